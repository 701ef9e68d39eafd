"""``pipeline check --fix``: translations set as their language sets them, where that is safe and every check agrees."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from pipeline.checks import check_pair
from pipeline.checks.sides import side
from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.finding import Finding, PipelineError
from pipeline.model.key import Key
from pipeline.model.pair import Pair
from pipeline.model.place import Place
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages.localise import Original, original, pairs
from pipeline.stages.tidy import steps
from pipeline.workflow import jobs
from pipeline.workflow.articles import article
from pipeline.workflow.lexicons import lexicon
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Fix:
    """One translation put right."""

    place: Place
    key: Key
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was put right, or would be."""

    fixes: tuple[Fix, ...]
    catalogs: tuple[str, ...]
    """The files that have changed, or would."""
    signed: tuple[str, ...] = ()
    """Languages with sign-offs: those of a text that changes do not count any more."""


def fix(project: Project, selection: Selection, workers: int = 0, *, write: bool = True) -> Fixed:
    """Put the finished translations right that can be, in the files if `write` says so.

    A file that somebody has saved in the meantime, or that cannot be read, is left alone: a check says why.
    """
    project.locales()
    with locked(project):
        found = jobs.run(partial(_in_article, project, selection.tags), selection.slugs, workers)
        changed = tuple(one for fixes in found for one in fixes if not write or _write(project, one))
    tags = dict.fromkeys(one.tag for one in changed)
    return Fixed(
        fixes=tuple(fix for one in changed for fix in one.fixes),
        catalogs=tuple(one.path for one in changed),
        signed=tuple(tag for tag in tags if project.read(project.layout.ledger(tag))),
    )


@dataclass(frozen=True, slots=True)
class _Catalog:
    """A catalog with translations put right."""

    path: str
    tag: str
    fixes: tuple[Fix, ...]
    before: bytes
    after: bytes


def _write(project: Project, one: _Catalog) -> bool:
    try:
        return project.write(one.path, one.after, durable=True, expected=one.before)
    except PipelineError:
        return False


def _in_article(project: Project, tags: tuple[str, ...], slug: str) -> tuple[_Catalog, ...]:
    """The catalogs of one article in which something can be put right."""
    try:
        source, _ = article(project, slug)
    except PipelineError:
        return ()
    this = original(source, locale_for(source.locale))
    return tuple(one for tag in tags if (one := _in_catalog(project, this, tag)))


def _in_catalog(project: Project, this: Original, tag: str) -> _Catalog | None:
    slug = this.article.slug
    path = project.layout.catalog(slug, tag)
    try:
        content = project.read(path)
        catalog = None if content is None else read_catalog(content, path, slug, tag)
        terms, _ = lexicon(project, tag)
    except PipelineError:
        return None
    if content is None or catalog is None:
        return None
    judge = partial(check_pair, lexicon=terms, profile=project.config.profile)
    put_right = {pair.unit.key: _put_right(this, pair, judge) for pair in pairs(this, catalog, locale_for(tag))}
    fixes = {key: one for key, one in put_right.items() if one.after != one.before}
    if not fixes:
        return None
    entries = tuple(_with(entry, fixes) for entry in catalog.entries)
    return _Catalog(path, tag, tuple(fixes.values()), content, po.write(replace(catalog, entries=entries)))


def _put_right(this: Original, pair: Pair, judge: Callable[[Pair], tuple[Finding, ...]]) -> Fix:
    """What becomes of one translation: every step is taken that changes no markup, and after which no more is found."""
    first = pair
    said: Counter[str] | None = None
    for step in steps(pair.entry.key.source, pair.locale):
        text = step(pair.entry.target)
        if not text or text == pair.entry.target:
            continue
        if said is None:
            said = _codes(judge(pair))
        (other,) = pairs(this, _of_one(replace(pair.entry, target=text), pair), pair.locale)
        found = _codes(judge(other))
        if not found - said and side(other.target).marks == side(pair.target).marks:
            pair, said = other, found
    place = first.entry.place or first.unit.place
    return Fix(place, first.unit.key, first.entry.target, pair.entry.target)


def _of_one(entry: Entry, pair: Pair) -> Catalog:
    return Catalog("", pair.locale.tag, entries=(entry,))


def _codes(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def _with(entry: Entry, fixes: Mapping[Key, Fix]) -> Entry:
    return replace(entry, target=fixes[entry.key].after) if entry.key in fixes else entry
