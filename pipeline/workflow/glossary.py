"""``pipeline glossary``: the terms and their translations, given to other tools and taken from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipeline.formats import po
from pipeline.formats.glossaries import GlossaryFormat, read_concepts
from pipeline.formats.returned import LARGEST
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import BETWEEN, SLUG, Concept, Glossary, Term
from pipeline.model.place import Place
from pipeline.project.files import disk_errors_as_findings, refuse_to_replace, write_whole
from pipeline.project.glossary import read_glossary, with_terms
from pipeline.project.store import Project, locked, read_catalog
from pipeline.stages.terms import accepted
from pipeline.workflow.extract import dated
from pipeline.workflow.instep import new_catalog_of
from pipeline.workflow.lexicons import lexicon
from pipeline.workflow.selection import Selection
from pipeline.workflow.update import update_one

# Out


def export_glossary(project: Project, selection: Selection, form: GlossaryFormat, file: Path) -> int:
    """Write the glossary with what is agreed in the selected languages to `file`; the number of its terms."""
    concepts = concepts_of(project, selection.tags)
    content = form.write(concepts)
    refuse_to_replace(
        file,
        lambda there: (found := there.read(LARGEST + 1)) == content or _has_no_other(project, selection, file, found),
        "it has other words than the glossary, or is none",
        "look what it has with pipeline glossary import --dry-run, and move it away; or name another file",
    )
    with disk_errors_as_findings(str(file)):
        write_whole(file, content)
    return len(concepts)


def _has_no_other(project: Project, selection: Selection, file: Path, content: bytes) -> bool:
    """Whether `content` is a glossary with no words but ours."""
    try:
        theirs = read_concepts(content, str(file), _only(selection))
        taken = _compared(project, selection, theirs.found)
    except PipelineError:
        return False
    return bool(theirs.found) and not (taken.new or taken.translations or taken.findings)


def _only(selection: Selection) -> str:
    """The language of words that name none: the one that was chosen, if it is one."""
    return selection.tags[0] if len(selection.tags) == 1 else ""


def concepts_of(project: Project, tags: Sequence[str]) -> tuple[Concept, ...]:
    """Every term with what is said of it in the languages `tags`. Raises PipelineError if anything is broken."""
    glossary, _ = project.glossary()
    lexicons = {tag: lexicon(project, tag) for tag in tags}
    if broken := [finding for _, findings in lexicons.values() for finding in findings]:
        raise PipelineError(broken)
    return tuple(
        Concept(
            replace(term, forbidden=_among(term.forbidden, tags), allowed=_among(term.allowed, tags)),
            {}
            if term.keep
            else {tag: words for tag, (said, _) in lexicons.items() if (words := said.naming(term).accepted)},
        )
        for term in glossary.terms
    )


def _among(words: Mapping[str, tuple[str, ...]], tags: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """What is said for these languages, or for what one of them is a kind of."""
    return {tag: said for tag, said in words.items() if any(f"{one}-".startswith(f"{tag}-") for one in tags)}


# Back


@dataclass(slots=True)
class Imported:
    """What became of a glossary from elsewhere."""

    new: list[Term] = field(default_factory=list)
    """Terms that we did not have."""
    filled: dict[str, dict[Term, str]] = field(default_factory=dict)
    """Translations that we did not have, by language."""
    same: int = 0
    """Words that we have as well."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def translations(self) -> int:
        return sum(map(len, self.filled.values()))


def import_glossary(project: Project, selection: Selection, file: Path, now: str, *, dry_run: bool = False) -> Imported:
    """Take in the terms of `file` that we lack, and translations of terms that have none in the selected languages.

    Nothing that we have is changed: what differs is a finding, and ours stands. Raises PipelineError, and writes
    nothing, if the file or any of ours cannot be read.
    """
    project.locales()
    with disk_errors_as_findings(str(file)), file.open("rb") as opened:
        content = opened.read(LARGEST + 1)
    theirs = read_concepts(content, str(file), _only(selection))
    with locked(project):
        taken = _compared(project, selection, theirs.found)
        taken.findings = [*theirs.findings, *taken.findings]
        if not dry_run:
            _write(project, selection, taken, now)
    return taken


def _compared(project: Project, selection: Selection, theirs: Iterable[Concept]) -> Imported:
    """What is new in `theirs`, and what clashes with ours."""
    glossary, _ = project.glossary()
    entries = {tag: _entries(project.catalog(SLUG, tag)) for tag in selection.tags}
    known = _by_english(glossary)
    taken = Imported()
    for concept in theirs:
        ours = _same_term(known, concept.term)
        if ours is None:
            taken.new.append(_fitting(concept.term, selection.tags))
        else:
            taken.findings += _differences(ours, concept.term, selection.tags)
        term = ours or concept.term
        for tag, words in concept.translations.items():
            if tag in entries and not term.keep:
                _compare(taken, term, concept, tag, words, entries[tag].get(term.key))
    strange = sorted({tag for concept in theirs for tag in concept.translations if tag not in entries})
    if strange:
        message = f"left out: translations into {', '.join(strange)}"
        hint = "add the language to the configuration, or name it with --language"
        taken.findings.append(Finding(Place(project.config_path), "GL102", Severity.NOTE, message, hint))
    return taken


def _entries(catalog: Catalog | None) -> Mapping[Key, Entry]:
    """The entries of a catalog, those of terms that are gone too: their translations return with the term."""
    return {entry.key: entry for entry in (*catalog.obsolete, *catalog.entries)} if catalog else {}


def _by_english(glossary: Glossary) -> Mapping[str, Sequence[Term]]:
    """Our terms by their English, capitals aside."""
    known: dict[str, list[Term]] = {}
    for term in glossary.terms:
        known.setdefault(term.english.casefold(), []).append(term)
    return known


def _same_term(known: Mapping[str, Sequence[Term]], theirs: Term) -> Term | None:
    """Our term for theirs: of the same English, and of the same part of speech where both name one."""
    alike = known.get(theirs.english.casefold(), ())
    exact = [term for term in alike if term.part_of_speech == theirs.part_of_speech]
    loose = [term for term in alike if not term.part_of_speech or not theirs.part_of_speech]
    return next(iter((*exact, *loose)), None)


def _fitting(term: Term, tags: Iterable[str]) -> Term:
    """A term of theirs with what is said of the languages asked for; a glossary in other languages is none of ours."""
    return replace(term, forbidden=_among(term.forbidden, tags), allowed=_among(term.allowed, tags))


def _compare(
    taken: Imported, term: Term, theirs: Concept, tag: str, words: tuple[str, ...], entry: Entry | None
) -> None:
    """Fill in a translation that we lack, or say how it differs from ours."""
    filled = taken.filled.setdefault(tag, {})
    before = entry.target if entry and accepted(entry.target) else filled.get(term, "")
    if not before:
        filled[term] = f" {BETWEEN} ".join(words)
    elif set(words) <= set(accepted(before)) and not (entry and entry.state is State.FUZZY):
        taken.same += 1
    else:
        place = theirs.term.place or Place("")
        excerpt = (term.english, f"ours:   {before}", f"theirs: {f' {BETWEEN} '.join(words)}")
        hint = f"ours stands; if theirs is better, write it into {entry.place if entry and entry.place else SLUG}"
        message = f"the term {term} has another translation in {tag}"
        taken.findings.append(Finding(place, "GL104", Severity.WARNING, message, hint, excerpt))


def _differences(ours: Term, theirs: Term, tags: Iterable[str]) -> Iterator[Finding]:
    """What they say of a term that we do not; it is for the editor to write."""
    place = theirs.place or Place("")
    hint = f"ours stands; write it into {ours.place.path if ours.place else SLUG} if it is better"

    def told(what: str, our: str, their: str) -> Finding:
        excerpt = (ours.english, f"ours:   {our}", f"theirs: {their}")
        return Finding(place, "GL105", Severity.NOTE, f"the term {ours} has another {what}", hint, excerpt)

    if theirs.definition and theirs.definition != ours.definition:
        yield told("definition", ours.definition, theirs.definition)
    if more := [word for word in theirs.variants if word not in (ours.english, *ours.variants)]:
        yield told("variant", ", ".join(ours.variants), ", ".join(more))
    for tag, words in _among(theirs.forbidden, tags).items():
        if more := [word for word in words if word not in ours.forbidden.get(tag, ())]:
            yield told(f"wrong word in {tag}", ", ".join(ours.forbidden.get(tag, ())), ", ".join(more))
    if theirs.keep and not ours.keep:
        yield told("way with its name", "it is translated", "it is kept")


# Writing


def _write(project: Project, selection: Selection, taken: Imported, now: str) -> None:
    """Write the glossary and its catalogs, each whole; a run that was stopped in between is made good by another."""
    path = project.layout.glossary
    before = project.read(path) or b""
    if taken.new:
        content = with_terms(before, taken.new)
        read_glossary(content, path)
        project.write(path, content, durable=True, expected=before)
    if not taken.new and not taken.translations:
        return
    template, _ = dated(project, SLUG, now)
    for tag, words in taken.filled.items():
        if words:
            _fill(project, tag, {term.key: target for term, target in words.items()}, template)
    updated = update_one(project, now, selection.tags, SLUG)
    if any(finding.severity is Severity.ERROR for finding in updated.findings):
        raise PipelineError(updated.findings)


def _fill(project: Project, tag: str, words: Mapping[Key, str], template: Catalog) -> None:
    """Write the translations into the catalog of a language; what is not in step yet, `update_one` brings into step."""
    path = project.layout.catalog(SLUG, tag)
    before = project.read(path)
    catalog = new_catalog_of(template, tag) if before is None else read_catalog(before, path, SLUG, tag)
    known = catalog.by_key()
    entries = [replace(entry, target=words.get(entry.key, entry.target)) for entry in catalog.entries]
    entries += [Entry(key, target) for key, target in words.items() if key not in known]
    project.write(path, po.write(replace(catalog, entries=tuple(entries))), durable=True, expected=before or b"")
