"""``pipeline merge``: PO files that translators send back, under any name, taken into our catalogs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pipeline.formats import po
from pipeline.language.locales import normalised
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages.merge import Merged, Outcome, Verdict, merge
from pipeline.workflow.selection import Selection

LEAST_SHARED = 0.2
"""The share of a file's texts that an article must have for the file to be its translation."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one returned file."""

    path: str
    slug: str
    tag: str
    counts: Mapping[Outcome, int]
    written: bool
    """Whether our catalog changed."""
    findings: tuple[Finding, ...]


def merge_files(project: Project, selection: Selection, files: Sequence[Path]) -> tuple[Taken, ...]:
    """Take each file in, one after the other; a file that cannot be read or placed changes nothing."""
    project.locales()
    with locked(project):
        return tuple(_take(project, selection, file) for file in files)


def _take(project: Project, selection: Selection, file: Path) -> Taken:
    try:
        with disk_errors_as_findings(str(file)):
            content = _with_our_line_ends(file.read_bytes())
        theirs = po.read(content, str(file))
        tag = _language(theirs, file, selection.tags)
        slug = _article(project, theirs, tag, selection.catalogs, str(file))
        return _merged(project, slug, tag, theirs, str(file))
    except PipelineError as error:
        return Taken(str(file), "", "", {}, written=False, findings=error.findings)


def _merged(project: Project, slug: str, tag: str, theirs: Catalog, file: str) -> Taken:
    path = project.layout.catalog(slug, tag)
    before = project.read(path) or b""
    ours = read_catalog(before, path, slug, tag)
    merged = merge(ours, theirs)
    written = merged.catalog != ours and project.write(path, po.write(merged.catalog), durable=True, expected=before)
    counts = {outcome: merged.count(outcome) for outcome in Outcome}
    return Taken(file, slug, tag, counts, written, tuple(_findings(merged, path, file)))


def _with_our_line_ends(content: bytes) -> bytes:
    """A file from a Windows editor, without its byte order mark and carriage returns: the words are the same."""
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


# Which language, which article


def _language(theirs: Catalog, file: Path, tags: Sequence[str]) -> str:
    """The language of a returned file: its header's, or the one that its name names. Raises PipelineError."""
    said = theirs.field("Language").strip()
    named = {tag for name in (_wider(said) if said else _parts(file.stem)) if (tag := _normalised(name)) in tags}
    closest = max(named, key=len, default="")
    if closest and all(f"{closest}-".startswith(f"{tag}-") for tag in named):
        return closest
    message = f"its language is {said}" if said else "neither its header nor its name says its language"
    raise refused(str(file), "MG002", message, f"set Language in its header to one of {', '.join(tags)}")


def _wider(tag: str) -> Iterator[str]:
    """`tag` and what it is a kind of: ``zh_Hans_CN``, ``zh_Hans``, ``zh``."""
    parts = re.split("[-_]", tag)
    return ("-".join(parts[:end]) for end in range(len(parts), 0, -1))


def _parts(stem: str) -> Iterator[str]:
    """What in a file's name can be a language tag: its words, and any two of them in a row."""
    words = re.split(r"[^A-Za-z0-9]+", stem)
    yield from words
    yield from ("-".join(pair) for pair in pairwise(words))


def _normalised(name: str) -> str:
    try:
        return normalised(name)
    except ValueError:
        return ""


def _article(project: Project, theirs: Catalog, tag: str, slugs: Sequence[str], file: str) -> str:
    """The article whose catalog shares most texts with a returned file. Raises PipelineError if none shares enough."""
    returned = {entry.key for entry in (*theirs.entries, *theirs.obsolete)}
    shared = {}
    for slug in slugs:
        ours = project.catalog(slug, tag)
        if ours:
            shared[slug] = len(returned & {entry.key for entry in (*ours.entries, *ours.obsolete)})
    best = max(shared, key=lambda slug: shared[slug], default="")
    if not best or shared[best] < max(1, LEAST_SHARED * len(returned)):
        message = "no article of this project has its texts"
        raise refused(file, "MG003", message, "look whether it is another project's file; nothing was taken from it")
    return best


# What to say


def _findings(merged: Merged, path: str, file: str) -> Iterator[Finding]:
    for verdict in merged.verdicts:
        match verdict.outcome:
            case Outcome.CLASH:
                yield _clash(verdict, path, file)
            case Outcome.UNKNOWN | Outcome.EMPTIED | Outcome.DEMOTED:
                place = verdict.theirs.place or Place(file)
                excerpt = (verdict.theirs.key.source, verdict.theirs.target)
                code, message = _NOTES[verdict.outcome]
                yield Finding(place, code, Severity.NOTE, message, "", excerpt)
            case _:
                pass


def _clash(verdict: Verdict, path: str, file: str) -> Finding:
    ours = verdict.ours.target if verdict.ours else ""
    place = verdict.ours.place if verdict.ours and verdict.ours.place else Place(path)
    line = verdict.theirs.place.line if verdict.theirs.place else 1
    hint = f"ours stands; if theirs ({file}, line {line}) is better, copy it into our file"
    excerpt = (verdict.theirs.key.source, f"ours:   {ours}", f"theirs: {verdict.theirs.target}")
    return Finding(place, "MG001", Severity.WARNING, "both translated this, and differently", hint, excerpt)


_NOTES = {
    Outcome.UNKNOWN: ("MG004", "not in the article now, kept as obsolete"),
    Outcome.EMPTIED: ("MG005", "emptied by them, ours kept"),
    Outcome.DEMOTED: ("MG006", "marked fuzzy by them, ours kept"),
}
