"""A snapshot: all that one article's leaflets are made from, as a small project of its own.

What is looked at, what is printed and what is kept are then the same bytes, whoever saves a file meanwhile; and a
release of years ago is printed from its snapshot like one of today.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pipeline.language.locales import locale_for
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.release import Release
from pipeline.project.config import FILE, PYPROJECT, read_config
from pipeline.project.files import disk_errors_as_findings, refused, write_whole
from pipeline.project.store import Project
from pipeline.stages.localise import original
from pipeline.workflow.articles import article as read_article
from pipeline.workflow.pictures import Picture, pictures
from pipeline.workflow.plan import ENGLISH


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A small project, and the digests of its files."""

    project: Project
    shared: Mapping[str, str]
    """What every language is made from, by its path."""
    own: Mapping[str, Mapping[str, str]]
    """What one language is made from besides."""

    def inputs(self, tag: str) -> Mapping[str, str]:
        """All that a leaflet is made from."""
        return {**self.shared, **self.own[tag]}


def take(project: Project, slug: str, tags: Sequence[str], folder: Path) -> Snapshot:
    """The snapshot of the article `slug` for the clinic of `project`, in an empty `folder`.

    What is missing is left out: whoever works with the snapshot says so.
    """
    shared = {**_put(folder, dict(_shared(project, slug))), **_fonts(project, folder)}
    own = {tag: _put(folder, dict(_own(project, slug, tag))) for tag in tags}
    return Snapshot(_opened(folder, project.config_path, project.config.clinic), shared, own)


def restored(release: Release, folder: Path) -> Project:
    """The small project that `release` was made from, put back into `folder`."""
    name = next((name for name in (FILE, PYPROJECT) if name in release.inputs), FILE)
    return _opened(folder, name, release.clinic)


def _opened(folder: Path, config_path: str, clinic: str) -> Project:
    """The small project in `folder`, for a `clinic`."""
    with disk_errors_as_findings(config_path):
        config, _ = read_config((folder / config_path).read_bytes(), config_path)
    return Project(folder.resolve(), replace(config, clinic=clinic), config_path)


def _shared(project: Project, slug: str) -> Iterator[tuple[str, bytes]]:
    layout = project.layout
    config = project.read(project.config_path)
    if config is None:
        raise refused(project.config_path, "FS001", "the configuration has just gone", "put it back")
    yield project.config_path, config
    yield from _there(project, layout.article(slug), layout.glossary, layout.clinic(project.config.clinic))
    yield from _there(project, layout.waivers(ENGLISH))
    article, _ = read_article(project, slug)
    for _, picture in pictures(project, original(article, locale_for(article.locale))):
        if isinstance(picture, Picture):
            yield from _there(project, picture.path)
    if logo := project.clinic()[0].logo:
        yield from _there(project, logo.path)


def _own(project: Project, slug: str, tag: str) -> Iterator[tuple[str, bytes]]:
    if tag != ENGLISH:
        paths = (project.layout.catalog(slug, tag), project.layout.catalog(GLOSSARY, tag), project.layout.waivers(tag))
        yield from _there(project, *paths)


def _there(project: Project, *paths: str) -> Iterator[tuple[str, bytes]]:
    for path in paths:
        content = project.read(path)
        if content is not None:
            yield path, content


def _fonts(project: Project, folder: Path) -> Mapping[str, str]:
    """Put the project's own fonts into `folder`, as other names of the same files where the disk can; their digests."""
    root = project.path(project.config.fonts)
    if "pdf" not in project.config.formats or not root.is_dir():
        return {}
    found = {}
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(project.root).as_posix()
        content = project.read(name) or b""
        found[name] = sha256(content).hexdigest()
        with disk_errors_as_findings(name):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            try:
                (folder / name).hardlink_to(path)
            except OSError:
                write_whole(folder / name, content)
    return found


def _put(folder: Path, contents: Mapping[str, bytes]) -> Mapping[str, str]:
    """Write `contents` below `folder`; their digests."""
    for name, content in contents.items():
        with disk_errors_as_findings(name):
            write_whole(folder / name, content)
    return {name: sha256(content).hexdigest() for name, content in contents.items()}
