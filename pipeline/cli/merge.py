"""``pipeline merge``."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.clock import po_date
from pipeline.cli.console import MANY, exit_status, plural, record, show_findings, summary, visible
from pipeline.model.finding import Finding, Severity

if TYPE_CHECKING:
    from pipeline.workflow.merge import Part, Taken


@click.command(short_help="Take in files that translators sent back.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.language
@options.article
@click.option("-n", "--dry-run", is_flag=True, help="Only say what would become of each file.")
@click.option(
    "--prefer",
    type=click.Choice(["theirs", "ours"]),
    help="Whose translation stands where both sides changed a text. Without this, ours stands with a warning.",
)
@options.form
@options.as_json
@click.pass_obj
def merge(
    folder: Path,
    files: Sequence[Path],
    languages: Sequence[str],
    articles: Sequence[str],
    dry_run: bool,
    prefer: str | None,
    form: str,
    as_json: bool,
) -> None:
    """Take files that translators sent back into our catalogs, under whatever name they come.

    PO, XLIFF, CSV and XLSX, and zip files that hold them. What came back is compared with what was sent: what only
    one side changed is taken from that side; where both changed a text, ours stands and all versions are shown. Work on
    English that has changed since is kept, and offered where it fits. A file is taken whole or not at all.
    """
    from pipeline.project.store import open_project
    from pipeline.stages.merge import Side
    from pipeline.workflow.merge import merge_files
    from pipeline.workflow.selection import select

    project = open_project(folder)
    side = Side(prefer) if prefer else None
    taken = merge_files(project, select(project, articles, languages), files, po_date(), side, dry_run=dry_run)
    findings = (*project.findings, *(finding for one in taken for finding in one.findings))
    quiet = as_json or form == "json"
    if as_json:
        click.echo(json.dumps([_record(one) for one in taken], indent=2))
    if quiet or form != "text":
        show_findings(findings, form, err=as_json)
    else:
        _show(findings)
    for line in (line for one in taken for line in _lines(one)):
        click.echo(line, err=quiet)
    if len(taken) > 1:
        click.echo(_together(taken), err=quiet)
    if dry_run:
        click.echo("nothing was written: this was a dry run", err=quiet)
    if said := summary(findings):
        click.echo(said, err=quiet)
    raise SystemExit(exit_status(findings))


def _lines(taken: "Taken") -> Sequence[str]:
    """A line for each article in a file."""
    if not taken.parts:
        return [f"{visible(taken.path)}: refused, nothing was taken from it"]
    return [
        f"{visible(part.name)} -> {part.slug} in {part.tag}: {_counts([part])}{_as_sent(part)}" for part in taken.parts
    ]


def _as_sent(part: "Part") -> str:
    return f" (sent as {part.package})" if part.package else ""


def _counts(parts: Sequence["Part"]) -> str:
    together: Counter[str] = Counter()
    for part in parts:
        together.update({outcome.value: count for outcome, count in part.counts.items()})
    return ", ".join(f"{count} {outcome}" for outcome, count in together.items() if count) or "nothing in it"


def _together(taken: Sequence["Taken"]) -> str:
    refused = sum(not one.parts for one in taken)
    files = f"{plural(len(taken) - refused, 'file')} taken in" + (f", {refused} refused" if refused else "")
    return f"{files}: {_counts([part for one in taken for part in one.parts])}"


def _show(findings: Sequence[Finding]) -> None:
    """Print `findings`: all errors and all words that stand nowhere else, of others only some of a kind.

    A report is read in a minute.
    """
    from pipeline.workflow.merge import WORDS_AT_STAKE

    seen: Counter[str] = Counter()
    shown = []
    for finding in findings:
        seen[finding.code] += 1
        if finding.severity is Severity.ERROR or finding.code in WORDS_AT_STAKE or seen[finding.code] <= MANY:
            shown.append(finding)
    show_findings(shown)
    told = Counter(finding.code for finding in shown)
    for code, count in (seen - told).items():
        click.echo(f"{code}: {count:,} more like these; --format json lists them all")


def _record(taken: "Taken") -> dict[str, object]:
    return {
        "path": taken.path,
        "refused": not taken.parts,
        "catalogs": [
            {
                "name": part.name,
                "article": part.slug,
                "language": part.tag,
                "package": part.package,
                "changed": part.changed,
                "counts": {outcome.name.lower(): count for outcome, count in part.counts.items()},
            }
            for part in taken.parts
        ],
        "findings": [record(finding) for finding in taken.findings],
    }
