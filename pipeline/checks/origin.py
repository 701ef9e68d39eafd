"""Origin: no machine's translation is printed before a person has been over it."""

import re
from collections.abc import Iterator

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_comment
from pipeline.checks.rule import rule
from pipeline.model.finding import Problem, Severity

_ORIGIN = re.compile(r"\W*origin\s*:\s*(?:mt|machine)\b(.*)", re.IGNORECASE)
_EDITED = re.compile(r"\b(?:post-?edited|edited|revised|reviewed)\s+by\s+\w", re.IGNORECASE)


@rule("PO801", Severity.ERROR, when=has_comment)
def machine_translation(pair: Comparison) -> Iterator[Problem]:
    """A comment says that a machine made this translation, and none says that a person has edited it.

    PO has no field for where a translation comes from, so the one sane place is a comment above the entry, which every
    editor keeps: `# origin: mt`, with the engine if you like. Whoever goes over it adds who did: `# origin: mt, edited
    by ...`. A machine's words without such a comment cannot be told from a person's; mark them, or leave them fuzzy.

    Flagged::

        # origin: mt | Call us today.  ->  Appelez-nous aujourd’hui.
        # origin: MT (some engine, 2026) | Call us today.  ->  Appelez-nous aujourd’hui.

    Passes::

        # origin: mt, edited by Example Translator | Call us today.  ->  Appelez-nous aujourd’hui.
        # a note of a translator | Call us today.  ->  Appelez-nous aujourd’hui.
    """
    said = [match[1] for line in pair.entry.comment if (match := _ORIGIN.match(line))]
    if said and not any(_EDITED.search(rest) for rest in said):
        yield Problem(
            "a machine made this translation, and nobody has edited it",
            "go over it, and write # origin: mt, edited by and your name",
        )
