"""``pipeline build``."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.cli import options
from pipeline.cli.console import Meter, exit_status, plural, show_findings, summary


@click.command()
@options.language
@options.article
@options.jobs
@click.option("--why", is_flag=True, help="Say why each leaflet is built.")
@options.form
@click.pass_obj
def build(folder: Path, languages: Sequence[str], articles: Sequence[str], jobs: int, why: bool, form: str) -> None:
    """Write the leaflets: output/LANGUAGE/ARTICLE.html and .txt, and output/index.html.

    Only what changed is written again. Text that is not translated, or that a check refuses, stands in English and
    makes the leaflet a draft that says so.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.build import build as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    meter = Meter("article")
    report = story(
        project,
        select(project, articles, languages, english=True),
        jobs,
        announce=meter.announce,
        progress=meter.tick,
    )
    meter.close()
    show_findings(report.findings, form)
    quiet = form == "json"
    if why and not quiet:
        for name, reason in report.reasons.items():
            click.echo(f"{name}: {reason}")
    for name in report.removed:
        click.echo(f"{name}: taken away, as it would not be right any more", err=quiet)
    click.echo(_told(project.config.output, report.built, report.fresh, report.drafts), err=quiet)
    if said := summary(report.findings):
        click.echo(said, err=quiet)
    raise SystemExit(exit_status(report.findings))


def _told(output: str, built: Sequence[str], fresh: Sequence[str], drafts: int) -> str:
    parts = [f"{plural(len(built), 'leaflet')} written"]
    if fresh:
        parts.append(f"{len(fresh)} already up to date")
    if drafts:
        parts.append(f"{drafts} of them {'is a draft' if drafts == 1 else 'are drafts'}")
    return f"{', '.join(parts)}: open {output}/index.html"
