"""``pipeline sign``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.clock import today
from pipeline.cli.console import exit_status, plural, show_findings, visible
from pipeline.model.signoff import ROLES

if TYPE_CHECKING:
    from pipeline.model.signoff import Standing
    from pipeline.workflow.review import Looked


@click.command(short_help="Put your name to exactly these words.")
@click.argument("language")
@click.argument("article")
@click.option("--role", required=True, type=click.Choice(list(ROLES)), help="What you sign as.")
@click.option("--name", required=True, help="Your name, as it is to be read.")
@click.option("--credential", default="", help='What entitles you, as "General practitioner".')
@click.option(
    "--only",
    multiple=True,
    metavar="NUMBER",
    help="Only the text with this number in brackets; may be given several times.",
)
@click.option(
    "--except", "spared", multiple=True, metavar="NUMBER", help="All texts but this one; may be given several times."
)
@click.option("--whole", is_flag=True, help="Also texts that your role need not sign.")
@click.option("--again", is_flag=True, help="Also texts that your role has signed before: for a periodic review.")
@click.option("--withdraw", is_flag=True, help="Take back what was signed in this role, by whomever it was.")
@click.option(
    "--on", "--date", "on", default="", metavar="DAY", help="The day of the signature, if not today, as 2027-01-31."
)
@click.option("--ssh-key", default="", metavar="PATH", help="Sign with this SSH key; git takes git's user.signingkey.")
@click.option("-n", "--dry-run", is_flag=True, help="Only show what would be signed.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def sign(
    folder: Path,
    language: str,
    article: str,
    role: str,
    name: str,
    credential: str,
    only: tuple[str, ...],
    spared: tuple[str, ...],
    whole: bool,
    again: bool,
    withdraw: bool,
    on: str,
    ssh_key: str,
    dry_run: bool,
    yes: bool,
) -> None:
    """Put your name to the texts of ARTICLE in LANGUAGE, exactly as they are now.

    All texts are shown and signed that your role has to sign and has not signed yet. Whatever changes afterwards has to
    be signed again, and nothing else. Nothing is signed that is not translated, has an error, or, for a reviser, that
    the same person translated. LANGUAGE is en for the English itself.
    """
    from pipeline.project.store import open_project
    from pipeline.workflow.selection import select
    from pipeline.workflow.sign import Request, key_of, look
    from pipeline.workflow.sign import sign as story

    project = open_project(folder)
    selection = select(project, [article], [language], english=True)
    show_findings(project.findings)
    request = Request(
        selection.tags[0], article, role, name, credential, on or today(), only, spared, whole, again, withdraw
    )
    looked = look(project, request, today())
    if not looked.pending:
        click.echo(f"{article} in {request.tag}: nothing to {'take back' if withdraw else 'sign'} as {role}")
        return
    _show(looked, withdraw=withdraw)
    if dry_run:
        click.echo("nothing was written: this was a dry run")
        return
    key = key_of(project, ssh_key)
    if not yes:
        doing = f"take back what was signed as {role} of" if withdraw else "put your name to"
        _ask(f"{visible(name)}, do you {doing} {_texts(looked)}?")
    signed = story(project, request, looked, today(), key)
    show_findings(signed.findings)
    done = "taken back" if withdraw else "signed"
    click.echo(f"{_texts(looked)} {done} by {visible(signed.record.name)} as {role} on {signed.record.on}")
    click.echo(f"{article} in {request.tag}: {_counts(signed.standing)}")
    for path in signed.paths:
        click.echo(f"wrote {path}")
    raise SystemExit(exit_status(signed.findings))


def _ask(question: str) -> None:
    """Go on only if somebody says yes. Where nobody can be asked, as in a script, that is no yes."""
    try:
        click.confirm(question, abort=True)
    except click.Abort:
        click.echo("nothing was written" if sys.stdin.isatty() else "nothing was written; --yes does not ask", err=True)
        raise


def _show(looked: "Looked", *, withdraw: bool) -> None:
    """What the person is to put their name to, text by text."""
    from pipeline.cli.waiting import heading, lines

    click.echo(heading(looked, "to be taken back as" if withdraw else "to be signed as"))
    for line in (line for text in looked.pending for line in lines(text)):
        click.echo(line)


def _texts(looked: "Looked") -> str:
    return plural(len(looked.pending), "text")


def _counts(standing: "Standing") -> str:
    """How far a leaflet is signed, by role."""
    each = ", ".join(f"{role} {done} of {total}" for role, (done, total) in standing.counts.items())
    return f"{each}; {'all that is needed' if standing.complete else 'not complete'}" if each else "nobody has to sign"
