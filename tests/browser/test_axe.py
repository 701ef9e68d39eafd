"""Everyone can read the pages: axe-core finds nothing against any leaflet in any shape, on white or on a grey copy."""

import re
from pathlib import Path

import pytest

from pipeline.model.colour import Colour
from tests.browser.browser import violations

pytestmark = pytest.mark.browser

_COLOUR = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})\b")


def test_axe_finds_nothing_against_any_page(pages: dict[str, str], tmp_path: Path) -> None:
    assert len(pages) > 100
    assert violations(pages, tmp_path) == {}


def test_words_can_be_told_from_paper_on_a_grey_copy_too(pages: dict[str, str], tmp_path: Path) -> None:
    grey = {
        name: _COLOUR.sub(lambda found: str(Colour.of(found[0]).grey), page)
        for name, page in pages.items()
        if name.startswith(("output/ar/", "output/en/", "output/index"))
    }
    assert violations(grey, tmp_path, ["color-contrast", "link-in-text-block"]) == {}


def test_axe_would_find_what_is_wrong(tmp_path: Path) -> None:
    wrong = {"pale": "<!DOCTYPE html><html><title>x</title><main><h1 style='color: #ccc'>Pale</h1></main></html>"}
    told = " ".join(violations(wrong, tmp_path)["pale"])
    assert "html-has-lang" in told
    assert "color-contrast" in told
