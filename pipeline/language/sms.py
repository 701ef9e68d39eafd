"""The postage scale: into how many parts a telephone company cuts a text message, and so what it costs."""

from dataclasses import dataclass
from typing import Literal

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet (3GPP TS 23.038, 6.2.1): one place each."""
_EXTENDED = frozenset("\f^{}\\[~]|€")
"""Its extension table: two places each, which are never parted."""

_ALONE = {"GSM-7": 160, "UCS-2": 70}
_JOINED = {"GSM-7": 153, "UCS-2": 67}
"""What a part holds: fewer, where it must say which part it is."""


@dataclass(frozen=True, slots=True)
class Postage:
    """What it takes to send a text."""

    alphabet: Literal["GSM-7", "UCS-2"]
    """One letter outside the first makes the whole text one in the second."""
    places: int
    segments: int


def postage(text: str) -> Postage:
    """What it takes to send `text`, counted in one pass."""
    basic = all(character in _BASIC or character in _EXTENDED for character in text)
    alphabet: Literal["GSM-7", "UCS-2"] = "GSM-7" if basic else "UCS-2"
    places = [_places(character, basic=basic) for character in text]
    total = sum(places)
    if total <= _ALONE[alphabet]:
        return Postage(alphabet, total, 1 if text else 0)
    segments, free = 1, _JOINED[alphabet]
    for wanted in places:
        if wanted > free:
            segments, free = segments + 1, _JOINED[alphabet]
        free -= wanted
    return Postage(alphabet, total, segments)


def _places(character: str, *, basic: bool) -> int:
    if basic:
        return 2 if character in _EXTENDED else 1
    return 2 if character > "\uffff" else 1
