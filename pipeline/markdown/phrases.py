"""Inline Markdown: the words of one unit, as a phrase. It can hold no block, whatever the text says."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from pipeline.model.article import Reference
from pipeline.model.phrase import (
    Break,
    Code,
    Emphasis,
    FootnoteRef,
    Image,
    Inline,
    Link,
    Phrase,
    Placeholder,
    RawHtml,
    Strike,
    Strong,
    Text,
)

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+)\}")
"""A name of two parts or more in braces. A lone word in braces stays text."""

_SPECIAL = re.compile(r"[\\`*_\[<&~\n{]")
"""The characters at which any inline rule of the dialect can begin; text without them means itself."""

_DEEPEST = 20
"""Marks within marks that count. The words in deeper ones stay; the marks go, as phrases are walked recursively."""

_ENCODED_PLACEHOLDER = re.compile(r"%7B([a-z][a-z0-9_.]*)%7D")
_SPACES = re.compile(r"[ \t]+")


def is_plain(text: str) -> bool:
    """Whether `text` holds no markup at all, so that it needs no parser."""
    return _SPECIAL.search(text) is None


class PhraseReader:
    """Reads phrases that stand under the same link definitions and footnotes."""

    __slots__ = ("_env",)

    def __init__(self, references: Mapping[str, Reference], footnotes: frozenset[str] = frozenset()) -> None:
        self._env: dict[str, Any] = {
            "references": {label: {"href": one.target, "title": one.title} for label, one in references.items()},
            "footnote_labels": footnotes,
        }

    def __call__(self, text: str) -> Phrase:
        """The phrase that `text` says. Never fails: what is not markup is text."""
        if _SPECIAL.search(text) is None:
            return (Text(text),) if text else ()
        if phrase := _simple(text, self._env["references"]):
            return phrase
        return _parsed(text, self._env) if self._env["references"] or self._env["footnote_labels"] else _alone(text)


def _parsed(text: str, env: dict[str, Any]) -> Phrase:
    tokens: list[Token] = []
    markdown = inline_parser()
    lettered = _lettered(text)
    markdown.inline.parse(lettered, markdown, env, tokens)
    return _phrase(tokens if lettered is text else list(map(_braced, tokens)))


_OPENING, _CLOSING = "\ue000", "\ue001"
"""Stand for the braces of a placeholder while marks are read. To CommonMark these are letters, and braces are not."""
_MARKED_PLACEHOLDER = re.compile(rf"(?<!\\)(?:(?<=[*~]){PLACEHOLDER.pattern}|{PLACEHOLDER.pattern}(?=[*~]))")
_BRACES = str.maketrans({_OPENING: "{", _CLOSING: "}"})


def _lettered(text: str) -> str:
    """`text` with letters for the braces of placeholders that touch a mark, as each stands for a word.

    So it can be stressed in Japanese and Korean, which write the next word right behind: ``**{clinic.phone}**に``.
    """
    if not ("*{" in text or "}*" in text or "~{" in text or "}~" in text) or _OPENING in text or _CLOSING in text:
        return text
    return _MARKED_PLACEHOLDER.sub(lambda found: f"{_OPENING}{found[0][1:-1]}{_CLOSING}", text)


def _braced_value(value: str) -> str:
    return value.replace("%EE%80%80", "%7B").replace("%EE%80%81", "%7D").translate(_BRACES)


def _braced(token: Token) -> Token:
    """`token` with the braces of its placeholders as their author wrote them."""
    token.content = token.content.translate(_BRACES)
    token.attrs = {
        name: _braced_value(value) if isinstance(value, str) else value for name, value in token.attrs.items()
    }
    token.children = list(map(_braced, token.children)) if token.children else token.children
    return token


@lru_cache(maxsize=1024)
def _alone(text: str) -> Phrase:
    """What `text` says where nothing else in the article has a part in it: each text of an article is read often."""
    return _parsed(text, {})


_WORDS = r"(?:[^\\`*_\[\]<&~\n]++|(?<=[^\W_])_(?=[^\W_])|&(?![A-Za-z#])|<(?= ))++"
"""Words, and signs that can be no markup where they stand: ``x_y``, ``a & b``, ``a < b``."""
_CODE = r"(?<!`)`[^`\n]+`(?!`)"
_ADDRESS = r"[A-Za-z0-9/.#?=:@+,;_~-]+"
_LINK = rf"(?<!!)\[(?:{_WORDS}|{_CODE})++\](?:\({_ADDRESS}\)|\[[^\[\]\\`<&\n]+\])"
_MARKED = rf"(?:{_WORDS}|{_CODE}|{_LINK})++"
_OPENS = r"(?:(?=[^\W_])|(?<![^ (]{mark})(?=\S))"
_CLOSES = r"(?:(?<=[^\W_])|(?<=\S)(?={mark}(?:[ .,;:!?)]|\Z)))"


def _between(mark: str) -> str:
    """Words, code and links between two marks of asterisks that can only open and close."""
    opens, closes = (edge.format(mark=mark) for edge in (_OPENS, _CLOSES))
    return rf"(?<!\*){mark}(?!\*){opens}({_MARKED}){closes}{mark}(?!\*)"


_STRONG, _STRESSED = _between(r"\*\*"), _between(r"\*")
_UNDERLINED = rf"(?<![^ (])_(?=[^\W_])({_MARKED})(?<=[^\W_])_(?=[ .,;:!?)]|\Z)"
_SHOWN = rf"<(https?://{_ADDRESS})>"
_TAG = r"</?[A-Za-z][A-Za-z0-9-]*>"
_SIMPLE = re.compile(rf"({_WORDS})|({_CODE})|({_LINK})|{_STRONG}|{_STRESSED}|{_UNDERLINED}|{_SHOWN}|({_TAG})")
"""What most texts are made of, written so that it can mean nothing else."""
_OF_WORDS, _OF_CODE, _OF_LINK, _OF_STRONG, _OF_STRESSED, _OF_UNDERLINED, _OF_SHOWN, _OF_TAG = range(1, 9)

References: TypeAlias = Mapping[str, Mapping[str, str]]
"""Link definitions as the parser keeps them, by their normalised label."""
_NONE_DEFINED: References = {}


def _simple(text: str, references: References = _NONE_DEFINED) -> Phrase | None:
    """The phrase of a text whose markup is plain to see; None for any other, which needs the parser.

    That is a quarter of the parser's work, and nearly all texts of a leaflet. Code binds more tightly than anything
    that such a text has outside of it (CommonMark 6.1); marks that touch a letter or digit inside, or else a space
    outside, always open and always close, and each closes the one before it (6.2); and what stands in brackets with an
    address or a defined label behind is a link whatever else is defined (6.3).
    """
    pieces: list[Inline] = []
    for found in _simple_parts(text, references):
        said = found[kind := found.lastindex or 0]
        if kind == _OF_WORDS:
            pieces += _parts(Text(said))
        elif kind == _OF_CODE:
            pieces.append(Code(_code(said[1:-1])))
        elif kind == _OF_LINK:
            pieces.append(_simple_link(said, references))
        elif kind == _OF_STRONG:
            pieces.append(Strong(_within(said, references)))
        elif kind == _OF_SHOWN:
            shown = inline_parser().normalizeLinkText(said)
            pieces.append(Link(inline_parser().normalizeLink(said), (Text(shown),)))
        elif kind == _OF_TAG:
            pieces.append(RawHtml(said))
        else:
            pieces.append(Emphasis(_within(said, references)))
    return tuple(pieces) or None


def _within(said: str, references: References) -> Phrase:
    """What stands inside a link or between marks that are plain to see."""
    return _parts(Text(said)) if is_plain(said) else _simple(said, references) or ()


def _simple_link(said: str, references: References) -> Link:
    inside, opening, target = said[1:-1].rpartition("](" if said.endswith(")") else "][")
    words = _within(inside, references)
    if opening == "](":
        return Link(inline_parser().normalizeLink(target), words)
    defined = references[normalizeReference(target)]
    return Link(_with_placeholders(defined["href"]), words, defined["title"])


def _simple_parts(text: str, references: References = _NONE_DEFINED) -> Sequence[re.Match[str]]:
    """The words, code, links and other markup that `text` is made of; none if there is anything else in it."""
    parts: list[re.Match[str]] = []
    at = 0
    for found in _SIMPLE.finditer(text):
        start, end = found.span()
        if start != at or ((found.lastindex or 0) >= _OF_LINK and not _leads_somewhere(found[0], references)):
            return ()
        at = end
        parts.append(found)
    return parts if at == len(text) else ()


def _leads_somewhere(text: str, references: References) -> bool:
    """Whether every address in `text` is one that Markdown lets a link have, and every label is defined."""
    return all(
        inline_parser().validateLink(address) if address else normalizeReference(label) in references
        for address, label in _TARGETS.findall(text)
    )


_TARGETS = re.compile(r"\]\(([^)]+)\)|\]\[([^\]]+)\]")


def markup_spans(text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the code, links, bold and stressed words of `text` stand; None if the parser would have to tell.

    Cut anywhere else at a space, the pieces say what the whole says.
    """
    parts = _simple_parts(text)
    return tuple(found.span() for found in parts if found.lastindex != _OF_WORDS) if parts else None


def _code(inside: str) -> str:
    """The words of a code span without the one space on each side that only keeps backticks apart."""
    if inside.startswith(" ") and inside.endswith(" ") and inside.strip(" "):
        return inside[1:-1]
    return inside


_NO_REFERENCES: Mapping[str, Reference] = {}


def parse_phrase(
    text: str, references: Mapping[str, Reference] = _NO_REFERENCES, footnotes: frozenset[str] = frozenset()
) -> Phrase:
    """The phrase that `text` says, under these link definitions and footnote labels. Never fails."""
    return PhraseReader(references, footnotes)(text)


@cache
def inline_parser() -> MarkdownIt:
    """CommonMark's inline rules, GFM's strikethrough, and marks of footnotes that exist."""
    markdown = MarkdownIt("commonmark").enable("strikethrough")
    markdown.inline.ruler.after("image", "footnote_ref", _footnote_ref)
    # Only at these characters can an enabled rule begin; markdown-it would stop at those of all its rules.
    markdown.inline.terminator_re = re.compile(r"[\n\\`*_~\[\]!<&]")
    markdown.normalizeLink = lru_cache(maxsize=1024)(markdown.normalizeLink)  # type: ignore[method-assign]
    markdown.validateLink = lru_cache(maxsize=1024)(markdown.validateLink)  # type: ignore[method-assign]
    return markdown


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    """The inline rule for ``[^label]``, where a footnote of that label exists."""
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos + 2, state.posMax)
    label = state.src[state.pos + 2 : end]
    if end < 0 or label not in state.env.get("footnote_labels", ()):
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": label}
    state.pos = end + 1
    return True


def _phrase(tokens: Sequence[Token]) -> Phrase:
    """The phrase of one inline token stream. Unknown tokens would be a mistake of ours, so they raise KeyError.

    A soft line break is a space, but beside raw HTML it stays: the HTML may be a ``<pre>``.
    """
    phrases: list[list[Inline]] = [[]]
    opened: list[Token] = []
    line_end = "\n" if any(token.type == "html_inline" for token in tokens) else " "
    for token in tokens:
        if token.nesting > 0:
            phrases.append([])
            opened.append(token)
        elif token.nesting < 0:
            inside, opening = phrases.pop(), opened.pop()
            if len(opened) < _DEEPEST:
                phrases[-1].append(_CLOSED[token.type](_finished(inside), opening))
            else:
                phrases[-1].extend(inside)
        elif token.type in ("text", "text_special"):
            _say(phrases[-1], token.content)
        elif token.type == "softbreak":
            _say(phrases[-1], line_end)
        else:
            phrases[-1].append(_SINGLE[token.type](token))
    return _finished(phrases[0])


def _say(phrase: list[Inline], words: str) -> None:
    """Add `words` to `phrase`, as one text with the text before it."""
    if phrase and isinstance(last := phrase[-1], Text):
        phrase[-1] = Text(last.value + words)
    elif words:
        phrase.append(Text(words))


def _finished(pieces: list[Inline]) -> Phrase:
    """The phrase of `pieces`: runs of white space are one space, and placeholders stand for themselves."""
    return tuple(part for piece in pieces for part in (_parts(piece) if isinstance(piece, Text) else (piece,)))


def _parts(text: Text) -> Phrase:
    value = text.value
    if "  " in value or "\t" in value:
        text = Text(value := _SPACES.sub(" ", value))
    if "{" not in value:
        return (text,)
    names = PLACEHOLDER.split(value)
    parts: list[Inline] = [Placeholder(name) if index % 2 else Text(name) for index, name in enumerate(names)]
    return tuple(part for part in parts if part != Text(""))


def _address(token: Token, name: str) -> str:
    """The address in attribute `name`, with its placeholders as the author wrote them."""
    return _with_placeholders(str(token.attrGet(name) or ""))


def _with_placeholders(address: str) -> str:
    return _ENCODED_PLACEHOLDER.sub(r"{\1}", address)


def _link(inside: Phrase, opening: Token) -> Inline:
    return Link(_address(opening, "href"), inside, str(opening.attrGet("title") or ""))


def _image(token: Token) -> Inline:
    return Image(_address(token, "src"), _alt(token.children or ()), str(token.attrGet("title") or ""))


def _alt(tokens: Sequence[Token]) -> str:
    """The words of an image's description without their markup (CommonMark 6.4)."""
    return "".join(_alt_words(token) for token in tokens)


def _alt_words(token: Token) -> str:
    match token.type:
        case "image":
            return _alt(token.children or ())
        case "softbreak" | "hardbreak":
            return " "
        case _:
            return token.content


_SINGLE: Mapping[str, Any] = {
    "code_inline": lambda token: Code(token.content),
    "hardbreak": lambda _: Break(),
    "html_inline": lambda token: RawHtml(token.content),
    "image": _image,
    "footnote_ref": lambda token: FootnoteRef(token.meta["label"]),
}

_CLOSED: Mapping[str, Any] = {
    "em_close": lambda inside, _: Emphasis(inside),
    "strong_close": lambda inside, _: Strong(inside),
    "s_close": lambda inside, _: Strike(inside),
    "link_close": _link,
}
