"""Take a returned catalog into ours, entry by entry, against what was sent. Nobody's words are overwritten or lost."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from unicodedata import normalize

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State


class Outcome(Enum):
    """What became of a returned entry. Its value is what the report says."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    EMPTIED = "emptied"
    """They took the translation out; ours is kept, as programs do that as well as people."""
    DEMOTED = "demoted"
    """They doubt what is finished with us."""
    CLASH = "changed by both"
    OUTRUN = "outrun"
    """Work on English that we sent and that has changed since: kept as obsolete, where an update offers it."""
    UNKNOWN = "unknown"
    """A text that we neither have nor sent; kept as obsolete too."""
    TWICE = "twice"
    """A second translation of a text in the same file, among the obsolete ones: shown, as it is kept nowhere."""


class Side(Enum):
    """Whose words they are."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One returned entry, ours beside it and what was sent, and what was decided."""

    outcome: Outcome
    ours: Entry | None
    theirs: Entry
    base: Entry | None = None
    """The entry as it was sent; None where that is not known."""
    stands: Side = Side.OURS
    """Whose words stand in our catalog now."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Our catalog with their work in it, and a verdict for each entry that they returned."""

    catalog: Catalog
    verdicts: tuple[Verdict, ...]

    def count(self, outcome: Outcome) -> int:
        """How many entries had this outcome."""
        return sum(verdict.outcome is outcome for verdict in self.verdicts)


DATE = "PO-Revision-Date"
EDITORS_FIELDS = (DATE, "Last-Translator", "Language-Team", "X-Generator")
"""Header fields that belong to the translator and their editor."""


def merge(ours: Catalog, theirs: Catalog, base: Catalog | None = None, prefer: Side | None = None) -> Merged:
    """`ours` with all that was done in `theirs` since it was sent as `base`.

    What only one side changed is taken from that side. Where both did, and differently, a finished translation stands
    rather than a doubtful one, and otherwise ours, or the one of the side that is to `prefer`; the verdict holds both.
    Without `base`, every finished translation of theirs is taken where ours is not finished. ``merge(x, x)`` is ``x``.
    """
    desk = _Desk.of(ours, theirs, base, prefer)
    verdicts = tuple(filter(None, (desk.take(entry, awake=awake) for entry, awake in _returned(theirs))))
    desk.offer_anew(verdicts)
    changed = desk.living != ours.by_key() or desk.asleep != _asleep(ours)
    known = {entry.key for entry in ours.obsolete}
    catalog = replace(
        ours,
        header=_header(ours, theirs) if changed else ours.header,
        comment=joined(ours.comment, theirs.comment, base.comment if base and theirs.comment else None),
        entries=tuple(desk.living[entry.key] for entry in ours.entries),
        obsolete=(
            *_with_first(ours.obsolete, desk.asleep),
            *(entry for key, entry in desk.asleep.items() if key not in known),
        ),
    )
    return Merged(catalog, verdicts)


def _returned(theirs: Catalog) -> Iterator[tuple[Entry, bool]]:
    """Their entries, each with whether it is living."""
    yield from ((entry, True) for entry in theirs.entries)
    yield from ((entry, False) for entry in theirs.obsolete)


def _asleep(catalog: Catalog) -> dict[Key, Entry]:
    """The obsolete entries by their identity; the first of each, as nothing keeps a file from having two."""
    return {entry.key: entry for entry in reversed(catalog.obsolete)}


def _comments(catalog: Catalog) -> set[str]:
    """The lines that people wrote above entries."""
    return {line for entry in (*catalog.entries, *catalog.obsolete) for line in entry.comment if line}


def _with_first(entries: tuple[Entry, ...], new: Mapping[Key, Entry]) -> Iterator[Entry]:
    """`entries`, the first of each key as it is `new`."""
    seen: set[Key] = set()
    for entry in entries:
        yield entry if entry.key in seen else new[entry.key]
        seen.add(entry.key)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The three catalogs side by side; ours as it becomes with each entry that is taken."""

    living: dict[Key, Entry]
    asleep: dict[Key, Entry]
    sent: Mapping[Key, Entry]
    sent_asleep: Mapping[Key, Entry]
    heard: Container[tuple[Key, str]]
    """Every translation that we have or sent."""
    returned: dict[Key, Entry]
    """What they returned, as far as it is taken; a living entry before an obsolete one."""
    remarks_lost: bool
    """Whether no comment that was sent has come back: a program took them out, and a missing one says nothing."""
    prefer: Side | None

    @classmethod
    def of(cls, ours: Catalog, theirs: Catalog, base: Catalog | None, prefer: Side | None) -> "_Desk":
        return cls(
            living=dict(ours.by_key()),
            asleep=_asleep(ours),
            sent=base.by_key() if base else {},
            sent_asleep=_asleep(base) if base else {},
            heard={(entry.key, entry.target) for one in (ours, base) if one for entry in (*one.entries, *one.obsolete)},
            returned={},
            remarks_lost=base is None or _comments(base).isdisjoint(_comments(theirs)),
            prefer=prefer,
        )

    def take(self, theirs: Entry, *, awake: bool) -> Verdict | None:
        """Take one entry in; None where there is nothing to say of it."""
        key = theirs.key
        shelf = self._shelf(key, awake=awake)
        mine, base = shelf.get(key), self._base(theirs, awake=awake)
        if key in self.returned:
            return self._spare(mine, theirs, base)
        self.returned[key] = theirs
        if not awake:
            theirs = _doubted(theirs, mine, base)
        outcome, stands = _decide(mine, theirs, base, self.prefer)
        settled = self._settled(mine, theirs, base, stands)
        if settled and (mine or settled.target or settled.comment):
            shelf[key] = settled
        if outcome is Outcome.UNCHANGED and not (awake and (mine or base)):
            return None
        if outcome is Outcome.ACCEPTED and key not in self.living:
            outcome = Outcome.OUTRUN if mine or base else Outcome.UNKNOWN
        return Verdict(outcome, mine, theirs, base, stands)

    def _spare(self, mine: Entry | None, theirs: Entry, base: Entry | None) -> Verdict | None:
        """The verdict on an entry whose like they have already returned: no word of it may go unseen."""
        seen = (theirs.key, theirs.target) in self.heard or theirs.target == self.returned[theirs.key].target
        return Verdict(Outcome.TWICE, mine, theirs, base) if theirs.target and not seen else None

    def _shelf(self, key: Key, *, awake: bool) -> dict[Key, Entry]:
        """Where among ours an entry of theirs belongs: beside its like, and what we do not have, with the obsolete."""
        if key in self.living and (awake or key not in self.asleep):
            return self.living
        return self.asleep

    def _base(self, theirs: Entry, *, awake: bool) -> Entry | None:
        """What was sent: beside a living entry the living one. An obsolete one may have been either."""
        living, asleep = self.sent.get(theirs.key), self.sent_asleep.get(theirs.key)
        if awake or (living and words(living) == words(theirs)):
            return living or asleep
        return asleep or living

    def _settled(self, mine: Entry | None, theirs: Entry, base: Entry | None, stands: Side) -> Entry | None:
        """What stands in our catalog afterwards; None for what was nowhere with us and comes back as it was sent."""
        if mine is None:
            return None if stands is Side.OURS else replace(theirs, sources=(), notes=())
        before = None if base is None or self.remarks_lost else base.comment
        mine = replace(mine, comment=joined(mine.comment, theirs.comment, before))
        if stands is Side.OURS:
            return mine
        return replace(mine, target=theirs.target, fuzzy=theirs.fuzzy, previous=_previous(mine, theirs))

    def offer_anew(self, verdicts: tuple[Verdict, ...]) -> None:
        """Where an update has offered a translation that they have mended since, offer what they made of it."""
        mended = {
            (one.theirs.key, before.target): one.theirs.target
            for one in verdicts
            if one.outcome is Outcome.OUTRUN and one.theirs.state is State.DONE
            for before in (one.ours, one.base)
            if before and before.target
        }
        if mended:
            self.living.update({key: offered_anew(entry, mended) for key, entry in self.living.items()})


def offered_anew(entry: Entry, mended: Mapping[tuple[Key, str], str]) -> Entry:
    """`entry`; one that offers a translation of other English offers what that has become by now.

    `mended` has the new translation by the English and the old one.
    """
    if not entry.fuzzy or entry.previous is None:
        return entry
    return replace(entry, target=mended.get((entry.previous, entry.target), entry.target))


def _doubted(theirs: Entry, *known: Entry | None) -> Entry:
    """An obsolete entry of theirs, in doubt where it was in doubt before.

    Nobody has looked at it, and OmegaT takes the fuzzy mark off those.
    """
    doubted = any(entry and entry.fuzzy and entry.target == theirs.target for entry in known)
    return replace(theirs, fuzzy=True) if doubted else theirs


def words(entry: Entry | None) -> tuple[str, bool]:
    """What a person did: the translation, and whether it is in doubt. Nothing cannot be in doubt."""
    return (entry.target, entry.fuzzy) if entry and entry.target else ("", False)


def _decide(mine: Entry | None, theirs: Entry, base: Entry | None, prefer: Side | None = None) -> tuple[Outcome, Side]:
    """What becomes of an entry, and whose words stand."""
    if words(theirs) == words(mine) or (base and words(theirs) == words(base)):
        return Outcome.UNCHANGED, Side.OURS if mine or base else Side.THEIRS
    if not theirs.target:
        return Outcome.EMPTIED, Side.OURS
    if mine is None or not mine.target:
        return Outcome.ACCEPTED, Side.THEIRS
    if base and words(mine) == words(base):
        return Outcome.DEMOTED if (mine.fuzzy, theirs.fuzzy) == (False, True) else Outcome.ACCEPTED, Side.THEIRS
    match mine.state, theirs.state:
        case State.FUZZY, State.DONE:
            return Outcome.ACCEPTED, Side.THEIRS
        case State.DONE, State.FUZZY if mine.target == theirs.target:
            return Outcome.DEMOTED, Side.OURS
        case ours, other if ours is other and _looks(mine.target) == _looks(theirs.target):
            return Outcome.UNCHANGED, Side.OURS
        case _:
            return Outcome.CLASH, prefer or Side.OURS


def _looks(text: str) -> str:
    """`text` as it looks: nobody sees which kind of blank, or of accented letter, stands there, and could choose."""
    return " ".join(normalize("NFC", text).split())


def _previous(mine: Entry, theirs: Entry) -> Key | None:
    """The earlier English of a translation of theirs that is in doubt; not every program keeps it."""
    if not theirs.fuzzy:
        return None
    return theirs.previous or (mine.previous if mine.target == theirs.target else None)


def joined(ours: tuple[str, ...], theirs: tuple[str, ...], base: tuple[str, ...] | None) -> tuple[str, ...]:
    """People's comments of both sides: ours, then what they added. A line that either side took out stays out.

    An empty line is no word of anybody: Lokalize takes those out by itself.
    """
    before, mine = set(base or ()), set(ours)
    gone = {line for line in before if line} - set(theirs)
    return (
        *(line for line in ours if line not in gone),
        *(line for line in dict.fromkeys(theirs) if line not in mine and line not in before),
    )


def _header(ours: Catalog, theirs: Catalog) -> tuple[tuple[str, str], ...]:
    """Our header with what their editor wrote in theirs, unless ours was revised later."""
    if theirs.field(DATE) and later(ours.field(DATE), theirs.field(DATE)) != theirs.field(DATE):
        return ours.header
    given = {name: value for name, value in theirs.header if name in EDITORS_FIELDS and value}
    known = tuple((name, given.pop(name, value)) for name, value in ours.header)
    return (*known, *given.items())


def later(ours: str, theirs: str) -> str:
    """The later of two PO dates; theirs of two that are the same moment."""
    return ours if _moment(ours) > _moment(theirs) else theirs


def _moment(date: str) -> datetime:
    """When it was; long ago for what is no date, as the ``YEAR-MO-DA`` of a template."""
    try:
        return datetime.strptime(date.strip(), "%Y-%m-%d %H:%M%z")
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
