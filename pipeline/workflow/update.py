"""``pipeline update``: every catalog brought into step with its article."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from itertools import chain
from pathlib import Path
from zlib import crc32

import pipeline
from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.memory import NO_MEMORY, Memory, Suggestion
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
class Wanted:
    """What a catalog wants of the memory."""

    texts: frozenset[int]
    """Exactly these texts, by a number that two texts seldom share."""
    alike: bool
    """Whether it also wants what is alike."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one article's catalogs."""

    slug: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    waiting: Mapping[str, Wanted] = field(default_factory=dict)
    """What is wanted of the memory, by the languages whose catalogs are not in step before they have it."""
    finished: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The texts of each catalog whose translation is finished, by language."""

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
        for one in _with_memory(project, tuple(done.values()), workers):
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
            step = _InStep.of(project, slug, tag, template, question)
            # The words of a term are no translation of a text, and no text's translation is one of a term.
            asks = tag in remembering and slug != GLOSSARY and bool(question.texts)
            if asks:
                waiting[tag] = Wanted(frozenset(map(_number, question.texts)), question.alike)
            else:
                changes.append(step.written(project))
                problems += step.findings
            if tag in remembering:
                finished[tag] = step.finished(as_it_was=asks)
        except PipelineError as error:
            problems += error.findings
    return Updated(slug, tuple(changes), tuple(problems), waiting, finished)


@lru_cache(maxsize=4096)
def _number(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


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

    def finished(self, *, as_it_was: bool) -> frozenset[int]:
        """The texts whose translation is finished, before or after."""
        catalog = self.before if as_it_was else self.after
        return frozenset(_number(row.source) for row in memories.finished(catalog))

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
    """The state that each language's memory is in, where there is one that can have an answer."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """What became of them, and what their questions are now."""

    updated: Updated
    asked: Mapping[str, str]


def _with_memory(project: Project, done: Sequence[Updated], workers: int) -> Iterator[Updated]:
    """What becomes of the catalogs that wait for the memory."""
    waiting = [one for one in done if one.waiting]
    tags = [
        tag for tag in dict.fromkeys(tag for one in waiting for tag in one.waiting) if _can_answer(project, tag, done)
    ]
    alike = {tag for one in waiting for tag, wanted in one.waiting.items() if wanted.alike}
    findings = [note for tag in tags for note in memories.refresh(project, tag, to_suggest=tag in alike)]
    states = {tag: memories.asked(project, tag) for tag in tags}
    questions = [
        _Question(
            one.slug,
            tuple(one.waiting),
            {tag: states[tag][1].get(one.slug, "") for tag in one.waiting if tag in states},
            {tag: states[tag][0] for tag in one.waiting if tag in states},
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


def _can_answer(project: Project, tag: str, done: Sequence[Updated]) -> bool:
    """Whether the memory of a language may have anything that is wanted of it.

    Only the same text is wanted most often, and all catalogs have just been read: then that can be told without it.
    """
    wanted = [one.waiting[tag] for one in done if tag in one.waiting]
    read = {one.slug: one.finished[tag] for one in done if tag in one.finished}
    if any(one.alike for one in wanted) or not memories.origins(project, tag) <= read.keys():
        return True
    texts = frozenset().union(*(one.texts for one in wanted))
    return any(not texts.isdisjoint(numbers) for numbers in read.values())


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
            if tag not in question.memory:
                step = _InStep.of(project, slug, tag, template, NO_MEMORY)
                changes.append(step.written(project))
                problems += step.findings
                continue
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
