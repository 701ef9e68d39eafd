"""The list that the reading of one returned file fills: what refuses it, and what is only worth knowing."""

from dataclasses import dataclass, field

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

MOST = 100
"""Findings told one by one. A file of another kind would have one a line."""


@dataclass(slots=True)
class Report:
    """What is found in one file, while it is read."""

    path: str
    found: list[Finding] = field(default_factory=list)
    untold: int = 0

    def error(self, code: str, line: int, message: str, hint: str, column: int = 1) -> None:
        """Note what refuses the file."""
        self._add(Finding(Place(self.path, line, column), code, Severity.ERROR, message, hint))

    def warning(self, code: str, line: int, message: str, hint: str, column: int = 1) -> None:
        """Note what the reader of the report should look at."""
        self._add(Finding(Place(self.path, line, column), code, Severity.WARNING, message, hint))

    def _add(self, finding: Finding) -> None:
        """Keep `finding`; of very many, all errors would say the same, and a warning must not push out an error."""
        if len(self.found) < MOST or (finding.severity is Severity.ERROR and not self._refused()):
            self.found.append(finding)
        else:
            self.untold += 1

    def _refused(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self.found)

    def findings(self) -> tuple[Finding, ...]:
        """All of them in the order of their places, and last how many were not told."""
        told = sorted(self.found, key=lambda finding: finding.place)
        if self.untold:
            worst = max(finding.severity for finding in told)
            message = f"{self.untold} more findings like these"
            told.append(Finding(told[-1].place, "XF002", worst, message, "see to these first, then look again"))
        return tuple(told)

    def stop_if_refused(self) -> None:
        """Raise PipelineError if anything found so far refuses the file."""
        if self._refused():
            raise PipelineError(self.findings())

    def refuse(self, code: str, line: int, message: str, hint: str, column: int = 1) -> PipelineError:
        """The error to raise where reading cannot go on."""
        self.error(code, line, message, hint, column)
        return PipelineError(self.findings())
