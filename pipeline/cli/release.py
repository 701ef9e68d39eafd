"""``pipeline release``."""

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
    from pipeline.project.store import Project
    from pipeline.workflow.release import Answer, Report


@click.command(short_help="Put out only what is complete, checked and signed.")
@options.clinic
@options.language
@options.article
@options.day
@options.jobs
@click.option(
    "-n", "--dry-run", "pretend", is_flag=True, help="Say what would be released and what not; write nothing."
)
@click.option(
    "--rebuild",
    "label",
    default="",
    metavar="RELEASE",
    help='Make the files of an earlier release anew, as "MAB-001-ar v3", and compare them byte for byte.',
)
@options.form
@click.pass_obj
def release(
    folder: Path,
    clinics: Sequence[str],
    languages: Sequence[str],
    articles: Sequence[str],
    day: str,
    jobs: int,
    pretend: bool,
    label: str,
    form: str,
) -> None:
    """Put out final leaflets: output/release/CLINIC/LANGUAGE/ARTICLE.html, .pdf and .txt.

    A leaflet is released only if every check passes, every sentence is translated, everybody who has to sign has signed
    exactly these words, the review still holds and the clinic's profile is complete. All reasons against it are told,
    and what was released of it before stays in use. Where nothing has changed, nothing is released again.

    The exit status is 1 if a leaflet was refused.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.release import release as story
    from pipeline.workflow.selection import select

    project = open_project(folder)
    if label:
        _rebuild(project, label, clinics)
        return
    selection = select(project, articles, languages, english=True)
    meter = Meter("article")
    meter.announce(len(selection.slugs))
    report = story(project, selection, clinics, day or today(), jobs, pretend=pretend, progress=meter.tick)
    meter.close()
    match form:
        case "json":
            click.echo(json.dumps([_record(one) for one in report.answers], indent=2))
        case "text":
            _show(report, pretend=pretend)
        case _:
            show_findings(tuple(dict.fromkeys(_all_findings(report))), form)
    raise SystemExit(int(any(one.fate.value == "refused" for one in report.answers)))


def _rebuild(project: "Project", label: str, clinics: Sequence[str]) -> None:
    from pipeline.workflow.rebuild import rebuild

    done = rebuild(project, label, clinics)
    for path in done.paths:
        click.echo(path)
    click.echo(f"{visible(done.release.label)}: made anew, and the same byte for byte")


def _all_findings(report: "Report") -> Iterator[Finding]:
    yield from report.findings
    for one in report.answers:
        yield from one.findings


def _show(report: "Report", *, pretend: bool) -> None:
    """What a person reads: the answers leaflet by leaflet, then how many there are of each kind."""
    show_findings(report.findings)
    for gone in report.withdrawn:
        click.echo(f"{visible(gone.label)} for {gone.clinic}: withdrawn, as its author warns: {visible(gone.reason)}")
    told: set[Finding] = set()
    for one in report.answers:
        for line in _lines(one, pretend=pretend):
            click.echo(line)
        _reasons(one, told)
    click.echo(_totals(report, pretend=pretend))


def _lines(one: "Answer", *, pretend: bool) -> Iterator[str]:
    name = f"{one.slug} in {one.tag} for {one.clinic}"
    label = visible(one.release.label) if one.release else ""
    match one.fate.value:
        case "made":
            yield f"{name}: {'would be released' if pretend else 'released'} as {label}"
        case "same":
            yield f"{name}: {label} stays, as nothing has changed"
        case _:
            yield f"{name}: not released"
            if one.taken_away:
                yield f"  {visible(one.taken_away.label)} {'would be' if pretend else 'is'} taken out of use"
            elif label:
                yield f"  {label} of {one.release.imprint.released_on if one.release else ''} stays in use"


def _reasons(one: "Answer", told: set[Finding]) -> None:
    """The reasons against a leaflet. What was said of another one in full is only named again."""
    gravest = max((finding.severity for finding in one.findings), default=Severity.ERROR)
    worth = gravest if one.fate.value == "refused" else Severity.ERROR
    reasons = [finding for finding in one.findings if finding.severity is worth]
    others = [finding for finding in one.findings if finding.code.startswith(("RE", "SG")) and finding not in reasons]
    for finding in (*reasons, *others):
        if finding in told and finding in reasons:
            click.echo(f"{visible(str(finding.place))}: {finding.code}, as above: {visible(finding.message)}")
        elif finding not in told:
            show_findings([finding])
            told.add(finding)


def _totals(report: "Report", *, pretend: bool) -> str:
    fates = [one.fate.value for one in report.answers]
    parts = [f"{plural(fates.count('made'), 'leaflet')} {'would be ' if pretend else ''}released"]
    if same := fates.count("same"):
        parts.append(f"{same:,} unchanged")
    if refused := fates.count("refused"):
        parts.append(f"{refused:,} not released")
    return ", ".join(parts)


def _record(one: "Answer") -> dict[str, object]:
    return {
        "clinic": one.clinic,
        "article": one.slug,
        "language": one.tag,
        "fate": one.fate.value,
        "release": one.release.label if one.release else None,
        "taken_away": one.taken_away.label if one.taken_away else None,
        "findings": [record(finding) for finding in one.findings],
    }
