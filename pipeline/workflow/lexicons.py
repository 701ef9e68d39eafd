"""What the terms of the project are called in each language, for every story that asks."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from pipeline.language.locales import known
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, State
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import NO_LEXICON, SLUG, Glossary, Lexicon
from pipeline.model.place import Place
from pipeline.project.store import Project, read_catalog
from pipeline.stages import terms
from pipeline.workflow.selection import Selection


def lexicon(project: Project, tag: str) -> tuple[Lexicon, tuple[Finding, ...]]:
    """The project's terms in the language `tag`. Raises PipelineError if the glossary is broken.

    A broken catalog of translations is a finding: names that are kept and words that are wrong are known without it.
    As long as the files stay as they are, this is the same lexicon.
    """
    glossary, _ = project.glossary()
    if not glossary:
        return NO_LEXICON, ()
    path = project.layout.catalog(SLUG, tag)
    return _lexicon(glossary, project.read(path), path, tag)


@lru_cache(maxsize=256)
def _lexicon(glossary: Glossary, content: bytes | None, path: str, tag: str) -> tuple[Lexicon, tuple[Finding, ...]]:
    try:
        catalog = None if content is None else read_catalog(content, path, SLUG, tag)
    except PipelineError as error:
        return terms.lexicon(glossary, None, tag, path), error.findings
    return terms.lexicon(glossary, catalog, tag, path), ()


def remarks(project: Project, slug: str, tag: str) -> Callable[[Key], tuple[str, ...]]:
    """What the catalog `slug` in the language `tag` says of the terms in each text."""
    said, _ = lexicon(project, tag)
    return terms.warnings(said) if slug == SLUG else terms.agreed(said)


def glossary_findings(project: Project, selection: Selection) -> Iterator[Finding]:
    """What is wrong with the glossary and with its translations in the selected languages."""
    glossary, warned = project.glossary()
    yield from warned
    yield from _unknown_languages(glossary)
    for tag in selection.tags:
        said, broken = lexicon(project, tag)
        yield from broken
        if not broken and (catalog := project.catalog(SLUG, tag)):
            yield from _contradictions(catalog, said)


def _unknown_languages(glossary: Glossary) -> Iterator[Finding]:
    """Languages that nobody knows: what is forbidden in them would never be found. (`check` asks; it costs.)"""
    for term in glossary.terms:
        for tag in (*term.forbidden, *term.allowed):
            try:
                known(tag)
            except ValueError as error:
                place = term.place or Place(glossary.path)
                hint = 'write a BCP 47 tag, as "fr" or "zh-Hans"'
                yield Finding(place, "GL007", Severity.ERROR, f"the term {term}: {error}", hint)


def _contradictions(catalog: Catalog, said: Lexicon) -> Iterator[Finding]:
    """The finished translations of terms that the glossary itself calls wrong, or that say nothing."""
    for entry in catalog.entries:
        if entry.state is not State.DONE:
            continue
        place = entry.place or Place(catalog.path)
        excerpt = (entry.key.source, entry.target)
        forbidden = said.namings[entry.key].forbidden if entry.key in said.namings else ()
        for word in terms.accepted(entry.target):
            if word.casefold() in (wrong.casefold() for wrong in forbidden):
                message = f"{word} is a translation that the glossary forbids"
                yield Finding(place, "GL005", Severity.ERROR, message, f"decide in {said.glossary.path}", excerpt)
        if not terms.accepted(entry.target):
            message = "this names no translation"
            yield Finding(place, "GL006", Severity.WARNING, message, "write the word, and nothing else", excerpt)
