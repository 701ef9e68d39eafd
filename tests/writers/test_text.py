"""The plain-text leaflet as patients and staff read it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.language.width import columns
from pipeline.model.block import (
    Block,
    Callout,
    Definition,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    List,
    Paragraph,
    Quote,
    RawBlock,
    Table,
    Verbatim,
)
from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Leaflet, Passages, Setting, TextStyle
from pipeline.model.phrase import Break, Code, FootnoteRef, Image, Link, Placeholder, RawHtml, Strike, Strong, Text
from pipeline.model.shape import Shape
from pipeline.writers.text import write
from pipeline.writers.text.page import FOOT

TAGS = ["en", "ar", "vi", "zh-Hans"]
WRAPS = [None, 0, 24, 40]

MakeLeaf = Callable[..., Passages]
Show = Callable[..., str]


@pytest.fixture
def show(make_page: Callable[..., Leaflet], setting: Setting) -> Show:
    """What stands between the warnings and the footer of a page with these blocks; no-break spaces as ``_``."""

    def body(tag: str, *blocks: Block[Passages], wrap: int | None = None) -> str:
        quiet = replace(setting, clinic=replace(setting.clinic, example=False), text=TextStyle(wrap))
        page = make_page(tag, *blocks)
        page = replace(page, front=replace(page.front, reviewed_by=("A clinician",)), locale=page.locale)
        text = write(page, quiet).decode().replace("\u00a0", "_")
        return re.split(r"\n\n\u200f?" + FOOT, text.split("\n\n", 3 if tag != "en" else 2)[-1])[0]

    return body


def told(make_leaflet: Callable[[str], Leaflet], setting: Setting, tag: str, wrap: int | None = None) -> str:
    return write(make_leaflet(tag), replace(setting, text=TextStyle(wrap))).decode()


# What holds for every page


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_page_is_tidy(make_leaflet: Callable[[str], Leaflet], setting: Setting, tag: str, wrap: int | None) -> None:
    text = told(make_leaflet, setting, tag, wrap)
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t\u00a0]$", text, re.MULTILINE)
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search("[\u202a-\u202e\u200b\u00ad]", text)


@pytest.mark.parametrize("wrap", WRAPS)
@pytest.mark.parametrize("tag", TAGS)
def test_every_line_closes_the_isolates_it_opens(
    make_leaflet: Callable[[str], Leaflet], setting: Setting, tag: str, wrap: int | None
) -> None:
    for line in told(make_leaflet, setting, tag, wrap).split("\n"):
        assert balanced(line)
        assert tag == "ar" or not re.search("[\u200f\u2066-\u2069]", line)


def balanced(line: str) -> bool:
    depth = 0
    for letter in line:
        depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize("wrap", WRAPS)
def test_a_right_to_left_line_begins_right_to_left(
    make_leaflet: Callable[[str], Leaflet], setting: Setting, wrap: int | None
) -> None:
    for line in told(make_leaflet, setting, "ar", wrap).split("\n"):
        first = re.search(r"[^\W\d]|[\u200f\u2066-\u2068]", line)
        code = line.startswith("    ") and re.search("[ab]", line)
        assert code or not first or first[0] == "\u200f" or unicodedata.bidirectional(first[0]) == "AL"


@pytest.mark.parametrize("tag", TAGS)
def test_no_line_is_longer_than_asked_but_for_what_cannot_be_broken(
    make_leaflet: Callable[[str], Leaflet], setting: Setting, tag: str
) -> None:
    for line in told(make_leaflet, setting, tag, 40).split("\n"):
        assert columns(line) <= 40 or " " not in line.strip("- ") or "http" in line


def test_english_is_wrapped_and_arabic_and_chinese_are_not(
    make_leaflet: Callable[[str], Leaflet], setting: Setting
) -> None:
    longest = {tag: max(map(columns, told(make_leaflet, setting, tag).split("\n"))) for tag in TAGS}
    assert longest["en"] <= 72
    assert longest["vi"] <= 72
    assert longest["ar"] > 72
    assert longest["zh-Hans"] > 72


def test_windows_gets_its_byte_order_mark_and_line_ends(
    make_leaflet: Callable[[str], Leaflet], setting: Setting
) -> None:
    plain = write(make_leaflet("vi"), setting)
    windows = write(make_leaflet("vi"), replace(setting, text=TextStyle(windows=True)))
    assert not plain.startswith(b"\xef\xbb\xbf") and b"\r" not in plain
    assert windows == b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")


# Above and below the article


def test_the_header_says_what_this_is(make_leaflet: Callable[[str], Leaflet], setting: Setting) -> None:
    leaflet = make_leaflet("en")
    reviewed = replace(leaflet, front=replace(leaflet.front, reviewed_by=("A clinician",)))
    title = "Fever: what to do\n=================\n\n"
    assert write(leaflet, setting).decode().startswith(f"{title}FEV-001-en · Draft\n")
    assert write(reviewed, setting).decode().startswith(f"{title}FEV-001-en · Version 1.2\n")


def test_staff_can_tell_what_they_hand_out(make_leaflet: Callable[[str], Leaflet], setting: Setting) -> None:
    head = told(make_leaflet, setting, "vi").split("\n\n")
    assert head[0] == "Sốt: phải làm gì\n================"
    assert head[1].split("\n")[1:] == ["Tiếng Việt · Vietnamese", "Fever: what to do"]


def test_the_line_under_a_title_is_as_long_as_it_looks(
    make_leaflet: Callable[[str], Leaflet], setting: Setting
) -> None:
    assert told(make_leaflet, setting, "zh-Hans").startswith("发烧：该怎么办\n==============\n")


def test_a_draft_says_so_in_both_languages(make_leaflet: Callable[[str], Leaflet], setting: Setting) -> None:
    text = told(make_leaflet, setting, "vi")
    leaflet = make_leaflet("vi")
    english = f"Draft. Do not give it to patients. {leaflet.translated} of {leaflet.total} sentences are translated."
    lines = text.split("\n")
    assert english in lines
    assert lines[lines.index(english) - 1].startswith("Bản nháp.")


def test_what_nobody_has_reviewed_says_so(make_page: Callable[..., Leaflet], setting: Setting) -> None:
    text = write(make_page("vi"), setting).decode()
    assert "This translation has not been reviewed yet.\n" in text
    assert "The English text has not been reviewed by a clinician.\n" in text


def test_invented_contact_details_say_so(make_page: Callable[..., Leaflet], setting: Setting) -> None:
    warning = "The contact details on this page are examples. Do not call them.\n"
    real = replace(setting, clinic=replace(setting.clinic, example=False))
    assert warning in write(make_page("en"), setting).decode()
    assert warning not in write(make_page("en"), real).decode()


def test_the_footer_says_when_and_whom_to_call(make_page: Callable[..., Leaflet], setting: Setting) -> None:
    leaflet = make_page("en")
    reviewed = replace(leaflet, front=replace(leaflet.front, reviewed_by=("A clinician",)))
    foot = write(reviewed, setting).decode().replace("\u00a0", " ").split(FOOT)[1]
    assert foot.startswith("\n\nVersion: 1.2\nLast reviewed: ")
    assert "2028" in foot
    assert foot.endswith(
        "Published by: Example Publisher\n\nExample Clinic\nPhone: +44 20 7946 0123\nIn an emergency: 999\n"
    )


def test_what_is_not_known_is_left_out(make_page: Callable[..., Leaflet]) -> None:
    page = make_page("en")
    bare = replace(page, front=replace(page.front, version="", reviewed_on="", review_due=""))
    text = write(bare, Setting(Clinic("none"))).decode()
    assert text.endswith(FOOT + "\n")
    assert not re.search(r"Version|reviewed:|Phone", text)


def test_a_date_that_is_none_stands_as_it_is(make_page: Callable[..., Leaflet], setting: Setting) -> None:
    page = make_page("en")
    odd = replace(page, front=replace(page.front, reviewed_on="soon"))
    assert "Last reviewed: soon\n" in write(odd, setting).decode()


def test_an_articles_own_first_heading_is_the_title(
    make_page: Callable[..., Leaflet], make_leaf: MakeLeaf, setting: Setting
) -> None:
    text = write(make_page("en", Heading(1, make_leaf("en", "Own title"))), setting).decode()
    assert text.startswith("Own title\n=========\n")
    assert text.count("Own title") == 1


# Blocks


def test_headings_are_underlined_by_their_level(show: Show, make_leaf: MakeLeaf) -> None:
    assert (
        show("en", Heading(2, make_leaf("en", "Two")), Heading(3, make_leaf("en", "Three")))
        == "Two\n---\n\nThree\n~~~~~"
    )


def test_lists_hang_and_nest(show: Show, make_leaf: MakeLeaf) -> None:
    inner: Block[Passages] = List(((Paragraph(make_leaf("en", "Inside, and so long that it goes on below.")),),))
    outer: Block[Passages] = List(((Paragraph(make_leaf("en", "Outside")), inner), ()))
    assert show("en", outer, wrap=30).split("\n") == [
        "- Outside",
        "  - Inside, and so long that",
        "    it goes on below.",
        "-",
    ]


def test_numbers_go_on_from_where_the_author_began(show: Show, make_leaf: MakeLeaf) -> None:
    items = tuple((Paragraph(make_leaf("en", word)),) for word in ("Nine", "Ten"))
    assert show("en", List(items, start=9, tight=False)) == "9. Nine\n\n10. Ten"


def test_a_narrow_table_has_columns(show: Show, make_leaf: MakeLeaf) -> None:
    cells = [make_leaf("zh-Hans", word) for word in ("年龄", "剂量", "成人", "10 毫克", "儿童", "")]
    assert show(
        "zh-Hans", Table((cells[0], cells[1]), ((cells[2], cells[3]), (cells[4], cells[5])), ("", "right"))
    ) == ("年龄     剂量\n----  -------\n成人  10_毫克\n儿童")


def test_a_wide_table_is_told_row_by_row(show: Show, make_leaf: MakeLeaf) -> None:
    cells = [make_leaf("en", word) for word in ("Age", "Dose", "Adult", "One tablet in the morning", "Child", "None")]
    table: Block[Passages] = Table((cells[0], cells[1]), ((cells[2], cells[3]), (cells[4], cells[5])), ("", ""))
    assert show("en", table, wrap=28) == "Age: Adult\nDose: One tablet in the\nmorning\n\nAge: Child\nDose: None"


def test_a_right_to_left_table_is_told_row_by_row(show: Show, make_leaf: MakeLeaf) -> None:
    cells = [make_leaf("ar", word) for word in ("العمر", "الجرعة", "بالغ", "10 mg")]
    table: Block[Passages] = Table((cells[0], cells[1]), ((cells[2], cells[3]),), ("", ""))
    assert show("ar", table) == "العمر: بالغ\nالجرعة: \u206610_mg\u2069"


def test_a_callout_is_named_and_fenced(show: Show, make_leaf: MakeLeaf) -> None:
    inside = (Paragraph(make_leaf("en", "Do not wait.")),)
    rule = "- - - - - - - - - - - - - - - - - - - -"
    assert show("en", Callout("warning", None, inside)) == f"{rule}\nWarning\n\nDo not wait.\n{rule}"
    assert "\nTip: Rest\n" in show("en", Callout("tip", make_leaf("en", "Rest"), inside))


def test_definitions_stand_under_their_term(show: Show, make_leaf: MakeLeaf) -> None:
    meaning = Definition((Paragraph(make_leaf("en", "Hot.")),))
    listed: Block[Passages] = DefinitionList(((make_leaf("en", "Fever"), (meaning, meaning)),))
    assert show("en", listed) == "Fever\n    Hot.\n    Hot."


def test_quotes_pictures_and_code_keep_their_place(show: Show, make_leaf: MakeLeaf) -> None:
    assert (
        show("en", Quote((Paragraph(make_leaf("en", "One.")), Paragraph(make_leaf("en", "Two.")))))
        == "> One.\n>\n> Two."
    )
    assert (
        show("en", Figure("a.png", make_leaf("en", "An arm"), make_leaf("en", "Here."))) == "[Picture: An arm]\nHere."
    )
    assert show("en", Verbatim("a 5 mg\n  b\n")) == "    a 5 mg\n      b"
    assert show("en", RawBlock("<hr>"), Paragraph(make_leaf("en", "x"))) == "x"


def test_footnotes_are_numbered_and_stand_at_the_end(show: Show, make_leaf: MakeLeaf) -> None:
    notes: Block[Passages] = Footnotes((("b", (Paragraph(make_leaf("en", "Note.")),)),))
    assert (
        show("en", Paragraph(make_leaf("en", "Text.", FootnoteRef("b"))), notes)
        == "Text.[1]\n\nNotes\n-----\n\n[1] Note."
    )


# Inlines


def test_a_link_tells_its_address_once(show: Show, make_leaf: MakeLeaf) -> None:
    def link(target: str, words: str) -> str:
        return show("en", Paragraph(make_leaf("en", Link(target, (Text(words),)))))

    assert link("https://example.org/flu", "flu") == "flu (https://example.org/flu)"
    assert link("https://www.example.org/", "www.example.org") == "www.example.org"
    assert link("https://example.org/flu", "https://example.org/flu") == "https://example.org/flu"
    assert link("mailto:care@example.org", "Write to us") == "Write to us (care@example.org)"
    assert link("mailto:care@example.org", "care@example.org") == "care@example.org"
    assert link("tel:+442079460123", "020 7946 0123") == "020_7946_0123"
    assert link("tel:{clinic.phone}", "Call us") == "Call us (+44_20_7946_0123)"
    assert link("#when", "see above") == "see above"
    assert link("javascript:alert(1)", "click") == "click"


def test_struck_words_are_not_told_as_true(show: Show, make_leaf: MakeLeaf) -> None:
    said = Paragraph(make_leaf("en", "Take it ", Strike((Text("before"),)), " with food."))
    assert show("en", said) == "Take it [crossed out: before] with food."


def test_placeholders_are_filled_in(show: Show, make_leaf: MakeLeaf) -> None:
    said = make_leaf("en", "Call ", Strong((Placeholder("clinic.phone"),)), " or ", Placeholder("clinic.fax"), ".")
    assert show("en", Paragraph(said)) == "Call +44_20_7946_0123 or {clinic.fax}."


def test_breaks_pictures_code_and_tags(show: Show, make_leaf: MakeLeaf) -> None:
    said = make_leaf("en", "a", Break(), "b", RawHtml("<br>"), Image("x.png", "a sign"), RawHtml("<b>"), Code("5 mg"))
    assert show("en", Paragraph(said)) == "a\nb\na sign5 mg"


# Right to left, and English that stands in


def test_a_telephone_number_keeps_its_order_in_arabic(show: Show, make_leaf: MakeLeaf) -> None:
    said = make_leaf("ar", "اتصل على ", Placeholder("clinic.phone"), " أو +1 866 223 8100.")
    assert show("ar", Paragraph(said)) == "اتصل على \u2066+44_20_7946_0123\u2069 أو \u2066+1_866_223_8100\u2069."


def test_a_value_keeps_its_own_direction(make_page: Callable[..., Leaflet], setting: Setting) -> None:
    clinic = Clinic("c", {"name": "عيادة 5-10", "emergency": "999"})
    text = write(make_page("ar"), replace(setting, clinic=clinic)).decode()
    assert "\n\u200f\u2068عيادة \u20665-10\u2069\u2069\n" in text
    assert "\u2068999\u2069" in text


def test_english_standing_in_is_marked_and_keeps_together(show: Show, make_leaf: MakeLeaf) -> None:
    leaf = make_leaf("ar", "نعم.") + make_leaf("en", "Take 5 mg.") + make_leaf("en", "Rest.") + make_leaf("ar", "لا.")
    shown = show("ar", Paragraph(leaf))
    assert shown.startswith("نعم. [")
    assert shown.endswith("] \u2066Take 5_mg. Rest.\u2069 لا.")
    assert show("vi", Paragraph(make_leaf("en", "Rest."))).endswith("] Rest.")


def test_english_that_is_meant_to_stay_is_not_marked(show: Show, make_leaf: MakeLeaf) -> None:
    leaf = make_leaf("ar", "قل:") + make_leaf("en", "I need help.", fixed=True)
    assert show("ar", Paragraph(leaf)) == "قل: \u2066I need help.\u2069"


def test_english_in_an_english_leaflet_is_not_marked(show: Show, make_leaf: MakeLeaf) -> None:
    assert show("en", Paragraph(make_leaf("en", "Rest."))) == "Rest."


def test_english_between_chinese_sentences_stands_apart(show: Show, make_leaf: MakeLeaf) -> None:
    leaf = make_leaf("zh-Hans", "休息。") + make_leaf("zh-Hans", "喝水。") + make_leaf("en", "Rest.", fixed=True)
    assert show("zh-Hans", Paragraph(leaf)) == "休息。喝水。 Rest."


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("نص \u202eمقلوب\u202c", "نص مقلوب"),
        ("نص\u2069", "نص"),
        ("نص \u2067مفتوح", "نص \u2067مفتوح\u2069"),
        ("نص\u2028آخر", "نص آخر"),
        ("نص\u200b\u00ad", "نص"),
    ],
)
def test_marks_that_would_turn_the_page_around_do_not_get_on_it(
    show: Show, make_leaf: MakeLeaf, said: str, shown: str
) -> None:
    assert show("ar", Paragraph(make_leaf("ar", said))) == shown


def test_one_unseen_character_among_words_is_enough_to_be_left_out(
    make_page: Callable[..., Leaflet], make_leaf: MakeLeaf, setting: Setting
) -> None:
    unseen = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) in ("Cc", "Zl", "Zp")]
    for character in (*unseen, *"\u00ad\u200b\u202a\u202b\u202c\u202d\u202e\u2060\u206f\ufeff"):
        text = write(make_page("en", Paragraph(make_leaf("en", f"sleep{character}well"))), setting).decode()
        assert re.search("sleep[ \t\n]?well", text), repr(character)


HOSTILE = st.text(
    alphabet=st.sampled_from("a5 mg.(«اب،\u2066\u2067\u2068\u2069\u202a\u202e\u200f\n\r\u2028\t中\u00a0\u0301")
)


@given(HOSTILE, st.sampled_from(["ar", "en", "zh-Hans"]), st.sampled_from([None, 10]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_translation_holds_the_page_stays_tidy(
    make_page: Callable[..., Leaflet], make_leaf: MakeLeaf, setting: Setting, said: str, tag: str, wrap: int | None
) -> None:
    leaf = make_leaf(tag, said)
    page = make_page(tag, Paragraph(leaf), List(((Paragraph(leaf),),)), Table((leaf,), ((leaf,),), ("",)))
    text = write(page, replace(setting, text=TextStyle(wrap))).decode()
    assert "\n\n\n" not in text and text.endswith("\n") and not text.endswith("\n\n")
    assert not re.search("[\u202a-\u202e\r\u2028]", text)
    assert all(map(balanced, text.split("\n")))


# Whom to call


def test_the_contact_is_told_in_both_languages_each_line_in_its_own_direction(
    make_leaflet: Callable[[str], Leaflet], setting: Setting
) -> None:
    text = write(make_leaflet("ar"), replace(setting, online="https://www.example.org/ar/fever.html")).decode()
    assert "الهاتف: \u2066+44\u00a020\u00a07946\u00a00123\u2069" in text
    assert "\u200f\u2066Phone: +44\u00a020\u00a07946\u00a00123\u2069" in text
    assert "\u200f\u2066I speak Arabic. Please call an interpreter.\u2069" in text
    assert text.endswith("\u200f\u2066https://www.example.org/ar/fever.html\u2069\n")


def test_english_comes_after_the_translation_where_that_is_asked_for(
    make_leaflet: Callable[[str], Leaflet], setting: Setting
) -> None:
    both = replace(setting, english=make_leaflet("en"), shape=Shape("sequential"))
    text = write(make_leaflet("vi"), both).decode()
    assert text.index("Sốt là khi nhiệt độ") < text.rindex("Fever: what to do") < text.index("A fever is a temperature")
