"""What is copied from a PDF or searched for in it: each syllable once, though the typesetter says many twice."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pipeline.writers.pdf.page
from pipeline.language.locales import locale_for
from pipeline.model.article import Front, Key, Unit
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
    Table,
)
from pipeline.model.finding import Severity
from pipeline.model.leaflet import Leaflet, Passage, Passages, Setting
from pipeline.model.phrase import Emphasis, FootnoteRef, Inline, Link, Strong, Text
from pipeline.model.place import Place
from pipeline.model.shape import Shape
from pipeline.writers.pdf.binding import bound, unbound
from pipeline.writers.pdf.corrector import Corrected, corrected
from pipeline.writers.pdf.galley import glyphs_in, pages, said_by, shown, texts
from tests.writers.pdfs import bare, faults, pdf_of, remarks_of
from tests.writers.poppler import images, text

# Written for this test, and not reviewed: nothing here is to be read by a patient.
SENTENCES = {
    "km": ("មនុស្សទាំងអស់កើតមកមានសេរីភាព និងសមភាព។", "លេបថ្នាំ 5 mg ពីរដងក្នុងមួយថ្ងៃ", "កុំឈប់លេបថ្នាំដោយមិនសួរគ្រូពេទ្យ"),
    "th": ("มนุษย์ทั้งหลายเกิดมามีอิสระ", "กินยา 5 mg วันละ 2 ครั้ง หลังอาหาร", "ห้ามหยุดยาเองโดยไม่ถามแพทย์ผู้ดูแล ศักดิ์ศรี"),
    "my": ("တူညီလွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်", "ဆေး 5 mg ကို တစ်နေ့ နှစ်ကြိမ် သောက်ပါ။", "ကျန်းမာရေး ဝန်ထမ်း သိက္ခာ ရှိသည်။"),
    "bn": ("এগুলোর কী কী ঝুঁকি আছে", "দিনে 2 বার 5 mg খান", "চিকিৎসকের পরামর্শ ছাড়া ওষুধ বন্ধ করবেন না, কর্মীর সাহায্য নিন"),
}
CUT = list(SENTENCES)
"""Languages of which the typesetter says some syllables twice."""


def _passage(tag: str, *words: str | Inline) -> Passages:
    phrase = tuple(Text(word) if isinstance(word, str) else word for word in words)
    unit = Unit(Key("", "".join(map(str, words))), Place("source/pressure.md"), "paragraph")
    return (Passage(unit, phrase, locale_for(tag)),)


def _leaflet(tag: str, *body: Block[Passages]) -> Leaflet:
    return Leaflet(
        slug="pressure",
        locale=locale_for(tag),
        original=locale_for("en"),
        front=Front(id="HBP-001", title=(), summary=(), version="1", reviewed_on="2026-03-05"),
        title=_passage(tag, SENTENCES.get(tag, ("High blood pressure",) * 3)[0]),
        summary=_passage(tag, SENTENCES.get(tag, ("What it is",) * 3)[1]),
        english_title="High blood pressure",
        body=body,
    )


def _everything(tag: str) -> Leaflet:
    """A leaflet with words in every place where words may stand."""
    one, two, three = SENTENCES.get(tag, ("People are born free.", "Take 5 mg twice a day.", "Ask your doctor."))
    said = _passage(tag, one), _passage(tag, two), _passage(tag, three)
    return _leaflet(
        tag,
        Heading(2, said[0]),
        Paragraph((*said[0], *said[1], *said[2])),
        Paragraph(_passage(tag, Strong((Text(one),)), " ", Emphasis((Text(two),)), FootnoteRef("a"), " ", three)),
        Paragraph(_passage(tag, Link("https://www.example.org/", (Text(three),)))),
        List(((Paragraph(said[0]), List(((Paragraph(said[1]),),))), (Paragraph(said[2]),))),
        List(((Paragraph(said[0]), Paragraph(said[1])), (Paragraph(said[2]),)), start=1, tight=False),
        Table((said[0], said[1]), ((said[1], said[2]), (said[2], said[0])), ("", "")),
        Callout("warning", said[0], (Paragraph(said[2]),)),
        Quote((Paragraph(said[2]),)),
        DefinitionList(((said[0], (Definition((Paragraph(said[1]),)), Definition((Paragraph(said[2]),)))),)),
        Figure("arm.png", said[1], said[2]),
        *(Paragraph((*said[0], *said[2], *said[1])) for _ in range(12)),
        Footnotes((("a", (Paragraph(said[2]),)),)),
    )


def _as_typeset(leaflet: Leaflet, setting: Setting, patch: pytest.MonkeyPatch) -> bytes:
    with patch.context() as here:
        here.setattr(pipeline.writers.pdf.page, "corrected", lambda pdf, _: Corrected(pdf))
        return pdf_of(leaflet, setting)


def _seen_by_browsers(pdf: bytes) -> str:
    """The text as the reader of Chrome and Edge has it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("tag", CUT)
def test_each_sentence_is_copied_as_it_was_written(tag: str, printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    leaflet = _everything(tag)
    pdf = pdf_of(leaflet, printed)
    assert faults(pdf) == []
    for found in (bare(text(pdf, "-raw")), bare(_seen_by_browsers(pdf))):
        assert [one for one in SENTENCES[tag] if found.count(bare(one)) < 15] == []
    before = bare(text(_as_typeset(leaflet, printed, monkeypatch), "-raw"))
    assert [one for one in SENTENCES[tag] if bare(one) not in before]  # or else nobody needs the corrector any more


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("en", "Take 5 mg – “twice” a day: efficient, baffling, 38 °C, ½, naïve café."),
        ("pl", "Zażółć gęślą jaźń, şımarık ğ, ţară, Ősz, ærø, ñandú, Čeština, ß"),
        ("uk", "Принимайте 5 мг ёж, їжак, ґанок, ўсё, ћирилица"),
        ("el", "Πάρτε 5 mg, ΰ, Άνθρωπος"),
        ("zh-Hans", "每天服用 5 mg，两次；必要时致电。"),
        ("ja", "カタカナ、ひらがな、がぎぐげご。"),
        ("ko", "하루에 두 번 복용하십시오."),
    ],
)
def test_where_each_letter_is_one_glyph_there_is_nothing_to_correct(
    tag: str, sentence: str, printed: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaflet = _leaflet(tag, Paragraph(_passage(tag, sentence)), Heading(2, _passage(tag, sentence)))
    as_typeset = _as_typeset(leaflet, printed, monkeypatch)
    looked_at = corrected(as_typeset, [sentence, "ำ"])  # a letter for which it is looked at all the same
    assert pdf_of(leaflet, printed) == as_typeset == looked_at.content


@pytest.mark.parametrize("tag", CUT)
def test_not_a_dot_of_the_page_changes(tag: str, printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    leaflet = _everything(tag)
    assert images(pdf_of(leaflet, printed), 60) == images(_as_typeset(leaflet, printed, monkeypatch), 60)


@pytest.mark.parametrize(
    "shape",
    [
        Shape(layout="facing"),
        Shape(layout="sequential"),
        Shape(size="large"),
        Shape(layout="facing", size="large"),
        Shape(booklet=True),
    ],
    ids=str,
)
def test_every_shape_is_mended(shape: Shape, printed: Setting) -> None:
    setting = replace(printed, shape=shape, english=_everything("en") if shape.bilingual else None)
    pdf = pdf_of(_everything("km"), setting)
    assert shape.booklet or faults(pdf) == []
    found = bare(text(pdf, "-raw"))
    assert [one for one in SENTENCES["km"] if found.count(bare(one)) < 15] == []


def test_a_syllable_that_is_written_twice_stays_so(printed: Setting) -> None:
    told = ("ជំជំ ជំងឺ", "នានា ទីទី", "ទីទីទីទី ទី", "កុំកុំ ជំជំជំជំជំ")
    found = bare(text(pdf_of(_leaflet("km", *(Paragraph(_passage("km", one)) for one in told)), printed)))
    assert all(bare(one) in found for one in told)
    assert "ជំជំជំជំជំជំ" not in found


SYLLABLES = {
    "km": ("ជំ", "ងឺ", "ទី", "កុំ", "ថ្នាំ", "ខ្ញុំ", "ស់", "ព្ទ", "ក្រៅ", "លើ", "មនុស្ស", " ", " 5 mg ", "រ", "។"),
    "th": ("ทั้ง", "ดิ์", "ครั้ง", "น้ำ", "ที่", "ผู้", "เป็น", "กี่", " ", "ๆ", " 38.5 °C ", "ษย์"),
    "my": ("က္ခာ", "ဖြင့်", "ကြိမ်", "နှလုံး", "ရွှေ", " ", "သည်။", "ကို"),
}


@pytest.mark.parametrize("tag", list(SYLLABLES))
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_written_is_copied(tag: str, data: st.DataObject, printed: Setting) -> None:
    line = st.lists(st.sampled_from(SYLLABLES[tag]), min_size=1, max_size=40).map(lambda them: f"{''.join(them)} |")
    lines = data.draw(st.lists(line, min_size=20, max_size=30))
    found = bare(text(pdf_of(_leaflet(tag, *(Paragraph(_passage(tag, one)) for one in lines)), printed), "-raw"))
    cut_by_pages = [one for one in lines if bare(one) not in found]
    assert len(cut_by_pages) <= 2


def test_what_no_leaflet_says_is_left_as_it_is(printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = _as_typeset(_everything("km"), printed, monkeypatch)
    read = corrected(pdf, ["ជំងឺ"])
    assert (read.why, text(read.content)) == ("", text(pdf))
    assert "ពេពេទ្យ" in "".join(read.left) or "និនិង" in "".join(read.left)
    some = corrected(pdf, SENTENCES["km"][:1])
    assert len(some.left) < len(read.left)
    assert len(unbound(some.content).objects) == len(unbound(pdf).objects)


def test_what_is_left_as_it_is_is_told(printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.writers.pdf.page, "_texts", lambda _: iter(["ជំងឺ"]))
    (remark,) = remarks_of(_everything("km"), printed)
    assert (remark.code, remark.severity) == ("LE207", Severity.NOTE)
    assert "letters may be copied twice from the PDF" in remark.message
    monkeypatch.setattr(pipeline.writers.pdf.page, "corrected", lambda pdf, _: corrected(pdf[:-9], ["ជំងឺ"]))
    (remark,) = remarks_of(_everything("km"), printed)
    assert "(not looked at: there is no list of places)" in remark.message


def test_words_from_right_to_left_are_left_as_they_are(printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> Corrected:
        pytest.fail("looked at")

    monkeypatch.setattr(pipeline.writers.pdf.page, "corrected", never)
    assert pdf_of(_leaflet("ar", Paragraph(_passage("ar", "ثلاث مرات"))), printed)


@pytest.mark.parametrize(
    ("tag", "told", "side"),
    [
        ("pa", "ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ", b"L2R"),
        ("ckb", "هەموو مرۆڤەکان ئازاد لەدایک دەبن", b"R2L"),
        ("ur", "تمام انسان آزاد پیدا ہوئے", b"R2L"),
    ],
)
def test_a_file_opens_on_the_side_where_its_words_begin(tag: str, told: str, side: bytes, printed: Setting) -> None:
    pdf = pdf_of(_leaflet(tag, Paragraph(_passage(tag, told))), printed)
    assert re.findall(rb"/Direction/(\w+)", pdf) == [side]
    assert bare(told) in bare(_seen_by_browsers(pdf))
    assert faults(pdf) == []


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("he", "+44 20 7946 0123 חייגו, אם החום מעל 38.5 °C, וקחו 5 mg כל 4-6 שעות"),
        ("ar", "اتصل على ‎+44 20 7946 0123 إذا كانت الحرارة فوق 38.5 °C"),
        ("fa", "اگر تب بالای 38.5 °C بود با +44 20 7946 0123 تماس بگیرید"),
        ("ur", "+44 20 7946 0123 پر فون کریں۔ 38.5 °C"),
    ],
)
def test_browsers_copy_a_telephone_number_in_its_order(tag: str, told: str, printed: Setting) -> None:
    pdf = pdf_of(_leaflet(tag, *[Paragraph(_passage(tag, told))] * 3), printed)
    found = _seen_by_browsers(pdf).replace("\u00a0", " ")
    assert found.count("+44 20 7946 0123") == found.count("7946") >= 3
    assert found.count("38.5") == 3  # its sign changes sides, as Chrome reads a degree as the words around it


# Readers that go glyph by glyph


@pytest.mark.parametrize(
    ("tag", "told"),
    [("ar", "تناول دواء"), ("fa", "دارو را بخورید"), ("he", "קחו את התרופה"), ("ur", "دوا لیں"), ("ps", "دوا")],
)
def test_no_latin_name_in_right_to_left_text_is_drawn_with_its_letters_turned_round(
    tag: str, told: str, printed: Setting
) -> None:
    """A ligature of f and i that stands for "if" is seen as Rfiampicin, whatever it says when it is copied."""
    words = f"{told} Rifampicin 5 mg, interferon alfa (if fit to fly), Rifampicin."
    binding = unbound(pdf_of(_leaflet(tag, *[Paragraph(_passage(tag, words))] * 3), printed))
    tables = {table for page in pages(binding).values() for table in page.fonts.tables.values()}
    said = {words for table in tables for words in said_by(binding, table).values()}
    assert {"R", "n"} <= said
    assert said & {"if", "lf"} == set()


def _glyph_by_glyph(pdf: bytes) -> str:
    """The text as a reader has it that looks at no bracket, in the order of the file."""
    binding = unbound(pdf)
    found = []
    for page in pages(binding).values():
        words = re.sub(rb"/Span<</ActualText[^>]*>{2,3}BDC", b"", page.words)
        for _, table, written in shown(words, page.fonts):
            said = said_by(binding, table)
            found += [said[glyph] for glyph in glyphs_in(written)]
    return bare("".join(found))


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("vi", "Quý vị nên nghỉ ngơi và dùng thuốc hạ sốt đúng giờ mỗi ngày"),
        ("hi", "दवा खाना खाने के बाद लें और आराम करें। दवा का पानी बाद में पीना। दव खन"),
        ("ta", "மருந்தை உணவுக்குப் பின் சாப்பிடவும்"),
    ],
)
def test_readers_that_know_no_brackets_find_words_too(
    tag: str, told: str, printed: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaflet = _leaflet(tag, Paragraph(_passage(tag, told)), Paragraph(_passage(tag, told)))
    found = _glyph_by_glyph(pdf_of(leaflet, printed))
    before = _glyph_by_glyph(_as_typeset(leaflet, printed, monkeypatch))
    words = [bare(word) for word in told.split()]
    missing = [word for word in words if word not in found]
    assert len(missing) < len([word for word in words if word not in before])
    assert len(missing) <= len(words) / 4


# The bindery


@pytest.fixture(scope="module")
def khmer() -> Iterator[dict[str, bytes]]:
    """A place to keep a PDF in that is made once."""
    yield {}


def test_a_file_is_bound_as_it_was(printed: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    for tag in ("km", "en"):
        pdf = _as_typeset(_everything(tag), printed, monkeypatch)
        assert bound(unbound(pdf), {}) == pdf
        mended = pdf_of(_everything(tag), printed)
        assert bound(unbound(mended), {}) == mended


def test_the_tree_has_every_mark_of_the_pages_and_no_other(printed: Setting) -> None:
    binding = unbound(pdf_of(_everything("km"), printed))
    drawn = {(number, mark) for number, page in pages(binding).items() for mark in page.lines}
    assert len(drawn) > 300
    known = {(spot.page, spot.mark) for spots in texts(binding) for spot in spots}
    pictures = known - drawn
    assert drawn <= known
    assert len(pictures) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_left_alone_without_a_crash(
    data: st.DataObject, khmer: dict[str, bytes], printed: Setting
) -> None:
    if not khmer:
        with pytest.MonkeyPatch.context() as patch:
            khmer["pdf"] = _as_typeset(_leaflet("km", Paragraph(_passage("km", *SENTENCES["km"]))), printed, patch)
    pdf = bytearray(khmer["pdf"])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(pdf) - 1))
        length, there = (
            data.draw(st.integers(0, 5)),
            data.draw(st.binary(max_size=5) | st.sampled_from([b"0", b"]", b">>"])),
        )
        pdf[at : at + length] = there
    damaged = bytes(pdf)
    read = corrected(damaged, SENTENCES["km"])
    assert not read.why or read.content == damaged
