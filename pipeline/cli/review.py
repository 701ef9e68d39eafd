"""``pipeline review``."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.clock import today
from pipeline.cli.console import exit_status, plural, show_findings
from pipeline.model.signoff import ROLES

if TYPE_CHECKING:
    from pipeline.workflow.review import Looked


@click.command(short_help="Show what a reviewer has still to look at.")
@click.argument("language")
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@click.option("--role", required=True, type=click.Choice(list(ROLES)), help="Who looks at the texts.")
@options.as_json
@click.pass_obj
def review(folder: Path, language: str, articles: tuple[str, ...], role: str, as_json: bool) -> None:
    """Show what one role has still to look at in LANGUAGE, with the English and what it signed before.

    Only texts are shown that the role has to sign and has not signed as they are now. Nothing is written. LANGUAGE is
    that of a translation, or en for the English.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.review import review as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, [language], english=True)
    found = story(project, selection, selection.tags[0], role, today())
    findings = (*project.findings, *selection.findings, *found.findings)
    show_findings(findings, err=as_json)
    waiting = [one for one in found.leaflets if one.pending]
    if as_json:
        click.echo(json.dumps([_record(one) for one in found.leaflets], indent=2))
    elif waiting:
        _show(waiting)
    elif not found.findings:
        click.echo(f"nothing is waiting for {role}")
    raise SystemExit(exit_status(findings))


def _record(one: "Looked") -> dict[str, object]:
    from pipeline.cli.waiting import record

    texts = [record(text) for text in one.pending]
    return {"article": one.slug, "language": one.tag, "role": one.role, "texts": texts}


def _show(waiting: Sequence["Looked"]) -> None:
    """What a person reads: the texts leaflet by leaflet, then how many there are, and how to sign them."""
    from pipeline.cli.waiting import heading, lines

    for one in waiting:
        click.echo(heading(one))
        for line in (line for text in one.pending for line in lines(text)):
            click.echo(line)
        click.echo()
    first = waiting[0]
    texts = plural(sum(len(one.pending) for one in waiting), "text")
    click.echo(f"{texts} in {plural(len(waiting), 'leaflet')} waiting for {first.role}")
    click.echo(f"to sign: pipeline sign {first.tag} {first.slug} --role {first.role} --name …")
