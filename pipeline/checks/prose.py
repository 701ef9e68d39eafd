"""Plain prose, told at one look: it is most of any leaflet, and most rules have nothing to say of it."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.checks import conditions as asked
from pipeline.checks.comparison import Comparison, is_copy
from pipeline.checks.conditions import (
    READ_OTHERWISE,
    ends_alike,
    has_common_words,
    has_old_shapes,
    holds_address,
    is_imitable,
    is_parted,
    may_be_read_otherwise,
    odd_length,
)
from pipeline.checks.rule import When, never
from pipeline.checks.sides import SAME, small_words
from pipeline.language.alphabets import CONFUSED, letters_of
from pipeline.language.halves import may_add_half, says_and_a_half
from pipeline.language.identity import is_suspect
from pipeline.language.medicines import medicines
from pipeline.language.numerals import has_digits
from pipeline.language.periods import is_every_other_day, period
from pipeline.language.scripts import is_words
from pipeline.language.senses import changes
from pipeline.language.signs import OPENING, lacks_opening, spaced, unwelcome
from pipeline.language.spelt import has_cardinal
from pipeline.language.spoons import english_spoons
from pipeline.language.times import once
from pipeline.language.zawgyi import zawgyi
from pipeline.markdown.phrases import is_plain
from pipeline.model.glossary import NO_LEXICON, Lexicon
from pipeline.model.pair import Pair
from pipeline.model.profile import STRICT, Limits

ARABIC = frozenset({"Arab", "Aran"})
NOTHING: frozenset[When] = frozenset()

IN_PROSE = frozenset(
    {
        never,
        asked.marks_differ,
        asked.numbers_differ,
        asked.halves_differ,
        asked.is_done_as_often,
        asked.has_spoons,
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


def unasked(pair: Pair, lexicon: Lexicon = NO_LEXICON, limits: Limits = STRICT.limits) -> frozenset[When]:
    """Conditions that surely do not hold of a pair, if both its texts are plain words; of any other, none is named.

    One pass over the letters stands for what most conditions would look for one by one. Where a word, a number or the
    end of the text raises a doubt, the condition in question is left to be asked.
    """
    english, translation, tag = pair.entry.key.source, pair.entry.target, pair.locale.tag
    script, language = pair.locale.script, tag.partition("-")[0]
    ours = _of_english(english)
    if pair.entry.comment or not ours.plain:
        return NOTHING
    if not is_words(translation, script, letters_of(script, language), unwelcome(tag), spaced(tag)):
        return NOTHING
    words = translation.split() if pair.locale.spaces else ()
    latin, parted = script == "Latn", is_parted(translation)
    doubts = (
        ours.counts or has_digits(translation),
        parted or bool(changes(english, translation, language, words)),
        ours.medicine,
        not (translation[-1:] == english[-1:] or ends_alike(english, translation)),
        not (pair.locale.spaces and _is_usual(english, translation)) and odd_length(english, translation, tag, limits),
        is_copy(english, translation),
        is_suspect(translation, script, language, words),
        latin and (len(ours.small_words.intersection(words)) > 1 or has_common_words(translation, words)),
        latin and holds_address(translation),
        parted,
        script == "Cyrl" and ours.imitable,
        (script == "Mymr" and zawgyi(translation)) or (script in ARABIC and has_old_shapes(translation)),
        language in OPENING and lacks_opening(translation, tag),
        language in READ_OTHERWISE and may_be_read_otherwise(translation, language),
        ours.half or may_add_half(translation, language),
        ours.often,
        ours.spoons,
    )
    return _but(doubts, bool(lexicon))


_DOUBTFUL: tuple[When, ...] = (
    asked.numbers_differ,
    asked.senses_differ,
    asked.names_medicines,
    asked.ends_otherwise,
    asked.is_odd_in_length,
    asked.is_copied,
    asked.may_be_foreign,
    asked.may_hold_english,
    asked.may_hold_address,
    asked.has_odd_characters,
    asked.may_hold_look_alikes,
    asked.may_hold_old_letters,
    asked.has_odd_signs,
    asked.is_read_otherwise,
    asked.halves_differ,
    asked.is_done_as_often,
    asked.has_spoons,
)
"""The conditions that plain words may raise, in the order in which `unasked` doubts them."""


@cache
def _but(doubts: tuple[bool, ...], terms: bool) -> frozenset[When]:
    """All conditions that are known of prose, but for those in doubt. Terms are plain words, if there are any."""
    doubtful = (when for when, doubted in zip(_DOUBTFUL, doubts, strict=True) if doubted)
    return (IN_PROSE if terms else IN_PROSE | {asked.has_terms}).difference(doubtful)


def _is_usual(english: str, translation: str) -> bool:
    """Whether a translation is of a length that no limits call odd in any alphabet."""
    return 0.7 * len(english) < len(translation) < 1.7 * len(english)


class _English(NamedTuple):
    """An English text, as far as it says which conditions may hold."""

    plain: bool
    """Whether it has no markup."""
    counts: bool = False
    """Whether it may hold a number."""
    half: bool = False
    """Whether it says *and a half*."""
    often: bool = False
    """Whether it says how often."""
    spoons: bool = False
    """Whether it counts in teaspoons or tablespoons."""
    imitable: bool = False
    medicine: bool = False
    small_words: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _of_english(text: str) -> _English:
    """What an English text says; found out once for all its translations."""
    if not is_plain(text):
        return _English(plain=False)
    counts = has_digits(text) or has_cardinal(text) or bool(once(text))
    half, often = says_and_a_half(text), bool(period(text)) or is_every_other_day(text)
    spoons = bool(english_spoons(text))
    return _English(True, counts, half, often, spoons, is_imitable(text), bool(medicines(text)), small_words(text))


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
        asked.may_hold_old_letters: ordinary and script not in ARABIC and language != "my",
    }
    return frozenset(when for when, known in never_holds.items() if known)
