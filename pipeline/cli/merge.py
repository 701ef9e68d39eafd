"""``pipeline merge``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.console import exit_status, show_findings, summary, visible


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.language
@options.article
@options.form
@click.pass_obj
def merge(folder: Path, files: Sequence[Path], languages: Sequence[str], articles: Sequence[str], form: str) -> None:
    """Take PO files that translators sent back into our catalogs, under whatever name they come.

    New work is accepted. Where both sides translated a text differently, ours stands and both are shown. Texts that
    the article does not have now are kept. Run `pipeline update` afterwards.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.merge import merge_files
    from pipeline.workflow.selection import select

    project = open_project(folder)
    taken = merge_files(project, select(project, articles, languages), files)
    findings = (*project.findings, *(finding for one in taken for finding in one.findings))
    show_findings(findings, form)
    quiet = form == "json"
    for one in taken:
        if one.slug:
            counts = ", ".join(f"{count} {outcome.value}" for outcome, count in one.counts.items() if count)
            click.echo(f"{visible(one.path)} -> {one.slug} in {one.tag}: {counts or 'nothing in it'}", err=quiet)
        else:
            click.echo(f"{visible(one.path)}: refused, nothing was taken from it", err=quiet)
    if said := summary(findings):
        click.echo(said, err=quiet)
    raise SystemExit(exit_status(findings))
