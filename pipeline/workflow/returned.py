"""What comes back: the catalogs in a returned file, whatever it is, and which of ours each of them belongs to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePosixPath

from pipeline.formats import Format
from pipeline.formats.archive import LARGEST_TOTAL, unpacked
from pipeline.formats.po.header import language_tag
from pipeline.language.locales import locale_for, normalised
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.project import sent
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project
from pipeline.workflow.kinds import format_of, is_package, is_wordless, may_be_catalog, refuse_other_kinds
from pipeline.workflow.orphans import THEIRS
from pipeline.workflow.selection import Selection

LEAST_SHARED = 0.2
"""The share of a file's texts that an article must have for the file to be its translation."""


@dataclass(frozen=True, slots=True)
class Returned:
    """One catalog of a returned file."""

    name: str
    """The file; for one in a package, the package and the name in it."""
    catalog: Catalog


# What is in a file


def read_returned(file: Path) -> tuple[tuple[Returned, ...], tuple[Finding, ...]]:
    """The catalogs in a file that came back, and what is to be said of it. Raises PipelineError if it cannot be read.

    A file is what it holds, whatever it is called: people rename what they send. A package is read whole or not at all.
    """
    with disk_errors_as_findings(str(file)), file.open("rb") as opened:
        content = opened.read(LARGEST_TOTAL + 1)  # the reader refuses what is longer than any
    refuse_other_kinds(content, str(file))
    if is_package(content):
        return _members(content, str(file))
    return _catalogs(format_of(str(file), content), content, str(file))


def _catalogs(form: Format, content: bytes, name: str) -> tuple[tuple[Returned, ...], tuple[Finding, ...]]:
    reading = form.read(content, name)
    return tuple(Returned(name, catalog) for catalog in reading.catalogs), reading.findings


def _members(content: bytes, path: str) -> tuple[tuple[Returned, ...], tuple[Finding, ...]]:
    found: list[Returned] = []
    findings: list[Finding] = []
    others: list[str] = []
    errors: list[Finding] = []
    for name, member in unpacked(content, path).items():
        if not may_be_catalog(name, member):
            others.append(name)
            continue
        try:
            where = f"{path}/{name}"
            catalogs, said = _catalogs(format_of(where, member), member, where)
        except PipelineError as error:
            errors += error.findings
            continue
        found += catalogs
        findings += said
    if errors:
        raise PipelineError(errors)
    if not found:
        message = "there is no catalog in this package" + (f", only {_listed(others)}" if others else "")
        inner = next((name for name in others if name.lower().endswith((".zip", ".rar", ".7z"))), "")
        hint = f"unpack {inner}, and merge what is in it" if inner else "look whether it is the right file"
        raise refused(path, "MG010", message, hint)
    return tuple(found), (*findings, *_left_out(path, others))


def _left_out(path: str, names: Sequence[str]) -> Iterator[Finding]:
    """What is said of the files that are no catalogs: those that we or systems put there hold nobody's words."""
    ours = [name for name in names if is_wordless(name)]
    theirs = [name for name in names if not is_wordless(name)]
    if ours:
        yield Finding(Place(path), "MG011", Severity.NOTE, f"no catalogs, and not looked at: {_listed(ours)}")
    if theirs:
        message, hint = f"not looked at: {_listed(theirs)}", "open them: they may hold translations or questions"
        yield Finding(Place(path), "MG011", Severity.WARNING, message, hint)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


# Which language, which article


@dataclass(frozen=True, slots=True)
class Home:
    """Where a returned catalog belongs."""

    slug: str
    tag: str
    package: str = ""
    """The package that it was sent in, as far as it can be told."""
    base: Catalog | None = None
    """The catalog as it was sent."""


@dataclass(frozen=True, slots=True)
class Library:
    """What the project has and what it sent, read once for all that comes back in a run."""

    project: Project
    selection: Selection
    texts: dict[str, Mapping[str, set[Key]]] = field(default_factory=dict)
    broken: list[Finding] = field(default_factory=list)
    """What is wrong with catalogs of ours that cannot be read; they keep no other file from being taken."""
    sent: dict[str, Mapping[str, Mapping[str, Catalog]]] = field(default_factory=dict)

    def texts_in(self, tag: str) -> Mapping[str, set[Key]]:
        """The texts of each article's catalog in a language."""
        if tag not in self.texts:
            self.texts[tag] = {slug: self._texts_of(slug, tag) for slug in self.selection.catalogs}
        return self.texts[tag]

    def _texts_of(self, slug: str, tag: str) -> set[Key]:
        try:
            return _keys(self.project.catalog(slug, tag))
        except PipelineError as error:
            self.broken.extend(error.findings)
            return set()

    def sent_in(self, tag: str) -> Mapping[str, Mapping[str, Catalog]]:
        """The catalogs of each article that were sent in a language, by their packages, the first one first."""
        if tag not in self.sent:
            slugs = self.selection.catalogs
            self.sent[tag] = {slug: sent.records(self.project, tag, slug) for slug in slugs}
        return self.sent[tag]


def home_of(library: Library, returned: Returned) -> Home:
    """Where a returned catalog belongs. Raises PipelineError if its language or its article cannot be told."""
    tag = _language(returned, library.selection)
    _refuse_if_sent_in_another(library.project, returned, tag)
    slug = _article(library, returned, tag)
    records = {} if returned.name.endswith(THEIRS) else library.sent_in(tag)[slug]
    package = _package(records, returned)
    return Home(slug, tag, package, records.get(package))


def _language(returned: Returned, selection: Selection) -> str:
    """The language of a returned catalog: the one that it says, or the one that the file's name names."""
    said = returned.catalog.field("Language").strip() or returned.catalog.locale
    names = _wider(language_tag(said)) if said else _parts(_beside_article(returned.name, selection.catalogs))
    named = {tag for name in names if (tag := _normalised(name)) in selection.tags}
    closest = max(named, key=len, default="")
    if closest and all(f"{closest}-".startswith(f"{tag}-") for tag in named):
        return closest
    message = f"its language is {said}" if said else "neither its header nor its name says its language"
    hint = f"set Language in its header to one of {', '.join(selection.tags)}"
    raise refused(returned.name, "MG002", message, hint)


def _refuse_if_sent_in_another(project: Project, returned: Returned, tag: str) -> None:
    """Raise PipelineError for a catalog that says another language than that in which its package was sent.

    Many programs write what they take for the language into the header of whatever they save.
    """
    owners = {package: other for other in project.config.languages for package in sent.packages(project, other)}
    package = next((name for name in _packages_named(returned) if name in owners), "")
    if package and owners[package] != tag:
        message = f"it was sent as {package}, in {owners[package]}, and says that it is in {tag}"
        hint = f"if it is in {owners[package]}, say so in its header; if it is in {tag}, take {package} out of it"
        raise refused(returned.name, "MG002", message, hint)


def _wider(tag: str) -> Iterator[str]:
    """`tag` and what it is a kind of, in the same script: ``zh-Hans-CN``, ``zh-Hans``, ``zh``."""
    parts = tag.split("-")
    scripts = {name: _script(name) for end in range(len(parts), 0, -1) if (name := "-".join(parts[:end]))}
    own = next(filter(None, scripts.values()), "")
    return (name for name, script in scripts.items() if script in ("", own))


def _script(tag: str) -> str:
    """The script of a language; empty for a tag that names none."""
    try:
        return locale_for(tag).script
    except ValueError:
        return ""


def _beside_article(name: str, slugs: Sequence[str]) -> str:
    """The name of a file without its ending and the article that it names: *how-it-works* is not Italian."""
    stem = PurePosixPath(name.replace("\\", "/")).stem
    article = max((slug for slug in slugs if stem.startswith(slug)), key=len, default="")
    return stem.removeprefix(article)


def _parts(stem: str) -> Iterator[str]:
    """What in a file's name can be a language tag: its words, and any two of them in a row."""
    words = re.split(r"[^A-Za-z0-9]+", stem)
    yield from words
    yield from ("-".join(pair) for pair in pairwise(words))


def _normalised(name: str) -> str:
    try:
        return normalised(name)
    except ValueError:
        return ""


def _article(library: Library, returned: Returned, tag: str) -> str:
    """The article that shares most texts with a returned catalog, as it is or as it was sent.

    Raises PipelineError if none shares enough.
    """
    texts = {entry.key for entry in returned.catalog.entries} or _keys(returned.catalog)
    shared = {slug: len(texts & known) for slug, known in library.texts_in(tag).items()}
    if not (best := _most(shared, texts, returned)):
        records = library.sent_in(tag).items()
        known = {slug: {key for record in by.values() for key in _keys(record)} for slug, by in records}
        best = _most({slug: len(texts & keys) for slug, keys in known.items()}, texts, returned)
    if best:
        return best
    message, hint = "no article of this project has its texts", "look whether it is another project's file"
    finding = Finding(Place(returned.name), "MG003", Severity.ERROR, message, f"{hint}; nothing was taken from it")
    raise PipelineError((finding, *library.broken))


def _most(shared: Mapping[str, int], texts: set[Key], returned: Returned) -> str:
    """The article that shares most of `texts`, if it shares enough; of two, the one that the file names."""
    best = max(shared, key=lambda slug: (shared[slug], slug == returned.catalog.slug), default="")
    return best if best and shared[best] >= max(1, LEAST_SHARED * len(texts)) else ""


def _keys(catalog: Catalog | None) -> set[Key]:
    return {entry.key for entry in (*catalog.entries, *catalog.obsolete)} if catalog else set()


# What it was when it was sent


def _package(records: Mapping[str, Catalog], returned: Returned) -> str:
    """The package that a catalog was sent in: the one that it or a folder names, or else the latest that fits best."""
    if known := next((name for name in _packages_named(returned) if name in records), ""):
        return known
    fits = {package: _fit(returned.catalog, base) for package, base in records.items()}
    best = max(reversed(fits), key=lambda package: fits[package], default="")
    return best if best and fits[best][0] else ""


def _packages_named(returned: Returned) -> tuple[str, ...]:
    """What may be the name of its package: what its header says, then the folders that it lies in."""
    return returned.catalog.field(sent.HEADER).strip(), *re.split(r"[/\\]", returned.name)[::-1]


def _fit(catalog: Catalog, base: Catalog) -> tuple[int, int]:
    """How well `catalog` goes with what was sent: texts that both have, and texts that say the same in both."""
    sent_out = base.by_key()
    both = [(entry, sent_out[entry.key]) for entry in catalog.entries if entry.key in sent_out]
    return len(both), sum(entry.target == before.target for entry, before in both)
