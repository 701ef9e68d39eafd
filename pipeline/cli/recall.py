"""``pipeline recall``."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.clock import today
from pipeline.cli.console import Meter, plural, record, show_findings, visible
from pipeline.model.finding import Finding, Severity

if TYPE_CHECKING:
    from pipeline.model.release import Release
    from pipeline.workflow.recall import Recall, Recalled


@click.command(short_help="Name the released leaflets that are wrong by now.")
@options.clinic
@options.language
@options.article
@options.day
@click.option("--all", "every", is_flag=True, help="Look at every version there ever was.")
@options.jobs
@click.option("--format", "form", default="text", type=click.Choice(["text", "json"]), help="For people, or as JSON.")
@click.pass_obj
def recall(
    folder: Path,
    clinics: Sequence[str],
    languages: Sequence[str],
    articles: Sequence[str],
    day: str,
    every: bool,
    jobs: int,
    form: str,
) -> None:
    """List the released leaflets that are not right any more: which, in which languages, because of which change.

    Each release is compared with the articles, catalogs and profiles as they are now: sentences of the English that
    changed, before and after, the gravest changes first; changed translations; sign-offs that were taken back; reviews
    that are due; details of the clinic; what the checks refuse now.

    The exit status is 1 if a leaflet in use is wrong.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.recall import recall as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    selection = select(project, articles, languages, english=True)
    meter = Meter("article")
    found = story(
        project, selection, day or today(), clinics, jobs, every=every, announce=meter.announce, progress=meter.tick
    )
    meter.close()
    if form == "json":
        click.echo(json.dumps(_document(found), indent=2))
    else:
        _show(found)
    raise SystemExit(int(any(one.wrong for one in found.recalled) or bool(found.findings)))


def _show(found: "Recall") -> None:
    """Each cause once, with the releases that it makes wrong: the gravest first."""
    by_cause: dict[Finding, list[Recalled]] = {}
    for one in found.recalled:
        for cause in one.causes:
            by_cause.setdefault(cause, []).append(one)
    for cause, those in sorted(by_cause.items(), key=lambda one: -one[0].severity):
        show_findings([cause])
        for line in _concerned([one.release for one in those]):
            click.echo(f"    {line}")
    show_findings(found.findings)
    click.echo(_total(found))


def _concerned(some: "Sequence[Release]") -> Iterator[str]:
    """The releases that a cause concerns, a clinic a line."""
    by_clinic: dict[str, list[str]] = {}
    for one in some:
        by_clinic.setdefault(one.clinic, []).append(one.label)
    for clinic, labels in by_clinic.items():
        yield f"concerns, of the clinic {clinic}: {visible(', '.join(labels))}"


def _total(found: "Recall") -> str:
    wrong = sum(one.wrong for one in found.recalled)
    in_doubt = sum(one.release.state.value == "current" and not one.wrong for one in found.recalled)
    if not found.looked_at:
        return "nothing has been released"
    parts = [f"{plural(found.looked_at, 'release')} looked at", f"{wrong or 'none'} of those in use wrong"]
    if in_doubt:
        parts.append(f"{in_doubt:,} not up to date")
    return ", ".join(parts)


def _document(found: "Recall") -> dict[str, object]:
    return {
        "looked_at": found.looked_at,
        "recalled": [_record(one) for one in found.recalled],
        "findings": [record(one) for one in found.findings],
    }


def _record(one: "Recalled") -> dict[str, object]:
    release = one.release
    return {
        "release": release.label,
        "clinic": release.clinic,
        "article": release.slug,
        "language": release.tag,
        "version": release.imprint.version,
        "state": release.state.value,
        "released_on": release.imprint.released_on,
        "wrong": one.wrong,
        "grave": any(cause.severity is Severity.ERROR for cause in one.causes),
        "causes": [record(cause) for cause in one.causes],
    }
