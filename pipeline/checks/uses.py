"""How a translation uses the terms of its English: found out once for the rules that ask."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from pipeline.language.inflection import Sentence, Span, apart
from pipeline.language.terms import Hit
from pipeline.model.glossary import Lexicon


class Use(NamedTuple):
    """One term of the English beside what the translation has for it."""

    hit: Hit
    wanted: int
    """How often it stands in the English."""
    accepted: tuple[str, ...] = ()
    """The agreed words, those of all terms that the English may mean; none for a name that is kept."""
    forbidden: tuple[str, ...] = ()
    """The words that are wrong whichever term it means."""
    spans: tuple[Span, ...] = ()
    """Where an agreed word stands."""
    free: int = 0
    """How many of these places are not a part of a longer one that another term fills."""

    @property
    def kept(self) -> bool:
        return all(term.keep for term in self.hit)


def uses(hits: tuple[Hit, ...], lexicon: Lexicon, sentence: Sentence) -> tuple[Use, ...]:
    """Each term once, in the order of the English."""
    found = tuple(_use(hit, hits.count(hit), lexicon, sentence) for hit in dict.fromkeys(hits))
    if len(found) == 1:
        return (found[0]._replace(free=len(found[0].spans)),)
    return tuple(one._replace(free=_free(one, found)) for one in found)


def _use(hit: Hit, wanted: int, lexicon: Lexicon, sentence: Sentence) -> Use:
    namings = [lexicon.naming(term) for term in hit]
    first, *others = (one.forbidden for one in namings)
    forbidden = tuple(word for word in first if all(word in other for other in others))
    if any(term.keep for term in hit):
        return Use(hit, wanted, (), forbidden)
    accepted = tuple(dict.fromkeys(chain.from_iterable(one.accepted for one in namings)))
    spans = (
        sentence.spans(accepted[0]) if len(accepted) == 1 else apart(chain.from_iterable(map(sentence.spans, accepted)))
    )
    return Use(hit, wanted, accepted, forbidden, spans)


def _free(one: Use, found: tuple[Use, ...]) -> int:
    """Of the places of a longer term, only as many are taken as the English has it."""
    taken = cover(span for other in found if other is not one for span in other.spans[: other.wanted])
    return sum(not is_within(span, taken) for span in one.spans)


Cover: TypeAlias = Mapping[int, Sequence[Span]]
"""The places that cover each word."""


def cover(spans: Iterable[Span]) -> Cover:
    """The longer ones among `spans`, by the words that they cover: only they can hold another."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for span in spans:
        if span[1] - span[0] > 1:
            for at in range(*span):
                found[at].append(span)
    return found


def is_within(span: Span, covered: Cover) -> bool:
    """Whether a place is a part of a longer one."""
    return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in covered.get(span[0], ()))
