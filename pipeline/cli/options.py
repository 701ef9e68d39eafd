"""Options that several commands have, named alike everywhere."""

import click


def _remembered(ctx: click.Context, parameter: click.Parameter, value: object) -> object:
    """`value`, kept where the front door finds it when it has to say why a command failed."""
    ctx.meta[f"pipeline.{parameter.name}"] = value
    return value


language = click.option(
    "-l",
    "--language",
    "languages",
    multiple=True,
    metavar="TAG",
    help="Only this language; may be given several times.",
)
article = click.option(
    "-a", "--article", "articles", multiple=True, metavar="NAME", help="Only this article; may be given several times."
)
jobs = click.option(
    "-j", "--jobs", default=0, type=click.IntRange(min=0), help="Processes to work in; 0 takes as many as pay."
)
form = click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(["text", "json", "github"]),
    callback=_remembered,
    help="How findings are printed: for people, as JSON, or as GitHub annotations.",
)
report = click.option(
    "--format",
    "form",
    default="text",
    type=click.Choice(["text", "json", "github", "sarif", "junit"]),
    callback=_remembered,
    help="How findings are printed: for people, as JSON or SARIF, as GitHub annotations, or as JUnit's XML.",
)
as_json = click.option(
    "--json",
    "as_json",
    is_flag=True,
    callback=_remembered,
    help="For machines: a list of records on standard output.",
)
