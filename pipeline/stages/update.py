"""Bring a catalog into step with its article, without losing a word that a translator wrote."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeAlias

from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import Finding, Severity
from pipeline.model.key import Key
from pipeline.model.memory import NO_MEMORY, Memory
from pipeline.model.place import Place
from pipeline.stages.cosmetics import adjusted, looks
from pipeline.stages.offers import EDGE, Offers, Work, doubted
from pipeline.stages.told import WAS, edit, named_in, told

DATE = "POT-Creation-Date"
"""The header field that says since when a catalog has its texts."""


Remarks: TypeAlias = Callable[[Key], tuple[str, ...]]
"""What else a translator should be told of a text in this language, as ``#.`` lines: the terms that occur in it."""


class InStep(NamedTuple):
    """A catalog in step with its template, and what was done for the translator on the way."""

    catalog: Catalog
    findings: tuple[Finding, ...] = ()


def update(
    catalog: Catalog,
    template: Catalog,
    memory: Memory = NO_MEMORY,
    remarks: Remarks | None = None,
    reuse_exact: bool = False,
) -> Catalog:
    """The catalog of `brought_into_step`, for whom nothing else matters."""
    return brought_into_step(catalog, template, memory, remarks, reuse_exact).catalog


def brought_into_step(
    catalog: Catalog,
    template: Catalog,
    memory: Memory = NO_MEMORY,
    remarks: Remarks | None = None,
    reuse_exact: bool = False,
) -> InStep:
    """`catalog` as `template` now has it, in its order.

    What is translated keeps its translation wherever it moved, and where only the looks of its English changed. What
    is gone becomes obsolete, and is done again when its text returns. What is new or still missing is offered old work
    as fuzzy, with the English it was made from and what changed since; work that may say the opposite now is named,
    and not filled in. Where the catalog has none, `memory` is asked. With `reuse_exact`, its work on exactly the same
    text in the same context is done at once. Updating twice is updating once.
    """
    step = _Step(catalog, template, memory, remarks, reuse_exact)
    entries, findings = step.entries()
    after = replace(
        catalog,
        header=_dated(catalog, template.field(DATE)) if step.moved else catalog.header,
        entries=entries,
        obsolete=tuple(step.obsolete()),
    )
    return InStep(after, findings)


def _best(living: Entry | None, asleep: Entry | None) -> Entry | None:
    """The entry whose work is further: a file merged by hand can hold a text both living and obsolete."""
    if living and (living.state is State.DONE or not asleep or asleep.state is not State.DONE):
        return living
    return asleep or living


def _is_still_told(entry: Entry) -> bool:
    """Whether the earlier English of an entry is to be told: of a doubtful translation, and where one was withheld.

    OmegaT takes a doubtful translation out and may leave its English: that one is looked for again.
    """
    if entry.state is State.MISSING and entry.previous:
        return edit(entry.key, entry.previous).reverses
    return entry.fuzzy


def _dated(catalog: Catalog, date: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, date if name == DATE else value) for name, value in catalog.header)


def _laid_asleep(entry: Entry) -> Entry:
    """A living entry as it becomes obsolete: without what we wrote of it, and finished without its earlier English."""
    key, path, line, previous = entry.key, entry.path, entry.line, entry.previous if entry.fuzzy else None
    return Entry(key, entry.target, entry.fuzzy, (), (), entry.comment, previous, entry.flags, path, line)


_BRACES = "python-brace-format"


@dataclass(eq=False, repr=False)
class _Step:
    """One catalog on its way to its template."""

    catalog: Catalog
    template: Catalog
    memory: Memory
    remarks: Remarks | None
    reuse_exact: bool

    @cached_property
    def _keys(self) -> Sequence[Key]:
        return [entry.key for entry in self.template.entries]

    @cached_property
    def wanted(self) -> frozenset[Key]:
        return frozenset(self._keys)

    @cached_property
    def asleep(self) -> Mapping[Key, Entry]:
        return {entry.key: doubted(entry) for entry in self.catalog.obsolete}

    @cached_property
    def living(self) -> Mapping[Key, Entry]:
        return self.catalog.by_key()

    @cached_property
    def leaving(self) -> Sequence[int]:
        """The places in the catalog of what the article does not have any more."""
        wanted = self.wanted
        return [index for index, entry in enumerate(self.catalog.entries) if entry.key not in wanted]

    @property
    def moved(self) -> bool:
        """Whether the article has other texts than the catalog had."""
        return bool(self.leaving) or len(self.living) != len(self.wanted)

    def obsolete(self) -> Iterator[Entry]:
        """What was living and is not wanted, then what was obsolete before: once each, if it holds somebody's words."""
        seen: set[Key] = set()
        for entry in (*self._gone, *self.catalog.obsolete):
            if (entry.target or entry.comment) and entry.key not in self.wanted and entry.key not in seen:
                seen.add(entry.key)
                yield _laid_asleep(entry) if entry.sources or entry.notes else entry

    @cached_property
    def _gone(self) -> Sequence[Entry]:
        return [self.catalog.entries[index] for index in self.leaving]

    def entries(self) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
        kept = list(map(self._kept, self.template.entries, map(self.living.get, self._keys)))
        findings: list[Finding] = []
        for index, entry in enumerate(kept):
            if not entry.target and (done := self._done_at_once(entry)):
                kept[index], finding = done
                findings.append(finding)
        offers = Offers(self.catalog, self.wanted, self.leaving, self.memory, kept)
        left, after = EDGE, []  # what stood before, where the catalog still had it: of a new text that is the old one
        for base, entry, beyond in zip(self.template.entries, kept, (*kept[1:], None), strict=True):
            if entry.target or entry.previous:
                left = entry.key
            else:
                works = offers.offered(entry, left, beyond.key if beyond else EDGE)
                entry = _offered(entry, offers, works)
                left = works[0].made_from if works and entry.key not in self.living else entry.key
            notes = base.notes + self.remarks(entry.key) if self.remarks else base.notes
            after.append(self._noted(entry, notes, offers) if entry.previous or entry.notes != notes else entry)
        return tuple(after), tuple(findings)

    def _kept(self, entry: Entry, before: Entry | None) -> Entry:
        """The template's `entry` with what people made of it before, and still with the notes that it had then."""
        if self.asleep:
            before = _best(before, self.asleep.get(entry.key))
        if before is None:
            return entry
        if before.previous is None and before.sources == entry.sources and before.flags == entry.flags:
            return before
        flags = entry.flags + tuple(flag for flag in before.flags if flag not in entry.flags and flag != _BRACES)
        previous = before.previous if _is_still_told(before) else None
        if (before.sources, before.flags, before.previous) == (entry.sources, flags, previous):
            return before
        return replace(before, sources=entry.sources, flags=flags, previous=previous)

    def _noted(self, entry: Entry, notes: tuple[str, ...], offers: Offers) -> Entry:
        """`entry` with `notes`, and with what a translator should be told of the English that it was made from."""
        if entry.previous:
            old = "" if entry.target else offers.old_translation(entry.previous) or named_in(entry.notes)
            notes += told(entry, old)
        return entry if entry.notes == notes else entry.noted(notes)

    # What is done at once

    @cached_property
    def _looks(self) -> Mapping[tuple[str, str], Entry]:
        """Finished entries that the article does not have any more, by their looks; the last to go is the first."""
        gone = (*reversed(tuple(self.asleep.values())), *reversed(self._gone))
        return {
            (entry.key.context, looks(entry.key.source, entry.key.context)): entry
            for entry in gone
            if entry.target and not entry.fuzzy and entry.key not in self.wanted
        }

    def _done_at_once(self, entry: Entry) -> tuple[Entry, Finding] | None:
        """`entry` as finished, and the finding that says why it may be."""
        context, source = entry.key
        if old := self._looks.get((context, looks(source, context))):
            target = adjusted(old.target, old.key.source, source, self.catalog.locale)
            if target is not None:
                done = replace(entry, target=target, comment=entry.comment or old.comment, previous=None)
                return done, self._finding("UP001", _LOOKS, (old.key.source, source, target))
        if self.reuse_exact and (found := self.memory.exact(source, context)) and found.context == context:
            done = replace(entry, target=found.target, previous=None)
            return done, self._finding("UP002", f"done as in {found.origin}", (source, found.target))
        return None

    def _finding(self, code: str, message: str, excerpt: tuple[str, ...]) -> Finding:
        return Finding(Place(self.catalog.path), code, Severity.NOTE, message, "", excerpt)


_LOOKS = "only the looks of the English changed, and the translation is kept"


def _offered(entry: Entry, offers: Offers, works: Sequence[Work]) -> Entry:
    """`entry` with old work as fuzzy; with its English alone where it may say the opposite now."""
    if not works:
        return entry
    work = offers.joined(works)
    comment = entry.comment or work.comment
    key, previous = entry.key, work.made_from
    if edit(key, previous).reverses:
        return replace(entry, notes=(f"{WAS}{work.target}",), previous=previous, comment=comment)
    return Entry(key, work.target, True, entry.sources, (), comment, previous, entry.flags, entry.path, entry.line)
