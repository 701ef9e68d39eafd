"""``pipeline build``: every leaflet in every language, redoing only what changed."""

from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.model.finding import Finding
from pipeline.project import stamps as memory
from pipeline.project.files import disk_errors_as_findings, sweep
from pipeline.project.stamps import Stamps
from pipeline.project.store import Project, locked
from pipeline.workflow import jobs
from pipeline.workflow.plan import ENGLISH, Job, plan, shared_ids
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    built: tuple[str, ...]
    """Leaflets written, by ``<tag>/<slug>``."""
    fresh: tuple[str, ...]
    """Leaflets that stood as they are."""
    removed: tuple[str, ...]
    """Leaflets taken away, as what they were made from is gone or was refused."""
    reasons: Mapping[str, str]
    drafts: int
    """Leaflets on which English stands in for something."""
    findings: tuple[Finding, ...]


def build(
    project: Project,
    selection: Selection,
    workers: int = 0,
    *,
    announce: Callable[[int], object] = int,
    progress: Callable[[], object] = int,
) -> Report:
    """Bring the selected leaflets and the index up to date. `announce` is told how many articles need work.

    What cannot be built does not stay as it was built before: an old page beside a new article is a wrong page.
    """
    with locked(project):
        path = project.layout.state + "/stamps.json"
        before = project.read(path)
        stamps = memory.load(before)
        this = plan(project, selection, stamps)
        announce(len(this.jobs))
        failures = _work(project, stamps, this.jobs, workers, progress) if this.jobs else []
        failed = [name for name in this.reasons if name not in stamps.leaflets]
        removed = _remove_orphans(project, stamps, this.possible) if selection.whole else ()
        index = _write_index(project, stamps)
        if this.jobs or removed or index or before is None:
            project.write(path, memory.dump(stamps))
    wanted = {f"{tag}/{slug}" for slug in selection.slugs for tag in selection.tags}
    stood = [stamp for name, stamp in stamps.leaflets.items() if name in wanted]
    said = (finding for stamp in stood for finding in stamp.findings)
    return Report(
        built=tuple(name for name in this.reasons if name in stamps.leaflets),
        fresh=this.fresh,
        removed=(*removed, *failed),
        reasons=this.reasons,
        drafts=sum(bool(stamp.row.get("draft")) for stamp in stood),
        findings=tuple(dict.fromkeys((*this.findings, *failures, *said, *shared_ids(_ids(project, stamps))))),
    )


def _work(
    project: Project, stamps: Stamps, work: Iterable[Job], workers: int, progress: Callable[[], object]
) -> list[Finding]:
    """Do the jobs, note in `stamps` what came of them, and return why some leaflets could not be made."""
    from pipeline.workflow.leaflets import build_article

    project.locales()
    sweep(project.path(project.config.output))
    failures: list[Finding] = []
    for results in jobs.run(build_article, tuple(work), workers):
        for one in results:
            failures += one.findings
            if one.stamp is None:
                _remove(project, stamps, one.name)
            else:
                stamps.leaflets[one.name] = one.stamp
        progress()
    return failures


def _remove_orphans(project: Project, stamps: Stamps, possible: Container[str]) -> tuple[str, ...]:
    """Take away the leaflets whose article, catalog or language is gone from the project."""
    gone = tuple(name for name in stamps.leaflets if name not in possible)
    for name in gone:
        _remove(project, stamps, name)
    return gone


def _remove(project: Project, stamps: Stamps, name: str) -> None:
    """Take away the files of a leaflet, and forget it."""
    stamp = stamps.leaflets.pop(name, None)
    tag, _, slug = name.partition("/")
    paths = stamp.outputs if stamp else [project.layout.leaflet(slug, tag, suffix) for suffix in (".html", ".txt")]
    folder = PurePosixPath(project.layout.leaflet(slug, tag, "")).parent
    for path in paths:
        if PurePosixPath(path).parent != folder:
            continue  # not our stamp: nothing but leaflets is ever taken away
        with disk_errors_as_findings(path), suppress(FileNotFoundError):
            project.path(path).unlink()


def _write_index(project: Project, stamps: Stamps) -> bool:
    """Whether the list of leaflets had to be written anew."""
    rows = [stamps.leaflets[name].row for name in sorted(stamps.leaflets)]
    of = memory.digest(repr((project.config.publisher, project.config.languages, rows)).encode())
    path = project.layout.index
    if stamps.index and stamps.index_of == of and memory.still_there(project.root, {path: stamps.index}):
        return False
    from pipeline.workflow.leaflets import index_page

    content = index_page(project, rows)
    project.write(path, content)
    stamps.index, stamps.index_of = memory.seen(project.path(path), content), of
    return True


def _ids(project: Project, stamps: Stamps) -> Mapping[str, str]:
    """The leaflet ids by the path of their article, as far as leaflets have been built."""
    english = (stamp.row for name, stamp in sorted(stamps.leaflets.items()) if name.startswith(f"{ENGLISH}/"))
    return {project.layout.article(row["slug"]): row["id"] for row in english}
