"""Waivers: what a named person answers for, bound to the exact text and to a day, and why one does not count any more.

A translator's comment (``# allow PO402: …``) comes back inside the file that the translator sends, and nobody but the
translator has seen it. So it silences warnings, and of errors only those that any reader of the page would see at once,
a text left in English. A wrong dose, a lost number, a turned negation look right to everybody: such an error is only
waived here, in a file of its own that no returned catalog can touch, by a person with a name who did not sign the text
as its translator, for one exact text, for a time. Rules that are final hold for everybody.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.checks.rule import RULES, Rule
from pipeline.language.names import same_person
from pipeline.model.finding import Finding, Severity, Waived
from pipeline.model.key import Key
from pipeline.model.waiver import Bounds, Waiver

Found = Mapping[Key, tuple[Finding, ...]]
"""What is said of each text."""


@dataclass(frozen=True, slots=True)
class Waiving:
    """What is left of the findings on the texts of an article, and what became of its waivers."""

    left: Found
    waived: tuple[Waived, ...] = ()
    findings: tuple[Finding, ...] = ()
    """On waivers that do not count."""


def waive(found: Found, texts: Mapping[Key, str], waivers: Iterable[Waiver], bounds: Bounds) -> Waiving:
    """The findings that count, as `texts` stand now.

    A waiver that does not count says why: one that nobody sees any more would hide a mistake one day.
    """
    left = dict(found)
    waived: list[Waived] = []
    findings: list[Finding] = []
    for waiver in waivers:
        said = left.get(waiver.key, ())
        if wrong := _why_not(waiver, said, texts.get(waiver.key), bounds):
            findings.append(wrong)
            continue
        waived += (Waived(one, waiver.name, waiver.reason, waiver.until) for one in said if one.code == waiver.code)
        left[waiver.key] = tuple(one for one in said if one.code != waiver.code)
    return Waiving(left, tuple(waived), tuple(findings))


def _why_not(waiver: Waiver, said: Iterable[Finding], text: str | None, bounds: Bounds) -> Finding | None:
    """Why a waiver does not count; None for one that does."""
    rule = RULES.get(waiver.code)
    concerned = [one for one in said if one.code == waiver.code]
    if not may_be_waived(rule):
        what = f"{waiver.code} ({rule.name}) cannot be waived" if rule else f"there is no rule {waiver.code}"
        return fault(waiver, "WA002", what, "correct the text instead, and take the waiver out")
    if text is None or text != waiver.target:
        what = "is not in the article any more" if text is None else f"has changed: {text}"
        return fault(waiver, "WA003", f"the text that was waived {what}", _AGAIN)
    if not bounds.today or waiver.until < bounds.today:
        return fault(waiver, "WA004", f"it counted until {waiver.until}", _AGAIN)
    if waiver.until > bounds.last:
        return fault(waiver, "WA005", f"it would count until {waiver.until}, longer than till {bounds.last}", _AGAIN)
    if not concerned:
        return fault(waiver, "WA006", f"{waiver.code} finds nothing in this text", "take the waiver out")
    if _is_own(waiver, concerned, bounds):
        hint = "let somebody else look at the text, and waive it"
        return fault(waiver, "WA007", f"{waiver.name} signed this translation, and cannot waive an error in it", hint)
    return None


_AGAIN = "take the waiver out, and look at the text again: pipeline waive makes a new one"


def may_be_waived(rule: Rule | None) -> bool:
    """Whether anybody may waive what the rule finds."""
    return rule is not None and not rule.final


def _is_own(waiver: Waiver, concerned: Iterable[Finding], bounds: Bounds) -> bool:
    """Whether somebody waives an error in a translation that they have signed as theirs."""
    if not any(one.severity is Severity.ERROR for one in concerned):
        return False
    return any(same_person(waiver.name, name) for name in bounds.translators.get(waiver.wording, ()))


def fault(waiver: Waiver, code: str, what: str, hint: str) -> Finding:
    """The finding on a waiver that does not count."""
    message = f"a waiver of {waiver.code} does not count: {what}"
    excerpt = (waiver.key.source,) if waiver.tag == "en" else (waiver.key.source, waiver.target)
    return Finding(waiver.place, code, Severity.WARNING, message, hint, excerpt)


def by_text(findings: Iterable[Finding], places: Mapping[object, Key]) -> tuple[Found, tuple[Finding, ...]]:
    """Findings on an article by the text that they point at, and those that are about more than one text."""
    found: dict[Key, tuple[Finding, ...]] = {}
    others: list[Finding] = []
    for finding in findings:
        if key := places.get(finding.place):
            found[key] = (*found.get(key, ()), finding)
        else:
            others.append(finding)
    return found, tuple(others)


def flat(found: Found) -> Iterator[Finding]:
    """All findings, text by text."""
    for findings in found.values():
        yield from findings
