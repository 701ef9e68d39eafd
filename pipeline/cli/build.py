"""``pipeline build``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import clock, options
from pipeline.cli.console import MANY, Meter, has_errors, plural, show_findings, show_more, totals

if TYPE_CHECKING:
    from pipeline.model.shape import Form, Layout, Paper, Size
    from pipeline.project.records import Kind
    from pipeline.workflow.build import Report
    from pipeline.workflow.plan import Wish


@click.command(short_help="Write the leaflets, redoing only what changed.")
@options.language
@options.article
@click.option(
    "-w",
    "--write",
    "formats",
    multiple=True,
    type=click.Choice(["html", "text", "pdf", "sms"]),
    help="Write only this kind of file, whatever is configured; may be given several times.",
)
@click.option(
    "--layout",
    "layouts",
    multiple=True,
    type=click.Choice(["mono", "facing", "sequential"]),
    help="One language, English beside it, or English after it; may be given several times.",
)
@click.option(
    "--size",
    "sizes",
    multiple=True,
    type=click.Choice(["standard", "large"]),
    help="14 or 18 points; may be given several times.",
)
@click.option(
    "--booklet", is_flag=True, help="Write PDFs only, two pages on each side of a sheet: print on both sides, and fold."
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="What web pages and PDFs are printed on.")
@click.option(
    "-c", "--clinic", default="", metavar="NAME", help="Whose details are printed: those of source/clinics/NAME.toml."
)
@options.jobs
@click.option("--why", is_flag=True, help="Say why each leaflet is built.")
@options.form
@click.pass_obj
def build(
    folder: Path,
    languages: Sequence[str],
    articles: Sequence[str],
    formats: Sequence["Form"],
    layouts: Sequence["Layout"],
    sizes: Sequence["Size"],
    booklet: bool,
    paper: "Paper | None",
    clinic: str,
    jobs: int,
    why: bool,
    form: str,
) -> None:
    """Write the leaflets: output/LANGUAGE/ARTICLE.html, .pdf and .txt, and output/index.html.

    Other shapes are files of their own, as ARTICLE.facing.pdf, ARTICLE.large.html and ARTICLE.booklet.pdf. Text
    messages are ARTICLE.sms.txt.

    Only what changed is written again. Text that is not translated, or that a check refuses, stands in English and
    makes the leaflet a draft that says so.

    All errors are shown, and of warnings the first ten of each kind; `pipeline check` shows all.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.build import build as story
    from pipeline.workflow.plan import Wish
    from pipeline.workflow.selection import select

    wish = Wish(tuple(formats), tuple(layouts), tuple(sizes), paper or "", clinic, booklet)
    _refuse_what_there_is_not(wish)
    project = open_project(folder)
    meter = Meter("article")
    report = story(
        project,
        select(project, articles, languages, english=True),
        jobs,
        wish,
        today=clock.today(),
        announce=meter.announce,
        progress=meter.tick,
    )
    meter.close()
    counts = _show_findings(report, form)
    quiet = form == "json"
    if why and not quiet:
        for name, reason in report.reasons.items():
            click.echo(f"{name}: {reason}")
    for name in report.removed:
        click.echo(f"{name}: taken away, as it would not be right any more", err=quiet)
    click.echo(_told(project.config.output, report.built, report.fresh, report.drafts), err=quiet)
    if said := totals(counts):
        click.echo(said, err=quiet)
    raise SystemExit(int(has_errors(counts)))


def _refuse_what_there_is_not(wish: "Wish") -> None:
    """Say so at once if there is no such file, rather than make none."""
    from pipeline.model.shape import copies, shapes

    wished = shapes(wish.layouts or ("mono",), wish.sizes or ("standard",), booklet=wish.booklet)
    if wish.booklet and not copies(wish.formats or ("pdf",), wished):
        raise click.UsageError(
            "there is no such booklet: only PDFs are folded, and half a sheet is too narrow for English beside it; "
            "take --layout mono or --layout sequential"
        )
    if wish.formats and not copies(wish.formats, wished):
        raise click.UsageError(
            "there is no such file: plain text has no facing layout, as columns do not line up in mail and records, "
            "and letters have no size in plain text and in text messages"
        )


def _show_findings(report: "Report", form: str) -> Mapping["Kind", int]:
    """Print what was found, for people no more of it than they would read; the number of all of each kind."""
    from pipeline.workflow.excerpt import excerpt

    found = excerpt(report.said, MANY)
    if form == "text":
        show_findings(found.findings)
        show_more(found.more)
    else:
        show_findings(report.findings, form)
    return found.counts


def _told(output: str, built: Sequence[str], fresh: Sequence[str], drafts: int) -> str:
    parts = [f"{plural(len(built), 'leaflet')} written"]
    if fresh:
        parts.append(f"{len(fresh):,} already up to date")
    if drafts:
        parts.append(_told_of_drafts(drafts, len(built) + len(fresh)))
    return f"{', '.join(parts)}: open {output}/index.html"


def _told_of_drafts(drafts: int, there: int) -> str:
    if drafts == there:
        return "a draft" if there == 1 else "all of them drafts"
    return f"{drafts:,} of them {'is a draft' if drafts == 1 else 'are drafts'}"
