"""The double page: each text beside the English that it translates, so that a finger can be put on either."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    RawBlock,
    Table,
    Verbatim,
    leaves,
)
from pipeline.model.leaflet import Passages
from pipeline.writers.pdf.blocks import (
    Beside,
    Levels,
    has_tall,
    height,
    height_of_lead,
    is_grave,
    keeping,
    note,
    render,
    title_of,
)
from pipeline.writers.pdf.phrases import leaf, said
from pipeline.writers.pdf.sheet import Data, Sheet
from pipeline.writers.pdf.stock import ROW


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two columns."""

    sheet: Sheet
    levels: Levels

    def set(self, *blocks: Block[Passages]) -> list[Data]:
        return render(self.sheet, self.levels, blocks)


@dataclass(frozen=True, slots=True)
class Desk:
    """The two columns, that of the page's own language first."""

    own: Side
    other: Side

    def rows(self, own: Blocks[Passages], other: Blocks[Passages], depth: int = 0) -> list[Data]:
        """`own` and `other`, which are the same blocks in two languages, as rows."""
        return [
            row
            for index, (mine, theirs) in enumerate(zip(own, other, strict=True))
            for row in self._rows(mine, theirs, (Beside(own, index), Beside(other, index)), depth)
        ]

    def _rows(
        self, own: Block[Passages], other: Block[Passages], beside: tuple[Beside, Beside], depth: int
    ) -> Iterator[Data]:
        match own, other:
            case List(), List():
                yield from self._list(own, other, depth)
            case Table(), Table():
                yield ["tables", self.own.set(own), self.other.set(other), self._tables(own, other)]
            case Callout(), Callout():
                sides = ((self.own.sheet, own), (self.other.sheet, other))
                titles = [[["paragraph", title_of(sheet, box), False, False]] for sheet, box in sides]
                leading = self._leading(*(side.leading for side in beside))
                rows = [[one] for one in self._heights(own.blocks, other.blocks)]
                how = keeping(self.own.sheet.stock, own, rows, leading)
                yield ["faced-box", is_grave(own), titles, self.rows(own.blocks, other.blocks), how]
            case DefinitionList(), DefinitionList():
                yield from self._terms(own, other, depth)
            case Footnotes(), Footnotes():
                yield from self._notes(own, other)
            case Figure(caption=caption), Figure(caption=theirs):
                yield from self.own.set(Figure(own.source, own.alt))
                if caption and theirs:
                    yield self._pair(self.own.set(Paragraph(caption)), self.other.set(Paragraph(theirs)), depth)
            case ((Verbatim() | Divider() | RawBlock()), _):
                yield from self.own.set(own)
            case Paragraph(words), Paragraph(theirs):
                yield from self._sentences(words, theirs, depth, leads_in=beside[0].leads_on)
            case _:
                whole = not has_tall((own,)) and self._fit((own,), (other,))
                keep = isinstance(own, Heading)
                yield self._pair(self.own.set(own), self.other.set(other), depth, keep=keep, whole=whole)

    def _sentences(self, own: Passages, other: Passages, depth: int, *, leads_in: bool) -> Iterator[Data]:
        """A row for each sentence, so that it stands beside its English, and a page is filled before it is turned."""
        last = len(own) - 1
        for index, (words, theirs) in enumerate(zip(own, other, strict=True)):
            mine, beside = Paragraph[Passages]((words,)), Paragraph[Passages]((theirs,))
            yield self._pair(
                self.own.set(mine),
                self.other.set(beside),
                depth,
                keep=leads_in and index == last,
                tight=index > 0,
                whole=self._fit((mine,), (beside,)),
            )

    def _list(self, own: List[Passages], other: List[Passages], depth: int) -> Iterator[Data]:
        """A row for each item, and for whatever stands below its first paragraph."""
        last = len(own.items) - 1
        for index, (mine, theirs) in enumerate(zip(own.items, other.items, strict=True)):
            first = 1 if mine and isinstance(mine[0], Paragraph) else 0
            mark = "bullet" if own.start is None else own.start + index
            keep = index == last - 1 or len(mine) > first
            yield self._pair(
                self.own.set(*mine[:first]),
                self.other.set(*theirs[:first]),
                depth,
                mark=mark,
                keep=keep,
                tight=own.tight and (index > 0 or depth > 0),
                whole=self._fit(mine[:first], theirs[:first]),
            )
            yield from self.rows(mine[first:], theirs[first:], depth + 1)

    def _terms(self, own: DefinitionList[Passages], other: DefinitionList[Passages], depth: int) -> Iterator[Data]:
        for (term, meanings), (their_term, their_meanings) in zip(own.items, other.items, strict=True):
            words = ((self.own.sheet, term), (self.other.sheet, their_term))
            mine, theirs = ([_bold(leaf(sheet, passages))] for sheet, passages in words)
            yield self._pair(mine, theirs, depth, keep=True)
            for one, beside in zip(meanings, their_meanings, strict=True):
                yield from self.rows(one.blocks, beside.blocks, depth + 1)

    def _notes(self, own: Footnotes[Passages], other: Footnotes[Passages]) -> Iterator[Data]:
        titles = [
            ["paragraph", said(one, one.own.say("Notes"), one.own.locale), False, False]
            for one in (self.own.sheet, self.other.sheet)
        ]
        yield ["notes-begin"]
        yield self._pair([titles[0]], [titles[1]], 0, keep=True)
        for (label, inner), (_, theirs) in zip(own.notes, other.notes, strict=True):
            mine = ["anchor", *note(self.own.sheet, label)], *self.own.set(*inner)
            beside = ["anchor", *note(self.other.sheet, label)], *self.other.set(*theirs)
            mark, whole = self.own.sheet.notes[label], self._fit(inner, theirs)
            yield self._pair(list(mine), list(beside), 0, mark=mark, whole=whole)

    def _tables(self, own: Table[Passages], other: Table[Passages]) -> bool:
        """Whether a table and its English below it are kept on one page. Its cells are some two columns wide."""
        sides = ((self.own.sheet, own), (self.other.sheet, other))
        heights = (height(sheet, words) / 2 for sheet, table in sides for words in leaves((table,)))
        return self.own.sheet.stock.holds(heights)

    def _fit(self, own: Blocks[Passages], other: Blocks[Passages]) -> bool:
        return self.own.sheet.stock.holds(self._heights(own, other), ROW)

    def _heights(self, own: Blocks[Passages], other: Blocks[Passages]) -> list[float]:
        """How high each text stands beside its English."""
        rows = zip(leaves(own), leaves(other), strict=True)
        return [max(height(self.own.sheet, mine), height(self.other.sheet, theirs)) for mine, theirs in rows]

    def _leading(self, own: Blocks[Passages], other: Blocks[Passages]) -> list[float]:
        rows = zip(own, other, strict=True)
        return [
            max(height_of_lead(self.own.sheet, mine), height_of_lead(self.other.sheet, theirs)) for mine, theirs in rows
        ]

    def _pair(
        self,
        own: Sequence[Data],
        other: Sequence[Data],
        depth: int,
        *,
        mark: str | int | None = None,
        keep: bool = False,
        tight: bool = False,
        whole: bool = True,
    ) -> Data:
        options = {"depth": depth, "mark": mark, "keep": keep, "tight": tight, "whole": whole}
        return ["pair", options, own, other]


def _bold(words: Data) -> Data:
    return ["paragraph", ["", False, [["strong", [["in", *words]]]]], False, False]
