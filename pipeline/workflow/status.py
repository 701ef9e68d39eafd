"""``pipeline status``: how far each language is with each article."""

from dataclasses import dataclass

from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.project.store import Project
from pipeline.stages.progress import Progress, progress
from pipeline.stages.template import template
from pipeline.stages.terms import glossary_template
from pipeline.workflow.articles import article
from pipeline.workflow.orphans import orphans
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
