"""Plain prose, told at one look: it is most of any leaflet, and most rules have nothing to say of it."""

from functools import lru_cache

from pipeline.checks import comparison as asked
from pipeline.checks.comparison import holds_www, is_copy, is_parted
from pipeline.checks.english import COMMON
from pipeline.checks.rule import When, never
from pipeline.language.number_words import has_cardinal
from pipeline.language.numerals import has_digits
from pipeline.language.scripts import is_words
from pipeline.markdown.phrases import is_plain
from pipeline.model.glossary import Lexicon
from pipeline.model.pair import Pair

IN_PROSE = frozenset(
    {
        never,
        asked.marks_differ,
        asked.numbers_differ,
        asked.may_hold_placeholder,
        asked.may_show_signs,
        asked.may_hold_address,
        asked.may_open_block,
        asked.is_copied,
        asked.has_english_words,
        asked.is_in_other_script,
        asked.has_odd_characters,
    }
)
_OF_TERMS = frozenset({asked.has_terms})
_IN_PROSE_AND_OF_TERMS = IN_PROSE | _OF_TERMS
_NOTHING: frozenset[When] = frozenset()


def silent(pair: Pair, lexicon: Lexicon) -> frozenset[When]:
    """When rules are asked that can find nothing in this pair. One that is asked always, or at another time, still is.

    Terms are plain words: their rules are asked wherever there are terms at all.
    """
    if lexicon:
        return IN_PROSE if is_prose(pair) else _NOTHING
    return _IN_PROSE_AND_OF_TERMS if is_prose(pair) else _OF_TERMS


def is_prose(pair: Pair) -> bool:
    """Whether both texts are plain words: no markup, no number, no foreign letters, and no English in the translation.

    One pass over the translation's letters stands for what ten conditions would look for in as many.
    """
    english, translation = pair.entry.key.source, pair.entry.target
    return (
        is_words(translation, pair.locale.script)
        and _says_no_number(english)
        and not is_copy(english, translation)
        and (pair.locale.script != "Latn" or (COMMON.isdisjoint(translation.split()) and not holds_www(translation)))
        and not is_parted(translation)
    )


@lru_cache(maxsize=4096)
def _says_no_number(english: str) -> bool:
    """Whether the English of a unit has neither markup nor numbers; found out once for all its translations."""
    return is_plain(english) and not has_digits(english) and not has_cardinal(english)
