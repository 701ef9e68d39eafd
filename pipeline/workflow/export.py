"""``pipeline export``: what a translator needs, in one zip file, and a record of what was sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from pipeline.formats import FORMATS, Format
from pipeline.formats.archive import is_packed_here, packed
from pipeline.language.locales import locale_for
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import SLUG as GLOSSARY
from pipeline.model.package import Package, Sheet
from pipeline.model.place import Place
from pipeline.project import sent
from pipeline.project.files import disk_errors_as_findings, refuse_to_replace, refused, write_whole
from pipeline.project.store import Project, locked
from pipeline.stages.quote import counted
from pipeline.workflow.extract import dated
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.workflow.selection import Selection
from pipeline.writers.proof import write as write_proof
from pipeline.writers.readme import write_readme


@dataclass(frozen=True, slots=True)
class Exported:
    """What was sent in one language."""

    tag: str
    package: Package | None
    """None where nothing waits for a translator."""
    path: Path | None
    """The zip file."""
    findings: tuple[Finding, ...]


def export(
    project: Project,
    selection: Selection,
    form: str = "po",
    *,
    only_open: bool = False,
    today: str = "",
    where: Callable[[str], Path] = lambda name: Path(f"{name}.zip"),
) -> tuple[Exported, ...]:
    """Write a package for each language; `where` says which file it goes to, by its name.

    Waivers count as they do `today`. A package that would be sent as one was before is that one again, to the byte.
    Raises PipelineError, and writes nothing in that language and those after it, if a catalog is not in step with its
    article.
    """
    project.locales()
    with locked(project):
        sheets = partial(_wanted, project, selection, today=today, only_open=only_open)
        return tuple(_export(project, tag, sheets(tag), FORMATS[form], where, only_open) for tag in selection.tags)


def _export(
    project: Project,
    tag: str,
    sheets: tuple[Sheet, ...],
    form: Format,
    where: Callable[[str], Path],
    only_open: bool,
) -> Exported:
    if not sheets:
        finding = Finding(
            Place(project.layout.packages(tag)), "EX003", Severity.NOTE, f"nothing is to be done in {tag}"
        )
        return Exported(tag, None, None, (finding,))
    outgoing = {sheet.slug: _outgoing(sheet, only_open=only_open) for sheet in sheets}
    name = _name(project, tag, outgoing)
    outgoing = {slug: _named(catalog, name) for slug, catalog in outgoing.items()}
    package = Package(
        name=name,
        publisher=project.config.publisher,
        locale=locale_for(tag),
        sheets=sheets,
        form=form.name,
        suffix=form.suffix,
        only_open=only_open,
        loses=_lost(form, outgoing),
        glossary=next((sheet.catalog for sheet in sheets if sheet.slug == GLOSSARY), None),
    )
    path = where(name)
    _send(project, package, outgoing, packed(_members(package, form, outgoing)), path)
    lost = (finding for catalog in outgoing.values() for finding in form.warnings(catalog))
    return Exported(tag, package, path, tuple(lost))


def _send(project: Project, package: Package, outgoing: Mapping[str, Catalog], content: bytes, path: Path) -> None:
    """Write the package, and before it the record: nothing may go out of which nobody knows what it was."""
    tag = package.locale.tag
    refuse_to_replace(
        path,
        lambda there: (found := there.read()) == content or is_packed_here(found),
        "it is not as a package is made here",
        "if it came back, run pipeline merge on it, and move it away; or name another file with --output",
    )
    if not sent.recorded(project, tag, package.name, outgoing):
        sent.record(project, tag, package.name, outgoing)
    with disk_errors_as_findings(str(path)):
        write_whole(path, content, durable=True)


def _wanted(project: Project, selection: Selection, tag: str, *, today: str, only_open: bool) -> tuple[Sheet, ...]:
    """What is to be sent, counted; nothing if only open texts were asked for, and there are none."""
    glossary = (GLOSSARY,) if project.glossary()[0] else ()
    sheets = tuple(counted(_sheets(project, tag, (*glossary, *selection.slugs), today)))
    if not only_open:
        return sheets
    if not any(sheet.tally.open for sheet in sheets):
        return ()
    return tuple(sheet for sheet in sheets if sheet.tally.open or sheet.slug == GLOSSARY)


def _lost(form: Format, outgoing: Mapping[str, Catalog]) -> tuple[str, ...]:
    """What the catalogs hold and their files will not."""
    return tuple(loss.words for loss in form.losses if any(loss.found(catalog) for catalog in outgoing.values()))


def _members(package: Package, form: Format, outgoing: Mapping[str, Catalog]) -> dict[str, bytes]:
    """The files of the zip, in order, below a folder of its name."""
    files = {"README.txt": write_readme(package)}
    files |= {package.file(slug): form.write(catalog) for slug, catalog in outgoing.items()}
    files |= {f"proof/{sheet.slug}.html": write_proof(package, sheet) for sheet in package.sheets}
    return {f"{package.name}/{name}": content for name, content in files.items()}


# What goes out


def _sheets(project: Project, tag: str, slugs: Sequence[str], today: str) -> list[Sheet]:
    """The articles in one language. Raises PipelineError with all that keeps any of them from being sent."""
    sheets: list[Sheet] = []
    errors: list[Finding] = []
    for slug in slugs:
        try:
            sheets.append(_sheet(project, slug, tag, today))
        except PipelineError as error:
            errors += error.findings
    if errors:
        raise PipelineError(errors)
    return sheets


def _sheet(project: Project, slug: str, tag: str, today: str) -> Sheet:
    path = project.layout.catalog(slug, tag)
    catalog = project.catalog(slug, tag)
    if catalog is None:
        raise refused(path, "EX001", "this language has no catalog of the article yet", "run pipeline update first")
    template, _ = dated(project, slug, "")
    if [entry.key for entry in template.entries] != [entry.key for entry in catalog.entries]:
        message = "the article has changed since this catalog was brought into step"
        raise refused(path, "EX002", message, "run pipeline update first: work on English that is gone costs money")
    if slug == GLOSSARY:
        return Sheet(slug, "Glossary", "", catalog)
    this = edition(project, slug, today)
    leaflet, findings = leaflet_in(project, this, tag)
    faults, refused_keys = _faults(catalog, findings)
    return Sheet(slug, leaflet.english_title, leaflet.label, catalog, faults=faults, refused=refused_keys)


def _faults(catalog: Catalog, findings: Sequence[Finding]) -> tuple[Mapping[Key, tuple[str, ...]], frozenset[Key]]:
    """What checks say of each translation, and the translations that they keep off the page."""
    keys = {entry.place: entry.key for entry in catalog.entries if entry.target}
    said: dict[Key, tuple[str, ...]] = {}
    errors: set[Key] = set()
    for finding in findings:
        key = keys.get(finding.place)
        if key is None or finding.severity is Severity.NOTE:
            continue
        hint = f" ({finding.hint})" if finding.hint else ""
        said[key] = (*said.get(key, ()), f"{finding.code}: {finding.message}{hint}")
        if finding.severity is Severity.ERROR:
            errors.add(key)
    return said, frozenset(errors)


def _outgoing(sheet: Sheet, *, only_open: bool) -> Catalog:
    """The catalog as it is sent: without what is obsolete, and with only what is open where that was asked for.

    The glossary is sent whole: it is there to be looked up.
    """
    entries = sheet.catalog.entries
    if only_open and sheet.slug != GLOSSARY:
        entries = tuple(filter(sheet.is_open, entries))
    return replace(sheet.catalog, obsolete=(), entries=entries)


def _name(project: Project, tag: str, outgoing: Mapping[str, Catalog]) -> str:
    """The package that was sent with just these catalogs, or the next free name."""
    packages = sent.packages(project, tag)
    for name in reversed(packages):
        if sent.recorded(project, tag, name, {slug: _named(catalog, name) for slug, catalog in outgoing.items()}):
            return name
    return sent.package_name(tag, sent.number_of(packages[-1], tag) + 1 if packages else 1)


def _named(catalog: Catalog, package: str) -> Catalog:
    return replace(catalog, header=(*catalog.header, (sent.HEADER, package)))
