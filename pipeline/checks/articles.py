"""Articles: what would go wrong in every language at once, if the English went out as it stands."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from pipeline.checks.characters import unseen_in
from pipeline.checks.rule import rule
from pipeline.model.article import Article, Unit, Words
from pipeline.model.block import (
    Block,
    Blocks,
    Callout,
    DefinitionList,
    Divider,
    Footnotes,
    Heading,
    List,
    Paragraph,
    Quote,
)
from pipeline.model.finding import Problem, Severity

_MOJIBAKE = re.compile(
    r"â€|â\x80|Ã[\x80-\xbf\u0192\u02c6\u2020\u201a\u2030\u2039]|Â[\xa0-\xbf]|ï»¿|ï¿½|Ð[\x80-\xbf]Ð|\ufffd"
)
_LEAD_IN = re.compile(r":[*_]*$")


@rule("AR101", Severity.ERROR)
def dangling_lead_in(article: Article) -> Iterator[Problem]:
    """A sentence ends in a colon, but nothing follows that it could lead into.

    The list was lost on the way from another document, and with it perhaps the signs of danger that it named.

    Flagged::

        These medicines also treat:

        Ask your doctor.

    Passes::

        These medicines also treat:

        - cancer
        - infections

        Ask your doctor.
    """
    for blocks in _runs(article.body):
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph) and _leads_in(block.words) and not _has_more(blocks, index):
                last = block.words[-1]
                yield Problem("nothing follows the colon", "add the list, or end the sentence with a point", last.place)


def _leads_in(words: Words) -> bool:
    return bool(words) and _LEAD_IN.search(words[-1].key.source) is not None


def _has_more(blocks: Blocks[Words], index: int) -> bool:
    """Whether what stands behind the block at `index` can be what it leads into."""
    return index + 1 < len(blocks) and not isinstance(blocks[index + 1], Paragraph | Heading | Divider | Footnotes)


@rule("AR102", Severity.ERROR)
def garbled_text(article: Article) -> Iterator[Problem]:
    r"""The English holds characters that a wrong encoding made, or that cannot be printed.

    Every translator would have to guess what was meant.

    Flagged::

        The body\u00e2\u20ac\u2122s defence.

    Passes::

        The body’s defence, and a café.
    """
    for unit in _units(article):
        found = _MOJIBAKE.search(unit.key.source)
        if found or unseen_in(unit.key.source):
            what = f"“{found[0]}”" if found else "an invisible or broken character"
            yield Problem(f"{what} stands in the text", "type the word again", unit.place)


@rule("AR103", Severity.WARNING)
def decomposed_source(article: Article) -> Iterator[Problem]:
    r"""Letters and their accents are stored apart (the text is not in Unicode's form NFC).

    Two sentences that look the same are then translated twice.

    Flagged::

        A cafe\u0301 is open.

    Passes::

        A café is open.
    """
    for unit in _units(article):
        if not is_normalized("NFC", unit.key.source):
            yield Problem("letters and accents are stored apart", "convert the text to NFC", unit.place)


@rule("AR106", Severity.WARNING)
def skipped_heading_level(article: Article) -> Iterator[Problem]:
    """A heading is of level 1, or more than one level below the heading before it.

    The title in the front matter is the only heading of level 1. Screen readers and tables of contents lose the thread
    where a level is skipped.

    Flagged::

        ## One

        #### Two

    Passes::

        ## One

        ### Two

        ## Three
    """
    above = 1
    for heading in _headings(article.body):
        place = heading.words[0].place if heading.words else None
        if heading.level == 1:
            yield Problem("a heading of level 1 stands beside the title", "write ## for the first level", place)
        elif heading.level > above + 1:
            signs = "#" * (above + 1)
            yield Problem(f"the heading skips from level {above} to {heading.level}", f"write {signs}", place)
        above = heading.level


@rule("AR108", Severity.WARNING)
def unknown_readers(article: Article) -> Iterator[Problem]:
    """The front matter does not say for whom the article is.

    Staff choose a leaflet by its readers, and translators their words. Who reviewed the article and when, its version
    and its publisher may stand in the front matter too, or come from sign-offs, releases and the configuration.

    Flagged::

        ---
        id: X-001
        title: A title
        summary: A summary.
        ---
        Rest well.

    Passes::

        ---
        id: X-001
        title: A title
        summary: A summary.
        audience: adults with asthma
        ---
        Rest well.
    """
    if not article.front.audience:
        yield Problem("audience is missing", "add a line to the front matter, as audience: adult patients")


@rule("AR110", Severity.WARNING)
def deep_heading(article: Article) -> Iterator[Problem]:
    """A heading stands deeper than level 4.

    Nobody keeps five levels in mind, and on paper they look alike.

    Flagged::

        ## One

        ### Two

        #### Three

        ##### Four

    Passes::

        ## One

        ### Two

        #### Three
    """
    for heading in _headings(article.body):
        if heading.level > _DEEPEST:
            place = heading.words[0].place if heading.words else None
            yield Problem(f"a heading of level {heading.level}", "make it a paragraph, or raise it", place)


_DEEPEST = 4


def _units(article: Article) -> Iterator[Unit]:
    """Every unit of the article, also those that no translator sees."""
    return (unit for words in article.all_words() for unit in words)


def _headings(blocks: Blocks[Words]) -> Iterator[Heading[Words]]:
    for run in _runs(blocks):
        yield from (block for block in run if isinstance(block, Heading))


def _runs(blocks: Blocks[Words]) -> Iterator[Blocks[Words]]:
    """`blocks`, and the blocks inside each block, to any depth."""
    yield blocks
    for block in blocks:
        for inner in _inside(block):
            yield from _runs(inner)


def _inside(block: Block[Words]) -> tuple[Blocks[Words], ...]:
    match block:
        case List(items):
            return items
        case Quote(inner) | Callout(blocks=inner):
            return (inner,)
        case DefinitionList(items):
            return tuple(meaning.blocks for _, meanings in items for meaning in meanings)
        case Footnotes(notes):
            return tuple(inner for _, inner in notes)
        case _:
            return ()
