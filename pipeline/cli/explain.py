"""``pipeline explain``."""

import click


@click.command(short_help="Say what a finding means and what to do.")
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the page of every code: the manual.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    show_default=True,
    help="How to print the manual; markdown is what docs/manual.md holds.",
)
def explain(code: str | None, everything: bool, form: str) -> None:
    """Explain what the finding CODE means, why it matters and what passes, as in `pipeline explain PO101`."""
    from pipeline.workflow.explain import manual, page

    if everything:
        click.echo(manual(form), nl=form == "text")
        return
    if code is None:
        raise click.UsageError("name a code, as PO101, or say --all")
    click.echo(page(code.upper()))
