"""``pipeline check``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.console import Meter, exit_status, plural, show_findings, summary


@click.command()
@options.language
@options.article
@options.jobs
@options.form
@click.pass_obj
def check(folder: Path, languages: Sequence[str], articles: Sequence[str], jobs: int, form: str) -> None:
    """Look for mistakes in the articles and their translations, and write nothing."""
    from pipeline.project.store import open_project
    from pipeline.workflow.check import check as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, languages)
    meter = Meter("article")
    meter.announce(len(selection.slugs))
    found = story(project, selection, jobs, meter.tick)
    meter.close()
    show_findings(found.findings, form)
    looked = f"{plural(found.articles, 'article')} and {plural(found.catalogs, 'catalog')} checked"
    click.echo(f"{looked}: {summary(found.findings) or 'nothing found'}", err=form == "json")
    raise SystemExit(exit_status(found.findings))
