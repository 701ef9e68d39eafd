"""The galley: what stands on the pages of a PDF line by line, and in which order it is read.

Of lines, only those are told of that are read from left to right, and that have the very form in which the typesetter
writes them.
"""

import re
import struct
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from pipeline.model.noun import noun
from pipeline.writers.pdf.binding import Binding, IrregularError

# Fonts

_FONTS = re.compile(rb"/Font<<([^>]*)>>")
_FONT = re.compile(rb"/(\w+) (\d+) 0 R")
_TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
_MAPPED = re.compile(rb"<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n")


@dataclass(frozen=True, slots=True)
class Fonts:
    """What the glyphs of the fonts of a page say."""

    binding: Binding
    tables: Mapping[bytes, int]
    """By the names of the fonts, the numbers of the objects that say it."""
    known: dict[int, Mapping[int, str]]
    """What is in the tables of all pages, by their numbers, as far as it was asked for."""

    def named(self, name: bytes) -> Mapping[int, str]:
        """What each glyph of a font says."""
        number = self.tables.get(name, 0)
        if number not in self.known:
            self.known[number] = said_by(self.binding, number) if number else {}
        return self.known[number]


def said_by(binding: Binding, table: int) -> Mapping[int, str]:
    """What each glyph says as a table has it."""
    return {int(glyph, 16): _text(words) for glyph, words in _MAPPED.findall(binding.stream(table))}


def _fonts(binding: Binding, resources: int, known: dict[int, Mapping[int, str]]) -> Fonts:
    names = _FONTS.search(binding[resources])
    fonts = _FONT.findall(names[1]) if names else ()
    tables = ((name, _TO_UNICODE.search(binding[int(font)])) for name, font in fonts)
    return Fonts(binding, {name: int(table[1]) for name, table in tables if table}, known)


def with_glyphs(binding: Binding, table: int, said: Mapping[int, str]) -> bytes:
    """A table in which some glyphs say something else."""

    def row(found: re.Match[bytes]) -> bytes:
        words = said.get(int(found[1], 16))
        return found[0] if words is None else b"<%b> <%b>\n" % (found[1], hexadecimal(words))

    return binding.packed(table, _MAPPED.sub(row, binding.stream(table)))


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def hexadecimal(text: str) -> bytes:
    """`text` in the digits in which a PDF has it."""
    return text.encode("utf-16-be").hex().upper().encode("ascii")


# Lines and pieces

_LETTER = rb"[^()\\]|\\."
_STRING = rb"(?:\((?:%b|\((?:%b|\((?:%b)*\))*\))*\)|<(?:[0-9A-F]{2})*>)" % (_LETTER, _LETTER, _LETTER)
"""Glyphs by their numbers. Two of these are written as parentheses are, and may stand within each other."""
_NUMBER = rb"-?\d+(?:\.\d+)?"
_BRACKET = re.compile(rb"/Span<</ActualText(?:<FEFF((?:[0-9A-F]{4})*)>|\(([ -'*-\[\]-~]*)\))>>BDC")
_PIECE = re.compile(
    rb"(?P<bracket>/Span<</ActualText(?:<FEFF(?:[0-9A-F]{4})*>|\([ -'*-\[\]-~]*\))>>BDC)?"
    rb"(?P<face> \d Tr/(?P<font>\w+) (?P<size>%b) Tf) 1 0 0 -1 (?P<right>%b) (?P<down>%b) Tm"
    rb"(?P<glyphs>\[(?:%b|[-\d. ]+)*\]TJ|%bTj)(?P<end>\nEMC)?" % (_NUMBER, _NUMBER, _NUMBER, _STRING, _STRING),
    re.DOTALL,
)
_LINE = re.compile(
    rb"/Span<</MCID (?P<mark>\d+)(?P<tongue>/Lang\([^)]*\))?>>BDC\n"
    rb"q 1 0 0 -1 (?P<right>%b) (?P<up>%b) cm(?P<ink>[^\n]*)\n"
    rb"BT(?P<inside>[^\n]*(?:\nEMC[^\n]*)*)\nET\nQ\nEMC"
    rb"(?P<rules>(?:/Artifact<</Type/Layout>>BDC\nq [^\n]*\nS\nQ\nEMC)*)(?![^/\n])" % (_NUMBER, _NUMBER)
)
_SIZE = re.compile(rb" (%b) Tf" % _NUMBER)
_SHIFT = re.compile(rb"\[(%b)" % _NUMBER)
_STRINGS = re.compile(_STRING, re.DOTALL)
_ESCAPED_SIGN = re.compile(rb"\\([^0-7nrtbf])")
"""What a PDF escapes otherwise than Python does: signs that stand for themselves."""


@noun
class Piece:
    """Glyphs set in one go."""

    words: tuple[str, ...]
    """What they say, syllable by syllable."""
    bracket: bytes
    """What is before it if it says otherwise than its glyphs do one by one."""
    face: bytes
    size: bytes
    right: bytes
    """How far from the beginning of the line it stands."""
    down: bytes
    glyphs: bytes

    @property
    def left(self) -> float:
        """Where its first glyph stands, from the beginning of the line."""
        shift = _SHIFT.match(self.glyphs)
        return float(self.right) - (float(shift[1]) * float(self.size) / 1000 if shift else 0)

    def drawn(self, right: Decimal, down: Decimal) -> bytes:
        """How it is drawn in a line that begins so much further left and so much higher than its own."""
        x, y = (_plain(decimal(own) + more) if more else own for own, more in ((self.right, right), (self.down, down)))
        return b"%b 1 0 0 -1 %b %b Tm%b" % (self.face, x, y, self.glyphs)


@noun
class Line:
    """A line of a text, or of a line what stands at one height."""

    mark: int
    """Its number on the page, by which the tree of tags knows it."""
    tongue: bytes
    right: bytes
    up: bytes
    ink: bytes
    inside: bytes
    rules: bytes
    """What is drawn under it or through it."""
    start: int
    """Where it begins in the content of the page."""
    end: int

    def goes_on_with(self, line: "Line") -> bool:
        """Whether the other comes right after it, in the same line for the eye, but at another height."""
        return (
            self.end == line.start
            and self.up != line.up
            and (self.tongue, self.ink) == (line.tongue, line.ink)
            and abs(float(self.up) - float(line.up)) < self._size
        )

    @property
    def _size(self) -> float:
        found = _SIZE.search(self.inside)
        return float(found[1]) if found else 0


def _line(found: re.Match[bytes]) -> Line:
    right, up, ink, inside, rules = found.group("right", "up", "ink", "inside", "rules")
    return Line(int(found["mark"]), found["tongue"] or b"", right, up, ink, inside, rules, found.start(), found.end())


def _said(piece: re.Match[bytes], fonts: Fonts) -> tuple[str, ...]:
    """What a piece says: as its bracket has it, or else glyph by glyph as the font has it."""
    if piece["bracket"]:
        return (in_bracket(piece["bracket"]),)
    font = fonts.named(piece["font"])
    return tuple(font.get(glyph, "\ufffd") for glyph in glyphs_in(piece["glyphs"]))


def in_bracket(bracket: bytes) -> str:
    """What a bracket says."""
    inside = _BRACKET.match(bracket)
    assert inside, bracket  # noqa: S101  # it was found as one
    return _text(inside[1]) if inside[1] is not None else inside[2].decode("ascii")


def glyphs_in(written: bytes) -> tuple[int, ...]:
    """The numbers of the glyphs that are written so."""
    them = b"".join(map(_bytes, _STRINGS.findall(written)))
    return struct.unpack(f">{len(them) // 2}H", them[: len(them) // 2 * 2])


def _bytes(string: bytes) -> bytes:
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode("ascii"))
    as_pythons = _ESCAPED_SIGN.sub(lambda found: b"\\%03o" % found[1][0], string[1:-1])
    return as_pythons.decode("unicode_escape").encode("latin-1")


Shown: TypeAlias = tuple[bytes, int, bytes]
"""The bracket round glyphs, if they have one; the table of what each of them says; and how the glyphs are written."""


def shown(words: bytes, fonts: Fonts) -> Iterator[Shown]:
    """All glyphs that stand on a page, wherever that is, but for those in brackets round several fonts."""
    bracket, inside = b"", list[tuple[bytes, bytes]]()
    for opened, _, font, _, _, _, glyphs, closed in _PIECE.findall(words):
        if opened:
            bracket, inside = opened, []
        inside.append((font, glyphs))
        if closed or not bracket:
            if font in fonts.tables and all(other == font for other, _ in inside):
                yield bracket, fonts.tables[font], b"".join(glyphs for _, glyphs in inside)
            bracket, inside = b"", []


def decimal(number: bytes) -> Decimal:
    """A number of the file as it is, to the last digit."""
    return Decimal(number.decode("ascii"))


def _plain(number: Decimal) -> bytes:
    """A number as the file has them: without an exponent."""
    return f"{number.normalize():f}".encode("ascii")


# Pages

_PAGE = re.compile(rb"<</Type/Page/Resources (\d+) 0 R[^\n]*/StructParents (\d+)[^\n]*/Contents (\d+) 0 R")
_ROOT = re.compile(rb"<</Type/StructTreeRoot[^\n]*/K\[(\d+) 0 R\]/ParentTree<</Nums\[([^\]]*)\]")
_NUMBERED = re.compile(rb"(\d+) (\d+) 0 R")
_OWNER = re.compile(rb"\d+ 0 R|null")
_OWNERS = re.compile(rb"\[(?:(?:\d+ 0 R|null) ?)*\]\nendobj\n")


@dataclass(frozen=True, slots=True)
class Page:
    """A page."""

    content: int
    """The number of the object with all that is drawn."""
    owners: int
    """That of the list of the elements that the marks belong to."""
    words: bytes
    """All that is drawn."""
    lines: Mapping[int, Line]
    """By their marks."""
    fonts: Fonts

    @property
    def is_cut(self) -> bool:
        """Whether there are lines on it that are one for the eye."""
        return any(line.goes_on_with(following) for line, following in pairwise(self.lines.values()))

    def pieces(self, line: Line) -> list[Piece]:
        """What is in a line; nothing if it has another form, as those have that are read from right to left."""
        found: list[Piece] = []
        at = 0
        while at < len(line.inside):
            piece = _PIECE.match(line.inside, at)
            words = _said(piece, self.fonts) if piece else ()
            if not piece or not words or bool(piece["bracket"]) is not bool(piece["end"]):
                return []
            bracket, *drawn = piece.group("bracket", "face", "size", "right", "down", "glyphs")
            found.append(Piece(words, bracket or b"", *drawn))
            at = piece.end()
        return found


def pages(binding: Binding) -> Mapping[int, Page]:
    """All pages by the numbers of their objects. Raises `IrregularError`."""
    owners = {int(number): int(there) for number, there in _NUMBERED.findall(_root(binding)[1])}
    known: dict[int, Mapping[int, str]] = {}
    found: dict[int, Page] = {}
    for number, content in binding.objects.items():
        if page := _PAGE.match(content):
            resources, own, words = map(int, page.groups())
            if own not in owners or not _OWNERS.match(binding[owners[own]]):
                raise IrregularError(f"page {number} is not in the tree")
            fonts = _fonts(binding, resources, known)
            found[number] = _page(words, owners[own], binding.stream(words), fonts)
    return found


def _root(binding: Binding) -> tuple[int, bytes]:
    """The number of the first element of the tree, and what leads to the lists of owners."""
    for content in binding.objects.values():
        if found := _ROOT.match(content):
            return int(found[1]), found[2]
    raise IrregularError("there is no tree of tags")


def _page(content: int, owners: int, words: bytes, fonts: Fonts) -> Page:
    lines = {int(found["mark"]): _line(found) for found in _LINE.finditer(words)}
    return Page(content, owners, words, lines, fonts)


def without_owners(binding: Binding, owners: int, gone: Set[int]) -> bytes:
    """The list of the elements that marks belong to, without the marks that are `gone`."""
    listed = enumerate(_OWNER.findall(binding[owners]))
    return b"[%b]\nendobj\n" % b" ".join(b"null" if mark in gone else owner for mark, owner in listed)


# The order of reading

_ELEMENT = re.compile(rb"<</Type/StructElem/S/(\w+)/")
_WITHIN = re.compile(rb".*/K\[(?P<children>[^\]]*)\](?:/Pg (?P<page>\d+) 0 R)?>>\nendobj", re.DOTALL)
_CHILD = re.compile(
    rb"(?P<element>\d+) 0 R|<</Type/MCR/MCID (?P<far>\d+)/Pg (?P<page>\d+) 0 R>>|<<[^>]*>>|(?P<mark>\d+)"
)
_AMONG_WORDS = frozenset({b"Span", b"Strong", b"Em", b"Link", b"Code", b"Quote", b"Reference", b"Sub", b"Annot"})
"""The kinds of elements that stand among the words of a text, and do not end it."""


@noun
class Spot:
    """A mark on a page, and the element of the tree that it belongs to."""

    element: int
    page: int
    mark: int


def texts(binding: Binding) -> list[list[Spot]]:
    """The marks of each text in the order in which they are read. Raises `IrregularError`."""
    found: list[list[Spot]] = [[]]
    _read(binding, _root(binding)[0], found, set())
    return [text for text in found if text]


def _read(binding: Binding, element: int, found: list[list[Spot]], seen: set[int]) -> None:
    kind, within = _ELEMENT.match(binding[element]), _WITHIN.match(binding[element])
    if not kind or not within or element in seen:
        raise IrregularError(f"object {element} is no element of the tree")
    seen.add(element)
    ends = kind[1] not in _AMONG_WORDS
    if ends:
        found.append([])
    for child in _CHILD.finditer(within["children"]):
        if child["element"]:
            _read(binding, int(child["element"]), found, seen)
        elif child["mark"] or child["far"]:
            page, mark = child["page"] or within["page"] or 0, child["mark"] or child["far"]
            found[-1].append(Spot(element, int(page), int(mark)))
    if ends:
        found.append([])


def without_marks(binding: Binding, element: int, gone: Set[tuple[int, int]]) -> bytes:
    """An element of the tree without the marks that are `gone`, each of them told by its page and its number."""
    within = _WITHIN.match(binding[element])
    assert within, element  # noqa: S101  # it was read as one
    start, end = within.span("children")
    kept = (
        child[0]
        for child in _CHILD.finditer(within["children"])
        if child["element"]
        or (int(child["page"] or within["page"] or 0), int(child["mark"] or child["far"] or -1)) not in gone
    )
    return binding[element][:start] + b" ".join(kept) + binding[element][end:]
