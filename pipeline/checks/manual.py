"""The manual of the rules, for ``pipeline explain``: it is written in their docstrings, and nowhere else."""

from collections.abc import Mapping

from pipeline.checks.rule import RULES, Rule


def page_of(rule: Rule) -> str:
    """The manual page of one rule: code, name and weight, then what its docstring says."""
    final = ", cannot be silenced" if rule.final else ""
    return f"{rule.code} {rule.name} ({rule.severity}{final})\n\n{rule.page}\n"


PAGES: Mapping[str, str] = {code: page_of(RULES[code]) for code in sorted(RULES)}
"""The page of every rule, by its code and in the order of the codes."""


def page(code: str) -> str:
    """The manual page of the rule `code`. Raises KeyError where there is none."""
    return PAGES[code]


def manual() -> str:
    """Every page there is."""
    return "\n\n".join(PAGES.values())
