"""What a leaflet must have before it may be written, beyond right translations."""

from collections.abc import Iterator
from difflib import get_close_matches

from pipeline.markdown.phrases import PLACEHOLDER
from pipeline.model.block import leaves
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, Severity
from pipeline.model.leaflet import Leaflet
from pipeline.model.phrase import Link, Phrase, Placeholder, walk
from pipeline.model.place import Place


def unfilled(leaflet: Leaflet, clinic: Clinic) -> tuple[Finding, ...]:
    """A finding for each placeholder that nobody has a value for."""
    lacking: dict[str, Place] = {}
    for passages in (leaflet.title, leaflet.summary, *leaves(leaflet.body)):
        for passage in passages:
            for name in _placeholders(passage.phrase):
                value = clinic.values.get(name.removeprefix("clinic."), "")
                if not value.strip() or not name.startswith("clinic."):
                    lacking.setdefault(name, passage.unit.place)
    return tuple(
        Finding(
            place,
            "LE101",
            Severity.ERROR,
            f"{{{name}}} has no value, so no leaflet is made",
            _hint(name, clinic),
        )
        for name, place in lacking.items()
    )


def _hint(name: str, clinic: Clinic) -> str:
    if not name.startswith("clinic."):
        return f"placeholders are details of the clinic: write {{clinic.{name}}}, or {{clinic.phone}}"
    if not clinic.id:
        return 'name the clinic\'s profile: --clinic hill, or clinic = "hill" in the configuration'
    key = name.removeprefix("clinic.")
    near = get_close_matches(key, sorted(known for known, value in clinic.values.items() if value.strip()), n=1)
    asked = f"did you mean {{clinic.{near[0]}}}? else " if near else ""
    return f'{asked}write {key} = "…" in the profile of the clinic {clinic.id}'


def _placeholders(phrase: Phrase) -> Iterator[str]:
    for inline in walk(phrase):
        if isinstance(inline, Placeholder):
            yield inline.name
        elif isinstance(inline, Link):
            yield from PLACEHOLDER.findall(inline.target)
