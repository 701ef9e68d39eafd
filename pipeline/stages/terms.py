"""Terms on their way to translators: the glossary as a catalog, a catalog as a lexicon, notes on a text's terms."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from pipeline.language.terms import Hit, finder
from pipeline.markdown.phrases import is_plain, parse_phrase
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.glossary import BETWEEN, LONGEST, SLUG, Glossary, Lexicon, Naming, Term
from pipeline.model.phrase import wording

Remarks = Callable[[Key], tuple[str, ...]]

# The glossary as a catalog


def glossary_template(glossary: Glossary) -> Catalog:
    """The catalog of the terms that are to be translated, without a language or a header."""
    entries = (
        Entry(term.key, sources=(glossary.path,), notes=tuple(_notes(term))) for term in glossary.terms if not term.keep
    )
    return Catalog(slug=SLUG, locale="", entries=tuple(entries))


def _notes(term: Term) -> Iterator[str]:
    yield f"Term of the glossary ({term.part_of_speech})" if term.part_of_speech else "Term of the glossary"
    if term.definition:
        yield f"Meaning: {term.definition}"
    if term.variants:
        yield f"Also written: {', '.join(term.variants)}"
    if term.case_sensitive:
        yield "Capitals count."
    yield f"If there are several good translations, write them with {BETWEEN} between them, the best one first."


def warnings(lexicon: Lexicon) -> Remarks:
    """What the glossary's own catalog says of each term in this language: the words that are wrong for it."""

    def remarks(key: Key) -> tuple[str, ...]:
        naming = lexicon.namings.get(key)
        return (f"Wrong: {', '.join(naming.forbidden)}",) if naming and naming.forbidden else ()

    return remarks


# A catalog as a lexicon


def lexicon(glossary: Glossary, catalog: Catalog | None, tag: str, path: str = "") -> Lexicon:
    """What the terms are called in the language `tag`: by the finished entries of `catalog`, and by the glossary."""
    done = {entry.key: entry.target for entry in catalog.entries if entry.state is State.DONE} if catalog else {}
    namings = {
        term.key: Naming(
            _of(term.allowed, tag) if term.keep else accepted(done.get(term.key, "")), _of(term.forbidden, tag)
        )
        for term in glossary.terms
    }
    said = {key: one for key, one in namings.items() if one.accepted or one.forbidden}
    return Lexicon(glossary, tag, said, path)


def accepted(target: str) -> tuple[str, ...]:
    """The translations that a ``msgstr`` of the glossary lists, each once. What is too long to be a word is none."""
    words = (" ".join(part.split()) for part in target.split(BETWEEN, MOST_WORDS)[:MOST_WORDS])
    return tuple(dict.fromkeys(word for word in words if 0 < len(word) <= LONGEST))


MOST_WORDS = 50
"""Translations of one term that count. They stand in the notes of every text that has the term."""


def _of(by_tag: Mapping[str, tuple[str, ...]], tag: str) -> tuple[str, ...]:
    """What is said for `tag` and for all that it is a kind of: for ``es-419`` also what is said for ``es``."""
    parts = tag.split("-")
    tags = ["-".join(parts[:end]) for end in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys(word for one in tags for word in by_tag.get(one, ())))


# Notes on the terms of a text


def explained(template: Catalog, glossary: Glossary) -> Catalog:
    """`template` with what each term means, beside the first text of the article that uses it.

    That a name is to be kept is said wherever it stands.
    """
    if not glossary:
        return template
    known: set[Key] = set()
    entries = []
    for entry in template.entries:
        lines = tuple(_explanations(terms_in(entry.key, glossary), known))
        entries.append(replace(entry, notes=entry.notes + lines) if lines else entry)
    return replace(template, entries=tuple(entries))


def _explanations(hits: Iterable[Hit], known: set[Key]) -> Iterator[str]:
    for term, name in _terms(hits):
        if term.keep:
            yield f"Term: {name}: keep it to the letter."
        if term.definition and term.key not in known:
            known.add(term.key)
            yield f"Term: {name}: {term.definition}"


def agreed(lexicon: Lexicon) -> Remarks:
    """What the terms of a text are called in this language: a line for each that has a translation."""
    if not lexicon.glossary:
        return lambda key: ()  # noqa: ARG005

    def remarks(key: Key) -> tuple[str, ...]:
        terms = _terms(terms_in(key, lexicon.glossary))
        lines = (_agreed(name, lexicon.naming(term), kept=term.keep) for term, name in terms)
        return tuple(line for line in lines if line)

    return remarks


def _agreed(name: str, naming: Naming, *, kept: bool) -> str:
    """The line for one term; empty where nothing is agreed."""
    wrong = f" (wrong: {', '.join(naming.forbidden)})" if naming.forbidden else ""
    if naming.accepted:
        sign = "may be written" if kept else "="
        return f"Term: {name} {sign} {f' {BETWEEN} '.join(naming.accepted)}{wrong}"
    return f"Term: {name}{wrong}" if wrong else ""


def _terms(hits: Iterable[Hit]) -> tuple[tuple[Term, str], ...]:
    """Each term once, in the order of the text, and what it is called here: with its part of speech only in doubt."""
    found = {term.key: (term, str(term) if len(hit) > 1 else term.english) for hit in hits for term in hit}
    return tuple(found.values())


def terms_in(key: Key, glossary: Glossary) -> tuple[Hit, ...]:
    """The terms in the words of a text: not in code, addresses or placeholders."""
    return _terms_in(key.source, glossary) if glossary else ()


@lru_cache(maxsize=4096)
def _terms_in(source: str, glossary: Glossary) -> tuple[Hit, ...]:
    """They are the same in all languages, and so found once."""
    found = finder(glossary)
    if not found.may_find(source):
        return ()
    return found.find(source if is_plain(source) else wording(parse_phrase(source)))
