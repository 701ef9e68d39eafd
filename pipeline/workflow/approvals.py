"""Whether everybody whose word is needed has given it, for exactly the words that are to be printed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.formats.ledger import Ledger
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.release import Approval
from pipeline.model.signoff import ARRANGEMENT, Lack, Standing, Wording
from pipeline.project.ledger import ledgers, signed_texts
from pipeline.project.store import Project
from pipeline.stages.approval import english_wordings, heads, standing, wordings
from pipeline.workflow.leaflets import Edition
from pipeline.workflow.plan import ENGLISH


@dataclass(frozen=True, slots=True)
class Books:
    """The ledgers of some languages and of English, read once for all articles."""

    ledgers: Mapping[str, Ledger]
    arrangements: Mapping[str, str]
    """How English articles were put together when they were signed, in order, by what a sign-off is bound to."""


@dataclass(frozen=True, slots=True)
class Signed:
    """How one leaflet stands."""

    standing: Standing
    approval: Approval
    findings: tuple[Finding, ...]
    """An error for each role that lacks something, and for each fault of the ledger."""

    @property
    def reviewed_on(self) -> str:
        """The day from which the approval of a clinician counts for every text; empty where it does not."""
        return self.standing.since.get("clinical", "") if self.standing.complete else ""

    @property
    def reviewers(self) -> tuple[str, ...]:
        """The clinicians, each as on a door."""
        signed = (one for one in self.standing.approvals if one.role == "clinical")
        named = (f"{one.name}, {one.credential}" if one.credential else one.name for one in signed)
        return tuple(dict.fromkeys(named))


def books(project: Project, tags: Iterable[str]) -> Books:
    """The ledgers of the languages `tags` and of English."""
    found = ledgers(project, tuple(dict.fromkeys((ENGLISH, *tags))))
    texts = signed_texts(project, ENGLISH)
    return Books(found, {digest: text.source for digest, text in texts.items() if text.context == ARRANGEMENT})


def signed(project: Project, books: Books, this: Edition, tag: str) -> Signed:
    """How the article stands in the language `tag`, of which the words are those of `project`."""
    slug = this.original.article.slug
    ledger = books.ledgers[tag]
    found = standing(tag, slug, words_of(project, books, this, tag), ledger.records, project.config.signoff.needs(tag))
    faults = (one for one in ledger.findings if one.severity is Severity.ERROR)
    return Signed(
        found,
        Approval(tuple(one.id for one in found.approvals), {ledger.path: " ".join(heads(ledger.records))}),
        (*faults, *(_lacking(project, slug, tag, lack, found) for lack in found.lacking)),
    )


def words_of(project: Project, books: Books, this: Edition, tag: str) -> tuple[Wording, ...]:
    """All that there is to sign of an article in the language `tag`. Raises PipelineError if there is no catalog."""
    slug = this.original.article.slug
    if tag == ENGLISH:
        return english_wordings(this.original, this.image_digests, tuple(_earlier(books, slug)))
    catalog = project.catalog(slug, tag)
    if catalog is None:
        path = project.layout.catalog(slug, tag)
        message = "the article is not translated into this language"
        raise PipelineError([Finding(Place(path), "CA002", Severity.ERROR, message, "run pipeline update")])
    return wordings(this.original, catalog)


def _earlier(books: Books, slug: str) -> Iterator[str]:
    """How the article was put together whenever somebody signed it."""
    for record in books.ledgers[ENGLISH].of(slug):
        yield from (books.arrangements[digest] for digest in record.digests if digest in books.arrangements)


def _lacking(project: Project, slug: str, tag: str, lack: Lack, found: Standing) -> Finding:
    """The finding that a role has not signed all."""
    done, wanted = found.counts[lack.role]
    path = project.layout.article(slug) if tag == ENGLISH else project.layout.catalog(slug, tag)
    what = "the English" if tag == ENGLISH else "the translation"
    critical = " critical" if lack.role in project.config.signoff.critical and tag != ENGLISH else ""
    message = f"{what} lacks the sign-off {lack.role}: {wanted - done} of {wanted}{critical} texts"
    if done:
        message += ", as they were changed since or not signed then"
    hint = f"pipeline review {tag} {slug} --role {lack.role} shows them; then "
    hint += f'pipeline sign {tag} {slug} --role {lack.role} --name "NAME" --credential "TITLE"'
    place = next((one.place for one in lack.wordings if one.place), None) if done else None
    return Finding(place or Place(path), "RE001", Severity.ERROR, message, hint)
