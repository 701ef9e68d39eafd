"""``pipeline glossary``: import and export."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.clock import po_date
from pipeline.cli.console import exit_status, plural, show_findings, summary, visible

FORMATS = ("tbx", "tbx3", "csv", "omegat")


@click.group(short_help="Exchange the glossary with other tools: TBX, CSV.")
def glossary() -> None:
    """Exchange the glossary with other tools. Terms stand in source/glossary.toml, translations in glossary.po."""


@glossary.command("export", short_help="Write the terms and their translations into one file.")
@options.language
@click.option(
    "--format", "name", default="tbx", type=click.Choice(FORMATS), help="tbx3 is ISO 30042:2019; most tools read tbx."
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write; else glossary.tbx, …"
)
@click.pass_obj
def export_glossary(folder: Path, languages: Sequence[str], name: str, output: Path | None) -> None:
    """Write the terms and their translations into one file."""
    from pipeline.formats.glossaries import GLOSSARY_FORMATS
    from pipeline.project.store import open_project
    from pipeline.workflow.glossary import export_glossary as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    form = GLOSSARY_FORMATS[name]
    file = output or Path(f"glossary{form.suffix}")
    selection = select(project, (), languages)
    if form.one_language and len(selection.tags) != 1:
        raise click.UsageError(f"{name} has room for one language: name it with --language")
    count = story(project, selection, form, file)
    click.echo(f"{visible(str(file))}: {plural(count, 'term')}" + (f"; {form.loses}" if form.loses else ""))


@glossary.command("import", short_help="Take in terms and translations that you lack.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.language
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be taken, and write nothing.")
@options.form
@click.pass_obj
def import_glossary(folder: Path, file: Path, languages: Sequence[str], dry_run: bool, form: str) -> None:
    """Take in terms and translations that we lack, from a TBX file or a table (CSV, tabs).

    What we have stands; what differs from it is listed. A table names its columns in its first row: English, fr, …
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.glossary import import_glossary as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    taken = story(project, select(project, (), languages), file, po_date(), dry_run=dry_run)
    show_findings(taken.findings, form)
    said = (
        f"{plural(len(taken.new), 'new term')}, {plural(taken.translations, 'new translation')}, {taken.same} as ours"
    )
    click.echo(f"{said}{'; nothing was written' if dry_run else ''}", err=form == "json")
    if (taken.new or taken.translations) and not dry_run:
        click.echo("now run pipeline update, so that translators read of them", err=form == "json")
    if told := summary(taken.findings):
        click.echo(told, err=form == "json")
    raise SystemExit(exit_status(taken.findings))
