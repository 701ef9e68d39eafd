"""The page itself: one HTML file that needs nothing else, for the screen and for paper."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from pipeline.language.differences import Fate, Piece, differences
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.locale import Locale
from pipeline.model.package import Package, Sheet
from pipeline.writers.proof.segments import segments
from pipeline.writers.scripts import FACES, face

_ENGLISH = locale_for("en")


@dataclass(frozen=True, slots=True)
class Row:
    """One text, as the page shows it."""

    number: int
    entry: Entry
    state: str
    kind: str
    """The state as a class of the style sheet: ``done``, ``fuzzy``, ``missing``, ``refused``."""
    english: tuple[Piece, ...]
    """The English; where it was another one, with what changed."""
    faults: tuple[str, ...]

    @property
    def open(self) -> bool:
        return self.kind != "done"

    @property
    def context(self) -> str:
        return self.entry.key.context


def write(package: Package, sheet: Sheet) -> bytes:
    """The proof page of one article; the same package gives the same bytes."""
    page = _template().render(
        package=package,
        sheet=sheet,
        english=_ENGLISH,
        locale=package.locale,
        family=_family(package.locale),
        face=face(package.locale),
        rows=tuple(_rows(sheet)),
        terms=tuple(_terms(package.glossary)) if package.glossary is not sheet.catalog else (),
        segments=segments,
        Fate=Fate,
    )
    return page.encode()


def _family(locale: Locale) -> str:
    return face(locale).family if locale.script != "Latn" else FACES["Latn"].family


@cache
def _template() -> Template:
    loader = PackageLoader("pipeline.writers.proof")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("proof.html.jinja")


def _rows(sheet: Sheet) -> Iterator[Row]:
    for number, entry in enumerate(sheet.catalog.entries, start=1):
        kind, state = _state(sheet, entry)
        yield Row(number, entry, state, kind, _english(entry), sheet.faults.get(entry.key, ()))


def _state(sheet: Sheet, entry: Entry) -> tuple[str, str]:
    """The state of a text as a class, and in words."""
    match entry.state:
        case State.MISSING:
            return "missing", "To translate"
        case State.FUZZY:
            alike = sheet.likeness.get(entry.key)
            return "fuzzy", "To review" if alike is None else f"To review · {alike} %"
        case State.DONE:
            return ("refused", "To mend") if entry.key in sheet.refused else ("done", "Done")


def _english(entry: Entry) -> tuple[Piece, ...]:
    source, before = entry.key.source, entry.previous
    if entry.fuzzy and before and before.source and before.source != source:
        return differences(before.source, source)
    return (Piece(Fate.KEPT, source),)


def _terms(glossary: Catalog | None) -> Iterator[Entry]:
    """The terms with what is said of each alone: what is said of several is no news to a reader."""
    entries = glossary.entries if glossary else ()
    times = Counter(note for entry in entries for note in entry.notes)
    for entry in entries:
        yield replace(entry, notes=tuple(note for note in entry.notes if times[note] == 1))
