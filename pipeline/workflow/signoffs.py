"""Sign-offs as all stories see them: what there is to sign, how far it is signed, and what is wrong with ledgers."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from pipeline.formats.ledger import Ledger
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog
from pipeline.model.finding import PipelineError
from pipeline.model.signoff import ARRANGEMENT, ENGLISH, Standing, Wording
from pipeline.project.ledger import ledgers, signed_texts
from pipeline.project.store import Project
from pipeline.stages.approval import english_wordings, standing, wordings
from pipeline.stages.localise import Original
from pipeline.workflow.articles import article
from pipeline.workflow.leaflets import Edition, examined
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


@dataclass(frozen=True, slots=True)
class Tally:
    """How far one language is signed."""

    tag: str
    counts: Mapping[str, tuple[int, int]]
    """By role: texts that are signed, and texts that are to be."""
    complete: int
    """Leaflets that all have signed."""
    leaflets: int


def tallies(project: Project, selection: Selection, *, always: bool = False) -> tuple[Tally, ...]:
    """How far each selected language is signed, and the English; those without any sign-off only if asked for `always`.

    Articles and catalogs that are broken are left out: whoever counts translations has said so.
    """
    found = books(project, dict.fromkeys((ENGLISH, *selection.tags)))
    if not always and not any(book.ledger.records for book in found.values()):
        return ()
    wanted = {tag: book for tag, book in found.items() if always or book.ledger.records}
    standings: dict[str, list[Standing]] = {tag: [] for tag in wanted}
    for slug in selection.slugs:
        for tag, book in wanted.items():
            with suppress(PipelineError):
                standings[tag].append(_standing_by_name(project, slug, tag, book))
    return tuple(_tally(tag, leaflets) for tag, leaflets in standings.items())


def _standing_by_name(project: Project, slug: str, tag: str, book: Book) -> Standing:
    if tag == ENGLISH:
        return standing_of(project, examined(project, slug), tag, book)
    read, _ = article(project, slug)
    units = Original(read, locale_for(read.locale), {}, tuple(read.units()))  # what they say in Markdown is no matter
    texts = wordings(units, project.catalog(slug, tag) or Catalog(slug, tag))
    return standing(tag, slug, texts, book.ledger.records, project.config.signoff.needs(tag))


def _tally(tag: str, standings: Sequence[Standing]) -> Tally:
    counts: dict[str, tuple[int, int]] = {}
    for one in standings:
        for role, (done, total) in one.counts.items():
            before = counts.get(role, (0, 0))
            counts[role] = before[0] + done, before[1] + total
    return Tally(tag, counts, sum(one.complete for one in standings), len(standings))
