"""TMX 1.4, the memory that every translation tool can write and read: any tool's comes in, a plain one goes out.

Both ways go text by text, so that a file of any size needs little memory. What is kept of a unit: its English, its
texts in the other languages, and the context that we wrote with it ourselves. Lost are notes, dates, names of
translators and other properties, and the inline markup of other formats: of ``bpt``, ``ept``, ``it``, ``ph`` and
``ut`` only what is Markdown or a placeholder stays, as it would stand in an article; of ``hi`` the text stays. OmegaT's
own shorthand for markup is taken out as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from inspect import cleandoc
from types import MappingProxyType

from pipeline.formats.xml import MIB, Element, Limits, elements, escaped, quoted
from pipeline.language.locales import locale_for, normalised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.locale import Locale
from pipeline.model.place import Place

LIMITS = Limits(size=4096 * MIB, piece=4 * MIB)
"""Memories grow for decades. They are never held whole, so that only a unit of theirs needs to be small."""
CONTEXT = "x-context"
"""The property that holds the ``msgctxt`` of a text."""

_PAGES = {
    "TM001": """The file is not a TMX file.

    Its outermost element is not ``<tmx>``. Export the memory again, as "TMX" or "Translation Memory eXchange".""",
    "TM002": """Some units of a TMX file have no text in a language that is wanted.

    A unit counts only if it has an English text and one in the language of the project, neither of them empty. The
    others are left out. If all are left out, the file is in other languages: ``xml:lang`` of its ``<tuv>`` says which.
    A text in another country's variety (``pt-PT`` for ``pt-BR``) is taken only if the language is named with
    ``--language``.""",
    "TM003": """Markup of another format was left out of some texts.

    Other tools keep the codes of Word or HTML inside their texts. They mean nothing in an article and are dropped; the
    words are kept. A suggestion made from such a text has to be given its emphasis and links again.""",
    "TM004": """Some texts hold characters that XML has no way to write.

    They are control characters, which nobody can see. In the TMX file, a replacement character stands for each.""",
    "TM005": """There is nothing to remember in the file.

    No unit of it has both an English text and one in a language of the project. Nothing was imported. The message says
    which languages the file has.""",
}
PAGES: Mapping[str, str] = MappingProxyType({code: cleandoc(page) for code, page in _PAGES.items()})
"""The explanation of each code."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text in several languages."""

    texts: tuple[tuple[str, str], ...]
    """Language, as the file writes it, and text, in order."""
    context: str = ""
    stripped: bool = False
    """Whether markup of another format was left out."""

    def in_language(self, locale: Locale, *, loosely: bool = False) -> str:
        """Its text in a language: one so tagged rather than one of a country's variety; nothing if it has none."""
        fitting = [(tag, text) for tag, text in self.texts if text and fits(tag, locale, loosely=loosely)]
        same = [text for tag, text in fitting if _normalised(tag) == locale.tag]
        return (same or [text for _, text in fitting] or [""])[0]


@lru_cache(maxsize=1024)
def fits(said: str, locale: Locale, *, loosely: bool = False) -> bool:
    """Whether a text tagged `said` is in the language of `locale`: ``fr-CA`` is in ``fr``.

    ``pt`` and ``pt-PT`` are in ``pt-BR`` only if it is taken `loosely`. Another script is another language always.
    """
    try:
        theirs = locale_for(said)
    except ValueError:
        return False
    ours = locale.tag.split("-")
    region = next((part for part in ours[1:] if len(part) in (2, 3)), "")
    same = theirs.tag.split("-")[0] == ours[0] and theirs.script == locale.script
    return same and (loosely or not region or region in theirs.tag.split("-")[1:])


def _normalised(tag: str) -> str:
    try:
        return normalised(tag)
    except ValueError:
        return ""


def read(content: bytes | Iterable[bytes], path: str) -> Iterator[Unit]:
    """The units in a TMX file, one after the other. Raises PipelineError where it is none, or broken or unsafe."""
    found = elements(content, path, ("tu",), ("header",), LIMITS)
    if next(found).name != "tmx":
        hint = "export the memory again, as TMX"
        raise PipelineError([Finding(Place(path), "TM001", Severity.ERROR, "this is not a TMX file", hint)])
    shorthand = False
    for element in found:
        if element.name == "header":
            shorthand = element.get("creationtool") == "OmegaT"
        else:
            yield _unit(element, shorthand=shorthand)


_SHORTHAND = re.compile(r"</?[a-z][0-9]+/?>")
"""How OmegaT writes the markup of other formats into the text of its own memories: ``<b0>one</b0>``."""


def _unit(element: Element, *, shorthand: bool) -> Unit:
    texts, stripped = [], False
    for variant in element.named("tuv"):
        for segment in variant.named("seg")[:1]:
            text, less = _plain(segment)
            if shorthand and "<" in text:
                text, count = _SHORTHAND.subn("", text)
                less |= count > 0
            stripped |= less
            texts.append((variant.get("xml:lang") or variant.get("lang"), _trimmed(text)))
    context = next((one.text for one in element.named("prop") if one.get("type") == CONTEXT), "")
    return Unit(tuple(texts), context, stripped)


_CODES = frozenset(("bpt", "ept", "it", "ph", "ut"))
_OURS = re.compile(r"\{[^{}\s]+\}|[*_~`]{1,3}|!?\[|\]\([^()\s]*\)|\]\[[^\[\]]*\]|\]|\\")
"""What in the code of another tool is markup of an article."""


def _plain(segment: Element) -> tuple[str, bool]:
    """The text of a segment as an article would have it, and whether something was left out."""
    text, stripped = "", False
    for part in segment.content:
        if isinstance(part, str):
            text += part
        elif part.name not in _CODES:
            inner, less = _plain(part)
            text, stripped = text + inner, stripped or less
        elif _OURS.fullmatch(code := part.text):
            text += code
        else:
            stripped = True
    return text, stripped


def _trimmed(text: str) -> str:
    """`text` without the line breaks around it that a tool made to please the eye; what is within counts, says TMX."""
    return text.strip() if text.startswith("\n") and text.rstrip(" \t").endswith("\n") else text


# Writing, piece by piece

HEAD = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="leaflet-pipeline" creationtoolversion="1" segtype="sentence" o-tmf="PO" adminlang="en" \
srclang="en" datatype="plaintext"/>
<body>
"""
TAIL = b"</body>\n</tmx>\n"


def is_written_here(start: bytes) -> bool:
    """Whether a file that begins so is as we write it: every tool writes its own name into the head."""
    return start.startswith(HEAD)


def written(source: str, target: str, context: str, tag: str) -> bytes:
    """A pair as a unit, between `HEAD` and `TAIL`: one line a unit, as git likes it."""
    prop = f"<prop type={quoted(CONTEXT)}>{escaped(context)}</prop>" if context else ""
    return f"<tu>{prop}{_variant('en', source)}{_variant(tag, target)}</tu>\n".encode()


def _variant(tag: str, text: str) -> str:
    return f"<tuv xml:lang={quoted(tag)}><seg>{escaped(text)}</seg></tuv>"
