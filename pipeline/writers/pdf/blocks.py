"""The forms: blocks as data for the template, which knows how each of them looks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import assert_never

from pipeline.language.scripts import weight
from pipeline.language.typeset import glue
from pipeline.model.block import (
    Block,
    Blocks,
    Callout,
    DefinitionList,
    Divider,
    Figure,
    Footnotes,
    Heading,
    List,
    Paragraph,
    Quote,
    RawBlock,
    Table,
    Verbatim,
    every_block,
    leaves,
)
from pipeline.model.leaflet import Passages
from pipeline.model.phrase import FootnoteRef, Link, plain, walk
from pipeline.writers.addresses import parts_of_address
from pipeline.writers.pdf.phrases import BREAKS_ANYWHERE, fill, leaf, picture, plain_words, said
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.pdf.stock import BOX, GRAVE, LOOSE, WHOLE, Stock
from pipeline.writers.sieve import clean
from pipeline.writers.words import kind_of_box

_LONG_CODE = re.compile(r"\S{40,}")
_CHUNK = re.compile(f"[\\uac00-\\ud7a3]+|[{BREAKS_ANYWHERE}]|[^ \n{BREAKS_ANYWHERE}]+")


_FEW = 6
"""Rows of a table that are kept on one page, if they are not high."""
_SHORT = 150
"""Letters up to which a heading is large, and kept on one page."""
_HEADING = 1.5
"""Times that the letters of a heading in the text are larger than others, more or less."""


class Levels:
    """The levels of headings in reading order, for screen readers: none may be left out on the way down."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, level: int) -> int:
        self._last = min(level, self._last + 1)
        return self._last


def render(sheet: Sheet, levels: Levels, blocks: Blocks[Passages]) -> list[Data]:
    """`blocks` as data."""
    found = [_block(sheet, levels, block, Beside(blocks, index)) for index, block in enumerate(blocks)]
    return [one for one in found if one]


LED_IN = (List, Table)
"""What is not parted from the words that lead to it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands before and after a block."""

    blocks: Blocks[Passages]
    index: int

    @property
    def leads_on(self) -> bool:
        """Whether what comes next is not to be parted from it."""
        return isinstance(self._at(self.index + 1), LED_IN)

    @property
    def under_heading(self) -> bool:
        return isinstance(self._at(self.index - 1), Heading)

    @property
    def leading(self) -> Blocks[Passages]:
        """The heading above it, and the paragraphs between that and it; nothing if there is more between them."""
        start = self.index - 1
        while isinstance(self._at(start), Paragraph):
            start -= 1
        return self.blocks[start : self.index] if isinstance(self._at(start), Heading) else ()

    def _at(self, index: int) -> Block[Passages] | None:
        return self.blocks[index] if 0 <= index < len(self.blocks) else None


def _block(sheet: Sheet, levels: Levels, block: Block[Passages], beside: Beside) -> Data:
    match block:
        case Paragraph(words):
            return ["paragraph", leaf(sheet, words), beside.leads_on, beside.under_heading]
        case Heading():
            return _heading(sheet, levels, block)
        case List(items, start, tight):
            whole = not has_tall((block,)) and fits(sheet, leaves((block,)))
            return ["list", start, tight, [render(sheet, levels, item) for item in items], whole]
        case Table():
            return _table(sheet, block)
        case Callout():
            return _callout(sheet, levels, block, beside.leading)
        case Quote(inner):
            return ["quote", render(sheet, levels, inner)]
        case DefinitionList(items):
            terms = [[leaf(sheet, term), [render(sheet, levels, one.blocks) for one in told]] for term, told in items]
            return ["terms", terms]
        case Figure():
            return _figure(sheet, block)
        case Verbatim():
            return _code(sheet, block)
        case Divider():
            return ["divider"]
        case Footnotes(notes):
            title = said(sheet, sheet.own.say("Notes"), sheet.own.locale)
            return ["notes", title, [[*note(sheet, label), render(sheet, levels, inner)] for label, inner in notes]]
        case RawBlock():
            return None
        case _:
            assert_never(block)


def _heading(sheet: Sheet, levels: Levels, block: Heading[Passages]) -> Data:
    short = _is_short(block.words)
    look = block.level if short else max(block.level, 2)
    return ["heading", look, levels.next(block.level), leaf(sheet, block.words), short, _wide(sheet, block.words)]


def _is_short(words: Passages) -> bool:
    return weight("".join(plain(one.phrase) for one in words)) <= _SHORT


def _code(sheet: Sheet, block: Verbatim) -> Data:
    kept = clean(block.text).replace("\t", "    ").rstrip("\n")
    sheet.letters(kept.replace("\n", ""), sheet.locale)
    return ["code", _LONG_CODE.sub(lambda found: "\u200b".join(found[0]), kept)]


def _table(sheet: Sheet, block: Table[Passages]) -> Data:
    every = (block.header, *block.rows)
    few = len(block.rows) <= _FEW
    return [
        "table",
        block.align,
        _row(sheet, block.header),
        [_row(sheet, row) for row in block.rows],
        _longest(sheet, every),
        few and sheet.stock.holds([_row_height(sheet, row) for row in every], BOX),
        few,
        not _leads_on(block.header),
    ]


def _row(sheet: Sheet, cells: tuple[Passages, ...]) -> Data:
    return [[leaf(sheet, cell) for cell in cells], sheet.stock.holds((_row_height(sheet, cells),))]


def _leads_on(cells: tuple[Passages, ...]) -> bool:
    """Whether there is a link in a row. A header repeated overleaf is for the eye only, where no link may be."""
    return any(
        isinstance(one, Link | FootnoteRef) for cell in cells for passage in cell for one in walk(passage.phrase)
    )


def _row_height(sheet: Sheet, cells: tuple[Passages, ...]) -> float:
    """How high a row of a table will stand: a cell has but a column for its words."""
    return max((height(sheet, cell, len(cells)) for cell in cells), default=0)


def _longest(sheet: Sheet, rows: Sequence[tuple[Passages, ...]]) -> list[list[str]]:
    """The longest words of each column, for it to be wide enough; the typesetter measures them."""
    columns = zip(*rows, strict=True)
    return [sorted(_chunks(sheet, cells), key=lambda chunk: (-len(chunk), chunk))[:4] for cells in columns]


def _chunks(sheet: Sheet, cells: Sequence[Passages]) -> set[str]:
    """What stays on one line in a cell."""
    phrases = [passage.phrase for passages in cells for passage in passages]
    addresses = [one.target for phrase in phrases for one in walk(phrase) if isinstance(one, Link)]
    texts = [glue(fill(sheet, plain(phrase))) for phrase in phrases]
    texts += [" ".join(parts_of_address(fill(sheet, address))) for address in addresses]
    return {chunk[:28] for text in texts for chunk in _CHUNK.findall(text)}


def _wide(sheet: Sheet, words: Passages) -> list[str]:
    """The longest words of a heading, for it to be set smaller if one of them needs that."""
    long = (one for one in _chunks(sheet, (words,)) if len(one) > sheet.stock.letters_of_heading)
    return sorted(long, key=lambda chunk: (-len(chunk), chunk))[:3]


def fits(sheet: Sheet, texts: Iterable[Passages], share: float = LOOSE) -> bool:
    """Whether a list, a box or a row with these texts is to be kept on one page: it must not be too tall for any."""
    return sheet.stock.holds((height(sheet, passages) for passages in texts), share)


def height(sheet: Sheet, text: Passages, columns: float = 1) -> float:
    """How high a text will stand, where it has but one of so many columns."""
    letters = sum(weight(plain(passage.phrase)) for passage in text)
    return sheet.stock.height_of(int(columns * letters), sheet.locale)


def note(sheet: Sheet, label: str) -> tuple[int, str]:
    """The number of a footnote, and the name by which the text leads to it."""
    return sheet.notes[label], f"{sheet.side}{sheet.notes[label]}"


def is_grave(block: Callout[Passages]) -> bool:
    """Whether it harms to overlook the box."""
    return block.kind in ("important", "warning", "caution")


def title_of(sheet: Sheet, block: Callout[Passages]) -> Data:
    """The box's own title, or the name of its kind."""
    own = sheet.own
    return leaf(sheet, block.title) if block.title else said(sheet, kind_of_box(own, block.kind), own.locale)


def has_tall(blocks: Blocks[Passages]) -> bool:
    """Whether there is a picture or code among them, of which only the page shows how high they stand."""
    return any(isinstance(one, Figure | Verbatim) for one in every_block(blocks))


def _callout(sheet: Sheet, levels: Levels, block: Callout[Passages], leading: Blocks[Passages]) -> Data:
    inside = render(sheet, levels, block.blocks)
    rows = [[height(sheet, words) for words in leaves(row)] for row in _rows_of(block.blocks)]
    how = keeping(sheet.stock, block, rows, [height_of_lead(sheet, one) for one in leading])
    return ["box", is_grave(block), title_of(sheet, block), inside, how]


def keeping(
    stock: Stock, block: Callout[Passages], rows: Sequence[Sequence[float]], leading: Sequence[float]
) -> dict[str, Data]:
    """How a box is kept on one page, by the heights of its texts row by row, and of the heading and words above it.

    Where it has to be parted, its title is said again overleaf, but only if no row has to be: the typesetter loses
    count of what is left of a page if something is parted below a title that comes again.
    """
    tall, inside = has_tall(block.blocks), tuple(chain.from_iterable(rows))
    if is_grave(block):
        low = stock.holds(inside, GRAVE) and stock.holds((*leading, *inside), WHOLE)
    else:
        low = stock.holds(inside, BOX)
    in_rows = not tall and all(stock.holds(row, BOX) for row in rows)
    return {
        "whole": low and not tall,
        "beside": [sum(leading), 0] if len(leading) > 1 else [sum(leading)],
        "rows": in_rows,
        "again": in_rows and _is_short(block.title or ()) and not _leads_on((block.title or (),)),
    }


def height_of_lead(sheet: Sheet, block: Block[Passages]) -> float:
    """How high a heading or a paragraph will stand above a box."""
    larger = _HEADING if isinstance(block, Heading) else 1
    return sum(larger * height(sheet, words, larger) for words in leaves((block,)))


def _rows_of(blocks: Blocks[Passages]) -> Iterator[Blocks[Passages]]:
    """What is not parted where a box has to be."""
    for block in blocks:
        yield from block.items if isinstance(block, List) else ((block,),)


def _figure(sheet: Sheet, block: Figure[Passages]) -> Data:
    locale = block.alt[0].locale if block.alt else sheet.locale
    shown = picture(sheet, block.source, plain_words(sheet, block.alt), locale)
    return ["figure", shown, leaf(sheet, block.caption) if block.caption else None]
