"""When rules have something to say of a pair: each condition is asked once a pair, and is as quick as it can be."""

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import is_normalized

from pipeline.checks.amounts import NO_DIFFERENCE
from pipeline.checks.comparison import Comparison
from pipeline.checks.sides import SAME
from pipeline.language import halves
from pipeline.language.alphabets import CONFUSED, has_strange_letters
from pipeline.language.english.everyday import COMMON
from pipeline.language.identity import is_suspect
from pipeline.language.lengths import usual_length
from pipeline.language.medicines import medicines
from pipeline.language.numerals import has_other_digits
from pipeline.language.periods import is_every_other_day, period
from pipeline.language.spoons import english_spoons
from pipeline.model.profile import Limits


def has_terms(pair: Comparison) -> bool:
    """Whether a term of the glossary stands in the English."""
    return bool(pair.terms)


def marks_differ(pair: Comparison) -> bool:
    """Whether the two do not have the same markup."""
    return pair.marks is not SAME


def numbers_differ(pair: Comparison) -> bool:
    """Whether the numbers of the two may not say the same."""
    return pair.amounts is not NO_DIFFERENCE


def halves_differ(pair: Comparison) -> bool:
    """Whether a half has come to what the English counts, or may have gone from it."""
    english, language = pair.source_words, pair.language
    if halves.says_and_a_half(english):
        return halves.has_words(language) and not halves.and_a_half(pair.target_words, language)
    return bool(halves.and_a_half(pair.target_words, language)) and not halves.may_say_half(english)


def is_done_as_often(pair: Comparison) -> bool:
    """Whether the English says that something is done each day, week or month, or every other day."""
    return bool(period(pair.source_words)) or is_every_other_day(pair.source_words)


def has_spoons(pair: Comparison) -> bool:
    """Whether the English counts in teaspoons or tablespoons."""
    return bool(english_spoons(pair.source_words))


def names_medicines(pair: Comparison) -> bool:
    """Whether the English names a medicine."""
    return bool(medicines(pair.source_words)) and pair.changed


def has_own_digits(pair: Comparison) -> bool:
    """Whether digits stand in the translation that are not those of the English."""
    return pair.changed and has_other_digits(pair.target_words)


def is_odd_in_length(pair: Comparison) -> bool:
    """Whether the translation is far shorter or longer than is usual for its English. Addresses are no words."""
    english, translation = pair.english, pair.translation
    if "://" in english:
        english, translation = _ADDRESS.sub("", english), _ADDRESS.sub("", translation)
    return odd_length(english, translation, pair.locale.tag, pair.profile.limits)


_ADDRESS = re.compile(r"https?://[^\s<>()]*")


def odd_length(english: str, translation: str, tag: str, limits: Limits) -> bool:
    size = len(english)
    if size <= SHORT or len(translation) == size:
        return False
    usual = size * usual_length(tag)
    least, most = (usual - SLACK) * limits.length_low, usual * limits.length_high + (usual < size / 2) * DENSE
    return not least <= len(translation) <= most


SLACK = 8
"""Characters by which a translation may be shorter besides: a language may have one word for three."""
DENSE = 15
"""Characters that a translation may have besides, in writing of few signs: a name in Latin letters is many there."""
SHORT = 30
"""Characters up to which the length of a translation says nothing."""


def ends_otherwise(pair: Comparison) -> bool:
    """Whether the two end with signs of different kinds."""
    return not ends_alike(pair.english, pair.translation)


def ends_alike(english: str, translation: str) -> bool:
    ours, theirs = ENDS.get(english[-1:]), ENDS.get(translation[-1:])
    return ours == theirs if ours and theirs else end_of(english) == end_of(translation)


@lru_cache(maxsize=4096)
def end_of(text: str) -> str:
    """The kind of sign that a text ends with, as English writes it; empty where it ends with a word."""
    return ENDS.get(text[-1:]) or (ENDS.get(text.rstrip(_CLOSING)[-1:], "") if text[-1:] in _CLOSING else "")


ENDS = {
    ".": ".", "。": ".", "।": ".", "॥": ".", "۔": ".", "။": ".", "።": ".", "։": ".", "．": ".",
    "?": "?", "？": "?", "؟": "?", "!": ".", "！": ".", ":": ":", "：": ":", "፡": ":",
}  # fmt: skip
_CLOSING = " \u00a0\u202f\u2069*_)]）」』”»\"'’"


def is_read_otherwise(pair: Comparison) -> bool:
    """Whether the English has a word that means something else in the language."""
    return may_be_read_otherwise(pair.target_words, pair.language)


def may_be_read_otherwise(words: str, language: str) -> bool:
    return language in READ_OTHERWISE and any(word in words.lower() for word in READ_OTHERWISE[language])


READ_OTHERWISE = {"es": {"once": "eleven"}}
"""English words that are words of the language too, with what they say there."""


def has_odd_signs(pair: Comparison) -> bool:
    """Whether signs stand in the translation as its language does not have them."""
    return bool(pair.odd_signs)


def has_comment(pair: Comparison) -> bool:
    """Whether a person has written anything above the entry."""
    return bool(pair.entry.comment)


def senses_differ(pair: Comparison) -> bool:
    """Whether what forbids, demands or limits may not be the same in the two."""
    return bool(pair.senses)


def may_hold_placeholder(pair: Comparison) -> bool:
    """Whether the translation may hold a placeholder beyond its English, or a broken one."""
    return marks_differ(pair) or may_show_signs(pair)


def may_show_signs(pair: Comparison) -> bool:
    """Whether any sign of markup or of a placeholder would be printed with the translation's words."""
    return _SIGNS_LEFT.search(pair.literal[1]) is not None and _SIGNS.search(pair.translation) is not None


def may_hold_address(pair: Comparison) -> bool:
    """Whether the translation's words hold what every web or mail address has."""
    return holds_address(pair.target_words)


def may_open_block(pair: Comparison) -> bool:
    """Whether the translation could be taken for another block than one of words, or for several."""
    return opens_block(pair.translation)


def opens_block(text: str) -> bool:
    return "\n" in text or _OPENING.match(text) is not None


def opening(text: str) -> re.Match[str] | None:
    """The first sign that could open a block; of a text of one line only its start need be looked at."""
    return _OPENING.search(text) if "\n" in text else _OPENING.match(text)


def is_copied(pair: Comparison) -> bool:
    """Whether the translation is the English, but perhaps for capitals."""
    return pair.copied


def may_hold_english(pair: Comparison) -> bool:
    """Whether a word stands in the translation that only English has, or any Latin one where letters are others."""
    if pair.locale.script == "Latn":
        shared = pair.ours.small_words.intersection(pair.parted)
        return len(shared) > 1 or has_common_words(pair.target_words, pair.parted)
    return _SMALL_LATIN.search(pair.prose) is not None


_SMALL_LATIN = re.compile(r"[a-z](?<![A-Za-z].)[a-z]")  # what it begins with stands first, and is found quickly


def has_common_words(text: str, words: Sequence[str]) -> bool:
    """Whether everyday English stands among the `words` of `text`, in small letters or not."""
    if not COMMON.isdisjoint(words):
        return True
    if text[1:].islower():  # most texts: only the first word may have a capital
        return words[0].lower() in COMMON
    return not COMMON.isdisjoint(text.lower().split())


def may_be_foreign(pair: Comparison) -> bool:
    """Whether words or letters stand in the translation that its language does not have."""
    words, language, script = pair.target_words, pair.language, pair.locale.script
    if is_suspect(words, script, language, pair.parted):
        return True
    return not pair.is_ordinary and has_strange_letters(words, script, language)


def has_strange_letters_in(pair: Comparison) -> bool:
    """Whether letters stand in the translation that its language does not write with, or does not write so."""
    tag, language, script = pair.locale.tag, pair.language, pair.locale.script
    table = CONFUSED.get(tag) or CONFUSED.get(language)
    if table and any(letter in table for letter in set(pair.target_words)):
        return True
    return script != "Latn" and has_strange_letters(pair.target_words, script, language)


def may_hold_look_alikes(pair: Comparison) -> bool:
    """Whether Cyrillic letters stand where Latin ones are expected, or beside them."""
    return (
        pair.changed
        and _CYRILLIC.search(pair.target_words) is not None
        and (
            pair.locale.script != "Cyrl"
            or _LATIN_LETTER.search(pair.literal[1]) is not None
            or is_imitable(pair.english)
        )
    )


@lru_cache(maxsize=4096)
def is_imitable(english: str) -> bool:
    """Whether an English text has an abbreviation that can be written in Cyrillic letters and look the same."""
    return _IMITABLE.search(english) is not None


_CYRILLIC = re.compile("[Ѐ-ӿ]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_IMITABLE = re.compile(r"\b[ABCEHKMOPTXYIJS]{2,}(?![a-z])")


def may_hold_old_letters(pair: Comparison) -> bool:
    """Whether letters may be stored in a way of former times."""
    if pair.language == "my":
        return pair.changed
    return pair.changed and has_old_shapes(pair.target_words)


def has_old_shapes(words: str) -> bool:
    return _SHAPES.search(words) is not None


_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def is_in_other_script(pair: Comparison) -> bool:
    """Whether hardly more than half of the translation is in its language's script."""
    return pair.own_share < pair.profile.limits.script_warn


def has_odd_characters(pair: Comparison) -> bool:
    """Whether the translation holds anything but letters in one piece, signs, and single spaces between words."""
    return is_odd(without_joiners(pair.translation, pair.locale.script))


def without_joiners(text: str, script: str) -> str:
    """`text` without the invisible characters that join and part the letters of a script, where it has such."""
    if script not in JOINED or text.isprintable():
        return text
    return text.replace("\u200c", "").replace("\u200d", "")


JOINED = frozenset({"Arab", "Aran", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"})
"""Scripts that need the joiner and the non-joiner."""


def is_odd(text: str) -> bool:
    return not text.isprintable() or "  " in text or "\ufffd" in text or text != text.strip() or is_parted(text)


def is_parted(text: str) -> bool:
    """Whether letters and their accents are stored apart: whether `text` is not in Unicode's form NFC."""
    return not is_normalized("NFC", text)


def holds_address(words: str) -> bool:
    return "@" in words or "://" in words or _WWW.search(words) is not None


_WWW = re.compile(r"\.(?<=[Ww][Ww][Ww]\.)")  # the point first: a search runs from one to the next


_SIGNS = re.compile(r"[\[\]*_~`{}\uff5b\uff5d]")
_SIGNS_LEFT = re.compile(r"[\[\]*_~`{}<\uff5b\uff5d]")
_OPENING = re.compile(r"^[ \t]*(#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\||\[\^?[^\]\s]{1,99}\]:)", re.MULTILINE)
"""What begins a heading, a list item, a quotation, a fence, a table or a definition at the start of a line."""
