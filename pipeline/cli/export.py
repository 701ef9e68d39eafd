"""``pipeline export``."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import clock, options
from pipeline.cli.console import exit_status, plural, record, show_findings, summary, visible

if TYPE_CHECKING:
    from pipeline.model.package import Package, Tally
    from pipeline.workflow.export import Exported


@click.command(short_help="Pack what a translator needs into one zip file.")
@options.language
@options.article
@click.option(
    "--format",
    "form",
    default="po",
    type=click.Choice(["po", "xliff", "xliff2", "csv", "xlsx"]),
    help="What the files for the translator are. PO carries all; the others say what they do not.",
)
@click.option("--only-open", is_flag=True, help="Send only the texts that wait for a translator.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip file; else it has its package's name.",
)
@options.as_json
@click.pass_obj
def export(
    folder: Path,
    languages: Sequence[str],
    articles: Sequence[str],
    form: str,
    only_open: bool,
    output: Path | None,
    as_json: bool,
) -> None:
    """Pack what a translator needs into one zip file for each language, and keep a record of what was sent.

    In it are the catalogs, a proof page of each article with the English beside the translation, the glossary, and a
    README with the word counts for a quote. When the files come back, `pipeline merge` compares them with the record.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.export import export as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, languages)
    if output and len(selection.tags) != 1:
        raise click.UsageError("--output names one file: choose one language with --language")
    done = story(
        project,
        selection,
        form,
        only_open=only_open,
        today=clock.today(),
        where=lambda name: output or Path(f"{name}.zip"),
    )
    findings = (*project.findings, *selection.findings, *(finding for one in done for finding in one.findings))
    show_findings(findings, err=as_json)
    if as_json:
        click.echo(json.dumps([_record(one) for one in done], indent=2))
    for one in done if not as_json else ():
        if one.package:
            _show(one.package, str(one.path))
    if said := summary(findings):
        click.echo(said, err=as_json)
    raise SystemExit(exit_status(findings))


def _show(package: "Package", path: str) -> None:
    """What is in a package, and how much work it is."""
    from pipeline.writers.readme import table

    waiting = f"{plural(package.tally.open, 'text')} to be done"
    click.echo(f"{visible(path)}: {plural(len(package.sheets), 'catalog')} in {package.locale.tag}, {waiting}")
    click.echo(table(package))


def _record(one: "Exported") -> dict[str, object]:
    package = one.package
    return {
        "language": one.tag,
        "package": package.name if package else "",
        "path": str(one.path) if one.path else "",
        "articles": {sheet.slug: _words(sheet.tally) for sheet in package.sheets} if package else {},
        "together": _words(package.tally) if package else {},
        "findings": [record(finding) for finding in one.findings],
    }


def _words(tally: "Tally") -> dict[str, dict[str, int]]:
    return {
        band.name.lower(): {"texts": tally.texts.get(band, 0), "words": tally.words.get(band, 0)}
        for band in tally.words
    }
