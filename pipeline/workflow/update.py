"""``pipeline update``: every catalog brought into step with its article."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

import pipeline
from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.memory import Memory, Suggestion
from pipeline.project import memory as memories
from pipeline.project.files import sweep
from pipeline.project.stamps import digest, fingerprint
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages import update as stage
from pipeline.stages.progress import Progress
from pipeline.stages.progress import progress as progress_of
from pipeline.workflow import jobs
from pipeline.workflow.extract import dated
from pipeline.workflow.lexicons import remarks
from pipeline.workflow.memory import asked_by
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one catalog."""

    progress: Progress
    tag: str
    new: bool
    """Whether the file was not there before."""
    written: bool


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one article's catalogs."""

    slug: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    waiting: tuple[str, ...] = ()
    """The languages whose catalogs are not in step before the memory was asked."""
    suggesting: tuple[str, ...] = ()
    """Those of them that may want what is alike, and not only the same text."""

    def then(self, later: "Updated", tags: Sequence[str]) -> "Updated":
        """This and what became of the catalogs that waited, in the order of `tags`."""
        changes = sorted((*self.changes, *later.changes), key=lambda change: tags.index(change.tag))
        return Updated(self.slug, tuple(changes), (*self.findings, *later.findings))


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
        for one in _with_memory(project, [one for one in done.values() if one.waiting], workers):
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
    changes, problems, waiting, suggesting = [], list(findings), [], []
    for tag in tags:
        try:
            # The words of a term are no translation of a text, and no text's translation is one of a term.
            question = _Unanswered()
            step = _InStep.of(project, slug, tag, template, question)
            if tag in remembering and slug != GLOSSARY and question.asked:
                waiting.append(tag)
                suggesting += [tag] * question.to_suggest
                continue
            changes.append(step.written(project))
            problems += step.findings
        except PipelineError as error:
            problems += error.findings
    return Updated(slug, tuple(changes), tuple(problems), tuple(waiting), tuple(suggesting))


@dataclass(slots=True)
class _Unanswered:
    """A memory that knows nothing yet, and remembers whether it was asked. If not, it need not be there."""

    asked: bool = False
    to_suggest: bool = False

    def suggest(self, source: str, limit: int = 3, least: float = 75.0) -> tuple[Suggestion, ...]:  # noqa: ARG002
        self.asked = self.to_suggest = True
        return ()

    def exact(self, source: str, context: str = "") -> Suggestion | None:  # noqa: ARG002
        self.asked = True
        return None


@dataclass(frozen=True, slots=True)
class _InStep:
    """A catalog in step with its template, before it is written."""

    path: str
    tag: str
    content: bytes | None
    """Of its file, as it is on the disk."""
    before: Catalog
    after: Catalog
    template: Catalog
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, project: Project, slug: str, tag: str, template: Catalog, memory: Memory) -> "_InStep":
        path = project.layout.catalog(slug, tag)
        content = project.read(path)
        before = read_catalog(content, path, slug, tag) if content is not None else new_catalog_of(template, tag)
        exact = project.config.reuse == "exact"
        step = stage.brought_into_step(
            replace(before, path=path), template, memory, remarks(project, slug, tag), reuse_exact=exact
        )
        return cls(path, tag, content, before, step.catalog, template, step.findings)

    def written(self, project: Project) -> Change:
        """What became of the file, now that it is as it should be."""
        written = (self.content is None or self.after != self.before) and project.write(
            self.path, po.write(self.after), durable=True, expected=self.content or b""
        )
        return Change(progress_of(self.after, self.template), self.tag, new=self.content is None, written=written)


def new_catalog_of(template: Catalog, tag: str) -> Catalog:
    """An empty catalog for the language `tag`, with the header that goes with `template`."""
    return stage.new_catalog(
        template.slug, locale_for(tag), template.field("Project-Id-Version"), template.field("POT-Creation-Date")
    )


# With the memory


@dataclass(frozen=True, slots=True)
class _Question:
    """An article with catalogs that need the memory."""

    slug: str
    tags: tuple[str, ...]
    asked: Mapping[str, str]
    """What each catalog's question was when it was last answered, by language."""
    memory: Mapping[str, int]
    """The state that each language's memory is in."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """What became of them, and what their questions are now."""

    updated: Updated
    asked: Mapping[str, str]


def _with_memory(project: Project, waiting: Sequence[Updated], workers: int) -> Iterator[Updated]:
    """What becomes of the catalogs that wait for the memory."""
    tags = tuple(dict.fromkeys(tag for one in waiting for tag in one.waiting))
    suggesting = {tag for one in waiting for tag in one.suggesting}
    findings = [note for tag in tags for note in memories.refresh(project, tag, to_suggest=tag in suggesting)]
    states = {tag: memories.asked(project, tag) for tag in tags}
    questions = [
        _Question(
            one.slug,
            one.waiting,
            {tag: states[tag][1].get(one.slug, "") for tag in one.waiting},
            {tag: states[tag][0] for tag in one.waiting},
        )
        for one in waiting
    ]
    answers: dict[str, dict[str, str]] = {tag: {} for tag in tags}
    for question, one in zip(questions, jobs.run(partial(_answer, project), questions, workers), strict=True):
        for tag, key in one.asked.items():
            if key != question.asked[tag]:
                answers[tag][question.slug] = key
        yield replace(one.updated, findings=(*findings, *one.updated.findings))
        findings = []
    for tag, keys in answers.items():
        memories.remember_asked(project, tag, keys)


def _answer(project: Project, question: _Question) -> _Answered:
    """Bring the catalogs of one article into step with all the memory has; not those for which it has nothing new."""
    slug = question.slug
    changes: list[Change] = []
    problems: list[Finding] = []
    asked: dict[str, str] = {}
    content = project.read(project.layout.template(slug)) or b""
    template = po.read(content, project.layout.template(slug), slug)
    for tag in question.tags:
        try:
            state = f"{question.memory[tag]} {_program()} {digest(content)}"
            if _key(project, slug, tag, state) == question.asked[tag]:
                changes.append(_unchanged(project, slug, tag, template))
            else:
                step = _InStep.of(project, slug, tag, template, asked_by(project, tag))
                changes.append(step.written(project))
                problems += step.findings
            asked[tag] = _key(project, slug, tag, state)
        except PipelineError as error:
            problems += error.findings
    return _Answered(Updated(slug, tuple(changes), tuple(problems)), asked)


def _key(project: Project, slug: str, tag: str, state: str) -> str:
    """A name for all that an update of a catalog depends on, with `state` for what is alike in all languages."""
    layout = project.layout
    files = (layout.catalog(slug, tag), layout.glossary, layout.catalog(GLOSSARY, tag))
    parts = (state, project.config.reuse, *(digest(project.read(path) or b"") for path in files))
    return digest("\n".join(parts).encode())


@cache
def _program() -> str:
    return f"{pipeline.__version__} {fingerprint(Path(pipeline.__file__).parent)}"


def _unchanged(project: Project, slug: str, tag: str, template: Catalog) -> Change:
    catalog = project.catalog(slug, tag) or new_catalog_of(template, tag)
    return Change(progress_of(catalog, template), tag, new=False, written=False)
