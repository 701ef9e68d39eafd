"""How findings, tables and progress look."""

import json
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

import click

from pipeline.model.finding import Finding, Severity, Waived

if TYPE_CHECKING:
    from pipeline.project.records import Kind

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_LONGEST = 200
"""Characters of a text that are shown; the place tells where the rest is."""
MANY = 10
"""Findings of one kind, beyond which their number says more than another of them."""


def exit_status(findings: Iterable[Finding]) -> int:
    """1 if there is an error among `findings`, else 0."""
    return int(any(finding.severity is Severity.ERROR for finding in findings))


def has_errors(counts: Mapping["Kind", int]) -> bool:
    """Whether there is an error among those that were counted."""
    return any(severity is Severity.ERROR for severity, _ in counts)


FOR_PROGRAMS = frozenset({"json", "sarif", "junit"})
"""Formats that are one document: nothing else may stand on standard output."""


def show_findings(
    findings: Iterable[Finding],
    form: str = "text",
    *,
    waived: Sequence[Waived] = (),
    files: Iterable[str] = (),
    err: bool = False,
) -> None:
    """Print `findings` for people or programs; JSON has a record a line.

    Formats that have a place for them are also told what is `waived`, and of which `files` nothing is to be said.
    """
    match form:
        case "sarif":
            from pipeline.cli.sarif import sarif

            click.echo(sarif(tuple(findings), waived), err=err)
        case "junit":
            from pipeline.cli.junit import junit

            click.echo(junit(findings, waived, files), err=err)
        case "json":
            records = ",\n".join(f"  {json.dumps(record(finding))}" for finding in findings)
            click.echo(f"[\n{records}\n]" if records else "[]", err=err)
        case "github":
            _echo_each(map(_annotation, findings), err=err)
        case _:
            names = _coloured() if (sys.stderr if err else sys.stdout).isatty() else _PLAIN
            _echo_each((_paragraph(finding, names[finding.severity]) for finding in findings), err=err)


def _echo_each(paragraphs: Iterator[str], *, err: bool) -> None:
    """Print one paragraph after the other, some hundreds at a time: there may be tens of thousands, of many MB."""
    while some := tuple(islice(paragraphs, 500)):
        click.echo("\n".join(some), err=err)


def show_more(more: Mapping["Kind", int]) -> None:
    """Print how many findings of each kind are not shown."""
    for (_, code), count in _gravest_first(more):
        click.echo(f"{code}: {count:,} more like these; pipeline check shows them all")


def summary(findings: Sequence[Finding]) -> str:
    """The counts of `findings` by severity, as ``2 errors, 1 warning``; empty where there are none."""
    from pipeline.project.records import counted

    return totals(counted(findings))


def totals(counts: Mapping["Kind", int]) -> str:
    """The same from `counts`, which are told as well where there are many of a kind."""
    many = any(count > MANY for count in counts.values())
    told = []
    for severity in sorted(Severity, reverse=True):
        codes = {code: count for (grave, code), count in _gravest_first(counts) if grave is severity}
        if codes:
            each = f" ({', '.join(f'{code}: {count:,}' for code, count in codes.items())})" if many else ""
            told.append(plural(sum(codes.values()), str(severity)) + each)
    return ", ".join(told)


def _gravest_first(counts: Mapping["Kind", int]) -> list[tuple["Kind", int]]:
    """The kinds in order: the gravest first, and of them the most frequent."""
    return sorted(counts.items(), key=lambda one: (-one[0][0], -one[1], one[0][1]))


def plural(count: int, noun: str) -> str:
    """``1 leaflet``, ``2,200 leaflets``."""
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def _paragraph(finding: Finding, severity: str) -> str:
    path, line, column = finding.place
    told = [finding.message, *(_short(text) for text in finding.excerpt if text)]
    if finding.hint:
        told.append(f"hint: {finding.hint}")
    if not (path.isprintable() and all(map(str.isprintable, told))):
        path, *told = map(visible, (path, *told))
    return f"{path}:{line}:{column}: {finding.code} {severity}: " + "\n    ".join(told)


_PLAIN: Mapping[Severity, str] = {severity: str(severity) for severity in Severity}


@cache
def _coloured() -> Mapping[Severity, str]:
    """The names of all severities as a terminal shows them."""
    return {severity: click.style(str(severity), fg=_COLOURS[severity], bold=True) for severity in Severity}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def visible(text: str) -> str:
    """`text` with line breaks, controls and marks of direction as escapes: what a terminal shows is what there is."""
    if text.isprintable():  # no control or format character, nor a space other than the ordinary one
        return text
    return text.translate(_ESCAPES)


class _Escapes(dict[int, str]):
    """What stands for each character on a terminal, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        seen = chr(code)
        if unicodedata.category(seen) in ("Cc", "Cf", "Zl", "Zp", "Cs"):
            seen = f"\\u{code:04x}"
        self[code] = seen
        return seen


_ESCAPES = _Escapes({ord("\n"): "\\n"})


def record(finding: Finding) -> dict[str, object]:
    """`finding` for machines."""
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "excerpt": list(finding.excerpt),
    }


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _annotation(finding: Finding) -> str:
    """GitHub's workflow command for a finding, its text escaped as that asks."""
    place = finding.place
    fields = f"file={_property(visible(place.path))},line={place.line},col={place.column},title={finding.code}"
    text = "\n".join(visible(part) for part in (finding.message, *finding.excerpt, finding.hint) if part)
    return f"::{_COMMANDS[finding.severity]} {fields}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def table(rows: Sequence[Sequence[str]], align: str) -> str:
    """`rows`, the first a heading, in columns; `align` has one ``<`` or ``>`` for each."""
    widths = [max(_columns(row[index]) for row in rows) for index in range(len(align))]
    return "\n".join(
        "  ".join(_padded(cell, width, side) for cell, width, side in zip(row, widths, align, strict=True)).rstrip()
        for row in rows
    )


def _columns(text: str) -> int:
    from pipeline.language.width import columns

    return len(text) if text.isascii() else columns(text)


def _padded(text: str, width: int, side: str) -> str:
    space = " " * (width - _columns(text))
    return space + text if side == ">" else text + space


class Meter:
    """Shows how far a long piece of work is, on a terminal only, and only once it has taken a second."""

    def __init__(self, noun: str) -> None:
        self._noun = noun
        self._total = self._done = 0
        self._since = time.monotonic()
        self._shown = False

    def announce(self, total: int) -> None:
        """Say how much there is to do."""
        self._total = total

    def tick(self) -> None:
        """Say that one piece is done."""
        self._done += 1
        if sys.stderr.isatty() and time.monotonic() - self._since > 1:
            self._shown = True
            click.echo(f"\r{self._done} of {plural(self._total, self._noun)}", nl=False, err=True)

    def close(self) -> None:
        """Clear the line."""
        if self._shown:
            click.echo("\r" + " " * 40 + "\r", nl=False, err=True)
