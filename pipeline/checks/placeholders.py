"""Placeholders: what the clinic fills in must stand in every language, and nothing else may."""

import re
from collections.abc import Iterator

from pipeline.checks.comparison import Comparison, added, lost
from pipeline.checks.conditions import marks_differ, may_hold_placeholder
from pipeline.checks.rule import rule
from pipeline.model.finding import Problem, Severity
from pipeline.model.phrase import Placeholder, walk

_BRACE = re.compile(r"[{}\uff5b\uff5d]")
"""A brace, also a full-width one as Chinese keyboards write it."""


@rule("PO101", Severity.ERROR, when=marks_differ)
def missing_placeholder(pair: Comparison) -> Iterator[Problem]:
    """A placeholder of the English is missing from the translation.

    The clinic's own details are filled in where placeholders stand. Without ``{clinic.phone}`` the leaflet is printed
    with no number to call.

    Flagged::

        Call {clinic.phone}.  ->  Appelez-nous.
        Call {clinic.phone} or {clinic.emergency}.  ->  Appelez le {clinic.phone}.
        zh-Hans: Call {clinic.phone}.  ->  请拨打｛clinic.phone｝。

    Passes::

        Call {clinic.phone}.  ->  Appelez le {clinic.phone}.
        ar: Call {clinic.phone}.  ->  اتصل على {clinic.phone}.
    """
    for name in lost(pair, Placeholder):
        yield Problem(f"{{{name}}} is missing", f"write {{{name}}} where its value belongs")


@rule("PO102", Severity.ERROR, final=True, when=may_hold_placeholder)
def unknown_placeholder(pair: Comparison) -> Iterator[Problem]:
    """The translation has a placeholder that its English does not have, or a broken one.

    A name that was translated or mistyped is printed in its braces, or stands for something else than the English says.

    Flagged::

        Call us.  ->  Appelez le {clinic.phone}.
        Call {clinic.phone}.  ->  Appelez le {clinic.phone} ou le {clinic.phone}.
        Call {clinic.phone}.  ->  Appelez le {clinique.téléphone}.
        Call {clinic.phone}.  ->  Appelez le { clinic.phone }.
        Call {clinic.phone}.  ->  Appelez le {clinic.phone.

    Passes::

        Call {clinic.phone}.  ->  Appelez le {clinic.phone}.
        Sets such as {1, 2} are rare.  ->  Les ensembles comme {1, 2} sont rares.
    """
    for name in added(pair, Placeholder):
        yield Problem(f"{{{name}}} is not in the English, or not so often", "take it out")
    if _BRACE.search(pair.translation) is None:
        return
    source, target = pair.literal
    if len(_BRACE.findall(target)) > len(_BRACE.findall(source)):
        yield Problem("a brace belongs to no placeholder", _spelling(pair))


def _spelling(pair: Comparison) -> str:
    names = [f"{{{inline.name}}}" for inline in walk(pair.source) if isinstance(inline, Placeholder)]
    return f"write {' and '.join(names)} to the letter" if names else "take the brace out"
