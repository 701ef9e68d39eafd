"""XML from strangers: read piece by piece, in bounded memory, with nothing in it that could unfold or lead elsewhere.

The only place that knows expat. A document type may be named, as OmegaT and the Translate Toolkit name TMX's, but it is
never fetched, and a file that declares anything itself is refused: leaflets need no entity beyond XML's own five.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from inspect import cleandoc
from types import MappingProxyType
from typing import TYPE_CHECKING, NoReturn

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

if TYPE_CHECKING:
    from pyexpat import XMLParserType

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may weigh before it is refused."""

    size: int = 100 * MIB
    """Bytes of the whole file."""
    piece: int = 8 * MIB
    """Characters of one element that is handed out, each element and attribute within counting for `NODE` more."""
    token: int = MIB
    """Bytes between two signs of progress: of one tag, comment or reference."""
    depth: int = 100
    """Elements within elements."""


NODE = 200
"""What an element or attribute costs in memory, over its characters."""
_CHUNK = 1 << 16

_PAGES = {
    "XF901": """The file is not XML.

    XML's own rules are broken where the message says: a tag that is not closed, a bare ``&`` or ``<``, a character
    that XML does not allow, or the end of the file is missing. Nothing is taken from the file. Save it again in the
    tool that made it, or get it again from its sender.""",
    "XF902": """The file declares entities or other things of its own.

    A declaration in a file's head can make a few lines unfold into gigabytes or read other files, so that none is
    followed. No translation tool writes any. Save the file again in the tool that made it; if somebody sent it, ask
    them what it is.""",
    "XF903": """The file is larger or deeper than files of its kind are.

    A file that large, or elements within elements that deep, would use up the machine's memory. Split the file, or
    export fewer texts at once.""",
}
PAGES: Mapping[str, str] = MappingProxyType({code: cleandoc(page) for code, page in _PAGES.items()})
"""The explanation of each code."""

_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class Element:
    """One element with all that stands in it."""

    name: str
    """Without its namespace."""
    space: str
    """Its namespace, or nothing."""
    attributes: Mapping[str, str]
    """By name; ``xml:lang`` and ``xml:space`` are so called, others in a namespace are ``{namespace}name``."""
    place: Place
    content: "list[Element | str]" = field(default_factory=list)
    """Texts and elements in their order; no two texts in a row."""

    @property
    def text(self) -> str:
        """The characters in it, those of its inner elements too."""
        return "".join(part if isinstance(part, str) else part.text for part in self.content)

    @property
    def children(self) -> "tuple[Element, ...]":
        """The elements directly in it."""
        return tuple(part for part in self.content if isinstance(part, Element))

    def named(self, *names: str) -> "tuple[Element, ...]":
        """The elements directly in it that have one of these names."""
        return tuple(part for part in self.content if isinstance(part, Element) and part.name in names)

    def get(self, attribute: str) -> str:
        """The value of an attribute, or nothing."""
        return self.attributes.get(attribute, "")


def tree(content: bytes, path: str, limits: Limits = Limits()) -> Element:
    """The root of the document in `content`, whole. Raises PipelineError for what is not XML or not safe."""
    return list(_pieces(_cut(content), path, None, (), limits))[-1]


def elements(
    content: bytes | Iterable[bytes],
    path: str,
    names: Collection[str],
    heads: Collection[str] = (),
    limits: Limits = Limits(),
) -> Iterator[Element]:
    """The elements that have one of `names`, each whole once its end is read; none is kept.

    Before them comes the root with its attributes alone, and likewise every element that has one of the names `heads`,
    as soon as it opens. `content` may come in pieces, as from a file. Raises PipelineError for what is not XML or not
    safe; what came before may then have been handed out already.
    """
    return _pieces(_cut(content) if isinstance(content, bytes) else content, path, names, heads, limits)


def _cut(content: bytes) -> Iterator[bytes]:
    view = memoryview(content)
    return (bytes(view[start : start + _CHUNK]) for start in range(0, len(content), _CHUNK))


def _pieces(
    chunks: Iterable[bytes], path: str, names: Collection[str] | None, heads: Collection[str], limits: Limits
) -> Iterator[Element]:
    from pyexpat import ExpatError, ParserCreate

    parser = ParserCreate(namespace_separator="}")
    reading = _Reading(parser, path, names, heads, limits)
    size = 0
    try:
        for chunk in chunks:
            size += len(chunk)
            if size > limits.size:
                reading.refuse("XF903", f"the file is larger than {limits.size // MIB} MiB", "split it")
            parser.Parse(chunk, False)
            if size - max(parser.CurrentByteIndex, 0) > limits.token + len(chunk):
                reading.refuse("XF903", f"a tag here is larger than {limits.token // 1024} KiB", "look what it is")
            yield from reading.handed_out()
        parser.Parse(b"", True)
    except ExpatError as error:
        message = f"this is not XML: {str(error).partition(':')[0]}"
        place = Place(path, error.lineno, error.offset + 1)
        raise _refused(place, "XF901", message, "save it again in the tool that made it") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, or that is no plain table
        raise _refused(Place(path), "XF901", f"its encoding cannot be read: {error}", "save it as UTF-8") from error
    yield from reading.handed_out()


@dataclass(slots=True)
class _Reading:
    """How far a file is read: the elements that are open, and those ready to be handed out."""

    parser: "XMLParserType"
    path: str
    names: Collection[str] | None
    """None: the root is wanted."""
    heads: Collection[str]
    limits: Limits
    depth: int = 0
    open: list[Element] = field(default_factory=list)
    """The wanted element that is being read, and those within it that are."""
    weight: int = 0
    ready: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.parser.buffer_text = True
        self.parser.buffer_size = _CHUNK
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._declaration
        self.parser.SkippedEntityHandler = self._skipped

    def handed_out(self) -> Iterator[Element]:
        """What is ready, once."""
        ready, self.ready = self.ready, []
        return iter(ready)

    def refuse(self, code: str, message: str, hint: str) -> NoReturn:
        """Stop, saying where."""
        raise _refused(self._place(), code, message, hint)

    def _place(self) -> Place:
        return Place(self.path, max(self.parser.CurrentLineNumber, 1), self.parser.CurrentColumnNumber + 1)

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > self.limits.depth:
            self.refuse("XF903", f"elements stand more than {self.limits.depth} deep within each other", "look at it")
        space, _, name = qualified.rpartition("}")
        wanted = name in self.names if self.names is not None else self.depth == 1
        if not (self.open or wanted or self.depth == 1 or name in self.heads):
            return
        named = {_attribute(key): value for key, value in attributes.items()}
        element = Element(name, space, named, self._place())
        if not self.open and not wanted:
            self.ready.append(element)
            return
        self._weigh(NODE + sum(NODE + len(value) for value in named.values()))
        if self.open:
            self.open[-1].content.append(element)
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.depth -= 1
        if self.open:
            element = self.open.pop()
            if not self.open:
                self.ready.append(element)
                self.weight = 0

    def _characters(self, text: str) -> None:
        if self.open:
            self._weigh(len(text))
            content = self.open[-1].content
            if content and isinstance(content[-1], str):
                text = content.pop() + text  # type: ignore[operator]
            content.append(text)

    def _weigh(self, weight: int) -> None:
        self.weight += weight
        if self.weight > self.limits.piece:
            self.refuse("XF903", "the element that ends or goes on here is too large", "split it")

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_own: int) -> None:
        if has_own:
            self._declaration()

    def _declaration(self, *_of: object) -> None:
        self.refuse("XF902", "the file declares things of its own", "take the square brackets out of its DOCTYPE")

    def _skipped(self, name: str, _is_parameter: int) -> None:
        self.refuse("XF902", f"&{name}; means nothing here", "write the character itself")


def _attribute(qualified: str) -> str:
    space, _, name = qualified.rpartition("}")
    if not space:
        return name
    return f"xml:{name}" if space == _XML else f"{{{space}}}{name}"


def _refused(place: Place, code: str, message: str, hint: str) -> PipelineError:
    return PipelineError([Finding(place, code, Severity.ERROR, message, hint)])


# Writing

_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_VALUE = {**_TEXT, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}
_NONE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), "\ufffd")
_IN_TEXT, _IN_VALUE = _TEXT | _NONE, _VALUE | _NONE


def escaped(text: str) -> str:
    """`text` as it stands between tags. A character that XML does not know becomes U+FFFD: see `writable`."""
    return text.translate(_IN_TEXT)


def quoted(value: str) -> str:
    """`value` as an attribute has it, with its quotation marks."""
    return f'"{value.translate(_IN_VALUE)}"'


def writable(text: str) -> bool:
    """Whether XML has a way to write every character of `text`: it has none for most control characters."""
    return text.isprintable() or not any(ord(character) in _NONE for character in text)
