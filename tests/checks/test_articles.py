"""Faults of the English are found where they stand, at any depth."""

import pytest

from pipeline.checks import check_article
from pipeline.model.finding import Severity
from tests.checks.pairs import article

DEFECTS = [
    ("AR101", "It treats:\n\n## Next\n\nText."),
    ("AR101", "It treats:"),
    ("AR101", "- It treats:\n- cancer"),
    ("AR101", "> Call if you have:\n>\n> Nothing follows."),
    ("AR101", "It treats **these:**\n\nText."),
    ("AR101", "It treats:\n\n---\n\n- cancer"),
    ("AR102", "The body\u00e2\u20ac\u2122s defence"),
    ("AR102", "A caf\u00c3\u00a9"),
    ("AR102", "A\u00c2\u00a0cell"),
    ("AR102", "Lost \ufffd letters"),
    ("AR102", "A hidden\u200b sign"),
    ("AR103", "A cafe\u0301"),
    ("AR105", "Call 866.223.8100."),
    ("AR105", "Call +44 20 7946 0123."),
    ("AR105", "Call (020) 7946 0123."),
    ("AR105", "Dial 1-800-DOCTORS or 1 800 222 1222."),
    ("AR105", "[Call us](tel:+442079460123)"),
    ("AR105", "Phone 01632 960001, or tel. 960001."),
    ("AR106", "# A second title"),
    ("AR106", "### Too deep"),
    ("AR106", "## One\n\n> #### Two"),
    ("AR107", "Advertisement"),
    ("AR107", "## Search\n\nText."),
    ("AR107", "- Sign up for our newsletter"),
    ("AR107", "By using this page you agree to our privacy policy."),
    ("AR107", "We’ll use a cookie to save your choice."),
    ("AR107", "© 2025 A publisher. All rights reserved."),
    ("AR107", "Page last reviewed: 4 May 2025"),
    ("AR110", "## 1\n\n### 2\n\n#### 3\n\n##### 4"),
    ("AR111", "![](a.png)"),
    ("AR111", "Text ![photo 3](a.png) text."),
    ("AR111", "- ![IMG_0042.JPG](a.png)"),
    ("AR112", "[Click here](https://x.org)"),
    ("AR112", "Go to https://x.org or <https://x.org>."),
    ("AR112", "[](https://x.org)"),
    ("AR112", "See [this link](https://x.org), or [this page.](https://x.org/a)"),
    ("AR113", "[A page about asthma](HTTP://x.org)"),
    ("AR114", "On 1/2/26."),
    ("AR114", "From 01-02-2026."),
    ("AR115", "A dose of .25mg."),
    ("AR115", "(.5)"),
    ("AR116", "5.00 mg"),
    ("AR116", "Take **2.0** mL."),
    ("AR117", "10μg"),
    ("AR117", "10 ug"),
    ("AR117", "4 I.U. a day"),
    ("AR117", "5 cc of water"),
    ("AR118", "10000 units"),
    ("AR119", "20‐30 minutes"),
    ("AR119", "(1—2 tablets)"),
    ("AR120", "Room 4, 221B Baker Street"),
    ("AR120", "P.O. Box 12"),
    ("AR120", "Cleveland, OH 44195"),
    ("AR120", "London NW3 2QG"),
    ("AR121", "Call University Hospital of Wales."),
    ("AR121", "Ask at Northern General Hospital."),
    ("AR121", "The Royal Infirmary of Edinburgh"),
    ("AR121", "Hill Street Medical Centre is closed."),
    ("AR122", "Call {{clinic.phone}} now."),
    ("AR122", "Call {clinic_phone} now."),
    ("AR122", "| Who |\n| - |\n| {ward} |"),
    ("AR202", "<!-- critical: dose -->\n| A |\n| - |\n| " + "Take it " * 13 + "|"),
    ("AR206", "1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g\n8. h\n9. i"),
    ("AR207", "- One. Two."),
    ("AR208", "| Test | What it is |\n| - | - |\n| MRI | A picture |"),
    ("AR209", "He’s under the weather."),
    ("AR211", "> [!TIP]\n> You should not drive."),
    ("AR214", "It may cause pruritus."),
]


@pytest.mark.parametrize(("code", "body"), DEFECTS)
def test_a_fault_of_the_english_is_found(code: str, body: str) -> None:
    assert code in [one.code for one in check_article(article(body))]


CLEAN = [
    "It treats:\n\n- cancer\n- weak bones",
    "It treats:\n\n| A | B |\n| - | - |\n| 1 | 2 |",
    "It treats:\n\n> [!NOTE]\n> cancer",
    "- It treats:\n  - cancer\n  - weak bones",
    "> Call if you have:\n>\n> - fever",
    "Type this:\n\n```\nSTART\n```",
    "At 10:30 it is 38 °C, in 1,000,000 of 2,000,000 people.",
    "Call 112 or {clinic.phone} from 12 October 2025 to 2025-11-12.",
    "The café’s “menu” — über naïve, 5 micrograms, Ångström.",
    "## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five\n\n## Six",
    "Take 0.5 mg at 8:30, 1,500 mL a day, 2 of 10 people, 120/80, 1/2 a tablet, on 2026-01-31.",
    "Dial 112, 999 or 911. In room 12, on page 1234, since 2024, version 2.5.1, COVID-19, CD20.",
    "The hospital, a clinic, Your Clinic, the Emergency Department, our Pain Clinic.",
    "Your local Health Centre, a Community Health Center, any Walk-in Clinic, Private Hospitals.",
    "Tell us if you have searched for help. Print your name. Read more about it in the table.",
    "[What the Mayo Clinic says about asthma](https://www.mayoclinic.org)",
    "![A hand presses the inhaler](a.png)",
    "Write `MRI` and `.5` to the letter.",
    "DO NOT WAIT. It is NOT safe. Hepatitis B, vitamin D, type II diabetes, stage IV, the HIV test.",
    "High blood sugar (hyperglycemia) and hives (urticaria). Hyperglycemia harms.",
    "- Rest.\n- Drink water, e.g. a glass an hour.",
    "1. Shake it. Open it.\n2. Close it.",
]


@pytest.mark.parametrize("body", CLEAN)
def test_good_english_has_no_finding(body: str) -> None:
    assert [f"{one.code} {one.message}" for one in check_article(article(body))] == []


def test_a_finding_points_at_its_line() -> None:
    (finding,) = check_article(article("First.\n\nIt treats:\n\nText."))
    assert str(finding.place) == "source/x.md:11:1"
    assert finding.severity is Severity.ERROR
