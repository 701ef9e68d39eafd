"""Terms from elsewhere, on probation: what a file says of each, and whether our glossary has a place for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.formats.report import Report
from pipeline.language.locales import locale_for
from pipeline.model.finding import Finding
from pipeline.model.glossary import PARTS_OF_SPEECH, Concept, Term, fault_of
from pipeline.model.place import Place

ENGLISH = "en"
_MOST_WORDS = 100
"""Words of one language for one term. No glossary has more."""


@dataclass(slots=True)
class Draft:
    """One entry of a file while it is read."""

    line: int
    definition: str = ""
    part_of_speech: str = ""
    capitals: bool = False
    keep: bool = False
    good: dict[str, list[str]] = field(default_factory=dict)
    """Words by the name of their language, as the file has it."""
    wrong: dict[str, list[str]] = field(default_factory=dict)
    variants: list[str] = field(default_factory=list)
    """Other English words, to be noted after the first."""

    def say(self, language: str, word: str, *, wrong: bool = False) -> None:
        """Note a word of a language."""
        words = (self.wrong if wrong else self.good).setdefault(language, [])
        if len(words) < _MOST_WORDS and word and word not in words:
            words.append(word)


_NO_LANGUAGE = ("", "xx", "und")
"""What tools write that have not been told a language; the Translate Toolkit's csv2tbx writes ``xx``."""


class Concepts:
    """The terms that a file brings, and findings on what is left out of it."""

    def __init__(self, report: Report, unnamed: str = "") -> None:
        """`unnamed` is the language of words that do not say theirs."""
        self._unnamed = unnamed
        self._found: dict[tuple[str, str], Concept] = {}
        self._report = report

    @property
    def found(self) -> tuple[Concept, ...]:
        return tuple(self._found.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._report.findings()

    def add(self, draft: Draft) -> None:
        """Take one entry in, or say why not."""
        good, wrong = self._by_tag(draft, draft.good), self._by_tag(draft, draft.wrong)
        english = good.pop(ENGLISH, ())
        wrong.pop(ENGLISH, None)
        if not english:
            self.leave_out(draft.line, "an entry without a good English word")
            return
        part = draft.part_of_speech if draft.part_of_speech in PARTS_OF_SPEECH else ""
        term = Term(
            english[0],
            definition=" ".join(draft.definition.split()),
            part_of_speech=part,
            case_sensitive=draft.capitals,
            keep=draft.keep,
            variants=english[1:],
            forbidden=wrong,
            allowed=good if draft.keep else {},
            place=Place(self._report.path, draft.line),
        )
        if (english[0], part) in self._found:
            self.leave_out(draft.line, f"{term} a second time")
            return
        self._found[english[0], part] = Concept(term, {} if draft.keep else good)

    def _by_tag(self, draft: Draft, said: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
        """The words of an entry by the tag of their language; those of all kinds of English together."""
        together: dict[str, list[str]] = {}
        for name, words in said.items():
            tag = self._unnamed if name in _NO_LANGUAGE else _tag(name)
            if not tag:
                self.leave_out(draft.line, f"words of {name or 'no language'}")
            else:
                together.setdefault(tag, []).extend(self._fit(draft, words))
        return {tag: tuple(dict.fromkeys(words)) for tag, words in together.items() if words}

    def _fit(self, draft: Draft, words: list[str]) -> Iterator[str]:
        for word in words:
            if fault := fault_of(word):
                self.leave_out(draft.line, f"a word: {fault[:100]}")
            else:
                yield word

    def leave_out(self, line: int, what: str) -> None:
        """Say what of the file is not taken."""
        self._report.warning("GL102", line, f"left out: {what}", "mend it in the file, or write it by hand")


def _tag(name: str) -> str:
    """The tag of the language that a file calls `name`; empty for one that nobody knows."""
    try:
        tag = locale_for(name.strip()).tag
    except ValueError:
        return ""
    return ENGLISH if tag.partition("-")[0] == ENGLISH else tag
