"""A colour on white paper, and on the copy of it that a grey copier makes."""

import re
from dataclasses import dataclass

LEAST_CONTRAST = 4.5
"""What WCAG asks for words of ordinary size (1.4.3)."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def of(cls, text: str) -> "Colour":
        """The colour ``#00337a`` or ``#03a``. Raises ValueError for anything else."""
        if not _HEX.match(text):
            raise ValueError(f"{text!r} is not a colour as #00337a")
        digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
        return cls(*(int(digits[start : start + 2], 16) for start in (0, 2, 4)))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def grey(self) -> "Colour":
        """What a copier makes of it (the luma of ITU-R BT.601)."""
        level = round(0.299 * self.red + 0.587 * self.green + 0.114 * self.blue)
        return Colour(level, level, level)

    @property
    def luminance(self) -> float:
        """Relative luminance, as WCAG defines it."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(self, other: "Colour") -> float:
        """How well one is told from the other: from 1 to 21."""
        light, dark = sorted((self.luminance, other.luminance), reverse=True)
        return (light + 0.05) / (dark + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


WHITE = Colour(255, 255, 255)
