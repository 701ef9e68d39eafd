"""Which kinds of files a build makes, and what becomes of those that it does not make."""

import re
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.folders import Folder


def kinds(folder: Folder) -> set[str]:
    """What the leaflets in output end in."""
    return {name.rpartition(".")[2] for name in folder.files("output") if name != "output/index.html"}


@pytest.fixture
def printing(translated: Folder) -> Folder:
    """The small project, translated, with all formats and one article, so that no more is printed than needed."""
    translated.edit("pipeline.toml", 'formats = ["html", "text"]\n', "")
    translated.edit("pipeline.toml", '["fr", "ar", "zh-Hans"]', '["fr"]')
    translated.path("source/hands.md").unlink()
    return translated


def test_a_leaflet_becomes_a_page_a_text_and_a_pdf_unless_the_configuration_says_less(printing: Folder) -> None:
    printing.ok("build")
    assert kinds(printing) == {"html", "pdf", "txt"}
    assert 'href="fr/rest.pdf"' in printing.read("output/index.html")
    printing.write("pipeline.toml", 'formats = ["text"]\n' + printing.read("pipeline.toml"))
    printing.ok("build")
    assert kinds(printing) == {"txt"}
    assert "rest.html" not in printing.read("output/index.html")


def test_a_build_that_has_nothing_to_do_makes_no_pdf(printing: Folder) -> None:
    printing.ok("build")
    before = printing.times("output")
    assert printing.ok("build").last == "0 leaflets written, 2 already up to date: open output/index.html"
    assert printing.times("output") == before


def test_two_builds_and_several_workers_make_the_same_bytes(printing: Folder) -> None:
    printing.ok("build")
    first = printing.files("output")
    printing.path("output/.pipeline/stamps.jsonl").unlink()
    printing.ok("build", "--jobs", "2")
    assert printing.files("output") == first


def test_pdfs_in_all_shapes_are_the_same_from_any_number_of_workers_and_know_no_clock(printing: Folder) -> None:
    shapes = ("--layout", "facing", "--layout", "sequential", "--size", "standard", "--size", "large")
    printing.ok("build", "--write", "pdf", *shapes)
    first = {name: content for name, content in printing.files("output").items() if name.endswith(".pdf")}
    assert {name.partition(".")[2] for name in first if "/fr/" in f"/{name}"} == {
        f"{layout}{size}.pdf" for layout in ("facing", "sequential") for size in ("", ".large")
    }
    printing.path("output/.pipeline/stamps.jsonl").unlink()
    printing.ok("build", "--write", "pdf", *shapes, "--jobs", "2")
    again = {name: content for name, content in printing.files("output").items() if name.endswith(".pdf")}
    assert again == first
    today = datetime.now(tz=UTC).strftime("D:%Y%m%d").encode()
    assert not any(today in content for content in first.values())


def test_a_booklet_is_made_if_asked_for_and_never_with_english_beside_it(printing: Folder) -> None:
    printing.ok("build", "--booklet", "--language", "fr")
    assert "fr/rest.booklet.pdf" in {name.removeprefix("output/") for name in printing.files("output")}
    assert "half a sheet is too narrow" in printing.run("build", "--booklet", "--layout", "facing").err


def test_a_pdf_with_more_pages_than_configured_is_a_note(printing: Folder) -> None:
    long = "".join(f"\n## Heading {number}\n\nRest well.\n" for number in range(60))
    printing.write("source/rest.md", printing.read("source/rest.md") + long)
    ran = printing.ok("build", "--language", "en")
    assert "LE206 note: the PDF takes" in ran.out + ran.err
    printing.write("pipeline.toml", "pages = 0\n" + printing.read("pipeline.toml"))
    ran = printing.ok("build", "--language", "en")
    assert "LE206" not in ran.out + ran.err


def test_one_kind_can_be_asked_for_and_the_others_do_not_grow_old(printing: Folder) -> None:
    printing.ok("build", "--write", "text")
    assert kinds(printing) == {"txt"}
    printing.ok("build", "--write", "html")
    assert kinds(printing) == {"html", "txt"}
    printing.edit("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez très bien.")
    printing.ok("build", "--write", "html", "--language", "fr")
    assert "très bien" in printing.read("output/fr/rest.html")
    assert "très bien" in printing.read("output/fr/rest.txt")


def test_what_is_not_configured_is_made_if_asked_for_and_goes_when_it_grows_old(printing: Folder) -> None:
    printing.write("pipeline.toml", 'formats = ["html"]\n' + printing.read("pipeline.toml"))
    printing.ok("build", "--write", "pdf")
    assert kinds(printing) == {"pdf"}
    why = printing.ok("build", "--why").out
    assert "fr/rest: html was asked for" in why
    assert kinds(printing) == {"html"}


def test_a_letter_that_no_font_has_is_told_at_its_place_and_only_the_pdf_is_not_made(printing: Folder) -> None:
    printing.ok("build")
    printing.edit("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez bien \U00013080.")
    ran = printing.run("build")
    assert ran.status == 1
    place = re.search(r"locales/fr/LC_MESSAGES/rest.po:(\d+):1: LE201 error: no font has \U00013080", ran.out + ran.err)
    assert place
    assert "Sleep well." in printing.read("locales/fr/LC_MESSAGES/rest.po").splitlines()[int(place[1]) - 1]
    assert not printing.path("output/fr/rest.pdf").exists()
    assert printing.path("output/en/rest.pdf").exists()
    assert "\U00013080" in printing.read("output/fr/rest.html")
    assert "rest.pdf" not in printing.read("output/index.html").partition('id="fr"')[2].partition("</section>")[0]
    again = printing.run("build")
    assert again.status == 1
    assert "LE201" in again.out + again.err
    assert "0 leaflets written" in again.out
    printing.edit("locales/fr/LC_MESSAGES/rest.po", " \U00013080", "")
    printing.ok("build")
    assert printing.path("output/fr/rest.pdf").exists()


def test_what_is_no_format_is_refused(printing: Folder) -> None:
    assert printing.run("build", "--write", "docx").status == 2
    printing.write("pipeline.toml", 'formats = ["docx"]\n')
    assert "CF002" in printing.run("build").out


def test_a_font_in_the_projects_folder_is_found_as_soon_as_it_lies_there(printing: Folder) -> None:
    printing.ok("build")
    before = printing.path("output/fr/rest.pdf").read_bytes()
    source = next(Path(spec) for spec in find_spec("fontpkg_ibm_plex_sans_arabic").submodule_search_locations)  # type: ignore[union-attr]
    for weight in ("Regular", "Bold"):
        content = (source / "files" / f"IBMPlexSansArabic-{weight}.ttf").read_bytes()
        printing.write(f"fonts/fr/{weight}.ttf", content)
    why = printing.ok("build", "--why").out
    assert "fr/rest: a font, or the typesetter, changed" in why
    assert printing.path("output/fr/rest.pdf").read_bytes() != before
    english = printing.path("output/en/rest.pdf").read_bytes()
    assert b"IBMPlexSansArabic" not in english
    assert b"IBMPlexSansArabic" in printing.path("output/fr/rest.pdf").read_bytes()
