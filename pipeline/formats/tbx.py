"""Glossaries as TBX: written as the tools of the day read it and as ISO 30042:2019 has it, read in either dress.

TBX of 2008 (``martif``, ``termEntry``, ``langSet``, ``tig`` or ``ntig``) is what the Translate Toolkit, Weblate and
OmegaT know; that of 2019 (``tbx``, ``conceptEntry``, ``langSec``, ``termSec``) says the same under other names. What
neither has a place for, that capitals count or that a name is kept, is said in notes that are read back.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.formats.concepts import Concepts, Draft
from pipeline.formats.report import Report
from pipeline.formats.returned import refuse_if_large
from pipeline.formats.xml import Element, elements, escaped, quoted
from pipeline.model.glossary import Concept, Term

PREFERRED, ADMITTED, DEPRECATED = (f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated"))

CAPITALS = "Capitals count."
KEPT = "Keep it to the letter in every language."


@dataclass(frozen=True, slots=True)
class Dress:
    """What one edition of TBX calls things."""

    head: str
    tail: str
    entry: str
    language: str
    term: str


_2008 = Dress(
    '<martif type="TBX-Basic" xml:lang="en">\n<martifHeader><fileDesc><sourceDesc><p>Leaflet Pipeline</p></sourceDesc>'
    '</fileDesc><encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n<text><body>\n',
    "</body></text>\n</martif>\n",
    "termEntry",
    "langSet",
    "tig",
)
_2019 = Dress(
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader><fileDesc>'
    "<sourceDesc><p>Leaflet Pipeline</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n",
    "</body></text>\n</tbx>\n",
    "conceptEntry",
    "langSec",
    "termSec",
)


def write(concepts: Iterable[Concept]) -> bytes:
    """The glossary as TBX-Basic of 2008."""
    return "".join(_document(concepts, _2008)).encode()


def write_2019(concepts: Iterable[Concept]) -> bytes:
    """The glossary as TBX-Basic of ISO 30042:2019, in its style DCA."""
    return "".join(_document(concepts, _2019)).encode()


def _document(concepts: Iterable[Concept], dress: Dress) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{dress.head}'
    for number, concept in enumerate(concepts, start=1):
        term = concept.term
        yield f'<{dress.entry} id="c{number}">\n'
        if term.definition:
            yield f'<descrip type="definition">{escaped(term.definition)}</descrip>\n'
        if term.keep and dress is _2008:
            yield '<descrip type="Translation needed">no</descrip>\n'
        yield from (f"<note>{note}</note>\n" for note in _notes(term))
        english = [(term.english, PREFERRED), *((variant, ADMITTED) for variant in term.variants)]
        yield from _language("en", english, dress, term.part_of_speech)
        for tag in _tags(concept):
            yield from _language(tag, list(_words(concept, tag)), dress, term.part_of_speech)
        yield f"</{dress.entry}>\n"
    yield dress.tail


def _notes(term: Term) -> Iterator[str]:
    if term.case_sensitive:
        yield CAPITALS
    if term.keep:
        yield KEPT


def _tags(concept: Concept) -> tuple[str, ...]:
    """The languages of which anything is said."""
    return tuple(dict.fromkeys((*concept.translations, *concept.term.allowed, *concept.term.forbidden)))


def _words(concept: Concept, tag: str) -> Iterator[tuple[str, str]]:
    """The words of one language, each with what is to be thought of it."""
    good = (*concept.translations.get(tag, ()), *concept.term.allowed.get(tag, ()))
    yield from ((word, ADMITTED if at else PREFERRED) for at, word in enumerate(good))
    yield from ((word, DEPRECATED) for word in concept.term.forbidden.get(tag, ()))


def _language(tag: str, words: Sequence[tuple[str, str]], dress: Dress, part_of_speech: str) -> Iterator[str]:
    part = f'<termNote type="partOfSpeech">{part_of_speech}</termNote>' if part_of_speech else ""
    yield f"<{dress.language} xml:lang={quoted(tag)}>\n"
    for word, status in words:
        note = f'<termNote type="administrativeStatus">{status}</termNote>'
        yield f"<{dress.term}><term>{escaped(word)}</term>{part}{note}</{dress.term}>\n"
    yield f"</{dress.language}>\n"


# Reading

_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_WRONG = re.compile(r"deprecated|superseded|obsolete|forbidden|notrecommended|prohibited", re.IGNORECASE)


def read(content: bytes, path: str, tag: str = "") -> Concepts:
    """The glossary in a TBX file of either edition. Raises PipelineError for a file of another kind.

    `tag` is the language of words that do not say theirs.
    """
    report = Report(path)
    refuse_if_large(content, report)
    found = elements(content, path, _ENTRIES)
    root = next(found)
    if root.name not in ("martif", "tbx", "TBX"):
        hint = "export the glossary as TBX, or as CSV"
        raise report.refuse("GL101", root.place.line, f"this is {root.name}, and no TBX", hint, root.place.column)
    concepts = Concepts(report, tag)
    for entry in found:
        concepts.add(_draft(entry))
    return concepts


def _draft(entry: Element) -> Draft:
    """What one entry says, as far as a glossary of ours has a place for it."""
    draft = Draft(line=entry.place.line)
    for language in entry.named(*_LANGUAGES):
        tag = language.get("xml:lang") or language.get("lang")
        for term in (one for one in _inside(language) if one.name in _TERMS):
            _note_term(draft, tag, term)
    for one in _inside(entry):
        text = " ".join(one.text.split())
        if one.name == "descrip" and one.get("type") == "definition":
            draft.definition = draft.definition or text
        if one.name == "note":
            draft.capitals = draft.capitals or text == CAPITALS
        kept = one.name == "descrip" and one.get("type") == "Translation needed" and text.lower() == "no"
        draft.keep = draft.keep or kept or (one.name == "note" and text == KEPT)
    return draft


def _note_term(draft: Draft, tag: str, term: Element) -> None:
    word = next((" ".join(one.text.split()) for one in _inside(term) if one.name == "term"), "")
    notes = {one.get("type"): one.text.strip() for one in _inside(term) if one.name == "termNote"}
    wrong = any(_WRONG.search(notes.get(kind, "")) for kind in ("administrativeStatus", "normativeAuthorization"))
    draft.say(tag, word, wrong=wrong)
    draft.part_of_speech = draft.part_of_speech or notes.get("partOfSpeech", "").lower()


def _inside(element: Element) -> Iterator[Element]:
    """Every element within `element`, in order."""
    for child in element.children:
        yield child
        yield from _inside(child)
