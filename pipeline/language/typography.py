"""How each language sets its signs: quotation marks, spaces before signs, signs of its own, letters easily mistaken.

Only what is beyond dispute has a row here: it is what `pipeline check --fix` changes without asking anybody.
"""

from collections.abc import Mapping
from typing import TypeVar

Row = TypeVar("Row")

NO_BREAK = "\u00a0"

QUOTES: Mapping[str, tuple[str, str]] = {
    "de": ("„", "“"),
    "es": ("«", "»"),
    "es-419": ("“", "”"),
    "es-MX": ("“", "”"),
    "es-US": ("“", "”"),
    "bn": ("“", "”"),
    "cs": ("„", "“"),
    "fa": ("«", "»"),
    "fr": (f"«{NO_BREAK}", f"{NO_BREAK}»"),
    "hi": ("“", "”"),
    "it": ("«", "»"),
    "ja": ("「", "」"),
    "pl": ("„", "”"),
    "pt": ("“", "”"),
    "ro": ("„", "”"),
    "ru": ("«", "»"),
    "so": ("“", "”"),
    "tr": ("“", "”"),
    "uk": ("«", "»"),
    "vi": ("“", "”"),
    "zh-Hans": ("“", "”"),
    "zh-Hant": ("「", "」"),
}
"""What stands around a quotation, by language (CLDR)."""

APOSTROPHE = frozenset({"ca", "fr", "it", "uk"})
"""Languages whose apostrophe between two letters is a sign (’), and never a letter."""

SPACED: Mapping[str, str] = {"fr": ":;!?", "fr-CA": ":"}
"""Signs that have a no-break space before them. French quotation marks have one inside."""

_ARABIC = {"?": "؟", ",": "،", ";": "؛"}
_CHINESE = {",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？"}
SIGNS: Mapping[str, Mapping[str, str]] = {
    "ar": _ARABIC,
    "ckb": _ARABIC,
    "fa": _ARABIC,
    "ps": _ARABIC,
    "ur": {**_ARABIC, ".": "۔"},
    "ja": {",": "、", ".": "。", "!": "！", "?": "？"},
    "zh-Hans": _CHINESE,
    "zh-Hant": _CHINESE,
}
"""What Latin signs are behind a letter of the language's own script."""

ELLIPSIS: Mapping[str, str] = {"ja": "……", "zh-Hans": "……", "zh-Hant": "……"}
"""What three full stops are, where it is not ``…``."""

LETTERS: Mapping[str, Mapping[str, str]] = {
    "fa": {"ي": "ی", "ك": "ک"},
    "ro": {"ş": "ș", "Ş": "Ș", "ţ": "ț", "Ţ": "Ț"},
    "ur": {"ي": "ی", "ك": "ک"},
}
"""Letters of another language that look like those of this one, which has none of them."""

LATIN: Mapping[str, str] = {
    **dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁ", "ABESIJKMHOPCTYXaesijopcyxhd", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True)),
}
"""Cyrillic and Greek letters that print as a Latin one does."""
CYRILLIC: Mapping[str, str] = {latin: own for own, latin in LATIN.items() if "\u0400" <= own <= "\u052f"}
"""The other way round."""


def row(table: Mapping[str, Row], tag: str) -> Row | None:
    """What `table` says of the language `tag`: its own row, or else that of the language without script and region."""
    return table.get(tag, table.get(tag.partition("-")[0]))
