"""The glossary: English terms with what they mean, and what each is called in a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.model.place import Place

if TYPE_CHECKING:
    from pipeline.model.article import Key

SLUG = "glossary"
"""The name of the catalogs that hold the translations of terms. No article has it."""

PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb")

BETWEEN = "|"
"""Stands between the accepted translations of one term in a ``msgstr``."""

LONGEST = 200
"""Characters of a term or a translation of one. A sentence is no term."""
_JOINERS = str.maketrans("", "", "\u200c\u200d")
"""Cannot be seen, but belong to the spelling of Persian and of the languages of India."""


def fault_of(word: str) -> str:
    """Why `word` can be no term, nor a translation of one; empty if it can."""
    if not word.strip():
        return "there is nothing in it"
    if word != " ".join(word.split()) or not word.translate(_JOINERS).isprintable():
        return f"{word!r} has white space or signs that cannot be seen where none belong"
    if len(word) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    if BETWEEN in word or not any(character.isalnum() for character in word):
        return f"{word!r} is not a word"
    return ""


@dataclass(frozen=True, slots=True)
class Term:
    """An English word, or words that belong together, and what an editor decided about them."""

    english: str
    definition: str = ""
    part_of_speech: str = ""
    """One of `PARTS_OF_SPEECH`; empty where it does not matter. It parts two terms of the same English."""
    case_sensitive: bool = False
    """Whether capitals count: AIDS is not aids."""
    keep: bool = False
    """Whether it is written to the letter in every language, as the name of a medicine or a gene is."""
    variants: tuple[str, ...] = ()
    """Other forms and spellings of the English that mean the same."""
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Translations that are wrong (false friends), by language tag."""
    allowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How a language may write a kept term otherwise, by language tag: in letters of its own, say."""
    place: Place | None = field(default=None, compare=False)

    @property
    def key(self) -> "Key":
        """Its identity, in the glossary and in the catalogs of its translations."""
        # A build that has nothing to do reads the glossary, and should not wait for all that an article can be made of.
        from pipeline.model.article import Key

        return Key(self.part_of_speech or "term", self.english)

    def __hash__(self) -> int:
        return hash((self.english, self.part_of_speech))

    def __str__(self) -> str:
        return f"{self.english} ({self.part_of_speech})" if self.part_of_speech else self.english


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """The terms of a project, in the editor's order. One is made for a run, and equal only to itself."""

    terms: tuple[Term, ...] = ()
    path: str = ""

    def __bool__(self) -> bool:
        return bool(self.terms)


@dataclass(frozen=True, slots=True)
class Naming:
    """What one term is called in one language, and what it must not be called."""

    accepted: tuple[str, ...] = ()
    """The first is the one to prefer."""
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A glossary in one language. One is made for a run, and equal only to itself."""

    glossary: Glossary
    tag: str
    namings: "Mapping[Key, Naming]" = field(default_factory=dict)
    """By the key of their term. Terms of which nothing is said in this language are left out."""
    path: str = ""
    """The catalog that the translations stand in."""

    def __bool__(self) -> bool:
        return bool(self.glossary.terms)

    def naming(self, term: Term) -> Naming:
        return self.namings.get(term.key, _NOTHING)


_NOTHING = Naming()


@dataclass(frozen=True, slots=True)
class Concept:
    """A term with what other languages call it, as glossaries are exchanged."""

    term: Term
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The accepted ones by language tag, the best first."""


NO_GLOSSARY = Glossary()
NO_LEXICON = Lexicon(NO_GLOSSARY, "")
