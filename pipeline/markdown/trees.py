"""Trees: the flat tokens of a block parser as blocks within blocks, their leaves cut into units."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from pipeline.markdown.directives import COMMENT, Marks, marked, only_comments, read_comment
from pipeline.markdown.leaves import LeafReader
from pipeline.model.article import Words
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
from pipeline.model.finding import Finding, Severity
from pipeline.model.phrase import FootnoteRef, Image, walk

Source: TypeAlias = Block[Words]

CALLOUTS = ("note", "tip", "important", "warning", "caution")
"""GitHub's kinds of alerts."""

_CALLOUT = re.compile(r"\[!([A-Za-z]+)\][ \t]*(.*)")
_FIGURE = re.compile(r"!\[[^\[\]\\]*\]\([^()\s]+(?:\s+\"[^\"]*\")?\)")
_ALIGN = re.compile(r"text-align:(\w+)")


@dataclass(slots=True)
class TreeReader:
    """Walks the tokens of one article once, from first to last."""

    leaf: LeafReader
    tokens: list[Token]
    at: int = 0
    headings: list[tuple[int, str]] = field(default_factory=list)
    role: str = "paragraph"
    notes: dict[str, Blocks[Words]] = field(default_factory=dict)
    pending: Marks = field(default_factory=Marks)
    lead_in: str = ""
    """The words of the paragraph just read, if they end in a colon: what follows belongs to them."""
    kept_since: Token | None = None

    def read(self) -> Blocks[Words]:
        """The blocks of the article, its footnotes last, in the order in which the text first refers to them."""
        blocks = self._blocks("")
        if self.kept_since:
            self._finding(
                self.kept_since,
                "AR007",
                Severity.ERROR,
                "no-translate is never closed",
                "add <!-- /no-translate --> behind the words to keep",
            )
        order = sorted(self.notes, key=self._first_reference())
        return (*blocks, Footnotes(tuple((label, self.notes[label]) for label in order))) if order else blocks

    # Moving along

    def _take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def _inline(self) -> Token:
        """The inline token that comes next, its block's closing token passed over."""
        token = self._take()
        self.at += 1
        return token

    def _blocks(self, closing: str) -> Blocks[Words]:
        """The blocks up to the token of type `closing`, or to the end."""
        blocks: list[Source] = []
        while self.at < len(self.tokens):
            token = self._take()
            if token.type == closing:
                break
            if block := self._block(token):
                blocks.append(block)
        return tuple(blocks)

    def _block(self, token: Token) -> Source | None:
        """The block that `token` opens, read under the marks that stand before it; None for directives."""
        if token.type == "html_block":
            return self._html(token)
        outer = self.leaf.marks
        self.leaf.marks, self.pending = outer.and_then(self.pending), Marks()
        block = _READERS[token.type](self, token)
        self.leaf.marks = outer
        self.lead_in = self._lead_in(block)
        return block

    def _lead_in(self, block: Source | None) -> str:
        if not isinstance(block, Paragraph) or not block.words or not block.words[-1].key.source.endswith(":"):
            return ""
        return self.leaf.plain(block.words[-1:])

    def _within(self, role: str, closing: str) -> Blocks[Words]:
        """The blocks up to `closing`, their paragraphs in `role`."""
        outer, self.role = self.role, role
        blocks = self._blocks(closing)
        self.role = outer
        return blocks

    # Leaves

    def _words(self, token: Token, role: str, context: str = "", whole: bool = False) -> Words:
        return self.leaf.words(token.content, _line(token), role, context, whole)

    def _paragraph(self, token: Token) -> Source:
        inline = self._inline()
        if not token.hidden and _FIGURE.fullmatch(inline.content.strip()) and (figure := self._figure(inline)):
            return figure
        return Paragraph(self._words(inline, self.role))

    def _figure(self, inline: Token) -> Source | None:
        phrase = self.leaf.read(inline.content.strip())
        if len(phrase) != 1 or not isinstance(image := phrase[0], Image):
            return None
        line = _line(inline)
        alt = self.leaf.words(image.alt, line, "description of a picture", "image", whole=True)
        caption = self.leaf.words(image.title, line, "title of a picture", "image", whole=True)
        return Figure(image.source, alt, caption or None)

    def _heading(self, token: Token) -> Source:
        level = int(token.tag[1:])
        self.headings = [heading for heading in self.headings if heading[0] < level]
        self.leaf.trail = tuple(text for _, text in self.headings)
        words = self._words(self._inline(), "heading", "heading", whole=True)
        self.headings.append((level, self.leaf.plain(words)))
        self.leaf.trail = tuple(text for _, text in self.headings)
        return Heading(level, words)

    # Containers

    def _quote(self, _: Token) -> Source:
        callout = self._callout()
        if callout is None:
            return Quote(self._within("quotation", "blockquote_close"))
        kind, title = callout
        return Callout(kind, title or None, self._within(f"{kind} box", "blockquote_close"))

    def _callout(self) -> tuple[str, Words] | None:
        """The kind and title of the callout that begins here; its mark is taken out of the first paragraph."""
        paragraph, inline = self.tokens[self.at], self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        if paragraph.type != "paragraph_open" or inline is None:
            return None
        first, _, rest = inline.content.partition("\n")
        found = _CALLOUT.fullmatch(first.rstrip())
        if found is None or found[1].lower() not in CALLOUTS:
            return None
        kind = found[1].lower()
        title = self.leaf.words(found[2], _line(inline), f"title of a {kind} box", "box title", whole=True)
        if rest.strip():
            inline.content = rest
            inline.map = [_line(inline) + 1, _line(inline) + 2]
        else:
            self.at += 3
        return kind, title

    def _list(self, token: Token) -> Source:
        closing = token.type.replace("_open", "_close")
        items, tight = [], True
        outer = self.leaf.trail
        self.leaf.trail = (*outer, self.lead_in) if self.lead_in else outer
        while (item := self._take()).type != closing:
            if item.type == "list_item_open":
                tight = self._is_tight(item) and tight
                items.append(self._within("list item", "list_item_close"))
        self.leaf.trail = outer
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        return List(tuple(items), start, tight)

    def _is_tight(self, item: Token) -> bool:
        """Whether the item just opened shows its own paragraphs without ``<p>``; True if it has none."""
        for at in range(self.at, len(self.tokens)):
            token = self.tokens[at]
            if token.level <= item.level:
                break
            if token.type == "paragraph_open" and token.level == item.level + 1:
                return token.hidden
        return True

    def _table(self, _: Token) -> Source:
        rows: list[tuple[Words, ...]] = []
        align: list[str] = []
        row: list[Words] = []
        while (part := self._take()).type != "table_close":
            if part.type == "th_open":
                found = _ALIGN.search(str(part.attrs.get("style", "")))
                align.append(found[1] if found else "")
                row.append(self._words(self._inline(), "table heading", "table"))
            elif part.type == "td_open":
                row.append(self._cell(rows[0][len(row)]))
            elif part.type == "tr_close":
                rows.append(tuple(row))
                row = []
        return Table(rows[0], tuple(rows[1:]), tuple(align))

    def _cell(self, heading: Words) -> Words:
        """The words of a table cell, which stands under its column's heading."""
        outer = self.leaf.trail
        self.leaf.trail = (*outer, self.leaf.plain(heading)) if heading else outer
        words = self._words(self._inline(), "table cell", "table")
        self.leaf.trail = outer
        return words

    def _definitions(self, _: Token) -> Source:
        items: list[tuple[Words, tuple[Definition[Words], ...]]] = []
        while (part := self._take()).type != "dl_close":
            if part.type == "dt_open":
                items.append((self._words(self._inline(), "term", "term", whole=True), ()))
            elif part.type == "dd_open":
                tight = self._is_tight(part)
                meaning = Definition(self._within("definition", "dd_close"), tight)
                items[-1] = (items[-1][0], (*items[-1][1], meaning))
        return DefinitionList(tuple(items))

    def _footnote(self, token: Token) -> None:
        label = str(token.meta["label"])
        blocks = self._within("footnote", "footnote_reference_close")
        self.notes.setdefault(label, blocks)

    def _first_reference(self) -> Callable[[str], tuple[int, int]]:
        """How to sort footnote labels: by first mention in the text, unmentioned ones last as they were written."""
        written = {label: index for index, label in enumerate(self.notes)}
        mentioned: dict[str, int] = {}
        for token in self.tokens:
            if token.type == "inline" and "[^" in token.content:
                for inline in walk(self.leaf.read(token.content)):
                    if isinstance(inline, FootnoteRef):
                        mentioned.setdefault(inline.label, len(mentioned))
        return lambda label: (mentioned.get(label, len(mentioned)), written[label])

    # What travels to the letter

    def _verbatim(self, token: Token) -> Source:
        return Verbatim(token.content, unescapeAll(token.info).strip())

    def _divider(self, _: Token) -> Source:
        return Divider()

    def _html(self, token: Token) -> Source | None:
        if not only_comments(token.content):
            if not self.leaf.raw_html:
                self.leaf.refuse_html(token.content, _line(token))
            return RawBlock(token.content)
        comments = [read_comment(inside) for inside in COMMENT.findall(token.content)]
        for comment in comments:
            if comment.meant:
                self._finding(
                    token,
                    "AR008",
                    Severity.WARNING,
                    "this comment looks like a directive",
                    f"did you mean {comment.meant}?",
                )
            self._switch(comment.name, token)
            self.pending = marked(self.pending, comment)
        return None if any(comment.name for comment in comments) else RawBlock(token.content)

    def _switch(self, name: str, token: Token) -> None:
        if name == "no-translate":
            self.kept_since = token
            self.leaf.fixed = True
        elif name == "/no-translate" and self.kept_since is None:
            self._finding(
                token,
                "AR007",
                Severity.ERROR,
                "/no-translate closes nothing",
                "put <!-- no-translate --> before the words to keep",
            )
        elif name == "/no-translate":
            self.kept_since = None
            self.leaf.fixed = False

    def _finding(self, token: Token, code: str, severity: Severity, message: str, hint: str) -> None:
        self.leaf.findings.append(Finding(self.leaf.place(_line(token)), code, severity, message, hint))


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


_READERS: Mapping[str, Callable[[TreeReader, Token], Source | None]] = {
    "paragraph_open": TreeReader._paragraph,
    "heading_open": TreeReader._heading,
    "blockquote_open": TreeReader._quote,
    "bullet_list_open": TreeReader._list,
    "ordered_list_open": TreeReader._list,
    "table_open": TreeReader._table,
    "dl_open": TreeReader._definitions,
    "footnote_reference_open": TreeReader._footnote,
    "fence": TreeReader._verbatim,
    "code_block": TreeReader._verbatim,
    "hr": TreeReader._divider,
}
"""How each opening token is read. A token of another kind would be a mistake of ours, so it raises KeyError."""
