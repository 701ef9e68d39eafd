"""The typewriter: blocks as lines, with nothing but spaces, dashes and numbers to show what they are."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from pipeline.language.width import columns
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
)
from pipeline.model.leaflet import Passages
from pipeline.writers.sieve import clean
from pipeline.writers.text.leaves import Sheet, labelled, lines, ours, spoken
from pipeline.writers.text.tables import ROOM, table
from pipeline.writers.words import kind_of_box

BULLET = "- "
STEP = "    "
LEAST_WIDTH = 20
"""The cells that even the innermost of many nested lists is given."""
DIVIDER = "* * *"
RULE = ("- " * 20).rstrip()
"""What stands above and below a callout. Its gaps tell it from the line under a heading."""
UNDERLINES = {1: "=", 2: "-"}
_LOWER_UNDERLINE = "~"


def render(sheet: Sheet, blocks: Blocks[Passages], width: int, *, tight: bool = False) -> list[str]:
    """The lines of `blocks`, with a blank one between two of them unless they stand `tight`."""
    return apart((_block(sheet, block, width) for block in blocks), tight=tight)


def apart(parts: Iterable[Sequence[str]], *, tight: bool = False) -> list[str]:
    """The lines of `parts` that have any, with a blank one between two of them unless they stand `tight`."""
    found: list[str] = []
    for part in parts:
        if part:
            if found and not tight:
                found.append("")
            found += part
    return found


def heading(sheet: Sheet, level: int, words: str, width: int) -> list[str]:
    """`words` with a line under them, as long as they are."""
    above = lines(sheet, words, width)
    long = min(max(map(columns, above)), width or ROOM)
    return [*above, *lines(sheet, UNDERLINES.get(level, _LOWER_UNDERLINE) * long, 0)]


def _block(sheet: Sheet, block: Block[Passages], width: int) -> list[str]:
    match block:
        case Paragraph(words):
            return lines(sheet, spoken(sheet, words), width)
        case Heading(level, words):
            return heading(sheet, level, spoken(sheet, words), width)
        case List():
            return _list(sheet, block, width)
        case Table():
            return table(sheet, block, width)
        case Callout():
            return _callout(sheet, block, width)
        case DefinitionList():
            return apart(_definitions(sheet, block, width))
        case Quote(blocks):
            return _hung("> ", "> ", render(sheet, blocks, _narrower(width, 2)))
        case Figure():
            return _figure(sheet, block, width)
        case Footnotes():
            return _footnotes(sheet, block, width)
        case Verbatim(text):
            return _hung(STEP, STEP, clean(text).rstrip("\n").split("\n"))
        case Divider():
            return lines(sheet, DIVIDER, 0)
        case RawBlock():
            return []
        case _:
            assert_never(block)


def _narrower(width: int, by: int) -> int:
    return max(LEAST_WIDTH, width - by) if width else 0


def _hung(first: str, rest: str, inside: Sequence[str]) -> list[str]:
    """The lines `inside` with `first` before the first of them and `rest` before the others."""
    return [(rest if index else first) + line for index, line in enumerate(inside or [""])]


def _list(sheet: Sheet, block: List[Passages], width: int) -> list[str]:
    items = (_item(sheet, block, index, width) for index in range(len(block.items)))
    return apart(items, tight=block.tight)


def _item(sheet: Sheet, block: List[Passages], index: int, width: int) -> list[str]:
    marker = BULLET if block.start is None else f"{block.start + index}. "
    inside = render(sheet, block.items[index], _narrower(width, len(marker)), tight=block.tight)
    return _hung(marker, " " * len(marker), inside)


def _definitions(sheet: Sheet, block: DefinitionList[Passages], width: int) -> Iterable[list[str]]:
    for term, meanings in block.items:
        found = lines(sheet, spoken(sheet, term), width)
        for meaning in meanings:
            inside = render(sheet, meaning.blocks, _narrower(width, len(STEP)), tight=meaning.tight)
            found += [*([] if meaning.tight else [""]), *_hung(STEP, STEP, inside)]
        yield found


def _callout(sheet: Sheet, block: Callout[Passages], width: int) -> list[str]:
    label = ours(sheet, kind_of_box(sheet.own, block.kind))
    title = spoken(sheet, block.title) if block.title else ""
    top = label if title in ("", label) else labelled(sheet, label, title)
    rule = lines(sheet, RULE, 0)
    inside = apart((lines(sheet, top, width), render(sheet, block.blocks, width)))
    return [*rule, *inside, *rule]


def _figure(sheet: Sheet, block: Figure[Passages], width: int) -> list[str]:
    alt = spoken(sheet, block.alt)
    caption = spoken(sheet, block.caption) if block.caption else ""
    picture = labelled(sheet, ours(sheet, sheet.own.say("Picture")), alt)
    return [line for text in (alt and f"[{picture}]", caption) if text for line in lines(sheet, text, width)]


def _footnotes(sheet: Sheet, block: Footnotes[Passages], width: int) -> list[str]:
    notes = (
        _hung(f"[{sheet.notes[label]}] ", STEP, render(sheet, blocks, _narrower(width, len(STEP))))
        for label, blocks in block.notes
    )
    return apart((heading(sheet, 2, ours(sheet, sheet.own.say("Notes")), width), *notes))
