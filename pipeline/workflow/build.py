"""``pipeline build``: every leaflet in every language, redoing only what changed."""

import os
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

from pipeline.model.finding import Finding
from pipeline.model.shape import ALL_COPIES
from pipeline.project.files import disk_errors_as_findings, sweep
from pipeline.project.records import dump, load
from pipeline.project.stamps import Stamp, Stamps, digest, seen
from pipeline.project.store import Project, locked
from pipeline.workflow import jobs
from pipeline.workflow.plan import AS_CONFIGURED, ENGLISH, Job, Wish, plan, shared_ids
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
    said: tuple[Sequence[Finding], ...]
    """All that was found, leaflet by leaflet. What is not new is not read before somebody asks for it."""

    @property
    def findings(self) -> Iterator[Finding]:
        return chain.from_iterable(self.said)


def build(
    project: Project,
    selection: Selection,
    workers: int = 0,
    wish: Wish = AS_CONFIGURED,
    *,
    today: str = "",
    announce: Callable[[int], object] = int,
    progress: Callable[[], object] = int,
) -> Report:
    """Bring the selected leaflets and the index up to date, in the files that are wished for.

    `announce` is told how many articles need work.

    Waivers count as they do `today`. What cannot be built does not stay as it was built before: an old page beside a
    new article is a wrong page.
    """
    with locked(project):
        path = project.layout.stamps
        before = project.read(path)
        stamps = load(before)
        this = plan(project, selection, stamps, wish, today)
        known = frozenset(stamps.leaflets if before else this.reasons)
        announce(len(this.jobs))
        failures = _work(project, stamps, this.jobs, workers, progress) if this.jobs else []
        failed = [name for name in this.reasons if name in known and name not in stamps.leaflets]
        removed = _remove_orphans(project, stamps, this.possible) if selection.whole else ()
        changed = bool(this.jobs or removed or before is None)
        if _write_index(project, stamps, same=not changed) or changed or stamps.learned:
            project.write(path, dump(stamps))
    stood = list(_selected(stamps, selection))
    alike = tuple(shared_ids(_ids(project, stamps)))
    return Report(
        built=tuple(name for name in this.reasons if name in stamps.leaflets),
        fresh=this.fresh,
        removed=(*removed, *failed),
        reasons=this.reasons,
        drafts=sum(bool(stamp.row.get("draft")) for stamp in stood),
        said=(tuple(dict.fromkeys((*this.findings, *failures))), *(stamp.findings for stamp in stood), alike),
    )


def _selected(stamps: Stamps, selection: Selection) -> Iterator[Stamp]:
    """The leaflets that there are now, of those that were asked for, article by article."""
    for slug in selection.slugs:
        for tag in selection.tags:
            if stamp := stamps.leaflets.get(f"{tag}/{slug}"):
                yield stamp


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
                _remove_files(project, one.name, _paths(project, stamps, one.name) - set(one.stamp.outputs))
                stamps.leaflets[one.name] = one.stamp
        progress()
    stamps.learn_pictures(project.root)
    return failures


def _remove_orphans(project: Project, stamps: Stamps, possible: Container[str]) -> tuple[str, ...]:
    """Take away the leaflets whose article, catalog or language is gone from the project."""
    gone = tuple(name for name in stamps.leaflets if name not in possible)
    for name in gone:
        _remove(project, stamps, name)
    return gone


def _remove(project: Project, stamps: Stamps, name: str) -> None:
    """Take away the files of a leaflet, and forget it."""
    _remove_files(project, name, _paths(project, stamps, name))
    stamps.leaflets.pop(name, None)


def _paths(project: Project, stamps: Stamps, name: str) -> Set[str]:
    """The files that a leaflet has; those that it may have where no stamp tells."""
    if stamp := stamps.leaflets.get(name):
        return set(stamp.outputs)
    tag, _, slug = name.partition("/")
    return {project.layout.leaflet(slug, tag, suffix) for suffix in _SUFFIXES}


_SUFFIXES = frozenset(copy.suffix for copy in ALL_COPIES.values())


def _remove_files(project: Project, name: str, paths: Iterable[str]) -> None:
    tag, _, slug = name.partition("/")
    folder, _, _ = project.layout.leaflet(slug, tag, "").rpartition("/")
    for path in paths:
        if path.rpartition("/")[0] != folder:
            continue  # not our stamp: nothing but leaflets is ever taken away
        if not os.path.lexists(f"{project.root}/{path}"):
            continue  # most of those that there may be; to find their real place takes ten times as long
        with disk_errors_as_findings(path), suppress(FileNotFoundError):
            project.path(path).unlink()


def _write_index(project: Project, stamps: Stamps, *, same: bool) -> bool:
    """Whether the list of leaflets had to be written anew. Where they are the `same`, it need only still be there."""
    path = project.layout.index
    there = stamps.index_stands(project.root, path)
    if there and same:
        return False
    listed = [stamps.leaflets[name] for name in sorted(stamps.leaflets)]
    made_by = [stamp.inputs.get("program") for stamp in listed]
    of = digest(repr((project.config.publisher, made_by, [stamp.row for stamp in listed])).encode())
    if there and stamps.index_of == of:
        return False
    from pipeline.workflow.index import index_page

    content = index_page(project, [stamp.row for stamp in listed])
    project.write(path, content)
    stamps.index, stamps.index_of = seen(project.path(path), content), of
    return True


def _ids(project: Project, stamps: Stamps) -> Mapping[str, str]:
    """The leaflet ids by the path of their article, as far as leaflets have been built."""
    english = sorted(name for name in stamps.leaflets if name.startswith(f"{ENGLISH}/"))
    rows = (stamps.leaflets[name].row for name in english)
    return {project.layout.article(row["slug"]): row["id"] for row in rows}
