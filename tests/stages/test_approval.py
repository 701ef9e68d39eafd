"""How far a leaflet is signed: what counts, what voids, and what is never counted."""

from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.names import alike, disguised, is_called, same_person
from pipeline.model.signoff import Needs, SignOff, Standing, Wording
from pipeline.stages.approval import alike_signers, heads, standing
from tests.stages.signing import DOSE, SOUP, TEXTS, ledger, signed

ALL = ("translator", "reviser", "clinical")


def stands(records: tuple[SignOff, ...], wordings: tuple[Wording, ...] = TEXTS, needs: Needs | None = None) -> Standing:
    return standing("fr", "soup", wordings, records, needs or Needs())


def lacking(found: Standing) -> dict[str, list[str]]:
    return {lack.role: [wording.source for wording in lack.wordings] for lack in found.lacking}


def test_nothing_is_signed_at_first_and_the_clinician_looks_at_what_is_critical() -> None:
    both = ["Eat soup.", "Take 5 mg."]
    assert lacking(stands(())) == {"translator": both, "reviser": both, "clinical": ["Take 5 mg."]}


def test_a_leaflet_that_all_have_signed_is_complete_and_says_by_whom_and_since_when() -> None:
    found = stands(ledger(*ALL))
    assert found.complete
    assert found.counts == {"translator": (2, 2), "reviser": (2, 2), "clinical": (1, 1)}
    assert [record.role for record in found.approvals] == list(ALL)
    assert found.since == dict.fromkeys(ALL, "2027-01-31")


def test_a_change_voids_the_text_that_it_touches_for_every_role_and_no_other() -> None:
    changed = Wording("fr", "", DOSE.source, "Prenez 50 mg.", critical="dose")
    assert lacking(stands(ledger(*ALL), (SOUP, changed))) == {role: ["Take 5 mg."] for role in ALL}


def test_what_is_signed_again_after_a_change_counts_from_its_own_day() -> None:
    changed = Wording("fr", "", DOSE.source, "Prenez 50 mg.", critical="dose")
    records = ledger(*ALL)
    for role in ALL:
        records = (*records, signed(role, [changed], records, on="2027-06-30"))
    found = stands(records, (SOUP, changed))
    assert found.complete
    assert found.since == {"translator": "2027-01-31", "reviser": "2027-01-31", "clinical": "2027-06-30"}


def test_a_reviser_who_translated_the_text_counts_for_nothing_under_whatever_spelling() -> None:
    for name in ("Ada Example", "ADA  EXAMPLE", "Example, Ada", "Аda Example", "Dr. Ada Example", "Ada B. Example"):
        records = ledger("translator")
        records = (*records, signed("reviser", TEXTS, records, name=name))
        assert list(lacking(stands(records))) == ["reviser", "clinical"]


def test_a_sign_off_of_another_leaflet_or_language_says_nothing_of_this_one() -> None:
    needs = Needs(("translator",), ())
    assert not stands((signed("translator", TEXTS, slug="bread"),), needs=needs).complete
    spanish = [Wording("es", "", wording.source, wording.target) for wording in TEXTS]
    assert not stands((signed("translator", spanish),), needs=needs).complete


def test_a_text_that_is_not_translated_is_signed_by_nobody() -> None:
    empty = Wording("fr", "", "Eat soup.", "")
    needs = Needs(("translator",), ())
    assert not stands((signed("translator", [empty]),), (empty,), needs).complete


def test_what_is_taken_back_is_no_longer_signed_until_it_is_signed_again() -> None:
    needs = Needs(("translator",), ())
    records = ledger("translator")
    records = (*records, signed("translator", [DOSE], records, withdrawn=True))
    assert lacking(stands(records, needs=needs)) == {"translator": ["Take 5 mg."]}
    records = (*records, signed("translator", [DOSE], records))
    assert stands(records, needs=needs).complete


def test_of_a_signature_and_a_withdrawal_on_two_branches_the_withdrawal_stands() -> None:
    needs = Needs(("translator",), ())
    base = ledger("translator")
    withdrawn, signed_again = signed("translator", [DOSE], base, withdrawn=True), signed("translator", TEXTS, base)
    for records in ((*base, withdrawn, signed_again), (*base, signed_again, withdrawn)):
        assert not stands(records, needs=needs).complete


def test_the_heads_are_the_records_that_none_was_appended_after() -> None:
    base = ledger("translator")
    left, right = signed("reviser", TEXTS, base), signed("clinical", TEXTS, base)
    assert heads((*base, left, right)) == tuple(sorted((left.id, right.id)))
    joined = signed("proof", TEXTS, (*base, left, right))
    assert joined.after == heads((*base, left, right))
    assert heads((*base, left, right, joined)) == (joined.id,)


@given(st.data())
def test_any_single_character_makes_the_leaflet_lack_exactly_that_text(data: st.DataObject) -> None:
    records = ledger(*ALL)
    index = data.draw(st.integers(0, len(TEXTS) - 1))
    name = data.draw(st.sampled_from(["source", "target", "context"]))
    before = getattr(TEXTS[index], name)
    at = data.draw(st.integers(0, len(before)))
    put = data.draw(st.one_of(st.just(""), st.characters()))
    after = before[:at] + put + before[at + (put == "" or data.draw(st.booleans())) :]
    wordings = [*TEXTS]
    wordings[index] = replace(TEXTS[index], **{name: after})
    found = stands(records, tuple(wordings))
    assert found.complete == (after == before)
    assert all(lack.wordings == (wordings[index],) for lack in found.lacking)


@given(st.permutations(range(5)))
def test_the_order_of_the_lines_changes_nothing(order: list[int]) -> None:
    records = ledger("translator", "reviser", "clinical", "reviser", "translator")
    shuffled = tuple(records[index] for index in order)
    assert lacking(stands(shuffled)) == lacking(stands(records))
    assert heads(shuffled) == heads(records)


@pytest.mark.parametrize("name", ["Marіe", "Ρeter Example", "Dr Аda", "Pեter", "Ꭺda", "Ada Examp1e", "王Wang"])
def test_a_name_that_mixes_alphabets_or_has_digits_is_not_what_it_looks_like(name: str) -> None:
    assert disguised(name)


@pytest.mark.parametrize(
    "name", ["Zoë O’Brien-Müller", "Мария Иванова", "فاطمة", "王 Wang", "Ольга (Olga)", "Oʻtkir", "山田たろう"]
)
def test_honest_names_of_all_scripts_are_taken_as_they_are(name: str) -> None:
    assert not disguised(name)


def test_a_reviser_with_the_key_of_the_translator_counts_for_nothing_under_whatever_name() -> None:
    def by(key: bytes, record: SignOff) -> SignOff:
        content = b"SSHSIG" + bytes([0, 0, 0, 1, 0, 0, 0, len(key)]) + key + record.role.encode()
        return replace(record, signature=b64encode(content).decode()).sealed()

    first = by(b"ada", signed("translator", TEXTS))
    same, other = (by(key, signed("reviser", TEXTS, (first,))) for key in (b"ada", b"ben"))
    assert first.key == same.key == b64encode(b"ada").decode()
    assert "reviser" in lacking(stands((first, same)))
    assert "reviser" not in lacking(stands((first, other)))


@pytest.mark.parametrize("name", ["A. Example", "Example A", "AdaExample", "Ada Ex-ample", "A. B. Example"])
def test_a_name_written_shorter_or_in_one_word_may_be_of_one_person(name: str) -> None:
    assert same_person(name, "Ada B. Example" if "B." in name else "Ada Example")
    assert same_person("Ada B. Example" if "B." in name else "Ada Example", name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Example, Ada", "Ada Example"),
        ("Dr.  Ada\tExample, RN", "ada example"),
        ("𝐀da Ｅxample", "Ada Example"),
        ("ꓮꓓꓮ Example", "Ada Example"),
        ("Ꭺꭰꭺ Example", "Ada Example"),
        ("Søren Ødegård", "Soren Odegard"),
        ("Anne O’Brien", "Anne OʼBrien"),
        ("علي حسن", "علی حسن"),
        ("張明", "张明"),
    ],
)
def test_a_name_in_other_letters_that_look_the_same_is_of_one_person(name: str, other: str) -> None:
    assert same_person(name, other)


ALIKE = [
    ("Ada Exarnple", "Ada Example"),
    ("Ada Exampel", "Example Ada"),
    ("Ada Exmple", "Ada Example"),
    ("Jan Kowalski", "Jan Kowalska"),
    ("Ada", "Ada Example"),
    ("Dr Example", "Ada Example"),
    ("A. E.", "Ada Example"),
    ("AE", "Ada Example"),
    ("नरेन्द्र मोदी", "नरेंद्र मोदी"),
]


@pytest.mark.parametrize(("name", "other"), ALIKE)
def test_a_name_with_a_slip_or_less_of_it_may_be_of_one_person_or_of_two(name: str, other: str) -> None:
    assert alike(name, other)
    assert alike(other, name)
    assert not same_person(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ada Example", "Ben Example"),
        ("Ada B. Example", "Ada Carl Example"),
        ("Li Wei", "Li Mei"),
        ("王小明", "王小红"),
        ("Dr", "Prof Ada"),
        ("", "Ada"),
    ],
)
def test_names_that_only_have_something_in_common_raise_no_question(name: str, other: str) -> None:
    assert not alike(name, other)


@pytest.mark.parametrize(
    "written",
    [
        "Dee Example",
        "Dr. Dee Example, General practitioner, Hill Clinic",
        "Prof. D. Example",
        "Example, Dee",
        "DEE EXAMPLE, MD",
    ],
)
def test_a_name_may_be_printed_with_a_title_and_what_the_person_is(written: str) -> None:
    assert is_called(written, "Dr Dee Example")


@pytest.mark.parametrize(
    "written",
    [
        "Dr Dee Example and Dr Eve Other",
        "Dr Eve Other, Dr Dee Example",
        "Dee",
        "Dr Example",
        "D. E.",
        "Dr Dea Example",
        "Hill Clinic",
        "Dr",
        "",
    ],
)
def test_no_other_name_is_printed_for_that_of_a_person_who_signed(written: str) -> None:
    assert not is_called(written, "Dr Dee Example")


@given(st.text(max_size=12), st.text(max_size=12))
def test_whether_names_are_alike_is_the_same_from_both_sides(name: str, other: str) -> None:
    assert alike(name, other) == alike(other, name)
    assert same_person(name, other) == same_person(other, name)
    assert same_person(name, name)


@pytest.mark.parametrize(("translator", "reviser"), ALIKE)
def test_translator_and_reviser_of_one_text_with_names_alike_are_shown(translator: str, reviser: str) -> None:
    first = signed("translator", TEXTS, name=translator)
    second = signed("reviser", TEXTS, (first,), name=reviser)
    records = (first, second)
    assert set(alike_signers(records)) == set(alike_signers(records, "soup")) == {(first, second)}
    assert not set(alike_signers(records, "bread"))
    assert "reviser" not in lacking(stands(records))


def test_people_who_never_signed_the_same_text_raise_no_question() -> None:
    first = signed("translator", [SOUP], name="Ada Example")
    second = signed("reviser", [DOSE], (first,), name="Ada Exampel")
    third = signed("reviser", [SOUP], (first, second), name="Ada Exampel", slug="bread")
    assert not set(alike_signers((first, second, third)))


def test_a_sign_off_that_was_taken_back_and_given_again_raises_the_question_again() -> None:
    """Between the two stands a sign-off of another leaflet: which is later is a matter of the whole ledger."""
    records: tuple[SignOff, ...] = (signed("translator", TEXTS),)
    records += (signed("reviser", TEXTS, records, name="Ada Exampel"),)
    records += (signed("reviser", TEXTS, records, name="Ada Exampel", withdrawn=True),)
    assert not set(alike_signers(records, "soup"))
    records += (signed("translator", TEXTS, records, slug="bread"),)
    records += (signed("reviser", TEXTS, records, name="Ada Exampel"),)
    assert set(alike_signers(records, "soup"))


def test_different_people_are_told_apart() -> None:
    assert not same_person("Ali", "Ali Example")
    assert not same_person("Ada Example", "Ben Example")
    assert not same_person("Ada B. Example", "Ada Carl Example")
    assert not same_person("A. B.", "Ada Ben")
    assert not same_person("王", "李")
