"""Poppler's programs: what another reader of PDF than ours sees on a page."""

import os
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from itertools import combinations
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

import pytest

REQUIRED = "PIPELINE_EDITORS"
"""Where this says "required", as on the machine that lands changes, a missing program is a failure."""

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
_WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """Letters that stand together on a page."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def size(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def shared(self, other: "Word") -> float:
        """How much of the page both of them stand on."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0, wide) * max(0, high)


@dataclass(frozen=True)
class Sight:
    """What is on the pages."""

    sizes: tuple[tuple[float, float], ...]
    words: tuple[Word, ...]

    def across(self) -> list[Word]:
        """The letters of what stands across a page of a draft, far larger than all others."""
        return [word for word in self.words if word.bottom - word.top > 50]

    def outside(self) -> list[Word]:
        """The words that do not stand wholly on their page."""
        across = self.across()  # turned, so that their boxes are guesses
        return [
            word
            for word in self.words
            if word not in across
            for width, height in [self.sizes[word.page]]
            if word.left < 0 or word.top < 0 or word.right > width or word.bottom > height
        ]

    def overlapping(self) -> list[tuple[Word, Word]]:
        """The words of which a good part stands where another one does."""
        across = self.across()
        on_page: dict[int, list[Word]] = {}
        for word in self.words:
            if word not in across:
                on_page.setdefault(word.page, []).append(word)
        pairs = (pair for words in on_page.values() for pair in combinations(words, 2))
        return [(one, other) for one, other in pairs if one.shared(other) > 0.35 * min(one.size, other.size)]

    def lines(self) -> list[str]:
        """What the eye meets from left to right, line by line."""
        rows: dict[tuple[int, int], list[Word]] = {}
        for word in self.words:
            rows.setdefault((word.page, round((word.top + word.bottom) / 4)), []).append(word)
        return [" ".join(one.text for one in sorted(row, key=lambda one: one.left)) for _, row in sorted(rows.items())]


def text(pdf: bytes, *words: str) -> str:
    """The text of a PDF, as it is copied or searched; with ``-raw`` in the order in which the file has it."""
    return _run(pdf, "pdftotext", "-enc", "UTF-8", *words)


def sight(pdf: bytes) -> Sight:
    """Where the words of a PDF stand."""
    sizes: list[tuple[float, float]] = []
    words: list[Word] = []
    for line in _run(pdf, "pdftotext", "-bbox").splitlines():
        if found := _PAGE.search(line):
            sizes.append((float(found[1]), float(found[2])))
        elif found := _WORD.search(line):
            left, top, right, bottom = (float(found[index]) for index in range(1, 5))
            words.append(Word(unescape(found[5]), len(sizes) - 1, left, top, right, bottom))
    return Sight(tuple(sizes), tuple(words))


def images(pdf: bytes, dots: int) -> list[bytes]:
    """The pages as pictures, of so many dots an inch."""
    _wanted("pdftoppm")
    with TemporaryDirectory() as folder:
        path = Path(folder, "leaflet.pdf")
        path.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(dots), "-png", str(path), str(path.with_suffix(""))], check=True)
        return [page.read_bytes() for page in sorted(Path(folder).glob("*.png"))]


def codes(picture: bytes) -> list[str]:
    """What a camera reads from a picture."""
    _wanted("zbarimg")
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.png")
        path.write_bytes(picture)
        ran = subprocess.run(["zbarimg", "-q", "--raw", str(path)], check=False, capture_output=True, encoding="utf-8")
        return ran.stdout.splitlines()


def _wanted(program: str) -> None:
    if not which(program):
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(f"{program} is not installed")
        pytest.skip(f"{program} is not installed")


def _run(pdf: bytes, program: str, *words: str) -> str:
    _wanted(program)
    with TemporaryDirectory() as folder:
        path = Path(folder, "leaflet.pdf")
        path.write_bytes(pdf)
        ran = subprocess.run([program, *words, str(path), "-"], check=True, capture_output=True, encoding="utf-8")
        return ran.stdout
