"""Plain prose, told at one look: it is most of any leaflet, and most rules have nothing to say of it."""

from functools import lru_cache

from pipeline.checks import comparison as asked
from pipeline.checks.amounts import NO_DIFFERENCE, compare
from pipeline.checks.comparison import (
    english_side,
    has_common_words,
    holds_address,
    is_copy,
    is_odd,
    is_parted,
    opens_block,
    side,
)
from pipeline.checks.rule import When, never
from pipeline.language.number_words import has_cardinal
from pipeline.language.numerals import has_digits
from pipeline.language.scripts import is_prose_of, is_words
from pipeline.markdown.phrases import is_plain
from pipeline.model.glossary import Lexicon
from pipeline.model.locale import Locale
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
    """Whether the translation is words of its language, with the markup and the numbers of its English, and no more.

    One pass over the letters stands for what most conditions would look for one by one.
    """
    english, translation = pair.entry.key.source, pair.entry.target
    if is_copy(english, translation):
        return False
    if is_words(translation, pair.locale.script):
        plain = _is_plain(english) and not is_parted(translation)
        return plain and not _may_hold_english(translation, pair.locale) and not holds_address(translation)
    return _is_marked_prose(pair, translation)


@lru_cache(maxsize=4096)
def _is_plain(english: str) -> bool:
    """Whether an English text has neither markup nor numbers; found out once for all its translations."""
    return is_plain(english) and not has_digits(english) and not has_cardinal(english)


def _is_marked_prose(pair: Pair, translation: str) -> bool:
    """The same of a translation that holds markup, numbers, or signs that could be markup."""
    if is_odd(translation) or opens_block(translation):
        return False
    ours, theirs = english_side(pair.source), side(pair.target)
    return (
        theirs.marks == ours.marks
        and is_prose_of(theirs.literal, pair.locale.script)
        and not _may_hold_english(theirs.words, pair.locale)
        and not holds_address(theirs.words)
        and compare(ours.words, theirs.words, pair.locale.tag) is NO_DIFFERENCE
    )


def _may_hold_english(words: str, locale: Locale) -> bool:
    """Whether English words may stand in text without foreign letters."""
    return locale.script == "Latn" and has_common_words(words)
