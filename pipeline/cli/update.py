"""``pipeline update``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.clock import po_date
from pipeline.cli.console import Meter, exit_status, plural, show_findings, summary, table

if TYPE_CHECKING:
    from pipeline.stages.progress import Progress


@click.command(short_help="Bring every PO file into step with its article.")
@options.language
@options.article
@options.jobs
@options.form
@click.pass_obj
def update(folder: Path, languages: Sequence[str], articles: Sequence[str], jobs: int, form: str) -> None:
    """Bring the PO files of every language into step with the articles.

    Finished work is kept wherever its text moved, and where only quotes, dashes, blanks, a final full stop or a
    heading's capitals changed. New text is offered the closest finished work as fuzzy, with a note that names a changed
    number, link or placeholder; work that may say the opposite now is only named in a note. Translations whose text is
    gone are kept at the end of the file, and come back with it.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select
    from pipeline.workflow.update import update as story

    project = open_project(folder)
    selection = select(project, articles, languages)
    meter = Meter("article")
    meter.announce(len(selection.slugs))
    done = story(project, selection, po_date(), jobs, meter.tick)
    meter.close()
    findings = (*project.findings, *selection.findings, *(finding for one in done for finding in one.findings))
    show_findings(findings, form)
    changes = [(one.slug, change) for one in done for change in one.changes]
    rows = [
        (change.progress.locale, slug, "new" if change.new else "updated", *_counts(change.progress))
        for slug, change in changes
        if change.written
    ]
    quiet = form == "json"
    if rows:
        click.echo(table([("language", "article", "file", "done", "fuzzy", "missing"), *rows], "<<<>>>"), err=quiet)
    same = len(changes) - len(rows)
    click.echo(f"{plural(len(rows), 'catalog')} written, {same} already in step", err=quiet)
    if said := summary(findings):
        click.echo(said, err=quiet)
    raise SystemExit(exit_status(findings))


def _counts(progress: "Progress") -> tuple[str, str, str]:
    return str(progress.done), str(progress.fuzzy), str(progress.missing)
