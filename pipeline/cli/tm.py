"""``pipeline tm``."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.console import exit_status, plural, show_findings, summary, visible
from pipeline.model.finding import Finding

if TYPE_CHECKING:
    from pipeline.project.store import Project
    from pipeline.workflow.memory import Answer

_ONE = click.option("-l", "--language", required=True, metavar="TAG", help="The language of the translations.")


@click.group(short_help="Re-use earlier translations: TMX in and out.")
def tm() -> None:
    """Re-use what was translated before, here or with other tools.

    The memory of a language is all finished work in its PO files, and the TMX files in locales/LANGUAGE/memory.
    `pipeline update` offers the closest of it wherever a translation is missing.
    """


@tm.command("import", short_help="Keep the translations of other tools' TMX files.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.language
@options.form
@click.pass_obj
def import_(folder: Path, files: Sequence[Path], languages: Sequence[str], form: str) -> None:
    """Keep the pairs of TMX files of other tools beside our catalogs.

    They are offered as fuzzy wherever they fit. Importing a file of the same name again takes the place of the first.
    With --language, texts of another country's variety are taken too: pt-PT for pt-BR.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.memory import import_files
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, (), languages)
    done = import_files(project, selection.tags, files, loosely=bool(languages))
    findings = (*project.findings, *(finding for one in done for finding in one.findings))
    show_findings(findings, form)
    for one in done:
        said = f"{plural(one.kept, 'pair')} in {one.tag}" if one.tag else "refused, nothing was taken from it"
        click.echo(f"{visible(one.path)}: {said}", err=form == "json")
    _end(findings, quiet=form == "json")


@tm.command(short_help="Write the memory of a language as TMX 1.4.")
@_ONE
@click.option(
    "-o",
    "--output",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; standard output if none is named.",
)
@options.form
@click.pass_obj
def export(folder: Path, language: str, file: Path | None, form: str) -> None:
    """Write the memory of a language as TMX 1.4, for any translation tool."""
    from pipeline.workflow.memory import export_file, export_to

    project, tag = _project(folder, language)
    if file:
        count, findings = export_file(project, tag, file)
    else:
        count, findings = export_to(project, tag, sys.stdout.buffer)
    show_findings((*project.findings, *findings), form, err=file is None)
    click.echo(f"{plural(count, 'pair')} written", err=file is None or form == "json")
    _end(findings, quiet=file is None or form == "json")


@tm.command(short_help="Show what the memory has for an English text.")
@click.argument("text")
@_ONE
@click.option("--limit", default=3, show_default=True, type=click.IntRange(1, 100), help="How many to show.")
@click.option(
    "--least", default=75.0, show_default=True, type=click.FloatRange(75, 100), help="How much alike, in per cent."
)
@options.as_json
@click.pass_obj
def suggest(folder: Path, text: str, language: str, limit: int, least: float, as_json: bool) -> None:
    """Show what the memory has for an English text: the share of words that are the same, and what differs."""
    from pipeline.workflow.memory import suggest as story

    project, tag = _project(folder, language)
    answers, findings = story(project, tag, text, limit, least)
    show_findings((*project.findings, *findings), err=True)
    if as_json:
        click.echo(json.dumps([_record(one) for one in answers], indent=2, ensure_ascii=False))
    elif answers:
        click.echo("\n".join(_paragraph(one) for one in answers))
    else:
        click.echo(f"nothing that is alike by {least:g} % or more")
    raise SystemExit(exit_status(findings))


def _project(folder: Path, language: str) -> "tuple[Project, str]":
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select

    project = open_project(folder)
    return project, select(project, (), (language,)).tags[0]


def _end(findings: Sequence[Finding], *, quiet: bool) -> None:
    if said := summary(findings):
        click.echo(said, err=quiet)
    raise SystemExit(exit_status(findings))


def _paragraph(answer: "Answer") -> str:
    one = answer.suggestion
    context = f", {one.context}" if one.context else ""
    lines = [f"{int(one.likeness)} %  {one.origin}{context}", f"    {one.source}", f"    {one.target}"]
    return "\n".join(map(visible, (*lines, *(f"    ! {line}" for line in answer.differences))))


def _record(answer: "Answer") -> dict[str, object]:
    one = answer.suggestion
    return {
        "likeness": one.likeness,
        "origin": one.origin,
        "context": one.context,
        "source": one.source,
        "target": one.target,
        "differences": list(answer.differences),
    }
