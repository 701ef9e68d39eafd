"""``pipeline review``: what a person has still to look at, beside what was signed in its place before."""

from dataclasses import dataclass

from pipeline.model.finding import Finding, PipelineError
from pipeline.model.signoff import ARRANGEMENT, ENGLISH, Wording
from pipeline.project.files import refused
from pipeline.project.signing import NOT_OF_ENGLISH
from pipeline.project.store import Project
from pipeline.stages.pending import Pending, pending
from pipeline.workflow.leaflets import Edition, edition
from pipeline.workflow.selection import Selection
from pipeline.workflow.signoffs import Book, books, to_sign


@dataclass(frozen=True, slots=True)
class Looked:
    """What one role has to look at in one leaflet."""

    tag: str
    slug: str
    role: str
    pending: tuple[Pending, ...]
    total: int
    """Texts that the role has to sign, signed or not."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What one role has to look at, leaflet by leaflet, and what stood in the way."""

    leaflets: tuple[Looked, ...]
    findings: tuple[Finding, ...]


def review(project: Project, selection: Selection, tag: str, role: str, today: str) -> Reviewed:
    """Every text of the selected leaflets in a language that `role` has to sign, and has not signed as it is now."""
    check_role(role, tag)
    book = books(project, [tag])[tag]
    findings = list(book.ledger.findings)
    leaflets = []
    for slug in selection.slugs:
        try:
            leaflets.append(looked_at(project, book, edition(project, slug, today), tag, role))
        except PipelineError as error:
            findings += error.findings
    return Reviewed(tuple(leaflets), tuple(findings))


def looked_at(
    project: Project, book: Book, this: Edition, tag: str, role: str, *, whole: bool = False, again: bool = False
) -> Looked:
    """What `role` has still to look at in a leaflet. Raises PipelineError if its catalog is broken.

    With `whole`, that is all which it has not signed, whether it has to or not; with `again`, what it has signed, too.
    """
    slug = this.original.article.slug
    texts = to_sign(project, this, tag, book)
    needs = project.config.signoff.needs(tag)
    wanted = needs if role in needs.all and not whole else None
    waiting = pending(slug, texts, role, book.ledger.records, book.texts, wanted, again=again)
    total = sum(wanted is None or role in wanted.of(text) for text in texts)
    return Looked(tag, slug, role, waiting, total)


def check_role(role: str, tag: str) -> None:
    """Raises PipelineError for a role that there is not in the language `tag`."""
    if tag == ENGLISH and role in NOT_OF_ENGLISH:
        raise refused(f"--role {role}", "SG014", "the English is no translation", "the English is signed as clinical")


def number_of(wording: Wording) -> str:
    """By which a text is called: the beginning of its digest."""
    return wording.digest[:8]


def what_it_is(wording: Wording) -> str:
    """What a text is for, as ``list item``; and why it is critical, if it is."""
    role = "the article as a whole" if wording.context == ARRANGEMENT else wording.role
    return ", ".join(filter(None, (role, f"critical: {wording.critical}" if wording.critical else "")))
