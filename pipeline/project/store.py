"""A project on disk: its articles, catalogs and profiles by name."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pipeline.language.locales import known, normalised
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import NO_GLOSSARY, Glossary
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.place import Place
from pipeline.project.config import FILE, PYPROJECT, Config, holds_config, read_config
from pipeline.project.files import Change, disk_errors_as_findings, refused, write_together, write_whole
from pipeline.project.layout import SLUG, Layout

if TYPE_CHECKING:
    from pipeline.model.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a configuration. Plain data, so that a job can carry it to another process."""

    root: Path
    config: Config
    config_path: str
    findings: tuple[Finding, ...] = ()
    """What is to be said of the configuration."""

    @property
    def layout(self) -> Layout:
        return Layout(self.config.source, self.config.locales, self.config.output)

    def locales(self) -> tuple[str, ...]:
        """The languages of the translations, as configured. Raises PipelineError for one that nobody knows."""
        findings = []
        for tag in self.config.languages:
            try:
                known(tag)
            except ValueError as error:
                place = Place(self.config_path)
                findings.append(Finding(place, "CF002", Severity.ERROR, f"languages: {error}", "write a BCP 47 tag"))
        if findings:
            raise PipelineError(findings)
        return self.config.languages

    def path(self, relative: str) -> Path:
        """The path of a file of the project. Raises PipelineError if links lead it out of the project's folder."""
        path = self.root / relative
        try:
            inside = _real_folder(path.parent) / path.name
            if path.is_symlink() or "\0" in relative:
                inside = path.resolve()
        except (RuntimeError, ValueError, OSError) as error:  # links in a circle; a name with a NUL
            raise refused(relative, "FS001", f"{error}", "mend the link, or take it away") from error
        if not inside.is_relative_to(self.root):
            raise refused(
                relative, "FS003", "this leads out of the project's folder", "keep the project's files inside it"
            )
        return path

    def slugs(self) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """The names of the articles in order, and findings on files that cannot be articles for their names."""
        with disk_errors_as_findings(self.config.source):
            folder = self.path(self.config.source)
            files = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
            below = sorted(path.relative_to(folder).as_posix() for path in folder.glob("*/*.md"))
        names = [name.removesuffix(".md") for name in files if name.endswith(".md")]
        slugs = tuple(name for name in names if SLUG.match(name) and name != GLOSSARY)
        misnamed = [self.layout.article(name) for name in names if name not in slugs]
        misnamed += [f"{self.config.source}/{name}" for name in files if name.endswith(_OTHER_ENDINGS)]
        elsewhere = (_elsewhere(f"{self.config.source}/{name}") for name in below)
        return slugs, (*map(_misnamed, misnamed), *elsewhere)

    def glossary(self) -> tuple[Glossary, tuple[Finding, ...]]:
        """The terms of the project, none where it has no glossary, and warnings. Raises PipelineError if it is broken.

        As long as the file stays as it is, this is the same glossary.
        """
        content = self.read(self.layout.glossary)
        return (NO_GLOSSARY, ()) if content is None else _glossary(content, self.layout.glossary)

    def read(self, relative: str) -> bytes | None:
        """The content of a file, or None where there is none."""
        with disk_errors_as_findings(relative):
            try:
                return self.path(relative).read_bytes()
            except FileNotFoundError:
                return None

    def write(self, relative: str, content: bytes, *, durable: bool = False, expected: bytes | None = None) -> bool:
        """Whether the file changed. It is whole at every moment."""
        with disk_errors_as_findings(relative):
            return write_whole(self.path(relative), content, durable=durable, expected=expected)

    def write_together(self, changes: Mapping[str, tuple[bytes, bytes]]) -> tuple[str, ...]:
        """The paths that have changed: all of `changes` are written, or none.

        Each has its new content, and what it was read as.
        """
        paths = {self.path(relative): relative for relative in changes}
        where = next(iter(changes), "")
        with disk_errors_as_findings(where):
            wanted = [Change(path, *changes[relative]) for path, relative in paths.items()]
            return tuple(paths[path] for path in write_together(wanted))

    def article_text(self, slug: str) -> str:
        """The text of an article. Raises PipelineError if it is not there or is not UTF-8."""
        path = self.layout.article(slug)
        content = self.read(path)
        if content is None:
            raise refused(path, "FS001", "there is no such article", "look into the source folder for its name")
        return _utf8(content, path)

    def catalog(self, slug: str, tag: str) -> "Catalog | None":
        """The catalog of an article in a language, or None where it has none. Raises PipelineError if it is broken."""
        path = self.layout.catalog(slug, tag)
        content = self.read(path)
        return None if content is None else read_catalog(content, path, slug, tag)

    def catalog_slugs(self, tag: str) -> tuple[str, ...]:
        """The names of the catalogs that are there in a language, in order."""
        folder = self.path(self.layout.catalog("any", tag)).parent
        return tuple(sorted(path.stem for path in folder.glob("*.po"))) if folder.is_dir() else ()

    def language_folders(self) -> tuple[str, ...]:
        """The names of the folders that hold catalogs, whether a language of the project is meant or not, in order."""
        with disk_errors_as_findings(self.config.locales):
            below = PurePosixPath(self.layout.catalog("any", "en")).parts[-2]
            return tuple(sorted(folder.parent.name for folder in self.path(self.config.locales).glob(f"*/{below}")))

    def clinic(self, name: str = "") -> tuple[Clinic, tuple[Finding, ...]]:
        """The profile `name`, or else the configured one, and warnings. Raises PipelineError if it cannot be used."""
        name = name or self.config.clinic
        if not name:
            return Clinic(""), ()
        path = self.layout.clinic(name)
        content = self.read(path)
        if content is None:
            known = ", ".join(self.clinics())
            hint = f"known are {known}" if known else "write it, or name another one as clinic"
            raise refused(path, "CF004", "there is no such clinic profile", hint)
        from pipeline.project.clinics import read_clinic

        return read_clinic(name, content, path, self.read)

    def clinics(self) -> tuple[str, ...]:
        """The names of the profiles that there are, in order."""
        with disk_errors_as_findings(self.layout.clinics):
            return tuple(sorted(path.stem for path in self.path(self.layout.clinics).glob("*.toml")))


def read_catalog(content: bytes, path: str, slug: str, tag: str) -> "Catalog":
    """The catalog in `content`, from the folder of the language `tag`. Raises PipelineError if it is broken.

    It does so as well if the header names another language: a file in the wrong folder would be printed as a language
    that its readers do not have, and no page would say so.
    """
    from pipeline.formats import po

    catalog = po.read(content, path, slug, tag)
    said = catalog.field("Language")
    if said and not _may_be(said, tag):
        hint = f"move it to the folder of {said}, or set Language to {tag.replace('-', '_')} if it is"
        raise refused(path, "CA004", f"its header says that it is in {said}, and its folder that it is in {tag}", hint)
    return catalog


def _may_be(said: str, tag: str) -> bool:
    """Whether a header that says `said` can be that of a file in `tag`: a region more or less is no matter."""
    try:
        ours, theirs = tag.split("-"), normalised(said).split("-")
    except ValueError:
        return False
    scripts = {part for part in (*ours[1:], *theirs[1:]) if len(part) == 4}
    return ours[0] == theirs[0] and len(scripts) <= 1


@lru_cache(maxsize=1024)
def _real_folder(folder: Path) -> Path:
    """Where a folder really is. There are few, with thousands of files in them; forgotten when a project is opened."""
    return folder.resolve()


def _utf8(content: bytes, path: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        finding = Finding(
            Place(path, line), "AR001", Severity.ERROR, "this line is not UTF-8", "save the file as UTF-8"
        )
        raise PipelineError([finding]) from error


@lru_cache(maxsize=8)
def _glossary(content: bytes, path: str) -> tuple[Glossary, tuple[Finding, ...]]:
    from pipeline.project.glossary import read_glossary

    return read_glossary(content, path)


_OTHER_ENDINGS = (".MD", ".Md", ".mD", ".markdown", ".mdown", ".mkd")
"""What else a Markdown file may be called."""


def _elsewhere(path: str) -> Finding:
    message, hint = (
        "this file is no article, as it is in a folder of its own",
        "articles stand side by side: move it up",
    )
    return Finding(Place(path), "AR009", Severity.NOTE, message, hint)


def _misnamed(path: str) -> Finding:
    if path.endswith(f"/{GLOSSARY}.md"):
        hint = "call it otherwise; terms belong into glossary.toml"
        return Finding(Place(path), "GL004", Severity.WARNING, "no article may be called glossary", hint)
    hint = "call it with small letters, digits and hyphens, as high-blood-pressure.md"
    return Finding(Place(path), "AR009", Severity.WARNING, "this file is no article, for its name", hint)


def open_project(folder: Path) -> Project:
    """The project that `folder` belongs to: itself, or the nearest folder above it that has a configuration."""
    _real_folder.cache_clear()
    with disk_errors_as_findings(str(folder)):
        start = folder.resolve(strict=True)
        for root in (start, *start.parents):
            for name in (FILE, PYPROJECT):
                path = root / name
                if path.is_file() and holds_config(content := path.read_bytes(), name):
                    config, findings = read_config(content, name)
                    return Project(root, config, name, findings)
    message = "there is no project here: no pipeline.toml, and no [tool.pipeline] in a pyproject.toml"
    raise refused(
        str(folder),
        "CF005",
        message,
        "go to the project's folder, name it with --project, or make one with pipeline init",
    )


_PATIENCE = 1.0
"""Seconds of waiting for another run before it is worth a word."""


@contextmanager
def locked(project: Project) -> Iterator[None]:
    """Within, no other run writes in the project; a second one says so and waits here until the first is done."""
    from filelock import FileLock, Timeout

    with disk_errors_as_findings(project.layout.state):
        folder = project.path(project.layout.state)
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=_PATIENCE)
        except Timeout:
            import logging

            logging.getLogger(__name__).warning("another command is at work in this project: waiting for it to end")
            lock.acquire()
    try:
        yield
    finally:
        lock.release()
