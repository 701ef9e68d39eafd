"""``pipeline init``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options


@click.command()
@click.argument("where", type=click.Path(file_okay=False, path_type=Path), default=".")
@options.language
def init(where: Path, languages: Sequence[str]) -> None:
    """Make a new project in the folder WHERE, with an article and a clinic to start from. It builds at once."""
    from pipeline.workflow.init import init as story

    for path in story(where, languages):
        click.echo(f"wrote {path}")
    click.echo(f"now run: pipeline --project {where} update, and then pipeline --project {where} build")
