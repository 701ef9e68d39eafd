"""What is shown of many findings: every error, and of others the first few of each kind and how many more there are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.model.finding import Finding, Severity
from pipeline.project.records import Kind, counted


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of the findings, and the numbers of all."""

    findings: tuple[Finding, ...]
    counts: Mapping[Kind, int]
    """How many there are of each kind, shown or not."""
    more: Mapping[Kind, int]
    """How many of each kind are not shown."""


def excerpt(groups: Iterable[Sequence[Finding]], most: int) -> Excerpt:
    """Every error of `groups`, and at most `most` of each other kind. A group with nothing to show is not read."""
    shown: list[Finding] = []
    counts: Counter[Kind] = Counter()
    for group in groups:
        own = counted(group)
        if any(_is_shown(kind, counts[kind], most) for kind in own):
            shown += _shown(group, counts, most)
        for kind, count in own.items():
            counts[kind] += count
    more = {kind: count - most for kind, count in counts.items() if not _is_shown(kind, count, most + 1)}
    return Excerpt(tuple(shown), counts, more)


def _shown(group: Sequence[Finding], before: Mapping[Kind, int], most: int) -> Iterator[Finding]:
    """What is shown of `group` behind as many of each kind as there were `before`."""
    counts = Counter(before)
    for finding in group:
        kind = finding.severity, finding.code
        if _is_shown(kind, counts[kind], most):
            yield finding
        counts[kind] += 1


def _is_shown(kind: Kind, before: int, most: int) -> bool:
    """Whether one more of a kind is shown behind those `before` it."""
    return before < most or kind[0] is Severity.ERROR
