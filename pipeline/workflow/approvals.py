"""Whether everybody whose word is needed has given it, for exactly the words that are to be printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.language.names import is_called
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.release import Approval
from pipeline.model.signoff import Lack, SignOff, Standing
from pipeline.project.store import Project
from pipeline.stages.approval import heads
from pipeline.workflow import signoffs
from pipeline.workflow.leaflets import Edition
from pipeline.workflow.ledgers import alike_names
from pipeline.workflow.plan import ENGLISH, no_catalog

Books: TypeAlias = Mapping[str, signoffs.Book]
"""The ledgers of some languages and of English, read once for all articles."""


@dataclass(frozen=True, slots=True)
class Signed:
    """How one leaflet stands."""

    standing: Standing
    approval: Approval
    findings: tuple[Finding, ...]
    """An error for each role that lacks something, and for each fault of the ledger; doubts about who has signed."""

    @property
    def reviewed_on(self) -> str:
        """The day from which the approval of a clinician counts for every text; empty where it does not."""
        return self.standing.since.get("clinical", "") if self.standing.complete else ""

    def reviewers(self, named: Iterable[str] = ()) -> tuple[str, ...]:
        """The clinicians, each as on a door: those of the `named` who have signed, then the others."""
        known = {name: self._signed_by(name) for name in named}
        told = {record.id for records in known.values() for record in records}
        others = (one for one in self._clinical() if one.id not in told)
        written = (f"{one.name}, {one.credential}" if one.credential else one.name for one in others)
        return tuple(dict.fromkeys((*(name for name, records in known.items() if records), *written)))

    def strangers(self, named: Iterable[str]) -> tuple[str, ...]:
        """Those of the `named` who have signed nothing that counts, as clinicians."""
        return tuple(name for name in named if not self._signed_by(name))

    def _signed_by(self, name: str) -> tuple[SignOff, ...]:
        return tuple(one for one in self._clinical() if is_called(name, one.name))

    def _clinical(self) -> Iterator[SignOff]:
        return (one for one in self.standing.approvals if one.role == "clinical")


def books(project: Project, tags: Iterable[str]) -> Books:
    """The ledgers of the languages `tags` and of English."""
    return signoffs.books(project, dict.fromkeys((ENGLISH, *tags)))


def signed(project: Project, books: Books, this: Edition, tag: str) -> Signed:
    """How the article stands in the language `tag`, of which the words are those of `project`.

    Raises PipelineError if it is not translated into it, or its catalog is broken.
    """
    slug = this.original.article.slug
    if tag != ENGLISH and project.catalog(slug, tag) is None:
        raise PipelineError([no_catalog(project.layout.catalog(slug, tag))])
    ledger = books[tag].ledger
    found = signoffs.standing_of(project, this, tag, books[tag])
    faults = (one for one in ledger.findings if one.severity is Severity.ERROR)
    return Signed(
        found,
        Approval(tuple(one.id for one in found.approvals), {ledger.path: " ".join(heads(ledger.records))}),
        (
            *faults,
            *alike_names(project, ledger, slug),
            *(_lacking(project, slug, tag, lack, found) for lack in found.lacking),
        ),
    )


def _lacking(project: Project, slug: str, tag: str, lack: Lack, found: Standing) -> Finding:
    """The finding that a role has not signed all."""
    done, wanted = found.counts[lack.role]
    path = project.layout.article(slug) if tag == ENGLISH else project.layout.catalog(slug, tag)
    what = "the English" if tag == ENGLISH else "the translation"
    critical = " critical" if lack.role not in project.config.signoff.needs(tag).roles else ""
    message = f"{what} lacks the sign-off {lack.role}: {wanted - done} of {wanted}{critical} texts"
    if done:
        message += ", as they were changed since or not signed then"
    hint = f"pipeline review {tag} {slug} --role {lack.role} shows them; then "
    hint += f'pipeline sign {tag} {slug} --role {lack.role} --name "NAME" --credential "TITLE"'
    place = next((one.place for one in lack.wordings if one.place), None) if done else None
    return Finding(place or Place(path), "RE001", Severity.ERROR, message, hint)
