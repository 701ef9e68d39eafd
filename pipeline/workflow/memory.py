"""``pipeline tm``: what was translated before, in and out as TMX, and asked for one text."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from pipeline.formats import tmx
from pipeline.formats.xml import writable
from pipeline.language.locales import locale_for
from pipeline.model.change import Kind
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.locale import Locale
from pipeline.model.memory import Suggestion
from pipeline.model.place import Place
from pipeline.project import memory
from pipeline.project.files import disk_errors_as_findings, refuse_to_replace, refused, written_piecewise
from pipeline.project.memory import Stored
from pipeline.project.store import Project, locked
from pipeline.stages.changes import change

_NEVER_CARRIED = frozenset((Kind.NUMBER, Kind.NEGATION))
"""Changes of the English that make old work wrong rather than rough."""


def grave(old: str, new: str) -> bool:
    """Whether a number or a negation differs between two texts."""
    return not _NEVER_CARRIED.isdisjoint(change(old, new).kinds)


def asked_by(project: Project, tag: str) -> Stored:
    """The memory of a language as an update asks it: work that no number or negation speaks against comes first."""
    return memory.opened(project, tag, grave)


# Asking for one text


@dataclass(frozen=True, slots=True)
class Answer:
    """One suggestion, and what makes its English another one."""

    suggestion: Suggestion
    differences: tuple[str, ...]


def suggest(
    project: Project, tag: str, source: str, limit: int, least: float
) -> tuple[tuple[Answer, ...], tuple[Finding, ...]]:
    """The best `limit` suggestions for an English text, and what there is to say of imported memories."""
    source = source.encode("utf-8", "replace").decode()  # what a terminal sent need not be text
    with locked(project):
        findings = memory.refresh(project, tag)
        found = asked_by(project, tag).suggest(source, limit, least)
    return tuple(Answer(one, change(one.source, source).details) for one in found), findings


# In


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one TMX file in one language."""

    path: str
    tag: str
    kept: int
    """Pairs that are remembered now; none was if there are errors among the findings."""
    findings: tuple[Finding, ...]


def import_files(
    project: Project, tags: Sequence[str], files: Sequence[Path], *, loosely: bool
) -> tuple[Imported, ...]:
    """Keep the pairs of TMX files beside the catalogs of each language: ``locales/fr/memory/<file>.tmx``.

    An import of a file of the same name takes the place of the one before. A file that is broken changes nothing.
    """
    project.locales()
    names = [_name(file) for file in files]
    with locked(project):
        return tuple(
            one
            for file, name in zip(files, names, strict=True)
            for one in _import(project, tags, file, name, loosely=loosely, alone=names.count(name) == 1)
        )


def _name(file: Path) -> str:
    """What a memory is called among the others: its file's name in small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-") or "memory"


def _import(
    project: Project, tags: Sequence[str], file: Path, name: str, *, loosely: bool, alone: bool
) -> Iterator[Imported]:
    path = str(file)
    try:
        if not alone:
            raise refused(path, "TM007", "two of these files have the same name", "rename one of them")
        with disk_errors_as_findings(path), ExitStack() as files:
            takings = [
                _Taking(locale_for(tag), loosely, files, project.path(f"{project.layout.memory(tag)}/{name}.tmx"))
                for tag in tags
            ]
            languages: dict[str, None] = {}
            for unit in tmx.read(memory.pieces(file), path):
                if len(languages) < _MOST_TOLD:
                    languages |= dict.fromkeys(tag for tag, _ in unit.texts)
                for one in takings:
                    one.take(unit)
            if not any(one.kept for one in takings):
                raise _nothing(path, tuple(languages)[:_MOST_TOLD])
            for one in takings:
                one.end()
    except PipelineError as error:
        yield Imported(path, "", 0, error.findings)
        return
    yield from (Imported(path, one.locale.tag, one.kept, tuple(one.findings(path))) for one in takings if one.kept)


_MOST_TOLD = 20
"""Languages of a file that are named."""
_ENGLISH = "en"


def _nothing(path: str, languages: Sequence[str]) -> PipelineError:
    said = ", ".join(tag or "none" for tag in languages)
    message = f"nothing of it can be used: its languages are {said}" if said else "there are no texts in it"
    hint = "look for English and a language of the project; --language takes one country's texts for another's"
    return refused(path, "TM005", message, hint)


@dataclass(slots=True)
class _Taking:
    """The pairs of one language on their way from one file into ours."""

    locale: Locale
    loosely: bool
    files: ExitStack
    """Puts the file in its place in the end, or takes it away."""
    path: Path
    kept: int = 0
    left_out: int = 0
    stripped: int = 0
    changed: int = 0
    """Pairs with characters that cannot be written."""
    gone: int = 0
    """Pairs that were remembered by this name before, and are not any more."""
    _seen: set[bytes] = field(default_factory=set)
    _file: BinaryIO | None = None

    def take(self, unit: tmx.Unit) -> None:
        """Write the unit's pair, if it has one that was not there before."""
        source = unit.in_language(locale_for(_ENGLISH), loosely=True)
        target = unit.in_language(self.locale, loosely=self.loosely)
        if not (source.strip() and target.strip()):
            self.left_out += 1
            return
        if is_repeated(self._seen, source, target, unit.context):
            return
        if self._file is None:
            self._file = self.files.enter_context(written_piecewise(self.path))
            self._file.write(tmx.HEAD)
        self._file.write(tmx.written(source, target, unit.context, self.locale.tag))
        self.kept += 1
        self.stripped += unit.stripped
        self.changed += not (writable(source) and writable(target))

    def end(self) -> None:
        """Write the end of the file."""
        if self._file:
            self.gone = self.outdated()
            self._file.write(tmx.TAIL)

    def outdated(self) -> int:
        """How many pairs of the file in whose place this one comes are not in it."""
        if not self.path.is_file():
            return 0
        try:
            return sum(self._is_new(unit) for unit in tmx.read(memory.pieces(self.path), str(self.path)))
        except PipelineError:  # it is broken, and nothing was remembered of it
            return 0

    def _is_new(self, unit: tmx.Unit) -> bool:
        source = unit.in_language(locale_for(_ENGLISH), loosely=True)
        target = unit.in_language(self.locale, loosely=self.loosely)
        return bool(source.strip() and target.strip()) and not is_repeated(self._seen, source, target, unit.context)

    def findings(self, path: str) -> Iterator[Finding]:
        """What of the file is not in ours."""
        if self.gone:
            message = (
                f"it takes the place of an earlier {self.path.name}, which had {_texts(self.gone)} that this one lacks"
            )
            hint = f"if they are wanted, take the earlier {self.path.name} back, and import this file by another name"
            yield _told(path, "TM008", Severity.WARNING, message, hint)
        if self.left_out:
            message = f"{_texts(self.left_out)} left out: not both in English and in {self.locale.english_name}"
            yield _told(path, "TM002", Severity.NOTE, message, "")
        if self.stripped:
            message = f"{_texts(self.stripped)} lost markup of another format; their words are kept"
            yield _told(path, "TM003", Severity.WARNING, message, "give suggestions made from them their markup again")
        if self.changed:
            yield _unwritable(path, self.changed)


def is_repeated(seen: set[bytes], *texts: str) -> bool:
    """Whether the same texts came before; `seen` remembers them by 16 bytes each."""
    name = blake2b("\0".join(texts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
    known = name in seen
    seen.add(name)
    return known


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count} texts"


def _unwritable(path: str, count: int) -> Finding:
    message = f"{_texts(count)} with control characters, which XML cannot hold: each is now U+FFFD"
    return _told(path, "TM004", Severity.WARNING, message, "take them out of the translations")


def _told(path: str, code: str, severity: Severity, message: str, hint: str) -> Finding:
    return Finding(Place(path), code, severity, message, hint)


# Out


def export_to(project: Project, tag: str, out: BinaryIO) -> tuple[int, tuple[Finding, ...]]:
    """How many pairs of a language were written to `out` as TMX: all finished work and what was imported, once each."""
    count = changed = 0
    seen: set[bytes] = set()
    with locked(project):
        findings = memory.refresh(project, tag)
        out.write(tmx.HEAD)
        for pair in memory.opened(project, tag).every():
            if not is_repeated(seen, pair.source, pair.target, pair.context):
                out.write(tmx.written(pair.source, pair.target, pair.context, tag))
                count += 1
                changed += not (writable(pair.source) and writable(pair.target) and writable(pair.context))
        out.write(tmx.TAIL)
    return count, (*findings, _unwritable(project.layout.pairs(tag), changed)) if changed else findings


def export_file(project: Project, tag: str, file: Path) -> tuple[int, tuple[Finding, ...]]:
    """The same, into a file that is whole or as it was. Raises PipelineError if it would take another file's place."""
    refuse_to_replace(
        file,
        lambda there: tmx.is_written_here(there.read(len(tmx.HEAD))),
        "it is not as a memory is written here",
        "if another tool wrote it, run pipeline tm import on it, and move it away; or name another file",
    )
    with disk_errors_as_findings(str(file)), written_piecewise(file) as out:
        return export_to(project, tag, out)
