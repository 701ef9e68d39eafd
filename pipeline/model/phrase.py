"""Inline content: what may stand inside a paragraph, a heading or a table cell."""

from collections.abc import Iterator
from typing import TypeAlias

from pipeline.model.noun import noun


@noun
class Text:
    """Words as they are read, without markup or escapes."""

    value: str


@noun
class Placeholder:
    """A value of the clinic or the leaflet, as ``{clinic.phone}``, filled in when the page is written."""

    name: str


@noun
class Emphasis:
    """Stressed words."""

    inside: "Phrase"


@noun
class Strong:
    """Words of weight."""

    inside: "Phrase"


@noun
class Strike:
    """Words struck through."""

    inside: "Phrase"


@noun
class Code:
    """Words to be typed or shown to the letter."""

    value: str


@noun
class Link:
    """Words that lead to an address."""

    target: str
    inside: "Phrase"
    title: str = ""


@noun
class Image:
    """A picture in running text."""

    source: str
    alt: str
    title: str = ""


@noun
class Break:
    """A line break that the author asked for."""


@noun
class RawHtml:
    """An HTML tag or comment, to the letter."""

    value: str


@noun
class FootnoteRef:
    """A mark that leads to the footnote of that label."""

    label: str


Inline: TypeAlias = (
    Text | Placeholder | Emphasis | Strong | Strike | Code | Link | Image | Break | RawHtml | FootnoteRef
)
Phrase: TypeAlias = tuple[Inline, ...]


_AROUND = (Emphasis, Strong, Strike, Link)
"""What stands around other inlines."""


def walk(phrase: Phrase) -> Iterator[Inline]:
    """Every inline of `phrase`, outer before inner, in reading order."""
    found: list[Inline] = []
    _gather(phrase, found)
    return iter(found)


def _gather(phrase: Phrase, found: list[Inline]) -> None:
    """Add every inline of `phrase` to `found`. (Generators within generators cost several times as much.)"""
    for inline in phrase:
        found.append(inline)
        if isinstance(inline, _AROUND):
            _gather(inline.inside, found)


def plain(phrase: Phrase) -> str:
    """The words of `phrase` without markup; placeholders in their braces, pictures by their alt text."""
    if len(phrase) == 1 and isinstance(phrase[0], Text):
        return phrase[0].value
    return "".join([shown(inline) for inline in walk(phrase)])


def shown(inline: Inline) -> str:
    """The words that one inline shows by itself; what stands inside another comes after it."""
    match inline:
        case Text(value) | Code(value):
            return value
        case Placeholder(name):
            return "{" + name + "}"
        case Image(alt=alt):
            return alt
        case Break():
            return "\n"
        case _:
            return ""


APART = "\ufffc"
"""Stands for what is no words of the sentence: code, a placeholder, an HTML tag."""


def wording(phrase: Phrase) -> str:
    """The words of `phrase` as they are read on, across all marks; what is to be kept to the letter is `APART`."""
    if len(phrase) == 1 and isinstance(phrase[0], Text):
        return phrase[0].value
    return "".join(_wording(inline) for inline in walk(phrase))


def _wording(inline: Inline) -> str:
    match inline:
        case Text(value):
            return value
        case Emphasis() | Strong() | Strike() | Link():
            return ""
        case Image(alt=alt):
            return f"{APART}{alt}{APART}"
        case _:
            return APART
