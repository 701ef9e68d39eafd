"""``pipeline doctor``."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.console import exit_status, plural, show_findings, summary


@click.command(short_help="Find other tools that write the same files.")
@options.language
@options.article
@options.form
@click.option("--weblate", "for_weblate", is_flag=True, help="Only print Weblate's settings, as JSON.")
@click.pass_obj
def doctor(folder: Path, languages: Sequence[str], articles: Sequence[str], form: str, for_weblate: bool) -> None:
    """Look for signs that other programs write our catalogs, and say what to set in them.

    Nothing is written. With --weblate, the settings of Weblate's components are printed, ready to be pasted.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.advice import advice
    from pipeline.workflow.doctor import doctor as story
    from pipeline.workflow.selection import select
    from pipeline.workflow.weblate import weblate

    project = open_project(folder)
    selection = select(project, articles, languages)
    if for_weblate:
        click.echo(json.dumps(weblate(project, selection), indent=2, ensure_ascii=False))
        return
    found = story(project, selection)
    findings = (*project.findings, *selection.findings, *found.findings)
    show_findings(findings, form)
    quiet = form == "json"
    said = summary(findings) or "no sign of a second writer"
    click.echo(f"{plural(found.files, 'file')} looked at: {said}", err=quiet)
    if not found.in_git:
        click.echo("git does not keep this folder, so that line ends and merges were not looked at", err=quiet)
    if form == "text":
        click.echo(f"\nWhat to set in other programs\n\n{advice(project.config.locales)}")
    raise SystemExit(exit_status(findings))
