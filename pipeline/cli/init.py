"""``pipeline init``."""

from collections.abc import Sequence
from pathlib import Path

import click


@click.command(short_help="Make a new project that builds at once.")
@click.argument("where", type=click.Path(file_okay=False, path_type=Path), default=".")
@click.option(
    "-l",
    "--language",
    "languages",
    multiple=True,
    metavar="TAG",
    help="A language to translate into, as pt-BR; may be given several times. Without it: es and fr.",
)
def init(where: Path, languages: Sequence[str]) -> None:
    """Make a new project in the folder WHERE, with an article and a clinic to start from. It builds at once."""
    from pipeline.workflow.init import init as story

    for path in story(where, languages):
        click.echo(f"wrote {path}")
    click.echo(f"now run: pipeline --project {where} update, and then pipeline --project {where} build")
