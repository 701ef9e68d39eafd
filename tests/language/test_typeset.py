"""What may not part stays together, and what would be read backwards is kept in its order."""

import shutil
import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.language.typeset import anchor, balance, glue, isolate, ltr_runs, tie

GLUED = [
    # a dose keeps its unit
    "Take_|5_mg_|now.",
    "5–10_mg",
    "5_mg/kg",
    "2.5_ml|of|syrup",
    "5_мг",
    "5_毫克的药",
    "٥_ملغ",
    "12|mgs",
    "5|apples",
    "৫_মিলিগ্রাম|করে",
    "প্রতি|8_ঘণ্টা",
    "५_मिलीग्राम|लें",
    "हर|8_घंटे",
    "۵_میلی‌گرم",
    "هر|8_ساعت",
    # so do temperatures, percentages and readings
    "38.5_°C,|then|rest",
    "38_°_C",
    "10_%",
    "120_/_80_mmHg",
    "120/80_mm_Hg",
    "above|>_38",
    # time is of measure too
    "every|8_hours",
    "cada|8_horas",
    "каждые|8_часов",
    "每_8_小时".replace("_8", "|8"),
    "at|8_a.m.|or|8_pm",
    # telephone numbers are one word
    "Call|+44_20_7946_0123|now",
    "(020)_7946_0123",
    "+44_(0)_20_7946_0123",
    "10_000|people",
    # references keep their number
    "see|No._5|and|p._3",
    "zip.|3",
    "§_12",
    # and the rest stays as it was
    "no|number|at|all",
    "2|tablets|with|food",
    "stop.|5|days|later".replace("5|days", "5_days"),
]


@pytest.mark.parametrize("case", GLUED)
def test_a_number_stays_with_what_it_counts(case: str) -> None:
    expected = case.replace("_|", "|").replace("|", " ").replace("_", "\u00a0")
    assert glue(expected.replace("\u00a0", " ")) == expected


NUMBERS_AND_WORDS = st.text(alphabet=st.sampled_from("05 .-–/%°C()+<mgkNop,l毫克год٥aE\n\u00a0"), max_size=40)


TIED = [
    "5–|10 mg",
    "08:30–|17:00",
    "8:30_AM_–|_5:00_PM",
    "120_-|_80",
    "8:30|至|17:00",
    "8時30分|～|17時00分",
    "Monday – Friday",
    "0808-157-0123",
    "a – b",
    "2026-10-12",
]


@pytest.mark.parametrize("case", TIED)
def test_a_range_stays_on_one_line(case: str) -> None:
    expected = case.replace("_", "\u00a0").replace("|", "\u2060")
    assert tie(expected.replace("\u2060", "")) == expected
    assert tie(expected) == expected


def test_a_range_in_right_to_left_text_keeps_its_order() -> None:
    assert isolate(tie(glue("خذ 120 - 80 و 5–10 mg"))).replace("\u2060", "").replace("\u00a0", " ") == (
        "خذ \u2066120 - 80\u2069 و \u20665–10 mg\u2069"
    )


@given(NUMBERS_AND_WORDS | st.text())
def test_glue_changes_nothing_but_spaces(text: str) -> None:
    glued = glue(text)
    assert len(glued) == len(text)
    assert all(new == old or (old, new) == (" ", "\u00a0") for old, new in zip(text, glued, strict=True))


@given(NUMBERS_AND_WORDS)
def test_glue_twice_is_glue_once(text: str) -> None:
    assert glue(glue(text)) == glue(text)


RUNS = [
    # what FriBidi was seen to turn around, in Arabic and Hebrew
    "خذ [500 mg] الآن",
    "קח [500 mg] עכשיו",
    "خذ [5-10 mg].",
    "خذ [5–10] أيام",
    "اتصل على [866-223-8100]، ثم انتظر",
    "اتصل على 866.223.8100",
    "اتصل على [+1 866 223 8100].",
    "اتصل على [0800 123 4567]؟",
    "اتصل على [(020) 7946 0123]",
    "في [2025-10-12] و[12/10/2025]",
    "ضغط [120/80] أو [1/2]",
    "[38°C] أو [38.5 °C].",
    "أعلى من 38.5 °م، أو [10 %] منهم",
    "أقل من [>5%]",
    "أكثر من [> 38 °C]",
    "חום [-5 °C]",
    "من [65+] سنة",
    # names, addresses, codes
    "خذ [rituximab].",
    "[anti-CD20] و[E. coli] و[IL-6]، ثم",
    "اقرأ [https://www.example.org/a?b=1]. ثم",
    "اقرأ [https://www.example.org/a/] ثم",
    "اكتب إلى [care@example.org]",
    "النشرة [MAB-001-ar]",
    "[1 Example Road, Leeds, LS1 4AB]",
    "مستشفى [Guy's and St Thomas' Hospital]",
    "انظر [No. 5] ثم",
    # brackets and quotes only whole, and marks of the sentence never
    "خذ ([ibuprofen]) ثم",
    "خذ [ibuprofen (Advil 5 mg)] ثم",
    "خذ [ibuprofen] (دواء) [IL-6]",
    'كلمة "[IL-6]"!',
    "[COVID-19]؟",
    # a list goes the reader's way, and so do two sentences
    "[5 mg], [10 mg], [20 mg]",
    "خذ [rituximab]. [IL-6] هو",
    # numbers that the algorithm leaves as they should be
    "خذ 5 أيام",
    "خذ 38.5 مرة",
    "خذ [5 mg]/كغ",
    "ה-5 ימים",
    "ל-[10 mg]",
    # native digits: a range goes from right to left, and isolating would not turn what is Arabic-Indic
    "٥-١٠ أيام",
    "٥-١٠ [mg]",
    "٣٨٫٥ درجة",
    "اتصل على ٠٨٠٠ ١٢٣ ٤٥٦٧",
    "[۵-۱۰] روز",
    "[۱۲۰/۸۰]",
    "[۵ mg]",
    "تلفن [۰۸۰۰ ۱۲۳ ۴۵۶۷]",
    # nothing to do
    "",
    "لا شيء هنا.",
]


def marked(case: str) -> tuple[str, str]:
    """The text of a case, and the same with isolates in place of its square brackets."""
    return case.replace("[", "").replace("]", ""), case.replace("[", "\u2066").replace("]", "\u2069")


@pytest.mark.parametrize("case", RUNS)
def test_what_would_be_read_backwards_is_isolated(case: str) -> None:
    text, isolated = marked(case)
    assert isolate(text) == isolated


@pytest.mark.parametrize("case", RUNS)
def test_no_break_spaces_make_no_difference_to_what_is_isolated(case: str) -> None:
    text, isolated = marked(case)
    assert isolate(glue(text)).replace("\u00a0", " ") == isolated


@pytest.mark.parametrize(
    "text",
    [
        "خذ \u20665 mg\u2069 الآن",
        "خذ \u2068كلمة \u20665 mg\u2069 10 mg\u2069 الآن",
        "خذ \u202a5 mg\u202c الآن",
        "خذ \u2066 5 mg لم يغلق",
    ],
)
def test_what_is_isolated_already_is_left_alone(text: str) -> None:
    assert isolate(text) == text


def test_an_isolate_that_nobody_closed_ends_with_its_line() -> None:
    assert isolate("خذ \u2066x\nخذ 5 mg") == "خذ \u2066x\nخذ \u20665 mg\u2069"


MIXED = st.text(
    alphabet=st.sampled_from("05٥۵ .-–/%°C()[]+<>mgE:،؟ابא\u0301,\"'“”\n\u00a0\u200f\u2066\u2067\u2069毫"), max_size=40
)


@given(MIXED | st.text())
def test_isolating_adds_marks_and_nothing_else(text: str) -> None:
    pieces: list[str] = []
    end = 0
    for start, stop in ltr_runs(text):
        assert end <= start < stop
        pieces += text[end:start], "\u2066", text[start:stop], "\u2069"
        end = stop
    assert isolate(text) == "".join(pieces) + text[end:]


@example("0[)]")
@given(MIXED)
def test_a_run_holds_no_right_to_left_letter_and_no_mark(text: str) -> None:
    for start, stop in ltr_runs(text):
        assert not set(text[start:stop]) & set("ابא،؟\n\u200f\u2066\u2067\u2069")
        assert text[start:stop].strip() == text[start:stop]
        assert text[start:stop].count("(") == text[start:stop].count(")")


@given(MIXED)
def test_isolating_twice_is_isolating_once(text: str) -> None:
    assert isolate(isolate(text)) == isolate(text)


@given(st.lists(MIXED.map(lambda text: text.replace("\n", " ")), max_size=4))
def test_balanced_lines_close_all_that_they_open(lines: list[str]) -> None:
    balanced = balance(lines)
    assert len(balanced) == len(lines)
    for before, after in zip(lines, balanced, strict=True):
        depth = 0
        for letter in after:
            depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
            assert depth >= 0
        assert depth == 0
        assert _words(before) == _words(after)
    assert balance(balanced) == balanced


def _words(line: str) -> str:
    return "".join(letter for letter in line if letter not in "\u2066\u2067\u2068\u2069")


def test_an_isolate_that_is_broken_over_lines_goes_on_in_the_next() -> None:
    assert balance(["a \u2066b", "c\u2069 d"]) == ["a \u2066b\u2069", "\u2066c\u2069 d"]
    assert balance(["a\u2069", "b\u2067"]) == ["a", "b\u2067\u2069"]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("نص عربي", False),
        ("(نص)", False),
        ("", False),
        ("  ", False),
        ("IL-6 هو", True),
        ("5 أيام", True),
        ("٥ أيام", True),
        ("\u2066IL-6\u2069 هو", True),
        ("-----", True),
    ],
)
def test_a_line_that_does_not_begin_right_to_left_is_marked_as_such(line: str, marked: bool) -> None:
    assert anchor(line) == ("\u200f" if marked else "") + line


@pytest.mark.parametrize(
    "text", ["(", "a (", 'a "', "+", "a,", "a. ", "5 - ", "م-", "5 ", "\u2066", "[a ", "<", "No. "]
)
def test_a_hostile_text_is_soon_done_with(text: str) -> None:
    long = text * 50_000
    assert len(glue(long)) == len(long)
    assert len(isolate(long)) >= len(long)


# What a reader sees, by an implementation that is not ours.

DIGITS = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isdecimal()]


def test_a_digit_of_any_script_keeps_its_unit() -> None:
    assert [digit for digit in DIGITS if glue(f"x {digit} mg") != f"x {digit}\u00a0mg"] == []


SEEN = [
    ("خذ 500 mg", "500 mg"),
    ("خذ 5-10 mg", "5-10 mg"),
    ("خذ 5–10 mg", "5–10 mg"),
    ("قل 866-223-8100", "866-223-8100"),
    ("قل +1 866 223 8100", "+1 866 223 8100"),
    ("قل 0800 123 4567", "0800 123 4567"),
    ("قل ٠٨٠٠ ١٢٣ ٤٥٦٧", "٠٨٠٠ ١٢٣ ٤٥٦٧"),
    ("تلفن ۰۸۰۰ ۱۲۳ ۴۵۶۷", "۰۸۰۰ ۱۲۳ ۴۵۶۷"),
    ("في 2025-10-12", "2025-10-12"),
    ("في 12/10/2025", "12/10/2025"),
    ("قل 38°C", "38°C"),
    ("قل >5%", ">5%"),
    ("خذ 5-10 أيام", "5-10"),
]


@pytest.mark.skipif(not shutil.which("fribidi"), reason="needs the fribidi command")
@pytest.mark.parametrize(("text", "seen"), SEEN)
def test_an_isolated_run_is_seen_in_its_own_order(text: str, seen: str) -> None:
    assert seen in _displayed(isolate(glue(text))).replace("\u00a0", " ")


@pytest.mark.skipif(not shutil.which("fribidi"), reason="needs the fribidi command")
@pytest.mark.parametrize("text", ["خذ ٥-١٠ أيام", "٥-١٠ أيام", "(٥-١٠)"])
def test_a_range_in_arabic_indic_digits_is_seen_from_right_to_left(text: str) -> None:
    assert "١٠-٥" in _displayed(isolate(text))


def _displayed(text: str) -> str:
    command = ["fribidi", "--rtl", "--nopad", "--nobreak", "--charset", "UTF-8"]
    return subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True).stdout
