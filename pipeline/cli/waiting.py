"""How texts look that wait for a person's signature."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import plural, visible
from pipeline.cli.diff import marked
from pipeline.model.signoff import ARRANGEMENT, ENGLISH, Wording

if TYPE_CHECKING:
    from pipeline.stages.pending import Pending
    from pipeline.workflow.review import Looked

AROUND = 2
"""Lines of an article's arrangement that are shown before and after one that has changed."""


def heading(looked: "Looked", doing: str = "waiting for") -> str:
    """Which leaflet it is, and how much of it waits for whom."""
    waiting = len(looked.pending)
    of_all = f"{waiting} of {plural(looked.total, 'text')}"
    return click.style(f"{looked.slug} in {looked.tag}: {of_all} {doing} {looked.role}", bold=True)


def lines(one: "Pending") -> Iterator[str]:
    """A text with its English; and beside what was signed in its place, the words marked that differ."""
    from pipeline.workflow.review import number_of, what_it_is

    text, before = one.wording, one.before
    where = f"{visible(str(text.place))} " if text.place else ""
    yield f"  [{number_of(text)}] {where}{visible(what_it_is(text))}".rstrip()
    if text.context == ARRANGEMENT:
        yield from _arrangement(text, before)
    elif text.tag == ENGLISH:
        yield from _versions("", before.source if before else None, text.source)
    else:
        yield from _versions("English", before.source if before else None, text.source)
        yield from _versions(text.tag, before.target if before else None, text.target or "(no finished translation)")
    if one.record:
        yield f"    (- signed on {one.record.on} by {visible(one.record.name)})"


def _versions(language: str, before: str | None, now: str) -> Iterator[str]:
    """A text, with what it was before if that was not the same."""
    if before is None or before == now:
        yield f"    {language}: {visible(now)}" if language else f"    {visible(now)}"
        return
    if language:
        yield f"    {language}:"
    yield from (f"  {line}" if language else line for line in marked(before, now))


def _arrangement(text: Wording, before: Wording | None) -> Iterator[str]:
    """How the article is put together: all of it, or what is not as it was."""
    if before is None:
        yield "    the order of these texts, where links lead, and what pictures show: as pipeline build shows it"
        return
    from difflib import unified_diff

    yield "    the order of the texts, links and pictures has changed:"
    old, new = before.source.split("\n"), text.source.split("\n")
    for line in list(unified_diff(old, new, n=AROUND, lineterm=""))[2:]:
        colour = {"-": "red", "+": "green"}.get(line[:1])
        yield "    " + click.style(visible("…" if line.startswith("@@") else line), fg=colour)


def record(one: "Pending") -> dict[str, object]:
    """A text for machines."""
    from pipeline.workflow.review import number_of

    text, before = one.wording, one.before
    return {
        "number": number_of(text),
        "digest": text.digest,
        "place": str(text.place) if text.place else None,
        "kind": "arrangement" if text.context == ARRANGEMENT else text.role,
        "critical": text.critical,
        "context": "" if text.context == ARRANGEMENT else text.context,
        "source": text.source,
        "target": text.target,
        "before": {"source": before.source, "target": before.target} if before else None,
        "signed": {"on": one.record.on, "name": one.record.name} if one.record else None,
    }
