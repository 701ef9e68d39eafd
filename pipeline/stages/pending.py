"""What one role has still to look at, and what it signed in its place before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.model.signoff import Needs, SignOff, Wording
from pipeline.stages.approval import Signatures, signatures
from pipeline.stages.suggest import likeness

LEAST = 50.0
"""The likeness of the English, in per cent, from which a text is taken for the successor of another."""
MOST = 40_000
"""Pairs of texts that are compared. Where there are more, only the same English is looked for."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that waits for a role."""

    wording: Wording
    before: Wording | None = None
    """What this role signed in its place; None where it never did, or where that is not known any more."""
    record: SignOff | None = None
    """By which record."""


def pending(
    slug: str,
    wordings: Sequence[Wording],
    role: str,
    records: Sequence[SignOff],
    texts: Mapping[str, Wording],
    needs: Needs | None = None,
    *,
    again: bool = False,
) -> tuple[Pending, ...]:
    """The texts of a leaflet that `role` has not signed as they are now, in reading order.

    With `needs`, only those that the role has to sign. With `again`, also those that it has signed. `texts` are those
    that were ever signed in the language, by their digest.
    """
    book = signatures(slug, records)
    wanted = [one for one in wordings if needs is None or role in needs.of(one)]
    open_ones = [one for one in wanted if again or not book.of(role, one)]
    earlier = _earlier(book, role, {one.digest for one in wordings}, texts)
    chosen = _paired(open_ones, list(earlier))
    return tuple(
        Pending(one, chosen[one.digest], earlier[chosen[one.digest]]) if one.digest in chosen else Pending(one)
        for one in open_ones
    )


def _earlier(book: Signatures, role: str, now: set[str], texts: Mapping[str, Wording]) -> Mapping[Wording, SignOff]:
    """What `role` signed that stands nowhere `now`, each with its last record, the last one first."""
    found = {
        texts[digest]: records[-1]
        for (signer, digest), records in book.by_text.items()
        if signer == role and digest not in now and digest in texts
    }
    return dict(sorted(found.items(), key=lambda one: one[1].on, reverse=True))


def _paired(wordings: Sequence[Wording], earlier: list[Wording]) -> Mapping[str, Wording]:
    """For each text, by its digest, the earlier one that it has come from; none is taken twice.

    That of the same English goes first; then what is most alike, of the same context.
    """
    chosen: dict[str, Wording] = {}
    for one in wordings:
        same = next((old for old in earlier if (old.context, old.source) == (one.context, one.source)), None)
        if same:
            chosen[one.digest] = same
            earlier.remove(same)
    rest = [one for one in wordings if one.digest not in chosen]
    if len(rest) * len(earlier) > MOST:
        return chosen
    ranked = [
        (-likeness(old.source, one.source), index, place)
        for index, one in enumerate(rest)
        for place, old in enumerate(earlier)
        if old.context == one.context
    ]
    taken: set[int] = set()
    for unlike, index, place in sorted(ranked):
        if -unlike >= LEAST and rest[index].digest not in chosen and place not in taken:
            chosen[rest[index].digest] = earlier[place]
            taken.add(place)
    return chosen
