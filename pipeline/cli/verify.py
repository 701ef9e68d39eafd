"""``pipeline verify``."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.clock import today
from pipeline.cli.console import visible

if TYPE_CHECKING:
    from pipeline.workflow.verify import Verified


@click.command(short_help="Say if a file is a current release, an old one, or altered.")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.day
@click.option("--format", "form", default="text", type=click.Choice(["text", "json"]), help="For people, or as JSON.")
@click.pass_obj
def verify(folder: Path, files: Sequence[Path], day: str, form: str) -> None:
    """Say of each of FILES (HTML, text or PDF) whether it is a release that may be handed out.

    A file is current, or an earlier release, or withdrawn, or from a build that was never released; or it was altered:
    it says that it is a release, and is not what was released, byte for byte.

    The exit status is 0 if all are current, 1 otherwise.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.verify import verify as story

    found = story(open_project(folder), files, day or today())
    if form == "json":
        click.echo(json.dumps([_record(one) for one in found], indent=2))
    else:
        for one in found:
            click.echo(f"{visible(one.path)}: {visible(_told(one))}")
    raise SystemExit(int(any(one.verdict.value != "current" for one in found)))


def _told(one: "Verified") -> str:
    """What a person wants to know of a file."""
    from pipeline.workflow.verify import Verdict

    release = one.release
    label = f"{release.label} for {release.clinic}" if release else one.claim.label
    since = f" since {release.since}" if release else ""
    told: Mapping[Verdict, str] = {
        Verdict.CURRENT: f"current: {label}, released on {release.imprint.released_on if release else ''}",
        Verdict.EXPIRED: f"too old: {label} was to be reviewed by {release.imprint.review_due if release else ''}",
        Verdict.REPLACED: f"an earlier release, {label}: replaced{since}",
        Verdict.OUTDATED: f"out of date{since}: {label}; {release.reason if release else ''}",
        Verdict.WITHDRAWN: f"withdrawn{since}: {label}; {release.reason if release else ''}",
        Verdict.ALTERED: f"altered, or from elsewhere: it says that it is {label}, and it is not what was released",
        Verdict.UNRELEASED: f"no release: a build of {label} that nobody has released",
        Verdict.UNKNOWN: "no leaflet of this project",
    }
    text = told[one.verdict]
    if one.resaved:
        text += "; only its line ends were changed on the way"
    if one.verdict is not Verdict.CURRENT and release:
        latest = one.latest
        text += f"; in use now is {latest.label}" if latest and latest != release else ""
        text += "" if latest else "; nothing of it is in use now"
    return text


def _record(one: "Verified") -> dict[str, object]:
    return {
        "file": one.path,
        "verdict": one.verdict.value,
        "resaved": one.resaved,
        "says": {"release": one.claim.label, "clinic": one.claim.clinic, "digest": one.claim.digest},
        "release": one.release.label if one.release else None,
        "clinic": one.release.clinic if one.release else None,
        "since": one.release.since if one.release else None,
        "reason": one.release.reason if one.release else None,
        "in_use": one.latest.label if one.latest else None,
    }
