"""Catalogs: what no single translation shows, but all of one leaflet's together do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.checks.numbers import kinds_of_digits
from pipeline.checks.rule import rule, run
from pipeline.language.numerals import has_digits, has_other_digits
from pipeline.model.finding import Finding, Problem, Severity
from pipeline.model.key import Key
from pipeline.model.pair import Pair
from pipeline.model.profile import STRICT, Profile


@dataclass(frozen=True, slots=True)
class Among:
    """A translation among the others of its leaflet."""

    pair: Pair
    zero: str
    """The zero of its digits; empty where it has none of the kind in question."""
    common: str
    """The zero of the digits that most of the leaflet has."""
    others: tuple[str, ...] = ()
    """Other translations of the same English in the leaflet."""


def check_catalog(pairs: Iterable[Pair], profile: Profile = STRICT) -> Mapping[Key, tuple[Finding, ...]]:
    """What is wrong with the translations of one leaflet beside each other, by the text that it is said of."""
    pairs = tuple(pairs)
    zeros = _zeros(pairs)
    common = max(Counter(zeros.values()).items(), key=lambda row: (row[1], row[0]), default=("", 0))[0]
    others = _said_otherwise(pairs)
    if not zeros and not others:
        return {}
    found: dict[Key, tuple[Finding, ...]] = {}
    for pair in pairs:
        key = pair.unit.key
        zero = zeros.get(key, "")
        if (zero and zero != common) or key in others:
            subject = Among(pair, zero, common, others.get(key, ()))
            excerpt = (pair.entry.key.source, pair.entry.target)
            if said := run(subject, pair.entry.place or pair.unit.place, excerpt, profile):
                found[key] = tuple(said)
    return found


def _zeros(pairs: tuple[Pair, ...]) -> Mapping[Key, str]:
    """The zero of each translation's digits; none where the whole leaflet has no others than those from 0 to 9."""
    if not has_other_digits("".join([pair.entry.target for pair in pairs])):
        return {}
    return {pair.unit.key: zero for pair in pairs if (zero := _zero(pair.entry.target))}


def _zero(target: str) -> str:
    """The zero of a translation's digits, if they are of one kind."""
    if not has_digits(target):
        return ""
    kinds = kinds_of_digits(target)
    return next(iter(kinds)) if len(kinds) == 1 else ""


def _said_otherwise(pairs: tuple[Pair, ...]) -> Mapping[Key, tuple[str, ...]]:
    """For each text whose English stands elsewhere in the leaflet too: the other translations of it."""
    counted = Counter(pair.entry.key.source for pair in pairs)
    by_source: defaultdict[str, dict[str, list[Key]]] = defaultdict(dict)
    for pair in pairs:
        if counted[source := pair.entry.key.source] > 1:
            by_source[source].setdefault(pair.entry.target, []).append(pair.unit.key)
    return {
        key: tuple(other for other in ways if other != target)
        for ways in by_source.values()
        if len(ways) > 1
        for target, keys in ways.items()
        for key in keys
    }


@rule("CA101", Severity.ERROR)
def digits_of_another_kind(one: Among) -> Iterator[Problem]:
    """The numbers of a sentence are written with other digits than those of the rest of the leaflet.

    Arabic ٥ looks like a Western 0. A reader who has just read 50 mg reads ٥ mg below it as nothing at all.

    Flagged::

        ar: Take 5 mg. | Take 10 mg. | Take 20 mg.  ->  خذ ٥ ملغ. | خذ 10 ملغ. | خذ 20 ملغ.

    Passes::

        ar: Take 5 mg. | Take 10 mg.  ->  خذ ٥ ملغ. | خذ ١٠ ملغ.
        ar: Take 5 mg. | It attaches to CD20.  ->  خذ ٥ ملغ. | يرتبط بالهدف CD20.
    """
    if one.zero and one.zero != one.common:
        written = next(iter(kinds_of_digits(one.pair.entry.target).values()))
        problem = f"{written} is written with other digits than most of the leaflet"
        yield Problem(problem, f"write it with the digits from {one.common} to {chr(ord(one.common) + 9)}")


@rule("CA102", Severity.NOTE)
def translated_in_two_ways(one: Among) -> Iterator[Problem]:
    """One English text stands in the leaflet twice, and its translations differ.

    Nothing need be wrong: a heading and a table cell may need different words. But a reader takes two names for two
    things.

    Flagged::

        Side effects | Side effects  ->  Effets secondaires | Effets indésirables

    Passes::

        Side effects | Side effects  ->  Effets secondaires | Effets secondaires
    """
    if one.others:
        yield Problem(f"elsewhere it is “{one.others[0]}”", "use one translation, if both mean the same")
