"""Sign-offs as all stories see them: what there is to sign, how far it is signed, and what is wrong with ledgers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.formats.ledger import Ledger
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding
from pipeline.model.signoff import ARRANGEMENT, ENGLISH, Standing, Wording
from pipeline.project.ledger import ledgers, signed_texts
from pipeline.project.store import Project
from pipeline.stages.approval import english_wordings, standing, wordings
from pipeline.workflow.leaflets import Edition
from pipeline.workflow.selection import Selection


@dataclass(frozen=True, slots=True)
class Book:
    """The ledger of a language, and the texts that were signed in it."""

    ledger: Ledger
    texts: Mapping[str, Wording]
    """By what a sign-off is bound to."""


def books(project: Project, tags: Iterable[str]) -> Mapping[str, Book]:
    """The books of some languages, English among them where it is named."""
    found = ledgers(project, tags)
    return {tag: Book(one, signed_texts(project, tag) if one.records else {}) for tag, one in found.items()}


def to_sign(project: Project, this: Edition, tag: str, book: Book) -> tuple[Wording, ...]:
    """All that there is to sign of a leaflet. Raises PipelineError if its catalog is broken."""
    slug = this.original.article.slug
    if tag == ENGLISH:
        signed = {digest for record in book.ledger.of(slug) for digest in record.digests}
        earlier = (one.source for digest, one in book.texts.items() if one.context == ARRANGEMENT and digest in signed)
        return english_wordings(this.original, this.image_digests, earlier)
    return wordings(this.original, project.catalog(slug, tag) or Catalog(slug, tag))


def standing_of(project: Project, this: Edition, tag: str, book: Book) -> Standing:
    """How far a leaflet is signed, as its texts are now. Raises PipelineError if its catalog is broken.

    It says nothing of the ledger: nothing may be released from one that is damaged.
    """
    needs = project.config.signoff.needs(tag)
    slug = this.original.article.slug
    return standing(tag, slug, to_sign(project, this, tag, book), book.ledger.records, needs)


def signoff_findings(project: Project, selection: Selection) -> tuple[Finding, ...]:
    """What is wrong with the ledgers of the selected languages, and with that of the English."""
    tags = dict.fromkeys((ENGLISH, *selection.tags))
    return tuple(finding for one in ledgers(project, tags).values() for finding in one.findings)
