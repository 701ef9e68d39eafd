"""``pipeline waive``."""

from pathlib import Path

import click

from pipeline.cli import clock
from pipeline.cli.console import visible


@click.command(short_help="Answer for a finding that is no mistake.")
@click.argument("code")
@click.argument("language")
@click.argument("article")
@click.option("--text", default="", help="A part of the text that is meant, where there are several.")
@click.option("--reason", required=True, help="Why it is no mistake.")
@click.option("--name", required=True, help="Who answers for that.")
@click.option("--until", required=True, metavar="DAY", help="The last day on which it counts, as 2027-01-31.")
@click.pass_obj
def waive(folder: Path, code: str, language: str, article: str, text: str, reason: str, name: str, until: str) -> None:
    """Answer for a finding that is no mistake: CODE in the catalog of ARTICLE in LANGUAGE.

    The waiver stands in locales/LANGUAGE/waivers.toml, and is bound to the English and the translation as they are now:
    once one of them changes it does not count any more. LANGUAGE en is for findings on the English itself. An error in
    a translation is waived by somebody else than its translator; what `pipeline explain CODE` calls final by nobody.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select
    from pipeline.workflow.waive import Wish
    from pipeline.workflow.waive import waive as story

    project = open_project(folder)
    (tag,) = select(project, [article], [language], english=True).tags
    made, path = story(project, Wish(code.upper(), tag, article, text, name, reason, until), clock.today())
    click.echo(f"{made.code} is waived until {made.until} by {visible(made.name)} for this text ({path}):")
    for line in dict.fromkeys((made.key.source, made.target)):
        click.echo(f"    {visible(line)}")
