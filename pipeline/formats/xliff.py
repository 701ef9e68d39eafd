"""Catalogs as XLIFF 1.2: codes locked in elements on the way out; on the way back, whatever any tool made of them.

Markdown's marks go out as ``bpt`` and ``ept``, placeholders and their kin as ``ph``. These hold their own text:
whatever a tool renumbers, moves or repeats, the text of all elements together is the Markdown again.
"""

import re
from collections.abc import Iterator

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

_SPACE = "urn:oasis:names:tc:xliff:document:1.2"

# Writing

_CTYPES = {
    "bold": "bold",
    "italic": "italic",
    "link": "link",
    "image": "image",
    "line": "lb",
    "strike": "x-strike",
    "code": "x-code",
    "placeholder": "x-placeholder",
    "footnote": "x-footnote",
    "address": "x-address",
    "html": "x-html",
    "character": "x-character",
}


def write(catalog: Catalog) -> bytes:
    """The bytes of `catalog`: one file element, one unit an entry."""
    return "".join(_document(catalog)).encode()


def _document(catalog: Catalog) -> Iterator[str]:
    language = f" target-language={quoted(catalog.locale)}" if catalog.locale else ""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{_SPACE}">\n'
    yield f'<file original={quoted(catalog.slug + ".md")} source-language="en"{language} datatype="plaintext">\n'
    yield '<header><tool tool-id="leaflet-pipeline" tool-name="Leaflet Pipeline"/>'
    yield _note(TRANSLATOR, "\n".join(catalog.comment)) if catalog.comment else ""
    yield "</header>\n<body>\n"
    for entry in catalog.entries:
        yield from _unit(entry)
    yield "</body>\n</file>\n</xliff>\n"


def _unit(entry: Entry) -> Iterator[str]:
    context, source = entry.key
    numbers = Numbers()
    label = f" resname={quoted(context)}" if context else ""
    approved = {State.DONE: ' approved="yes"', State.FUZZY: ' approved="no"', State.MISSING: ""}[entry.state]
    yield f'<trans-unit id="{name_of(entry.key)}"{label}{approved} xml:space="preserve">\n'
    yield f"<source>{_marked(pieces(source), numbers, source=True)}</source>\n"
    target = _marked(pieces(entry.target), numbers, source=False)
    if entry.target:
        yield f'<target state="{_STATES[entry.state]}">{target}</target>\n'
    yield _contexts("information", "x-po-msgctxt", (context,) if context else ())
    yield _contexts("location", "sourcefile", entry.sources)
    yield from (_note(DEVELOPER, note) for note in entry.notes)
    yield _note(TRANSLATOR, "\n".join(entry.comment)) if entry.comment else ""
    if entry.previous:
        yield _previous(entry.previous, target)
    yield "</trans-unit>\n"


_STATES = {State.DONE: "translated", State.FUZZY: "needs-review-translation"}


def _contexts(purpose: str, kind: str, values: tuple[str, ...]) -> str:
    said = "".join(f'<context context-type="{kind}">{escaped(value)}</context>' for value in values)
    return f'<context-group purpose="{purpose}">{said}</context-group>\n' if said else ""


def _note(author: str, text: str) -> str:
    return f'<note from="{author}">{escaped(text)}</note>\n'


def _previous(key: Key, target: str) -> str:
    """The English that a translation was made from, as the standard has it: a match of an earlier version."""
    label = f" resname={quoted(key.context)}" if key.context else ""
    source = _marked(pieces(key.source), Numbers(), source=True)
    start = f'<alt-trans alttranstype="previous-version" origin="previous"{label} xml:space="preserve">'
    return f"{start}<source>{source}</source><target>{target}</target></alt-trans>\n"


def _marked(found: Pieces, numbers: Numbers, *, source: bool) -> str:
    """`found` as content of an element, each code with its number."""
    return "".join(_piece(piece, numbers, source=source) for piece in found)


def _piece(piece: Words | Code | Pair, numbers: Numbers, *, source: bool) -> str:
    if isinstance(piece, Words):
        return escaped(piece.text)
    number = numbers.of_source(piece) if source else numbers.of_target(piece)
    kind = f'id="{number}" ctype="{_CTYPES[piece.kind]}"'
    if isinstance(piece, Code):
        return f"<ph {kind}>{_native(piece)}</ph>"
    inside = _marked(piece.inside, numbers, source=source)
    opening, closing = escaped(piece.opening), escaped(piece.closing)
    return f'<bpt {kind}>{opening}</bpt>{inside}<ept id="{number}">{closing}</ept>'


def _native(code: Code) -> str:
    return f"U+{ord(code.text):04X}" if code.kind == "character" else escaped(code.text)


# Reading

_CHARACTER = re.compile(r"U\+([0-9A-F]{4,6})\Z")
_MARKS = {"bold": "**", "x-bold": "**", "italic": "*", "x-italic": "*", "x-strike": "~~"}
"""What stands for elements of other tools that say what they do, but not how Markdown says it."""


def read(content: bytes, path: str) -> Reading:
    """The catalogs in `content`, one for each article and language. Raises PipelineError with all that is wrong."""
    report = Report(path)
    refuse_if_large(content, report)
    drafts = Drafts(report)
    draft = None
    for index, element in enumerate(elements(content, path, ("trans-unit", "header"), ("file",))):
        if index == 0:
            check_root(element, "1.", report)
        elif element.name == "file":
            keeps_space = element.get("xml:space") == "preserve"
            draft = drafts.begin(element.get("original"), element.get("target-language"), keeps_space=keeps_space)
        elif draft and element.name == "header":
            for note in element.named("note"):
                draft.comment += note.text.split("\n")
        elif draft and element.get("restype") == "x-gettext-domain-header":
            draft.comment += [line for note in element.named("note") for line in note.text.split("\n")]
        elif draft:
            drafts.add(draft, _read_unit(element))
    return drafts.reading()


def _read_unit(element: Element) -> Unit:
    unit = Unit(element.get("id"), element.place.line, label=element.get("resname"))
    unit.keeps_space = element.get("xml:space") == "preserve"
    sources = {part.name: part for part in element.named("source", "seg-source")}
    english = sources.get("source") or sources.get("seg-source")
    targets = element.named("target")
    unit.source = _markdown(english, unit.bare) if english else ""
    if targets:
        unit.target = _markdown(targets[0], unit.bare)
        unit.said = _said(element, targets[0])
        unit.unfinished = bool(unit.target.strip()) and _unfinished(sources.get("seg-source"), targets[0])
    unit.context = _context(element)
    for note in element.named("note"):
        unit.remark(note.get("from"), note.text)
    unit.previous = next(_earlier(element), None)
    return unit


def _context(element: Element) -> str:
    """The context in the elements that gettext's guide and the Translate Toolkit have for it."""
    groups = (group.named("context") for group in element.named("context-group"))
    found = (one.text for group in groups for one in group if one.get("context-type") in _CONTEXTS)
    return next(found, "")


_CONTEXTS = ("x-po-msgctxt", "x-gettext-msgctxt")


def _earlier(element: Element) -> Iterator[Key]:
    """The English that the translation was made from. Other matches that tools keep beside a unit are not its own."""
    for match in element.named("alt-trans"):
        if match.get("alttranstype") == "previous-version" or match.get("origin") == "previous":
            context = match.get("resname") or _context(match)
            yield from (Key(context, _markdown(source, [])) for source in match.named("source"))


def _markdown(element: Element, bare: list[str]) -> str:
    """The Markdown that the content of `element` stands for; `bare` gets the codes that do not say their own."""
    return "".join(part if isinstance(part, str) else _inline(part, bare) for part in element.content)


def _inline(part: Element, bare: list[str]) -> str:
    match part.name:
        case "bpt" | "ept" | "ph" | "it":
            if found := _CHARACTER.match(part.text) if part.get("ctype") == "x-character" else None:
                return chr(min(int(found[1], 16), 0x10FFFF))
            return part.text or _native_of(part, bare)
        case "g":
            mark = _MARKS.get(part.get("ctype"), "")
            if not mark:
                bare.append("g")
            return f"{mark}{_markdown(part, bare)}{mark}"
        case "x" | "bx" | "ex":
            return _native_of(part, bare)
        case "mrk" | "sub":
            return _markdown(part, bare)
        case "ch":  # memoQ's, for a character that it shows as a sign
            return part.get("val")
    bare.append(excerpt(part.name))
    return _markdown(part, bare)


def _native_of(part: Element, bare: list[str]) -> str:
    """What a code without content stands for, where it says so."""
    said = part.get("equiv-text") or _MARKS.get(part.get("ctype"), "")
    if not said:
        bare.append(part.name)
    return said


# How far a translation is

_SAID = {
    **dict.fromkeys(("final", "signed-off", "translated"), Said.FINISHED),
    **dict.fromkeys(("new", "needs-translation"), Said.UNTOUCHED),
}
_GUESSED = frozenset(
    {"fuzzy-match", "id-match", "leveraged-glossary", "leveraged-mt", "leveraged-tm", "mt-suggestion"}
    | {"rejected-grammar", "rejected-inaccurate", "rejected-length", "rejected-spelling", "tm-suggestion"}
)
_TOOLS = {
    **dict.fromkeys(("notstarted", "unspecified"), Said.UNTOUCHED),
    **dict.fromkeys(("pretranslated", "partiallyedited", "assembledfromfragments", "machinetranslated"), Said.DOUBTED),
    **dict.fromkeys(("draft", "rejected", "rejectedtranslation", "rejectedsignoff"), Said.DOUBTED),
    **dict.fromkeys(("manuallyconfirmed", "proofread", "reviewer1confirmed"), Said.FINISHED),
    **dict.fromkeys(("translated", "approvedtranslation", "approvedsignoff"), Said.FINISHED),
}
"""What memoQ and Trados say of a segment in attributes of their own."""


def _said(unit: Element, target: Element) -> Said:
    """What is said of a translation. Doubt from anybody is doubt."""
    states = [_said_by_standard(unit, target), *_said_by_tools(unit)]
    for state in (Said.DOUBTED, Said.UNTOUCHED, Said.FINISHED):
        if state in states:
            return state
    return Said.NOTHING


def _said_by_standard(unit: Element, target: Element) -> Said:
    if state := target.get("state"):
        return _SAID.get(state, Said.DOUBTED)
    if target.get("state-qualifier") in _GUESSED:
        return Said.DOUBTED
    return {"yes": Said.FINISHED, "no": Said.DOUBTED}.get(unit.get("approved"), Said.NOTHING)


def _said_by_tools(unit: Element) -> Iterator[Said]:
    for name, value in unit.attributes.items():
        if name.startswith("{") and name.endswith("}status") and value.lower() in _TOOLS:
            yield _TOOLS[value.lower()]
    for definitions in unit.named("seg-defs"):
        for segment in definitions.named("seg"):
            yield _TOOLS.get(segment.get("conf").lower() or "unspecified", Said.DOUBTED)


def _unfinished(segmented: Element | None, target: Element) -> bool:
    """Whether a segment of the English has no words in a translation that has others."""
    if segmented is None:
        return False
    wanted = {mark.get("mid") for mark in _segments(segmented) if mark.text.strip()}
    given = {mark.get("mid") for mark in _segments(target) if mark.text.strip()}
    return bool(given) and not wanted <= given


def _segments(element: Element) -> Iterator[Element]:
    for part in element.children:
        if part.name == "mrk" and part.get("mtype") == "seg":
            yield part
        else:
            yield from _segments(part)
