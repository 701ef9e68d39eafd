"""The sheets of a workbook that comes back, as rows of text, with what is odd about a cell.

Rows are read one at a time and only where they hold something: what a workbook declares of its size is not believed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from posixpath import join, normpath

from pipeline.formats.archive import unpacked
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large, slug_of
from pipeline.formats.table import MOST_COLUMNS, Fault, Row
from pipeline.formats.xlsx.texts import shown
from pipeline.formats.xml import Element, elements, tree

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How files of Office before 2007 begin, and newer ones with a password."""
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")
_RETYPE = "format the cell as text, and type the translation again"
_FORMULA = Fault("XF031", "a formula stands in the place of words", _RETYPE)
_DATE = Fault("XF032", "the spreadsheet has made a date of what was typed", _RETYPE)
_NUMBER = Fault("XF033", "the spreadsheet has made a number of what was typed", _RETYPE)
_TRUTH = Fault("XF033", "the spreadsheet has made TRUE or FALSE of what was typed", _RETYPE)
_ERROR = Fault("XF031", "a formula that failed stands in the place of words", _RETYPE)
_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, the article that this says, and its rows, which can be read once."""

    name: str
    slug: str
    rows: Iterator[Row]


def sheets(content: bytes, report: Report) -> Iterator[Sheet]:
    """The sheets of a workbook in their order. Raises PipelineError for what is no workbook."""
    refuse_if_large(content, report)
    if content.startswith(OLD_OFFICE):
        hint = "in Excel, save it as an Excel workbook (.xlsx), without a password"
        raise report.refuse("XF030", 1, "this is an old Excel file, or one with a password", hint)
    book = _Book(unpacked(content, report.path), report)
    return book.sheets()


@dataclass(slots=True)
class _Book:
    """The parts of a workbook by name, and what all of its sheets share."""

    parts: Mapping[str, bytes]
    report: Report
    strings: list[str] = field(default_factory=list)
    dates: frozenset[int] = frozenset()
    """The styles of cells that show a number as a date or a time."""

    def sheets(self) -> Iterator[Sheet]:
        main = next((name for kind, name in self.related("") if kind == "officeDocument"), "xl/workbook.xml")
        root = self.part(main)
        by_kind = dict(self.related(main))
        if "sharedStrings" in by_kind:
            self.strings = [_text(one) for one in self.pieces(by_kind["sharedStrings"], "si")]
        if "styles" in by_kind:
            self.dates = _date_styles(self.part(by_kind["styles"]))
        targets = self.targets(main)
        named = [sheet for group in root.named("sheets") for sheet in group.named("sheet")]
        for sheet in named:
            identity = next((value for key, value in sheet.attributes.items() if key.endswith("}id")), "")
            if targets.get(identity) in self.parts:
                name = sheet.get("name")
                yield Sheet(name, self.slug(name, len(named)), self.rows(targets[identity]))

    def slug(self, name: str, count: int) -> str:
        """The article that a sheet's name says; where it is too long for one, the workbook's title says it."""
        if count == 1 and "docProps/core.xml" in self.parts:
            titles = self.part("docProps/core.xml").named("title")
            if titles and titles[0].text.startswith(name):
                return slug_of(titles[0].text)
        return slug_of(name)

    def part(self, name: str) -> Element:
        """A part of the workbook, whole."""
        if name not in self.parts:
            hint = "save it as an Excel workbook (.xlsx)"
            raise self.report.refuse("XF030", 1, f"this is no Excel workbook: it has no {excerpt(name)}", hint)
        return tree(self.parts[name], f"{self.report.path}/{name}")

    def pieces(self, name: str, *wanted: str) -> Iterator[Element]:
        """The elements of a part that have one of these names, one at a time."""
        found = elements(self.parts.get(name, b"<none/>"), f"{self.report.path}/{name}", wanted)
        return (one for one in found if one.name in wanted)

    def targets(self, part: str) -> dict[str, str]:
        """The names of the parts that `part` leads to, by identity."""
        folder, _, name = part.rpartition("/")
        relations = join(folder, "_rels", f"{name}.rels")
        if relations not in self.parts:
            return {}
        return {
            one.get("Id"): normpath(join("/", folder, one.get("Target"))).lstrip("/")
            for one in self.part(relations).children
            if one.get("TargetMode") != "External"
        }

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """The kind and the name of each part that `part` leads to."""
        folder, _, name = part.rpartition("/")
        relations = join(folder, "_rels", f"{name}.rels")
        targets = self.targets(part)
        for one in self.part(relations).children if relations in self.parts else ():
            if one.get("Id") in targets:
                yield one.get("Type").rpartition("/")[2], targets[one.get("Id")]

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a sheet that hold anything, and then what is pinned to empty ones."""
        remarks = self.remarks(name)
        number = 0
        for row in self.pieces(name, "row"):
            said = row.get("r")
            number = int(said) if said.isascii() and said.isdigit() and len(said) < 9 else number + 1
            if found := self.row(number, row):
                yield replace(found, remarks=tuple(remarks.pop(number, ())))
        yield from (Row(number, (), remarks=tuple(lines)) for number, lines in remarks.items())

    def remarks(self, sheet: str) -> dict[int, list[str]]:
        """The lines of what is pinned to cells of a sheet, by row: Excel's notes and comments."""
        said: dict[str, list[str]] = {}
        for wanted in ("comment", "threadedComment"):  # where there is a thread, its note only tells old programs of it
            said |= self.pinned(sheet, wanted)
        found: dict[int, list[str]] = {}
        for place, lines in said.items():
            found.setdefault(_row(place), []).extend(lines)
        return found

    def pinned(self, sheet: str, wanted: str) -> dict[str, list[str]]:
        """The lines of one kind of notes, by the cell."""
        found: dict[str, list[str]] = {}
        parts = dict.fromkeys(part for kind, part in self.related(sheet) if kind.rstrip("s") == wanted)
        for one in (one for part in parts for one in self.pieces(part, wanted)):
            words = "\n".join(_text(text) or text.text for text in one.named("text"))
            found.setdefault(one.get("ref"), []).extend(filter(None, map(str.strip, words.splitlines())))
        return found

    def row(self, number: int, element: Element) -> Row | None:
        texts: dict[int, str] = {}
        faults: dict[int, Fault] = {}
        column = -1
        for cell in element.named("c"):
            column = _column(cell.get("r"), column + 1)
            text, fault = self.cell(cell)
            if column < MOST_COLUMNS and text:
                texts[column] = text
            if column < MOST_COLUMNS and fault:
                faults[column] = fault
        if not texts and not faults:
            return None
        return Row(number, [texts.get(index, "") for index in range(max((*texts, *faults)) + 1)], faults)

    def cell(self, cell: Element) -> tuple[str, Fault | None]:
        """The text of a cell, and what is odd about it. A date has no text: its number means nothing to anybody."""
        kind = cell.get("t")
        value = "".join(one.text for one in cell.named("v"))
        if kind == "e":
            return "", _ERROR
        if kind in ("s", "inlineStr", "str", "b"):
            typed = _TRUTH if kind == "b" else None
            return self.words(cell, kind, value), _FORMULA if cell.named("f") else typed
        if not value:
            return "", _FORMULA if cell.named("f") else None
        style = cell.get("s")
        if kind == "d" or (style.isascii() and style.isdigit() and int(style[:9]) in self.dates):
            return "", _DATE
        return value, _FORMULA if cell.named("f") else _NUMBER

    def words(self, cell: Element, kind: str, value: str) -> str:
        match kind:
            case "s":
                index = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else -1
                if not 0 <= index < len(self.strings):
                    message = f"a cell refers to a text that is not there: {excerpt(value)}"
                    raise self.report.refuse("XF030", cell.place.line, message, "save it again in Excel or LibreOffice")
                return self.strings[index]
            case "inlineStr":
                return "".join(_text(one) for one in cell.named("is"))
            case "b":
                return "TRUE" if value == "1" else "FALSE"
        return shown(value)


def _text(element: Element) -> str:
    """The words of a string, in one piece or in runs of different type; not how they are pronounced."""
    runs = (run.named("t") if run.name == "r" else (run,) for run in element.named("t", "r"))
    return shown("".join(text.text for run in runs for text in run))


def _column(place: str, following: int) -> int:
    """The column of a cell from 0, by its place as ``C7``."""
    found = _PLACE.match(place)
    if not found:
        return following
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def _row(place: str) -> int:
    """The row of a cell, by its place as ``C7``; the first where it has none."""
    found = _PLACE.match(place)
    return max(int(found[2]), 1) if found else 1


def _date_styles(styles: Element) -> frozenset[int]:
    """The indexes of the styles under which a number is shown as a date or a time."""
    own = {
        one.get("numFmtId"): one.get("formatCode") for group in styles.named("numFmts") for one in group.named("numFmt")
    }
    cells: Sequence[Element] = [one for group in styles.named("cellXfs") for one in group.named("xf")]
    return frozenset(index for index, style in enumerate(cells) if _shows_date(style.get("numFmtId"), own))


def _shows_date(identity: str, own: Mapping[str, str]) -> bool:
    if identity in own:
        return any(letter in "dmyhs" for letter in _LITERAL.sub("", own[identity][:255]).lower().replace("general", ""))
    return identity.isascii() and identity.isdigit() and int(identity[:9]) in _BUILT_IN_DATES
