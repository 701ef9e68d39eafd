"""The type case: which fonts each script is set in, how large, and with how much room between lines.

For screens, fonts are named in the order of where they are found: on Windows, on Apple's systems, on Android and Linux.
None is fetched. For paper, they are those of the packages that `pipeline.project.fonts` knows. Sizes are relative to
Latin letters of the same height of eye; line heights leave room for the tallest marks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.model.locale import Locale

_LATIN = ("Segoe UI", "Helvetica Neue", "Noto Sans", "Arial")


@dataclass(frozen=True, slots=True)
class Face:
    """How one script is set."""

    fonts: tuple[str, ...] = _LATIN
    line_height: float = 1.5
    size: float = 1.0
    italic: bool = False
    """Whether stress may slant the letters; elsewhere they grow bolder."""
    rules: str = ""
    """What else the script asks of line breaking, as declarations."""

    @property
    def family(self) -> str:
        """The value of ``font-family``: the script's own fonts, then those for Latin names within it."""
        named = ", ".join(f'"{font}"' for font in dict.fromkeys((*self.fonts, *_LATIN)))
        return f"{named}, sans-serif"


_HAN = "line-break: strict;"

FACES: Mapping[str, Face] = {
    "Latn": Face(italic=True),
    "Cyrl": Face(italic=True),
    "Grek": Face(),
    "Armn": Face(("Segoe UI", "Mshtakan", "Noto Sans Armenian")),
    "Geor": Face(("Segoe UI", "Helvetica Neue", "Noto Sans Georgian")),
    "Arab": Face(("Segoe UI", "Tahoma", "Geeza Pro", "Noto Naskh Arabic", "Noto Sans Arabic"), 1.8, 1.15),
    "Hebr": Face(("Segoe UI", "Arial Hebrew", "Noto Sans Hebrew"), 1.5, 1.05),
    "Hans": Face(("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"), 1.7, rules=_HAN),
    "Hant": Face(("Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC"), 1.7, rules=_HAN),
    "Jpan": Face(("Yu Gothic", "Meiryo", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP"), 1.7, rules=_HAN),
    "Kore": Face(
        ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR"), 1.6, rules="word-break: keep-all;"
    ),
    "Thai": Face(("Leelawadee UI", "Thonburi", "Noto Sans Thai Looped", "Noto Sans Thai"), 1.7, 1.05),
    "Laoo": Face(("Leelawadee UI", "Lao Sangam MN", "Noto Sans Lao"), 1.8, 1.1),
    "Khmr": Face(("Leelawadee UI", "Khmer Sangam MN", "Noto Sans Khmer"), 1.8, 1.1),
    "Mymr": Face(("Myanmar Text", "Myanmar Sangam MN", "Noto Sans Myanmar"), 2.2, 1.1),
    "Deva": Face(("Nirmala UI", "Kohinoor Devanagari", "Noto Sans Devanagari"), 1.6, 1.05),
    "Beng": Face(("Nirmala UI", "Kohinoor Bangla", "Noto Sans Bengali"), 1.6, 1.05),
    "Gujr": Face(("Nirmala UI", "Kohinoor Gujarati", "Noto Sans Gujarati"), 1.6, 1.05),
    "Guru": Face(("Nirmala UI", "Mukta Mahee", "Noto Sans Gurmukhi"), 1.6, 1.05),
    "Taml": Face(("Nirmala UI", "Tamil Sangam MN", "Noto Sans Tamil"), 1.6),
    "Telu": Face(("Nirmala UI", "Kohinoor Telugu", "Noto Sans Telugu"), 1.6),
    "Knda": Face(("Nirmala UI", "Noto Sans Kannada"), 1.6),
    "Mlym": Face(("Nirmala UI", "Malayalam Sangam MN", "Noto Sans Malayalam"), 1.6),
    "Sinh": Face(("Nirmala UI", "Sinhala Sangam MN", "Noto Sans Sinhala"), 1.6),
    "Ethi": Face(("Ebrima", "Kefa", "Noto Sans Ethiopic"), 1.6, 1.05),
}

LANGUAGES: Mapping[str, Face] = {
    "vi": Face(line_height=1.6, italic=True),
    "ur": Face(("Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting"), 2.3, 1.15),
}
"""Languages that ask for more than their script does: two marks on a letter, lines that slope."""


def face(locale: Locale) -> Face:
    """How text in `locale` is set; a script without a row of its own is given room, and whatever fonts there are."""
    language = locale.tag.partition("-")[0]
    return LANGUAGES.get(language) or FACES.get(locale.script) or Face(line_height=1.7)


# On paper, the very fonts are known.


@dataclass(frozen=True, slots=True)
class Type:
    """How one script is set on paper."""

    families: tuple[str, ...]
    """The first that has a character is the one that it is set in."""
    line_height: float
    size: float
    italic: bool


LATIN_TYPE = ("Noto Sans", "Noto Sans Symbols")
"""The families of Latin, Greek and Cyrillic letters, digits and signs in every language."""

_ARABIC = ("IBM Plex Sans Arabic", "Noto Sans Arabic")

_FAMILIES: Mapping[str, tuple[str, ...]] = {
    "Arab": _ARABIC,
    "Armn": ("Noto Sans Armenian",),
    "Beng": ("Hind Siliguri", "Noto Sans Bengali"),
    "Deva": ("Noto Sans Devanagari",),
    "Ethi": ("Noto Sans Ethiopic",),
    "Geor": ("Noto Sans Georgian",),
    "Gujr": ("Noto Sans Gujarati",),
    "Guru": ("Noto Sans Gurmukhi",),
    "Hans": ("Noto Sans CJK SC",),
    "Hant": ("Noto Sans CJK TC",),
    "Hebr": ("Noto Sans Hebrew",),
    "Jpan": ("Noto Sans CJK JP",),
    "Khmr": ("Noto Sans Khmer",),
    "Knda": ("Noto Sans Kannada",),
    "Kore": ("Noto Sans CJK KR",),
    "Laoo": ("Noto Sans Lao",),
    "Mlym": ("Noto Sans Malayalam",),
    "Mymr": ("Noto Sans Myanmar",),
    "Orya": ("Noto Sans Oriya",),
    "Sinh": ("Noto Sans Sinhala",),
    "Taml": ("Noto Sans Tamil",),
    "Telu": ("Noto Sans Telugu",),
    "Thai": ("Noto Sans Thai",),
    "ur": ("Noto Nastaliq Urdu", *_ARABIC),
}
"""The families of a script, or of a language that asks for others."""

_ROOM: Mapping[str, tuple[float, float]] = {"Arab": (1.65, 1.1), "Beng": (1.55, 1.12)}
"""Line height and size where the font on paper asks for others than those of screens do: letters with
larger or smaller eyes."""


@lru_cache(maxsize=256)
def type_for(locale: Locale) -> Type:
    """How text in `locale` is set on paper."""
    language, own = locale.tag.partition("-")[0], face(locale)
    families = _FAMILIES.get(language) or _FAMILIES.get(locale.script) or ()
    height, size = (own.line_height, own.size) if language in LANGUAGES else _ROOM.get(locale.script, (0, 0))
    return Type((*families, *LATIN_TYPE), height or own.line_height, size or own.size, own.italic)
