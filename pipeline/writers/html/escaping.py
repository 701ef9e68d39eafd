"""The gate: what text must pass before it stands in a page."""

import re

_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPECIAL = re.compile('[&<>"]')
_MARKUP_TABLE = str.maketrans(_MARKUP)

_STRAY = re.compile("[\0\u202a-\u202e]")
"""NUL, and the marks that turn the direction of text around without an end that a browser would enforce."""


def escape(text: str) -> str:
    """`text` so that it means itself in HTML, between tags as well as in a quoted attribute."""
    return text.translate(_MARKUP_TABLE) if _SPECIAL.search(text) else text


def clean(text: str) -> str:
    """`text` without the characters that no leaflet has a use for."""
    return _STRAY.sub("", text) if _STRAY.search(text) else text
