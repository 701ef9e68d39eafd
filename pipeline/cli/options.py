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
clinic = click.option(
    "-c",
    "--clinic",
    "clinics",
    multiple=True,
    metavar="NAME",
    help="Only for this clinic, whose profile is source/clinics/NAME.toml; may be given several times.",
)


def _day(_: click.Context, __: click.Parameter, value: str) -> str:
    """`value`, which must be a day."""
    from pipeline.stages.releases import is_day

    if value and not is_day(value):
        raise click.BadParameter("write it as 2027-01-31")
    return value


day = click.option(
    "--date", "day", default="", metavar="DAY", callback=_day, help="Take this for today, as 2027-01-31."
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
