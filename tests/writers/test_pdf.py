"""The printed leaflet: valid, readable by others, and right about every number."""

import base64
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from pipeline.language.locales import locale_for
from pipeline.model.block import (
    Callout,
    Definition,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
    Verbatim,
    leaves,
)
from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Leaflet, Passages, Print, Setting
from pipeline.model.phrase import Code, Image, Link, Placeholder, Strong, plain, walk
from pipeline.project.fonts import fonts
from pipeline.project.store import open_project
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.writers.scripts import type_for
from tests.writers.conftest import MakeLeaf, MakeLeaflet, MakePage
from tests.writers.pdfs import PROJECT, bare, faults, installed, pdf_of, png, refusals_of
from tests.writers.poppler import sight, text

TAGS = ("en", "ar", "vi", "zh-Hans")


# Every bundled leaflet


def _bundled() -> Iterator[tuple[str, str]]:
    project = open_project(PROJECT)
    for slug in project.slugs()[0]:
        yield slug, "en"
        for tag in project.config.languages:
            if project.catalog(slug, tag):
                yield slug, tag


@cache
def _leaflet(slug: str, tag: str) -> tuple[Leaflet, Setting]:
    project = open_project(PROJECT)
    this = edition(project, slug)
    setting = Setting(project.clinic()[0], project.config.publisher, images=this.images, print=Print(installed()))
    return leaflet_in(project, this, tag)[0], setting


@cache
def _printed(slug: str, tag: str) -> bytes:
    return pdf_of(*_leaflet(slug, tag))


BUNDLED = pytest.mark.parametrize(("slug", "tag"), list(_bundled()))


@BUNDLED
def test_every_bundled_leaflet_keeps_the_standards(slug: str, tag: str) -> None:
    assert faults(_printed(slug, tag)) == []


def _said(leaflet: Leaflet, clinic: Clinic) -> Iterator[str]:
    """The sentences of a leaflet, as they should be on paper, but for those with links, whose addresses are printed."""
    for leaf in (leaflet.summary, *leaves(leaflet.body)):
        for passage in leaf:
            if not any(isinstance(inline, Link) for inline in walk(passage.phrase)):
                words = plain(passage.phrase)
                for name, value in clinic.values.items():
                    words = words.replace(f"{{clinic.{name}}}", value)
                yield bare(words)


@BUNDLED
def test_every_letter_of_a_bundled_leaflet_can_be_copied_from_its_pdf(slug: str, tag: str) -> None:
    leaflet, setting = _leaflet(slug, tag)
    said, found = list(_said(leaflet, setting.clinic)), bare(text(_printed(slug, tag)))
    assert not Counter("".join(said)) - Counter(found)


@pytest.mark.parametrize(("slug", "tag"), [(slug, tag) for slug, tag in _bundled() if not locale_for(tag).rtl])
def test_every_sentence_of_a_bundled_leaflet_can_be_searched_for_in_its_pdf(slug: str, tag: str) -> None:
    leaflet, setting = _leaflet(slug, tag)
    found = text(_printed(slug, tag), "-raw")
    missing = [one for one in _said(leaflet, setting.clinic) if one not in bare(found)]
    assert len(missing) <= found.count("\f") - 1  # that go on overleaf, behind the header


@BUNDLED
def test_nothing_of_a_bundled_leaflet_stands_outside_the_page(slug: str, tag: str) -> None:
    seen = sight(_printed(slug, tag))
    assert seen.words
    assert seen.outside() == []


@BUNDLED
def test_the_telephone_number_is_read_in_its_order_in_every_language(slug: str, tag: str) -> None:
    lines = [line for line in sight(_printed(slug, tag)).lines() if "7946" in line]
    assert len(lines) >= 2
    assert all("+44 20 7946 0123" in line.replace("\u00a0", " ") for line in lines), lines


@BUNDLED
def test_every_number_is_read_in_its_order_in_every_language(slug: str, tag: str) -> None:
    leaflet, setting = _leaflet(slug, tag)
    numbers = {found for one in _said(leaflet, setting.clinic) for found in re.findall(r"\d[\d.,/:+-]*\d", one)}
    lines = "\n".join(sight(_printed(slug, tag)).lines()).replace("\u00a0", "").replace(" ", "")
    assert len(numbers) > 3
    assert [number for number in sorted(numbers) if number not in lines] == []


# The specimen


@pytest.mark.parametrize("tag", TAGS)
def test_a_page_with_everything_on_it_keeps_the_standards_and_is_the_same_each_time(
    tag: str, make_leaflet: MakeLeaflet, printed: Setting
) -> None:
    pdf = pdf_of(make_leaflet(tag), printed)
    assert faults(pdf) == []
    assert sight(pdf).outside() == []
    assert pdf_of(make_leaflet(tag), printed) == pdf


def test_every_sheet_says_which_leaflet_it_is(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    pages = text(pdf_of(make_leaflet("vi"), printed)).removesuffix("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        for said in ("FEV-001-vi draft", "Tiếng Việt · Vietnamese", "Fever: what to do", "Example Publisher"):
            assert said in page
        assert f"Trang {number} trên {len(pages)}" in page
        assert "5 tháng 3, 2026" in page
        assert "5 tháng 3, 2028" in page


def test_a_draft_says_so_across_every_sheet_in_both_languages(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    draft = make_leaflet("vi")
    seen = sight(pdf_of(draft, printed))
    for page in range(len(seen.sizes)):
        assert set("BẢNNHÁPDRAFT") <= set("".join(word.text for word in seen.across() if word.page == page))
    done = sight(pdf_of(replace(draft, translated=draft.total), printed))
    assert done.across() == []


def test_the_date_in_the_file_is_that_of_the_review(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    reviewed = make_leaflet("en")
    assert b"2026-03-05" in pdf_of(reviewed, printed)
    never = replace(reviewed, front=replace(reviewed.front, reviewed_on=""))
    assert b"2000-01-01" in pdf_of(never, printed)


def test_paper_is_a4_or_letter(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    letter = replace(printed, print=replace(printed.print, paper="letter"))
    assert set(sight(pdf_of(make_leaflet("en"), printed)).sizes) == {(595.2756, 841.8898)}
    assert set(sight(pdf_of(make_leaflet("en"), letter)).sizes) == {(612.0, 792.0)}


# Right to left


def test_numbers_doses_and_names_keep_their_order_in_right_to_left_text(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = make_page(
        "ar",
        Paragraph(make_leaf("ar", "اتصل على ", Strong((Placeholder("clinic.phone"),)), " الآن.")),
        Paragraph(make_leaf("ar", "خذ 5-10 mg كل يوم.")),
        Paragraph(make_leaf("ar", "حرارة 38 °C (100.4 °F) أو أعلى.")),
        Paragraph(make_leaf("ar", "الرمز ", Code("A-1/2 x"), " هنا.")),
        Paragraph(make_leaf("ar", "بتاريخ 2025-10-12 هنا.")),
    )
    seen = "\n".join(sight(pdf_of(page, printed)).lines()).replace("\u00a0", " ")
    for said in ("+44 20 7946 0123", "5-10 mg", "38 °C (100.4 °F)", "A-1/2 x", "2025-10-12"):
        assert said in seen


# Text from outside


HOSTILE = (
    '#eval("1+1")',
    "$x^2$",
    '#import "/etc/passwd": *',
    "\\ \\u{41} \\#",
    "] [ } { ) (",
    "*bold* _it_ `raw` <label> @ref // /* c */",
    "= not a heading",
    "- no list",
    "~ --- ... ' \"",
    "{clinic.secret}",
)


def test_what_looks_like_markup_of_the_typesetter_is_printed_as_it_is(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = make_page("en", *(Paragraph(make_leaf("en", said)) for said in HOSTILE))
    read = text(pdf_of(page, printed))
    for said in HOSTILE:
        assert bare(said) in bare(read)


def test_a_link_leads_only_where_a_page_may_lead(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    targets = ("https://www.example.org/a", "javascript:alert(1)", "file:///etc/passwd", "other.html", "#here")
    page = make_page(
        "en", *(Paragraph(make_leaf("en", Link(target, make_leaf("en", "x")[0].phrase))) for target in targets)
    )
    pdf = pdf_of(page, printed)
    assert re.findall(rb"/URI ?\((.*?)\)", pdf) == [b"https://www.example.org/a"]
    assert "(https://www.example.org/a)" in text(pdf)


def test_what_does_not_break_stays_on_the_page(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    word, numbers = "Antikörper" * 30, " ".join(str(number) for number in range(300))
    page = make_page(
        "en",
        Paragraph(make_leaf("en", word)),
        Paragraph(make_leaf("en", numbers)),
        Paragraph(make_leaf("en", f"https://www.example.org/{'a' * 300}")),
        Heading(2, make_leaf("en", word)),
        List(((Paragraph(make_leaf("en", word)),),)),
    )
    long = replace(page, title=make_leaf("en", word + " " + word), english_title=word)
    pdf = pdf_of(long, replace(printed, publisher=word))
    assert sight(pdf).outside() == []
    assert bare(word) in bare(text(pdf))


def test_a_short_list_stays_whole_and_a_long_one_goes_on_overleaf(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def pages(count: int, before: int) -> set[int]:
        lists = List(tuple((Paragraph(make_leaf("en", f"item{number}")),) for number in range(count)))
        lines = [Paragraph(make_leaf("en", "Read this first.")) for _ in range(before)]
        seen = sight(pdf_of(make_page("en", *lines, lists), printed))
        assert seen.outside() == []
        items = [word for word in seen.words if word.text.startswith("item")]
        assert len(items) == count
        return {word.page for word in items}

    assert {len(pages(6, before)) for before in range(12, 26)} == {1}
    assert len(pages(100, 0)) > 1


def test_what_is_empty_leaves_a_whole_page(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    said: Passages = make_leaf("en", "x")
    page = make_page(
        "en",
        Paragraph(()),
        Heading(4, said),
        List(((), (Paragraph(()),))),
        Table((said, ()), (((), said), ((), ())), ("", "")),
        Callout("note", None, ()),
        Quote(()),
        DefinitionList(((said, ()), ((), (Definition(()),)))),
        Verbatim(""),
        Figure("no.png", ()),
        Paragraph(make_leaf("en", Link("https://www.example.org/", ()), Strong(()))),
        Footnotes((("a", ()),)),
    )
    assert faults(pdf_of(page, printed)) == []


def test_code_and_addresses_in_a_table_stay_on_the_page(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    link = Link("https://www.example.org/a-rather-long-name/of-a-page.html", make_leaf("en", "here")[0].phrase)
    cells = (make_leaf("en", link), make_leaf("en", Placeholder("clinic.phone")), make_leaf("en", "word " * 60))
    page = make_page("en", Verbatim("a" * 200), Table(cells, (cells,) * 3, ("", "", "")))
    seen = sight(pdf_of(page, printed))
    margin = 21 / 25.4 * 72
    assert [word for word in seen.words if word.right > 595.3 - margin + 1] == []


def test_a_title_four_times_as_long_leaves_a_whole_page(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    leaflet = make_leaflet("ar")
    title: Passages = leaflet.title * 4
    seen = sight(pdf_of(replace(leaflet, title=title, english_title=leaflet.english_title * 4), printed))
    assert seen.outside() == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_table_that_is_too_wide_is_made_to_fit(
    tag: str, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    wide = {"en": "Thyroid-stimulating", "ar": "والاستخدامات", "vi": "nghiêm", "zh-Hans": "血压"}[tag]
    row = tuple(make_leaf(tag, wide) for _ in range(9))
    page = make_page(tag, Table(row, (row, row), ("",) * 9))
    pdf = pdf_of(page, printed)
    margin = 21 / 25.4 * 72
    assert [word for word in sight(pdf).words if word.right > 595.3 - margin + 1 or word.left < margin - 1] == []
    assert faults(pdf) == []


# Fonts


def test_a_letter_that_no_font_has_is_refused_with_its_sentence(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = make_page("en", Paragraph(make_leaf("en", "Fine.")), Paragraph(make_leaf("en", "A \U00013080 sign.")))
    (one,) = refusals_of(page, printed)
    assert one.code == "LE201"
    assert one.message == "no font has \U00013080 (U+13080 EGYPTIAN HIEROGLYPH D010), so no PDF is made"
    assert one.passage is not None
    assert plain(one.passage.phrase) == "A \U00013080 sign."


def test_a_letter_in_a_value_of_the_clinic_is_refused_as_well(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    clinic = replace(printed.clinic, values={**printed.clinic.values, "name": "\U00013080"})
    (one,) = refusals_of(make_leaflet("en"), replace(printed, clinic=clinic))
    assert one.code == "LE201"
    assert one.passage is None


def test_a_language_without_any_font_is_refused_once_with_what_to_install(
    make_leaflet: MakeLeaflet, printed: Setting
) -> None:
    known = tuple(font for font in installed().faces if "CJK" not in font.family)
    (one,) = refusals_of(make_leaflet("zh-Hans"), replace(printed, print=Print(replace(installed(), faces=known))))
    assert one.code == "LE202"
    assert "leaflet-pipeline[cjk]" in one.hint


def test_a_broken_picture_is_refused_in_words(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    page = make_page("en", Paragraph(make_leaf("en", Image("bad.png", "a sign"))))
    images = {"bad.png": "data:image/png;base64,AAAA"}
    (one,) = refusals_of(page, replace(printed, images=images))
    assert one.code == "LE203"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("png", base64.b64decode(png(40, 40).partition(",")[2])[:-30]),
        ("svg+xml", b"<svg"),
        ("svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><text>\U00013080</text></svg>".encode()),
        ("svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/hosts'/></svg>"),
        ("png", b"\x89PNG" + b"x" * 2_000_001),
        ("jpeg", b"\xff\xd8\xff\xe0"),
    ],
)
def test_a_picture_that_would_not_be_whole_on_paper_is_refused(
    kind: str, content: bytes, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = make_page("en", Paragraph(make_leaf("en", Image("a.png", "a sign"))))
    images = {"a.png": f"data:image/{kind};base64,{base64.b64encode(content).decode()}"}
    (one,) = refusals_of(page, replace(printed, images=images))
    assert one.code in ("LE203", "LE205")


def test_a_picture_that_is_elsewhere_is_told_in_words(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = make_page("en", Paragraph(make_leaf("en", Image("https://www.example.org/x.png", "a red cross"))))
    assert "a red cross" in text(pdf_of(page, printed))


def test_the_families_that_we_read_are_those_that_the_typesetter_reads() -> None:
    import typst

    there = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(installed().folders))
    assert {font.family for font in installed().faces} == set(there.families())


@pytest.mark.parametrize(
    "tag", ["en", "pl", "ru", "vi", "ar", "fa", "ur", "he", "hi", "bn", "km", "my", "th", "ko", "am"]
)
def test_the_fonts_have_the_letters_of_many_languages(tag: str) -> None:
    locale = locale_for(tag)
    families = type_for(locale).families
    faces = [font for font in installed().faces if font.family in families]
    known: set[str] = set()
    assert set(locale.native_name) - {" "} <= known.union(*(font.characters() for font in faces))


def test_a_font_of_the_projects_folder_comes_first_for_the_language_it_is_meant_for(tmp_path: Path) -> None:
    source = next(Path(folder) for folder in installed().folders if folder.endswith("manimgx_fonts"))
    hebrew = next(source.glob("NotoSansHebrew*"))
    (tmp_path / "fonts" / "he").mkdir(parents=True)
    (tmp_path / "fonts" / "he" / "a.ttf").write_bytes(hebrew.read_bytes())
    (tmp_path / "fonts" / "bad.ttf").write_bytes(b"\0\1\0\0no font")
    (tmp_path / "pipeline.toml").write_text("")
    ours = [font for font in fonts(open_project(tmp_path)).faces if font.ours]
    assert [(font.family, font.only) for font in ours] == [("Noto Sans Hebrew", "he")]
    assert "א" in ours[0].characters()
