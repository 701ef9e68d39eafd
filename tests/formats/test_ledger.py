"""Ledgers as files: what was written is read, and nothing else passes for it."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.ledger import (
    LONGEST,
    MOST_FAULTS,
    Ledger,
    index_line,
    line,
    read,
    read_index,
    read_texts,
    text_line,
)
from pipeline.model.finding import Severity
from pipeline.model.signoff import ROLES, SignOff, Wording
from pipeline.stages.approval import heads
from tests.stages.signing import TEXTS, ledger, signed

PATH = "locales/fr/signoff.jsonl"
CHAIN = ledger("translator", "reviser", "clinical", "proof")
LINES = [line(record) for record in CHAIN]


def reading(lines: Sequence[bytes]) -> Ledger:
    return read(b"".join(lines), PATH, "fr")


def codes(found: Ledger) -> list[tuple[int, str]]:
    return [(finding.place.line, finding.code) for finding in found.findings]


names = st.text("aÄжش王ÿ’- ", max_size=12).map(lambda text: " ".join(["A", *text.split()]))


@st.composite
def graphs(draw: st.DrawFn, roots: tuple[SignOff, ...] = (), most: int = 6) -> tuple[SignOff, ...]:
    """A ledger that goes on from `roots`, its records appended after any that were there."""
    records = roots
    for _ in range(draw(st.integers(0, most))):
        some = draw(st.sets(st.sampled_from(records))) if records else set()
        made = signed(draw(st.sampled_from(list(ROLES))), TEXTS, name=draw(names))
        records = (*records, replace(made, after=tuple(sorted(one.id for one in some))).sealed())
    return tuple(dict.fromkeys(records))


@given(graphs())
def test_a_ledger_reads_back_what_was_written(records: tuple[SignOff, ...]) -> None:
    found = reading([line(record) for record in records])
    assert found.records == records
    assert not found.findings


@given(graphs())
def test_line_ends_of_windows_a_mark_at_the_beginning_and_empty_lines_are_no_matter(
    records: tuple[SignOff, ...],
) -> None:
    content = b"\xef\xbb\xbf" + b"\r\n".join(line(record) for record in records).replace(b"\n\r\n", b"\r\n\r\n")
    found = read(content, PATH, "fr")
    assert found.records == records
    assert not found.findings


@given(st.data())
def test_a_changed_character_is_found_in_its_line_and_the_record_does_not_count(data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(LINES) - 1))
    at = data.draw(st.integers(0, len(LINES[index]) - 2))
    put = bytes([data.draw(st.integers(0x20, 0x7E))])
    changed = LINES[index][:at] + put + LINES[index][at + 1 :]
    found = reading([*LINES[:index], changed, *LINES[index + 1 :]])
    if changed == LINES[index]:
        assert not found.findings
        return
    assert found.damaged
    assert index + 1 in [number for number, _ in codes(found)]
    assert CHAIN[index] not in found.records


@given(st.data())
def test_a_record_edited_with_care_still_shows(data: st.DataObject) -> None:
    """Not a slip of a key, but a program that writes the line as it should look."""
    index = data.draw(st.integers(0, len(CHAIN) - 1))
    was = CHAIN[index]
    edited = data.draw(
        st.sampled_from(
            [
                replace(was, name="Eve Example"),
                replace(was, role="community"),
                replace(was, on="2028-01-31"),
                replace(was, slug="bread"),
                replace(was, credential="Consultant"),
                replace(was, withdrawn=True),
                replace(was, digests=(Wording("fr", "", "a", "b").digest,)),
                replace(was, after=()),
            ]
        )
    )
    if edited == was:
        return
    assert (index + 1, "SG002") in codes(reading([*LINES[:index], line(edited), *LINES[index + 1 :]]))
    resealed = reading([*LINES[:index], line(edited.sealed()), *LINES[index + 1 :]])
    assert resealed.damaged == (index < len(CHAIN) - 1)  # the last one is missed by what lists all records
    assert heads(resealed.records) != heads(CHAIN)


@given(st.integers(0, len(LINES) - 2))
def test_a_line_taken_out_is_missed_by_the_one_after_it(index: int) -> None:
    assert codes(reading(LINES[:index] + LINES[index + 1 :])) == [(index + 1, "SG003")]


@given(st.permutations(range(len(LINES))))
def test_lines_in_another_order_are_found_and_all_still_count(order: list[int]) -> None:
    found = reading([LINES[index] for index in order])
    assert set(found.records) == set(CHAIN)
    assert found.damaged == (order != sorted(order))


def test_a_line_that_stands_twice_counts_once_and_does_no_harm() -> None:
    found = reading([*LINES, LINES[1]])
    assert codes(found) == [(5, "SG004")]
    assert found.records == CHAIN
    assert not found.damaged


def test_a_sign_off_from_the_ledger_of_another_language_is_found() -> None:
    spanish = signed("translator", [Wording("es", "", "Eat soup.", "Tome sopa.")])
    found = reading([*LINES, line(spanish)])
    assert codes(found) == [(5, "SG006")]
    assert found.records == CHAIN


def test_a_sign_off_from_another_ledger_of_the_language_is_found() -> None:
    other = ledger("translator", "reviser", wordings=TEXTS[:1])
    assert codes(reading([*LINES, line(other[1])])) == [(5, "SG003")]


def test_the_marks_of_a_conflict_are_named_as_what_they_are() -> None:
    base, left, right = (
        CHAIN[:1],
        signed("reviser", TEXTS, CHAIN[:1]),
        signed("clinical", TEXTS, CHAIN[:1]),
    )
    found = reading([line(base[0]), b"<<<<<<< ours\n", line(left), b"=======\n", line(right), b">>>>>>> theirs\n"])
    assert codes(found) == [(2, "SG007"), (4, "SG007"), (6, "SG007")]
    assert found.records == (*base, left, right)


@given(st.data())
def test_two_branches_joined_line_by_line_lose_no_record_whichever_comes_first(data: st.DataObject) -> None:
    base = data.draw(graphs())
    ours, theirs = data.draw(graphs(base)), data.draw(graphs(base))
    mine, their = ours[len(base) :], theirs[len(base) :]
    for joined in ((*base, *mine, *their), (*base, *their, *mine)):
        found = reading([line(record) for record in joined])
        assert set(found.records) == {*ours, *theirs}
        assert not found.damaged


@given(st.lists(st.one_of(st.binary(max_size=80), st.sampled_from(LINES), st.just(b"\n"))))
def test_whatever_stands_in_a_ledger_only_whole_records_come_out(pieces: list[bytes]) -> None:
    found = reading(pieces)
    assert set(found.records) <= set(CHAIN)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=5,
)


@given(st.data(), json_values)
def test_a_field_may_hold_anything_and_the_line_is_refused(data: st.DataObject, value: object) -> None:
    record = json.loads(LINES[0])
    name = data.draw(st.sampled_from(list(record)))
    if record[name] != value or type(record[name]) is not type(value):
        found = reading([json.dumps({**record, name: value}).encode() + b"\n"])
        assert not found.records
        assert found.damaged


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b'{"id":' + b"9" * 10_000 + b"}",
        b"x" * (LONGEST + 1),
        b'{"on":"2027-01-31","on":"2027-01-31"}',
        LINES[0].replace(b"Ada Example", b"Ada\\u202eExample").strip(),
        LINES[0].replace(b"Ada Example", b"Ada\\nExample").strip(),
        LINES[0].replace(b"Ada Example", b"\\ud800").strip(),
        LINES[0].replace(b"Ada Example", b"A" * 201).strip(),
        LINES[0].replace(b'"soup"', b'"../../soup"').strip(),
        LINES[0].replace(b"2027-01-31", b"2027-02-31").strip(),
        LINES[0].replace(b'"role"', b' "role"').strip(),
    ],
    ids=range(11),
)
def test_lines_made_to_do_harm_are_refused(raw: bytes) -> None:
    found = reading([raw + b"\n"])
    assert not found.records
    assert [finding.place.line for finding in found.findings] == [1]


def test_a_file_that_is_no_ledger_is_not_read_to_its_end() -> None:
    found = reading([b"{}\n"] * 10_000)
    assert len(found.findings) == MOST_FAULTS + 1


def test_every_finding_says_what_to_do() -> None:
    found = reading([b"{}\n", LINES[1], LINES[0], LINES[0], b"<<<<<<< x\n"])
    assert all(finding.hint for finding in found.findings)
    assert {finding.severity for finding in found.findings} == {Severity.ERROR, Severity.NOTE}


@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9), st.text(max_size=9)), max_size=5))
def test_texts_are_found_by_what_a_sign_off_is_bound_to(texts: list[tuple[str, str, str]]) -> None:
    found = read_texts(b"".join(text_line(Wording("fr", *text)) for text in texts), "fr")
    assert found == {Wording("fr", *text).digest: Wording("fr", *text) for text in texts}


@given(st.binary(max_size=200))
def test_whatever_stands_in_the_other_files_they_are_read(content: bytes) -> None:
    read_texts(content, "fr")
    read_index(content)


def test_the_list_of_records_reads_back() -> None:
    content = b"".join(index_line("fr", record.id) for record in (*CHAIN, CHAIN[0]))
    assert read_index(content + b'["fr"]\n["fr","zz"]\nx\n') == tuple(("fr", record.id) for record in CHAIN)
