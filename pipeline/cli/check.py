"""``pipeline check``."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import clock, options
from pipeline.cli.console import FOR_PROGRAMS, Meter, has_errors, plural, show_findings, totals, visible

if TYPE_CHECKING:
    from pipeline.project.store import Project
    from pipeline.workflow.selection import Selection


@click.command(short_help="Look for mistakes in articles and translations.")
@options.language
@options.article
@options.jobs
@click.option("--all", "everything", is_flag=True, help="Look at everything again, also at what has not changed.")
@click.option("--fix", is_flag=True, help="Put signs, spaces and letters that look alike right, where that is safe.")
@click.option("--diff", "preview", is_flag=True, help="Show what --fix would change, and change nothing.")
@options.report
@click.pass_obj
def check(
    folder: Path,
    languages: Sequence[str],
    articles: Sequence[str],
    jobs: int,
    everything: bool,
    fix: bool,
    preview: bool,
    form: str,
) -> None:
    """Look for mistakes in the articles and their translations. Without --fix, nothing in them is changed.

    What has not changed since the last time is not looked at again: what was found is known.

    With --fix, finished translations are first set as their language sets them: spaces, quotation marks, the signs of
    its script, accents in one letter (NFC). Words, numbers, markup and placeholders stay, and whatever a check would
    say more of afterwards is left as it is.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.check import check as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, languages)
    if fix or preview:
        _fix(project, selection, jobs, write=not preview, err=form != "text")
    meter = Meter("article")
    found = story(
        project,
        selection,
        jobs,
        today=clock.today(),
        remember=not everything,
        announce=meter.announce,
        progress=meter.tick,
    )
    meter.close()
    counts = found.counts
    show_findings(found.findings, form, waived=found.waived, files=found.files)
    looked = f"{plural(found.articles, 'article')} and {plural(found.catalogs, 'catalog')} checked"
    said = ", ".join(filter(None, (totals(counts), f"{len(found.waived)} waived" if found.waived else "")))
    click.echo(f"{looked}: {said or 'nothing found'}", err=form in FOR_PROGRAMS)
    raise SystemExit(int(has_errors(counts)))


_NO_BREAK = "\u00a0\u202f"


def _seen(text: str) -> str:
    """`text` with its no-break spaces to be seen: they look like any other, and are often all that was put right."""
    return visible(text.translate(dict.fromkeys(map(ord, _NO_BREAK), "␣")))


def _fix(project: "Project", selection: "Selection", jobs: int, *, write: bool, err: bool) -> None:
    """Put right what can be, and show what was changed."""
    from pipeline.workflow.fix import fix

    fixed = fix(project, selection, jobs, write=write)
    for one in fixed.fixes:
        click.echo(f"{visible(str(one.place))}:", err=err)
        click.echo(f"  - {_seen(one.before)}\n  + {_seen(one.after)}", err=err)
    if any(space in one.before + one.after for one in fixed.fixes for space in _NO_BREAK):
        click.echo("(␣ is a no-break space)", err=err)
    told = f"{plural(len(fixed.fixes), 'translation')} in {plural(len(fixed.catalogs), 'catalog')}"
    click.echo(f"{told} {'put right' if write else 'would be put right'}", err=err)
    if fixed.signed:
        what = f"sign-offs of these texts in {', '.join(fixed.signed)}"
        click.echo(f"{what} {'do' if write else 'would'} not count any more: pipeline review shows them", err=err)
