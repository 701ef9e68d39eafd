"""``pipeline check``: everything that is known to be wrong, without writing a page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from pipeline.checks.leaflets import unfilled
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError
from pipeline.project.store import Project
from pipeline.stages.localise import in_english
from pipeline.workflow import jobs
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.workflow.lexicons import glossary_findings
from pipeline.workflow.plan import shared_ids
from pipeline.workflow.selection import Selection
from pipeline.workflow.signoffs import signoff_findings
from pipeline.workflow.status import orphans


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    articles: int
    catalogs: int
    findings: tuple[Finding, ...]


def check(project: Project, selection: Selection, workers: int = 0, progress: Callable[[], object] = int) -> Checked:
    """All findings on the selected articles and their catalogs, in order of article and language."""
    project.locales()
    clinic, said = project.clinic()
    findings = [*project.findings, *selection.findings, *said, *(orphans(project) if selection.whole else ())]
    findings += glossary_findings(project, selection) if selection.glossary else ()
    findings += signoff_findings(project, selection)
    ids: dict[str, str] = {}
    catalogs = 0
    for one in jobs.run(partial(check_one, project, clinic, selection.tags), selection.slugs, workers):
        catalogs += one.catalogs
        findings += one.findings
        if one.id:
            ids[project.layout.article(one.slug)] = one.id
        progress()
    findings += shared_ids(ids)
    return Checked(len(selection.slugs), catalogs, tuple(dict.fromkeys(findings)))


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """One article and its catalogs, looked at."""

    slug: str
    id: str = ""
    catalogs: int = 0
    findings: tuple[Finding, ...] = ()


def check_one(project: Project, clinic: Clinic, tags: Iterable[str], slug: str) -> CheckedArticle:
    """The findings on one article, on what `clinic` does not say of it, and on its catalogs in the languages `tags`."""
    try:
        this = edition(project, slug)
    except PipelineError as error:
        return CheckedArticle(slug, findings=error.findings)
    findings = [*this.findings, *unfilled(in_english(this.original), clinic)]
    count = 0
    for tag in tags:
        try:
            _, found = leaflet_in(project, this, tag)
            findings += found
            count += 1
        except PipelineError as error:
            findings += error.findings
    return CheckedArticle(slug, this.original.article.front.id, count, tuple(findings))
