"""How long a translation usually is beside its English, by language."""

from collections.abc import Mapping
from functools import cache

USUAL: Mapping[str, float] = {
    "ar": 0.93, "bn": 1.07, "de": 1.2, "es": 1.16, "fa": 1.04, "fr": 1.22, "hi": 1.06, "it": 1.17, "ja": 0.5,
    "km": 1.15, "ko": 0.55, "lo": 1.05, "my": 1.2, "pl": 1.15, "pt": 1.15, "ro": 1.18, "ru": 1.12, "so": 1.23,
    "sw": 1.05, "ta": 1.2, "th": 0.95, "tr": 1.08, "uk": 1.06, "ur": 1.05, "vi": 1.08, "zh": 0.32,
}  # fmt: skip
"""Characters of a translation for each of its English: the median of leaflets for languages that we have, otherwise
a planning value."""

ANY = 1.1
"""Of any other language."""


@cache
def usual_length(tag: str) -> float:
    """How many characters a translation into `tag` usually has for each one of its English."""
    return USUAL.get(tag.partition("-")[0], ANY)
