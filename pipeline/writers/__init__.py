"""The writers' room: a finished leaflet goes in, and the bytes of one file come out.

A new kind of file is a new module with `write(leaflet, setting)`, and a row in `WRITERS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.model.leaflet import Leaflet, Refusal, Setting, Written


@dataclass(frozen=True, slots=True)
class Writer:
    """One kind of file that a leaflet can become."""

    write: Callable[[Leaflet, Setting], Written]
    """The file, or all that keeps it from being made."""


# A command that writes nothing should not wait for a template engine, so each writer is imported at its first page.


def _html(leaflet: Leaflet, setting: Setting) -> bytes:
    from pipeline.writers.html import write

    return write(leaflet, setting)


def _text(leaflet: Leaflet, setting: Setting) -> bytes:
    from pipeline.writers.text import write

    return write(leaflet, setting)


def _sms(leaflet: Leaflet, setting: Setting) -> bytes | tuple[Refusal, ...]:
    from pipeline.writers.sms import write

    return write(leaflet, setting)


def _pdf(leaflet: Leaflet, setting: Setting) -> Written:
    from pipeline.writers.pdf import write

    return write(leaflet, setting)


WRITERS: Mapping[str, Writer] = MappingProxyType(
    {"html": Writer(_html), "text": Writer(_text), "pdf": Writer(_pdf), "sms": Writer(_sms)}
)
"""Every kind of file by the name that people type. (How their names end, `pipeline.model.shape` knows.)"""
