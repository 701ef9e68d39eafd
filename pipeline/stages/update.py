"""Bring a catalog into step with its article, without losing a word that a translator wrote."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from pipeline.language.plurals import plural_forms
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.locale import Locale
from pipeline.model.memory import NO_MEMORY, Memory, Suggestion

CLOSE = 75.0
"""The likeness from which finished work is offered, in per cent of characters kept (rapidfuzz's ``ratio``)."""
CLOSE_IN_PLACE = 50.0
"""The same for an entry that stood where the new one stands now: between the same neighbours."""

DATE = "POT-Creation-Date"


def new_catalog(slug: str, locale: Locale, project: str, now: str) -> Catalog:
    """An empty catalog with a full header. `now` is a PO date, as ``2027-01-31 09:30+0000``."""
    return Catalog(
        slug=slug,
        locale=locale.tag,
        header=(
            *_common(project, now),
            ("PO-Revision-Date", now),
            ("Last-Translator", ""),
            ("Language-Team", locale.english_name),
            ("Language", locale.posix),
            *_encoding(),
            ("Plural-Forms", plural_forms(locale)),
        ),
    )


def dated_template(fresh: Catalog, before: Catalog | None, project: str, now: str) -> Catalog:
    """`fresh` with a header; its date moves only if its units are not those of `before`."""
    same = before is not None and _keys(fresh) == _keys(before)
    then = before.field(DATE) if before and same else now
    header = (
        *_common(project, then or now),
        ("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
        ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
        ("Language-Team", "LANGUAGE <LL@li.org>"),
        ("Language", ""),
        *_encoding(),
    )
    return replace(fresh, header=header)


def _common(project: str, now: str) -> tuple[tuple[str, str], ...]:
    return (("Project-Id-Version", project), ("Report-Msgid-Bugs-To", ""), (DATE, now))


def _encoding() -> tuple[tuple[str, str], ...]:
    return (
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )


def _keys(catalog: Catalog) -> tuple[Key, ...]:
    return tuple(entry.key for entry in catalog.entries)


Remarks: TypeAlias = Callable[[Key], tuple[str, ...]]
"""What else a translator should be told of a text in this language, as ``#.`` lines: the terms that occur in it."""


def no_remarks(key: Key) -> tuple[str, ...]:  # noqa: ARG001
    """Nothing."""
    return ()


def update(
    catalog: Catalog,
    template: Catalog,
    memory: Memory = NO_MEMORY,
    remarks: Remarks = no_remarks,
    reuse_exact: bool = False,
) -> Catalog:
    """`catalog` as `template` now has it, in its order.

    What is translated keeps its translation wherever it moved. What is gone becomes obsolete, and is done again when
    its text returns. What is new or still missing is offered the closest finished work as fuzzy, with the English it
    was made from; where the catalog has none, `memory` is asked. With `reuse_exact`, the memory's work on exactly the
    same text in the same context is done at once. Updating twice is updating once.
    """
    if remarks is not no_remarks:
        template = replace(template, entries=tuple(_remarked(entry, remarks(entry.key)) for entry in template.entries))
    ours = catalog.by_key()
    asleep = {entry.key: _doubted(entry) for entry in catalog.obsolete}
    wanted = {entry.key for entry in template.entries}
    kept = [_in_step(entry, _best(ours.get(entry.key), asleep.get(entry.key))) for entry in template.entries]
    if any(entry.state is State.MISSING for entry in kept):
        offers = _Offers.of(catalog, wanted, memory, reuse_exact)
        kept = [
            offers.offered(entry, index, template) if not entry.target else entry for index, entry in enumerate(kept)
        ]
    moved = _keys(catalog) != _keys(template) and (set(ours) != wanted)
    return replace(
        catalog,
        header=_dated(catalog, template.field(DATE)) if moved else catalog.header,
        entries=tuple(kept),
        obsolete=tuple(_obsolete(catalog, wanted)),
    )


def _remarked(entry: Entry, lines: tuple[str, ...]) -> Entry:
    return replace(entry, notes=entry.notes + lines) if lines else entry


def _doubted(asleep: Entry) -> Entry:
    """An obsolete entry as it may wake up. One that names a previous English was never finished with its own.

    OmegaT takes the fuzzy mark off such entries, so it cannot be relied upon.
    """
    return replace(asleep, fuzzy=True) if asleep.previous and asleep.target else asleep


def _best(living: Entry | None, asleep: Entry | None) -> Entry | None:
    """The entry whose work is further: a file merged by hand can hold a text both living and obsolete."""
    if living and (living.state is State.DONE or not asleep or asleep.state is not State.DONE):
        return living
    return asleep or living


def _in_step(entry: Entry, before: Entry | None) -> Entry:
    """The template's `entry` with what people made of it `before`."""
    if before is None:
        return entry
    flags = entry.flags + tuple(flag for flag in before.flags if flag not in entry.flags and flag != _BRACES)
    if (before.sources, before.notes, before.flags) == (entry.sources, entry.notes, flags):
        return before
    return replace(before, sources=entry.sources, notes=entry.notes, flags=flags)


_BRACES = "python-brace-format"


def _dated(catalog: Catalog, date: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, date if name == DATE else value) for name, value in catalog.header)


def _obsolete(catalog: Catalog, wanted: set[Key]) -> Iterator[Entry]:
    """What was living and is not wanted, then what was obsolete before: once each, if it holds somebody's words."""
    seen = set(wanted)
    for entry in (*catalog.entries, *catalog.obsolete):
        if entry.key not in seen and (entry.target or entry.comment):
            seen.add(entry.key)
            yield _laid_asleep(entry) if entry.sources or entry.notes else entry


def _laid_asleep(entry: Entry) -> Entry:
    """A living entry as it becomes obsolete: without what we wrote of it, and finished without its earlier English."""
    return replace(entry, sources=(), notes=(), previous=entry.previous if entry.fuzzy else None)


@dataclass(frozen=True, slots=True)
class _Offers:
    """The finished work of a catalog, in the order in which it is offered."""

    finished: Sequence[Entry]
    """Entries that are gone first: their translations look for a new home."""
    gone_after: Mapping[Key, Entry]
    """Entries that are gone, by the entry that stood before each."""
    gone_before: Mapping[Key, Entry]
    """And by the entry that stood behind each."""
    memory: Memory
    reuse_exact: bool

    @classmethod
    def of(cls, catalog: Catalog, wanted: set[Key], memory: Memory, reuse_exact: bool) -> "_Offers":
        done = [entry for entry in catalog.entries if entry.state is State.DONE]
        asleep = [entry for entry in catalog.obsolete if _doubted(entry).state is State.DONE]
        gone = [entry for entry in done if entry.key not in wanted]
        stay = [entry for entry in done if entry.key in wanted]
        after: dict[Key, Entry] = {}
        before: dict[Key, Entry] = {}
        for left, right in zip((_EDGE, *catalog.entries), (*catalog.entries, _EDGE), strict=True):
            if right.state is State.DONE and right.key not in wanted:
                after[left.key] = right
            if left.state is State.DONE and left.key not in wanted:
                before[right.key] = left
        return cls((*gone, *asleep, *stay), after, before, memory, reuse_exact)

    def offered(self, entry: Entry, index: int, template: Catalog) -> Entry:
        """`entry` with the closest finished work as a fuzzy translation, or as it is if nothing is close."""
        exact = self.memory.exact(entry.key.source, entry.key.context)
        if exact and self.reuse_exact and exact.context == entry.key.context:
            return replace(entry, target=exact.target)
        if exact:
            return _suggested(entry, exact)
        found = self._in_place(entry, index, template) or self._closest(entry)
        if found is None:
            return next((_suggested(entry, one) for one in self.memory.suggest(entry.key.source, 1, CLOSE)), entry)
        return replace(
            entry, target=found.target, fuzzy=True, previous=found.key, comment=entry.comment or found.comment
        )

    def _closest(self, entry: Entry) -> Entry | None:
        from rapidfuzz import fuzz, process

        sources = [other.key.source for other in self.finished]
        found = process.extractOne(entry.key.source, sources, scorer=fuzz.ratio, score_cutoff=CLOSE)
        return self.finished[found[2]] if found else None

    def _in_place(self, entry: Entry, index: int, template: Catalog) -> Entry | None:
        from rapidfuzz import fuzz

        left = template.entries[index - 1].key if index else _EDGE.key
        right = template.entries[index + 1].key if index + 1 < len(template.entries) else _EDGE.key
        for found in (self.gone_after.get(left), self.gone_before.get(right)):
            if found and fuzz.ratio(found.key.source, entry.key.source) >= CLOSE_IN_PLACE:
                return found
        return None


def _suggested(entry: Entry, found: Suggestion) -> Entry:
    return replace(entry, target=found.target, fuzzy=True, previous=Key(found.context, found.source))


_EDGE = Entry(Key("", ""))
"""Stands before the first entry and behind the last."""
