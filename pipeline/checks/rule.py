"""What a rule is, the table of all rules, and how they are run over what they look at."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar, get_type_hints

from pipeline.model.finding import Finding, Problem, Severity
from pipeline.model.place import Place
from pipeline.model.profile import STRICT, Profile

Subject = TypeVar("Subject")
Check = Callable[[Subject], Iterator[Problem]]
When = Callable[[Any], bool]


def always(_: Any) -> bool:
    """Holds for every subject."""
    return True


def never(_: Any) -> bool:
    """Holds for no subject: for a rule that its runner asks by name, before all others."""
    return False


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which content can be at fault, with its own manual page."""

    code: str
    name: str
    """Names the fault, and reads after "allow": ``missing-placeholder``."""
    severity: Severity
    subject: type
    """What it looks at: a pair, an article…"""
    check: Callable[[Any], Iterator[Problem]]
    page: str
    """The docstring of `check`: what, why it matters to a reader, what is flagged and what passes."""
    final: bool = False
    """Whether nobody may silence it, because a page could be made to say or do what the English does not."""
    evident: bool = False
    """Whether anybody who reads the page sees what it finds, so that a translator's comment is enough to silence it
    where it is an error. All other errors need a waiver."""
    when: When = always
    """What must hold for the rule to have anything to say; asked once for all rules that share it."""

    @property
    def summary(self) -> str:
        return self.page.partition("\n")[0]


_RULES: dict[str, Rule] = {}
_BY_SUBJECT: defaultdict[type, defaultdict[When, list[Rule]]] = defaultdict(lambda: defaultdict(list))
"""The rules for each kind of subject, by what must hold for them."""

RULES: Mapping[str, Rule] = MappingProxyType(_RULES)
"""Every rule by its code, in the order of its family."""


def rule(
    code: str,
    severity: Severity,
    *,
    final: bool = False,
    evident: bool = False,
    when: Callable[[Subject], bool] = always,
) -> Callable[[Check[Subject]], Check[Subject]]:
    """Declare the function below as the rule `code`: its name is the rule's, its docstring the manual page.

    What it takes decides what it is run on; it is only run `when` that holds.
    """

    def declare(check: Check[Subject]) -> Check[Subject]:
        name = check.__name__.replace("_", "-")
        if code in _RULES:
            raise ValueError(f"{code} is already {_RULES[code].name}")
        subject = next(iter(get_type_hints(check).values()))
        declared = Rule(code, name, severity, subject, check, cleandoc(check.__doc__ or ""), final, evident, when)
        _RULES[code] = declared
        _BY_SUBJECT[subject][when].append(declared)
        return check

    return declare


def run(
    subject: object,
    place: Place,
    excerpt: tuple[str, ...] = (),
    profile: Profile = STRICT,
    *,
    but: frozenset[When] = frozenset(),
) -> list[Finding]:
    """What the rules for such a subject find in it, by their codes, at `place` where a rule knows no better.

    They weigh what the `profile` says. Those that are asked when one of `but` holds are not asked at all.
    """
    return findings(said(subject, profile, but=but), place, excerpt)


Said: TypeAlias = tuple[Rule, Problem, Severity]
"""What a rule says, and how much it weighs."""


def said(subject: object, profile: Profile = STRICT, *, but: frozenset[When] = frozenset()) -> list[Said]:
    """What the rules for such a subject say of it, as `run` asks them, by their codes."""
    kind: type = type(subject)
    found = [
        (one, problem, weight)
        for when, rules in asked(kind, but)
        if when(subject)
        for one in rules
        for problem in one.check(subject)
        if (weight := profile.weight(one.code, one.severity, final=one.final))
    ]
    return sorted(found, key=lambda one: one[0].code) if len(found) > 1 else found


def findings(said: Iterable[Said], place: Place, excerpt: tuple[str, ...] = ()) -> list[Finding]:
    """What rules said, with all that a person needs."""
    return [finding(one, problem, place, excerpt, weight) for one, problem, weight in said]


@cache
def asked(subject: type, but: frozenset[When] = frozenset()) -> tuple[tuple[When, tuple[Rule, ...]], ...]:
    """The rules for such a subject by what must hold for them, without those for which it is one of `but`.

    Remembered: rules are declared while modules load, and asked afterwards.
    """
    return tuple((when, tuple(rules)) for when, rules in _BY_SUBJECT[subject].items() if when not in but)


def finding(
    rule: Rule, problem: Problem, place: Place, excerpt: tuple[str, ...] = (), weight: Severity | None = None
) -> Finding:
    """A rule's problem with all that a person needs."""
    return Finding(problem.place or place, rule.code, weight or rule.severity, problem.message, problem.hint, excerpt)
