"""The catalogs of an update that need the memory: they wait until all others are in step, and are asked for again.

A catalog whose question is what it was when it was last answered is left as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.memory import NO_MEMORY
from pipeline.project import memory as memories
from pipeline.project.stamps import digest, program
from pipeline.project.store import Project
from pipeline.stages.progress import progress as progress_of
from pipeline.workflow import jobs
from pipeline.workflow.instep import Change, InStep, Updated, new_catalog_of
from pipeline.workflow.memory import asked_by


@dataclass(frozen=True, slots=True)
class _Question:
    """An article with catalogs that need the memory."""

    slug: str
    tags: tuple[str, ...]
    asked: Mapping[str, str]
    """What each catalog's question was when it was last answered, by language."""
    memory: Mapping[str, int]
    """The state that each language's memory is in, where there is one that can have an answer."""

    @classmethod
    def of(cls, one: Updated, states: Mapping[str, tuple[int, Mapping[str, str]]]) -> "_Question":
        """What `one` asks, by the state of each memory and the questions that it was last asked."""
        known = {tag: states[tag] for tag in one.waiting if tag in states}
        asked = {tag: questions.get(one.slug, "") for tag, (_, questions) in known.items()}
        return cls(one.slug, tuple(one.waiting), asked, {tag: state for tag, (state, _) in known.items()})


@dataclass(frozen=True, slots=True)
class _Answered:
    """What became of them, and what their questions are now."""

    updated: Updated
    asked: Mapping[str, str]


def with_memory(project: Project, done: Sequence[Updated], workers: int) -> Iterator[Updated]:
    """What becomes of the catalogs that wait for the memory."""
    waiting = [one for one in done if one.waiting]
    tags = [
        tag for tag in dict.fromkeys(tag for one in waiting for tag in one.waiting) if _can_answer(project, tag, done)
    ]
    alike = {tag for one in waiting for tag, wanted in one.waiting.items() if wanted.alike}
    findings = [note for tag in tags for note in memories.refresh(project, tag, to_suggest=tag in alike)]
    states = {tag: memories.asked(project, tag) for tag in tags}
    questions = [_Question.of(one, states) for one in waiting]
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
            knows = tag in question.memory
            state = f"{question.memory[tag]} {program()} {digest(content)}" if knows else ""
            if knows and _key(project, slug, tag, state) == question.asked[tag]:
                changes.append(_unchanged(project, slug, tag, template))
            else:
                step = InStep.of(project, slug, tag, template, asked_by(project, tag) if knows else NO_MEMORY)
                changes.append(step.written(project))
                problems += step.findings
            if knows:
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


def _unchanged(project: Project, slug: str, tag: str, template: Catalog) -> Change:
    catalog = project.catalog(slug, tag) or new_catalog_of(template, tag)
    return Change(progress_of(catalog, template), tag, new=False, written=False)
