"""The profile in a configuration: ``profile``, and the tables ``severity`` and ``limits`` that change it."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from typing import Any

from pipeline.model.finding import Problem, Severity
from pipeline.model.profile import PROFILES, STRICT, Limits, Profile

WORDS: Mapping[str, Severity | None] = {**{str(one): one for one in reversed(Severity)}, "off": None}
"""What a severity is called in a configuration."""
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one key of a profile."""

    name: str
    code: str
    severity: Severity
    problem: Problem


def read_profile(table: Mapping[str, Any]) -> tuple[Profile, tuple[Fault, ...]]:
    """The profile that a configuration asks for, and what is wrong with what it says of it."""
    name = table.get("profile", STRICT.name)
    faults: list[Fault] = []
    if not isinstance(name, str) or name not in PROFILES:
        faults.append(_wrong("profile", f"profile: {name!r} is not one of {', '.join(PROFILES)}"))
        name = STRICT.name
    base = PROFILES[name]
    severities, limits = dict(base.severities), {one.name: getattr(base.limits, one.name) for one in fields(Limits)}
    faults += _each(table, "severity", lambda code, value: _severity(severities, code, value))
    faults += _each(table, "limits", lambda key, value: _limit(limits, key, value))
    made = replace(base, severities=dict(sorted(severities.items())), limits=Limits(**limits))
    faults += _crossed(made.limits)
    return made, tuple(faults)


def _each(table: Mapping[str, Any], name: str, read: Callable[[str, object], Fault | None]) -> Iterator[Fault]:
    """The faults of the keys in the table `name`."""
    inner = table.get(name, {})
    if not isinstance(inner, dict):
        yield _wrong(name, f"{name}: {inner!r} is not a table", f"write [tool.pipeline.{name}], or [{name}]")
        return
    yield from (fault for key, value in inner.items() if (fault := read(key, value)))


def _severity(severities: dict[str, Severity | None], code: str, value: object) -> Fault | None:
    """Set what the rule `code` weighs; the fault if it cannot be set so."""
    if code in WEIGHABLE and isinstance(value, str) and value in WORDS:
        severities[code] = WORDS[value]
        return None
    from pipeline.checks import RULES  # they take longer to load than a build that has nothing to do

    if code not in RULES:
        by_name = {rule.name: rule.code for rule in RULES.values()}
        near = get_close_matches(code.upper(), RULES, n=1)
        meant = by_name.get(code) or (near[0] if near else "")
        hint = f"did you mean {meant}?" if meant else "pipeline explain --all lists the rules"
        return Fault(code, "CF003", Severity.WARNING, Problem(f"severity: there is no rule {code}", hint))
    if not isinstance(value, str) or value not in WORDS:
        return _wrong(code, f"severity: {code}: {value!r} is not one of {', '.join(WORDS)}")
    if RULES[code].final and WORDS[value] is not RULES[code].severity:
        hint = "take it out: this rule keeps texts from outside from changing what a page says or does"
        message = f"severity: {code} ({RULES[code].name}) is always of weight {RULES[code].severity}"
        return Fault(code, "CF010", Severity.ERROR, Problem(message, hint))
    severities[code] = WORDS[value]
    return None


_NOT_FINAL = """
    AR101 AR102 AR103 AR105 AR106 AR107 AR108 AR109 AR110 AR111 AR112 AR113 AR114 AR115 AR116 AR117 AR118 AR119 AR120
    AR121 AR122 AR201 AR202 AR203 AR204 AR205 AR206 AR207 AR208 AR209 AR210 AR211 AR212 AR213 AR214 AR215
    CA101 CA102
    PO101 PO204 PO205 PO207 PO208 PO209 PO210 PO301 PO302 PO303 PO304 PO305 PO306 PO307 PO308 PO309 PO310 PO311 PO312
    PO401 PO402 PO403 PO404 PO405 PO406 PO408 PO504 PO505 PO506 PO507 PO508 PO509 PO510 PO511 PO512
    PO601 PO602 PO603 PO604 PO605 PO701 PO702 PO703 PO704 PO705 PO706 PO801 PO901 PO902 PO903 PO904 PO905
"""
WEIGHABLE = frozenset(_NOT_FINAL.split())
"""The codes of the rules that are not final. One that is not here yet can be weighed all the same, after a look at all
rules; a rule that is final weighs what it declares, whatever is here."""


def _limit(limits: dict[str, Any], key: str, value: object) -> Fault | None:
    """Set one threshold; the fault if it cannot be set so."""
    if key not in limits:
        near = get_close_matches(key, limits, n=1)
        hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(limits)}"
        return Fault(key, "CF003", Severity.WARNING, Problem(f"limits: the key {key} is not known", hint))
    whole = _WHOLE[key]
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        return _wrong(key, f"limits: {key}: {value!r} is not a {'whole ' if whole else ''}number")
    if not math.isfinite(value) or not 0 < value <= _LARGEST:
        return _wrong(key, f"limits: {key}: {value!r} is not a number above 0, up to {_LARGEST:,}")
    limits[key] = value
    return None


_WHOLE = {one.name: isinstance(one.default, int) and one.type in (int, "int") for one in fields(Limits)}


def _crossed(limits: Limits) -> Iterator[Fault]:
    """The limits that contradict each other."""
    for low, high in (
        ("length_low", "length_high"),
        ("script_block", "script_warn"),
        ("review_months", "expire_months"),
    ):
        below, above = getattr(limits, low), getattr(limits, high)
        if below > above:
            yield _wrong(low, f"limits: {low} is {below:g}, which is more than {high}, {above:g}")


def _wrong(name: str, message: str, hint: str = "docs/configuration.md lists what each setting takes") -> Fault:
    return Fault(name, "CF002", Severity.ERROR, Problem(message, hint))
