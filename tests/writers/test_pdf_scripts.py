"""Scripts that this project has no leaflets in yet: their lines, their letters, and what can be copied from a page."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest

from pipeline.language.locales import locale_for
from pipeline.model.article import Front, Key, Unit
from pipeline.model.block import Callout, Heading, List, Paragraph, Table
from pipeline.model.leaflet import Leaflet, Passage, Passages, Print, Setting
from pipeline.model.phrase import Strong, Text
from pipeline.model.place import Place
from pipeline.project.fonts import fonts
from pipeline.project.store import open_project
from tests.writers.pdfs import bare, faults, pdf_of
from tests.writers.poppler import sight, text

FURNITURE = Path(__file__).parents[2] / "pipeline" / "writers" / "words"

# Written for this test, and not reviewed: nothing here is to be read by a patient. The second sentence of each is the
# first article of the Universal Declaration of Human Rights.
WORDS = {
    "th": (
        "ความดันโลหิตสูง",
        "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
        "กินยา 5 mg วันละ 2 ครั้ง หลังอาหาร",
        "ดื่มน้ำบ่อย ๆ",
        "โทร +44 20 7946 0123 ถ้ามีไข้สูงกว่า 38.5 °C",
        "ห้ามหยุดยาเองโดยไม่ถามแพทย์ผู้ดูแล",
    ),
    "km": (
        "ជំងឺលើសឈាម",
        "មនុស្សទាំងអស់កើតមកមានសេរីភាពនិងសមភាពក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។",
        "លេបថ្នាំ 5 mg ពីរដងក្នុងមួយថ្ងៃ",
        "ផឹកទឹកឱ្យបានញឹកញាប់",
        "ទូរស័ព្ទ +44 20 7946 0123 ប្រសិនបើក្តៅខ្លួនលើសពី 38.5 °C",
        "កុំឈប់លេបថ្នាំដោយមិនសួរគ្រូពេទ្យ",
    ),
    "my": (
        "သွေးတိုးရောဂါ",
        "လူတိုင်းသည် တူညီလွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့်လည်းကောင်း၊ တူညီလွတ်လပ်သော အခွင့်အရေးများဖြင့်လည်းကောင်း မွေးဖွားလာသူများ ဖြစ်သည်။",
        "ဆေး 5 mg ကို တစ်နေ့ နှစ်ကြိမ် သောက်ပါ။",
        "ရေ မကြာခဏ သောက်ပါ။",
        "ဖျားလျှင် +44 20 7946 0123 သို့ ဖုန်းဆက်ပါ။ 38.5 °C",
        "နှလုံးရောဂါ ရှိသူများ ဆရာဝန်ကို မေးပါ။",
    ),
    "lo": (
        "ຄວາມດັນເລືອດສູງ",
        "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ, ສິດທິ, ເສລີພາບ ແລະ ຄວາມສະເໝີພາບເທົ່າທຽມກັນ.",
        "ກິນຢາ 5 mg ມື້ລະ 2 ຄັ້ງ ຫຼັງອາຫານ",
        "ດື່ມນ້ຳເລື້ອຍໆ",
        "ໂທ +44 20 7946 0123 ຖ້າມີໄຂ້ສູງກວ່າ 38.5 °C",
        "ຢ່າຢຸດຢາເອງໂດຍບໍ່ຖາມແພດ",
    ),
    "or": (
        "ଉଚ୍ଚ ରକ୍ତଚାପ",
        "ସବୁ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ ସ୍ୱାଧୀନ ଏବଂ ମର୍ଯ୍ୟାଦା ଓ ଅଧିକାରରେ ସମାନ।",
        "ଦିନକୁ 2 ଥର 5 mg ନିଅନ୍ତୁ",
        "ବାରମ୍ବାର ପାଣି ପିଅନ୍ତୁ",
        "+44 20 7946 0123 କୁ ଫୋନ କରନ୍ତୁ। 38.5 °C",
        "ଡାକ୍ତରଙ୍କୁ ପଚାରନ୍ତୁ",
    ),
    "ko": (
        "고혈압",
        "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다",
        "하루에 2번 5 mg",
        "물을 자주 드십시오",
        "+44 20 7946 0123 전화하십시오. 38.5 °C",
        "의사에게 물어보십시오",
    ),
    "ur": (
        "بلند فشار خون",
        "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
        "5 mg دن میں 2 بار لیں",
        "پانی بار بار پئیں",
        "+44 20 7946 0123 پر فون کریں۔ 38.5 °C",
        "ڈاکٹر سے پوچھیں",
    ),
}

NASTALIQ = Path("/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf")
"""Where Debian's fonts-noto-core has it."""


def _leaf(tag: str, *words: str, strong: bool = False) -> Passages:
    def passage(words: str) -> Passage:
        phrase = (Strong((Text(words),)),) if strong else (Text(words),)
        return Passage(Unit(Key("", words), Place("source/pressure.md"), "paragraph"), phrase, locale_for(tag))

    return tuple(passage(one) for one in words)


def _leaflet(tag: str) -> Leaflet:
    title, long, dose, drink, call, stop = WORDS[tag]
    return Leaflet(
        slug="pressure",
        locale=locale_for(tag),
        original=locale_for("en"),
        front=Front(id="HBP-001", title=(), summary=(), version="1", reviewed_on="2026-03-05"),
        title=_leaf(tag, title),
        summary=(),
        english_title="High blood pressure",
        body=(
            Paragraph(_leaf(tag, long, drink, stop)),
            Heading(2, _leaf(tag, drink)),
            List(tuple((Paragraph(_leaf(tag, one)),) for one in WORDS[tag][2:])),
            Paragraph((*_leaf(tag, dose, strong=True), *_leaf(tag, call))),
            Table((_leaf(tag, title), _leaf(tag, drink)), ((_leaf(tag, dose), _leaf(tag, stop)),), ("", "")),
            Callout("warning", _leaf(tag, title), (Paragraph(_leaf(tag, call)),)),
            *(Paragraph(_leaf(tag, *WORDS[tag][:count], *WORDS[tag])) for count in range(6)),
        ),
    )


def _said(tag: str) -> Iterator[str]:
    title, long, dose, drink, call, stop = WORDS[tag]
    yield from (long, drink, stop, drink, *WORDS[tag][2:], dose, call, title, drink, dose, stop, title, call)
    for count in range(6):
        yield from (*WORDS[tag][:count], *WORDS[tag])


@pytest.mark.parametrize("tag", list(WORDS))
def test_other_scripts_keep_the_standards_the_page_and_the_order_of_numbers(tag: str, printed: Setting) -> None:
    pdf = pdf_of(_leaflet(tag), printed)
    assert faults(pdf) == []
    seen = sight(pdf)
    assert seen.outside() == []
    lines = "\n".join(seen.lines()).replace("\u00a0", " ")
    assert lines.count("+44 20 7946 0123") >= 10
    assert "5 mg" in lines
    assert "38.5 °C" in lines


@pytest.mark.parametrize("tag", [tag for tag in WORDS if tag != "ur"])
def test_every_sentence_of_other_scripts_is_copied_as_it_was_written(tag: str, printed: Setting) -> None:
    found = bare(text(pdf_of(_leaflet(tag), printed)))
    assert [one for one in _said(tag) if bare(one) not in found] == []


def test_korean_lines_break_between_words(printed: Setting) -> None:
    furniture = FURNITURE.joinpath("ko", "LC_MESSAGES", "leaflet.po").read_text(encoding="utf-8")
    known = {word.strip(".") for one in WORDS["ko"] for word in one.split()} | set(re.findall(r"[가-힣]+", furniture))
    seen = sight(pdf_of(_leaflet("ko"), printed))
    words = [word.text.strip(".,:") for word in seen.words if not re.search(r"\d", word.text)]
    hangul = [word for word in words if any("가" <= letter <= "힣" for letter in word)]
    assert len(hangul) > 100
    assert set(hangul) - known == {"한국어"}  # its own name, in the header


@pytest.mark.skipif(not NASTALIQ.is_file(), reason="fonts-noto-core is not installed")
def test_urdu_is_set_in_the_nastaliq_that_lies_in_the_projects_folder(printed: Setting, tmp_path: Path) -> None:
    (tmp_path / "fonts" / "ur").mkdir(parents=True)
    copy(NASTALIQ, tmp_path / "fonts" / "ur")
    (tmp_path / "pipeline.toml").write_text("")
    there = fonts(open_project(tmp_path))
    naskh = pdf_of(_leaflet("ur"), printed)
    pdf = pdf_of(_leaflet("ur"), replace(printed, print=Print(there)))
    assert (b"NotoNastaliqUrdu" in naskh, b"NotoNastaliqUrdu" in pdf) == (False, True)
    assert faults(pdf) == []
    assert sight(pdf).outside() == []
