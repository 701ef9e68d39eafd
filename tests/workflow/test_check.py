"""What a check says of all that it found, some of which may lie unread in what it remembers."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.project.records import dump, load
from pipeline.project.stamps import Stamp, Stamps
from pipeline.workflow.check import Checked, once

PATHS = ("a.po", "b.po", "glossary.po")

findings = st.builds(
    Finding, st.builds(Place, st.sampled_from(PATHS)), st.sampled_from(["PO101", "PO405"]), st.sampled_from(Severity),
    st.text("ab", max_size=1), excerpt=st.lists(st.text("a\n\u2028", max_size=2), max_size=2).map(tuple),
)  # fmt: skip
groups = st.lists(st.lists(findings, max_size=5, unique=True).map(tuple), max_size=5)


def kept(groups: Sequence[Sequence[Finding]]) -> list[Sequence[Finding]]:
    """The same groups as a later check finds them: written, and not yet read."""
    stamps = Stamps({f"en/{number}": Stamp({}, {}, findings=group) for number, group in enumerate(groups)})
    return [stamp.findings for stamp in load(dump(stamps)).leaflets.values()]


def flat(groups: Sequence[Sequence[Finding]]) -> list[Finding]:
    return [finding for group in groups for finding in group]


@given(groups, groups)
def test_all_is_said_once_in_its_order_whether_it_was_found_now_or_before(
    now: list[Sequence[Finding]], before: list[Sequence[Finding]]
) -> None:
    for both in ((*now, *before), (*before, *now)):
        mixed = [group if group in now else kept([group])[0] for group in both]
        assert flat(list(once(mixed))) == list(dict.fromkeys(flat(both)))


@given(groups)
def test_what_is_counted_is_what_is_said(groups: list[Sequence[Finding]]) -> None:
    for said in (groups, kept(groups)):
        checked = Checked(1, 1, tuple(once(said)))
        assert checked.counts == Counter((one.severity, one.code) for one in checked.findings)
