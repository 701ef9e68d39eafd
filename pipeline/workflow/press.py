"""The press: one article's leaflets for one clinic, looked at from all sides and printed only if nothing is against it.

This part of a release runs in any process: it works in a folder of its own, and what it made is released by whoever
called it, or not at all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from shutil import rmtree

from pipeline.checks.leaflets import unfilled
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.leaflet import Leaflet
from pipeline.model.locale import Locale
from pipeline.model.phrase import plain
from pipeline.model.place import Place
from pipeline.model.release import Approval, Imprint, Release, State
from pipeline.model.shape import ALL_COPIES
from pipeline.project.archive import Archive, digests
from pipeline.project.files import disk_errors_as_findings, write_whole
from pipeline.project.store import Project
from pipeline.stages import releases
from pipeline.stages.localise import in_english
from pipeline.workflow.approvals import Books, Signed, signed
from pipeline.workflow.leaflets import Edition, build_article, edition, leaflet_in
from pipeline.workflow.plan import ENGLISH, Job, usual_files
from pipeline.workflow.snapshot import Snapshot, restored, take


class Fate(Enum):
    """What came of the wish to release a leaflet."""

    MADE = "made"
    """A new version is ready."""
    SAME = "same"
    """The version that there is says the same."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Task:
    """One article, to be released for the clinic of `project`. Plain data: any process can do it."""

    project: Project
    slug: str
    tags: tuple[str, ...]
    today: str
    before: tuple[Release, ...]
    """All releases of the article for this clinic, and of those that are gone: it may have had another name."""
    tools: Mapping[str, str]
    books: Books
    """Who has signed what."""
    folder: Path
    """Empty, and for this task alone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One leaflet of a task."""

    slug: str
    tag: str
    fate: Fate
    findings: tuple[Finding, ...] = ()
    """Why it is refused, and what else is to be said."""
    release: Release | None = None
    """The new version, or the one that says the same."""
    folder: Path | None = None
    """Where the snapshot of a new version is, and its files."""

    def made(self, name: str) -> Path:
        """Where a file of a new version is."""
        return (self.folder or Path()) / "released" / self.tag / name

    @property
    def refused(self) -> bool:
        return self.fate is Fate.REFUSED


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all leaflets of a task have in common."""

    task: Task
    snapshot: Snapshot
    edition: Edition
    clinic: Clinic
    english: Signed
    said: tuple[Finding, ...]
    """What is to be said of the article, the clinic and the English, whatever the language."""


def prepare(task: Task) -> tuple[Outcome, ...]:
    """What becomes of each leaflet of `task`."""
    try:
        sheet = _sheet(task)
    except PipelineError as error:
        return tuple(Outcome(task.slug, tag, Fate.REFUSED, error.findings) for tag in task.tags)
    outcomes = tuple(_outcome(sheet, tag) for tag in task.tags)
    if not any(one.fate is Fate.MADE for one in outcomes):
        rmtree(task.folder, ignore_errors=True)  # a folder for each of many articles would fill the disk
    return outcomes


def _sheet(task: Task) -> _Sheet:
    snapshot = take(task.project, task.slug, task.tags, task.folder / "new")
    this = edition(snapshot.project, task.slug, task.today)
    clinic, said = snapshot.project.clinic()
    if lacking := unfilled(in_english(this.original), clinic):
        raise PipelineError((*this.findings, *lacking))
    english = signed(snapshot.project, task.books, this, ENGLISH)
    return _Sheet(task, snapshot, this, clinic, english, (*said, *this.findings, *english.findings))


def _outcome(sheet: _Sheet, tag: str) -> Outcome:
    """What becomes of one leaflet. An error of any kind is one reason more to refuse it; all are told at once."""
    task = sheet.task
    try:
        leaflet, found = leaflet_in(sheet.snapshot.project, sheet.edition, tag)
        own = sheet.english if tag == ENGLISH else signed(sheet.snapshot.project, task.books, sheet.edition, tag)
        front = _reviewed(sheet)
        findings = (
            *sheet.said,
            *_incomplete(sheet, leaflet),
            *(finding for finding in found if finding.code != "LE001" and finding not in sheet.said),
            *(own.findings if tag != ENGLISH else ()),
            *_unsigned(sheet),
            *_dates(sheet, front),
            *clinic_findings(sheet.snapshot.project, sheet.clinic, leaflet.locale),
        )
        if any(finding.severity is Severity.ERROR for finding in findings):
            return Outcome(task.slug, tag, Fate.REFUSED, findings)
        return _printed(sheet, leaflet, own, front, findings)
    except PipelineError as error:
        return Outcome(task.slug, tag, Fate.REFUSED, tuple(dict.fromkeys((*sheet.said, *error.findings))))


# What may be against it


def _incomplete(sheet: _Sheet, leaflet: Leaflet) -> Iterator[Finding]:
    if not leaflet.complete:
        place = Place(sheet.task.project.layout.catalog(leaflet.slug, leaflet.locale.tag))
        count = leaflet.total - leaflet.translated
        have = "sentences have" if count > 1 else "sentences has"
        message = f"{count} of {leaflet.total} {have} no finished translation that passes the checks"
        hint = f"translate them, and look at it: pipeline check -l {leaflet.locale.tag} -a {leaflet.slug}"
        yield Finding(place, "RE002", Severity.ERROR, message, hint)


def _reviewed(sheet: _Sheet) -> tuple[Sequence[str], str, str]:
    """Who reviewed the English, when, and when it is due again: what was signed, whatever the front matter says.

    Only where no clinician has to sign the English, its author is believed.
    """
    front, english = sheet.edition.original.article.front, sheet.english
    months = sheet.task.project.config.profile.limits.review_months
    on, due = releases.review_dates(front.reviewed_on, front.review_due, english.reviewed_on, months)
    names = english.reviewers(front.reviewed_by) if _is_to_be_signed(sheet) else front.reviewed_by
    return names, on, due


def _is_to_be_signed(sheet: _Sheet) -> bool:
    """Whether a clinician has to sign the English."""
    return "clinical" in sheet.task.project.config.signoff.english


def _unsigned(sheet: _Sheet) -> Iterator[Finding]:
    """What the front matter says of the review and nobody has signed."""
    article = sheet.edition.original.article
    place, signed_on = Place(article.path), sheet.english.reviewed_on
    weight = Severity.ERROR if _is_to_be_signed(sheet) else Severity.WARNING
    for name in sheet.english.strangers(article.front.reviewed_by):
        message = f"reviewed_by names {name}, who has not signed the English as it is now"
        hint = (
            f"pipeline sign {ENGLISH} {article.slug} --role clinical, or take the name out: who has signed is printed"
        )
        yield Finding(place, "RE014", weight, message, hint)
    if signed_on and releases.is_day(article.front.reviewed_on) and article.front.reviewed_on > signed_on:
        message = f"reviewed_on says {article.front.reviewed_on}, and the English was signed on {signed_on}"
        hint = f"pipeline sign {ENGLISH} {article.slug} --role clinical --again, or take reviewed_on out"
        yield Finding(place, "RE014", Severity.ERROR, message, hint)


def _dates(sheet: _Sheet, reviewed: tuple[Sequence[str], str, str]) -> Iterator[Finding]:
    limits = sheet.task.project.config.profile.limits
    place = Place(sheet.edition.original.article.path)
    _, on, due = reviewed
    months = limits.expire_months, limits.warn_months
    signed = bool(sheet.english.reviewed_on)
    yield from releases.review_findings(place, on, due, sheet.task.today, months, signed=signed)


_NEEDED = {"name": "who hands it out", "phone": "whom to call", "emergency": "the number for an emergency"}


def clinic_findings(project: Project, clinic: Clinic, locale: Locale) -> Iterator[Finding]:
    """What a clinic's profile lacks that a leaflet in a language should tell, or must."""
    place = Place(project.layout.clinic(clinic.id))
    for name, meaning in _NEEDED.items():
        if not clinic.values.get(name, "").strip():
            message = f"the clinic's profile does not say {meaning}"
            yield Finding(place, "RE008", Severity.ERROR, message, f'write {name} = "…"')
    if locale.tag != ENGLISH and not (clinic.interpreter and clinic.interpreter.speaks(locale.tag)):
        language = f" for {locale.english_name}" if clinic.interpreter else ""
        message = f"the clinic's profile names no line to an interpreter{language}"
        yield Finding(place, "RE009", Severity.WARNING, message, "write one into it: docs/clinics.md says how")
    if clinic.example:
        message = "the clinic is an example: every page says that its details are made up"
        hint = "write a profile of your own, and name it with --clinic"
        yield Finding(place, "RE010", Severity.WARNING, message, hint)


# Printing


def _printed(
    sheet: _Sheet, leaflet: Leaflet, own: Signed, reviewed: tuple[Sequence[str], str, str], said: tuple[Finding, ...]
) -> Outcome:
    """A new version, or the one that says the same."""
    task, tag = sheet.task, leaflet.locale.tag
    new = _next(sheet, leaflet, own, reviewed)
    before = releases.latest(task.before, new.leaflet)
    if before and before.state in (State.CURRENT, State.OUTDATED) and _says_the_same(sheet, new, before):
        return Outcome(task.slug, tag, Fate.SAME, said, before)
    if before and before.state is State.WITHDRAWN and not releases.answered_for(before, own.standing.approvals):
        return Outcome(task.slug, tag, Fate.REFUSED, (*said, _withdrawn(sheet, before)))
    new = releases.sealed(new)
    files, found = printed(sheet.snapshot.project, new, task.today)
    against = (*_not_said(found, said), *_not_made(sheet, new, files))
    if any(finding.severity is Severity.ERROR for finding in against):
        return Outcome(task.slug, tag, Fate.REFUSED, (*said, *against))
    outcome = Outcome(task.slug, tag, Fate.MADE, said, replace(new, outputs=digests(files)), task.folder / "new")
    for name, content in files.items():
        with disk_errors_as_findings(name):
            write_whole(outcome.made(name), content)
    return outcome


def _next(sheet: _Sheet, leaflet: Leaflet, own: Signed, reviewed: tuple[Sequence[str], str, str]) -> Release:
    """The version that follows all that there were, with neither digest nor files yet."""
    task, tag = sheet.task, leaflet.locale.tag
    key = (sheet.clinic.id, task.slug, tag)
    return Release(
        *key,
        id=leaflet.front.id,
        title=" ".join(plain(passage.phrase) for passage in leaflet.title),
        english_title=leaflet.english_title,
        imprint=releases.imprint(releases.next_version(task.before, key, leaflet.label), task.today, reviewed),
        digest="",
        inputs=sheet.snapshot.inputs(tag),
        outputs={},
        tools=task.tools,
        approval=_approval(sheet.english, own),
        safety=leaflet.front.safety,
    )


def _withdrawn(sheet: _Sheet, before: Release) -> Finding:
    """The finding that nobody has looked at the words of a withdrawn release since."""
    project, slug, tag = sheet.task.project, before.slug, before.tag
    place = Place(project.layout.article(slug) if tag == ENGLISH else project.layout.catalog(slug, tag))
    message = f"{before.label} was withdrawn ({before.reason}), and nobody has signed this leaflet since"
    roles = project.config.signoff.needs(tag).roles
    hint = f"correct what was wrong; if these words are right, have them signed again: pipeline sign {tag} {slug}"
    hint += f' --again --role {roles[-1] if roles else "clinical"} --name "NAME" --credential "TITLE"'
    return Finding(place, "RE013", Severity.ERROR, message, hint)


def _approval(english: Signed, own: Signed) -> Approval:
    return Approval(
        tuple(dict.fromkeys((*english.approval.records, *own.approval.records))),
        {**english.approval.heads, **own.approval.heads},
    )


def _not_said(found: Iterable[Finding], said: tuple[Finding, ...]) -> Iterator[Finding]:
    return (finding for finding in found if finding not in said)


def _not_made(sheet: _Sheet, new: Release, files: Mapping[str, bytes]) -> Iterator[Finding]:
    """The finding that a file is lacking which is configured, whatever the reason: no leaflet is released in part."""
    wanted = usual_files(sheet.snapshot.project, sheet.clinic, new.tag)
    names = (f"{new.slug}{copy.suffix}" for key, copy in ALL_COPIES.items() if key in wanted)
    if lacking := [name for name in names if name not in files]:
        message = f"what is configured could not be made: {', '.join(lacking)}"
        hint = "mend what is said of it, or take it out of formats in the configuration"
        yield Finding(Place(sheet.task.project.config_path), "RE003", Severity.ERROR, message, hint)


def _says_the_same(sheet: _Sheet, new: Release, before: Release) -> bool:
    """Whether a page of today would say nothing but what the release `before` says.

    If an input differs, the pages are compared that both inputs give under one imprint, by the tools of today: so a
    comment in a catalog makes no new version, nor does a new typesetter.
    """
    if (new.safety or before.safety) != before.safety or _facts(new.imprint) != _facts(before.imprint):
        return False
    if new.inputs == before.inputs:
        return True
    again = replace(new, imprint=before.imprint)
    now = digests(printed(sheet.snapshot.project, again, sheet.task.today)[0])
    if dict(before.tools) == dict(new.tools):
        return now == dict(before.outputs)
    old = sheet.task.folder / f"old-{before.tag}"
    return now == digests(reprinted(Archive(sheet.task.project), before, old)[0])


def _facts(imprint: Imprint) -> tuple[object, ...]:
    return imprint.reviewed_by, imprint.reviewed_on, imprint.review_due


def printed(project: Project, release: Release, today: str) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """The files of a release, made by the build's own job from a small `project`; and what was said of them.

    Waivers count as they do `today`.
    """
    clinic, _ = project.clinic()
    files = usual_files(project, clinic, release.tag)
    job = Job(project, release.slug, (), clinic, {release.tag: files}, today, {release.tag: release.imprint})
    (built,) = build_article(job)
    if built.stamp is None:
        return {}, built.findings
    made = {Path(path).name: (project.root / path).read_bytes() for path in built.stamp.outputs}
    return made, tuple(built.stamp.findings)


def reprinted(archive: Archive, release: Release, folder: Path) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """The files of a `release`, made anew in an empty `folder` from what it was made from."""
    archive.restore(release, folder)
    return printed(restored(release, folder), release, release.imprint.released_on)
