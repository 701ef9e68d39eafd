"""Paper from any browser: nothing is cut off, numbers keep their order, and the code leads to the leaflet."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.browser import need, print_to_pdf
from tests.folders import Folder, translated_project
from tests.writers.poppler import Sight, sight

pytestmark = pytest.mark.browser

PHONE = "+44 20 7946 0123"
LANGUAGES = ("ar", "fa", "fr", "hi", "zh-Hans")
MOST_PAGES = {"": 8, ".facing": 12, ".large": 12}
"""Pages of a bundled leaflet in 14 points, with English beside it, and in large print."""


def printed(shelf: Folder, name: str, folder: Path) -> Sight:
    return sight(print_to_pdf(shelf.path(f"output/{name}.html"), folder))


@pytest.mark.parametrize("shape", MOST_PAGES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_is_cut_off_and_numbers_keep_their_order(shelf: Folder, tmp_path: Path, tag: str, shape: str) -> None:
    page = printed(shelf, f"{tag}/monoclonal-antibodies{shape}", tmp_path)
    assert page.outside() == []
    assert len(page.sizes) <= MOST_PAGES[shape]
    assert {(round(width), round(height)) for width, height in page.sizes} == {(595, 842)}
    assert any(PHONE in line for line in page.lines())


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_sheet_says_which_leaflet_it_is(shelf: Folder, tmp_path: Path, tag: str) -> None:
    page = printed(shelf, f"{tag}/monoclonal-antibodies", tmp_path)
    for number in range(len(page.sizes)):
        words = {word.text.strip("\u2066\u2068\u2069") for word in page.words if word.page == number}
        assert f"MAB-001-{tag}" in words
        assert str(number + 1) in words


def test_english_stands_left_and_the_translation_right(shelf: Folder, tmp_path: Path) -> None:
    page = printed(shelf, "fr/monoclonal-antibodies.facing", tmp_path)
    middle = page.sizes[0][0] / 2
    (english,) = [word for word in page.words if word.text == "chemotherapy" and word.right < middle][:1]
    assert any(abs(word.top - english.top) < 60 and word.left > middle for word in page.words if "chimio" in word.text)


def test_letter_paper_is_letter_paper(shelf: Folder, tmp_path: Path) -> None:
    shelf.ok("build", "--write", "html", "--paper", "letter", "-a", "monoclonal-antibodies", "-l", "hi")
    page = printed(shelf, "hi/monoclonal-antibodies", tmp_path)
    assert {(round(width), round(height)) for width, height in page.sizes} == {(612, 792)}
    assert page.outside() == []


def test_the_code_leads_to_the_leaflet(shelf: Folder, tmp_path: Path) -> None:
    need("pdftoppm", "zbarimg")
    for name in ("ar/monoclonal-antibodies", "zh-Hans/bispecific-antibodies.large"):
        (tmp_path / "page.pdf").write_bytes(print_to_pdf(shelf.path(f"output/{name}.html"), tmp_path))
        subprocess.run(["pdftoppm", "-r", "150", "-png", "page.pdf", "page"], cwd=tmp_path, check=True)
        pictures = sorted(str(path) for path in tmp_path.glob("page-*.png"))
        read = subprocess.run(["zbarimg", "--quiet", "--raw", *pictures], capture_output=True, check=False)
        address = name.removesuffix(".large")
        assert read.stdout.decode().split() == [f"https://www.example.org/leaflets/{address}.html"]
        for picture in pictures:
            Path(picture).unlink()


def test_a_draft_says_so_across_every_sheet(tmp_path: Path) -> None:
    folder = translated_project(tmp_path / "project")
    folder.edit(folder.po("hands", "fr"), 'msgstr "Quand appeler"', 'msgstr ""')
    folder.edit("source/hands.md", "Dry them with a towel.", "Dry them with a towel.\n\n" + "Sleep well.\n\n" * 80)
    folder.run("build", "--write", "html", "-a", "hands", "-l", "fr")
    page = sight(print_to_pdf(folder.path("output/fr/hands.html"), tmp_path))
    assert len(page.sizes) > 2
    assert {word.page for word in page.across()} == set(range(len(page.sizes)))


def test_a_title_three_times_as_long_and_a_long_word_in_a_table_stay_on_the_page(tmp_path: Path) -> None:
    folder = translated_project(tmp_path / "project")
    title = "Lavez-vous les mains aussi souvent qu’il le faut, et séchez-les toujours avec une serviette propre "
    folder.edit(folder.po("hands", "fr"), 'msgstr "Lavez-vous les mains"', f'msgstr "{(title * 3).strip()}"')
    long = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 3
    table = f"| Name | What it is |\n| --- | --- |\n| {long} | {long} |\n"
    folder.edit("source/hands.md", "Dry them with a towel.", f"Dry them with a towel.\n\n{table}")
    for shapes in ((), ("--layout", "facing", "--size", "large")):
        folder.run("build", "--write", "html", *shapes, "-a", "hands", "-l", "fr")
    for name in ("hands", "hands.facing.large"):
        page = sight(print_to_pdf(folder.path(f"output/fr/{name}.html"), tmp_path))
        assert page.outside() == []
        assert len(re.findall("serviette", " ".join(word.text for word in page.words))) >= 3
