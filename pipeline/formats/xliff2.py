"""Catalogs as XLIFF 2: codes with their text kept beside the words, several segments a unit joined on the way back.

What a code stands for is said twice, in the unit's ``originalData`` and in the code's own ``equiv``: tools drop the one
or the other.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.formats.bilingual import DEVELOPER, TRANSLATOR, Drafts, Said, Unit, check_root
from pipeline.formats.format import Reading
from pipeline.formats.identity import name_of
from pipeline.formats.inline import Code, Numbers, Pair, Pieces, Words, pieces
from pipeline.formats.po.faults import excerpt
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large
from pipeline.formats.xml import Element, elements, escaped, quoted
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State

_SPACE = "urn:oasis:names:tc:xliff:document:2.0"
_CONTEXT, _EARLIER, _EARLIER_CONTEXT = "context", "earlier English", "context of the earlier English"
_DOUBT = "leaflet-pipeline:needs-review"
"""The state of a translation that is there and not finished; without it, `initial` says that nobody has begun."""

# Writing

_TYPES = {
    "bold": "fmt",
    "italic": "fmt",
    "strike": "fmt",
    "line": "fmt",
    "link": "link",
    "address": "link",
    "image": "image",
    "placeholder": "ui",
    "code": "other",
    "footnote": "other",
    "html": "other",
}
_SUBTYPES = {"bold": "xlf:b", "italic": "xlf:i", "line": "xlf:lb", "placeholder": "xlf:var"}


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog`: one file element, one unit with one segment an entry."""
    return "".join(_document(catalog)).encode()


def _document(catalog: Catalog) -> Iterator[str]:
    language = f" trgLang={quoted(catalog.locale)}" if catalog.locale else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<xliff version="2.0" xmlns="{_SPACE}" srcLang="en"{language}>\n'
    yield f'<file id="{catalog.slug or "f"}" original={quoted(catalog.slug + ".md")} xml:space="preserve">\n'
    yield _notes(_note(TRANSLATOR, "\n".join(catalog.comment)) if catalog.comment else "")
    for entry in catalog.entries:
        yield from _unit(entry)
    yield "</file>\n</xliff>\n"


def _unit(entry: Entry) -> Iterator[str]:
    numbers, data = Numbers(), _Data()
    source = _marked(pieces(entry.key.source), numbers, data, source=True)
    target = _marked(pieces(entry.target), numbers, data, source=False)
    label = f" name={quoted(entry.key.context)}" if entry.key.context else ""
    yield f'<unit id="{name_of(entry.key)}"{label} canResegment="no" xml:space="preserve">\n'
    yield _notes("".join(_all_notes(entry)))
    yield data.element()
    yield f'<segment id="s1"{_STATES[entry.state]}>\n<source>{source}</source>\n'
    yield f"<target>{target}</target>\n" if entry.target else ""
    yield "</segment>\n</unit>\n"


_STATES = {
    State.DONE: ' state="translated"',
    State.FUZZY: f' state="initial" subState="{_DOUBT}"',
    State.MISSING: "",  # which is `initial`; a tool that knows no states would leave it there beside a translation
}


def _all_notes(entry: Entry) -> Iterator[str]:
    if entry.key.context:
        yield _note(_CONTEXT, entry.key.context)
    yield from (_note(DEVELOPER, note) for note in entry.notes)
    if entry.comment:
        yield _note(TRANSLATOR, "\n".join(entry.comment))
    if entry.previous:
        yield _note(_EARLIER, entry.previous.source)
        yield _note(_EARLIER_CONTEXT, entry.previous.context) if entry.previous.context else ""


def _note(category: str, text: str) -> str:
    return f'<note category="{category}">{escaped(text)}</note>\n'


def _notes(notes: str) -> str:
    return f"<notes>\n{notes}</notes>\n" if notes else ""


@dataclass(slots=True)
class _Data:
    """The texts of a unit's codes, each once."""

    names: dict[str, str] = field(default_factory=dict)

    def name_of(self, text: str) -> str:
        """The name by which codes refer to `text`."""
        return self.names.setdefault(text, f"d{len(self.names) + 1}")

    def element(self) -> str:
        """The element that holds all of them."""
        data = "".join(f'<data id="{name}">{escaped(text)}</data>\n' for text, name in self.names.items())
        return f"<originalData>\n{data}</originalData>\n" if data else ""


def _marked(found: Pieces, numbers: Numbers, data: _Data, *, source: bool) -> str:
    return "".join(_piece(piece, numbers, data, source=source) for piece in found)


def _piece(piece: Words | Code | Pair, numbers: Numbers, data: _Data, *, source: bool) -> str:
    if isinstance(piece, Words):
        return escaped(piece.text)
    if isinstance(piece, Code) and piece.kind == "character":
        return f'<cp hex="{ord(piece.text):04X}"/>'
    number = numbers.of_source(piece) if source else numbers.of_target(piece)
    subtype = f' subType="{_SUBTYPES[piece.kind]}"' if piece.kind in _SUBTYPES else ""
    kind = f'id="{number}" type="{_TYPES[piece.kind]}"{subtype}'
    if isinstance(piece, Code):
        kept = ' canDelete="no"' if piece.kind == "placeholder" else ""
        said = quoted(piece.text)
        return f'<ph {kind} dataRef="{data.name_of(piece.text)}" equiv={said} disp={said}{kept}/>'
    opening, closing = data.name_of(piece.opening), data.name_of(piece.closing)
    words = f"equivStart={quoted(piece.opening)} equivEnd={quoted(piece.closing)}"
    inside = _marked(piece.inside, numbers, data, source=source)
    return f'<pc {kind} dataRefStart="{opening}" dataRefEnd="{closing}" {words}>{inside}</pc>'


# Reading

_MARKS = {"xlf:b": "**", "xlf:i": "*"}


def read(content: bytes, path: str) -> Reading:
    """The catalogs in `content`, one for each article. Raises PipelineError with all that is wrong."""
    report = Report(path)
    refuse_if_large(content, report)
    drafts = Drafts(report)
    draft, language, keeps_space = None, "", False
    for index, element in enumerate(elements(content, path, ("unit", "notes"), ("file",))):
        if index == 0:
            check_root(element, "2.", report)
            language, keeps_space = element.get("trgLang"), element.get("xml:space") == "preserve"
        elif element.name == "file":
            keeps = keeps_space or element.get("xml:space") == "preserve"
            draft = drafts.begin(element.get("original"), language, keeps_space=keeps)
        elif draft and element.name == "notes":
            draft.comment += [line for note in element.named("note") for line in note.text.split("\n")]
        elif draft:
            drafts.add(draft, _read_unit(element))
    return drafts.reading()


def _read_unit(element: Element) -> Unit:
    unit = Unit(element.get("id"), element.place.line, label=element.get("name"))
    unit.keeps_space = element.get("xml:space") == "preserve"
    codes = _Codes({data.get("id"): data for kept in element.named("originalData") for data in kept.named("data")})
    parts = [_part(part, at, codes) for at, part in enumerate(element.named("segment", "ignorable"), 1)]
    unit.source = "".join(part.source for part in parts)
    unit.target = "".join(part.target for part in sorted(parts, key=lambda part: part.order))
    segments = [part for part in parts if part.segment]
    segments = [part for part in segments if part.source.strip()] or segments
    translated = [part for part in segments if part.target.strip()]
    if segments and not translated:  # what is between them is no translation
        unit.target = "".join(part.target for part in segments)
    unit.unfinished = 0 < len(translated) < len(segments)
    unit.said = _together([part.said for part in translated or segments])
    unit.bare = codes.bare
    for notes in element.named("notes"):
        _remark(unit, notes)
    return unit


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, or what stands between two of them."""

    segment: bool
    source: str
    target: str
    order: int
    """Its place in the translation, which may have its sentences in another order."""
    said: Said


def _part(element: Element, at: int, codes: "_Codes") -> _Part:
    sources, targets = element.named("source"), element.named("target")
    source = codes.markdown(sources[0]) if sources else ""
    segment = element.name == "segment"
    if not targets:
        return _Part(segment, source, "" if segment else source, at, _said(element))
    said = targets[0].get("order")
    order = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else at
    return _Part(segment, source, codes.markdown(targets[0]), order, _said(element))


def _said(segment: Element) -> Said:
    """What a segment says of itself. One in no state is, by the standard, one that nobody has begun."""
    match segment.get("state"), segment.get("subState"):
        case "", _:
            return Said.NOTHING
        case (("translated" | "reviewed" | "final"), _):
            return Said.FINISHED
        case "initial", sub if sub != _DOUBT:
            return Said.UNTOUCHED
        case _:
            return Said.DOUBTED


def _together(said: Iterable[Said]) -> Said:
    """What segments say together: the least of it."""
    found = set(said)
    return next((one for one in (Said.DOUBTED, Said.UNTOUCHED, Said.NOTHING) if one in found), Said.FINISHED)


def _remark(unit: Unit, notes: Element) -> None:
    earlier: dict[str, str] = {}
    for note in notes.named("note"):
        match category := note.get("category"):
            case "context":
                unit.context = note.text
            case "earlier English" | "context of the earlier English":
                earlier[category] = note.text
            case _:
                unit.remark(category, note.text)
    if _EARLIER in earlier:
        unit.previous = Key(earlier.get(_EARLIER_CONTEXT, ""), earlier[_EARLIER])


@dataclass(slots=True)
class _Codes:
    """What the codes of one unit stand for."""

    data: Mapping[str, Element]
    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The texts of each code by its ``id``, for the copies that tools make of it."""
    bare: list[str] = field(default_factory=list)

    def markdown(self, element: Element) -> str:
        """The Markdown that the content of `element` stands for."""
        return "".join(part if isinstance(part, str) else self._inline(part) for part in element.content)

    def _inline(self, part: Element) -> str:
        match part.name:
            case "ph" | "sc" | "ec":
                return self._texts(part, ("dataRef", "equiv"), ())[0]
            case "pc":
                opening, closing = self._texts(part, ("dataRefStart", "equivStart"), ("dataRefEnd", "equivEnd"))
                return f"{opening}{self.markdown(part)}{closing}"
            case "mrk":
                return self.markdown(part)
            case "sm" | "em":
                return ""
            case "cp":
                return _character(part)
        self.bare.append(excerpt(part.name))
        return self.markdown(part)

    def _texts(self, part: Element, first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, str]:
        mark = _MARKS.get(part.get("subType"), "")
        texts = self._text(part, *first) or mark, (self._text(part, *second) or mark) if second else ""
        if texts == ("", "") and part.get("copyOf") in self.known:
            texts = self.known[part.get("copyOf")]
        if texts == ("", ""):
            self.bare.append(part.name)
        self.known.setdefault(part.get("id"), texts)
        return texts

    def _text(self, part: Element, reference: str, equivalent: str) -> str:
        kept = self.data.get(part.get(reference))
        said = "".join(one if isinstance(one, str) else _character(one) for one in kept.content) if kept else ""
        return said or part.get(equivalent)


def _character(part: Element) -> str:
    """The character that XML cannot hold and ``cp`` names by its number."""
    try:
        return chr(int(part.get("hex"), 16)) if part.name == "cp" else part.text
    except (OverflowError, ValueError):
        return ""
