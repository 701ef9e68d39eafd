"""The front door: what people type becomes arguments, results become what they read. Only this room knows click."""

import atexit
import errno
import gc
import io
import sys
from pathlib import Path

import click

from pipeline import __version__
from pipeline.cli.build import build
from pipeline.cli.check import check
from pipeline.cli.console import show_findings, visible
from pipeline.cli.diff import diff
from pipeline.cli.doctor import doctor
from pipeline.cli.explain import explain
from pipeline.cli.export import export
from pipeline.cli.extract import extract
from pipeline.cli.glossary import glossary
from pipeline.cli.init import init
from pipeline.cli.merge import merge
from pipeline.cli.merge_driver import merge_driver
from pipeline.cli.recall import recall
from pipeline.cli.release import release
from pipeline.cli.review import review
from pipeline.cli.sign import sign
from pipeline.cli.status import status
from pipeline.cli.tm import tm
from pipeline.cli.update import update
from pipeline.cli.verify import verify
from pipeline.cli.waive import waive
from pipeline.cli.withdraw import withdraw
from pipeline.model.finding import Finding, PipelineError


class _Group(click.Group):
    """A group that knows the one exception of the project."""

    def invoke(self, ctx: click.Context) -> object:
        _let_print_anything()
        gc.freeze()  # what is loaded by now stays, and is not looked through
        atexit.register(gc.freeze)  # nor is anything at the end, when all goes with the process
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            if all(finding.code in CALLED_WRONGLY for finding in error.findings):
                raise click.UsageError("\n".join(map(_told, error.findings))) from error
            form, as_json = ctx.meta.get("pipeline.form", "text"), ctx.meta.get("pipeline.as_json", False)
            show_findings(error.findings, form, err=as_json)
            ctx.exit(1)
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads has seen enough, and click ends quietly
                raise
            click.echo(visible(f"pipeline: {error}"), err=True)  # it is our output that cannot be written
            ctx.exit(1)


CALLED_WRONGLY = frozenset({"CF005", "CF007", "CF008", "CF009", "SG014", "WA009"})
"""Findings on what was typed, not on what is in a file."""


def _told(finding: Finding) -> str:
    return visible(f"{finding.place.path}: {finding.message} ({finding.hint})")


def _let_print_anything() -> None:
    """Where a terminal or a file cannot hold a character, as on old Windows, it is printed as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="pipeline")
@click.option(
    "--project",
    "folder",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder, or one below it.",
)
@click.pass_context
def main(ctx: click.Context, folder: Path) -> None:
    """English health articles in, checked leaflets in many languages out.

    Write articles in source/, run `pipeline update`, have the PO files in locales/ translated, and run
    `pipeline build`. The exit status is 0 if all is well, 1 if something was found that must be mended, and 2 if the
    command was called wrongly.
    """
    ctx.obj = folder


for command in (
    init,
    extract,
    update,
    export,
    merge,
    build,
    check,
    review,
    sign,
    waive,
    status,
    release,
    recall,
    withdraw,
    verify,
    diff,
    merge_driver,
    glossary,
    tm,
    doctor,
    explain,
):
    main.add_command(command)
