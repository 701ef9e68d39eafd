"""Translators' words over 200 edits of the articles: what ``pipeline update`` keeps of them, and what other tools keep.

    python -m tests.bench.history [--edits 200] [--seed 1]

Every tool gets the same articles, the same templates (ours), the same translations to begin with (the bundled French
and Russian ones) and the same translator, who at each fifth edit finishes every fourth entry that is open, the same
ones for all. The edits are those of `edits`. Tools are run as their users run them:

- ours: ``pipeline update``
- msgmerge: ``msgmerge --previous``, a file at a time
- msgmerge -C: the same, with the other articles' catalogs as compendium, which it needs to see what moved between files
- pybabel: ``pybabel update``, a file at a time (``--previous`` of Babel 2.18 writes files that nothing can read)

A translation is **held** if, word for word, it stands in the ``msgstr`` of a living entry of the language, finished or
fuzzy, or is named in the note of one. It is **asleep** if it stands in an obsolete entry whose own English it
translates, so that the text could return. It is **lost** if it is neither, and counted by its words.

*Lost* without obsolete entries is counted while a sentence is open, that is missing or fuzzy with this tool, whose
words come from the English that the translation was made for: what was deleted nobody could offer, and what is finished
needs nothing. A translator's newer work on a sentence supersedes the older. Where obsolete entries count, every
translation does that was not superseded.

A translation was **written anew** if a translator finished newer work on its sentence, and the entry held nothing of
it: the older words were of no use to anybody.

**Turned round** is an old translation that an update put into a ``msgstr`` whose English says the opposite by now,
**stale** one that stands as finished where the English has another amount.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

from pipeline.formats import po
from pipeline.language.meaning import Sense, table_words, tokens
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from tests.bench.edits import History
from tests.bench.projects import pseudo

ROOT = Path(__file__).parents[2]
LANGUAGES = {"fr": "fr", "ru": "uk"}
"""The languages, and the rule by which `pseudo` writes each one's new translations."""
EACH = 5
"""How many edits there are between two visits of the translator."""

Files = Mapping[tuple[str, str], Path]
"""Catalogs by language and article."""


@dataclass(eq=False)
class Work:
    """One translation that somebody wrote."""

    tag: str
    source: str
    target: str
    roots: frozenset[int]
    words: int
    anew: bool = False


@dataclass
class Tool:
    """A tool, its catalogs, and how well it has done."""

    name: str
    files: Files
    run: Callable[[], None]
    works: list[Work] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    """The share of the words of living sentences that is lost, after each edit."""
    lost_asleep: list[float] = field(default_factory=list)
    """The same for all words, where obsolete entries count."""
    gone: int = 0
    anew: int = 0
    superseded: int = 0
    flipped: set[tuple[str, str, str]] = field(default_factory=set)
    stale: set[tuple[str, str, str]] = field(default_factory=set)

    def catalogs(self) -> Mapping[tuple[str, str], Catalog]:
        return {
            (tag, slug): po.read(path.read_bytes(), path.name, slug, tag) for (tag, slug), path in self.files.items()
        }


# The tools


def _tools(folder: Path, slugs: Sequence[str]) -> Iterator[Tool]:
    project = folder / "ours"
    own = {(tag, slug): project / f"locales/{tag}/LC_MESSAGES/{slug}.po" for tag in LANGUAGES for slug in slugs}
    yield Tool("ours", own, lambda: _ours(project))
    templates = project / "locales/templates"
    for name in ("msgmerge", "msgmerge -C", "pybabel"):
        files = {(tag, slug): folder / name / tag / f"{slug}.po" for tag in LANGUAGES for slug in slugs}
        for key, path in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(own[key], path)
        if name == "pybabel":
            yield Tool(name, files, partial(_pybabel, files, templates))
        elif shutil.which("msgmerge"):
            yield Tool(name, files, partial(_msgmerge, files, templates, name.endswith("-C")))


def _ours(project: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--project", str(project), "update", "--jobs", "1"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _msgmerge(files: Files, templates: Path, compendium: bool) -> None:
    before = {key: path.read_bytes() for key, path in files.items()}
    for (tag, slug), path in files.items():
        others = []
        for (other_tag, other), _ in files.items():
            if compendium and other_tag == tag and other != slug:
                beside = path.with_name(f"{other}.before")
                beside.write_bytes(before[other_tag, other])
                others += ["-C", str(beside)]
        old = path.with_suffix(".old")
        shutil.copy(path, old)
        command = ["msgmerge", "-q", "--previous", *others, "-o", str(path), str(old), str(templates / f"{slug}.pot")]
        subprocess.run(command, check=True)


def _pybabel(files: Files, templates: Path) -> None:
    from babel.messages.frontend import main

    for (tag, slug), path in files.items():
        sys.argv = ["pybabel", "-q", "update", "-i", str(templates / f"{slug}.pot"), "-o", str(path), "-l", tag]
        main()  # type: ignore[no-untyped-call]


# The translator


def _finishes(key: Key, turn: int) -> bool:
    return crc32(f"{turn} {key.context} {key.source}".encode()) % 4 == 0


def translate(tool: Tool, history: History, turn: int) -> None:
    """Finish every fourth open entry. What was there before is superseded, and was written anew if it was not shown."""
    roots = _roots(history)
    for (tag, slug), catalog in tool.catalogs().items():
        entries = []
        for entry in catalog.entries:
            if entry.state is not State.DONE and _finishes(entry.key, turn):
                own = roots.get(entry.key.source, frozenset())
                target = pseudo(entry.key.source, LANGUAGES[tag])
                _supersede(tool, tag, own, entry)
                tool.works.append(Work(tag, entry.key.source, target, own, len(target.split())))
                entry = replace(entry, target=target, fuzzy=False, previous=None)
            entries.append(entry)
        tool.files[tag, slug].write_bytes(po.write(replace(catalog, entries=tuple(entries))))


def _supersede(tool: Tool, tag: str, roots: frozenset[int], entry: Entry) -> None:
    shown = "\n".join((entry.target, *entry.notes))
    kept = []
    for work in tool.works:
        if work.tag == tag and work.roots and work.roots <= roots:
            tool.superseded += work.words
            if not _holds(shown, work.target):
                tool.anew += work.words
        else:
            kept.append(work)
    tool.works[:] = kept


def _roots(history: History) -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for slug in history.lines:
        for one in history.sentences(slug):
            found[one.text] = found.get(one.text, frozenset()) | one.roots
    return found


# The measure


def _holds(text: str, target: str) -> bool:
    return target.replace("\n", " ").rstrip(".") in text


def measure(tool: Tool, history: History) -> None:
    """Note what is held of every translation after an edit, and what is wrong."""
    catalogs = tool.catalogs()
    living = frozenset(root for slug in history.lines for one in history.sentences(slug) for root in one.roots)
    open_ = {tag: frozenset(_open(catalogs, history, tag)) for tag in LANGUAGES}
    shown = {tag: _shown(catalogs, tag) for tag in LANGUAGES}
    asleep = {
        (tag, entry.key.source, entry.target) for (tag, _), catalog in catalogs.items() for entry in catalog.obsolete
    }
    need = missed = total = gone = 0
    for work in tool.works:
        held = _holds(shown[work.tag], work.target)
        total += work.words
        gone += 0 if held or (work.tag, work.source, work.target) in asleep else work.words
        if work.roots & living:
            need += work.words
            missed += 0 if held or not work.roots & open_[work.tag] else work.words
    tool.lost.append(missed / need)
    tool.lost_asleep.append(gone / total)
    _wrong(tool, history, catalogs)


def _open(catalogs: Mapping[tuple[str, str], Catalog], history: History, tag: str) -> Iterator[int]:
    """The first sentences whose words now stand in a sentence that has no finished translation."""
    for slug in history.lines:
        done = {entry.key.source for entry in catalogs[tag, slug].entries if entry.state is State.DONE}
        yield from (root for one in history.sentences(slug) if one.text not in done for root in one.roots)


def _shown(catalogs: Mapping[tuple[str, str], Catalog], tag: str) -> str:
    """All that translators see of old translations in living entries."""
    return "\n".join(
        text.replace("\n", " ")
        for (language, _), catalog in catalogs.items()
        if language == tag
        for entry in catalog.entries
        for text in (entry.target, *entry.notes)
    )


def _wrong(tool: Tool, history: History, catalogs: Mapping[tuple[str, str], Catalog]) -> None:
    turned = {one.text: one.turned for slug in history.lines for one in history.sentences(slug) if one.turned}
    made_for = {(work.tag, work.target): work.source for work in tool.works}
    for (tag, _), catalog in catalogs.items():
        for entry in catalog.entries:
            source = made_for.get((tag, entry.target), "")
            if source != entry.key.source and source in turned.get(entry.key.source, ()):
                key = (tag, entry.key.source, source)
                if _rules(source) != _rules(entry.key.source):
                    tool.flipped.add(key)
                elif not entry.fuzzy:
                    tool.stale.add(key)


def _rules(text: str) -> list[str]:
    """What an English text denies, demands and allows; and on which side of a treatment it speaks."""
    return [word.name for word in table_words(text, tokens(text)) if word.sense is not Sense.AMOUNT]


# The run


def replay(edits: int, seed: int, folder: Path) -> tuple[tuple[Tool, ...], History]:
    """Every tool after `edits` edits."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "source").glob("*-antibodies.md"))}
    history = History.of(texts, seed)
    project = _project(folder, texts)
    tools = tuple(_tools(folder, tuple(texts)))
    for tool in tools:
        tool.works += _begun(tool, history)
    for turn in range(edits):
        history.edit()
        for slug, text in history.articles().items():
            (project / f"source/{slug}.md").write_text(text, "utf-8")
        for tool in tools:
            tool.run()
            measure(tool, history)
            if turn % EACH == EACH - 1:
                translate(tool, history, turn)
    return tools, history


def _project(folder: Path, texts: Mapping[str, str]) -> Path:
    project = folder / "ours"
    shutil.copytree(ROOT / "locales", project / "locales")
    (project / "source").mkdir()
    for slug, text in texts.items():
        (project / f"source/{slug}.md").write_text(text, "utf-8")
    (project / "pipeline.toml").write_text(f'languages = {list(LANGUAGES)}\nformats = ["html", "text"]\n', "utf-8")
    _ours(project)
    return project


def _begun(tool: Tool, history: History) -> Iterator[Work]:
    roots = _roots(history)
    found: dict[tuple[str, str, str], frozenset[int]] = {}
    for (tag, _), catalog in tool.catalogs().items():
        for entry in catalog.entries:
            if entry.target and not entry.fuzzy:
                own = roots.get(entry.key.source, frozenset())
                found.setdefault((tag, entry.key.source, entry.target), own)
    for (tag, source, target), own in found.items():
        yield Work(tag, source, target, own, len(target.split()))


def _say(tools: Sequence[Tool], history: History) -> None:
    counts = {name: history.done.count(name) for name in dict.fromkeys(history.done)}
    sys.stdout.write(", ".join(f"{count} {name}" for name, count in counts.items()) + "\n\n")
    sys.stdout.write(
        "| tool | lost, mean | end | lost though obsolete counts | end | written anew | turned round | stale |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for tool in tools:
        mean, asleep = (sum(shares) / len(shares) for shares in (tool.lost, tool.lost_asleep))
        sys.stdout.write(
            f"| {tool.name} | {mean:.2%} | {tool.lost[-1]:.2%} | {asleep:.2%} | {tool.lost_asleep[-1]:.2%} "
            f"| {tool.anew} of {tool.superseded} | {len(tool.flipped)} | {len(tool.stale)} |\n"
        )


def main(arguments: Sequence[str]) -> None:
    """Replay a history and say what became of the words."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    os.environ["LC_ALL"] = "C.UTF-8"
    with TemporaryDirectory(prefix="history-") as name:
        _say(*replay(options.edits, options.seed, Path(name).resolve()))


if __name__ == "__main__":
    main(sys.argv[1:])
