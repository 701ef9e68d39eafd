"""The corrector: what is copied from a page, searched for or read aloud is what was set, and no syllable of it twice.

The typesetter cuts a line wherever a mark is shifted up or down, as those of Khmer, Thai and Bengali are, and says the
whole syllable with each part of it. Here such parts come into one bracket that says it once. Whether "ជំជំ" is one
syllable or two, only the leaflet can tell: a text is mended where that makes it letter by letter a text of the leaflet,
and is left as it is otherwise. Nothing that is drawn is touched, neither a glyph nor its place.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby, islice, pairwise
from typing import TypeAlias

from pipeline.model.noun import noun
from pipeline.writers.pdf.alphabet import spelled
from pipeline.writers.pdf.binding import Binding, IrregularError, bound, unbound
from pipeline.writers.pdf.galley import (
    Line,
    Page,
    Piece,
    Spot,
    decimal,
    hexadecimal,
    pages,
    texts,
    without_marks,
    without_owners,
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """The PDF as it leaves the house."""

    content: bytes
    left: tuple[str, ...] = ()
    """What is copied from the texts in which syllables may stand twice still."""
    why: str = ""
    """Why nothing was looked at, if so."""


_IN_PARTS = re.compile(
    r"[^\x00-\u02ff\u0370-\u0482\u048a-\u052f\u2000-\u2bff"  # Latin, Greek, Cyrillic; signs
    r"\u2e80-\u3098\u309b-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]"  # Chinese, Japanese, Korean
)
"""Letters that may be set as several glyphs. Each of the others is one, and what is said of it is right."""


def corrected(pdf: bytes, said: Iterable[str]) -> Corrected:
    """The PDF with each syllable said once, as far as its texts then are among those that are `said` on the leaflet."""
    said = tuple(said)
    if not any(map(_IN_PARTS.search, said)):
        return Corrected(pdf)
    try:
        return _corrected(pdf, unbound(pdf), said)
    except IrregularError as error:
        return Corrected(pdf, why=str(error))


def _corrected(pdf: bytes, binding: Binding, said: Iterable[str]) -> Corrected:
    sheets = pages(binding)
    cut = any(page.is_cut for page in sheets.values())
    doubtful = [text for spots in (texts(binding) if cut else ()) for text in _doubtful(sheets, spots)]
    known = [_bare(one) for one in said] if doubtful else []
    read = [_reading(text, known) for text in doubtful]
    left = tuple(_said(text) for text, mended in zip(doubtful, read, strict=True) if mended is None)
    joined = [one for mended in read if mended for one in _stretches(mended)]
    words = {**{number: page.words for number, page in sheets.items()}, **_words(sheets, joined)}
    changed = {
        **dict(_tree(binding, sheets, joined)),
        **dict(spelled(binding, [(words[number], page.fonts) for number, page in sheets.items()])),
        **{
            page.content: binding.packed(page.content, words[number])
            for number, page in sheets.items()
            if words[number] is not page.words
        },
    }
    return Corrected(bound(binding, changed) if changed else pdf, left)


# What the pages say


@noun
class Word:
    """A syllable that a piece of a line says, whole or in part."""

    said: str
    spot: Spot
    line: Line
    piece: Piece
    tied: bool = False
    """Whether it is in one bracket with the word before it, which is in another line. To begin with, whether it may be:
    the one line ends with what the other begins with."""


Text: TypeAlias = Sequence[Word]

_STRANGE = Line(-1, b"", b"", b"", b"", b"", b"", start=-1, end=-2)
_STRANGER = Piece(("\ufffd",), *[b""] * 6)
"""What is no line of words: it says what no leaflet says."""
_HAIR = 0.01
"""Points that no reader may be sure of."""
_UNSEEN = re.compile(r"[\s\u00ad\u00b7\u034f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")


def _doubtful(sheets: Mapping[int, Page], spots: Sequence[Spot]) -> Iterator[Text]:
    """The text at these spots, if a syllable may be said twice in it."""
    if any(spot.page not in sheets for spot in spots):
        raise IrregularError("a text is on no page")
    lines = [sheets[spot.page].lines.get(spot.mark, _STRANGE) for spot in spots]
    if not any(line.goes_on_with(following) for line, following in pairwise(lines)):
        return
    text: list[Word] = []
    for spot, line in zip(spots, lines, strict=True):
        pieces = sheets[spot.page].pieces(line) or [_STRANGER]
        words = [Word(said, spot, line, piece) for piece in pieces for said in piece.words]
        if text and words[0].said == text[-1].said and _go_on(text[-1], words[0]):
            words[0] = replace(words[0], tied=True)
        text += words
    if any(word.tied for word in text):
        yield text


def _go_on(word: Word, following: Word) -> bool:
    return word.spot.element == following.spot.element and word.line.goes_on_with(following.line)


def _said(text: Text) -> str:
    return "".join(word.said for word in text)


def _bare(text: str) -> str:
    """`text` without what the template puts between texts, and the typesetter leaves out where lines break."""
    return _UNSEEN.sub("", text)


def _reading(text: Text, known: Sequence[str]) -> Text | None:
    """The text with nothing said again, and tied as it is to be, if it is a text that is known."""
    words = [_bare(word.said) for word in text]
    most = sum(map(len, words))
    least = most - sum(len(bare) for word, bare in zip(text, words, strict=True) if word.tied)
    for one in _side_by_side(known, words[0], most):
        if len(one) >= least and (again := _again(text, words, one)) is not None:
            return list(_tied(text, again))
    return None


def _side_by_side(known: Sequence[str], first: str, most: int) -> Iterator[str]:
    """The texts that begin so, each by itself and together with those after it, up to so many letters."""
    for start, text in enumerate(known):
        if text.startswith(first):
            one = ""
            for more in islice(known, start, None):
                one += more
                if len(one) > most:
                    break
                yield one


_Way: TypeAlias = "tuple[int, _Way] | tuple[()]"


def _again(text: Text, words: Sequence[str], wanted: str) -> set[int] | None:
    """Which words are to be passed over for the others to make up what is `wanted`, if any that may be can be."""
    ways: dict[int, _Way] = {0: ()}  # by how much is made up so far
    for index, (word, bare) in enumerate(zip(text, words, strict=True)):
        onward = {at + len(bare): way for at, way in ways.items() if wanted.startswith(bare, at)}
        ways = onward | {at: (index, way) for at, way in ways.items()} if word.tied else onward
        if not ways:
            return None
    way = ways.get(len(wanted))
    again: set[int] = set()
    while way:
        index, way = way
        again.add(index)
    return None if way is None else again


def _tied(text: Text, again: Set[int]) -> Iterator[Word]:
    """The words, of which some say nothing, each tied to the one before it if they are to be in one bracket.

    A mark may stand further right than what comes after its syllable. Some readers go by that, and would take it for a
    new one, so that what comes after has to be in its bracket.
    """
    lead: Word | None = None
    for index, word in enumerate(text):
        if index in again:
            lead = replace(word, said="")
            yield lead
        elif not lead or word.line is not lead.line:
            lead = replace(
                word, tied=bool(lead and lead.tied and _go_on(lead, word) and _left(lead) > _left(word) - _HAIR)
            )
            yield lead
        else:
            yield word


def _left(word: Word) -> float:
    return float(word.line.right) + word.piece.left


# What is put right


def _stretches(text: Text) -> Iterator[Text]:
    """The words of lines that are to become one."""
    begun: list[Word] = []
    for word in text:
        if begun and word.line is not begun[-1].line and not word.tied:
            yield from [begun] if begun[-1].line is not begun[0].line else []
            begun = []
        begun.append(word)
    yield from [begun] if begun[-1].line is not begun[0].line else []


def _tree(binding: Binding, sheets: Mapping[int, Page], stretches: Iterable[Text]) -> Iterator[tuple[int, bytes]]:
    """What changes as there are fewer lines: elements of the tree, and the lists that lead to these from a page."""
    gone: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for stretch in stretches:
        first = stretch[0].spot
        gone[first.element] |= {(first.page, word.spot.mark) for word in stretch} - {(first.page, first.mark)}
    for element, marks in gone.items():
        yield element, without_marks(binding, element, marks)
    on_page: dict[int, set[int]] = defaultdict(set)
    for page, mark in (spot for marks in gone.values() for spot in marks):
        on_page[page].add(mark)
    for page, unused in on_page.items():
        yield sheets[page].owners, without_owners(binding, sheets[page].owners, unused)


def _words(sheets: Mapping[int, Page], stretches: Iterable[Text]) -> Mapping[int, bytes]:
    """All that is drawn on the pages that change."""
    there: dict[int, list[Text]] = defaultdict(list)
    for stretch in stretches:
        there[stretch[0].spot.page].append(stretch)
    return {number: _page(sheets[number], here) for number, here in there.items()}


def _page(page: Page, stretches: Sequence[Text]) -> bytes:
    parts: list[bytes] = []
    at = 0
    for stretch in sorted(stretches, key=lambda one: one[0].line.start):
        parts += [page.words[at : stretch[0].line.start], _line(stretch)]
        at = stretch[-1].line.end
    return b"".join(parts) + page.words[at:]


def _line(stretch: Text) -> bytes:
    """The lines of a stretch as one, which begins where the first of them does."""
    first = stretch[0].line
    pieces = [list(words) for _, words in groupby(stretch, key=lambda word: id(word.piece))]
    drawn = b"".join(_drawn(brackets, first) for brackets in _brackets(pieces))
    begins = b"q 1 0 0 -1 %b %b cm%b" % (first.right, first.up, first.ink)
    rules = b"".join(line.rules for line in {word.line.mark: word.line for word in stretch}.values())
    return b"/Span<</MCID %d%b>>BDC\n%b\nBT%b\nET\nQ\nEMC%b" % (first.mark, first.tongue, begins, drawn, rules)


def _brackets(pieces: Iterable[Text]) -> Iterator[Sequence[Text]]:
    """The pieces that have to say together what they say, and each other one by itself."""
    begun: list[Text] = []
    for piece in pieces:
        if begun and not piece[0].tied:
            yield begun
            begun = []
        begun.append(piece)
    yield begun


def _drawn(pieces: Sequence[Text], line: Line) -> bytes:
    words = [word for piece in pieces for word in piece]
    drawn = b"".join(_moved(word, line) for word, *_ in pieces)
    bracket = words[0].piece.bracket
    if len(pieces) > 1:
        bracket = b"/Span<</ActualText<FEFF%b>>>BDC" % hexadecimal(_said(words))
    return b"%b%b\nEMC" % (bracket, drawn) if bracket else drawn


def _moved(word: Word, line: Line) -> bytes:
    """How the piece of a word is drawn as a piece of this line."""
    own = word.line
    return word.piece.drawn(decimal(own.right) - decimal(line.right), decimal(line.up) - decimal(own.up))
