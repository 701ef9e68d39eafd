"""The memory of a language: made from its catalogs and imported files, and thrown away whenever it is in doubt."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from pipeline.formats import tmx
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog, State
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.memory import Suggestion
from pipeline.model.place import Place
from pipeline.project import pairs
from pipeline.project.files import disk_errors_as_findings, half_written
from pipeline.project.pairs import FileSeen, Row
from pipeline.project.stamps import is_settled, looks
from pipeline.project.store import Project, read_catalog
from pipeline.stages.offers import doubted
from pipeline.stages.suggest import FLOOR, Grave

_CATALOG, _IMPORTED = 0, 1
"""Kinds of sources. Of work that is equally alike, that of our own translators comes first."""
_CHUNK = 1 << 20
_SMALL = 1 << 20
"""Bytes of changed files up to which a memory is never made anew for them."""
_WORTH_MENDING = 1000
"""Pairs that may be gone from a file before it is worth making it anew."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that work comes from, as it is on the disk."""

    path: str
    origin: str
    kind: int
    status: os.stat_result


def has_sources(project: Project, tag: str) -> bool:
    """Whether there is any file that a language could remember something from."""
    with disk_errors_as_findings(project.layout.locales):
        return next(_sources(project, tag), None) is not None


def origins(project: Project, tag: str) -> Set[str]:
    """The names of the articles that a language remembers work of, and those of imported files."""
    with disk_errors_as_findings(project.layout.locales):
        return {source.origin for source in _sources(project, tag)}


def refresh(project: Project, tag: str, *, to_suggest: bool = True) -> tuple[Finding, ...]:
    """Bring the memory of a language into step with its files, for one who holds the project's lock.

    Only what changed is read. Most of the work is only needed `to_suggest` what is alike; without it, that is slow, and
    the same text is found as quickly. A catalog that cannot be read gives nothing new, and others say so; of an
    imported memory it is told.
    """
    path = project.path(project.layout.pairs(tag))
    put = pairs.add if to_suggest else pairs.keep
    with disk_errors_as_findings(project.layout.pairs(tag)):
        sources = tuple(_sources(project, tag))
        try:
            return _refreshed(project, tag, sources, path, put)
        except (sqlite3.Error, _StaleError):
            try:
                return _made_anew(project, tag, sources, path, put)
            except sqlite3.Error as error:
                raise OSError(0, str(error), str(path)) from error


class _StaleError(Exception):
    """The file is better made anew."""


_Put = Callable[[sqlite3.Connection, Iterable[tuple[int, Row]]], None]


def _refreshed(project: Project, tag: str, sources: tuple[_Source, ...], path: Path, put: _Put) -> tuple[Finding, ...]:
    if not path.is_file():
        raise _StaleError
    with closing(pairs.writable(path)) as connection:
        known = pairs.files_in(connection)
        touched = [one for one in sources if not _same(one, known.get(one.path))]
        gone = [known[name] for name in known.keys() - {one.path for one in sources}]
        if not touched and not gone and (put is pairs.keep or pairs.are_filed(connection)):
            return ()
        filling = _Filling(project, tag, connection)
        changed = [one for one in touched if filling.differs(one, known.get(one.path))]
        if _size(changed) > _SMALL and 2 * _size(changed) > _size(sources):
            raise _StaleError  # the words of so much have another order of rarity
        put(connection, filling.filled(changed, known))
        for file in gone:
            pairs.drop_file(connection, file.number)
        held = pairs.count(connection)
        if pairs.size_of(connection) > 2 * held + _WORTH_MENDING:
            raise _StaleError
        pairs.committed(connection, changed=filling.different or bool(gone))
        return tuple(filling.findings)


def _made_anew(project: Project, tag: str, sources: tuple[_Source, ...], path: Path, put: _Put) -> tuple[Finding, ...]:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = half_written(path)
    with suppress(FileNotFoundError):
        beside.unlink()
    try:
        with closing(pairs.created(beside)) as connection:
            filling = _Filling(project, tag, connection)
            put(connection, filling.filled([one for one in sources if filling.differs(one, None)], {}))
            pairs.finish(connection)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    return tuple(filling.findings)


def _sources(project: Project, tag: str) -> Iterator[_Source]:
    """The files that work in a language comes from, in the order in which it is preferred."""
    for slug in project.catalog_slugs(tag):
        if slug != GLOSSARY:  # a term's entry lists its words, and translates no text
            yield from _seen(project, project.layout.catalog(slug, tag), slug, _CATALOG)
    folder = project.path(project.layout.memory(tag))
    for name in sorted(path.name for path in folder.glob("*.tmx")) if folder.is_dir() else ():
        yield from _seen(project, f"{project.layout.memory(tag)}/{name}", name, _IMPORTED)


def _seen(project: Project, path: str, origin: str, kind: int) -> Iterator[_Source]:
    status = os.stat(project.path(path))  # noqa: PTH116  # thousands of times where there is nothing to do
    yield _Source(path, origin, kind, status)


def _size(sources: Sequence[_Source]) -> int:
    return sum(source.status.st_size for source in sources)


def _same(source: _Source, before: FileSeen | None) -> bool:
    return before is not None and before.looks == looks(source.status)


@dataclass(slots=True)
class _Filling:
    """Puts the work of changed files into a memory, and collects what there is to say of them."""

    project: Project
    tag: str
    connection: sqlite3.Connection
    findings: list[Finding] = field(default_factory=list)
    different: bool = False
    """Whether anything was put in or taken out."""
    digests: dict[str, str] = field(default_factory=dict)
    """Names of the files' contents, by path."""

    def differs(self, source: _Source, before: FileSeen | None) -> bool:
        """Whether a file holds something else than before. If not, only its time is noted."""
        whole = blake2b(digest_size=12)
        for piece in pieces(self.project.path(source.path)):
            whole.update(piece)
        self.digests[source.path] = whole.hexdigest()
        if before is None or before.digest != self.digests[source.path]:
            return True
        self._note(source)
        return False

    def filled(self, sources: Iterable[_Source], known: Mapping[str, FileSeen]) -> Iterator[tuple[int, Row]]:
        """The pairs to put in for files that differ; what they held and hold no more is taken out."""
        for source in sources:
            before = known.get(source.path)
            try:
                if source.kind == _CATALOG:
                    yield from self._catalog(source, before)
                else:
                    yield from self._imported(source, before)
            except PipelineError as error:
                if source.kind == _IMPORTED:
                    self.digests[source.path] = ""  # so that it is told again
                    self._note(source)
                    self.findings += error.findings

    def _catalog(self, source: _Source, before: FileSeen | None) -> Iterator[tuple[int, Row]]:
        catalog = read_catalog(self.project.read(source.path) or b"", source.path, source.origin, self.tag)
        rows = list(dict.fromkeys(finished(catalog)))
        if before:
            rows, lost = pairs.news_of(self.connection, before.number, rows)
            self.different |= lost
        self.different |= bool(rows)
        number = self._note(source)
        yield from ((number, row) for row in rows)

    def _imported(self, source: _Source, before: FileSeen | None) -> Iterator[tuple[int, Row]]:
        if before:
            pairs.drop_pairs(self.connection, before.number)
        self.different = True
        number = self._note(source)
        locale, english = locale_for(self.tag), locale_for("en")
        for unit in tmx.read(pieces(self.project.path(source.path)), source.path):
            text, target = unit.in_language(english), unit.in_language(locale)
            if text and target:
                yield number, Row(text, target, unit.context)

    def _note(self, source: _Source) -> int:
        """The number of a file, which is now known as it is."""
        # A file that is not settled may change and look the same, so that the next run looks into it again.
        seen = (looks(source.status) if is_settled(source.status) else "", self.digests[source.path])
        return pairs.put_file(self.connection, source.path, source.origin, source.kind, seen)


def finished(catalog: Catalog) -> Iterator[Row]:
    """The work of a catalog that was finished: that which is in use, then that whose English is gone."""
    for entry in catalog.entries:
        if entry.state is State.DONE:
            yield Row(entry.key.source, entry.target, entry.key.context)
    for entry in catalog.obsolete:
        if doubted(entry).state is State.DONE:
            yield Row(entry.key.source, entry.target, entry.key.context, asleep=True)


def pieces(path: Path) -> Iterator[bytes]:
    """The content of a file, piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            yield piece


# What was asked


def asked(project: Project, tag: str) -> tuple[int, dict[str, str]]:
    """The state that a refreshed memory is in, and for each article what its question was when it last asked."""
    with closing(pairs.readable(project.path(project.layout.pairs(tag)))) as connection:
        return pairs.generation(connection), pairs.asked(connection)


def remember_asked(project: Project, tag: str, keys: Mapping[str, str]) -> None:
    """Remember of articles what they have asked. If that fails, they will only ask again."""
    if keys:
        with suppress(sqlite3.Error), closing(pairs.writable(project.path(project.layout.pairs(tag)))) as connection:
            pairs.put_asked(connection, keys.items())
            pairs.committed(connection, changed=False)


# Asking


def opened(project: Project, tag: str, grave: Grave | None = None) -> "Stored":
    """The memory of a language as it was last refreshed. It is read only when asked."""
    return Stored(project.path(project.layout.pairs(tag)), project.layout.pairs(tag), grave)


class Stored:
    """A memory on the disk. One that is found damaged is thrown away, and a finding says what to do."""

    def __init__(self, path: Path, name: str, grave: Grave | None = None) -> None:
        self._pairs = pairs.Pairs(path, grave)
        self._name = name

    def suggest(self, source: str, limit: int = 3, least: float = FLOOR) -> tuple[Suggestion, ...]:
        """Up to `limit` suggestions for `source`, the best first."""
        return self._told(lambda: self._pairs.suggest(source, limit, least))

    def exact(self, source: str, context: str = "") -> Suggestion | None:
        """The work on exactly this text; one made for the same context before any other."""
        return self._told(lambda: self._pairs.exact(source, context))

    def every(self) -> Iterator[Suggestion]:
        """All that is remembered: what is in use first, and work of our own before imported work."""
        rows = self._told(self._pairs.every)
        while (row := self._told(lambda: next(rows, None))) is not None:
            yield row

    def close(self) -> None:
        """Let go of the file."""
        self._pairs.close()

    def _told(self, ask: Callable[[], Result]) -> Result:
        try:
            return ask()
        except sqlite3.Error as error:
            self.close()
            with suppress(OSError):
                self._pairs.path.unlink()
            message, hint = f"the memory cannot be read: {error}", "run the command again: it is made anew"
            raise PipelineError([Finding(Place(self._name), "TM006", Severity.ERROR, message, hint)]) from error
