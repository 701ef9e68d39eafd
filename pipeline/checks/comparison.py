"""A pair laid side by side: what several rules want to know of it, found out once."""

import re
from functools import lru_cache
from unicodedata import normalize

from pipeline.checks.amounts import Amounts, compare
from pipeline.checks.once import once
from pipeline.checks.sides import English, between, english, side
from pipeline.checks.uses import Use, uses
from pipeline.language.alphabets import letters_of
from pipeline.language.english.left_over import WORD, Words, english_run, words_outside_asides
from pipeline.language.identity import other_language
from pipeline.language.inflection import Sentence
from pipeline.language.scripts import is_foreign, is_known, is_prose_of, share, weight
from pipeline.language.senses import Change, changes
from pipeline.language.signs import Odd, odd_signs
from pipeline.language.terms import Hit, finder
from pipeline.model.glossary import NO_LEXICON, Glossary, Lexicon
from pipeline.model.pair import Pair
from pipeline.model.phrase import wording
from pipeline.model.profile import STRICT, Profile

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
_ADDRESSES = re.compile(r"\S*(?:://|www\.)\S*")


class Comparison:
    """A pair as rules see it: what every rule may ask is at hand, and the rest is worked out when one first asks."""

    def __init__(self, pair: Pair, lexicon: Lexicon = NO_LEXICON, profile: Profile = STRICT) -> None:
        self.entry = pair.entry
        self.source, self.target = pair.source, pair.target
        self.locale = pair.locale
        self.language = pair.locale.tag.partition("-")[0]
        self.lexicon = lexicon
        """What the terms of the English are called in this language."""
        self.profile = profile
        """How strict the project is."""
        self.english, self.translation = pair.entry.key.source, pair.entry.target
        """Both as Markdown."""
        self.changed = self.translation != self.english
        """Whether the translation is anything but a copy of its English."""
        self.critical = pair.unit.critical
        """Why a mistake here harms, where the author says so."""
        self.ours, self.theirs = english(self.english, pair.source), side(pair.target)
        """What is known of both."""
        self.source_words, self.target_words = self.ours.words, self.theirs.words
        """Both without their markup."""
        self.literal = self.ours.literal, self.theirs.literal
        """What stands outside all markup in the English and in the translation, code left out."""
        self.marks = between(self.ours.marks, self.theirs.marks)
        """How the markup of the two differs."""

    @once
    def copied(self) -> bool:
        """Whether the translation is the English, but perhaps for capitals."""
        return is_copy(self.english, self.translation)

    @once
    def is_ordinary(self) -> bool:
        """Whether the translation is written in the letters of its language alone, with signs of prose and 0 to 9.

        What it must keep to the letter may have letters of English. So there is no letter that looks strange in it,
        nor any sign of markup that would be printed.
        """
        script = self.locale.script
        return self.theirs.kept.isascii() and is_prose_of(self.literal[1], script, letters_of(script, self.language))

    @once
    def parted(self) -> list[str]:
        """The words of the translation with the signs beside them."""
        return self.target_words.split()

    @once
    def amounts(self) -> Amounts:
        """How the numbers of the two differ."""
        return compare(self.source_words, self.target_words, self.locale.tag)

    @once
    def english_run(self) -> str:
        """The first English words in a row that are left over in the translation."""
        if self.language == "en":
            return ""
        return english_run(self.source_words, self.own_words, latin=self.locale.script == "Latn")

    @once
    def own_words(self) -> Words:
        """The words of the translation's prose, but for what stands in brackets or between quotation marks."""
        return words_outside_asides(self.prose)

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
        text = normalize("NFC", self.translation)
        return changes(self.english, text, self.language, self.parted if text == self.target_words else None)

    @once
    def terms(self) -> tuple[Hit, ...]:
        """The terms of the glossary in the English, each as often as it stands there."""
        return _english_terms(self.lexicon.glossary, self.ours) if self.lexicon else ()

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


def is_copy(english: str, translation: str) -> bool:
    """Whether `translation` is the English, but perhaps for capitals."""
    return len(english) == len(translation) and (english == translation or english.casefold() == translation.casefold())


@lru_cache(maxsize=4096)
def _english_terms(glossary: Glossary, text: English) -> tuple[Hit, ...]:
    return finder(glossary).find(wording(text.phrase))


def lost(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation lacks, one item for each that is missing."""
    return [what for kind, what in pair.marks.lost if kind in kinds] if pair.marks.lost else []


def added(pair: Comparison, *kinds: type) -> list[str]:
    """What of these kinds the translation has beyond its English."""
    return [what for kind, what in pair.marks.added if kind in kinds] if pair.marks.added else []
