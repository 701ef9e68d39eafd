"""``pipeline review``."""

import json
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.clock import today
from pipeline.cli.console import exit_status, plural, show_findings
from pipeline.model.signoff import ROLES


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
    from pipeline.cli.waiting import heading, lines, record
    from pipeline.project.store import open_project
    from pipeline.workflow.review import review as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, [language], english=True)
    found = story(project, selection, selection.tags[0], role, today())
    findings = (*project.findings, *selection.findings, *found.findings)
    show_findings(findings, err=as_json)
    if as_json:
        rows = [
            {
                "article": one.slug,
                "language": one.tag,
                "role": one.role,
                "texts": [record(text) for text in one.pending],
            }
            for one in found.leaflets
        ]
        click.echo(json.dumps(rows, indent=2))
        raise SystemExit(exit_status(findings))
    for one in found.leaflets:
        if one.pending:
            click.echo(heading(one))
            for line in (line for text in one.pending for line in lines(text)):
                click.echo(line)
            click.echo()
    waiting = [one for one in found.leaflets if one.pending]
    if waiting:
        texts = plural(sum(len(one.pending) for one in waiting), "text")
        click.echo(f"{texts} in {plural(len(waiting), 'leaflet')} waiting for {role}")
        click.echo(f"to sign: pipeline sign {selection.tags[0]} {waiting[0].slug} --role {role} --name …")
    elif not found.findings:
        click.echo(f"nothing is waiting for {role}")
    raise SystemExit(exit_status(findings))
