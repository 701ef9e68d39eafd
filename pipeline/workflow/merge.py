"""``pipeline merge``: files that translators send back, of any kind and name, taken into our catalogs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import po
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages.displaced import displaced, put_aside
from pipeline.stages.merge import Merged, Outcome, Side, Verdict, merge
from pipeline.workflow.returned import Home, Library, Returned, home_of, read_returned
from pipeline.workflow.selection import Selection
from pipeline.workflow.update import update_one


@dataclass(frozen=True, slots=True)
class Part:
    """What became of one catalog of a returned file."""

    name: str
    slug: str
    tag: str
    package: str
    """The package that it was sent in; empty where that is not known, so that there was nothing to compare with."""
    counts: Mapping[Outcome, int]
    changed: bool
    """Whether it changes our catalog."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one returned file: all of it was taken, or, where it has no parts, nothing."""

    path: str
    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]


def merge_files(
    project: Project,
    selection: Selection,
    files: Sequence[Path],
    now: str,
    prefer: Side | None = None,
    *,
    dry_run: bool = False,
) -> tuple[Taken, ...]:
    """Take each file in, one after the other; a file that cannot be read or placed changes nothing.

    Where they worked on English that has changed since, the catalog is brought into step at once, so that the work is
    offered. `now` is a PO date. A dry run says what would become of each file, and writes nothing.
    """
    project.locales()
    with locked(project):
        library = Library(project, selection)
        return tuple(_take(library, file, now, prefer, dry_run=dry_run) for file in files)


def _take(library: Library, file: Path, now: str, prefer: Side | None, *, dry_run: bool) -> Taken:
    project = library.project
    try:
        returned, findings = read_returned(file)
        homes = _homes(library, returned)
        desk = _Desk(project, prefer, {})
        taken = [desk.take(one, home) for one, home in zip(returned, homes, strict=True)]
        if not dry_run:
            desk.write()
            findings += _offer(project, now, [part for part, _ in taken])
    except PipelineError as error:
        return Taken(str(file), (), error.findings)
    said = (finding for _, found in taken for finding in found)
    return Taken(str(file), tuple(part for part, _ in taken), (*said, *findings))


def _homes(library: Library, returned: Sequence[Returned]) -> list[Home]:
    """Where each catalog of a file belongs. Raises PipelineError with all that cannot be placed."""
    homes: list[Home] = []
    errors: list[Finding] = []
    for one in returned:
        try:
            homes.append(home_of(library, one))
        except PipelineError as error:
            errors += error.findings
    if errors:
        raise PipelineError(errors)
    return homes


@dataclass(frozen=True, slots=True)
class _Desk:
    """Our catalogs as one file changes them, until all of it is known to be right."""

    project: Project
    prefer: Side | None
    open: dict[str, tuple[bytes, Catalog, Catalog]]
    """By path: what the file was read as, the catalog in it, and the catalog as it becomes."""

    def take(self, returned: Returned, home: Home) -> tuple[Part, tuple[Finding, ...]]:
        path = self.project.layout.catalog(home.slug, home.tag)
        content, before, ours = self.open.get(path) or self._read(path, home)
        moved = displaced(returned.catalog, home.base)
        theirs = returned.catalog if self.prefer is Side.THEIRS else put_aside(returned.catalog, moved, ours)
        merged = merge(ours, theirs, home.base, self.prefer)
        self.open[path] = (content, before, merged.catalog)
        counts = {outcome: merged.count(outcome) for outcome in Outcome}
        part = Part(returned.name, home.slug, home.tag, home.package, counts, merged.catalog != ours)
        return part, (*_displaced(returned, moved), *_findings(merged, path, returned.name))

    def _read(self, path: str, home: Home) -> tuple[bytes, Catalog, Catalog]:
        content = self.project.read(path) or b""
        catalog = read_catalog(content, path, home.slug, home.tag)
        return content, catalog, catalog

    def write(self) -> None:
        """Write what has changed, all of it or nothing."""
        changed = {
            path: (po.write(after), content) for path, (content, before, after) in self.open.items() if after != before
        }
        self.project.write_together(changed)


def _offer(project: Project, now: str, parts: Sequence[Part]) -> tuple[Finding, ...]:
    """Bring the catalogs with work on earlier English into step, so that it is offered; what kept them from it."""
    behind: dict[str, list[str]] = {}
    for part in parts:
        if part.changed and part.counts[Outcome.OUTRUN]:
            behind.setdefault(part.slug, []).append(part.tag)
    done = [update_one(project, now, list(dict.fromkeys(tags)), slug) for slug, tags in behind.items()]
    return tuple(finding for one in done for finding in one.findings if finding.severity is Severity.ERROR)


# What to say


WORDS_AT_STAKE = frozenset({"MG001", "MG007", "MG009", "MG017", "MG018", "MG019", "MG020"})
"""Codes of findings that hold words which stand in no catalog now: none of them may be left out of a report."""


def _findings(merged: Merged, path: str, file: str) -> Iterator[Finding]:
    for verdict in merged.verdicts:
        yield from _remarked(verdict, file)
        yield from _written_among_notes(verdict, file)
        match verdict.outcome:
            case Outcome.UNCHANGED:
                pass
            case Outcome.CLASH:
                yield _clash(verdict, path, file)
            case Outcome.DEMOTED if verdict.stands is Side.THEIRS:
                yield _doubted(verdict, file)
            case Outcome.TWICE:
                message = "the file has a second translation of this text, among the obsolete ones; it is not kept"
                hint = "if it is the better one, copy it into our file"
                yield _note(verdict, file, "MG018", message, hint, Severity.WARNING)
            case Outcome.ACCEPTED | Outcome.OUTRUN if _ours_was_begun(verdict):
                yield _note(verdict, file, "MG009", "we had begun this too; theirs is finished, and was taken")
            case Outcome.ACCEPTED:
                pass
            case outcome:
                yield _note(verdict, file, *_NOTES[outcome])


_NOTES = {
    Outcome.EMPTIED: ("MG005", "emptied by them, ours kept"),
    Outcome.DEMOTED: ("MG006", "marked fuzzy by them, ours kept"),
    Outcome.OUTRUN: ("MG008", "the English has changed since it was sent: kept, and offered where it fits"),
    Outcome.UNKNOWN: ("MG004", "not in the article now, kept as obsolete"),
}


def _doubted(verdict: Verdict, file: str) -> Finding:
    """The finding on a translation that was finished and is not any more."""
    if verdict.ours and verdict.ours.target != verdict.theirs.target:
        hint = "ours was finished; compare, and take the fuzzy mark off what is right"
        return _note(verdict, file, "MG017", "they wrote another translation, and doubt it", hint, Severity.WARNING)
    hint = "it is not printed until somebody has looked at it: compare, and take the fuzzy mark off"
    return _note(verdict, file, "MG006", "they doubt this translation", hint, Severity.WARNING)


def _ours_was_begun(verdict: Verdict) -> bool:
    """Whether somebody of ours had written something that is not finished: an offer of `update` was nobody's work."""
    ours, base = verdict.ours, verdict.base
    if ours is None or not ours.target or ours.target == verdict.theirs.target:
        return False
    return ours.target != base.target if base else ours.previous is None


def _displaced(returned: Returned, moved: Mapping[Key, Key]) -> Iterator[Finding]:
    """A finding for each translation that was sent beside another text."""
    theirs = returned.catalog.by_key()
    for key, home in moved.items():
        message = f"this translation was sent beside another text, and does not count as finished: {home.source}"
        hint = "have the file sent again if a column was sorted alone; if it is meant so, give --prefer theirs"
        place = _place(theirs[key], returned.name)
        yield Finding(place, "MG020", Severity.WARNING, message, hint, (key.source, f"theirs: {theirs[key].target}"))


def _remarked(verdict: Verdict, file: str) -> Iterator[Finding]:
    """A finding for what they wrote into the comment of an entry: it may be a question."""
    known = {line for entry in (verdict.ours, verdict.base) if entry for line in entry.comment}
    if new := [line for line in verdict.theirs.comment if line and line not in known]:
        excerpt = (verdict.theirs.key.source, *(f"# {line}" for line in new))
        place = _place(verdict.theirs, file)
        yield Finding(place, "MG016", Severity.NOTE, "they wrote a comment, which is in our catalog now", "", excerpt)


def _written_among_notes(verdict: Verdict, file: str) -> Iterator[Finding]:
    """A finding for what they wrote among our notes: a column so called invites to it, and notes are written anew."""
    if verdict.base is None:
        return
    known = " ".join(" ".join((*verdict.base.notes, *(verdict.ours.notes if verdict.ours else ()))).split())
    new = [line for line in verdict.theirs.notes if " ".join(line.split()) not in known]
    if new:
        excerpt = (verdict.theirs.key.source, *(f"#. {line}" for line in new))
        message, hint = (
            "they wrote among our notes, which is not taken",
            "answer it, or copy it into the comment of the entry",
        )
        yield Finding(_place(verdict.theirs, file), "MG019", Severity.WARNING, message, hint, excerpt)


def _note(
    verdict: Verdict, file: str, code: str, message: str, hint: str = "", severity: Severity = Severity.NOTE
) -> Finding:
    return Finding(_place(verdict.theirs, file), code, severity, message, hint, _excerpt(verdict))


def _clash(verdict: Verdict, path: str, file: str) -> Finding:
    message, place = "changed by both sides, and differently", _place(verdict.ours, path)
    theirs = _place(verdict.theirs, file)
    where = f"{theirs.path}, line {theirs.line}"
    if verdict.stands is Side.THEIRS:
        return Finding(place, "MG007", Severity.NOTE, f"{message}; theirs ({where}) was taken", "", _excerpt(verdict))
    hint = f"ours stands; if theirs ({where}) is better, copy it into our file, or merge again with --prefer theirs"
    return Finding(place, "MG001", Severity.WARNING, message, hint, _excerpt(verdict))


def _place(entry: Entry | None, path: str) -> Place:
    return (entry.place if entry else None) or Place(path)


def _excerpt(verdict: Verdict) -> tuple[str, ...]:
    """The English, and what it was, is with us, and is with them, each once."""
    texts = {"theirs": verdict.theirs.target}
    if verdict.ours and verdict.ours.target != verdict.theirs.target:
        texts = {"ours": verdict.ours.target, **texts}
    if verdict.base and verdict.base.target not in texts.values():
        texts = {"sent": verdict.base.target, **texts}
    told = (f"{f'{side}:':<7} {text}" for side, text in texts.items() if text)
    return (verdict.theirs.key.source, *told)
