"""What stands on every page: labels, dates, whom to call, in the reader's language and in English."""

from dataclasses import replace

from pipeline.language.hours import days, times
from pipeline.language.locales import locale_for, long_date
from pipeline.model.clinic import Clinic, Hours, Interpreter, Phone
from pipeline.model.furniture import Contact
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.writers import html, text
from pipeline.writers.addresses import fill_address
from pipeline.writers.furniture import furniture, told_in
from pipeline.writers.qr import QUIET, svg
from pipeline.writers.rows import rows
from tests.writers.conftest import MakeLeaflet

CLINIC = Clinic(
    id="full",
    values={"name": "Example Clinic", "phone": "020 7946 0123", "emergency": "999"},
    local={"ar": {"name": "عيادة المثال"}},
    phones=(
        Phone("020 7946 0123", "+442079460123"),
        Phone("020 7946 0199", "+442079460199", "out-of-hours"),
    ),
    emergency=Phone("999", "999"),
    interpreter=Interpreter(Phone("0808 157 0000", "+448081570000"), ("ar", "zh")),
    hours=(Hours((0, 1, 2, 3, 4), "08:30", "17:00"), Hours((5, 6), "00:00", "24:00")),
    address=("1 Example Road", "Exampletown"),
    website="https://www.example.org",
)


def answered(leaflet: Leaflet) -> Leaflet:
    """The leaflet with nothing left to translate, and its English reviewed."""
    return replace(leaflet, translated=leaflet.total, front=replace(leaflet.front, reviewed_by=("A clinician",)))


def test_the_label_tells_the_leaflet_its_language_and_its_version(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    page = furniture(answered(make_leaflet("ar")), replace(setting, released="FEV-001-ar v1.2"))
    assert (page.label, page.native_name, page.english_name) == ("FEV-001-ar v1.2", "العربية", "Arabic")


def test_the_label_of_a_draft_reads_like_that_of_no_release(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    def label(leaflet: Leaflet) -> str:
        return furniture(leaflet, setting).label

    assert label(make_leaflet("ar")) == label(answered(make_leaflet("ar"))) == "FEV-001-ar draft"
    assert label(answered(make_leaflet("en"))) == "FEV-001-en v1.2"


def test_dates_are_told_in_the_language_of_the_page_and_in_english(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    reviewed = furniture(make_leaflet("ar"), setting).fact("reviewed")
    assert reviewed is not None
    assert [line.words for line in reviewed.lines] == ["5 مارس 2026", "March 5, 2026"]
    assert reviewed.english.name == "Last reviewed"


def test_a_page_in_english_says_nothing_twice(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    page = furniture(make_leaflet("en"), replace(setting, clinic=CLINIC))
    assert all(len(fact.lines) == 1 for fact in (*page.facts, *page.contact.facts))
    assert page.contact.speak == ()


def test_a_clinic_has_its_name_in_the_readers_language_and_in_english(
    make_leaflet: MakeLeaflet, setting: Setting
) -> None:
    arabic, chinese = (furniture(make_leaflet(tag), replace(setting, clinic=CLINIC)) for tag in ("ar", "zh-Hans"))
    assert (arabic.contact.name, arabic.contact.english_name) == ("عيادة المثال", "Example Clinic")
    assert (chinese.contact.name, chinese.contact.english_name) == ("Example Clinic", "")


def test_the_interpreter_stands_where_the_line_has_the_language(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    def has_line(tag: str) -> bool:
        contact = furniture(make_leaflet(tag), replace(setting, clinic=CLINIC)).contact
        return "interpreter" in [fact.kind for fact in contact.facts]

    assert has_line("ar")
    assert has_line("zh-Hans")
    assert not has_line("vi")
    assert not has_line("en")


def test_staff_read_in_english_which_language_the_reader_speaks(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    speak = furniture(make_leaflet("ar"), replace(setting, clinic=CLINIC)).contact.speak
    assert speak[-1].text == "I speak Arabic. Please call an interpreter."


def test_a_value_in_the_text_is_told_as_the_language_has_it(setting: Setting) -> None:
    told = told_in(replace(setting, clinic=CLINIC), locale_for("ar")).clinic.values
    assert told["name"] == "عيادة المثال"
    assert "الاثنين – الجمعة: 8:30 ص – 5:00 م" in told["hours"].replace("\u00a0", " ")


def test_a_clinic_that_says_nothing_has_no_contact_block(make_leaflet: MakeLeaflet) -> None:
    assert not furniture(make_leaflet("ar"), Setting(Clinic(""))).contact
    assert Contact(name="Example Clinic")


def test_hours_are_written_as_each_language_writes_them() -> None:
    week, ends = (0, 1, 2, 3, 4), (0, 2, 3)
    told = {
        tag: f"{days(week, locale_for(tag))} {times('08:30', '17:00', locale_for(tag))}".replace("\u00a0", "_")
        for tag in ("en", "fr", "fa", "zh-Hans", "ru", "th", "ur")
    }
    assert told == {
        "en": "Monday_– Friday 8:30_AM_–_5:00_PM",
        "fr": "lundi_– vendredi 08:30_–_17:00",
        "fa": "دوشنبه_– جمعه 8:30_تا_17:00",
        "zh-Hans": "星期一_– 星期五 08:30–17:00",
        "ru": "понедельник_– пятница 08:30–17:00",
        "th": "วันจันทร์_– วันศุกร์ 08:30_น._–_17:00_น.",
        "ur": "پیر_– جمعہ 8:30_AM_–_5:00_PM",
    }
    assert days(ends, locale_for("en")) == "Monday, Wednesday, and Thursday"
    assert days(ends, locale_for("ar")) == "الاثنين والأربعاء والخميس"
    assert days(ends, locale_for("zh-Hans")) == "星期一、星期三和星期四"


def test_haitian_creole_is_not_told_in_french() -> None:
    creole = locale_for("ht")
    assert long_date("2026-03-05", creole) == "5 mas 2026"
    assert days((0, 2, 5), creole) == "lendi, mèkredi ak samdi"
    assert days((0,), creole) == "lendi"


def test_no_language_is_told_in_the_words_of_another_whatever_came_before() -> None:
    """Babel keeps what it looked up: an alias of one language must not show through in the next."""
    tags = ("ur", "th", "ko", "pt", "am", "my", "he", "en")
    forth = {tag: days((0,), locale_for(tag)) for tag in tags}
    days.cache_clear()
    assert {tag: days((0,), locale_for(tag)) for tag in reversed(tags)} == forth
    assert len(set(forth.values())) == len(tags)


def test_a_code_has_its_quiet_zone(make_leaflet: MakeLeaflet) -> None:
    drawn = svg("https://www.example.org/leaflets/ar/fever.html")
    assert f'd="M{QUIET} {QUIET}h7' in drawn


def test_every_block_of_a_leaflet_stands_beside_its_english_once(make_leaflet: MakeLeaflet) -> None:
    found = rows(make_leaflet("ar"), make_leaflet("en"))
    assert len([row for row in found if row.wide]) == 4  # a table, code, raw HTML, a divider
    assert all(type(row.own[0]) is type(row.english[0]) for row in found if row.english)


def test_a_release_and_its_digest_stand_on_the_page_and_on_every_sheet(
    make_leaflet: MakeLeaflet, setting: Setting
) -> None:
    released = replace(setting, released="hill-7", digest="0123abcd")
    page = html.write(make_leaflet("ar"), released).decode()
    assert '<meta name="release" content="hill-7">' in page
    assert page.count("0123abcd") == 3  # for machines, at the foot, and at the edges of paper
    assert "\u2066hill-7\u2069 · \u20660123abcd\u2069" in text.write(make_leaflet("ar"), released).decode()


def test_a_link_dials_the_number_with_the_code_of_its_country() -> None:
    values = {"phone": "020 7946 0123", "phone.dialled": "+442079460123", "nurse": "020 7946 0199"}
    assert fill_address("tel:{clinic.phone}", values) == "tel:+442079460123"
    assert fill_address("tel:{clinic.nurse}", values) == "tel:02079460199"
