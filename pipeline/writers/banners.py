"""The red labels: what whoever holds a page must know before they hand it out or follow it."""

from collections.abc import Callable, Iterator

from pipeline.model.furniture import Banner
from pipeline.model.leaflet import Leaflet, Setting
from pipeline.writers.words import Interface, is_english, said


def banners(leaflet: Leaflet, setting: Setting) -> tuple[Banner, ...]:
    """The warnings that the page must bear, the gravest first."""
    return tuple(Banner(kind, said(leaflet.locale, warn)) for kind, warn in _warnings(leaflet, setting))


def _warnings(leaflet: Leaflet, setting: Setting) -> Iterator[tuple[str, Callable[[Interface], str]]]:
    if not leaflet.complete:
        yield "draft", lambda own: _draft(own, leaflet.translated, leaflet.total)
    elif not is_english(leaflet.locale) and not setting.released:
        yield "unreviewed", lambda own: own.say("This translation has not been reviewed yet.")
    if not leaflet.front.reviewed_by:
        yield "unreviewed", lambda own: own.say("The English text has not been reviewed by a clinician.")
    if setting.clinic.example:
        yield "example", lambda own: own.say("The contact details on this page are examples. Do not call them.")


def _draft(own: Interface, done: int, total: int) -> str:
    told = own.count(
        "%(done)d of %(total)d sentence is translated.",
        "%(done)d of %(total)d sentences are translated.",
        total,
        done=done,
        total=total,
    )
    return own.locale.join.join((own.say("Draft. Do not give it to patients."), told))
