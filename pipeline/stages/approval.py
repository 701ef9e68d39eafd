"""How far a leaflet is signed: each text as it is now, beside the records of the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from pipeline.language.names import alike, same_person
from pipeline.model.article import Unit
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.key import Key
from pipeline.model.signoff import ARRANGEMENT, ENGLISH, Lack, Needs, SignOff, Standing, Wording
from pipeline.stages.arrangement import arrangement, differs_in_texts_only
from pipeline.stages.localise import Original

# What there is to sign


def wordings(this: Original, catalog: Catalog) -> tuple[Wording, ...]:
    """Every text of an article beside its finished translation, or none, once, in reading order."""
    entries = catalog.by_key()
    return tuple(
        _translated(catalog.locale, unit, critical, entries.get(key))
        for key, (unit, critical) in _units(this.units).items()
    )


def _translated(tag: str, unit: Unit, critical: str, entry: Entry | None) -> Wording:
    target = entry.target if entry and entry.state is State.DONE else ""
    place = entry.place if entry else unit.place
    return Wording(tag, *unit.key, target, unit.role, critical, place)


def english_wordings(this: Original, pictures: Mapping[str, str], earlier: Iterable[str] = ()) -> tuple[Wording, ...]:
    """Every text of the English, and last how they are put together.

    `pictures` has the digest of each picture by its path. Of the `earlier` arrangements that were signed, the last
    stands that differs from what is now in nothing but edited texts: those are looked at for themselves.
    """
    texts = (
        Wording(ENGLISH, *key, key.source, unit.role, critical, unit.place)
        for key, (unit, critical) in _units(this.units).items()
    )
    now = arrangement(this.article, pictures)
    whole = next((one for one in reversed(tuple(earlier)) if differs_in_texts_only(one, now)), now)
    return (*texts, Wording(ENGLISH, ARRANGEMENT, whole, whole, "arrangement of the article"))


def _units(units: Iterable[Unit]) -> Mapping[Key, tuple[Unit, str]]:
    """The first unit of each text, and why the text is critical if it is so anywhere."""
    found: dict[Key, tuple[Unit, str]] = {}
    for unit in units:
        first, critical = found.get(unit.key, (unit, ""))
        found[unit.key] = first, critical or unit.critical
    return found


# What is signed


def standing(tag: str, slug: str, wordings: Sequence[Wording], records: Sequence[SignOff], needs: Needs) -> Standing:
    """How far the leaflet `slug` in the language `tag` is signed, of which `wordings` are all texts.

    `records` are all of the language's ledger that count. A text without a finished translation is signed by nobody. A
    reviser who is also a translator of the text, by name or by key, counts for nothing.
    """
    book = signatures(slug, records)
    counts: dict[str, tuple[int, int]] = {}
    lacking: list[Lack] = []
    approvals: dict[str, SignOff] = {}
    since: dict[str, str] = {}
    for role in needs.all:
        wanted = [wording for wording in wordings if role in needs.of(wording)]
        signed = {wording.digest: book.of(role, wording) for wording in wanted}
        open_ones = tuple(wording for wording in wanted if not signed[wording.digest])
        counts[role] = len(wanted) - len(open_ones), len(wanted)
        if open_ones:
            lacking.append(Lack(role, open_ones))
        approvals |= {record.id: record for found in signed.values() for record in found}
        latest = [max(record.on for record in found) for found in signed.values() if found]
        if latest:
            since[role] = min(latest)
    in_order = tuple(record for record in records if record.id in approvals)
    return Standing(tag, slug, counts, tuple(lacking), in_order, since)


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signed which text of one leaflet, less what was taken back."""

    by_text: Mapping[tuple[str, str], tuple[SignOff, ...]]
    """By role and digest, in the order of the ledger."""

    def of(self, role: str, wording: Wording) -> tuple[SignOff, ...]:
        """The records by which `wording` is signed in `role`."""
        if not wording.target:
            return ()
        found = self.by_text.get((role, wording.digest), ())
        if role != "reviser":
            return found
        translators = self.signers("translator", wording)
        return tuple(record for record in found if not any(one_person(record, other) for other in translators))

    def signers(self, role: str, wording: Wording) -> tuple[SignOff, ...]:
        """The records by which `wording` was signed in `role`, whether they count for it or not."""
        return self.by_text.get((role, wording.digest), ())


def one_person(record: SignOff, other: SignOff) -> bool:
    """Whether two records may be of one person: by the name, or by the key."""
    return same_person(record.name, other.name) or (record.key != "" and record.key == other.key)


def alike_signers(records: Sequence[SignOff], slug: str = "") -> Iterator[tuple[SignOff, SignOff]]:
    """Translator and reviser of one text whose names are so much alike that it must be asked whether they are two.

    Of one leaflet, or of all where none is named; `records` are the whole ledger in any case. People who both sign
    with keys are told apart by those.
    """
    names = {role: {one.name for one in records if one.role == role} for role in ("translator", "reviser")}
    pairs = {(one, other) for one in names["translator"] for other in names["reviser"] if alike(one, other)}
    for of in dict.fromkeys(record.slug for record in records if slug in ("", record.slug)) if pairs else ():
        for translator, reviser in _at_one_text(signatures(of, records)):
            told_apart = one_person(translator, reviser) or (translator.key and reviser.key)
            if (translator.name, reviser.name) in pairs and not told_apart:
                yield translator, reviser


def _at_one_text(book: Signatures) -> Iterator[tuple[SignOff, SignOff]]:
    """Each translator of a text with each reviser of it."""
    for (role, digest), found in book.by_text.items():
        if role == "reviser":
            yield from product(book.by_text.get(("translator", digest), ()), found)


def signatures(slug: str, records: Sequence[SignOff]) -> Signatures:
    """Who signed which text of the leaflet `slug`.

    What is withdrawn is no longer signed in that role, by whomever it was, unless it was signed after that again: of a
    signature and a withdrawal on two branches, the withdrawal stands.
    """
    of_this = [record for record in records if record.slug == slug]
    withdrawals: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for record in of_this:
        if record.withdrawn:
            for digest in record.digests:
                withdrawals[record.role, digest].append(record.id)
    before = Ancestry(records) if withdrawals else None
    found: defaultdict[tuple[str, str], tuple[SignOff, ...]] = defaultdict(tuple)
    for record in (record for record in of_this if not record.withdrawn):
        for digest in record.digests:
            taken_back = withdrawals.get((record.role, digest), ())
            if before is None or all(before(record.id, earlier) for earlier in taken_back):
                found[record.role, digest] += (record,)
    return Signatures(found)


class Ancestry:
    """Which records of a ledger were there when another was appended."""

    def __init__(self, records: Iterable[SignOff]) -> None:
        self._after = {record.id: record.after for record in records}
        self._known: dict[str, frozenset[str]] = {}

    def __call__(self, later: str, earlier: str) -> bool:
        """Whether `earlier` was there when `later` was appended."""
        if later not in self._known:
            self._known[later] = frozenset(self._before(later))
        return earlier in self._known[later]

    def _before(self, record: str) -> Iterator[str]:
        seen: set[str] = set()
        ahead = list(self._after.get(record, ()))
        while ahead:
            if (one := ahead.pop()) not in seen:
                seen.add(one)
                yield one
                ahead += self._after.get(one, ())


def heads(records: Iterable[SignOff]) -> tuple[str, ...]:
    """The ids of the records that no other was appended after, in order."""
    known = tuple(records)
    followed = {earlier for record in known for earlier in record.after}
    return tuple(sorted({record.id for record in known} - followed))
