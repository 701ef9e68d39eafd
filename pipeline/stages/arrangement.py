"""How an article is put together, as lines that a person can read and sign: everything printed that is no unit."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from pipeline.model.article import Article, Unit, Words
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

_STEP = "  "
_TEXT = "= "
"""How a line begins, after its indentation, that holds nothing but a text to be translated."""


def arrangement(article: Article, pictures: Mapping[str, str]) -> str:
    """The order and the kind of all blocks of `article`, its texts in them, and where its links and pictures lead.

    `pictures` has a digest of each picture by its path. Two articles that would be printed differently, with the same
    words about themselves, differ here.
    """
    parts = [
        _with("title", _words(article.front.title)),
        _with("summary", _words(article.front.summary)),
        _blocks(article.body),
        *(
            _with(f"link {_quoted(label)} to {_quoted(one.target)}", _words(article.titles.get(label, ())))
            for label, one in sorted(article.references.items())
        ),
        (f"picture {_quoted(path)} {digest}" for path, digest in sorted(pictures.items())),
    ]
    return "\n".join(line for part in parts for line in part)


def differs_in_texts_only(old: str, new: str) -> bool:
    """Whether two arrangements differ only by texts that were edited where they stand; none was moved, or came twice.

    So the change of a sentence needs no second look at the whole, and the exchange of two steps does.
    """
    before, after = old.split("\n"), new.split("\n")
    if len(before) != len(after):
        return False
    known, kept = ({line.lstrip(" ") for line in lines} for lines in (before, after))
    return all(
        was == now or (_around(was) == _around(now) and now.lstrip(" ") not in known and was.lstrip(" ") not in kept)
        for was, now in zip(before, after, strict=True)
    )


def _around(line: str) -> str | None:
    """How deep a text stands; the whole of a line that is no text."""
    bare = line.lstrip(" ")
    return line[: len(line) - len(bare)] if bare.startswith(_TEXT) else line


def _blocks(blocks: Blocks[Words]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block[Words]) -> Iterator[str]:
    match block:
        case Heading(level, words):
            yield from _with(f"heading {level}", _words(words))
        case Paragraph(words):
            yield from _with("paragraph", _words(words))
        case Quote(inner):
            yield from _with("quotation", _blocks(inner))
        case List(items, start, tight):
            kind = "bullets" if start is None else f"numbers from {start}"
            yield from _with(kind if tight else f"{kind}, set apart", *(_with("item", _blocks(item)) for item in items))
        case Table(header, rows, align):
            every_row = (_with("row", *(_with("cell", _words(cell)) for cell in row)) for row in (header, *rows))
            yield from _with(f"table {' '.join(side or 'start' for side in align)}", *every_row)
        case DefinitionList(entries):
            for term, meanings in entries:
                yield from _with("term", _words(term))
                for one in meanings:
                    yield from _with("meaning" if one.tight else "meaning, set apart", _blocks(one.blocks))
        case Callout(kind, title, inner):
            yield from _with(f"box {_quoted(kind)}", _with("its title", _words(title or ())), _blocks(inner))
        case Figure(source, alt, caption):
            parts = (_with("described as", _words(alt)), _with("caption", _words(caption or ())))
            yield from _with(f"figure {_quoted(source)}", *parts)
        case Verbatim(text, info):
            yield f"code {_quoted(info)} {_quoted(text)}"
        case RawBlock(html):
            yield f"html {_quoted(html)}"
        case Divider():
            yield "line"
        case Footnotes(notes):
            for label, inner in notes:
                yield from _with(f"note {_quoted(label)}", _blocks(inner))
        case _:
            assert_never(block)


def _with(line: str, *parts: Iterable[str]) -> Iterator[str]:
    """A line, and what belongs to it."""
    yield line
    for part in parts:
        yield from (_STEP + inner for inner in part)


def _words(words: Words) -> Iterator[str]:
    for unit in words:
        yield from _unit(unit)


def _unit(unit: Unit) -> Iterator[str]:
    """A text; and before it, for itself, what the author says of it, so that nothing of that can pass for an edit."""
    if unit.critical:
        yield f"critical {_quoted(unit.critical)}"
    if unit.key.context:
        yield f"as {_quoted(unit.key.context)}"
    yield f"{'in English ' if unit.fixed else _TEXT}{_quoted(unit.key.source)}"


def _quoted(text: str) -> str:
    """`text` on one line, so that no text can pass for two or for a line of another kind."""
    return json.dumps(text, ensure_ascii=False)
