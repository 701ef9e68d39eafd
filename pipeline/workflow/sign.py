"""``pipeline sign``: a person puts their name to exact texts."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.formats.ledger import unfit
from pipeline.language.names import disguised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.signoff import ENGLISH, SignOff, Standing, Wording
from pipeline.project.checkout import checkout
from pipeline.project.files import refused
from pipeline.project.ledger import append
from pipeline.project.signatures import Verdict, allowed_line, namespace, trust, verdicts
from pipeline.project.signatures import sign as sign_with_key
from pipeline.project.store import Project, locked
from pipeline.stages.approval import heads, one_person, signatures
from pipeline.stages.pending import Pending
from pipeline.workflow.leaflets import Edition, edition, examined, translation
from pipeline.workflow.ledgers import alike_names
from pipeline.workflow.review import Looked, check_role, looked_at, number_of
from pipeline.workflow.signoffs import Book, books, standing_of, to_sign


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asks to sign."""

    tag: str
    slug: str
    role: str
    name: str
    credential: str
    on: str
    only: tuple[str, ...] = ()
    """The beginnings of the numbers of texts; all that wait for the role where there are none."""
    spared: tuple[str, ...] = ()
    """The same of texts that are left out."""
    whole: bool = False
    """Whether to sign also what the role need not sign."""
    again: bool = False
    """Whether to sign also what the role has signed before."""
    withdraw: bool = False
    """Whether to take back what was signed in this role, by whomever it was."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What was written."""

    record: SignOff
    paths: tuple[str, ...]
    standing: Standing
    """How far the leaflet is signed now."""
    findings: tuple[Finding, ...] = ()


def look(project: Project, request: Request, today: str) -> Looked:
    """What `request` would sign, or take back. Raises PipelineError if any of it must not be signed."""
    _check_words(request, today)
    book = books(project, [request.tag])[request.tag]
    if book.ledger.damaged:
        raise PipelineError(book.ledger.findings)
    if request.withdraw:
        return _to_withdraw(project, book, request)
    this = edition(project, request.slug, today)
    options = {"whole": request.whole, "again": request.again}
    looked = looked_at(project, book, this, request.tag, request.role, **options)
    looked = replace(looked, pending=tuple(_chosen(looked.pending, request)))
    if faults := [*_faults(project, book, this, request, [one.wording for one in looked.pending])]:
        raise PipelineError(faults)
    return looked


def sign(project: Project, request: Request, looked: Looked, today: str, key: str = "") -> Signed:
    """Write down that what was `looked` at is signed, or taken back; with the signature of `key` where one is named.

    Raises PipelineError, and writes nothing, if any of it has changed since.
    """
    with locked(project):
        if look(project, request, today) != looked:
            where = f"{request.slug} in {request.tag}"
            raise refused(where, "SG018", "the texts changed while you looked at them", "run the command again")
        book = books(project, [request.tag])[request.tag]
        texts = [one.wording for one in looked.pending]
        record = _record(request, texts, book)
        if key:
            record = replace(record, signature=sign_with_key(record, key, project.root))
        if own := tuple(_own_work(book, record, texts)):
            raise PipelineError(own)
        record = record.sealed()
        paths = append(project, record, texts)
        after = books(project, [request.tag])[request.tag]
        stands = standing_of(project, examined(project, request.slug, today), request.tag, after)
    alike = alike_names(project, after.ledger, request.slug) if record.role in _TWO_PEOPLE else ()
    said = (*_unknown(project, record), *alike)
    return Signed(record, paths, stands, said)


def _record(request: Request, texts: Sequence[Wording], book: Book) -> SignOff:
    digests = {text.digest for text in texts}
    if request.withdraw and not request.only and not request.spared:
        signed = signatures(request.slug, book.ledger.records)
        digests |= {digest for role, digest in signed.by_text if role == request.role}
    return SignOff(
        slug=request.slug,
        tag=request.tag,
        role=request.role,
        name=as_written(request.name),
        credential=as_written(request.credential),
        on=request.on,
        digests=tuple(sorted(digests)),
        after=heads(book.ledger.records),
        withdrawn=request.withdraw,
    )


def _to_withdraw(project: Project, book: Book, request: Request) -> Looked:
    texts = to_sign(project, examined(project, request.slug), request.tag, book)
    signed = signatures(request.slug, book.ledger.records)
    found = [Pending(text) for text in texts if signed.by_text.get((request.role, text.digest))]
    return Looked(request.tag, request.slug, request.role, tuple(_chosen(found, request)), len(found))


def as_written(words: str) -> str:
    """A name as it is written down: composed letters, single blanks."""
    return " ".join(unicodedata.normalize("NFC", words).split(" ")).strip()


def key_of(project: Project, named: str) -> str:
    """The key to sign with: the one `named`, git's where that says ``git``, or where a project asks for signatures.

    Raises PipelineError where there has to be one and there is none.
    """
    if named not in ("", "git"):
        return named
    if not named and project.config.signoff.signatures != "required":
        return ""
    git = checkout(project.root)
    key = git.setting("user.signingkey") if git and git.setting("gpg.format") == "ssh" else ""
    if not key:
        hint = "name your key with --ssh-key, or set git's gpg.format to ssh and its user.signingkey"
        raise refused("--ssh-key", "SG014", "there is no key to sign with", hint)
    return key


# What must not be signed


def _check_words(request: Request, today: str) -> None:
    """Raises PipelineError if what was typed cannot be written down."""
    check_role(request.role, request.tag)
    for option, words in (("--name", as_written(request.name)), ("--credential", as_written(request.credential))):
        fault = unfit(words) or ("it is empty" if option == "--name" and not words else "")
        if fault:
            raise refused(option, "SG014", fault, "write it as it is to be read")
    if word := disguised(request.name):
        message = f"{word} mixes letters of several alphabets, or letters and digits"
        raise refused("--name", "SG014", message, "write each word of the name in one alphabet")
    try:
        day = date.fromisoformat(request.on).isoformat()
    except ValueError:
        day = ""
    if day != request.on or request.on > today:
        raise refused("--on", "SG014", "this is no day up to today", "write it as 2027-01-31")


def _chosen(waiting: Sequence[Pending], request: Request) -> Iterator[Pending]:
    """Those that are asked for. Raises PipelineError for a number that none of them has."""
    for number in (*request.only, *request.spared):
        if not any(one.wording.digest.startswith(number) for one in waiting):
            message = "no text that waits has this number"
            raise refused(number, "SG014", message, "pipeline review shows the numbers, in brackets")
    for one in waiting:
        if one.wording.digest.startswith(request.spared):
            continue
        if not request.only or one.wording.digest.startswith(request.only):
            yield one


def _faults(
    project: Project, book: Book, this: Edition, request: Request, texts: Sequence[Wording]
) -> Iterator[Finding]:
    """Why some of `texts` must not be signed."""
    path = project.layout.catalog(request.slug, request.tag)
    for text in texts:
        if not text.target:
            place = text.place if text.place and text.place.path == path else Place(path)
            hint = f"have it finished, or sign the rest with --except {number_of(text)}"
            message = "this text has no finished translation"
            yield Finding(place, "SG015", Severity.ERROR, message, hint, (text.source,))
    yield from _mistakes(project, this, request.tag, texts)
    yield from _own_work(book, _record(request, texts, book), texts)


def _mistakes(project: Project, this: Edition, tag: str, texts: Sequence[Wording]) -> Iterator[Finding]:
    """The errors in `texts`, and those of the leaflet that are not of one text. Those that are waived do not count."""
    slug = this.original.article.slug
    catalog = None if tag == ENGLISH else project.catalog(slug, tag)
    if catalog is None:
        return
    signing = {text.place.line for text in texts if text.place}
    others = {entry.line for entry in catalog.entries} - signing
    found = translation(project, this, tag).findings
    if errors := [one for one in found if one.severity is Severity.ERROR and one.place.line not in others]:
        yield from errors
        hint = "have it mended: pipeline check shows whether it is"
        message = "nothing is signed: there are mistakes in what would be"
        yield Finding(Place(project.layout.catalog(slug, tag)), "SG016", Severity.ERROR, message, hint)


_TWO_PEOPLE = {"reviser": "translator", "translator": "reviser"}
"""Roles that one person cannot have for one text, each by the other."""


def _own_work(book: Book, record: SignOff, texts: Sequence[Wording]) -> Iterator[Finding]:
    """A finding if one person, by name or by key, would be both translator and reviser of a text."""
    other = _TWO_PEOPLE.get(record.role)
    if other is None or record.withdrawn:
        return
    signed = signatures(record.slug, book.ledger.records)
    own = [text for text in texts if any(one_person(record, one) for one in signed.signers(other, text))]
    if own:
        message = f"{record.name} signed {_texts(len(own))} as {other}, and cannot be the {record.role} too"
        hint = "a reviser is another person than the translator"
        place = own[0].place or Place(book.ledger.path)
        yield Finding(place, "SG017", Severity.ERROR, message, hint, (own[0].source, own[0].target))


def _texts(count: int) -> str:
    return "this text" if count == 1 else f"{count} of these texts"


def _unknown(project: Project, record: SignOff) -> Iterator[Finding]:
    """What is to be said of a signature that others will not accept."""
    trusted = trust(project)
    verdict = verdicts([record], trusted)[record.id]
    if verdict in (Verdict.UNKNOWN, Verdict.UNSEEN) and not (trusted.content is not None and trusted.program is None):
        message = f"{trusted.path} does not say that this key is that of {record.name} for {namespace(record.role)}"
        hint = f"have whoever keeps that file add: {allowed_line(record)}"
        yield Finding(Place(trusted.path), "SG011", Severity.WARNING, message, hint)
