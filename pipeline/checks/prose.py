"""Plain prose, told at one look: it is most of any leaflet, and most rules have nothing to say of it."""

from functools import lru_cache

from pipeline.checks import comparison as asked
from pipeline.checks.amounts import NO_DIFFERENCE
from pipeline.checks.comparison import (
    READ_OTHERWISE,
    SAME,
    Comparison,
    ends_alike,
    ends_otherwise,
    has_odd_characters,
    holds_address,
    is_copy,
    is_imitable,
    is_odd_in_length,
    is_parted,
    is_read_otherwise,
    may_be_read_otherwise,
    may_hold_english,
    may_hold_old_letters,
    odd_length,
    opens_block,
)
from pipeline.checks.rule import When, never
from pipeline.language.alphabets import letters_of
from pipeline.language.identity import is_doubled, is_suspect, strange_words
from pipeline.language.medicines import medicines
from pipeline.language.number_words import has_cardinal
from pipeline.language.numerals import has_digits, has_other_digits
from pipeline.language.scripts import is_prose_of, is_words
from pipeline.language.senses import changes
from pipeline.language.signs import OPENING, lacks_opening, spaced, unwelcome
from pipeline.language.zawgyi import zawgyi
from pipeline.markdown.phrases import is_plain
from pipeline.model.glossary import Lexicon
from pipeline.model.pair import Pair
from pipeline.model.profile import STRICT, Limits

IN_PROSE = frozenset(
    {
        never,
        asked.marks_differ,
        asked.numbers_differ,
        asked.senses_differ,
        asked.names_medicines,
        asked.has_own_digits,
        asked.has_comment,
        asked.has_odd_signs,
        asked.is_odd_in_length,
        asked.ends_otherwise,
        asked.is_read_otherwise,
        asked.may_hold_placeholder,
        asked.may_show_signs,
        asked.may_hold_address,
        asked.may_open_block,
        asked.is_copied,
        asked.may_hold_english,
        asked.may_be_foreign,
        asked.has_strange_letters_in,
        asked.may_hold_look_alikes,
        asked.may_hold_old_letters,
        asked.is_in_other_script,
        asked.has_odd_characters,
    }
)
_OF_TERMS = frozenset({asked.has_terms})
_IN_PROSE_AND_OF_TERMS = IN_PROSE | _OF_TERMS
_NOTHING: frozenset[When] = frozenset()


def is_prose(pair: Pair, limits: Limits = STRICT.limits) -> bool:
    """Whether both texts are plain words: no markup, no number, no foreign letters, and no English in the translation.

    One pass over the letters stands for what most conditions would look for one by one.
    """
    english, translation = pair.entry.key.source, pair.entry.target
    script, language = pair.locale.script, pair.locale.tag.partition("-")[0]
    if pair.entry.comment or not _is_plain(english):
        return False
    tag = pair.locale.tag
    if not is_words(translation, script, letters_of(script, language), unwelcome(tag), spaced(tag)):
        return False
    words = translation.split() if pair.locale.spaces else ()
    return (
        (translation[-1:] == english[-1:] or ends_alike(english, translation))
        and (
            (pair.locale.spaces and _is_usual(english, translation))
            or not odd_length(english, translation, tag, limits)
        )
        and not is_copy(english, translation)
        and strange_words(language, script).isdisjoint(words)
        and not (script == "Latn" and (is_doubled(translation, language) or holds_address(translation)))
        and not is_parted(translation)
        and not (script == "Mymr" and zawgyi(translation))
        and not (language in OPENING and lacks_opening(translation, tag))
        and not (language in READ_OTHERWISE and may_be_read_otherwise(translation, language))
        and not changes(english, translation, language, words)
    )


def _is_usual(english: str, translation: str) -> bool:
    """Whether a translation is of a length that no limits call odd in any alphabet."""
    return 0.7 * len(english) < len(translation) < 1.7 * len(english)


@lru_cache(maxsize=4096)
def _is_plain(english: str) -> bool:
    """Whether an English text has neither markup nor numbers; found out once for all its translations."""
    return is_plain(english) and not (
        has_digits(english) or has_cardinal(english) or is_imitable(english) or medicines(english)
    )


def is_marked_prose(pair: Comparison) -> bool:
    """Whether the translation is words with the markup and the numbers of its English, and no more."""
    return (
        pair.marks is SAME
        and not pair.entry.comment
        and not pair.odd_signs
        and is_prose_of(pair.literal[1], pair.locale.script, letters_of(pair.locale.script, pair.language))
        and not has_odd_characters(pair)
        and not opens_block(pair.translation)
        and not pair.copied
        and not (pair.locale.script == "Latn" and may_hold_english(pair))
        and not is_suspect(pair.target_words, pair.locale.script, pair.language)
        and not holds_address(pair.target_words)
        and not is_imitable(pair.english)
        and not medicines(pair.source_words)
        and not may_hold_old_letters(pair)
        and not has_other_digits(pair.literal[1])
        and pair.amounts is NO_DIFFERENCE
        and not pair.senses
        and not ends_otherwise(pair)
        and not is_odd_in_length(pair)
        and not is_read_otherwise(pair)
    )


def silent(prose: bool, lexicon: Lexicon) -> frozenset[When]:
    """When rules are asked that can find nothing in a pair. One that is asked always, or at another time, still is.

    Terms are plain words: their rules are asked wherever there are terms at all.
    """
    if lexicon:
        return IN_PROSE if prose else _NOTHING
    return _IN_PROSE_AND_OF_TERMS if prose else _OF_TERMS
