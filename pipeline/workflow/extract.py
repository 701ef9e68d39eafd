"""``pipeline extract``: the articles' units as templates for translators' tools."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.project.store import Project, locked
from pipeline.stages.headers import dated_template
from pipeline.stages.template import template
from pipeline.stages.terms import explained, glossary_template
from pipeline.workflow import jobs
from pipeline.workflow.articles import article
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of one article."""

    slug: str
    units: int
    """Entries in the template."""
    written: bool
    findings: tuple[Finding, ...]


def extract(
    project: Project, selection: Selection, now: str, workers: int = 0, progress: Callable[[], object] = int
) -> tuple[Extracted, ...]:
    """Write the template of every selected article that has changed. `now` is a PO date."""
    project.glossary()
    with locked(project):
        done = []
        for one in jobs.run(partial(extract_one, project, now), selection.catalogs, workers):
            done.append(one)
            progress()
        return tuple(done)


def extract_one(project: Project, now: str, slug: str) -> Extracted:
    """Write the template of one article, or of the glossary."""
    try:
        fresh, findings = dated(project, slug, now)
        written = project.write(project.layout.template(slug), po.write(fresh))
    except PipelineError as error:
        return Extracted(slug, 0, written=False, findings=error.findings)
    return Extracted(slug, len(fresh.entries), written, findings)


def dated(project: Project, slug: str, now: str) -> tuple[Catalog, tuple[Finding, ...]]:
    """The template of an article as it is now, or of the glossary; it keeps its date as long as its units stay."""
    fresh, name, findings = _fresh(project, slug)
    project_name = f"{project.config.publisher or 'leaflet'}: {name}".strip()
    return dated_template(fresh, _before(project, slug), project_name, now), findings


def _fresh(project: Project, slug: str) -> tuple[Catalog, str, tuple[Finding, ...]]:
    """The template without its header, what it is of, and what is to be said of that."""
    glossary, warned = project.glossary()
    if slug == GLOSSARY:
        return glossary_template(glossary), GLOSSARY, warned
    source, findings = article(project, slug)
    return explained(template(source), glossary), source.front.id, findings


def _before(project: Project, slug: str) -> Catalog | None:
    """The template as it was last written; one that cannot be read is ours to write anew."""
    path = project.layout.template(slug)
    content = project.read(path)
    try:
        return po.read(content, path, slug) if content else None
    except PipelineError:
        return None
