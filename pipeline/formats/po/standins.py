"""Characters that polib would break a line at or does not unescape, and what stands in for them on the way through it.

The stand-ins are lone surrogates: no UTF-8 file can hold one, so that none is ever taken for a character of the text.
"""

import re

_BREAKS = {0x85: 0xDC85, 0x2028: 0xD828, 0x2029: 0xD829}
_HIDDEN = {code: 0xDC00 + code for code in range(0x80)} | _BREAKS
_SHOWN = {stand_in: code for code, stand_in in _HIDDEN.items()}
_STAND_IN = re.compile(r"[\ud828\ud829\udc00-\udc85]")
_ODD = re.compile(r"((?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}))++|\\a|[\x85\u2028\u2029])|\\.")
_CODE = re.compile(r"\\(?:([0-7]+)|x([0-9A-Fa-f]+))")


def hide(body: str) -> str:
    """`body` with a stand-in for whatever polib misreads; `ValueError` if escaped bytes make no character."""
    return _ODD.sub(lambda found: _hidden(found[1]) if found[1] else found[0], body)


def _hidden(odd: str) -> str:
    if odd == r"\a":
        odd = "\a"
    elif odd.startswith("\\"):
        odd = bytes(int(octal or "0", 8) & 0xFF or int(code or "0", 16) for octal, code in _CODE.findall(odd)).decode()
    if "\0" in odd:
        raise ValueError(odd)
    return odd.translate(_HIDDEN)


def show(text: str) -> str:
    """`text` with its own characters again."""
    return text.translate(_SHOWN) if _STAND_IN.search(text) else text
