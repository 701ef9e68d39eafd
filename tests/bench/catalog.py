"""One large catalog of which a fifth has changed: our update beside gettext's, and what each of them offers.

Run as ``python -m tests.bench.catalog --workload FOLDER``; both are whole processes that read two files and write one.
Then in ten languages: a process of gettext's for each, and one of ours for all, as ``pipeline update`` has it.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.markdown.articles import read_article
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.key import Key
from pipeline.stages.headers import new_catalog
from tests.bench.projects import LANGUAGES, pseudo
from tests.bench.timing import Task, copy_program, measured
from tests.bench.workload import READING, Articles, own_articles, read_articles, with_front

NOW = "2026-01-01 00:00+0000"
MERGE = Path(__file__).with_name("merge.py")
_WORD = re.compile(r"(?<![\w/`\[\](<>\"'#&.:@*_=+~{-])[a-z]{4,}(?![\w/`\](>:_@.}-])")


def texts(articles: Articles, count: int) -> tuple[str, ...]:
    """So many different texts of `articles`, from all of them alike; fewer if there are no more."""
    found: dict[str, None] = {}
    for slug, text in articles.items():
        article, _ = read_article(with_front(slug, text), f"source/{slug}.md", slug, READING)
        found |= dict.fromkeys(unit.key.source for unit in article.units())
    every, most = tuple(found), min(count, len(found))
    return tuple(every[index * len(every) // most] for index in range(most))


def changed(sources: Sequence[str]) -> Iterator[str]:
    """`sources` with another word in every fifth of them, or in the next one that has a word to change."""
    known, edits = set(sources), 0
    for index, source in enumerate(sources):
        after = _WORD.sub(lambda word: f"{word[0]}ly", source, count=1)
        if edits <= index // 5 and after not in known:
            known.add(after)
            edits += 1
            yield after
        else:
            yield source


def catalog(sources: Sequence[str], tag: str) -> Catalog:
    """A finished catalog in the language `tag`."""
    entries = (Entry(Key("", source), pseudo(source, tag), sources=("source/catalog.md",)) for source in sources)
    return replace(new_catalog("catalog", locale_for(tag), "bench", NOW), entries=tuple(entries))


def template(sources: Sequence[str]) -> Catalog:
    """What the catalogs are to be brought into step with."""
    entries = (Entry(Key("", source), sources=("source/catalog.md",)) for source in changed(sources))
    return replace(new_catalog("catalog", locale_for("fr"), "bench", NOW), locale="", entries=tuple(entries))


def judged(name: str, old: Catalog, new: Catalog, after: Catalog) -> str:
    """What an updated catalog offers, in words."""
    had, has = old.by_key(), after.by_key()
    right = named = kept = edits = 0
    for before, wanted in zip(old.entries, new.entries, strict=True):
        entry = has[wanted.key]
        if wanted.key in had:
            kept += entry.target == before.target and not entry.fuzzy
            continue
        edits += 1
        right += entry.fuzzy and entry.target == before.target
        named += not entry.target and any(before.target.replace("\n", " ") in note for note in entry.notes)
    return (
        f"{name}: of {edits} changed texts {right} have their own old translation as fuzzy, {named} have it named in a "
        f"note because it may say the opposite now; {kept} of {len(old.entries) - edits} others are still done"
    )


def main(arguments: Sequence[str]) -> None:
    """Measure both sides by turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workload", type=Path, help="a folder of Markdown articles; our own test article, multiplied")
    parser.add_argument("--units", type=int, default=8000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args(arguments)
    articles = read_articles(options.workload) if options.workload else own_articles(200)
    sources = texts(articles, options.units)
    old, new = catalog(sources, "fr"), template(sources)
    with TemporaryDirectory(prefix="catalog-") as name:
        folder = Path(name)
        copy_program(folder)
        (folder / "new.pot").write_bytes(po.write(new))
        for tag in LANGUAGES:
            (folder / f"old-{tag}.po").write_bytes(po.write(catalog(sources, tag)))
        files = [name for tag in LANGUAGES for name in (f"old-{tag}.po", f"ours-{tag}.po")]
        tasks = (
            Task("msgmerge", ("msgmerge", "-q", "--previous", "-o", "msgmerge.po", "old-fr.po", "new.pot")),
            Task("ours", (sys.executable, str(MERGE), "new.pot", "old-fr.po", "ours.po")),
            Task("ours in all languages", (sys.executable, str(MERGE), "new.pot", *files)),
        )
        costs = measured(tasks, options.runs, folder)
        after = {name: po.read((folder / f"{name}.po").read_bytes(), name, "catalog") for name in ("msgmerge", "ours")}
    for task, cost in costs.items():
        sys.stdout.write(f"{task}: {cost.seconds:.2f} s ({cost.least:.2f} to {cost.most:.2f}), {cost.peak:.0f} MiB\n")
        if task in after:
            sys.stdout.write(f"{judged(task, old, new, after[task])}\n")
    theirs, ours = costs["msgmerge"], costs["ours"]
    ratios = f"{theirs.seconds / ours.seconds:.1f}, of the least of each {theirs.least / ours.least:.1f}"
    sys.stdout.write(f"{len(old.entries)} texts, msgmerge / ours: {ratios}\n")
    share = costs["ours in all languages"].shared(len(LANGUAGES))
    ratios = f"{theirs.seconds / share.seconds:.1f}, of the least of each {theirs.least / share.least:.1f}"
    sys.stdout.write(f"in {len(LANGUAGES)} languages, a process of msgmerge for each / one of ours: {ratios}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
