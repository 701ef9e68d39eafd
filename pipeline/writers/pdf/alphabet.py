"""The alphabet: what a glyph says by itself, for readers of PDF that go glyph by glyph.

Of each glyph, the typesetter says what the first syllable says that it finds it in; where that is not right, it puts a
bracket round the glyphs that says it better. Many programs do not look at brackets, the reader of Firefox among them:
where "दवा" stands, they find "दववावा". But from what brackets say, and from glyphs that stand alone, it can be told
what each of them adds. For those who do look, nothing changes: what stands outside of brackets is left as it is.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TypeAlias

from pipeline.writers.pdf.binding import Binding
from pipeline.writers.pdf.galley import Fonts, glyphs_in, in_bracket, said_by, shown, with_glyphs

Syllable: TypeAlias = tuple[tuple[int, ...], str]
"""Glyphs by their numbers, and what they say together."""


def spelled(binding: Binding, pages: Sequence[tuple[bytes, Fonts]]) -> Iterator[tuple[int, bytes]]:
    """The tables of what glyphs say that have to change, by the numbers of their objects. Raises `IrregularError`."""
    if not any(b"/ActualText" in words for words, _ in pages):
        return
    alone: dict[int, set[int]] = defaultdict(set)
    syllables: dict[int, set[Syllable]] = defaultdict(set)
    for bracket, table, written in {one for words, fonts in pages for one in shown(words, fonts)}:
        if bracket:
            syllables[table].add((glyphs_in(written), in_bracket(bracket)))
        else:
            alone[table].update(glyphs_in(written))
    for table in sorted(syllables):
        said = said_by(binding, table)
        known = {glyph: said[glyph] for glyph in alone[table] & said.keys()}
        better = _alphabet(known, syllables[table]).items()
        if new := {glyph: text for glyph, text in better if said.get(glyph, text) != text}:
            yield table, with_glyphs(binding, table, new)


def _alphabet(alone: Mapping[int, str], syllables: Set[Syllable]) -> Mapping[int, str]:
    """What each glyph adds to syllables, as far as that can be told. Those that stand alone say what they say there."""
    known = dict(alone)
    known |= _told((glyphs[0], said) for glyphs, said in syllables if len(glyphs) == 1 and glyphs[0] not in alone)
    left = list(syllables)
    while found := _told(rest for glyphs, said in left if (rest := _rest(glyphs, said, known))):
        known |= found
        left = [(glyphs, said) for glyphs, said in left if not known.keys() >= set(glyphs)]
    return known


def _told(found: Iterable[tuple[int, str]]) -> dict[int, str]:
    """What most say of each glyph; if as many say something else, the shorter."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for glyph, said in found:
        votes[glyph][said] += 1
    return {glyph: min(own, key=lambda said: (-own[said], len(said), said)) for glyph, own in votes.items()}


def _rest(glyphs: tuple[int, ...], said: str, known: Mapping[int, str]) -> tuple[int, str] | None:
    """What is left of a syllable for the one glyph in it that is not known yet."""
    unknown = [glyph for glyph in glyphs if glyph not in known]
    if len(unknown) != 1:
        return None
    for part in sorted((known[glyph] for glyph in glyphs if glyph in known), key=len, reverse=True):
        if part not in said:
            said = unicodedata.normalize("NFD", said)
        if part not in said:
            return None
        said = said.replace(part, "", 1)
    return (unknown[0], said) if said else None
