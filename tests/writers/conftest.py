"""The specimen: one small leaflet in four scripts that has every block and inline there is, to try every writer on."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest

from pipeline.model.article import Front, Key, Unit
from pipeline.model.block import (
    Block,
    Blocks,
    Callout,
    Definition,
    DefinitionList,
    Divider,
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
from pipeline.model.leaflet import Leaflet, Passage, Passages, Print, Setting
from pipeline.model.locale import Locale
from pipeline.model.phrase import (
    Break,
    Code,
    Emphasis,
    FootnoteRef,
    Image,
    Inline,
    Link,
    Phrase,
    Placeholder,
    RawHtml,
    Strike,
    Strong,
    Text,
    plain,
)
from pipeline.model.place import Place
from tests.writers.pdfs import installed, png

LOCALES = {
    locale.tag: locale
    for locale in (
        Locale("en", "English", "English", "ltr", "Latn"),
        Locale("ar", "Arabic", "العربية", "rtl", "Arab"),
        Locale("vi", "Vietnamese", "Tiếng Việt", "ltr", "Latn"),
        Locale("zh-Hans", "Chinese (Simplified)", "简体中文", "ltr", "Hans", join="", spaces=False),
    )
}


def _phrase(*parts: str | Inline) -> Phrase:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


_LINK = "https://www.example.org/fever"
_PHONE = Placeholder("clinic.phone")

ENGLISH = {
    "title": _phrase("Fever: what to do"),
    "summary": _phrase("How to care for someone with a fever."),
    "heading": _phrase("When to call us"),
    "first": _phrase("A fever is a temperature above 38.5 °C."),
    "stand-in": _phrase("Drink water often, at least 200 ml every 2 hours."),
    "last": _phrase("Call ", Strong(_phrase(_PHONE)), " if you are worried."),
    "minor": _phrase("Medicines"),
    "dose": _phrase("Take ", Strong(_phrase("5–10 mg")), " of ", Emphasis(_phrase("ibuprofen")), "."),
    "struck": _phrase("Take it ", Strike(_phrase("before")), " with food."),
    "rest": _phrase("Rest."),
    "nested": _phrase("Stay in bed."),
    "deeper": _phrase("Keep the room cool."),
    "loose": _phrase("Open the box."),
    "loose-more": _phrase("Read the label, code ", Code("A  1"), "."),
    "loose-next": _phrase("Swallow the tablet."),
    "age": _phrase("Age"),
    "dose-head": _phrase("Dose"),
    "adult": _phrase("Adult"),
    "adult-dose": _phrase("10 mg"),
    "child": _phrase("Child"),
    "child-dose": _phrase("5 mg"),
    "box": _phrase("Call an ambulance"),
    "box-body": _phrase("Do not wait if you cannot breathe."),
    "tip-body": _phrase("Keep this page."),
    "term": _phrase("Fever"),
    "meaning": _phrase("A high temperature."),
    "other-meaning": _phrase("A sign of infection."),
    "quote": _phrase("I felt better after a day."),
    "noted": _phrase("Most fevers pass.", FootnoteRef("study")),
    "note": _phrase("In 9 of 10 people."),
    "link": _phrase("Read ", Link(_LINK, _phrase("more about fever")), " or ", Link(_LINK, _phrase(_LINK)), "."),
    "figure": _phrase("A thermometer under an arm"),
    "caption": _phrase("Measure under the arm."),
    "lines": _phrase("Example Clinic", Break(), "1 Example Road", RawHtml("<!-- x -->")),
    "picture": _phrase("Look for this sign: ", Image("sign.png", "a red cross"), "."),
}

ARABIC = {
    "title": _phrase("الحمى: ماذا تفعل"),
    "summary": _phrase("كيف تعتني بشخص مصاب بالحمى."),
    "heading": _phrase("متى تتصل بنا"),
    "first": _phrase("الحمى هي حرارة أعلى من 38.5 °C."),
    "last": _phrase("اتصل على ", Strong(_phrase(_PHONE)), " إذا كنت قلقًا."),
    "minor": _phrase("الأدوية"),
    "dose": _phrase("خذ ", Strong(_phrase("5–10 mg")), " من ", Emphasis(_phrase("ibuprofen")), "."),
    "struck": _phrase("تناوله ", Strike(_phrase("قبل")), " مع الطعام."),
    "rest": _phrase("استرح."),
    "nested": _phrase("ابق في السرير."),
    "deeper": _phrase("حافظ على برودة الغرفة."),
    "loose": _phrase("افتح العلبة."),
    "loose-more": _phrase("اقرأ الملصق، الرمز ", Code("A  1"), "."),
    "loose-next": _phrase("ابلع القرص."),
    "age": _phrase("العمر"),
    "dose-head": _phrase("الجرعة"),
    "adult": _phrase("بالغ"),
    "adult-dose": _phrase("10 mg"),
    "child": _phrase("طفل"),
    "child-dose": _phrase("5 mg"),
    "box": _phrase("اتصل بالإسعاف"),
    "box-body": _phrase("لا تنتظر إذا كنت لا تستطيع التنفس."),
    "tip-body": _phrase("احتفظ بهذه الصفحة."),
    "term": _phrase("الحمى"),
    "meaning": _phrase("حرارة مرتفعة."),
    "other-meaning": _phrase("علامة على العدوى."),
    "quote": _phrase("شعرت بتحسن بعد يوم."),
    "noted": _phrase("معظم حالات الحمى تزول.", FootnoteRef("study")),
    "note": _phrase("عند 9 من كل 10 أشخاص."),
    "link": _phrase("اقرأ ", Link(_LINK, _phrase("المزيد عن الحمى")), " أو ", Link(_LINK, _phrase(_LINK)), "."),
    "figure": _phrase("ميزان حرارة تحت الذراع"),
    "caption": _phrase("قس الحرارة تحت الذراع."),
    "lines": _phrase("عيادة المثال", Break(), "1 Example Road", RawHtml("<!-- x -->")),
    "picture": _phrase("ابحث عن هذه العلامة: ", Image("sign.png", "صليب أحمر"), "."),
}

VIETNAMESE = {
    "title": _phrase("Sốt: phải làm gì"),
    "summary": _phrase("Cách chăm sóc người bị sốt."),
    "heading": _phrase("Khi nào cần gọi cho chúng tôi"),
    "first": _phrase("Sốt là khi nhiệt độ trên 38,5 °C."),
    "last": _phrase("Hãy gọi ", Strong(_phrase(_PHONE)), " nếu quý vị lo lắng."),
    "minor": _phrase("Thuốc"),
    "dose": _phrase("Uống ", Strong(_phrase("5–10 mg")), " thuốc ", Emphasis(_phrase("ibuprofen")), "."),
    "struck": _phrase("Uống thuốc ", Strike(_phrase("trước")), " trong bữa ăn."),
    "rest": _phrase("Nghỉ ngơi."),
    "nested": _phrase("Nằm trên giường."),
    "deeper": _phrase("Giữ phòng mát."),
    "loose": _phrase("Mở hộp."),
    "loose-more": _phrase("Đọc nhãn, mã ", Code("A  1"), "."),
    "loose-next": _phrase("Nuốt viên thuốc."),
    "age": _phrase("Tuổi"),
    "dose-head": _phrase("Liều"),
    "adult": _phrase("Người lớn"),
    "adult-dose": _phrase("10 mg"),
    "child": _phrase("Trẻ em"),
    "child-dose": _phrase("5 mg"),
    "box": _phrase("Gọi xe cấp cứu"),
    "box-body": _phrase("Đừng chờ nếu quý vị không thở được."),
    "tip-body": _phrase("Hãy giữ trang này."),
    "term": _phrase("Sốt"),
    "meaning": _phrase("Nhiệt độ cao."),
    "other-meaning": _phrase("Dấu hiệu nhiễm trùng."),
    "quote": _phrase("Tôi thấy khá hơn sau một ngày."),
    "noted": _phrase("Hầu hết các cơn sốt đều qua.", FootnoteRef("study")),
    "note": _phrase("Ở 9 trên 10 người."),
    "link": _phrase("Đọc ", Link(_LINK, _phrase("thêm về sốt")), " hoặc ", Link(_LINK, _phrase(_LINK)), "."),
    "figure": _phrase("Nhiệt kế kẹp dưới nách"),
    "caption": _phrase("Đo ở nách."),
    "lines": _phrase("Phòng khám Ví dụ", Break(), "1 Example Road", RawHtml("<!-- x -->")),
    "picture": _phrase("Tìm dấu hiệu này: ", Image("sign.png", "chữ thập đỏ"), "."),
}

CHINESE = {
    "title": _phrase("发烧：该怎么办"),
    "summary": _phrase("如何照顾发烧的人。"),
    "heading": _phrase("何时给我们打电话"),
    "first": _phrase("发烧是指体温高于 38.5 °C。"),
    "last": _phrase("如果您担心，请拨打 ", Strong(_phrase(_PHONE)), "。"),
    "minor": _phrase("药物"),
    "dose": _phrase("服用 ", Strong(_phrase("5–10 毫克")), " ", Emphasis(_phrase("布洛芬")), "。"),
    "struck": _phrase("随餐", Strike(_phrase("前")), "服用。"),
    "rest": _phrase("休息。"),
    "nested": _phrase("卧床。"),
    "deeper": _phrase("保持房间凉爽。"),
    "loose": _phrase("打开盒子。"),
    "loose-more": _phrase("阅读标签，代码 ", Code("A  1"), "。"),
    "loose-next": _phrase("吞下药片。"),
    "age": _phrase("年龄"),
    "dose-head": _phrase("剂量"),
    "adult": _phrase("成人"),
    "adult-dose": _phrase("10 毫克"),
    "child": _phrase("儿童"),
    "child-dose": _phrase("5 毫克"),
    "box": _phrase("叫救护车"),
    "box-body": _phrase("如果无法呼吸，请不要等待。"),
    "tip-body": _phrase("请保留此页。"),
    "term": _phrase("发烧"),
    "meaning": _phrase("体温高。"),
    "other-meaning": _phrase("感染的迹象。"),
    "quote": _phrase("一天后我感觉好多了。"),
    "noted": _phrase("大多数发烧会自行消退。", FootnoteRef("study")),
    "note": _phrase("十人中有九人如此。"),
    "link": _phrase("阅读", Link(_LINK, _phrase("更多关于发烧的内容")), "或 ", Link(_LINK, _phrase(_LINK)), "。"),
    "figure": _phrase("腋下的体温计"),
    "caption": _phrase("在腋下测量。"),
    "lines": _phrase("示例诊所", Break(), "1 Example Road", RawHtml("<!-- x -->")),
    "picture": _phrase("寻找这个标志：", Image("sign.png", "红十字"), "。"),
}

WORDS = {"en": ENGLISH, "ar": ARABIC, "vi": VIETNAMESE, "zh-Hans": CHINESE}

Said: TypeAlias = str | Inline


def _unit(phrase: Phrase, *, fixed: bool = False) -> Unit:
    return Unit(Key("", plain(phrase)), Place("source/fever.md"), "paragraph", fixed=fixed)


def _passages(tag: str, *keys: str) -> Passages:
    """One leaf in the language of `tag`, each sentence in English where that language has no words for it."""
    return tuple(
        Passage(_unit(ENGLISH[key]), WORDS[tag].get(key, ENGLISH[key]), LOCALES[tag if key in WORDS[tag] else "en"])
        for key in keys
    )


def _body(tag: str) -> Blocks[Passages]:
    def leaf(*keys: str) -> Passages:
        return _passages(tag, *keys)

    def paragraph(*keys: str) -> Paragraph[Passages]:
        return Paragraph(leaf(*keys))

    deeper: Block[Passages] = List(((paragraph("deeper"),),))
    nested: Block[Passages] = List(((paragraph("nested"), deeper),))
    return (
        paragraph("first", "stand-in", "last"),
        Heading(2, leaf("heading")),
        List(((paragraph("dose"),), (paragraph("rest"), nested), (paragraph("struck"),))),
        Heading(3, leaf("minor")),
        List(((paragraph("loose"), paragraph("loose-more")), (paragraph("loose-next"),)), start=3, tight=False),
        Table(
            (leaf("age"), leaf("dose-head")),
            ((leaf("adult"), leaf("adult-dose")), (leaf("child"), leaf("child-dose"))),
            ("left", "right"),
        ),
        Callout("warning", leaf("box"), (paragraph("box-body"),)),
        Callout("tip", None, (paragraph("tip-body"),)),
        DefinitionList(
            ((leaf("term"), (Definition((paragraph("meaning"),)), Definition((paragraph("other-meaning"),)))),)
        ),
        Quote((paragraph("quote"),)),
        paragraph("noted"),
        paragraph("link"),
        paragraph("picture"),
        Verbatim("a = 5 mg\n  b\n", "text"),
        RawBlock("<hr class='x'>"),
        Figure("arm.png", leaf("figure"), leaf("caption")),
        Divider(),
        paragraph("lines"),
        Footnotes((("study", (paragraph("note"),)),)),
    )


FRONT = Front(
    id="FEV-001",
    title=(_unit(ENGLISH["title"]),),
    summary=(_unit(ENGLISH["summary"]),),
    version="1.2",
    reviewed_on="2026-03-05",
    review_due="2028-03-05",
)

MakeLeaflet: TypeAlias = Callable[[str], Leaflet]
MakeLeaf: TypeAlias = Callable[..., Passages]
MakePage: TypeAlias = Callable[..., Leaflet]


@pytest.fixture
def make_leaflet() -> MakeLeaflet:
    """The whole specimen in the language of a tag, with one sentence that is English still: `make_leaflet("ar")`."""

    def make(tag: str) -> Leaflet:
        total = len(ENGLISH)
        return Leaflet(
            slug="fever",
            locale=LOCALES[tag],
            original=LOCALES["en"],
            front=FRONT,
            title=_passages(tag, "title"),
            summary=_passages(tag, "summary"),
            english_title=plain(ENGLISH["title"]),
            body=_body(tag),
            translated=sum(key in WORDS[tag] for key in ENGLISH),
            total=total,
        )

    return make


@pytest.fixture
def make_leaf() -> MakeLeaf:
    """A leaf of one sentence: `make_leaf("ar", "خذ ", Strong(...))`; English that is to stay has `fixed=True`."""

    def make(tag: str, *said: Said, fixed: bool = False) -> Passages:
        phrase = _phrase(*said)
        return (Passage(_unit(phrase, fixed=fixed), phrase, LOCALES[tag]),)

    return make


@pytest.fixture
def make_page() -> MakePage:
    """A finished leaflet that has just these blocks: `make_page("en", Paragraph(...), ...)`."""

    def make(tag: str, *blocks: Block[Passages]) -> Leaflet:
        return Leaflet(
            slug="fever",
            locale=LOCALES[tag],
            original=LOCALES["en"],
            front=FRONT,
            title=_passages(tag, "title"),
            summary=(),
            english_title=plain(ENGLISH["title"]),
            body=blocks,
        )

    return make


@pytest.fixture
def locales() -> dict[str, Locale]:
    """The languages of the specimen by their tags."""
    return LOCALES


@pytest.fixture
def setting() -> Setting:
    """An invented clinic that says that it is invented."""
    clinic = Clinic(
        id="example",
        values={"name": "Example Clinic", "phone": "+44 20 7946 0123", "emergency": "999"},
        example=True,
    )
    return Setting(clinic=clinic, publisher="Example Publisher")


@pytest.fixture
def printed(setting: Setting) -> Setting:
    """The invented clinic with the fonts that are installed, and with two pictures, one of them too wide."""
    images = {"arm.png": png(1200, 300), "sign.png": png(20, 14)}
    return replace(setting, print=Print(installed()), images=images)
