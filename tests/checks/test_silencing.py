"""A translator may allow what a rule finds, with a reason, and never what is unsafe."""

from pipeline.checks import check_pair
from tests.checks.pairs import pair

COPY = ("Read the leaflet.", "Read the leaflet.")


def codes(source: str, target: str, *comment: str) -> list[str]:
    return [one.code for one in check_pair(pair(source, target, comment=comment))]


def test_a_reason_silences_a_rule_for_its_entry() -> None:
    assert codes(*COPY) == ["PO401"]
    assert codes(*COPY, "allow PO401: a title that is known in English") == []


def test_the_name_of_a_rule_is_as_good_as_its_code() -> None:
    assert codes(*COPY, "allow untranslated: a title that is known in English") == []


def test_no_reason_no_silence() -> None:
    assert codes(*COPY, "allow PO401") == ["PO401", "PO901"]
    assert codes(*COPY, "allow PO401:  ") == ["PO401", "PO901"]


def test_a_silencing_that_silences_nothing_is_found() -> None:
    assert codes("Read the leaflet.", "Lisez la brochure.", "allow PO401: brand name") == ["PO902"]


def test_a_silencing_of_an_unknown_rule_is_found() -> None:
    assert codes(*COPY, "allow PO999: brand name") == ["PO401", "PO903"]


def test_nobody_silences_what_is_unsafe() -> None:
    assert codes("Read it.", "Lisez<br>la.", "allow PO203: it looks better") == ["PO203", "PO904"]


def test_other_comments_are_for_people() -> None:
    assert codes("Read it.", "Lisez-la.", "allow me to doubt this", "Please allow PO401: no", "allow") == []


def test_one_silencing_leaves_other_rules_alone() -> None:
    assert codes("Take 5 mg.", "Prenez  50 mg.", "allow PO505: as in the old leaflet") == ["PO301"]
