"""The printed leaflet in its other forms: English beside it or after it, in large letters, on other paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

import pytest

from pipeline.model.block import Blocks, Callout, Figure, Heading, List, Paragraph, Quote, Table, leaves
from pipeline.model.clinic import Hours, Logo
from pipeline.model.finding import Severity
from pipeline.model.leaflet import Leaflet, Passages, Print, Setting
from pipeline.model.phrase import Image, Link, Placeholder, Text, plain, walk
from pipeline.model.shape import SIZES, Layout, Shape, Size
from pipeline.project.store import open_project
from pipeline.stages.localise import in_english
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.writers.pdf.press import folded, pages_of
from tests.writers.conftest import MakeLeaf, MakeLeaflet, MakePage
from tests.writers.pdfs import PROJECT, bare, faults, installed, pdf_of, png, remarks_of
from tests.writers.poppler import Sight, Word, codes, images, sight, text

TAGS = ("ar", "vi", "zh-Hans")
SHAPES = (
    Shape("facing"),
    Shape("sequential"),
    Shape("mono", "large"),
    Shape("facing", "large"),
    Shape("sequential", "large"),
)
NAMES = [shape.name for shape in SHAPES]

Shaped = Callable[[str, Shape], tuple[Leaflet, Setting]]


@pytest.fixture
def shaped(make_leaflet: MakeLeaflet, printed: Setting) -> Shaped:
    """The specimen in the language of a tag, and the setting for a shape."""

    def make(tag: str, shape: Shape) -> tuple[Leaflet, Setting]:
        english = make_leaflet("en") if shape.bilingual and tag != "en" else None
        return make_leaflet(tag), replace(printed, shape=shape, english=english)

    return make


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("shape", SHAPES, ids=NAMES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_page_with_everything_on_it_keeps_the_standards_in_every_shape(
    paper: Literal["a4", "letter"], shape: Shape, tag: str, shaped: Shaped
) -> None:
    leaflet, setting = shaped(tag, shape)
    pdf = pdf_of(leaflet, replace(setting, print=replace(setting.print, paper=paper)))
    assert faults(pdf) == []
    assert sight(pdf).outside() == []


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("layout", ["facing", "sequential"])
def test_both_languages_are_there_to_the_last_letter(tag: str, layout: Layout, shaped: Shaped) -> None:
    leaflet, setting = shaped(tag, Shape(layout))
    found = bare(text(pdf_of(leaflet, setting)))
    assert setting.english
    for side in (leaflet, setting.english):
        for words in _sentences(side):
            assert sorted(set(words) - set(found)) == []
        if not side.locale.rtl:
            lacking = [words for words in _sentences(side) if words not in found]
            assert len(lacking) < 6, lacking  # a few are parted by the line of the other column


def _sentences(leaflet: Leaflet) -> Iterator[str]:
    for leaf in leaves(tuple(block for block in leaflet.body if not isinstance(block, Figure))):
        for passage in leaf:
            if not any(isinstance(inline, Image | Link | Placeholder) for inline in walk(passage.phrase)):
                yield bare(plain(passage.phrase))


def _only(seen: Sight, words: str) -> Word:
    """The word on the page; what reads from right to left, readers of PDF may turn around."""
    (found,) = [word for word in seen.words if sorted(re.sub(r"\W", "", word.text)) == sorted(words)]
    return found


@pytest.mark.parametrize(
    ("tag", "own", "english"),
    [("vi", "Nghỉ", "Rest"), ("vi", "Thuốc", "Medicines"), ("ar", "استرح", "Rest"), ("ar", "الأدوية", "Medicines")],
)
def test_english_stands_on_the_left_and_a_list_item_stands_beside_its_english(
    tag: str, own: str, english: str, shaped: Shaped
) -> None:
    seen = sight(pdf_of(*shaped(tag, Shape("facing"))))
    mine, theirs = _only(seen, own), _only(seen, english)
    assert theirs.right < seen.sizes[0][0] / 2 < mine.left
    assert mine.page == theirs.page
    assert abs(mine.top - theirs.top) < 8


@pytest.mark.parametrize("tag", ["ar", "vi"])
def test_the_readers_language_comes_first_for_those_who_listen(tag: str, shaped: Shaped) -> None:
    words = bare(text(pdf_of(*shaped(tag, Shape("facing"))), "-raw"))
    _at_the_head, *in_the_column = (found.start() for found in re.finditer("Fever:whattodo", words))
    assert words.index({"ar": "الحمى", "vi": "Sốt:"}[tag]) < in_the_column[0]


@pytest.mark.parametrize("tag", ["ar", "vi"])
@pytest.mark.parametrize("size", ["standard", "large"])
def test_no_row_is_parted_over_two_pages(
    tag: str, size: Size, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def blocks(tag: str, prefix: str) -> Blocks[Passages]:
        middle = {"ar": "كلمة", "vi": "từ", "en": "word"}[tag]
        long = [" ".join([middle] * (20 + number % 6 * 8)) for number in range(40)]
        said = [f"{prefix}{number}a {words} {prefix}{number}z" for number, words in enumerate(long)]
        items = tuple((Paragraph(make_leaf(tag, one)),) for one in said[20:])
        return (*(Paragraph(make_leaf(tag, one)) for one in said[:20]), List(items))

    english = make_page("en", *blocks("en", "E"))
    setting = replace(printed, shape=Shape("facing", size), english=english)
    seen = sight(pdf_of(make_page(tag, *blocks(tag, "X")), setting))
    assert seen.outside() == []
    pages = {mark: word.page for word in seen.words for mark in re.findall(r"[EX]\d+[az]", word.text)}
    assert len(pages) == 160
    for number in range(40):
        assert len({pages[f"{side}{number}{end}"] for side in "EX" for end in "az"}) == 1


@pytest.mark.parametrize("tag", ["ar", "vi", "zh-Hans"])
@pytest.mark.parametrize("size", ["standard", "large"])
def test_a_sentence_begins_where_its_english_does_and_long_paragraphs_leave_no_page_half_empty(
    tag: str, size: Size, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    word = {"ar": "كلمة ", "vi": "từ ", "zh-Hans": "词语", "en": "word "}

    def page(own: str, prefix: str) -> Leaflet:
        said = [f"{prefix}{number}a {word[own] * (5 + number % 7 * 3)}{prefix}{number}z" for number in range(60)]
        leaves = [
            tuple(leaf for one in said[start : start + 5] for leaf in make_leaf(own, one)) for start in range(0, 60, 5)
        ]
        return make_page(own, *map(Paragraph, leaves))

    setting = replace(printed, shape=Shape("facing", size), english=page("en", "E"))
    seen = sight(pdf_of(page(tag, "X"), setting))
    marks = {mark: word for word in seen.words for mark in re.findall(r"[EX]\d+[az]", word.text)}
    assert len(marks) == 240
    for number in range(60):
        assert len({marks[f"{side}{number}{end}"].page for side in "EX" for end in "az"}) == 1
        assert abs(marks[f"X{number}a"].top - marks[f"E{number}a"].top) < 8
    for one in range(1, len(seen.sizes) - 1):
        lowest = max(word.bottom for word in marks.values() if word.page == one)
        assert lowest > 0.5 * seen.sizes[one][1]


def test_english_comes_after_the_last_page_of_the_readers_language(shaped: Shaped) -> None:
    leaflet, setting = shaped("vi", Shape("sequential"))
    pages = text(pdf_of(leaflet, setting)).removesuffix("\f").split("\f")
    (first,) = [number for number, page in enumerate(pages) if "How to care for someone" in page]
    assert not any("Nghỉ ngơi" in page for page in pages[first:])
    assert not any("Rest." in page for page in pages[:first])
    assert all("FEV-001-vi draft" in page and f"trên {len(pages)}" in page for page in pages)


def test_letters_are_larger_in_large_print(make_leaflet: MakeLeaflet, printed: Setting) -> None:
    def height(size: Size) -> float:
        seen = sight(pdf_of(make_leaflet("en"), replace(printed, shape=Shape(size=size))))
        return next(word.bottom - word.top for word in seen.words if word.text == "breathe.")

    assert height("large") / height("standard") == pytest.approx(18 / 14, abs=0.02)


def test_columns_hold_lines_of_35_letters_so_that_large_ones_need_the_page_to_lie(shaped: Shaped) -> None:
    standing, lying = (sight(pdf_of(*shaped("vi", Shape("facing", size)))).sizes[0] for size in ("standard", "large"))
    assert standing[0] < standing[1]
    assert lying[0] > lying[1]


# What is not to be parted


def _pages_of(seen: Sight, mark: str) -> set[int]:
    return {word.page for word in seen.words if mark in word.text}


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing"), Shape("facing", "large")], ids=str)
def test_a_warning_and_the_contact_block_are_never_parted(
    tag: str, shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    if tag == "en" and shape.bilingual:
        return
    word = {"en": "word ", "ar": "كلمة ", "zh-Hans": "词语"}
    long = {"en": 12, "ar": 11, "zh-Hans": 14}[tag]
    count = 3 if shape == Shape("facing", "large") else 5

    def page(own: str, before: int) -> Leaflet:
        lines = [Paragraph(make_leaf(own, word[own] * 9)) for _ in range(before)]
        items = List(tuple((Paragraph(make_leaf(own, "W1 " + word[own] * long)),) for _ in range(count)))
        return make_page(own, *lines, Heading(2, make_leaf(own, "W1")), Callout("warning", None, (items,)))

    for before in range(0, 24, 3):
        english = page("en", before) if shape.bilingual else None
        seen = sight(pdf_of(page(tag, before), replace(printed, shape=shape, english=english)))
        assert seen.outside() == []
        assert len(_pages_of(seen, "W1")) == 1, before
        contact = {one.page for one in seen.words if one.text in ("7946", "999")} if tag == "en" else {0}
        assert len(contact) == 1, before


@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing")], ids=str)
def test_a_warning_that_only_looks_too_long_for_a_page_is_not_parted(
    shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    """Its letters are narrow, so that more of them stand on a line than was guessed."""
    long = 10 if shape.bilingual else 20
    items = List(tuple((Paragraph(make_leaf("en", "W1 " + "ill " * long)),) for _ in range(12)))
    for before in range(0, 24, 3):
        lines = [Paragraph(make_leaf("en", "Read this first.")) for _ in range(before)]
        page = make_page("en", *lines, Callout("warning", None, (items,)))
        seen = sight(pdf_of(page, replace(printed, shape=shape, english=page if shape.bilingual else None)))
        assert len(_pages_of(seen, "W1")) == 1, before


@pytest.mark.parametrize("shape", [Shape(), Shape(size="large")], ids=str)
def test_a_warning_that_leaves_no_room_for_its_heading_has_smaller_letters_rather_than_two_pages(
    shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def printed_with(count: int) -> Sight:
        items = List(tuple((Paragraph(make_leaf("en", "W1 " + "immunity " * 5)),) for _ in range(count)))
        page = make_page("en", Heading(2, make_leaf("en", "W1")), Callout("warning", None, (items,)))
        return sight(pdf_of(page, replace(printed, shape=shape)))

    def height(seen: Sight) -> float:
        return min(word.bottom - word.top for word in seen.words if word.text == "immunity")

    seen = [printed_with(count) for count in range(10, 36)]
    whole = [one for one in seen if len(_pages_of(one, "W1")) == 1]
    usual = max(map(height, seen))
    assert 0.87 < min(height(one) / usual for one in whole) < 0.96
    assert {round(height(one) / usual, 2) for one in seen if one not in whole} == {1}


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing"), Shape("facing", "large")], ids=str)
def test_a_warning_that_no_page_holds_is_parted_between_its_rows_and_says_again_what_it_is(
    tag: str, shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    if tag == "en" and shape.bilingual:
        return
    word = {"en": "immunity ", "ar": "المناعة ", "zh-Hans": "免疫系统"}

    def page(own: str, prefix: str) -> Leaflet:
        said = [f"{prefix}{number}a {word[own] * (3 + number % 9)}{prefix}{number}z" for number in range(40)]
        items = List(tuple((Paragraph(make_leaf(own, one)),) for one in said[20:]), tight=shape.size == "large")
        lines = [Paragraph(make_leaf(own, one)) for one in said[:20]]
        return make_page(own, Callout("warning", make_leaf(own, f"T{prefix}T"), (*lines, items)))

    english = page("en", "E") if shape.bilingual else None
    pdf = pdf_of(page(tag, "X"), replace(printed, shape=shape, english=english))
    assert faults(pdf) == []
    seen = sight(pdf)
    assert seen.outside() == []
    for side in "EX" if shape.bilingual else "X":
        marks = {mark: word.page for word in seen.words for mark in re.findall(rf"{side}\d+[az]", word.text)}
        assert len(marks) == 80
        assert [number for number in range(40) if marks[f"{side}{number}a"] != marks[f"{side}{number}z"]] == []
        assert len(set(marks.values())) > 1
        titles = [word.page for word in seen.words if f"T{side}T" in word.text]
        assert titles == sorted(set(marks.values()))


@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing", "large")], ids=str)
def test_a_warning_has_smaller_letters_rather_than_only_its_heading_and_a_few_words_on_the_page_before(
    shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def seen_with(before: int, count: int) -> Sight:
        lines = [Paragraph(make_leaf("en", "Read this first.")) for _ in range(before)]
        heading, words = Heading(2, make_leaf("en", "W1")), Paragraph(make_leaf("en", "W1 " + "immunity " * 12))
        items = List(tuple((Paragraph(make_leaf("en", "W1 ill")),) for _ in range(count)), tight=True)
        page = make_page("en", *lines, heading, words, Callout("warning", make_leaf("en", "W1"), (items,)))
        return sight(pdf_of(page, replace(printed, shape=shape, english=page if shape.bilingual else None)))

    def height(seen: Sight) -> float:
        return min(word.bottom - word.top for word in seen.words if word.text == "ill")

    before = next(lines for lines in range(40) if min(_pages_of(seen_with(lines, 1), "W1")) == 1)
    seen = [seen_with(before, count) for count in range(5, 32)]
    whole = [one for one in seen if _pages_of(one, "W1") == {1}]
    usual = max(map(height, seen))
    assert 0.87 < min(height(one) / usual for one in whole) < 0.96


@pytest.mark.parametrize("tag", ["ar", "vi"])
@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing", "large")], ids=str)
def test_no_row_of_a_small_table_is_overleaf(
    shape: Shape, tag: str, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def page(own: str, before: int) -> Leaflet:
        cells = [
            tuple(make_leaf(own, f"{own}T1 " + "ill " * (12 if shape.size == "standard" else 3)) for _ in range(3))
            for _ in range(5)
        ]
        lines = [Paragraph(make_leaf(own, "1")) for _ in range(before)]
        return make_page(own, *lines, Table(cells[0], tuple(cells[1:]), ("", "", "")))

    for before in range(0, 24, 3):
        english = page("en", before) if shape.bilingual else None
        seen = sight(pdf_of(page(tag, before), replace(printed, shape=shape, english=english)))
        assert len(_pages_of(seen, f"{tag}T1")) == 1, before


@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing", "large")], ids=str)
@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_a_warning_of_any_length_stays_on_its_pages(
    tag: str, shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    """Wherever the line is drawn between what is kept whole and what is not: nothing may run off the page."""
    word = {"en": "immunity ", "ar": "المناعة ", "zh-Hans": "免疫系统"}

    def page(own: str, count: int) -> Leaflet:
        items = List(tuple((Paragraph(make_leaf(own, word[own] * (3 + one % 9))),) for one in range(count)))
        return make_page(own, Callout("warning", None, (items,)))

    for count in range(8, 44, 2):
        english = page("en", count) if shape.bilingual and tag != "en" else None
        assert sight(pdf_of(page(tag, count), replace(printed, shape=shape, english=english))).outside() == []


@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing"), Shape("facing", "large")], ids=str)
def test_whatever_is_in_a_warning_no_word_of_it_is_set_over_another(
    shape: Shape, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def said(count: int) -> Paragraph[Passages]:
        return Paragraph(make_leaf("en", "immunity " * count))

    points = List(tuple((said(8),) for _ in range(24)))
    picture = Figure("tall.png", make_leaf("en", "A tall picture"))
    row = (make_leaf("en", "word " * 9), make_leaf("en", "word " * 9))
    table = Table(row, (row,) * 9, ("", ""))
    for inside in (
        (said(900), points),
        (List(((said(900),), (said(3),))), said(3)),
        (List(((said(3), picture, said(30), picture),) * 3),),
        (points, table, points),
        (points, Callout("warning", None, (points,)), points),
        (List(((said(6), List(((said(8),),) * 4)),) * 6), points),
    ):
        page = make_page("en", said(20), Callout("warning", make_leaf("en", "When to call"), inside), said(3))
        setting = replace(printed, shape=shape, images={"tall.png": png(400, 500)})
        seen = sight(pdf_of(page, replace(setting, english=page if shape.bilingual else None)))
        assert seen.outside() == []
        assert seen.overlapping() == []


def test_a_list_or_a_box_with_tall_pictures_goes_on_overleaf(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    item = (Paragraph(make_leaf("en", "Look.")), Figure("tall.png", make_leaf("en", "A tall picture")))
    page = make_page("en", List((item,) * 4), Quote(item * 3), Callout("warning", None, item * 3))
    tall = replace(printed, images={"tall.png": png(400, 500)})
    for shape in (Shape(), Shape("facing")):
        seen = sight(pdf_of(page, replace(tall, shape=shape, english=page if shape.bilingual else None)))
        assert seen.outside() == []
        assert len({word.page for word in seen.words if word.text == "Look."}) > 2


@pytest.mark.parametrize("shape", [Shape(), Shape("facing"), Shape("mono", "large"), Shape("facing", "large")])
@pytest.mark.parametrize("word", ["биспецифическими", "гепатопанкреатобилиарными"])
def test_a_title_of_long_words_keeps_to_its_column(
    word: str, shape: Shape, make_leaf: MakeLeaf, shaped: Shaped
) -> None:
    leaflet, setting = shaped("vi", shape)
    seen = sight(pdf_of(replace(leaflet, title=make_leaf("vi", f"x {word} x")), setting))
    (found,) = [one for one in seen.words if one.text == word]
    assert found.right <= seen.sizes[0][0] - seen.words[0].left + 1  # as far from the edge as the header begins


def test_no_heading_stands_at_the_foot_of_a_page(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    for before in range(10, 22):
        lines = [Paragraph(make_leaf("en", "Read this first.")) for _ in range(before)]
        after = Paragraph(make_leaf("en", "Below the heading stands this text. " * 4))
        seen = sight(pdf_of(make_page("en", *lines, Heading(2, make_leaf("en", "Heading")), after), printed))
        (heading,) = [word for word in seen.words if word.text == "Heading"]
        below = [word for word in seen.words if word.text == "Below"]
        assert heading.page == below[0].page


def test_no_line_of_a_paragraph_stands_alone(make_leaf: MakeLeaf, make_page: MakePage, printed: Setting) -> None:
    for before in range(10, 24):
        lines = [Paragraph(make_leaf("en", "Read this first.")) for _ in range(before)]
        many = Paragraph(make_leaf("en", "paragraph " * 45))
        seen = sight(pdf_of(make_page("en", *lines, many), printed))
        rows = {(word.page, round(word.top)) for word in seen.words if word.text == "paragraph"}
        pages = [page for page, _ in rows]
        assert all(pages.count(page) >= 2 for page in set(pages))


# How long it is


def test_a_leaflet_that_needs_more_pages_than_it_should_says_by_how_much(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    def page(paragraphs: int) -> Leaflet:
        return make_page("en", *(Paragraph(make_leaf("en", "One short line.")) for _ in range(paragraphs)))

    sheet = replace(printed, print=replace(printed.print, pages=2))
    assert pdf_of(page(10), sheet)
    (told,) = remarks_of(page(80), sheet)
    assert (told.code, told.severity) == ("LE206", Severity.NOTE)
    found = re.fullmatch(r"the PDF takes 4 pages: 2 \((\d+) lines\) more than the 2 that are wanted", told.message)
    assert found
    (more,) = remarks_of(page(90), sheet)
    assert int(more.message.split("(")[1].split()[0]) > int(found[1])
    assert pdf_of(page(80), replace(sheet, print=replace(sheet.print, pages=4)))
    assert pdf_of(page(80), replace(sheet, shape=Shape(size="large")))  # only the usual shape is counted


def test_the_typesetter_tells_at_once_how_many_pages_there_are(
    make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    for paragraphs in (1, 80):
        page = make_page(
            "en", *(Paragraph(make_leaf("en", "%PDF-1.7 <</Type/Pages/Count 9/")) for _ in range(paragraphs))
        )
        made = pdf_of(page, printed)
        assert pages_of(made) == len(sight(made).sizes)
    assert not pages_of(b"%PDF-1.7\n%\n2 0 obj\n<<>>\n1 0 obj\n<</Type/Pages/Count 9/")


# Booklets


def test_the_pages_of_a_booklet_lie_in_the_order_in_which_it_folds() -> None:
    assert folded(8, rtl=False) == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert folded(8, rtl=True) == [(1, 8), (7, 2), (3, 6), (5, 4)]
    assert folded(5, rtl=False) == [(None, 1), (2, None), (None, 3), (4, 5)]
    assert folded(1, rtl=True) == [(1, None), (None, None)]


@pytest.mark.parametrize("tag", ["vi", "ar"])
@pytest.mark.parametrize("layout", ["mono", "sequential"])
def test_a_booklet_has_each_page_once_and_the_first_one_on_its_cover(tag: str, layout: Layout, shaped: Shaped) -> None:
    leaflet, setting = shaped(tag, Shape(layout, booklet=True))
    booklet = pdf_of(leaflet, setting)
    seen = sight(booklet)
    assert set(seen.sizes) == {(841.8898, 595.2756)}
    assert seen.outside() == []
    labels = [word for word in seen.words if word.text == f"FEV-001-{tag}"]
    assert len(labels) <= 2 * len(seen.sizes) <= len(labels) + 3
    title = [word for word in seen.words if word.page == 0 and 20 < word.bottom - word.top < 50]
    assert {word.left > seen.sizes[0][0] / 2 for word in title} == {tag == "vi"}
    assert pdf_of(leaflet, setting) == booklet


@pytest.mark.parametrize("lines", range(1, 6))
def test_the_cover_of_a_booklet_is_not_white_however_little_room_its_title_leaves_for_warnings(
    lines: int, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    page = replace(
        make_page("vi", Paragraph(make_leaf("vi", "x"))), title=make_leaf("vi", "immunotherapeutic " * lines)
    )
    seen = sight(pdf_of(page, replace(printed, shape=Shape("mono", "large", booklet=True))))
    cover = [word for word in seen.words if word.page == 0 and word.left > seen.sizes[0][0] / 2]
    assert len([word for word in cover if word.text == "immunotherapeutic"]) == lines


# Whom to call


ONLINE = "https://leaflets.example.org/ar/fever.html"


@pytest.mark.parametrize("tag", ["vi", "ar"])
def test_the_english_of_the_contact_block_begins_at_one_edge(tag: str, shaped: Shaped) -> None:
    leaflet, setting = shaped(tag, Shape())
    long = {**setting.clinic.values, "emergency": "999, or ask whoever is near you to call"}
    words = sight(pdf_of(leaflet, replace(setting, clinic=replace(setting.clinic, values=long)))).words
    begins = {one.text: one.left for one in words if one.text in ("Phone:", "In")}
    assert len(begins) == 2
    assert max(begins.values()) - min(begins.values()) < 0.1


@pytest.mark.parametrize("tag", ["vi", "ar"])
def test_the_contact_block_is_in_both_languages_with_a_line_to_show_to_staff(tag: str, shaped: Shaped) -> None:
    leaflet, setting = shaped(tag, Shape())
    read = bare(text(pdf_of(leaflet, replace(setting, online=ONLINE, digest="0123abcd"))))
    for said in (f"I speak {leaflet.locale.english_name}.", "an interpreter."):
        assert bare(said) in read
    assert bare("Phone: +44 20 7946 0123") in read
    assert ONLINE in read
    assert read.count("0123abcd") == read.count("FEV-001-") > 1


def test_the_contact_block_does_not_run_into_itself_on_a_page_that_lies(make_page: MakePage, printed: Setting) -> None:
    hours = tuple(Hours((day,), f"0{day + 1}:30", "17:00") for day in range(7))
    clinic = replace(printed.clinic, hours=hours, website="https://www.example.org", address=("1 Road", "Town"))
    setting = replace(printed, clinic=clinic, online=ONLINE, shape=Shape("facing", "large"), english=make_page("en"))
    words = sight(pdf_of(make_page("vi"), setting)).words
    spoken, online = (next(word for word in words if word.text == text) for text in ("interpreter.", "online"))
    assert online.left - spoken.right > 5
    above = max(word.bottom for word in words if word.text in ("Website:", "https://www.example.org"))
    assert min(spoken.top, online.top) - above > 5


@pytest.mark.parametrize("tag", ["vi", "ar", "zh-Hans"])
@pytest.mark.parametrize("shape", [Shape(), Shape(size="large"), Shape("facing")], ids=str)
def test_details_that_nearly_fill_a_page_or_more_than_that_are_all_read(
    shape: Shape, tag: str, make_page: MakePage, printed: Setting
) -> None:
    for count in range(3, 30, 3):
        address = tuple(f"Mark{number} Saint Bartholomew and Saint Margaret Crescent" for number in range(count))
        clinic = replace(printed.clinic, website="https://www.example.org/" + "department" * count, address=address)
        setting = replace(printed, clinic=clinic, online=ONLINE, shape=shape, english=make_page("en"))
        seen = sight(pdf_of(make_page(tag), setting))
        assert seen.outside() == []
        assert seen.overlapping() == []


@pytest.mark.parametrize("tag", ["vi", "ar"])
def test_the_english_of_the_contact_block_has_one_edge(tag: str, make_page: MakePage, printed: Setting) -> None:
    hours = (Hours((0, 1, 2, 3, 4), "08:30", "17:00"),)
    clinic = replace(printed.clinic, hours=hours, website="https://www.example.org", phones=(), address=("1 Road",))
    seen = sight(pdf_of(make_page(tag), replace(printed, clinic=clinic)))
    begins = {word.text: round(word.left) for word in seen.words if word.text in ("Opening", "Address:", "Website:")}
    assert len(begins) == 3
    assert len(set(begins.values())) == 1, begins


@pytest.mark.parametrize("tag", ["vi", "ar", "zh-Hans"])
def test_the_clinics_address_on_the_web_is_not_broken_if_a_line_holds_it_twice(
    tag: str, make_page: MakePage, printed: Setting
) -> None:
    for website in ("https://my.example", "https://example.org/a", "https://my.example.org"):
        setting = replace(printed, clinic=replace(printed.clinic, website=website), shape=Shape(booklet=True))
        words = [word.text for word in sight(pdf_of(make_page(tag), setting)).words]
        assert len([word for word in words if website in word]) == 2


@pytest.mark.parametrize("tag", ["vi", "ar"])
def test_an_address_is_read_in_its_order_and_breaks_at_its_joints(
    tag: str, make_leaf: MakeLeaf, make_page: MakePage, printed: Setting
) -> None:
    address = "https://www.example.org/a/long/way/to/autoimmunediseases.html"
    said = make_leaf(tag, *({"vi": "Đọc ", "ar": "اقرأ "}[tag] * 5, Link(address, (Text("x"),)), "."))
    page = make_page(tag, *(Paragraph((*make_leaf(tag, "x " * count), *said)) for count in range(0, 40, 3)))
    seen = sight(pdf_of(page, replace(printed, online=ONLINE)))
    lines = "\n".join(line for line in seen.lines() if not line.startswith("Phone"))
    assert ONLINE in lines
    pieces = {word.text.strip("()."): word for word in seen.words if "/" in word.text and "FEV" not in word.text}
    assert pieces
    assert [piece for piece in pieces if piece not in address and piece not in ONLINE] == []
    assert not any("autoimmune" in piece and not piece.endswith("autoimmunediseases.html") for piece in pieces)


@pytest.mark.parametrize("size", SIZES)
def test_a_warning_on_an_edge_does_not_part_what_not_to_do(size: Size) -> None:
    for tag in ("ar", "bn", "fa", "fr", "hi", "ru", "zh-Hans"):
        leaflet, setting = _leaflet("monoclonal-antibodies", tag)
        lines = sight(pdf_of(leaflet, replace(setting, shape=Shape("mono", size)))).lines()
        told = [line for line in lines if re.search(r"\bcall\b.*\bthem\b|\bDo not\b", line)]
        assert len(told) > 3
        assert [line for line in told if not line.endswith("Do not call them.")] == []


def test_that_the_details_are_made_up_stands_on_every_page(shaped: Shaped) -> None:
    pages = text(pdf_of(*shaped("vi", Shape()))).removesuffix("\f").split("\f")
    assert len(pages) > 1
    said = "The contact details on this page are examples. Do not call them."
    assert all(said in " ".join(page.split()) for page in pages)


def test_the_english_at_the_head_of_a_page_begins_at_the_left_edge(shaped: Shaped) -> None:
    seen = sight(pdf_of(*shaped("ar", Shape())))
    english = [word for word in seen.words if word.text in ("The", "This") and word.page > 0 and word.top < 110]
    begins = {page: min(word.left for word in english if word.page == page) for page in {word.page for word in english}}
    assert begins
    assert all(abs(begin - 21 / 25.4 * 72) < 2 for begin in begins.values()), begins


@pytest.mark.parametrize("tag", ["vi", "ar"])
def test_a_camera_reads_the_address_of_the_leaflet_from_the_page(tag: str, shaped: Shaped) -> None:
    leaflet, setting = shaped(tag, Shape())
    pictures = images(pdf_of(leaflet, replace(setting, online=ONLINE)), dots=150)
    assert [read for picture in pictures for read in codes(picture)] == [ONLINE]


def test_a_logo_stands_on_the_first_page_and_a_page_without_one_is_whole(shaped: Shaped) -> None:
    leaflet, setting = shaped("ar", Shape())
    logo = Logo("logo.png", "Example Clinic, a tree", png(300, 120))
    pdf = pdf_of(leaflet, replace(setting, clinic=replace(setting.clinic, logo=logo)))
    assert faults(pdf) == []
    assert sight(pdf).outside() == []
    lost = replace(setting, clinic=replace(setting.clinic, logo=replace(logo, address="")))
    assert faults(pdf_of(leaflet, lost)) == []


def test_names_three_times_as_long_leave_a_whole_page(shaped: Shaped) -> None:
    leaflet, setting = shaped("ar", Shape("facing"))
    long = "Example Clinic for the Long-term Treatment of Immunological Illnesses " * 3
    values = {**setting.clinic.values, "name": long, "emergency": "999 or 112 or " * 9}
    setting = replace(setting, clinic=replace(setting.clinic, values=values), publisher=long, online=ONLINE + "x" * 200)
    pdf = pdf_of(replace(leaflet, title=leaflet.title * 3, english_title=leaflet.english_title * 3), setting)
    assert faults(pdf) == []
    assert sight(pdf).outside() == []


# Leaflets of this project


SAMPLE = (("bispecific-antibodies", "ar"), ("monoclonal-antibodies", "fr"), ("bispecific-antibodies", "hi"))


@cache
def _leaflet(slug: str, tag: str) -> tuple[Leaflet, Setting]:
    project = open_project(PROJECT)
    this = edition(project, slug)
    english = None if tag == "en" else in_english(this.original)
    setting = Setting(
        project.clinic()[0],
        project.config.publisher,
        images=this.images,
        print=Print(installed()),
        english=english,
        online=f"https://leaflets.example.org/{tag}/{slug}.html",
        digest="0123abcd",
    )
    return leaflet_in(project, this, tag)[0], setting


@pytest.mark.parametrize(("slug", "tag"), SAMPLE)
@pytest.mark.parametrize("shape", SHAPES[:4], ids=NAMES[:4])
def test_bundled_leaflets_keep_the_standards_in_every_shape(slug: str, tag: str, shape: Shape) -> None:
    leaflet, setting = _leaflet(slug, tag)
    pdf = pdf_of(leaflet, replace(setting, shape=shape))
    assert faults(pdf) == []
    seen = sight(pdf)
    assert seen.outside() == []
    lines = [line for line in seen.lines() if "7946" in line]
    assert len(lines) >= 2
    assert all("+44 20 7946 0123" in line.replace("\u00a0", " ") for line in lines), lines
