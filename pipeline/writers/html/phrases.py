"""The compositor: phrases as HTML, each sentence in the language and direction that it is really in."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import assert_never

from pipeline.language.typeset import glue, ltr_runs, tie
from pipeline.model.leaflet import Passage, Passages, Setting
from pipeline.model.locale import Locale
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
    plain,
)
from pipeline.writers.addresses import fill_address, is_remote, is_safe, parts_of_address, scheme
from pipeline.writers.html.escaping import clean, escape

LONG_VALUE = 32
"""Characters; a longer value of the clinic may be broken over lines, so that it does not leave the page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page that is being written: whatever an inline must know that is not in itself."""

    locale: Locale
    setting: Setting
    bare: bool = False
    """Whether to leave out all typesetting, so that the result is what any Markdown renderer would write."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """The number of each footnote by its label."""
    prefix: str = ""
    """What the ids of footnotes begin with, where two languages have the same notes."""
    mentions: Counter[str] = field(default_factory=Counter)
    """How often each footnote was referred to so far. The only thing that changes: ids on a page must differ."""


# Leaves


def join(sheet: Sheet, passages: Passages) -> str:
    """The sentences of a leaf in a row, those in another language than the page marked as such."""
    own = sheet.locale
    for passage in passages:
        if passage.locale is not own:
            return _joined(sheet, passages, lambda passage: _passage(sheet, passage))
    return own.join.join([phrase(sheet, passage.phrase, own) for passage in passages])


def phrases(sheet: Sheet, passages: Passages) -> str:
    """The sentences of a leaf in a row, without a mark of their language."""
    return passages[0].locale.join.join([phrase(sheet, passage.phrase, passage.locale) for passage in passages])


def marks(sheet: Sheet, passages: Passages) -> str:
    """The attributes of an element that holds only this leaf; none if any of it is in the language of the page."""
    if sheet.bare or not passages or any(passage.locale.tag == sheet.locale.tag for passage in passages):
        return ""
    return _marks(passages)


def plain_words(sheet: Sheet, passages: Passages) -> str:
    """The leaf without any markup and not yet escaped, for attributes and titles."""
    return _joined(sheet, passages, lambda passage: fill(sheet, plain(passage.phrase)))


def fill(sheet: Sheet, text: str) -> str:
    """`text` with the clinic's values for its placeholders."""
    if "{" in text and not sheet.bare:
        for name, value in sheet.setting.clinic.values.items():
            text = text.replace("{clinic." + name + "}", value)
    return clean(text)


def _joined(sheet: Sheet, passages: Passages, write: Callable[[Passage], str]) -> str:
    written = [write(passage) for passage in passages]
    for index in range(1, len(passages)):
        own = passages[index - 1].locale.tag == passages[index].locale.tag == sheet.locale.tag
        written[index] = (sheet.locale.join if own else " ") + written[index]
    return "".join(written)


def _passage(sheet: Sheet, passage: Passage) -> str:
    inside = phrase(sheet, passage.phrase, passage.locale)
    if sheet.bare or passage.locale.tag == sheet.locale.tag:
        return inside
    return f"<span{_marks((passage,))}>{inside}</span>"


def _marks(passages: Passages) -> str:
    """The attributes of words in another language; English that is meant to stay is no sign of a draft."""
    locale = passages[0].locale
    standin = "" if all(passage.unit.fixed for passage in passages) else ' class="standin"'
    return f' lang="{escape(locale.tag)}" dir="{locale.direction}"{standin}'


# Inlines


def phrase(sheet: Sheet, inlines: Phrase, locale: Locale) -> str:
    """`inlines`, which are in `locale`, as HTML."""
    if sheet.bare:
        return "".join([_inline(sheet, inline, locale) for inline in inlines])
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return _text(inlines[0].value, locale)
    # Three inlines in four are text: to ask for it here spares them a call.
    return "".join(
        [_text(one.value, locale) if isinstance(one, Text) else _inline(sheet, one, locale) for one in inlines]
    )


def _inline(sheet: Sheet, inline: Inline, locale: Locale) -> str:
    match inline:
        case Text(value):
            return escape(value) if sheet.bare else _text(value, locale)
        case Strong(inside):
            return f"<strong>{phrase(sheet, inside, locale)}</strong>"
        case Placeholder(name):
            return _placeholder(sheet, name)
        case Emphasis(inside):
            return f"<em>{phrase(sheet, inside, locale)}</em>"
        case Link():
            return _link(sheet, inline, locale)
        case Strike(inside):
            return f"<s>{phrase(sheet, inside, locale)}</s>"
        case Code(value):
            return f"<code>{escape(value)}</code>" if sheet.bare else _code(value, locale)
        case Image(source, alt, title):
            return image(sheet, source, alt, title)
        case Break():
            return "<br />\n"
        case RawHtml(value):
            return value if sheet.setting.raw_html else ""
        case FootnoteRef(label):
            return _footnote_ref(sheet, label)
        case _:
            assert_never(inline)


_PLAIN = re.compile(r"[ !#-%'-/:;=?-~\u00a1-\u065f\u066a-\u06ef\u1e00-\u2027\u2030-\ua61f]*")
"""Most texts: nothing to escape, to leave out, or to keep together. One look at them instead of three searches."""


def _text(value: str, locale: Locale) -> str:
    if _PLAIN.fullmatch(value):
        return _isolated(value) if locale.rtl else value
    value = tie(glue(clean(value)))
    return _isolated(value) if locale.rtl else escape(value)


def _isolated(value: str) -> str:
    """Right-to-left text whose numbers, doses and Latin names keep their own order."""
    pieces: list[str] = []
    end = 0
    for start, stop in ltr_runs(value):
        pieces += escape(value[end:start]), '<bdi dir="ltr">', escape(value[start:stop]), "</bdi>"
        end = stop
    return "".join(pieces) + escape(value[end:]) if pieces else escape(value)


def _placeholder(sheet: Sheet, name: str) -> str:
    value = sheet.setting.clinic.values.get(name.removeprefix("clinic."))
    if value is None or sheet.bare:
        return escape("{" + name + "}")
    return value_html(value)


def value_html(value: str) -> str:
    """A value of the clinic, kept in one piece and in its own direction."""
    kind = "value" if len(value) <= LONG_VALUE else "value long"
    direction = "rtl" if _RTL.search(value) else "ltr"
    return f'<bdi dir="{direction}" class="{kind}">{escape(clean(value))}</bdi>'


_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A letter that runs from right to left: the name of a clinic may be one that its readers write so."""


def words_html(words: str, locale: Locale) -> str:
    """Words of ours that may hold numbers, such as hours."""
    return _text(words, locale)


def _code(value: str, locale: Locale) -> str:
    direction = ' dir="ltr"' if locale.rtl else ""
    return f"<code{direction}>{escape(clean(value))}</code>"


def _link(sheet: Sheet, link: Link, locale: Locale) -> str:
    inside = phrase(sheet, link.inside, locale)
    title = f' title="{escape(fill(sheet, link.title))}"' if link.title else ""
    if sheet.bare:
        return f'<a href="{escape(link.target)}"{title}>{inside}</a>'
    target = fill_address(link.target, sheet.setting.clinic.values)
    address = _safe(target)
    if address is None:
        return inside
    if (shown := plain(link.inside)) == link.target:
        return f'<a href="{address}"{title} class="address" dir="ltr">{address_html(fill(sheet, shown))}</a>'
    on_paper = f' data-address="{_on_paper(target)}"' if scheme(target) in ("http", "https") else ""
    return f'<a href="{address}"{title}{on_paper}>{inside}</a>'


def address_html(address: str) -> str:
    """An address for people to read, which goes on in the next line between its parts only."""
    return "<wbr />".join(escape(part) for part in parts_of_address(address))


@lru_cache(maxsize=1024)
def _on_paper(address: str) -> str:
    """The same for where no tags can be."""
    return "\u200b".join(escape(part) for part in parts_of_address(clean(address)))


@lru_cache(maxsize=1024)
def _safe(address: str) -> str | None:
    """`address` as it stands in the page; none if a link must not lead there. It is the same in all languages."""
    address = clean(address)
    return escape(address) if is_safe(address) else None


def image(sheet: Sheet, source: str, alt: str, title: str = "", marks: str = "") -> str:
    """A picture; its words alone where showing it would fetch something from elsewhere."""
    shown = sheet.setting.images.get(source)
    if shown is None and not sheet.bare and is_remote(source):
        return f'<span class="picture"{marks}>{escape(fill(sheet, alt))}</span>'
    alt, source = escape(fill(sheet, alt)), escape(shown or source)
    titled = f' title="{escape(fill(sheet, title))}"' if title else ""
    return f'<img src="{source}" alt="{alt}"{titled}{marks} />'


def _footnote_ref(sheet: Sheet, label: str) -> str:
    number = sheet.notes.get(label)
    if number is None:
        return f"<sup>{escape(label)}</sup>"
    sheet.mentions[label] += 1
    mention = sheet.mentions[label]
    own = f"{number}" if mention == 1 else f"{number}-{mention}"
    return f'<sup><a href="#{sheet.prefix}fn-{number}" id="{sheet.prefix}fnref-{own}">{number}</a></sup>'
