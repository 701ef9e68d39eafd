"""``pipeline diff``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli import options
from pipeline.cli.console import plural, show_findings, visible
from pipeline.language.differences import Fate, differences
from pipeline.model.catalog import Entry
from pipeline.model.finding import PipelineError

if TYPE_CHECKING:
    from pipeline.stages.compare import Difference

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Compare two catalogs by their entries.")
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@options.as_json
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Compare two catalogs by their entries: what was added, translated, changed, emptied, doubted, or is gone.

    Where an entry stands, how its lines are wrapped, and what programs note is no difference. The files may be PO,
    XLIFF, CSV or XLSX. The exit status is 0 if they are the same, 1 if they differ, and 2 if one cannot be read.
    """
    from pipeline.workflow.diff import diff as story

    try:
        found = story(old, new)
    except PipelineError as error:
        show_findings(error.findings, err=True)
        raise SystemExit(2) from error
    if as_json:
        click.echo(json.dumps([_record(one) for one in found], indent=2))
    else:
        for line in (line for one in found for line in _lines(one)):
            click.echo(line)
        if found:
            click.echo(f"{plural(len(found), 'text')} not the same")
    raise SystemExit(int(bool(found)))


def _lines(one: "Difference") -> Iterator[str]:
    """What a person reads of one entry."""
    entry = one.new or one.old
    place = f"{visible(str(entry.place))}: " if entry and entry.place else ""
    yield f"{place}{', '.join(kind.value for kind in one.kinds)}"
    context = f" ({visible(one.key.context)})" if one.key.context else ""
    yield f"    {visible(one.key.source)}{context}"
    was, now = _target(one.old), _target(one.new)
    if was == now:
        if now:
            yield f"      {visible(now)}"
    else:
        yield from marked(was, now)
    yield from _comments(one)


def _target(entry: Entry | None) -> str:
    return entry.target if entry else ""


def marked(old: str, new: str) -> Iterator[str]:
    """Both texts, with the words marked that only one of them has; a terminal shows the marks as colours."""
    pieces = differences(old, new)
    for text, sign, own, colour in ((old, "-", Fate.GONE, "red"), (new, "+", Fate.NEW, "green")):
        if text:
            shown = "".join(
                _piece(piece.text, colour, strong=piece.fate is own)
                for piece in pieces
                if piece.fate in (own, Fate.KEPT)
            )
            yield f"    {click.style(sign, fg=colour)} {shown}"


def _piece(text: str, colour: str, *, strong: bool) -> str:
    return click.style(visible(text), fg=colour, bold=True, underline=True) if strong else visible(text)


def _comments(one: "Difference") -> Iterator[str]:
    was, now = (entry.comment if entry else () for entry in (one.old, one.new))
    for sign, lines, other in (("-", was, now), ("+", now, was)):
        yield from (f"    {sign} # {visible(line)}" for line in lines if line not in other)


def _record(one: "Difference") -> dict[str, object]:
    return {
        "kinds": [kind.name.lower() for kind in one.kinds],
        "context": one.key.context,
        "source": one.key.source,
        "old": _state(one.old),
        "new": _state(one.new),
    }


def _state(entry: Entry | None) -> dict[str, object] | None:
    if entry is None:
        return None
    line = entry.place.line if entry.place else None
    return {"target": entry.target, "fuzzy": entry.fuzzy, "comment": list(entry.comment), "line": line}
