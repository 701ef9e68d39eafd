"""How far a language is known: what the rules look for in it, and what they cannot see."""

from functools import cache

from pipeline.language import number_words, units
from pipeline.language.senses import SENSES


@cache
def unseen(tag: str) -> tuple[str, ...]:
    """What no rule can see in a translation into the language `tag`, as its words for it are in none of our tables."""
    language = tag.partition("-")[0]
    lacks = {
        "numbers in words": not number_words.has_words(language),
        "units in words": not units.is_known(language),
        "a lost not, at least or before": language not in SENSES,
    }
    return tuple(what for what, is_lacking in lacks.items() if is_lacking)
