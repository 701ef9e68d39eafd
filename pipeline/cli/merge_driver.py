"""``pipeline merge-driver``."""

from pathlib import Path

import click

from pipeline.cli.console import exit_status, show_findings
from pipeline.model.finding import PipelineError

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(name="merge-driver", short_help="Let git merge PO files by their entries.")
@click.argument("base", type=_FILE)
@click.argument("ours", type=_FILE)
@click.argument("theirs", type=_FILE)
@click.argument("name")
def merge_driver(base: Path, ours: Path, theirs: Path, name: str) -> None:
    """Merge a PO file for git, by its entries: git calls this as `pipeline merge-driver %O %A %B %P`.

    Where both branches translated a text, ours stands, marked fuzzy, and theirs is kept in a file beside it, whose
    name ends in .theirs.po. The exit status is 0 if all went together, and 1 if somebody must choose.
    docs/configuration.md has the lines that make git call this.
    """
    from pipeline.workflow.merge_driver import drive

    try:
        findings = drive(base, ours, theirs, name).findings
    except PipelineError as error:
        findings = error.findings
    show_findings(findings, err=True)
    raise SystemExit(exit_status(findings))
