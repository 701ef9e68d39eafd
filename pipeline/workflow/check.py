"""``pipeline check``: everything that is known to be wrong, without writing a page.

What was found is remembered below ``output``, with the digests of all that it was found in: an article that has not
changed, in a language that has not changed, is not looked at again. A memory that is damaged, or was made in another
folder or by another program, counts for nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any

from pipeline.language.known import unseen
from pipeline.language.locales import locale_for
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError, Severity, Waived
from pipeline.model.place import Place
from pipeline.project.records import Kind, counted, dump, finding, load, paths, record
from pipeline.project.stamps import Stamp, Stamps, digest, home
from pipeline.project.store import Project
from pipeline.workflow import jobs
from pipeline.workflow.ledgers import signoff_findings, unsigned_reviews
from pipeline.workflow.orphans import orphans
from pipeline.workflow.plan import ENGLISH, NO_CATALOG, common_inputs, joined, shared_ids, shared_inputs
from pipeline.workflow.selection import Selection
from pipeline.workflow.waivers import docket, strays
from pipeline.writers.words import has_words


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and what was found."""

    articles: int
    catalogs: int
    said: tuple[Sequence[Finding], ...]
    """All that was found, article by article and language by language, nothing twice.

    What was found before is read only when somebody asks for it.
    """
    waived: tuple[Waived, ...] = ()
    """What was found and does not count, as somebody answers for it."""
    files: tuple[str, ...] = ()
    """The articles and catalogs that were looked at."""

    @property
    def findings(self) -> Iterator[Finding]:
        return chain.from_iterable(self.said)

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many of each kind were found."""
        counts: Counter[Kind] = Counter()
        for findings in self.said:
            counts.update(counted(findings))
        return counts


@dataclass(frozen=True, slots=True)
class Job:
    """One article to be looked at, and those of its catalogs that need it."""

    slug: str
    inputs: Mapping[str, str]
    """By language, English among them: the digest of all that is looked at."""


def check(
    project: Project,
    selection: Selection,
    workers: int = 0,
    *,
    today: str = "",
    remember: bool = True,
    announce: Callable[[int], object] = int,
    progress: Callable[[], object] = int,
) -> Checked:
    """All findings on the selected articles and their catalogs, in order of article and language.

    Waivers count as they do `today`. With `remember`, what was found before is not looked for again where nothing has
    changed. `announce` is told how many articles need work.
    """
    project.locales()
    clinic, said = project.clinic()
    of_the_rest = tuple(dict.fromkeys((*said, *_of_the_rest(project, selection))))
    memory = _memory(project) if remember else Stamps()
    work = _work(project, selection, memory, clinic, today)
    announce(len(work))
    for looked in jobs.run(partial(look, project, clinic, today), work, workers):
        memory.leaflets.update(looked)
        progress()
    checked = _checked(project, selection, memory, of_the_rest)
    if remember and (work or memory.learned):
        memory.learn_pictures(project.root)
        _save(project, memory)
    return checked


def _of_the_rest(project: Project, selection: Selection) -> Iterator[Finding]:
    """What is found in no article and no catalog, clinics and ledgers for instance."""
    yield from project.findings
    yield from selection.findings
    yield from _other_clinics(project)
    yield from little_known(project, selection.tags)
    yield from orphans(project) if selection.whole else ()
    yield from signoff_findings(project, selection)
    yield from _of_waivers(project, selection)
    if selection.glossary:
        from pipeline.workflow.lexicons import glossary_findings  # brings the reader of Markdown with it

        yield from glossary_findings(project, selection)


def _checked(project: Project, selection: Selection, memory: Stamps, findings: Sequence[Finding]) -> Checked:
    """What is said of the selected articles and catalogs, all of which are in `memory`, after other `findings`."""
    stamps = [memory.leaflets[name] for name in _names(selection)]
    rows = [stamp.row for stamp in stamps]
    ids = {project.layout.article(slug): memory.leaflets[f"{ENGLISH}/{slug}"].row.get("id") for slug in selection.slugs}
    alike = shared_ids({path: id_ for path, id_ in ids.items() if id_})
    named = {slug: memory.leaflets[f"{ENGLISH}/{slug}"].row.get("reviewed_by", ()) for slug in selection.slugs}
    of_all = tuple(dict.fromkeys((*alike, *unsigned_reviews(project, named))))
    return Checked(
        articles=len(selection.slugs),
        catalogs=sum(bool(row.get("catalog")) for row in rows),
        said=tuple(once((findings, *(stamp.findings for stamp in stamps), of_all))),
        waived=tuple(_waived(one) for row in rows for one in row.get("waived", ())),
        files=tuple(row["path"] for row in rows if "path" in row),
    )


def once(groups: Sequence[Sequence[Finding]]) -> Iterator[Sequence[Finding]]:
    """`groups`, in each of which nothing is there twice, without the findings that are in one before.

    None can be unless both speak of the same file: all other groups are passed on as they are, read or not.
    """
    speakers = Counter(chain.from_iterable(map(paths, groups)))
    before: set[Finding] = set()
    for group in groups:
        if all(speakers[path] == 1 for path in paths(group)):
            yield group
        else:
            yield tuple(one for one in group if one not in before)
            before.update(group)


def _other_clinics(project: Project) -> Iterator[Finding]:
    """What is wrong with the profiles that are not configured: they are named on the command line one day."""
    for name in project.clinics():
        try:
            yield from project.clinic(name)[1] if name != project.config.clinic else ()
        except PipelineError as error:
            yield from error.findings


def little_known(project: Project, tags: Iterable[str]) -> Iterator[Finding]:
    """What the rules cannot see in some of the languages, and which pages speak English between the translations."""
    for tag in tags:
        gaps = unseen(tag) if tag.partition("-")[0] != ENGLISH else ()
        if gaps:
            message = f"in {locale_for(tag).english_name}, no rule sees {', '.join(gaps)}"
            hint = "figures are compared all the same; ask the reviser to look for these"
            yield Finding(Place(project.config_path), "CF012", Severity.NOTE, message, hint)
        if not has_words(tag):
            message = f"the page's own words, as “Last reviewed”, are English in {locale_for(tag).english_name}"
            hint = "they are marked as English; the words of a language can be added to the pipeline"
            yield Finding(Place(project.config_path), "CF013", Severity.NOTE, message, hint)


def _names(selection: Selection) -> Iterator[str]:
    """Every article and catalog that was asked for, each article's English first."""
    for slug in selection.slugs:
        yield f"{ENGLISH}/{slug}"
        yield from (f"{tag}/{slug}" for tag in selection.tags if tag != ENGLISH)


def _of_waivers(project: Project, selection: Selection) -> Iterator[Finding]:
    """What is wrong with the waivers of the selected languages, beyond what is said of each article's."""
    for tag in (ENGLISH, *selection.tags):
        yield from docket(project, tag).findings
    if selection.whole:
        yield from strays(project, (ENGLISH, *selection.tags), selection.slugs)


# What was found before


def _memory(project: Project) -> Stamps:
    with suppress(PipelineError):
        return load(project.read(project.layout.checked))
    return Stamps()


def _work(project: Project, selection: Selection, memory: Stamps, clinic: Clinic, today: str) -> tuple[Job, ...]:
    """The articles of which something must be looked at: the English again with any of its catalogs."""
    tags = tuple(dict.fromkeys((ENGLISH, *selection.tags)))
    common = repr((home(project.root), common_inputs(project, memory, clinic)))
    shared = shared_inputs(project, tags, memory, today)
    work = []
    for slug in selection.slugs:
        article = memory.digest_of(project.root, project.layout.article(slug))
        inputs = {
            tag: _of(common, article, *shared[tag].values(), _catalog(project, memory, slug, tag)) for tag in tags
        }
        stale = {tag: of for tag, of in inputs.items() if not _holds(memory, f"{tag}/{slug}", of)}
        if stale or not _same_pictures(project, memory, slug):
            work.append(Job(slug, {ENGLISH: inputs[ENGLISH], **(inputs if ENGLISH in stale or not stale else stale)}))
    return tuple(work)


def _of(*parts: str) -> str:
    return digest("\n".join(parts).encode())


def _catalog(project: Project, memory: Stamps, slug: str, tag: str) -> str:
    return memory.digest_of(project.root, project.layout.catalog(slug, tag)) if tag != ENGLISH else ""


def _holds(memory: Stamps, name: str, of: str) -> bool:
    """Whether what was found under `name` was found in the same."""
    stamp = memory.leaflets.get(name)
    return stamp is not None and stamp.inputs.get("of") == of


def _same_pictures(project: Project, memory: Stamps, slug: str) -> bool:
    english = memory.leaflets[f"{ENGLISH}/{slug}"]
    return english.inputs.get("images") == joined(memory.digest_of(project.root, path) for path in english.images)


def _save(project: Project, memory: Stamps) -> None:
    """Remember what was found, less what is of no article any more. A folder that cannot be written to is no matter."""
    known = project.slugs()[0]
    memory.leaflets = {name: stamp for name, stamp in memory.leaflets.items() if name.partition("/")[2] in known}
    with suppress(PipelineError):
        project.write(project.layout.checked, dump(memory))


# Looking


def look(project: Project, clinic: Clinic, today: str, job: Job) -> Mapping[str, Stamp]:
    """What is found in one article, on what `clinic` does not say of it, and in its catalogs, by ``<tag>/<slug>``."""
    found = _found(project, clinic, today, job)
    return {name: replace(stamp, findings=tuple(dict.fromkeys(stamp.findings))) for name, stamp in found.items()}


def _found(project: Project, clinic: Clinic, today: str, job: Job) -> Mapping[str, Stamp]:
    """The same, as often as it was found."""
    from pipeline.checks.leaflets import unfilled
    from pipeline.stages.localise import in_english
    from pipeline.workflow.leaflets import edition, translation

    path = project.layout.article(job.slug)
    tags = [tag for tag in job.inputs if tag != ENGLISH]
    try:
        this = edition(project, job.slug, today)
    except PipelineError as error:  # its catalogs are not looked at, and all of it is the next time
        nothing = {f"{tag}/{job.slug}": _UNKNOWN for tag in tags}
        return {f"{ENGLISH}/{job.slug}": replace(_UNKNOWN, findings=error.findings, row={"path": path}), **nothing}
    findings = (*this.findings, *unfilled(in_english(this.original), clinic))
    front = this.original.article.front
    row: Mapping[str, Any] = {
        "path": path, "id": front.id, "reviewed_by": list(front.reviewed_by), "waived": _rows(this.waived),
    }  # fmt: skip
    inputs = {"of": job.inputs[ENGLISH], "images": joined(this.image_digests.values())}
    found = {f"{ENGLISH}/{job.slug}": Stamp(inputs, {}, tuple(this.image_digests), findings, row)}
    for tag in tags:
        path = project.layout.catalog(job.slug, tag)
        of = {"of": job.inputs[tag]}
        try:
            this_one = translation(project, this, tag)
            row = {"path": path, "catalog": True, "waived": _rows(this_one.waived)}
            found[f"{tag}/{job.slug}"] = Stamp(of, {}, (), this_one.findings, row)
        except PipelineError as error:
            missing = all(one.code == NO_CATALOG for one in error.findings)
            stamp = Stamp(of if missing else _UNKNOWN.inputs, {}, (), error.findings, {} if missing else {"path": path})
            found[f"{tag}/{job.slug}"] = stamp
    return found


_UNKNOWN = Stamp({"of": ""}, {})
"""Of what cannot be read nothing is known the next time: what is in its way may lie outside of it."""


def _rows(waived: Iterable[Waived]) -> list[list[object]]:
    """Waived findings as a record can keep them."""
    return [[list(record(one.finding)), one.name, one.reason, one.until] for one in waived]


def _waived(row: Sequence[Any]) -> Waived:
    return Waived(finding(row[0]), *row[1:])
