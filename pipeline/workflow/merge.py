"""``pipeline merge``: PO files that translators send back, under any name, taken into our catalogs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import po
from pipeline.language.locales import normalised
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project, locked
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
        slug = _article(project, theirs, tag, selection.slugs, str(file))
        return _merged(project, slug, tag, theirs, str(file))
    except PipelineError as error:
        return Taken(str(file), "", "", {}, written=False, findings=error.findings)


def _merged(project: Project, slug: str, tag: str, theirs: Catalog, file: str) -> Taken:
    path = project.layout.catalog(slug, tag)
    before = project.read(path) or b""
    ours = po.read(before, path, slug, tag)
    merged = merge(ours, theirs)
    written = merged.catalog != ours and project.write(path, po.write(merged.catalog), durable=True, expected=before)
    counts = {outcome: merged.count(outcome) for outcome in Outcome}
    return Taken(file, slug, tag, counts, written, tuple(_findings(merged, path, file)))


def _with_our_line_ends(content: bytes) -> bytes:
    """A file from a Windows editor, without its byte order mark and carriage returns: the words are the same."""
    return content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


# Which language, which article


def _language(theirs: Catalog, file: Path, tags: Sequence[str]) -> str:
    """The language of a returned file: its header's, or else one that its name names. Raises PipelineError."""
    said = theirs.field("Language")
    for name in (said, *re.findall(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", file.name)):
        if (tag := _normalised(name)) in tags:
            return tag
    message = f"its language is {said}" if said else "its header does not say its language"
    raise refused(str(file), "MG002", message, f"set Language in its header to one of {', '.join(tags)}")


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
                yield Finding(place, _CODES[verdict.outcome], Severity.NOTE, verdict.outcome.value, "", excerpt)
            case _:
                pass


def _clash(verdict: Verdict, path: str, file: str) -> Finding:
    ours = verdict.ours.target if verdict.ours else ""
    place = verdict.ours.place if verdict.ours and verdict.ours.place else Place(path)
    line = verdict.theirs.place.line if verdict.theirs.place else 1
    hint = f"ours stands; if theirs ({file}, line {line}) is better, copy it into our file"
    excerpt = (verdict.theirs.key.source, f"ours:   {ours}", f"theirs: {verdict.theirs.target}")
    return Finding(place, "MG001", Severity.WARNING, "both translated this, and differently", hint, excerpt)


_CODES = {Outcome.UNKNOWN: "MG004", Outcome.EMPTIED: "MG005", Outcome.DEMOTED: "MG006"}
