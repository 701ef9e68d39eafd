"""Options that several commands have, named alike everywhere."""

import click

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
    help="How findings are printed: for people, as JSON, or as GitHub annotations.",
)
