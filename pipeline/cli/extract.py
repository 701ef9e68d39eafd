"""``pipeline extract``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.clock import po_date
from pipeline.cli.console import Meter, exit_status, plural, show_findings, summary


@click.command(short_help="Write the articles' texts as templates (.pot).")
@options.article
@options.jobs
@options.form
@click.pass_obj
def extract(folder: Path, articles: Sequence[str], jobs: int, form: str) -> None:
    """Write the articles' texts as templates: locales/templates/ARTICLE.pot."""
    from pipeline.project.store import open_project
    from pipeline.workflow.extract import extract as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles)
    meter = Meter("article")
    meter.announce(len(selection.slugs))
    done = story(project, selection, po_date(), jobs, meter.tick)
    meter.close()
    findings = (*project.findings, *selection.findings, *(finding for one in done for finding in one.findings))
    show_findings(findings, form)
    written = sum(one.written for one in done)
    units = sum(one.units for one in done)
    looked = plural(len(selection.slugs), "article") + (" and the glossary" if selection.glossary else "")
    told = f"{looked}, {plural(units, 'text')} to translate; {plural(written, 'template')} written"
    click.echo(told, err=form == "json")
    if said := summary(findings):
        click.echo(said, err=form == "json")
    raise SystemExit(exit_status(findings))
