"""What a shelf of file formats is made of: a format, what a reading brings, and what a format cannot carry."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place


@dataclass(frozen=True, slots=True)
class Reading:
    """What a returned file holds. An error would have refused the file, so that the findings are warnings and notes."""

    catalogs: tuple[Catalog, ...]
    """One a leaflet, in the file's order; `slug` and `locale` are empty where the file does not say them."""
    findings: tuple[Finding, ...] = ()


def _none(_: Catalog) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that a format does not carry."""

    words: str
    found: Callable[[Catalog], int] = _none
    """In how many places a catalog has it. What only the project itself needs, and never takes from a file, is no loss
    to anybody: it is named and not counted."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file that translators work with."""

    name: str
    suffix: str
    read: Callable[[bytes, str], Reading]
    """Takes the content of a file and its name. Raises PipelineError with all that is wrong."""
    write: Callable[[Catalog], bytes]
    """The same catalog makes the same bytes."""
    losses: tuple[Loss, ...] = ()

    @property
    def loses(self) -> tuple[str, ...]:
        """What this format does not carry, in plain words."""
        return tuple(loss.words for loss in self.losses)

    def warnings(self, catalog: Catalog) -> tuple[Finding, ...]:
        """What `catalog` has and a file in this format will not have."""
        counted = ((loss.words, loss.found(catalog)) for loss in self.losses)
        hint = f"{catalog.slug or 'the catalog'} keeps it; send PO to a translator who needs it"
        return tuple(
            Finding(Place(catalog.path), "XF001", Severity.WARNING, f"{self.name} carries no {words} ({count})", hint)
            for words, count in counted
            if count
        )
