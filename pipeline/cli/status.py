"""``pipeline status``."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.console import exit_status, show_findings, table

if TYPE_CHECKING:
    from pipeline.stages.progress import Progress


@click.command()
@options.language
@options.article
@options.as_json
@click.pass_obj
def status(folder: Path, languages: Sequence[str], articles: Sequence[str], as_json: bool) -> None:
    """Show how much of each article is translated into each language."""
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select
    from pipeline.workflow.status import status as story

    project = open_project(folder)
    selection = select(project, articles, languages)
    found = story(project, selection)
    findings = (*project.findings, *selection.findings, *found.findings)
    show_findings(findings, err=as_json)
    if as_json:
        click.echo(json.dumps([asdict(row) for row in found.rows], indent=2))
    else:
        rows = [
            (row.locale, row.slug, f"{100 * row.done // row.total if row.total else 100} %", *_counts(row))
            for row in sorted(found.rows, key=lambda row: (row.locale, row.slug))
        ]
        heading = ("language", "article", "translated", "done", "fuzzy", "missing", "words left")
        click.echo(table([heading, *rows], "<<>>>>>"))
    raise SystemExit(exit_status(findings))


def _counts(row: "Progress") -> tuple[str, ...]:
    return tuple(str(count) for count in (row.done, row.fuzzy, row.missing, row.words_left))
