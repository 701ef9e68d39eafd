"""``pipeline status``: how far each language is with each article."""

from dataclasses import dataclass

from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.place import Place
from pipeline.project.store import Project
from pipeline.stages.progress import Progress, progress
from pipeline.stages.template import template
from pipeline.stages.terms import glossary_template
from pipeline.workflow.articles import article
from pipeline.workflow.returned import THEIRS
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Status:
    """Progress by article and language, and what stood in the way of counting."""

    rows: tuple[Progress, ...]
    findings: tuple[Finding, ...]


def status(project: Project, selection: Selection) -> Status:
    """How much of the articles as they are now is translated. Reads all, writes nothing."""
    rows: list[Progress] = []
    findings: list[Finding] = list(orphans(project)) if selection.whole else []
    for slug in selection.catalogs:
        try:
            wanted, said = _wanted(project, slug)
        except PipelineError as error:
            findings += error.findings
            continue
        findings += said
        for tag in selection.tags:
            try:
                catalog = project.catalog(slug, tag) or Catalog(slug, tag)
            except PipelineError as error:
                findings += error.findings
                continue
            rows.append(progress(catalog, wanted))
    return Status(tuple(rows), tuple(findings))


def _wanted(project: Project, slug: str) -> tuple[Catalog, tuple[Finding, ...]]:
    """All that is to be translated of an article, or of the glossary."""
    if slug == GLOSSARY:
        glossary, warned = project.glossary()
        return glossary_template(glossary), warned
    source, said = article(project, slug)
    return template(source), said


def orphans(project: Project) -> tuple[Finding, ...]:
    """A finding for every catalog whose article is gone: the words in it may be wanted elsewhere."""
    slugs, _ = project.slugs()
    slugs += (GLOSSARY,) if project.glossary()[0] else ()
    lost = []
    for tag in project.config.languages:
        for slug in project.catalog_slugs(tag):
            if slug not in slugs:
                lost.append(_orphan(project.layout.catalog(slug, tag), slug))
    return tuple(lost)


def _orphan(path: str, slug: str) -> Finding:
    if path.endswith(THEIRS):
        hint = "settle the texts that are fuzzy in the catalog of this name, then delete this file"
        return Finding(Place(path), "MG015", Severity.WARNING, "a conflict of git waits to be settled", hint)
    message = f"there is no article {slug}"
    return Finding(Place(path), "CA001", Severity.WARNING, message, "rename this file with its article, or delete it")
