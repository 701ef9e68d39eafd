"""Block structure, generic in what its leaves hold, and the one way from one kind of leaf to another."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeAlias, TypeVar, assert_never

from pipeline.model.noun import noun

Leaf = TypeVar("Leaf")
Other = TypeVar("Other")


@noun
class Heading(Generic[Leaf]):
    """A heading of level 1 to 6."""

    level: int
    words: Leaf


@noun
class Paragraph(Generic[Leaf]):
    """A paragraph."""

    words: Leaf


@noun
class Quote(Generic[Leaf]):
    """A block quotation."""

    blocks: "Blocks[Leaf]"


@noun
class List(Generic[Leaf]):
    """Items in order: numbered from ``start``, or with bullets where that is None."""

    items: "tuple[Blocks[Leaf], ...]"
    start: int | None = None
    tight: bool = True
    """Whether the items' own paragraphs stand close together, without ``<p>`` (CommonMark 5.3)."""


@noun
class Table(Generic[Leaf]):
    """A GFM table: one header row, any number of body rows, all of the header's length."""

    header: tuple[Leaf, ...]
    rows: tuple[tuple[Leaf, ...], ...]
    align: tuple[str, ...]
    """One of ``left``, ``center``, ``right`` or an empty string for each column."""


@noun
class Definition(Generic[Leaf]):
    """One meaning of a term."""

    blocks: "Blocks[Leaf]"
    tight: bool = True


@noun
class DefinitionList(Generic[Leaf]):
    """Terms, each with its definitions."""

    items: tuple[tuple[Leaf, tuple[Definition[Leaf], ...]], ...]


@noun
class Callout(Generic[Leaf]):
    """A box of a kind (``note``, ``tip``, ``important``, ``warning``, ``caution``), its title if it has its own."""

    kind: str
    title: Leaf | None
    blocks: "Blocks[Leaf]"


@noun
class Figure(Generic[Leaf]):
    """A picture that stands alone, with the words for those who cannot see it."""

    source: str
    alt: Leaf
    caption: Leaf | None = None


@noun
class Verbatim:
    """Code: it travels to the letter."""

    text: str
    info: str = ""
    """The fence's info string; empty for indented code."""


@noun
class RawBlock:
    """A block of raw HTML, to the letter."""

    html: str


@noun
class Divider:
    """A thematic break."""


@noun
class Footnotes(Generic[Leaf]):
    """The notes at the end, by label, in the order in which the text first refers to them."""

    notes: "tuple[tuple[str, Blocks[Leaf]], ...]"


Block: TypeAlias = (
    Heading[Leaf]
    | Paragraph[Leaf]
    | Quote[Leaf]
    | List[Leaf]
    | Table[Leaf]
    | DefinitionList[Leaf]
    | Callout[Leaf]
    | Figure[Leaf]
    | Verbatim
    | RawBlock
    | Divider
    | Footnotes[Leaf]
)
Blocks: TypeAlias = tuple[Block[Leaf], ...]


def map_leaves(blocks: Blocks[Leaf], change: Callable[[Leaf], Other]) -> Blocks[Other]:
    """The same structure with every leaf changed, in reading order."""
    return tuple([_map_block(block, change) for block in blocks])


def _map_block(block: Block[Leaf], change: Callable[[Leaf], Other]) -> Block[Other]:
    match block:
        case Paragraph(words):
            return Paragraph(change(words))
        case Heading(level, words):
            return Heading(level, change(words))
        case List(items, start, tight):
            return List(tuple([map_leaves(item, change) for item in items]), start, tight)
        case Quote(inner):
            return Quote(map_leaves(inner, change))
        case Table(header, rows, align):
            return Table(_map_row(header, change), tuple(_map_row(row, change) for row in rows), align)
        case DefinitionList(entries):
            return DefinitionList(tuple(_map_definitions(term, meanings, change) for term, meanings in entries))
        case Callout(kind, title, inner):
            return Callout(kind, _map_optional(title, change), map_leaves(inner, change))
        case Figure(source, alt, caption):
            return Figure(source, change(alt), _map_optional(caption, change))
        case Footnotes(notes):
            return Footnotes(tuple((label, map_leaves(inner, change)) for label, inner in notes))
        case Verbatim() | RawBlock() | Divider():
            return block
        case _:
            assert_never(block)


def _map_row(row: tuple[Leaf, ...], change: Callable[[Leaf], Other]) -> tuple[Other, ...]:
    return tuple([change(cell) for cell in row])


def _map_optional(leaf: Leaf | None, change: Callable[[Leaf], Other]) -> Other | None:
    return None if leaf is None else change(leaf)


def _map_definitions(
    term: Leaf, meanings: tuple[Definition[Leaf], ...], change: Callable[[Leaf], Other]
) -> tuple[Other, tuple[Definition[Other], ...]]:
    changed = change(term)
    return changed, tuple(Definition(map_leaves(one.blocks, change), one.tight) for one in meanings)


def leaves(blocks: Blocks[Leaf]) -> Iterator[Leaf]:
    """Every leaf of `blocks` in reading order."""
    found: list[Leaf] = []
    map_leaves(blocks, found.append)
    return iter(found)


def every_block(blocks: Blocks[Leaf]) -> Iterator[Block[Leaf]]:
    """Every block of `blocks`, outer before inner, in reading order."""
    for block in blocks:
        yield block
        for inner in _inside(block):
            yield from every_block(inner)


def _inside(block: Block[Leaf]) -> tuple[Blocks[Leaf], ...]:
    """The runs of blocks directly within `block`."""
    match block:
        case Quote(inner) | Callout(blocks=inner):
            return (inner,)
        case List(items):
            return items
        case DefinitionList(entries):
            return tuple(meaning.blocks for _, meanings in entries for meaning in meanings)
        case Footnotes(notes):
            return tuple(inner for _, inner in notes)
        case _:
            return ()
