"""The profile of a clinic: what it says, and what is said of its mistakes."""

import pytest

from pipeline.model.clinic import Clinic, Hours
from pipeline.model.colour import WHITE, Colour
from pipeline.model.finding import Finding, PipelineError
from pipeline.project.clinics import read_clinic

WHOLE = """\
name = "Example Clinic"
phone = "+44 20 7946 0123"
emergency = "999"
website = "https://www.example.org"
address = ["1 Example Road", "Exampletown"]
paper = "letter"
layout = "facing"
colour = "#003"
example = true

[names]
ar = "عيادة المثال"
es = "Clínica de Ejemplo"

[interpreter]
phone = "+448081570000"
languages = ["ar", "zh-CN"]

[[phones]]
number = "+442079460199"
for = "out-of-hours"

[[hours]]
days = "mon-fri"
open = "08:30"
close = 17:00:00

[[hours]]
days = ["sat"]
open = "9:00"
close = "24:00"

[logo]
file = "logo.svg"
alt = "Example Clinic"

[values]
ward = "Ward 7"

[values.es]
ward = "Planta 7"
"""

LEAST = """\
name = "Example Clinic"
phone = "020 7946 0123"
emergency = "112"
interpreter = "+448081570000"
"""


LATER = '[[hours]]\ndays = "mon-fri"\nopen = "11:00"\nclose = "17:00"'


def read(text: str, files: dict[str, bytes] | None = None) -> tuple[Clinic, tuple[Finding, ...]]:
    there = {"source/clinics/logo.svg": b"<svg/>"} if files is None else files
    return read_clinic("hill", text.encode(), "source/clinics/hill.toml", there.get)


def said(text: str) -> list[str]:
    """All findings on the profile, whether it can be used or not."""
    try:
        _, findings = read(text)
    except PipelineError as error:
        findings = error.findings
    return [f"{one.place.line} {one.code} {one.severity.name.lower()}: {one.message}" for one in findings]


def test_a_whole_profile_is_read_without_a_word() -> None:
    clinic, findings = read(WHOLE)
    assert findings == ()
    assert [(phone.shown, phone.dialled, phone.purpose) for phone in clinic.phones] == [
        ("+44 20 7946 0123", "+442079460123", "questions"),
        ("020 7946 0199", "+442079460199", "out-of-hours"),
    ]
    assert clinic.hours == (Hours((0, 1, 2, 3, 4), "08:30", "17:00"), Hours((5,), "09:00", "24:00"))
    assert clinic.interpreter is not None
    assert clinic.interpreter.speaks("zh-Hans")
    assert not clinic.interpreter.speaks("fr")
    assert clinic.logo is not None
    assert clinic.logo.address.startswith("data:image/svg+xml;base64,")
    assert (clinic.paper, clinic.layout, clinic.colour, clinic.example) == ("letter", "facing", "#000033", True)


def test_placeholders_are_filled_from_the_profile() -> None:
    values = read(WHOLE)[0].values
    assert {name: values[name] for name in ("name", "phone", "interpreter", "address", "ward", "hours")} == {
        "name": "Example Clinic",
        "phone": "+44 20 7946 0123",
        "interpreter": "0808 157 0000",
        "address": "1 Example Road, Exampletown",
        "ward": "Ward 7",
        "hours": "Mon – Fri 08:30–17:00; Sat 09:00–24:00",
    }


def test_a_language_has_its_own_values_and_its_regions_share_them() -> None:
    clinic = read(WHOLE)[0]
    names = {tag: clinic.in_language(tag).values["name"] for tag in ("ar", "es-419", "fr")}
    assert names == {"ar": "عيادة المثال", "es-419": "Clínica de Ejemplo", "fr": "Example Clinic"}
    assert clinic.in_language("es").values["ward"] == "Planta 7"


def test_a_number_stands_as_it_was_written_and_a_bare_one_as_its_country_writes_it() -> None:
    def shown(number: str, form: str = "national") -> str:
        text = LEAST.replace('"020 7946 0123"', f'"{number}"\nphone_form = "{form}"')
        return read(text)[0].values["phone"]

    assert shown("+44 20 7946 0123") == "+44 20 7946 0123"
    assert shown("+442079460123") == "020 7946 0123"
    assert shown("+442079460123", "international") == "+44 20 7946 0123"
    assert shown("+12025550123") == "(202) 555-0123"
    assert shown("111") == "111"
    assert shown("020 7946 0123, option 2") == "020 7946 0123, option 2"


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ('phone_form = "local"', "5 CL002 error: phone_form: 'local' is not one of national, international"),
        ('colour = "#8ab4f8"', "5 CL004 error: colour: #8ab4f8 has a contrast of 2.1 on white, and words need 4.5"),
        ('colour = "blue"', "5 CL004 error: colour: 'blue' is not a colour as #00337a"),
        ('paper = "a5"', "5 CL002 error: paper: 'a5' is not one of a4, letter"),
        ('website = "example"', "5 CL002 error: website: 'example' is not an address of the web"),
        ("address = 3", "5 CL002 error: address: 3 is not a list of lines"),
        ("example = 1", "5 CL002 error: example: 1 is neither true nor false"),
        ('emergancy = "999"', "5 CL001 warning: emergancy looks like emergency"),
        ("fax = 3", "5 CL001 warning: fax is not a text"),
        ('[names]\nxx-yy-zz = "X"', "6 CL002 error: 'xx-yy-zz' is not a language tag"),
        ("[names]\nar = 3", "6 CL002 error: ar is not a text"),
        ('[values]\n"my ward" = "7"', "6 CL002 error: 'my ward' can be no placeholder"),
        ('[[phones]]\nfor = "nurse"', "5 CL003 error: number: is missing"),
        (
            '[[phones]]\nnumber = "111"\n[[phones]]\nnumber = "+4420"',
            "8 CL003 error: number: '+4420' has not as many digits as telephone numbers of its country",
        ),
        ('[[phones]]\nnumber = "call us"', "6 CL003 error: number: 'call us' is not a telephone number"),
        (
            '[[phones]]\nnumber = "+999 20 7946 0123"',
            "6 CL003 error: number: '+999 20 7946 0123' is not a telephone number of any country",
        ),
        (
            '[[phones]]\nnumber = "+15550100"',
            "6 CL003 error: number: '+15550100' has not as many digits as telephone numbers of its country",
        ),
        (
            '[[phones]]\nnumber = "+44 19 9946 0123"',
            "6 CL007 warning: number: +44 19 9946 0123 is in no numbering plan that we know",
        ),
        (
            '[[hours]]\ndays = "mon"\nopen = "17:00"\nclose = "08:30"',
            "8 CL006 error: 17:00 to 08:30 ends before it begins",
        ),
        ('[[hours]]\ndays = "someday"\nopen = "8:00"\nclose = "9:00"', "6 CL006 error: days: 'someday' is not a day"),
        ('[[hours]]\ndays = "mon"\nopen = "25:00"\nclose = "26:00"', "7 CL006 error: open: '25:00' is not a time"),
        ('[[hours]]\ndays = "mon"\nopen = "08:00"', "5 CL006 error: hours without close"),
        (
            '[[hours]]\ndays = "mon"\nopen = "08:00"\nclose = "12:00"\n' + LATER,
            "10 CL006 error: mon is open twice at the same time",
        ),
        ('[logo]\nfile = "gone.svg"\nalt = "X"', "6 CL005 warning: the logo gone.svg is not there, so pages are made"),
        ('[logo]\nfile = "logo.svg"', "5 CL005 warning: the logo has no alt, so pages are made without it"),
        ('[logo]\nfile = "logo.txt"\nalt = "X"', "6 CL005 warning: the logo names no picture"),
        ('[logo]\nfile = "../../../logo.svg"\nalt = "X"', "6 CL005 warning: the logo ../../../logo.svg is not there"),
    ],
)
def test_a_mistake_is_told_with_its_line(line: str, finding: str) -> None:
    assert any(one.startswith(finding) for one in said(LEAST + line + "\n")), said(LEAST + line + "\n")


def test_a_profile_that_lacks_what_readers_look_for_is_told_so() -> None:
    assert said('name = "Example Clinic"\n') == [
        "1 CL008 warning: the profile has no phone",
        "1 CL008 warning: the profile has no emergency",
    ]


def test_a_logo_that_is_a_photograph_of_full_size_is_left_out() -> None:
    text = LEAST + '[logo]\nfile = "logo.svg"\nalt = "X"\n'
    clinic, (finding,) = read(text, {"source/clinics/logo.svg": b"x" * 600_000})
    assert clinic.logo is None
    assert finding.message == "the logo logo.svg has 600 kB, so pages are made without it"


def test_a_logo_that_is_no_picture_is_left_out() -> None:
    text = LEAST + '[logo]\nfile = "logo.png"\nalt = "X"\n'
    clinic, (finding,) = read(text, {"source/clinics/logo.png": b"<html>Not found</html>"})
    assert clinic.logo is None
    assert finding.message == "the logo logo.png is no picture, whatever its name says, so pages are made without it"


def test_a_value_below_a_table_is_told_where_it_belongs() -> None:
    _, (finding,) = read(
        LEAST + '[[hours]]\ndays = "mon"\nopen = "8:00"\nclose = "9:00"\nwebsite = "www.example.org"\n'
    )
    assert finding.hint == "values of one line stand above the first line in square brackets"


def test_all_mistakes_are_told_at_once() -> None:
    assert len(said(LEAST + 'paper = "a5"\nlayout = "tilted"\ncolour = "#fff"\n')) == 3


def test_contrast_is_that_of_wcag_also_on_a_grey_copy() -> None:
    assert round(Colour.of("#767676").contrast(WHITE), 2) == 4.54
    assert str(Colour.of("#00a").grey) == "#131313"
    assert Colour.of("#000").contrast(WHITE) == 21
