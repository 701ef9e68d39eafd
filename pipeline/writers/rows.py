"""The gauge: a leaflet and its English, parted into rows that say the same, for layouts that show both."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from pipeline.model.block import (
    Block,
    Blocks,
    Callout,
    DefinitionList,
    Divider,
    Heading,
    List,
    Paragraph,
    RawBlock,
    Table,
    Verbatim,
    leaves,
)
from pipeline.model.leaflet import Leaflet, Passages
from pipeline.model.phrase import plain


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side. A row is never parted over two pages."""

    own: Blocks[Passages]
    english: Blocks[Passages] = ()
    wide: bool = False
    """Whether it is too wide for half a page: then the English stands below, each over the whole width."""


def parts_of(leaflet: Leaflet) -> tuple[Blocks[Passages], Blocks[Passages], Blocks[Passages]]:
    """The heading, which is the article's own where it begins with one; the summary; and the rest."""
    lead: Blocks[Passages] = (Paragraph(leaflet.summary),) if leaflet.summary else ()
    match leaflet.body:
        case (Heading(1) as heading, *rest):
            return (heading,), lead, tuple(rest)
        case body:
            return ((Heading(1, leaflet.title),) if leaflet.title else ()), lead, body


def rows(leaflet: Leaflet, english: Leaflet) -> tuple[Row, ...]:
    """The body of `leaflet` beside that of its English, which has the same structure: a row a block, or a list item."""
    return tuple(chain.from_iterable(map(_rows, leaflet.body, english.body)))


def _rows(own: Block[Passages], english: Block[Passages]) -> Iterator[Row]:
    match own, english:
        case List(), List():
            for index, (item, beside) in enumerate(zip(own.items, english.items, strict=True)):
                yield Row((_one(own, item, index),), (_one(english, beside, index),))
        case DefinitionList(), DefinitionList():
            for one, other in zip(own.items, english.items, strict=True):
                yield Row((DefinitionList((one,)),), (DefinitionList((other,)),))
        case Table(), _:
            yield Row((own,), (english,), wide=True)
        case Callout(), _:
            yield Row((own,), (english,), wide=_letters(english) > _TALL)
        case ((Verbatim() | RawBlock() | Divider()), _):
            yield Row((own,), wide=True)  # nobody translates them, so there is but one of them
        case _:
            yield Row((own,), (english,))


_TALL = 250
"""Letters of English from which on a box in half a page may be taller than a page, where it would be parted."""


def _letters(block: Block[Passages]) -> int:
    return sum(len(plain(passage.phrase)) for passages in leaves((block,)) for passage in passages)


def _one(block: List[Passages], item: Blocks[Passages], index: int) -> Block[Passages]:
    """A list of one item, with the number that the item has."""
    return List((item,), None if block.start is None else block.start + index, block.tight)
