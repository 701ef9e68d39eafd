"""What a rule is, the table of all rules, and how they are run over what they look at."""

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from inspect import cleandoc
from types import MappingProxyType
from typing import Any, TypeVar, get_type_hints

from pipeline.model.finding import Finding, Problem, Severity
from pipeline.model.place import Place

Subject = TypeVar("Subject")
Check = Callable[[Subject], Iterator[Problem]]


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

    @property
    def summary(self) -> str:
        return self.page.partition("\n")[0]


_RULES: dict[str, Rule] = {}
_BY_SUBJECT: defaultdict[type, list[Rule]] = defaultdict(list)

RULES: Mapping[str, Rule] = MappingProxyType(_RULES)
"""Every rule by its code, in the order of its family."""


def rule(code: str, severity: Severity, *, final: bool = False) -> Callable[[Check[Subject]], Check[Subject]]:
    """Declare the function below as the rule `code`: its name is the rule's, its docstring the manual page.

    What it takes decides what it is run on.
    """

    def declare(check: Check[Subject]) -> Check[Subject]:
        name = check.__name__.replace("_", "-")
        if code in _RULES:
            raise ValueError(f"{code} is already {_RULES[code].name}")
        subject = next(iter(get_type_hints(check).values()))
        declared = Rule(code, name, severity, subject, check, cleandoc(check.__doc__ or ""), final)
        _RULES[code] = declared
        insort(_BY_SUBJECT[subject], declared, key=lambda one: one.code)
        return check

    return declare


def rules_of(subject: type) -> Sequence[Rule]:
    """The rules that look at a `subject`, by their codes."""
    return _BY_SUBJECT[subject]


def run(subject: object, place: Place, excerpt: tuple[str, ...] = ()) -> list[Finding]:
    """What all rules for such a subject find in it, at `place` where a rule knows no better."""
    rules = rules_of(type(subject))
    return [finding(one, problem, place, excerpt) for one in rules for problem in one.check(subject)]


def finding(rule: Rule, problem: Problem, place: Place, excerpt: tuple[str, ...] = ()) -> Finding:
    """A rule's problem with all that a person needs."""
    return Finding(problem.place or place, rule.code, rule.severity, problem.message, problem.hint, excerpt)
