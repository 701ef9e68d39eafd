"""What a person is told about their content: where, how grave, what, and what to do."""

from collections.abc import Iterable
from enum import IntEnum

from pipeline.model.noun import noun
from pipeline.model.place import Place


class Severity(IntEnum):
    """How grave a finding is. Only an error keeps text off the page."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@noun
class Problem:
    """What a rule yields: it knows neither its file nor its weight."""

    message: str
    hint: str = ""
    place: Place | None = None
    """Where the trouble is, if the rule knows better than its caller."""


@noun
class Finding:
    """One remark on the content, ready to be read."""

    place: Place
    code: str
    """Two letters for what is looked at and three digits; never used twice."""
    severity: Severity
    message: str
    hint: str = ""
    excerpt: tuple[str, ...] = ()
    """The texts the finding is about: the English, then its translation."""


@noun
class Waived:
    """A finding that does not count for a time, as somebody answers for exactly this text."""

    finding: Finding
    name: str
    reason: str
    until: str
    """The last day, ISO 8601."""


class PipelineError(Exception):
    """Work cannot go on; the findings say why. The only exception class of the project."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{finding.place}: {finding.code} {finding.message}" for finding in self.findings))

    def __reduce__(self) -> tuple[type["PipelineError"], tuple[tuple[Finding, ...]]]:
        return PipelineError, (self.findings,)
