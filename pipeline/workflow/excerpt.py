"""What is shown of many findings: every error, and of others the first few of each kind and how many more there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.model.finding import Finding, Severity
from pipeline.project.records import Kind, counted, first


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of the findings, and the numbers of all."""

    findings: tuple[Finding, ...]
    counts: Mapping[Kind, int]
    """How many there are of each kind, shown or not."""
    more: Mapping[Kind, int]
    """How many of each kind are not shown."""


def excerpt(groups: Iterable[Sequence[Finding]], most: int) -> Excerpt:
    """Every error of `groups`, and at most `most` of each other kind. No others are read."""
    shown: list[Finding] = []
    counts: Counter[Kind] = Counter()
    for group in groups:
        own = counted(group)
        wanted = {kind: _shown(kind, counts[kind], count, most) for kind, count in own.items()}
        if any(wanted.values()):
            shown += first(group, wanted)
        for kind, count in own.items():
            counts[kind] += count
    more = {kind: count - _shown(kind, 0, count, most) for kind, count in counts.items()}
    return Excerpt(tuple(shown), counts, {kind: count for kind, count in more.items() if count})


def _shown(kind: Kind, before: int, count: int, most: int) -> int:
    """How many more of a kind are shown of `count`, behind those `before` them."""
    return count if kind[0] is Severity.ERROR else min(max(most - before, 0), count)
