"""``pipeline explain``."""

import click


@click.command()
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the page of every code: the manual.")
def explain(code: str | None, everything: bool) -> None:
    """Explain what the finding CODE means, why it matters and what passes, as in `pipeline explain PO101`."""
    from pipeline.workflow.explain import manual, page

    if everything:
        click.echo(manual())
        return
    if code is None:
        raise click.UsageError("name a code, as PO101, or say --all")
    click.echo(page(code.upper()))
