"""Plain prose, told at one look: it is most of any leaflet, and most rules have nothing to say of it."""

from collections.abc import Mapping
from functools import cache, lru_cache

from pipeline.checks import conditions as asked
from pipeline.checks.comparison import Comparison, is_copy
from pipeline.checks.conditions import (
    READ_OTHERWISE,
    ends_alike,
    holds_address,
    is_imitable,
    is_parted,
    may_be_read_otherwise,
    odd_length,
)
from pipeline.checks.rule import When, never
from pipeline.checks.sides import SAME
from pipeline.language.alphabets import CONFUSED, letters_of
from pipeline.language.identity import EAST_ASIAN, east_asian, is_doubled, strange_words
from pipeline.language.medicines import medicines
from pipeline.language.number_words import has_cardinal
from pipeline.language.numerals import has_digits
from pipeline.language.scripts import is_words
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
        and not (script in EAST_ASIAN and east_asian(translation, script))
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


def silent(pair: Comparison) -> frozenset[When]:
    """Conditions of which one look at a pair's letters and marks has shown that they do not hold."""
    same, ordinary = pair.marks is SAME, pair.is_ordinary
    return _silent(same, ordinary, bool(pair.lexicon), bool(pair.entry.comment), pair.locale.tag, pair.locale.script)


@cache
def _silent(same: bool, ordinary: bool, terms: bool, comment: bool, tag: str, script: str) -> frozenset[When]:
    language = tag.partition("-")[0]
    own_letters = bool(letters_of(script, language)) or not (tag in CONFUSED or language in CONFUSED)
    never_holds: Mapping[When, bool] = {
        asked.has_terms: not terms,
        asked.has_comment: not comment,
        asked.is_read_otherwise: language not in READ_OTHERWISE,
        asked.marks_differ: same,
        asked.may_show_signs: ordinary,
        asked.may_hold_placeholder: ordinary and same,
        asked.has_own_digits: ordinary,
        asked.is_in_other_script: ordinary,
        asked.has_strange_letters_in: ordinary and own_letters,
        asked.may_hold_english: ordinary and script != "Latn",
        asked.may_hold_look_alikes: ordinary and script != "Cyrl",
        asked.may_hold_old_letters: ordinary and script not in ("Arab", "Aran") and language != "my",
    }
    return frozenset(when for when, known in never_holds.items() if known)


def silent_in_prose(lexicon: Lexicon) -> frozenset[When]:
    """Conditions that do not hold of plain prose. Terms are plain words: they are looked for where there are any."""
    return IN_PROSE if lexicon else _IN_PROSE_WITHOUT_TERMS


_IN_PROSE_WITHOUT_TERMS = IN_PROSE | {asked.has_terms}
