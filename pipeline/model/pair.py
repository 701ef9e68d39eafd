"""A unit beside its translation, read once for everything that looks at both."""

from pipeline.model.article import Unit
from pipeline.model.catalog import Entry
from pipeline.model.locale import Locale
from pipeline.model.noun import noun
from pipeline.model.phrase import Phrase

LONGEST = 2_000
"""Characters that any translation may have, however short its English is."""


@noun
class Pair:
    """A unit's English and its finished translation, as text (in `entry`) and as phrases."""

    unit: Unit
    entry: Entry
    source: Phrase
    target: Phrase
    locale: Locale


def too_long(source: str, target: str) -> bool:
    """Whether `target` cannot be a translation of `source` for its length alone; it is then not even parsed."""
    return len(target) > LONGEST and len(target) > 10 * len(source)
