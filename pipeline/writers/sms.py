"""The telegram: the summary of a leaflet as a text message, with whom to call and where to read on. It is never cut."""

import re
import unicodedata
from collections.abc import Mapping

from pipeline.language.typeset import ltr_runs
from pipeline.model.finding import Severity
from pipeline.model.leaflet import Leaflet, Passage, Refusal, Setting
from pipeline.model.phrase import Phrase, plain
from pipeline.writers.banners import banners
from pipeline.writers.furniture import told_in
from pipeline.writers.sieve import clean
from pipeline.writers.words import interface

_PLACEHOLDER = re.compile(r"\{clinic\.([a-z0-9_.]+)\}")
_SPACES = re.compile(r"[^\S\n]+")
_LEFT_TO_RIGHT_MARK = "\u200e"
"""Telephones of all ages know it; isolates, only some."""


def write(leaflet: Leaflet, setting: Setting) -> bytes | tuple[Refusal, ...]:
    """The message as a file of its own, or why there is none."""
    lacking = _lacking(leaflet)
    if lacking:
        hint = "translate the summary of the article"
        return (
            Refusal("LE302", "no text message is made: the summary is not translated", hint, lacking, Severity.NOTE),
        )
    return message(leaflet, setting).encode() if leaflet.summary else ()


def message(leaflet: Leaflet, setting: Setting) -> str:
    """The words of the message. What is not ready to be handed out says so: a message bears no red label."""
    setting = told_in(setting, leaflet.locale)
    values = setting.clinic.values
    locale = leaflet.locale
    summary = locale.join.join(_filled(one.phrase, values) for one in leaflet.summary)
    if banners(leaflet, setting):
        own = interface(locale)
        summary = own.say("%(label)s: %(words)s", label=own.say("Draft"), words=summary)
    call = ": ".join(one for one in (values.get("name", ""), values.get("phone", "")) if one)
    text = "\n".join(clean(_SPACES.sub(" ", line)).strip() for line in (summary, call, setting.online) if line)
    return unicodedata.normalize("NFC", _ordered(text) if locale.rtl else text)


def _lacking(leaflet: Leaflet) -> Passage | None:
    """The first sentence of the summary that is English still."""
    return next((one for one in leaflet.summary if one.locale != leaflet.locale and not one.unit.fixed), None)


def _filled(phrase: Phrase, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), plain(phrase))


def _ordered(text: str) -> str:
    """`text` with a mark on both sides of what runs left to right in it, but for its end.

    There stands the address, and Android takes a mark at the end of a message for a part of it.
    """
    pieces: list[str] = []
    end = 0
    for start, stop in ltr_runs(text):
        pieces += text[end:start], _LEFT_TO_RIGHT_MARK, text[start:stop], _LEFT_TO_RIGHT_MARK
        end = stop
    return "".join((*pieces, text[end:])).removesuffix(_LEFT_TO_RIGHT_MARK)
