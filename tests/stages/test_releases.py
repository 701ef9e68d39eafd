"""How versions are counted and how long a review holds, in cases that a calendar can check."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.finding import PipelineError
from pipeline.model.place import Place
from pipeline.model.release import Approval, Imprint, Release, State
from pipeline.project import manifest
from pipeline.stages import releases

REST = ("hill", "rest", "fr")
MADE = Release(*REST, "RE-1", "Le repos", "Rest", Imprint(1, "", "2027-02-01"), "", {}, {}, {})


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2027-01-31", 24, "2029-01-31"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
    ],
)
def test_months_are_those_of_the_calendar(day: str, months: int, later: str) -> None:
    assert releases.months_after(day, months) == later


def test_a_review_that_holds_for_ever_holds_until_the_last_day_there_is() -> None:
    assert releases.months_after("2027-01-31", 100_000) == "9999-12-31"


@pytest.mark.parametrize(
    ("said_on", "said_due", "signed_on", "dates"),
    [
        ("", "", "2027-01-31", ("2027-01-31", "2029-01-31")),
        ("2026-06-01", "", "2027-01-31", ("2027-01-31", "2029-01-31")),
        ("2027-06-01", "", "2027-01-31", ("2027-01-31", "2029-01-31")),
        ("2027-06-01", "", "", ("2027-06-01", "2029-06-01")),
        ("2026-06-01", "2027-06-01", "2027-01-31", ("2027-01-31", "2027-06-01")),
        ("2026-06-01", "2026-12-31", "2027-01-31", ("2027-01-31", "2026-12-31")),
        ("soon", "later", "2027-01-31", ("2027-01-31", "2029-01-31")),
        ("", "", "", ("", "")),
    ],
)
def test_a_review_is_dated_by_the_signature_or_else_by_the_author(
    said_on: str, said_due: str, signed_on: str, dates: tuple[str, str]
) -> None:
    assert releases.review_dates(said_on, said_due, signed_on, 24) == dates


@pytest.mark.parametrize(
    ("on", "due", "today", "codes"),
    [
        ("2027-01-31", "2029-01-31", "2027-02-01", []),
        ("2027-01-31", "2029-01-31", "2028-07-30", []),
        ("2027-01-31", "2029-01-31", "2028-07-31", ["RE006"]),
        ("2027-01-31", "2029-01-31", "2029-01-30", ["RE006"]),
        ("2027-01-31", "2029-01-31", "2029-01-31", ["RE004"]),
        ("2027-01-31", "2030-01-31", "2027-02-01", []),
        ("2027-01-31", "2030-02-01", "2027-02-01", ["RE005"]),
        ("2027-01-31", "2031-01-31", "2030-01-31", ["RE005", "RE004"]),
        ("2027-03-01", "2029-03-01", "2027-02-01", ["RE005"]),
        ("", "", "2027-02-01", []),
    ],
)
def test_a_review_holds_for_so_long_and_no_longer(on: str, due: str, today: str, codes: list[str]) -> None:
    found = releases.review_findings(Place("source/rest.md"), on, due, today, (36, 6))
    assert [one.code for one in found] == codes


def test_the_day_of_a_signature_is_not_mended_but_waited_for() -> None:
    place, on, due, today = Place("source/rest.md"), "2027-03-02", "2029-03-02", "2027-03-01"
    (said,) = releases.review_findings(place, on, due, today, (36, 6))
    assert said.hint == "mend reviewed_on"
    (said,) = releases.review_findings(place, on, due, today, (36, 6), signed=True)
    assert said.hint == (
        "it was signed on that day: release it on 2027-03-02, or mend the clock if today is not 2027-03-01"
    )


def at(version: int, state: State = State.CURRENT, **other: str) -> Release:
    return replace(MADE, imprint=replace(MADE.imprint, version=version), state=state, **other)  # type: ignore[arg-type]


def test_a_version_is_never_given_twice_whatever_became_of_it() -> None:
    assert releases.next_version((), REST, "RE-1-fr") == 1
    assert releases.next_version((at(1, State.WITHDRAWN), at(2, State.REPLACED)), REST, "RE-1-fr") == 3
    assert releases.next_version((at(7, slug="earlier-name"),), REST, "RE-1-fr") == 8
    assert releases.next_version((at(7, clinic="dale"),), REST, "RE-1-fr") == 1


def test_of_a_leaflet_one_version_is_in_use() -> None:
    register = releases.with_release((at(1),), at(2))
    assert [(one.imprint.version, one.state) for one in register] == [(1, State.REPLACED), (2, State.CURRENT)]
    assert releases.in_use(register) == {REST: register[1]}


def test_what_is_withdrawn_stays_withdrawn() -> None:
    register = releases.without((at(1),), lambda _: True, State.WITHDRAWN, "2027-02-01", "wrong")
    assert releases.with_release(register, at(2))[0].state is State.WITHDRAWN
    assert releases.without(register, lambda _: True, State.OUTDATED, "2027-02-02", "old") == register


def test_a_digest_is_of_all_that_is_said_but_not_of_the_files_and_tools() -> None:
    sealed = releases.sealed(MADE)
    assert sealed.digest.startswith(sealed.imprint.digest)
    assert releases.digest_of(replace(sealed, outputs={"rest.txt": "0" * 64}, tools={"typst": "1"})) == sealed.digest
    for other in (at(2), at(1, clinic="dale"), replace(MADE, inputs={"source/rest.md": "0" * 64})):
        assert releases.digest_of(other) != sealed.digest


# No entry goes unseen


def grown(*steps: Release, before: tuple[Release, ...] = ()) -> tuple[Release, ...]:
    """A register to which each of `steps` was released at a time of its own."""
    for one in steps:
        before = releases.appended(before, releases.with_release(before, one))
    return before


def test_an_entry_names_the_one_before_it_and_none_that_is_gone_is_missed_by_all_but_the_last() -> None:
    register = grown(at(1), at(1, slug="hands"), at(2), at(3))
    assert [one.after for one in register] == [(), ("hill/fr/rest.v1",), ("hill/fr/hands.v1",), ("hill/fr/rest.v2",)]
    assert releases.gone(register) == ()
    for lost in register[:-1]:
        assert releases.gone(one for one in register if one != lost) == (lost.entry,)
    assert releases.gone(register[:-1]) == ()  # what nobody has written after yet, only git knows


def test_two_branches_of_a_register_are_one_with_all_entries_of_both() -> None:
    common = grown(at(1), at(1, slug="hands"))
    ours, theirs = grown(at(2), before=common), grown(at(2, slug="hands"), at(1, slug="sleep"), before=common)
    both = tuple({one.entry: one for one in (*ours, *theirs)}.values())
    assert releases.gone(both) == ()
    assert releases.last_entries(both) == ("hill/fr/rest.v2", "hill/fr/sleep.v1")
    after = grown(at(3), before=both)
    for lost in both:
        assert releases.gone(one for one in after if one.entry != lost.entry) == (lost.entry,)


def test_of_two_branches_that_made_the_same_version_either_can_stay() -> None:
    """Its label is on two sheets, and one of them is gathered in; what came after either is no less a release."""
    common = grown(at(1))
    ours = grown(at(2, reason="ours"), at(1, slug="hands"), before=common)
    theirs = grown(at(2, reason="theirs"), at(1, slug="sleep"), before=common)
    for first, second in ((ours, theirs), (theirs, ours)):
        assert releases.gone({**{one.entry: one for one in first}, **{one.entry: one for one in second}}.values()) == ()


def test_what_is_gone_or_no_longer_withdrawn_is_lost() -> None:
    before = releases.without(grown(at(1), at(2)), lambda _: True, State.WITHDRAWN, "2027-02-01", "wrong")
    assert releases.lost(before, before) == ()
    assert releases.lost(before, releases.with_release(before, at(3))) == ()
    assert releases.lost(before, before[:1]) == ("hill/fr/rest.v2",)
    assert releases.lost(before, grown(at(1), at(2))) == ("hill/fr/rest.v2",)


# The register as a file

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DIGESTS = st.from_regex(r"[0-9a-f]{64}\Z", fullmatch=True)


def tables(names: st.SearchStrategy[str], values: st.SearchStrategy[str]) -> st.SearchStrategy[Mapping[str, str]]:
    return st.dictionaries(names, values, max_size=3)


RELEASES = st.builds(
    Release,
    st.sampled_from(["hill", "dale", "höhe"]),
    st.sampled_from(["rest", "wash-hands"]),
    st.sampled_from(["fr", "zh-Hans"]),
    TEXTS,
    TEXTS,
    TEXTS,
    st.builds(Imprint, st.integers(1, 999), TEXTS, st.dates().map(str), st.tuples(TEXTS), TEXTS, TEXTS),
    DIGESTS,
    tables(st.sampled_from(["source/rest.md", "locales/fr/a b.po"]), DIGESTS),
    tables(st.sampled_from(["rest.html", "rest.facing.large.pdf"]), DIGESTS),
    tables(TEXTS, TEXTS),
    st.builds(Approval, st.tuples(TEXTS), tables(TEXTS, TEXTS)),
    TEXTS,
    st.sampled_from(State),
    TEXTS,
    TEXTS,
    st.just(()),
).map(releases.sealed)


@given(st.lists(RELEASES, max_size=4, unique_by=lambda one: (one.leaflet, one.imprint.version)))
def test_a_register_reads_back_what_it_wrote(them: list[Release]) -> None:
    register = releases.appended((), them)
    assert manifest.load(manifest.dump(register), "manifest.json") == manifest.in_order(register)
    assert manifest.dump(reversed(register)) == manifest.dump(register)


@pytest.mark.parametrize(
    "name", ["hill/fr/rest.v0", "hill/fr/rest.v1\x1b[2J", "../fr/rest.v1", "hill/fr/Rest.v1", "rest.v1"]
)
def test_what_is_no_name_of_an_entry_is_refused(name: str) -> None:
    register = [releases.sealed(replace(at(2), after=(name,)))]
    with pytest.raises(PipelineError, match="is not what belongs there"):
        manifest.load(manifest.dump(register), "manifest.json")


@given(RELEASES, st.data())
def test_a_register_that_lost_its_end_or_gained_a_byte_is_refused(one: Release, data: st.DataObject) -> None:
    whole = manifest.dump([one])
    place = data.draw(st.integers(0, len(whole) - 3))
    for damaged in (whole[:place], whole[:place] + b"\0" + whole[place:]):
        with pytest.raises(PipelineError) as caught:
            manifest.load(damaged, "manifest.json")
        assert [finding.code for finding in caught.value.findings] == ["RE020"]
