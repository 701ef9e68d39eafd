"""Leaves: the raw inline content of one block as units, each at its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pipeline.markdown.cutting import Folded, cut, fold
from pipeline.markdown.directives import COMMENT, Marks, leading_marks
from pipeline.markdown.phrases import PhraseReader
from pipeline.model.article import Key, Reference, Unit, Words
from pipeline.model.finding import Finding, Severity
from pipeline.model.phrase import RawHtml, plain, walk
from pipeline.model.place import Place


@dataclass(slots=True)
class LeafReader:
    """Cuts the leaves of one article. What is true of the leaves to come (headings, marks) is set on it by its user."""

    path: str
    lines: tuple[str, ...]
    """The whole file, front matter included."""
    first_line: int
    """Lines before the body; block positions count from there."""
    starts: Callable[[str], tuple[int, ...]]
    references: Mapping[str, Reference]
    footnotes: frozenset[str]
    raw_html: bool
    trail: tuple[str, ...] = ()
    marks: Marks = field(default_factory=Marks)
    fixed: bool = False
    findings: list[Finding] = field(default_factory=list)
    read: PhraseReader = field(init=False)
    _columns: dict[int, int] = field(default_factory=dict)
    """How far each source line has been used by leaves, so that one cell does not find another's words."""

    def __post_init__(self) -> None:
        self.read = PhraseReader(self.references, self.footnotes)

    def words(self, content: str, line: int, role: str, context: str = "", whole: bool = False) -> Words:
        """The units of `content`, which begins in line `line` (from 0) of the body; one unit if it is to stay whole."""
        marks, content = leading_marks(content) if "<!--" in content else (Marks(), content)
        folded = fold(content, self.read)
        if "<" in folded.text:
            folded = self._without_html(folded, line)
        if not folded.text:
            return ()
        begins = (0,) if whole else cut(folded.text, self.read, self.starts)
        places = self._places(content, folded, begins, line)
        pieces = _pieces(folded.text, begins)
        return self._units(pieces, places, role, context, self.marks.and_then(marks))

    def single(self, text: str, role: str, context: str, place: Place | None = None) -> Words:
        """One unit of the article's own words about itself, or none if there are no words."""
        text = " ".join(text.split())
        return self._units((text,), (place or Place(self.path),), role, context, Marks()) if text else ()

    def prose(self, text: str, role: str, place: Place) -> Words:
        """The sentences of a text of the front matter."""
        text = " ".join(text.split())
        pieces = _pieces(text, cut(text, self.read, self.starts)) if text else ()
        return self._units(pieces, (place,) * len(pieces), role, "", Marks())

    def plain(self, words: Words) -> str:
        """`words` as a reader sees them, without markup."""
        return " ".join(plain(self.read(unit.key.source)) for unit in words)

    def _units(
        self, pieces: tuple[str, ...], places: tuple[Place, ...], role: str, context: str, marks: Marks
    ) -> Words:
        context = ": ".join(part for part in (context, marks.context) if part)
        return tuple(
            Unit(Key(context, piece), place, role, self.trail, marks.notes, marks.critical, self.fixed)
            for piece, place in zip(pieces, places, strict=True)
        )

    def _without_html(self, folded: Folded, line: int) -> Folded:
        """`folded` without its comments; a finding for any other raw HTML, unless the project allows it."""
        if self.raw_html:
            return folded
        text = folded.text
        for inline in walk(self.read(text)):
            if isinstance(inline, RawHtml) and COMMENT.fullmatch(inline.value):
                text = text.replace(inline.value, "")
            elif isinstance(inline, RawHtml):
                self.refuse_html(inline.value, line)
        return folded if text == folded.text else Folded(re.sub(" {2,}", " ", text).strip(), folded.lines)

    def refuse_html(self, html: str, line: int) -> None:
        """A finding for raw HTML in an article of a project that does not allow it."""
        shown = html.strip().split("\n")[0]
        self.findings.append(
            Finding(
                self.place(line),
                "AR006",
                Severity.ERROR,
                f"raw HTML: {shown}",
                "write it in Markdown, or set raw_html = true in the configuration if the articles need HTML",
            )
        )

    def place(self, line: int, column: int = 1) -> Place:
        """The place of a line (from 0) of the body."""
        return Place(self.path, self.first_line + line + 1, column)

    def _places(self, content: str, folded: Folded, begins: tuple[int, ...], line: int) -> tuple[Place, ...]:
        raw = content.strip().split("\n")
        columns = [self._column(line + index, piece.strip()) for index, piece in enumerate(raw)]
        return tuple(self._place_at(folded, begin, line, raw, columns) for begin in begins)

    def _place_at(self, folded: Folded, begin: int, line: int, raw: list[str], columns: list[int]) -> Place:
        index = min(folded.line_at(begin), len(raw) - 1)
        word = folded.text[begin : begin + 12].split(" ")[0].split("\n")[0]
        start = folded.lines[index]
        piece = raw[index].strip()
        at = begin - start
        if not piece.startswith(word, at):
            at = max(piece.find(word), 0)
        return self.place(line + index, columns[index] + at)

    def _column(self, line: int, piece: str) -> int:
        """The column (from 1) at which `piece` stands in a line of the body; later leaves look behind it."""
        at = self.first_line + line
        source = self.lines[at] if at < len(self.lines) else ""
        used = self._columns.get(at, 0)
        found = source.find(piece, used)
        if found < 0:
            found = source.find(piece.replace("|", "\\|"), used)
        if found < 0:
            return used + 1
        self._columns[at] = found + len(piece)
        return found + 1


def _pieces(text: str, begins: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(text[a:b].rstrip(" ") for a, b in zip(begins, (*begins[1:], len(text)), strict=True))
