"""Catalogs that belong to no article."""

from pipeline.model.finding import Finding, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.place import Place
from pipeline.project.store import Project

THEIRS = ".theirs.po"
"""How a file ends in which the merge driver has kept the other branch's side. Nobody was sent that."""


def orphans(project: Project) -> tuple[Finding, ...]:
    """A finding for every catalog whose article is gone: the words in it may be wanted elsewhere."""
    known = frozenset((*project.slugs()[0], *((GLOSSARY,) if project.glossary()[0] else ())))
    return tuple(
        _orphan(project.layout.catalog(slug, tag), slug)
        for tag in project.config.languages
        for slug in project.catalog_slugs(tag)
        if slug not in known
    )


def _orphan(path: str, slug: str) -> Finding:
    if path.endswith(THEIRS):
        hint = "settle the texts that are fuzzy in the catalog of this name, then delete this file"
        return Finding(Place(path), "MG015", Severity.WARNING, "a conflict of git waits to be settled", hint)
    message = f"there is no article {slug}"
    return Finding(Place(path), "CA001", Severity.WARNING, message, "rename this file with its article, or delete it")
