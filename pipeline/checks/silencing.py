"""What a translator allows in so many words: ``# allow PO401: brand name`` silences one rule for one entry.

It silences warnings and notes, and of errors those that any reader would see. The others look right to whoever reads
the page, and only a waiver takes them back (`waiving`), which is another person's.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.checks.rule import RULES, Rule, rule, run
from pipeline.model.catalog import Entry
from pipeline.model.finding import Finding, Problem, Severity
from pipeline.model.place import Place
from pipeline.model.profile import STRICT, Profile

_ALLOW = re.compile(r"\s*#?\s*allow\s+([\w-]+)\s*(?::(.*))?", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2}\d{3}")


@dataclass(frozen=True, slots=True)
class Silencing:
    """One line of a translator's comment that asks for silence."""

    word: str
    """The rule as the translator named it, by its code or its name."""
    reason: str
    rule: Rule | None
    needed: bool = False
    """Whether the rule has anything to say."""
    grave: bool = False
    """Whether what it says is an error that no comment can silence."""

    def silences(self, finding: Finding) -> bool:
        """Whether it keeps back this finding: only with a reason, and only if a translator alone may silence it."""
        heard = self.concerns(finding) and not (self.rule and self.rule.final) and not self.is_grave(finding)
        return bool(self.reason) and heard

    def is_grave(self, finding: Finding) -> bool:
        """Whether it concerns an error that looks right to whoever reads the page."""
        return finding.severity is Severity.ERROR and self.rule is not None and not self.rule.evident

    def concerns(self, finding: Finding) -> bool:
        return self.rule is not None and self.rule.code == finding.code


def silencings(comment: Iterable[str]) -> Iterator[Silencing]:
    """What the lines of a translator's comment ask for. Other lines are for people."""
    for line in comment:
        if (match := _ALLOW.fullmatch(line)) and (asked := _named(match[1])):
            yield Silencing(match[1], (match[2] or "").strip(), asked if isinstance(asked, Rule) else None)


def _named(word: str) -> Rule | str:
    """The rule called `word`; the word itself if it looks like a code; otherwise nothing, for it is prose."""
    if known := RULES.get(word.upper()):
        return known
    by_name = (one for one in RULES.values() if one.name == word.lower())
    return next(by_name, word if _CODE.fullmatch(word.upper()) else "")


def settle(
    found: Iterable[Finding], entry: Entry, place: Place, excerpt: tuple[str, ...], profile: Profile = STRICT
) -> Iterator[Finding]:
    """The findings that nobody silenced, and what is wrong with the silencings themselves."""
    found = tuple(found)
    asked = tuple(silencings(entry.comment))
    for one in found:
        if not any(silencing.silences(one) for silencing in asked):
            yield one
    for silencing in asked:
        concerned = [one for one in found if silencing.concerns(one)]
        grave = any(map(silencing.is_grave, concerned))
        told = replace(silencing, needed=bool(concerned), grave=grave)
        yield from run(told, place, excerpt, profile)


@rule("PO901", Severity.WARNING)
def silencing_without_reason(silencing: Silencing) -> Iterator[Problem]:
    """A comment asks for silence without saying why, so it is not heard.

    Whoever reads the translation next must be able to tell a decision from an oversight.

    Flagged::

        # allow PO401 | Read the leaflet.  ->  Read the leaflet.

    Passes::

        # allow PO401: a title that is known by its English name | Read the leaflet.  ->  Read the leaflet.
    """
    if silencing.rule and not silencing.reason:
        code = silencing.rule.code
        yield Problem(f"{code} is not silenced, for no reason is given", f"write # allow {code}: and the reason")


@rule("PO902", Severity.WARNING)
def idle_silencing(silencing: Silencing) -> Iterator[Problem]:
    """A comment silences a rule that has nothing to say here.

    A silencing that outlives its cause would one day hide a real mistake.

    Flagged::

        # allow PO401: brand name | Read the leaflet.  ->  Lisez la brochure.

    Passes::

        # allow PO401: brand name | Read the leaflet.  ->  Read the leaflet.
    """
    if silencing.rule and not silencing.needed:
        yield Problem(f"{silencing.rule.code} finds nothing here", "take the comment out")


@rule("PO903", Severity.WARNING)
def silencing_of_unknown_rule(silencing: Silencing) -> Iterator[Problem]:
    """A comment silences a rule that does not exist.

    Most likely its code is mistyped, and the rule that was meant still speaks.

    Flagged::

        # allow PO999: brand name | Read the leaflet.  ->  Read the leaflet.

    Passes::

        # allow PO401: brand name | Read the leaflet.  ->  Read the leaflet.
    """
    if not silencing.rule:
        yield Problem(f"there is no rule {silencing.word}", "pipeline explain --all lists the rules")


@rule("PO904", Severity.WARNING)
def silencing_of_final_rule(silencing: Silencing) -> Iterator[Problem]:
    """A comment silences a rule that nobody may silence.

    The rules of safety hold for every text that comes from outside: a link or a control character that the English
    does not have never reaches a page, whatever a comment says.

    Flagged::

        # allow PO203: it looks better | Read it.  ->  Lisez<br>la.

    Passes::

        # allow PO401: brand name | Read the leaflet.  ->  Read the leaflet.
    """
    if silencing.rule and silencing.rule.final:
        yield Problem(f"{silencing.rule.code} cannot be silenced", "correct the translation instead")


@rule("PO905", Severity.WARNING)
def silencing_of_grave_error(silencing: Silencing) -> Iterator[Problem]:
    """A comment asks to silence an error that a reader of the page could not see.

    A wrong dose or a lost number looks right to everybody. A comment comes back in the file that the translator sends,
    and nobody else has looked. If the text is right all the same, another person says so with pipeline waive.

    Flagged::

        # allow PO301: twice is said in another way | Take 5 mg.  ->  Prenez 50 mg.

    Passes::

        # allow PO401: brand name | Read the leaflet.  ->  Read the leaflet.
    """
    if silencing.grave and silencing.rule and not silencing.rule.final:
        code = silencing.rule.code
        yield Problem(
            f"{code} is an error here, and a comment does not silence it",
            f"have somebody else look at it: pipeline waive {code} LANGUAGE ARTICLE",
        )
