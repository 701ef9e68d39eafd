"""The sieve: the characters that no leaflet on paper or in plain text has a use for."""

import re

_STRAY = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2065\u206a-\u206f\ufeff]")
"""What cannot be seen and does harm: marks that turn the direction around, and breaks that only some viewers know."""


def clean(text: str) -> str:
    """`text` without the characters that no leaflet has a use for."""
    if text.isprintable() or not _STRAY.search(text):  # none of them is printable: a quick look at most texts
        return text
    return _STRAY.sub(lambda stray: " " if stray[0].isspace() else "", text)
