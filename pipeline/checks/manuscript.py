"""The English as its rules see it: cut into sentences and words once, beside the limits that it is measured by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from pipeline.checks.once import once
from pipeline.language.english.phrasebook import Tokens
from pipeline.language.english.reading import Measures, measures
from pipeline.language.numerals import Number, read
from pipeline.language.sentences import starts
from pipeline.markdown.phrases import PhraseReader
from pipeline.model.article import Article, Key, Unit, Words
from pipeline.model.block import Block, Heading, Paragraph, Table, every_block
from pipeline.model.phrase import Code, Link, Phrase, plain, shown, walk
from pipeline.model.profile import STRICT, Limits, Profile


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is read, without markup."""

    text: str
    words: tuple[str, ...]
    unit: Unit
    """Where it stands, and why a mistake there would harm."""


NONE_READ: Mapping[Key, Phrase] = {}


class Manuscript:
    """An article and what is asked of it. What several rules want to know of it is found out once."""

    def __init__(self, article: Article, profile: Profile = STRICT, phrases: Mapping[Key, Phrase] = NONE_READ) -> None:
        self.article = article
        self.profile = profile
        self._phrases = phrases
        """The phrases of the units, as far as they have been read."""
        self._texts: dict[str, str] = {}
        self._cut: dict[int, tuple[Sentence, ...]] = {}
        """The sentences of leaves, by their identity: the article keeps them alive."""

    @property
    def limits(self) -> Limits:
        return self.profile.limits

    @once
    def units(self) -> tuple[Unit, ...]:
        """Every unit in reading order, also those that no translator sees."""
        return tuple(unit for words in self.article.all_words() for unit in words)

    @once
    def blocks(self) -> tuple[Block[Words], ...]:
        """Every block at any depth, outer before inner."""
        return tuple(every_block(self.article.body))

    @once
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each paragraph, also of those in lists and boxes; the summary is the first."""
        leaves = (self.article.front.summary, *(one.words for one in self.blocks if isinstance(one, Paragraph)))
        return tuple(found for words in leaves if (found := self.sentences_of(words)))

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of running text: no heading, no table, no picture's words."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)

    @once
    def told(self) -> tuple[Sentence, ...]:
        """The sentences of running text, and those that stand in the cells of tables."""
        rows = (row for one in self.blocks if isinstance(one, Table) for row in one.rows)
        return (*self.sentences, *(sentence for row in rows for cell in row for sentence in self.sentences_of(cell)))

    @once
    def measures(self) -> Measures:
        """What the formulas of readability count in the running text."""
        return measures(sentence.words for sentence in self.sentences)

    @once
    def headings(self) -> tuple[Heading[Words], ...]:
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    def phrase(self, unit: Unit) -> Phrase:
        """The words of `unit` with their markup."""
        known = self._phrases.get(unit.key)
        return self._read(unit.key.source) if known is None else known

    def text(self, unit: Unit) -> str:
        """The words of `unit` as a reader sees them. Code is left out: nobody reads it as English."""
        source = unit.key.source
        known = self._texts.get(source)
        if known is None:
            phrase = self.phrase(unit)
            known = self._texts[source] = _without_code(phrase) if "`" in source else plain(phrase)
        return known

    def line(self, words: Words) -> str:
        """The words of one leaf as a reader sees them."""
        return " ".join(self.text(unit) for unit in words)

    @once
    def texts(self) -> tuple[tuple[Unit, str], ...]:
        """Every unit beside its words as a reader sees them."""
        return tuple((unit, self.text(unit)) for unit in self.units)

    @once
    def whole(self) -> str:
        """All that a reader sees, a text a line: for a quick look whether there is anything to look for."""
        return "\n".join(text for _, text in self.texts)

    @once
    def numbers(self) -> tuple[tuple[Unit, tuple[Number, ...]], ...]:
        """The units that hold numbers in digits, each beside them."""
        said = ((unit, read(text, self.article.locale).numbers) for unit, text in self.texts)
        return tuple((unit, numbers) for unit, numbers in said if numbers)

    @once
    def tokens(self) -> tuple[tuple[Unit, Tokens], ...]:
        """Every unit beside its words, ready to be looked up."""
        return tuple((unit, Tokens(text)) for unit, text in self.texts)

    @once
    def links(self) -> tuple[tuple[Unit, Link], ...]:
        """Every link beside the unit that it stands in."""
        marked = (unit for unit in self.units if "[" in unit.key.source or "<" in unit.key.source)
        return tuple(
            (unit, inline) for unit in marked for inline in walk(self.phrase(unit)) if isinstance(inline, Link)
        )

    @once
    def _read(self) -> PhraseReader:
        return PhraseReader(self.article.references, self.article.footnotes)

    def sentences_of(self, words: Words) -> tuple[Sentence, ...]:
        """The sentences of one leaf: its units, or parts of them where an article is not cut into sentences."""
        known = self._cut.get(id(words))
        if known is None:
            known = self._cut[id(words)] = tuple(self._sentences(words))
        return known

    def _sentences(self, words: Words) -> Iterator[Sentence]:
        for unit in words:
            text = self.text(unit)
            begins = (0, *(starts(text) if _MAY_END.search(text) else ()), len(text))
            for begin, end in pairwise(begins):
                piece = text[begin:end].strip()
                if counted := _words(piece):
                    yield Sentence(piece, counted, unit)


def _without_code(phrase: Phrase) -> str:
    return "".join(_CODE if isinstance(inline, Code) else shown(inline) for inline in walk(phrase))


_MAY_END = re.compile(r"[.!?…:][^\w\s]*\s\S")
"""What stands within a text of several sentences."""

_CODE = "\ufffc"
"""Stands where code stood, so that the words around it do not run together."""


def _words(sentence: str) -> tuple[str, ...]:
    """What a reader counts as words: whatever stands between blanks and holds a letter or a digit."""
    return tuple([word for word in sentence.split() if word.isalnum() or _SAYS_ANYTHING.search(word)])


_SAYS_ANYTHING = re.compile(r"[^\W_]")
