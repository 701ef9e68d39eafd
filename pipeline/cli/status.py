"""``pipeline status``."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.console import exit_status, show_findings, table
from pipeline.model.signoff import ROLES

if TYPE_CHECKING:
    from pipeline.stages.progress import Progress
    from pipeline.workflow.signoffs import Tally


@click.command(short_help="Show what is done, fuzzy and missing in each language.")
@options.language
@options.article
@click.option(
    "--sign-offs",
    is_flag=True,
    help="How far each language is signed, even if nobody has signed yet; with --json, only that.",
)
@options.as_json
@click.pass_obj
def status(folder: Path, languages: Sequence[str], articles: Sequence[str], sign_offs: bool, as_json: bool) -> None:
    """Show how much of each article is translated into each language, and how far the languages are signed."""
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select
    from pipeline.workflow.signoffs import tallies
    from pipeline.workflow.status import status as story

    project = open_project(folder)
    selection = select(project, articles, languages)
    found = story(project, selection)
    signed = tallies(project, selection, always=sign_offs)
    findings = (*project.findings, *selection.findings, *found.findings)
    show_findings(findings, err=as_json)
    if as_json and sign_offs:
        click.echo(json.dumps([asdict(one) for one in signed], indent=2))
    elif as_json:
        click.echo(json.dumps([asdict(row) for row in found.rows], indent=2))
    else:
        rows = [
            (row.locale, row.slug, f"{100 * row.done // row.total if row.total else 100} %", *_counts(row))
            for row in sorted(found.rows, key=lambda row: (row.locale, row.slug))
        ]
        heading = ("language", "article", "translated", "done", "fuzzy", "missing", "words left")
        click.echo(table([heading, *rows], "<<>>>>>"))
        if signed:
            click.echo(f"\n{_signed(signed)}")
    raise SystemExit(exit_status(findings))


def _counts(row: "Progress") -> tuple[str, ...]:
    return tuple(str(count) for count in (row.done, row.fuzzy, row.missing, row.words_left))


def _signed(tallies: Sequence["Tally"]) -> str:
    """How many texts each role has signed of those that it has to, and how many leaflets all have signed."""
    roles = tuple(role for role in ROLES if any(role in one.counts for one in tallies))
    rows = [
        (one.tag, *(_of(one.counts.get(role)) for role in roles), f"{one.complete} of {one.leaflets}")
        for one in tallies
    ]
    heading = ("language", *(f"signed as {role}" for role in roles), "leaflets all have signed")
    return table([heading, *rows], "<" + ">" * (len(roles) + 1))


def _of(count: tuple[int, int] | None) -> str:
    return f"{count[0]} of {count[1]}" if count else "-"
