"""What is wrong with the ledgers of sign-offs, whatever stands in the articles."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.formats.ledger import Ledger
from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.model.signoff import ENGLISH
from pipeline.project.checkout import checkout
from pipeline.project.ledger import ledgers
from pipeline.project.store import Project
from pipeline.workflow.selection import Selection


def signoff_findings(project: Project, selection: Selection) -> tuple[Finding, ...]:
    """What is wrong with the ledgers of the selected languages, and with that of the English."""
    found = ledgers(project, dict.fromkeys((ENGLISH, *selection.tags)))
    said = tuple(finding for one in found.values() for finding in (*one.findings, *alike_names(project, one)))
    signed = any(one.records for one in found.values())
    return (*said, *_short_history(project)) if signed else said


def unsigned_reviews(project: Project, reviewed_by: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """A warning for each name in an article's front matter that is nobody's who ever signed its English as a clinician.

    `reviewed_by` has the names by article. Where nobody has signed anything in English, nothing is said.
    """
    if not any(reviewed_by.values()) or not (records := ledgers(project, [ENGLISH])[ENGLISH].records):
        return
    from pipeline.language.names import is_called  # most checks are of projects in which nobody has signed

    for slug, names in reviewed_by.items():
        signers = [one.name for one in records if one.slug == slug and one.role == "clinical" and not one.withdrawn]
        for name in names:
            if not any(is_called(name, signer) for signer in signers):
                message = f"reviewed_by names {name}, who has not signed the English of this article"
                hint = f"pipeline sign {ENGLISH} {slug} --role clinical, or take the name out: no release will bear it"
                yield Finding(Place(project.layout.article(slug)), "RE014", Severity.WARNING, message, hint)


def alike_names(project: Project, ledger: Ledger, slug: str = "") -> Iterator[Finding]:
    """A warning for each reviser, of one leaflet or of all, whose name may be another spelling of the translator's."""
    if not ledger.records:
        return
    from pipeline.stages.approval import alike_signers  # most checks are of projects in which nobody has signed

    pairs = {(one.name, other.name): other for one, other in alike_signers(ledger.records, slug)}
    for (translator, reviser), record in pairs.items():
        if not project.config.signoff.told_apart(translator, reviser):
            message = f"the reviser {reviser} may be the translator {translator}, written otherwise"
            hint = "if this is one person, have somebody else sign as reviser; if these are two, write "
            hint += f'different_people = [["{translator}", "{reviser}"]] into the table signoff of the configuration'
            yield Finding(ledger.place(record), "SG020", Severity.WARNING, message, hint)


def _short_history(project: Project) -> Iterator[Finding]:
    """A note if only a part of the history can tell what was taken out of ledgers."""
    git = checkout(project.root)
    if git and git.shallow:
        message = "only the last part of the history is here: a sign-off that was taken out before it is not missed"
        hint = "have all of it fetched: git fetch --unshallow, or fetch-depth: 0 on a build server"
        yield Finding(Place(project.layout.signoffs), "SG019", Severity.NOTE, message, hint)
