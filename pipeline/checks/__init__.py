"""The rules: a module a family, a function a rule, its docstring its manual page and its tests."""

from pipeline.checks import (
    articles,
    catalogs,
    characters,
    elsewhere,
    figures,
    form,
    language,
    letters,
    markup,
    meaning,
    numbers,
    origin,
    placeholders,
    plain_english,
    signs,
    silencing,
    terms,
)
from pipeline.checks.catalogs import check_catalog
from pipeline.checks.rule import RULES, Rule
from pipeline.checks.running import check_article, check_pair

FAMILIES = (
    placeholders,
    markup,
    numbers,
    meaning,
    language,
    characters,
    letters,
    form,
    signs,
    origin,
    terms,
    silencing,
    catalogs,
    articles,
    elsewhere,
    figures,
    plain_english,
)
"""The modules that hold the rules; a new family is a module and its name here."""

__all__ = ["FAMILIES", "RULES", "Rule", "check_article", "check_catalog", "check_pair"]
