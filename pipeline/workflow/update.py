"""``pipeline update``: every catalog brought into step with its article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.project.files import sweep
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages import update as stage
from pipeline.stages.progress import Progress
from pipeline.stages.progress import progress as progress_of
from pipeline.workflow import jobs
from pipeline.workflow.extract import dated
from pipeline.workflow.lexicons import remarks
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one catalog."""

    progress: Progress
    new: bool
    """Whether the file was not there before."""
    written: bool


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one article's catalogs."""

    slug: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def update(
    project: Project, selection: Selection, now: str, workers: int = 0, progress: Callable[[], object] = int
) -> tuple[Updated, ...]:
    """Bring the selected catalogs into step, and their templates. A file that cannot be read is left untouched."""
    project.locales()
    project.glossary()
    with locked(project):
        sweep(project.path(project.config.locales))
        done = []
        one_of = partial(update_one, project, now, selection.tags)
        first = selection.catalogs[:1] if selection.glossary else ()  # the others tell what the terms are called
        for one in chain(map(one_of, first), jobs.run(one_of, selection.slugs, workers)):
            done.append(one)
            progress()
        return tuple(done)


def update_one(project: Project, now: str, tags: Sequence[str], slug: str) -> Updated:
    """Bring the catalogs of one article into step, or those of the glossary."""
    try:
        template, findings = dated(project, slug, now)
        project.write(project.layout.template(slug), po.write(template))
    except PipelineError as error:
        return Updated(slug, (), error.findings)
    changes, problems = [], list(findings)
    for tag in tags:
        try:
            change, notes = _update_catalog(project, slug, tag, template)
            changes.append(change)
            problems += notes
        except PipelineError as error:
            problems += error.findings
    return Updated(slug, tuple(changes), tuple(problems))


def _update_catalog(project: Project, slug: str, tag: str, template: Catalog) -> tuple[Change, tuple[Finding, ...]]:
    path = project.layout.catalog(slug, tag)
    content = project.read(path)
    before = read_catalog(content, path, slug, tag) if content is not None else new_catalog_of(template, tag)
    step = stage.brought_into_step(replace(before, path=path), template, remarks=remarks(project, slug, tag))
    after = step.catalog
    written = (content is None or after != before) and project.write(
        path, po.write(after), durable=True, expected=content or b""
    )
    return Change(progress_of(after, template), new=content is None, written=written), step.findings


def new_catalog_of(template: Catalog, tag: str) -> Catalog:
    """An empty catalog for the language `tag`, with the header that goes with `template`."""
    return stage.new_catalog(
        template.slug, locale_for(tag), template.field("Project-Id-Version"), template.field("POT-Creation-Date")
    )
