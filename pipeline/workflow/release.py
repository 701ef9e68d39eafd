"""``pipeline release``: final leaflets, only of what is complete, checked and approved word for word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.model.release import Release, State
from pipeline.project.archive import RESERVED, Archive
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.manifest import NAME
from pipeline.project.store import Project, locked
from pipeline.project.tools import tools
from pipeline.stages import releases
from pipeline.workflow import jobs
from pipeline.workflow.approvals import books
from pipeline.workflow.press import Fate, Outcome, Task, prepare
from pipeline.workflow.publish import publish
from pipeline.workflow.recall import no_longer_right, warned
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one leaflet that was to be released."""

    clinic: str
    slug: str
    tag: str
    fate: Fate
    findings: tuple[Finding, ...] = ()
    """Why it is refused, or what else is to be said."""
    release: Release | None = None
    """What is in use now; None where nothing is."""
    taken_away: Release | None = None
    """What was in use, and is no more."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a release did, leaflet by leaflet."""

    answers: tuple[Answer, ...]
    withdrawn: tuple[Release, ...] = ()
    """What a warning of the article's author has taken out of use, in whatever language and clinic."""
    findings: tuple[Finding, ...] = ()
    """What is to be said of no leaflet in particular."""


def release(
    project: Project,
    selection: Selection,
    clinics: Sequence[str],
    today: str,
    workers: int = 0,
    *,
    pretend: bool = False,
    progress: Callable[[], object] = int,
) -> Report:
    """Release what can be of the selected leaflets, for each of `clinics`.

    What cannot be is refused, with all reasons, and what was released of it before stays in use, or is taken away where
    the project's policy asks for that. To `pretend` is to say what would become of each, and to write nothing.
    """
    wanted = tuple(dict.fromkeys(clinics)) or ((project.config.clinic,) if project.config.clinic else ())
    _refuse_clinics(project, wanted)
    archive = Archive(project)
    with _workshop(archive, pretend=pretend) as folder:
        before = archive.releases()
        register, withdrawn = warned(project, before, today)
        tasks = tuple(_tasks(project, selection, wanted, today, register, folder))
        outcomes: list[tuple[str, Outcome]] = []
        for task, results in zip(tasks, jobs.run(prepare, tasks, workers), strict=True):
            outcomes += [(task.project.config.clinic, one) for one in results]
            progress()
        answers: list[Answer] = []
        for clinic, outcome in outcomes:
            register, answer = _settled(project, register, clinic, outcome, today)
            answers.append(answer)
        if not pretend:
            _keep(archive, register, (outcome for _, outcome in outcomes))
            publish(archive, releases.appended(before, register))
    return Report(tuple(answers), withdrawn, (*project.findings, *selection.findings))


def _refuse_clinics(project: Project, names: Sequence[str]) -> None:
    """Raises PipelineError where no leaflet could be released for one of the clinics."""
    if not names:
        hint = "name one with --clinic, or write its profile and set clinic in the configuration"
        raise refused(project.config_path, "RE008", "a leaflet is released for a clinic, and none is named", hint)
    for name in names:
        path = project.layout.clinic(name)
        if name in RESERVED or not NAME.match(name):
            raise refused(path, "RE011", f"no clinic may be called {name} here", "give its profile another name")
        project.clinic(name)


@contextmanager
def _workshop(archive: Archive, *, pretend: bool) -> Iterator[Path]:
    """An empty folder to work in, gone afterwards. But for a pretence, nobody else writes in the project meanwhile."""
    if pretend:
        with disk_errors_as_findings("release"), TemporaryDirectory(ignore_cleanup_errors=True) as name:
            yield Path(name).resolve()
        return
    with locked(archive.project):
        folder = archive.swept()
        try:
            yield folder
        finally:
            rmtree(folder, ignore_errors=True)


def _tasks(
    project: Project,
    selection: Selection,
    clinics: Sequence[str],
    today: str,
    register: Sequence[Release],
    folder: Path,
) -> Iterator[Task]:
    used = tools(printed="pdf" in project.config.formats)
    signed = books(project, selection.tags)
    gone = {one.slug for one in register}.difference(project.slugs()[0])
    for clinic in clinics:
        theirs = replace(project, config=replace(project.config, clinic=clinic))
        for slug in selection.slugs:
            before = tuple(one for one in register if one.clinic == clinic and (one.slug == slug or one.slug in gone))
            place = folder / clinic / slug
            yield Task(theirs, slug, selection.tags, today, before, used, signed, place)


# What becomes of each


def _settled(
    project: Project, register: tuple[Release, ...], clinic: str, outcome: Outcome, today: str
) -> tuple[tuple[Release, ...], Answer]:
    """The register after one outcome, and what is to be told of it."""
    key = clinic, outcome.slug, outcome.tag
    there = releases.in_use(register).get(key)
    answer = Answer(*key, outcome.fate, outcome.findings, there)
    match outcome.fate, outcome.release:
        case Fate.MADE, Release() as new if other := releases.namesake(register, new):
            finding = _namesake(project, new, other)
            return register, replace(answer, fate=Fate.REFUSED, findings=(*outcome.findings, finding))
        case Fate.MADE, Release() as new:
            return releases.with_release(register, new), replace(answer, release=new)
        case Fate.SAME, Release() as old if old.state is State.OUTDATED:
            return releases.reinstated(register, old, today), replace(answer, release=old)
    strict = project.config.release.policy_of(outcome.slug) == "block"
    if outcome.refused and there and strict and (reason := no_longer_right(project, there, today)):
        after = releases.without(register, lambda one: one == there, State.OUTDATED, today, reason)
        return after, replace(answer, release=None, taken_away=there)
    return register, answer


def _namesake(project: Project, new: Release, other: Release) -> Finding:
    """The finding that two articles have one id: copies could not be told apart."""
    message = f"{new.id} is the id of {other.slug} too, of which {other.label} is in use"
    hint = f"give this article an id of its own, or, if {other.slug} was renamed: pipeline withdraw {other.slug}"
    return Finding(Place(project.layout.article(new.slug)), "RE012", Severity.ERROR, message, hint)


def _keep(archive: Archive, register: Iterable[Release], outcomes: Iterable[Outcome]) -> None:
    """Put away what new versions were made from, and their files. Nothing of it is released yet."""
    labels = {(one.leaflet, one.imprint.version) for one in register}
    kept: set[str] = set()
    for outcome in outcomes:
        new = outcome.release
        if outcome.fate is Fate.MADE and new and outcome.folder and (new.leaflet, new.imprint.version) in labels:
            with disk_errors_as_findings(archive.folder):
                for name, digest in new.inputs.items():
                    if digest in kept:
                        continue
                    if archive.keep_input((outcome.folder / name).read_bytes()) != digest:
                        raise refused(name, "FS002", "this changed while we worked", "run the command again")
                    kept.add(digest)
                for name in new.outputs:
                    archive.keep_output(new, name, outcome.made(name).read_bytes())
