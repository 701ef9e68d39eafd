"""A pair laid side by side: what several rules want to know of it, found out once."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar, assert_never
from unicodedata import is_normalized, normalize

from pipeline.checks.amounts import NO_DIFFERENCE, Amounts, compare
from pipeline.checks.uses import Use, uses
from pipeline.language.alphabets import CONFUSED, has_strange_letters
from pipeline.language.english.everyday import COMMON
from pipeline.language.english.left_over import WORD, english_run
from pipeline.language.identity import is_suspect, other_language
from pipeline.language.inflection import Sentence
from pipeline.language.lengths import usual_length
from pipeline.language.medicines import medicines
from pipeline.language.numerals import has_other_digits
from pipeline.language.scripts import is_foreign, is_known, share, weight
from pipeline.language.senses import Change, changes
from pipeline.language.signs import Odd, odd_signs
from pipeline.language.terms import Hit, finder
from pipeline.model.glossary import NO_LEXICON, Glossary, Lexicon
from pipeline.model.pair import Pair
from pipeline.model.phrase import (
    Break,
    Code,
    Emphasis,
    FootnoteRef,
    Image,
    Inline,
    Link,
    Phrase,
    Placeholder,
    RawHtml,
    Strike,
    Strong,
    Text,
    shown,
    walk,
    wording,
)
from pipeline.model.profile import STRICT, Limits, Profile

Answer = TypeVar("Answer")


class once(Generic[Answer]):  # noqa: N801  # it is used like property, and so it is called
    """A property that is found out when it is first asked for, and kept. (functools.cached_property takes a lock.)"""

    def __init__(self, find: Callable[[Any], Answer]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, pair: object, _: type) -> Answer:
        answer = pair.__dict__[self._name] = self._find(pair)
        return answer


class Mark(NamedTuple):
    """One piece of markup as rules count it: its kind, and what it must keep to the letter."""

    kind: type
    what: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The markup that a translation lost, and what it has beyond its English."""

    lost: tuple[Mark, ...] = ()
    added: tuple[Mark, ...] = ()


SAME = Marks()

FEWEST = 15
"""Letters below which the share of a script says nothing."""

_NAMES = re.compile(
    r"(?:https?://|www\.)[^\s<>]*"
    r"|(?<![A-Za-z])(?:[A-Z][A-Za-z\d-]*|[a-z]+(?:mab|nib|cept|limus|zomib|stim|leucel|platin)s?(?![A-Za-z])"
    r"|[A-Za-z]+-?\d[A-Za-z\d-]*)"
    r"|[(\uff08][A-Za-z][A-Za-z -]*[)\uff09]"
)
"""What is written in Latin letters in any language: addresses, names, medicines, and a term given in brackets."""


_LATIN = re.compile("[A-Za-z]{2,}")
_SMALL_LATIN = re.compile(r"(?<![A-Za-z])[a-z]{2,}")
_ADDRESSES = re.compile(r"\S*(?:://|www\.)\S*")


class Side(NamedTuple):
    """One side of a pair, as rules ask for it."""

    words: str
    """It without its markup."""
    literal: str
    """What stands outside all its markup, code left out."""
    marks: tuple[Mark, ...]
    """Its markup, in order."""


def side(phrase: Phrase) -> Side:
    """All that is asked of a phrase, from one walk through it."""
    if len(phrase) == 1 and isinstance(only := phrase[0], Text):
        return Side(only.value, only.value, ())
    words: list[str] = []
    literal: list[str] = []
    marks: list[Mark] = []
    for inline in walk(phrase):
        words.append(shown(inline))
        if isinstance(inline, Text):
            literal.append(inline.value)
        else:
            marks.append(_mark(inline))
    return Side("".join(words), "\n".join(literal), tuple(marks))


@lru_cache(maxsize=4096)
def english_side(phrase: Phrase) -> Side:
    """The English of a unit. It is laid beside all its translations in turn: what is asked of it is found out once."""
    return side(phrase)


class Comparison:
    """A pair as rules see it: what every rule may ask is at hand, and the rest is worked out when one first asks."""

    def __init__(self, pair: Pair, lexicon: Lexicon = NO_LEXICON, profile: Profile = STRICT) -> None:
        self.entry = pair.entry
        self.source, self.target = pair.source, pair.target
        self.locale = pair.locale
        self.lexicon = lexicon
        """What the terms of the English are called in this language."""
        self.profile = profile
        """How strict the project is."""
        self.english, self.translation = pair.entry.key.source, pair.entry.target
        """Both as Markdown."""
        self.critical = pair.unit.critical
        """Why a mistake here harms, where the author says so."""
        ours, theirs = english_side(pair.source), side(pair.target)
        self.source_words, self.target_words = ours.words, theirs.words
        """Both without their markup."""
        self.literal = ours.literal, theirs.literal
        """What stands outside all markup in the English and in the translation, code left out."""
        self.marks = SAME if ours.marks == theirs.marks else _between(ours.marks, theirs.marks)
        """How the markup of the two differs."""

    @property
    def language(self) -> str:
        return self.locale.tag.partition("-")[0]

    @property
    def changed(self) -> bool:
        """Whether the translation is anything but a copy of its English."""
        return self.translation != self.english

    @property
    def copied(self) -> bool:
        """Whether the translation is the English, but perhaps for capitals."""
        return is_copy(self.english, self.translation)

    @once
    def amounts(self) -> Amounts:
        """How the numbers of the two differ."""
        return compare(self.source_words, self.target_words, self.locale.tag)

    @once
    def english_run(self) -> str:
        """The first English words in a row that are left over in the translation."""
        if self.language == "en":
            return ""
        return english_run(self.source_words, self.prose, latin=self.locale.script == "Latn")

    @once
    def other_language(self) -> str:
        """The language that the translation is surely in, if it is not its own."""
        return other_language(self.target_words, self.language, self.locale.script)

    @once
    def odd_signs(self) -> tuple[Odd, ...]:
        """The signs that do not stand as the language has them."""
        return odd_signs(self.prose, self.locale.tag, self.locale.script) if self.changed and not self.copied else ()

    @once
    def senses(self) -> tuple[Change, ...]:
        """What became of the small words that forbid, demand and limit."""
        return changes(self.english, normalize("NFC", self.translation), self.language)

    @once
    def terms(self) -> tuple[Hit, ...]:
        """The terms of the glossary in the English, each as often as it stands there."""
        return _english_terms(self.lexicon.glossary, self.source) if self.lexicon else ()

    @once
    def uses(self) -> tuple[Use, ...]:
        """How the translation uses these terms."""
        return uses(self.terms, self.lexicon, self.sentence)

    @once
    def sentence(self) -> Sentence:
        """The translation, to look terms up in."""
        return Sentence(wording(self.target), self.locale.tag)

    @once
    def own_share(self) -> float:
        """How much of the translation is in the script of its language; 1 where that says nothing.

        Names are left out where there would be little without that: they are in Latin letters. Of a few words, none of
        which is in the script, that is enough to say.
        """
        script, prose = self.locale.script, self.prose
        if not is_foreign(prose, script) or not is_known(script):
            return 1.0
        with_names = share(prose, script, FEWEST)
        if weight(prose) >= FEWEST and (script == "Latn" or with_names >= self.profile.limits.script_warn):
            return with_names
        rest = _NAMES.sub(" ", prose)
        if weight(rest) >= FEWEST:
            return share(rest, script)
        return 0.0 if share(prose, script) == 0.0 and self._is_said_otherwise(rest) else 1.0

    def _is_said_otherwise(self, rest: str) -> bool:
        """Whether words stand in the translation that are none of its English."""
        if weight(_LATIN.sub("", rest)) > 3:
            return True
        ours = {word.casefold() for word in WORD.findall(self.source_words)}
        return sum(len(word) > 1 and word.casefold() not in ours for word in WORD.findall(rest)) > 1

    @once
    def prose(self) -> str:
        """What stands outside all markup in the translation, without addresses."""
        literal = self.literal[1]
        return _ADDRESSES.sub(" ", literal) if "://" in literal or "www." in literal else literal


def _between(ours: tuple[Mark, ...], theirs: tuple[Mark, ...]) -> Marks:
    """How two sets of marks differ, their order being no matter."""
    counted, found = Counter(ours), Counter(theirs)
    if counted == found:
        return SAME
    return Marks(tuple((counted - found).elements()), tuple((found - counted).elements()))


def is_copy(english: str, translation: str) -> bool:
    """Whether `translation` is the English, but perhaps for capitals."""
    return len(english) == len(translation) and (english == translation or english.casefold() == translation.casefold())


@lru_cache(maxsize=4096)
def _english_terms(glossary: Glossary, phrase: Phrase) -> tuple[Hit, ...]:
    return finder(glossary).find(wording(phrase))


# When rules have something to say. Each is asked once a pair, so each is as quick as it can be.


def has_terms(pair: Comparison) -> bool:
    """Whether a term of the glossary stands in the English."""
    return bool(pair.terms)


def marks_differ(pair: Comparison) -> bool:
    """Whether the two do not have the same markup."""
    return pair.marks is not SAME


def numbers_differ(pair: Comparison) -> bool:
    """Whether the numbers of the two may not say the same."""
    return pair.amounts is not NO_DIFFERENCE


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
        words = pair.target_words
        shared = _small_words(pair.source_words).intersection(words.split())
        return len(shared) > 1 or has_common_words(words.lower())
    return _SMALL_LATIN.search(pair.prose) is not None


@lru_cache(maxsize=4096)
def _small_words(english: str) -> frozenset[str]:
    """The words of an English text that have no capital, with and without the sign behind them."""
    small = [word for word in english.split() if word.islower() and word.rstrip(".,;:!?").isalpha() and len(word) > 1]
    return frozenset((*small, *(word.rstrip(".,;:!?") for word in small)))


def has_common_words(words: str) -> bool:
    return not COMMON.isdisjoint(words.split())


def may_be_foreign(pair: Comparison) -> bool:
    """Whether words or letters stand in the translation that its language does not have."""
    words, language, script = pair.target_words, pair.language, pair.locale.script
    return is_suspect(words, script, language) or has_strange_letters(words, script, language)


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
            or _LATIN_LETTER.search(pair.target_words) is not None
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
    return pair.changed and (pair.language == "my" or _SHAPES.search(pair.target_words) is not None)


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
    return "@" in words or "://" in words or "www." in words.lower()


_SIGNS = re.compile(r"[\[\]*_~`{}\uff5b\uff5d]")
_SIGNS_LEFT = re.compile(r"[\[\]*_~`{}<\uff5b\uff5d]")
_OPENING = re.compile(r"^[ \t]*(#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\||\[\^?[^\]\s]{1,99}\]:)", re.MULTILINE)
"""What begins a heading, a list item, a quotation, a fence, a table or a definition at the start of a line."""


def lost(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation lacks, one item for each that is missing."""
    return [mark.what for mark in pair.marks.lost if mark.kind in kinds] if pair.marks.lost else []


def added(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation has beyond its English."""
    return [mark.what for mark in pair.marks.added if mark.kind in kinds] if pair.marks.added else []


def _mark(inline: Inline) -> Mark:
    match inline:
        case Text(value) | Code(value) | RawHtml(value):
            return Mark(type(inline), value)
        case Link(target=target):
            return Mark(Link, target)
        case Placeholder(name):
            return Mark(Placeholder, name)
        case Image(source=source):
            return Mark(Image, source)
        case FootnoteRef(label):
            return Mark(FootnoteRef, label)
        case Emphasis() | Strong() | Strike() | Break():
            return Mark(type(inline))
        case _:
            assert_never(inline)
