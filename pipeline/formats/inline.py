"""A unit's Markdown as words and codes, so that a translator's tool can lock what must not be broken.

The texts of all pieces in a row are the Markdown again, to the letter, whatever it was: a code that comes back moved,
repeated or lost is what it is, for the checks to find. Markup that cannot be told for certain is left among the words.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import TypeAlias, assert_never

from pipeline.formats.xml import writable
from pipeline.markdown.phrases import PLACEHOLDER, PhraseReader, is_plain, markup_spans
from pipeline.model.article import Reference
from pipeline.model.phrase import Emphasis, Image, Inline, Link, Phrase, Strike, Strong, Text, plain

_LONGEST = 2000
"""Characters of a text in which marks are looked for."""
_DEEPEST = 20
"""Marks within marks that are told apart; the reader of phrases knows no deeper ones either."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be translated."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """What stands for itself, as a placeholder does."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands around words, as the marks of bold type do."""

    opening: str
    closing: str
    kind: str
    inside: "Pieces"


Piece: TypeAlias = Words | Code | Pair
Pieces: TypeAlias = tuple[Piece, ...]


def pieces(text: str) -> Pieces:
    """The pieces of `text`. Where they would not say what the text says, only its placeholders are told apart.

    A character that XML cannot hold is a code of its own, in a text where nothing else is.
    """
    if not writable(text):
        return tuple(_characters(text))
    if is_plain(text):
        return (Words(text),) if text else ()
    if len(text) <= _LONGEST:
        found = _tree(text)
        if markup_spans(text) is not None:  # so plain to see that the reader, which is slow, need not be asked
            return found
        read = _reader(text)
        if _says(found, read) == read(text):
            return found
    return tuple(_placeholders(text))


def texts(found: Iterable[Piece]) -> Iterator[str]:
    """The Markdown of `found`, piece by piece."""
    for piece in found:
        match piece:
            case Words(text) | Code(text):
                yield text
            case Pair(opening, closing, _, inside):
                yield opening
                yield from texts(inside)
                yield closing
            case _:
                assert_never(piece)


def _characters(text: str) -> Iterator[Piece]:
    for holds, run in groupby(text, writable):
        if holds:
            yield Words("".join(run))
        else:
            yield from (Code(char, "character") for char in run)


def _placeholders(text: str) -> Iterator[Piece]:
    at = 0
    for found in PLACEHOLDER.finditer(text):
        if found.start() > at:
            yield Words(text[at : found.start()])
        yield Code(found[0], "placeholder")
        at = found.end()
    if at < len(text):
        yield Words(text[at:])


# From text to pieces

_ADDRESS = r"[^\s()<>\[\]\"'`*_~\\]*(?:_[^\s()<>\[\]\"'`*_~\\]+)*"
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<line>\\\n)"
    r"|(?P<ticks>`+)"
    r"|(?P<address><[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|<[^\s<>@]+@[^\s<>@]+>)"
    r"|(?P<html></?[A-Za-z][^<>]*>|<!--[^<>]*-->)"
    rf"|(?P<placeholder>{PLACEHOLDER.pattern})"
    r"|(?P<footnote>\[\^[^\]\[\s]+\])"
    r"|(?P<bracket>!?\[)"
    rf"|(?P<closing>\]\({_ADDRESS}\)|\]\[[^\]\[]*\])"
    r"|(?P<mark>\*{1,3}|_{1,3}|~~)"
)
_KINDS = {"*": "italic", "_": "italic", "**": "bold", "__": "bold", "~~": "strike", "[": "link", "![": "image"}
_ALONE = ("address", "html", "placeholder", "footnote")


@dataclass(slots=True)
class _Frame:
    """A mark that is open, and what stands in it so far. The lowest frame has no mark."""

    opening: str = ""
    inside: list[Piece] = field(default_factory=list)

    def say(self, text: str) -> None:
        if self.inside and isinstance(last := self.inside[-1], Words):
            self.inside[-1] = Words(last.text + text)
        elif text:
            self.inside.append(Words(text))


def _tree(text: str) -> Pieces:
    """The pieces that `text` seems to have. The reader of phrases has the last word on them."""
    frames = [_Frame()]
    at, ends = 0, _code_ends(text)
    while found := _TOKEN.search(text, at):
        frames[-1].say(text[at : found.start()])
        at = found.end()
        name, token = found.lastgroup, found[0]
        if name == "ticks" and (end := ends.get(found.start())):
            frames[-1].inside.append(Code(text[found.start() : end], "code"))
            at = end
        elif name == "line":
            frames[-1].inside.append(Code(token, "line"))
        elif name in _ALONE:
            frames[-1].inside.append(Code(token, str(name)))
        elif name == "bracket":
            _open(frames, token)
        elif name == "closing":
            at = found.start() + _closed_link(frames, token)
        elif name == "mark":
            before, after = text[: found.start()][-1:], text[at : at + 1]
            _mark(frames, token, opens=bool(after.strip()), closes=bool(before.strip()))
        else:
            frames[-1].say(token)
    frames[-1].say(text[at:])
    while len(frames) > 1:
        _give_up(frames)
    return tuple(frames[0].inside)


def _code_ends(text: str) -> dict[int, int]:
    """Where each run of backticks that opens a code span has its end: after the next run of the same length."""
    ends: dict[int, int] = {}
    later: dict[int, int] = {}
    for run in reversed(list(re.finditer("`+", text))):
        length = len(run[0])
        if length in later:
            ends[run.start()] = later[length]
        later[length] = run.end()
    return ends


def _closed_link(frames: list[_Frame], token: str) -> int:
    """Close the innermost bracket with `token`; says how much of the token was used."""
    if not any(frame.opening.endswith("[") for frame in frames):
        frames[-1].say("]")
        return 1
    while not frames[-1].opening.endswith("["):
        _give_up(frames)
    _close(frames, token)
    return len(token)


def _mark(frames: list[_Frame], token: str, *, opens: bool, closes: bool) -> None:
    """Close what `token` closes, and open the rest of it."""
    while closes and token:
        mark = next((mark for mark in _closable(token) if any(frame.opening == mark for frame in frames)), "")
        if not mark:
            break
        while frames[-1].opening != mark:
            _give_up(frames)
        _close(frames, mark)
        token = token[len(mark) :]
    if token and not opens:
        frames[-1].say(token)
    elif token:
        for mark in [token[0], token[:2]] if len(token) == 3 else [token]:
            _open(frames, mark)


def _open(frames: list[_Frame], mark: str) -> None:
    if len(frames) > _DEEPEST:
        frames[-1].say(mark)
    else:
        frames.append(_Frame(mark))


def _closable(token: str) -> Sequence[str]:
    return (token[:2], token[0]) if len(token) > 1 and token[0] != "~" else (token,)


def _close(frames: list[_Frame], closing: str) -> None:
    frame = frames.pop()
    frames[-1].inside.append(Pair(frame.opening, closing, _KINDS[frame.opening], tuple(frame.inside)))


def _give_up(frames: list[_Frame]) -> None:
    """Take the innermost open mark for words."""
    frame = frames.pop()
    frames[-1].say(frame.opening)
    for piece in frame.inside:
        if isinstance(piece, Words):
            frames[-1].say(piece.text)
        else:
            frames[-1].inside.append(piece)


# What pieces say, to be held against what the text says

_LABEL = re.compile(r"\]\[([^\]\[]*)\]")
_FOOTNOTE = re.compile(r"\[\^([^\]\[\s]+)\]")
_SPACES = re.compile(r"[ \t]+")


def _reader(text: str) -> PhraseReader:
    """Reads phrases as if all that `text` refers to existed: the article, which knows, is not here."""
    if "[" not in text:
        return _plain_reader()
    labels = {" ".join(label.split()).upper() for label in _LABEL.findall(text)}
    return PhraseReader({label: Reference("x:") for label in labels if label}, frozenset(_FOOTNOTE.findall(text)))


@cache
def _plain_reader() -> PhraseReader:
    return PhraseReader({})


def _says(found: Iterable[Piece], read: PhraseReader) -> Phrase:
    """The phrase that `found` make, each of them read alone."""
    inlines: list[Inline] = []
    for piece in found:
        match piece:
            case Words(text) | Code(text):
                inlines += read(text)
            case Pair():
                inlines.append(_dressed(piece, _says(piece.inside, read), read))
            case _:
                assert_never(piece)
    return _joined(inlines)


def _dressed(pair: Pair, inside: Phrase, read: PhraseReader) -> Inline:
    match pair.kind:
        case "bold":
            return Strong(inside)
        case "italic":
            return Emphasis(inside)
        case "strike":
            return Strike(inside)
    alone = read(f"{pair.opening}x{pair.closing}")
    match alone:
        case (Link(target, _, title),):
            return Link(target, inside, title)
        case (Image(source, _, title),):
            return Image(source, plain(inside), title)
    return Text(f"{pair.opening}{plain(inside)}{pair.closing}")


def _joined(inlines: Iterable[Inline]) -> Phrase:
    """`inlines` with texts that touch as one."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and joined and isinstance(last := joined[-1], Text):
            joined[-1] = Text(_SPACES.sub(" ", last.value + inline.value))
        else:
            joined.append(inline)
    return tuple(joined)


# Numbers of codes


@dataclass(slots=True)
class Numbers:
    """Gives each code of a text its number, and the same code of its translation the same one."""

    last: int = 0
    free: defaultdict[tuple[str, ...], deque[int]] = field(default_factory=lambda: defaultdict(deque))

    def of_source(self, piece: Code | Pair) -> int:
        """The number of a code of the English."""
        self.last += 1
        self.free[_code(piece)].append(self.last)
        return self.last

    def of_target(self, piece: Code | Pair) -> int:
        """The number of a code of the translation: that of the first such code of the English not taken yet."""
        if free := self.free[_code(piece)]:
            return free.popleft()
        self.last += 1
        return self.last


def _code(piece: Code | Pair) -> tuple[str, ...]:
    return (piece.text,) if isinstance(piece, Code) else (piece.opening, piece.closing)
