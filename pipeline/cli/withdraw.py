"""``pipeline withdraw``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.clock import today
from pipeline.cli.console import plural, visible


@click.command(short_help="Take released leaflets out of use.")
@click.argument("article")
@click.option("--reason", required=True, help="Why nobody may hand it out any more.")
@options.clinic
@options.language
@options.day
@click.pass_obj
def withdraw(
    folder: Path, article: str, reason: str, clinics: Sequence[str], languages: Sequence[str], day: str
) -> None:
    """Take the releases of ARTICLE out of use at once, in all languages and for all clinics unless some are named.

    Their files are taken away from where staff find them, and `pipeline verify` knows every copy as withdrawn. The
    article may be released again, as a new version, once somebody has signed its text since.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.withdraw import withdraw as story

    if not reason.strip() or not reason.isprintable():
        raise click.UsageError("--reason is a sentence for whoever holds a copy")
    gone = story(open_project(folder), article, reason.strip(), day or today(), languages, clinics)
    for one in gone:
        click.echo(f"{visible(one.label)} for {one.clinic}: withdrawn")
    click.echo(f"{plural(len(gone), 'leaflet')} withdrawn; gather in what was printed")
