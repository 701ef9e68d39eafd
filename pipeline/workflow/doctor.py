"""``pipeline doctor``: signs in the checkout that two programs write the same files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.formats import po
from pipeline.language.locales import normalised
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project.checkout import Checkout, checkout
from pipeline.project.store import Project, read_catalog
from pipeline.workflow.handwriting import Handwriting, generators, signs
from pipeline.workflow.selection import Selection

WRITERS = {
    "po4a.cfg": "po4a",
    ".tx/config": "the Transifex client",
    "crowdin.yml": "the Crowdin client",
    "crowdin.yaml": "the Crowdin client",
    "pontoon.toml": "Pontoon",
    "lingui.config.js": "Lingui",
}
"""Settings of programs that write PO files or templates of their own, by their usual place."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at, and what was found."""

    files: int
    in_git: bool
    """Whether git was there to be asked."""
    findings: tuple[Finding, ...]


def doctor(project: Project, selection: Selection) -> Examined:
    """Every sign of a second writer in the selected catalogs and in the checkout. Writes nothing."""
    project.locales()
    files, findings = _catalogs(project, selection)
    git = checkout(project.root)
    if selection.whole:
        findings += [*_folders(project), *_other_writers(project)]
        findings += _in_git(project, git, [path for path in files if path.endswith(".po")]) if git else []
    return Examined(len(files), git is not None, tuple(findings))


# The catalogs themselves


def _catalogs(project: Project, selection: Selection) -> tuple[list[str], list[Finding]]:
    files: list[str] = []
    findings: list[Finding] = []
    templates: dict[str, Catalog | None] = {}
    for slug in selection.catalogs:
        path = project.layout.template(slug)
        templates[slug] = _examined(project, path, slug, "", None, files, findings)
    for tag in selection.tags:
        seen = [
            _examined(project, project.layout.catalog(slug, tag), slug, tag, templates[slug], files, findings)
            for slug in selection.catalogs
        ]
        findings += generators(catalog for catalog in seen if catalog)
    return files, findings


def _examined(
    project: Project,
    path: str,
    slug: str,
    tag: str,
    template: Catalog | None,
    files: list[str],
    findings: list[Finding],
) -> Catalog | None:
    """The catalog in a file, its path and what was found put into the lists; None where there is none to be read."""
    content = project.read(path)
    if content is None:
        return None
    files.append(path)
    try:
        catalog = read_catalog(content, path, slug, tag) if tag else po.read(content, path, slug)
    except PipelineError as error:
        findings += error.findings
        return None
    findings += signs(Handwriting(content, catalog, po.write(catalog)), template)
    return catalog


# The folders of the languages


def _folders(project: Project) -> Iterator[Finding]:
    """A finding for each folder of catalogs that the pipeline does not read."""
    read = {PurePosixPath(project.layout.catalog("any", tag)).parts[-3]: tag for tag in project.config.languages}
    for name in project.language_folders():
        if name in read:
            continue
        place = Place(f"{project.config.locales}/{name}")
        tag = _tag(name)
        right = next((folder for folder, known in read.items() if known == tag), "")
        if right:
            message = f"{name} and {right} are the same language, and only {right} is read"
            hint = (
                f"take its files back with pipeline merge, delete the folder, and have the other program write {right}"
            )
            yield Finding(place, "DR008", Severity.WARNING, message, hint)
        else:
            hint = f'add "{tag}" to languages' if tag else "move it out of the locales folder"
            message = "there are catalogs here in a language that the configuration does not name"
            yield Finding(place, "DR009", Severity.WARNING, message, f"{hint}, or delete the folder")


def _tag(name: str) -> str:
    try:
        return normalised(name)
    except ValueError:
        return ""


# What else there is


def _other_writers(project: Project) -> Iterator[Finding]:
    for name, program in WRITERS.items():
        if project.read(name) is not None:
            message = f"{program} is set up in this project, and may write the same files"
            hint = "let it write elsewhere, or take it out: catalogs have one writer, templates have pipeline update"
            yield Finding(Place(name), "DR010", Severity.WARNING, message, hint)


def _in_git(project: Project, git: Checkout, paths: list[str]) -> list[Finding]:
    return [*_compiled(project, git), *_attributes(git, paths)]


def _compiled(project: Project, git: Checkout) -> Iterator[Finding]:
    for path in git.kept(f"{project.config.locales}/*.mo"):
        hint = f"git rm --cached {path}, and write *.mo into .gitignore: Poedit makes them, and nothing here reads them"
        yield Finding(Place(path), "DR011", Severity.WARNING, "a compiled catalog is committed", hint)


def _attributes(git: Checkout, paths: list[str]) -> Iterator[Finding]:
    """What git would do to PO files that the pipeline must not have done to them."""
    if not paths:
        return
    attributes = git.attributes(paths, ("text", "eol", "merge"))
    place = Place(".gitattributes")
    if any(one.get("eol") != "lf" and one.get("text") != "unset" for one in attributes.values()):
        message = "git may turn the line ends of PO files into those of Windows"
        yield Finding(place, "DR012", Severity.WARNING, message, "write into .gitattributes: *.po text eol=lf")
    drivers = {one.get("merge", "unspecified") for one in attributes.values()}
    for driver in sorted(drivers):
        if driver in ("unspecified", "set", "unset"):
            message = "git merges PO files line by line, which can put its marks into a translation"
            hint = "have git call pipeline merge-driver: docs/configuration.md has the two lines"
            yield Finding(place, "DR013", Severity.NOTE, message, hint)
        elif driver not in ("binary", "union", "text") and not git.setting(f"merge.{driver}.driver"):
            message = f"PO files ask for the merge driver {driver}, and this checkout does not know it"
            hint = f'git config merge.{driver}.driver "pipeline merge-driver %O %A %B %P"'
            yield Finding(place, "DR014", Severity.WARNING, message, hint)
