"""What is shown of many findings."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.project.records import dump, load
from pipeline.project.stamps import Stamp, Stamps
from pipeline.workflow.excerpt import excerpt

MOST = 2

findings = st.builds(
    Finding, st.just(Place("x")), st.sampled_from(["PO101", "PO405"]), st.sampled_from(Severity), st.text("ab")
)
groups = st.lists(st.lists(findings, max_size=5).map(tuple), max_size=5)


def kept(groups: Sequence[Sequence[Finding]]) -> list[Sequence[Finding]]:
    """The same groups as a later build finds them: written, and not yet read."""
    stamps = Stamps({f"en/{number}": Stamp({}, {}, findings=group) for number, group in enumerate(groups)})
    return [stamp.findings for stamp in load(dump(stamps)).leaflets.values()]


@given(groups)
def test_all_errors_and_the_first_of_every_other_kind_are_shown_in_their_order(groups: list[Sequence[Finding]]) -> None:
    expected, counts = [], Counter[tuple[Severity, str]]()
    for finding in (finding for group in groups for finding in group):
        kind = finding.severity, finding.code
        counts[kind] += 1
        if finding.severity is Severity.ERROR or counts[kind] <= MOST:
            expected.append(finding)
    found = excerpt(groups, MOST)
    assert (list(found.findings), found.counts) == (expected, counts)


@given(groups)
def test_what_is_shown_and_what_is_not_are_all_there_is(groups: list[Sequence[Finding]]) -> None:
    found = excerpt(groups, MOST)
    shown = Counter((finding.severity, finding.code) for finding in found.findings)
    assert shown + Counter(found.more) == found.counts


@given(groups)
def test_what_was_kept_from_an_earlier_build_is_shown_alike(groups: list[Sequence[Finding]]) -> None:
    assert excerpt(kept(groups), MOST) == excerpt(groups, MOST)
