"""``pipeline update``: every catalog brought into step with its article."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from pipeline.formats import po
from pipeline.model.finding import PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.memory import Suggestion
from pipeline.project import memory as memories
from pipeline.project.files import sweep
from pipeline.project.store import Project, locked
from pipeline.workflow import jobs
from pipeline.workflow.extract import dated
from pipeline.workflow.instep import InStep, Updated, Wanted, number_of
from pipeline.workflow.remembering import with_memory
from pipeline.workflow.selection import Selection


def update(
    project: Project, selection: Selection, now: str, workers: int = 0, progress: Callable[[], object] = int
) -> tuple[Updated, ...]:
    """Bring the selected catalogs into step, and their templates. A file that cannot be read is left untouched.

    Catalogs that have something to ask the memory wait until all others are done. So the memory is made of the same
    files whatever the number of workers, and not looked at if there is nothing to ask.
    """
    project.locales()
    project.glossary()
    with locked(project):
        sweep(project.path(project.config.locales))
        done: dict[str, Updated] = {}
        remembering = frozenset(tag for tag in selection.tags if memories.has_sources(project, tag))
        one_of = partial(update_one, project, now, selection.tags, remembering=remembering)
        first = selection.catalogs[:1] if selection.glossary else ()  # the others tell what the terms are called
        for one in chain(map(one_of, first), jobs.run(one_of, selection.slugs, workers)):
            done[one.slug] = one
            if not one.waiting:
                progress()
        for one in with_memory(project, tuple(done.values()), workers):
            done[one.slug] = done[one.slug].then(one, selection.tags)
            progress()
        return tuple(done.values())


def update_one(
    project: Project, now: str, tags: Sequence[str], slug: str, *, remembering: Set[str] = frozenset()
) -> Updated:
    """Bring the catalogs of one article into step, or those of the glossary.

    Those in the languages that are `remembering` are left as they are if they need the memory.
    """
    try:
        template, findings = dated(project, slug, now)
        project.write(project.layout.template(slug), po.write(template))
    except PipelineError as error:
        return Updated(slug, (), error.findings)
    changes, problems, waiting, finished = [], list(findings), {}, {}
    for tag in tags:
        try:
            question = _Unanswered()
            step = InStep.of(project, slug, tag, template, question)
            # The words of a term are no translation of a text, and no text's translation is one of a term.
            asks = tag in remembering and slug != GLOSSARY and bool(question.texts)
            if asks:
                waiting[tag] = Wanted(frozenset(map(number_of, question.texts)), question.alike)
            else:
                changes.append(step.written(project))
                problems += step.findings
            if tag in remembering:
                finished[tag] = step.finished(as_it_was=asks)
        except PipelineError as error:
            problems += error.findings
    return Updated(slug, tuple(changes), tuple(problems), waiting, finished)


@dataclass(slots=True)
class _Unanswered:
    """A memory that knows nothing yet, and notes what it was asked for. If that is nothing, none is needed."""

    texts: set[str] = field(default_factory=set)
    alike: bool = False

    def suggest(self, source: str, limit: int = 3, least: float = 75.0) -> tuple[Suggestion, ...]:  # noqa: ARG002
        self.texts.add(source)
        self.alike = True
        return ()

    def exact(self, source: str, context: str = "") -> Suggestion | None:  # noqa: ARG002
        self.texts.add(source)
        return None
