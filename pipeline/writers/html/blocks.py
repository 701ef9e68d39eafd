"""The press: blocks as HTML, built as strings, since a page has hundreds of them and a project thousands of pages.

Without typesetting the result is to the letter what markdown-it writes for the same structure, line ends included.
"""

from collections import Counter
from typing import assert_never

from pipeline.model.block import (
    Block,
    Blocks,
    Callout,
    Definition,
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
from pipeline.model.leaflet import Passages, Setting
from pipeline.model.locale import Locale
from pipeline.writers.html.escaping import clean, escape
from pipeline.writers.html.phrases import Sheet, image, join, marks, phrases, plain_words
from pipeline.writers.tables import crowded
from pipeline.writers.words import Interface, interface, kind_of_box


def render_blocks(blocks: Blocks[Passages], locale: Locale, setting: Setting, *, bare: bool = False) -> str:
    """`blocks` as HTML for a page in `locale`; `bare` leaves out all that a plain Markdown renderer does not write."""
    return render(new_sheet(blocks, locale, setting, bare=bare), blocks)


def new_sheet(blocks: Blocks[Passages], locale: Locale, setting: Setting, *, bare: bool = False) -> Sheet:
    """An empty page for `blocks`, which may be rendered on it at once or in parts, but in reading order."""
    return Sheet(locale, setting, bare, _numbers(blocks), mentions=Counter())


def render(sheet: Sheet, blocks: Blocks[Passages]) -> str:
    """`blocks` as HTML, where they stand on the page."""
    return "".join([_block(sheet, block) for block in blocks])


def _block(sheet: Sheet, block: Block[Passages]) -> str:
    match block:
        case Paragraph(words):
            return _leaf(sheet, "p", words)
        case Heading(level, words):
            return _leaf(sheet, f"h{level}", words)
        case List():
            return _list(sheet, block)
        case Callout():
            return _callout(sheet, block)
        case Table():
            return _table(sheet, block)
        case Quote(inner):
            return _container("blockquote", "", render(sheet, inner))
        case DefinitionList(items):
            return f"<dl>\n{''.join(_term(sheet, term, meanings) for term, meanings in items)}</dl>\n"
        case Figure():
            return _figure(sheet, block)
        case Verbatim():
            return _verbatim(sheet, block)
        case RawBlock(html):
            return html if sheet.setting.raw_html else ""
        case Divider():
            return "<hr />\n"
        case Footnotes():
            return _footnotes(sheet, block)
        case _:
            assert_never(block)


def _numbers(blocks: Blocks[Passages]) -> dict[str, int]:
    labels = [label for block in blocks if isinstance(block, Footnotes) for label, _ in block.notes]
    return {label: number for number, label in enumerate(dict.fromkeys(labels), 1)}


def _leaf(sheet: Sheet, name: str, leaf: Passages, attributes: str = "") -> str:
    """An element that holds one leaf and nothing else; one wholly in another language is marked itself."""
    if leaf and leaf[0].locale is not sheet.locale and (own := marks(sheet, leaf)):
        return f"<{name}{attributes}{own}>{phrases(sheet, leaf)}</{name}>\n"
    return f"<{name}{attributes}>{join(sheet, leaf)}</{name}>\n"


def _ltr(sheet: Sheet) -> str:
    return ' dir="ltr"' if sheet.locale.rtl and not sheet.bare else ""


def _container(name: str, attributes: str, inside: str) -> str:
    return f"<{name}{attributes}>\n{inside}</{name}>\n" if inside else f"<{name}{attributes}></{name}>\n"


def _list(sheet: Sheet, block: List[Passages]) -> str:
    items = "".join(f"<li>{_item(sheet, item, block.tight)}</li>\n" for item in block.items)
    if block.start is None:
        return f"<ul>\n{items}</ul>\n"
    start = "" if block.start == 1 else f' start="{block.start}"'
    return f"<ol{start}>\n{items}</ol>\n"


_OPENS_NO_LINE = (Paragraph, Verbatim, RawBlock)
"""What stands on the line of the words before it, where those have no paragraph of their own."""


def _item(sheet: Sheet, blocks: Blocks[Passages], tight: bool) -> str:
    """What stands in a list item or a definition; a tight one shows its paragraphs without ``<p>``."""
    if not tight:
        return f"\n{render(sheet, blocks)}" if blocks else ""
    pieces = [] if not blocks or isinstance(blocks[0], Paragraph) else ["\n"]
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            pieces.append(join(sheet, block.words))
            continue
        if index and isinstance(blocks[index - 1], Paragraph) and not isinstance(block, _OPENS_NO_LINE):
            pieces.append("\n")
        pieces.append(_block(sheet, block))
    return "".join(pieces)


_SIDES = {"left": "start", "right": "end"}
"""Columns change sides with the direction of the page, and what stands in them does too."""


def _table(sheet: Sheet, block: Table[Passages]) -> str:
    sides = {} if sheet.bare else _SIDES
    styles = [f' style="text-align:{sides.get(align, align)}"' if align else "" for align in block.align]
    head = f"<thead>\n{_row(sheet, 'th', block.header, styles)}</thead>\n"
    rows = "".join(_row(sheet, "td", row, styles) for row in block.rows)
    kind = ' class="crowded"' if not sheet.bare and sheet.locale.spaces and crowded(block) else ""
    return f"<table{kind}>\n{head}{_container('tbody', '', rows) if rows else ''}</table>\n"


def _row(sheet: Sheet, name: str, cells: tuple[Passages, ...], styles: list[str]) -> str:
    return f"<tr>\n{''.join(_leaf(sheet, name, cell, style) for cell, style in zip(cells, styles, strict=True))}</tr>\n"


def _term(sheet: Sheet, term: Passages, meanings: tuple[Definition[Passages], ...]) -> str:
    told = "".join(f"<dd>{_item(sheet, meaning.blocks, meaning.tight)}</dd>\n" for meaning in meanings)
    return _leaf(sheet, "dt", term) + told


def _callout(sheet: Sheet, block: Callout[Passages]) -> str:
    attributes = f' class="callout {escape(block.kind)}" role="note"'
    return _container("aside", attributes, _callout_title(sheet, block) + render(sheet, block.blocks))


def _callout_title(sheet: Sheet, block: Callout[Passages]) -> str:
    if block.title:
        return _leaf(sheet, "p", block.title, ' class="title"')
    own = interface(sheet.locale)
    return f'<p class="title"{own_marks(own, sheet.locale)}>{escape(kind_of_box(own, block.kind))}</p>\n'


def own_marks(own: Interface, locale: Locale) -> str:
    """The attributes of our own words on a page in `locale`, where they are not in it."""
    return "" if own.locale == locale else f' lang="{own.locale.tag}" dir="{own.locale.direction}"'


def _figure(sheet: Sheet, block: Figure[Passages]) -> str:
    alt = plain_words(sheet, block.alt)
    if sheet.bare:
        title = plain_words(sheet, block.caption) if block.caption else ""
        return f"<p>{image(sheet, block.source, alt, title)}</p>\n"
    caption = _leaf(sheet, "figcaption", block.caption) if block.caption else ""
    return f"<figure>\n{image(sheet, block.source, alt, marks=marks(sheet, block.alt))}\n{caption}</figure>\n"


def _verbatim(sheet: Sheet, block: Verbatim) -> str:
    text = block.text if sheet.bare else clean(block.text)
    language = block.info.split(maxsplit=1)[:1]
    named = f' class="language-{escape(language[0])}"' if language else ""
    return f"<pre{_ltr(sheet)}><code{named}>{escape(text)}</code></pre>\n"


def _footnotes(sheet: Sheet, block: Footnotes[Passages]) -> str:
    notes = "".join(_note(sheet, label, blocks) for label, blocks in block.notes)
    return f'<div class="footnotes">\n<ol>\n{notes}</ol>\n</div>\n'


def _note(sheet: Sheet, label: str, blocks: Blocks[Passages]) -> str:
    number, back = sheet.notes[label], _way_back(sheet, label)
    inside = render(sheet, blocks)
    if inside.endswith(_PARAGRAPH_END):
        inside, back = inside.removesuffix(_PARAGRAPH_END), back + _PARAGRAPH_END
    return f'<li id="{sheet.prefix}fn-{number}">\n{inside}{back}</li>\n'


_PARAGRAPH_END = "</p>\n"


def _way_back(sheet: Sheet, label: str) -> str:
    """A link to where the text first refers to the note."""
    if not sheet.mentions[label]:
        return ""
    name = escape(interface(sheet.locale).say("Back to the text"))
    return f' <a href="#{sheet.prefix}fnref-{sheet.notes[label]}" class="back" aria-label="{name}">↑</a>'
