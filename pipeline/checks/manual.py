"""The manual pages of the rules: they are written in their docstrings, and nowhere else."""

from collections.abc import Mapping

from pipeline.checks.rule import RULES, Rule


def page_of(rule: Rule) -> str:
    """The manual page of one rule: code, name and weight, then what its docstring says."""
    final = ", cannot be silenced" if rule.final else ""
    return f"{rule.code} {rule.name} ({rule.severity}{final})\n\n{rule.page}\n"


PAGES: Mapping[str, str] = {code: page_of(RULES[code]) for code in sorted(RULES)}
"""The page of every rule, by its code and in the order of the codes."""
