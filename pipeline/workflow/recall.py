"""``pipeline recall``: which releases are not right any more, and because of which change."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.language.locales import locale_for
from pipeline.model.article import Key
from pipeline.model.catalog import State as EntryState
from pipeline.model.clinic import Clinic
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.release import Release, State
from pipeline.project.archive import Archive
from pipeline.project.files import disk_errors_as_findings
from pipeline.project.store import Project
from pipeline.stages import releases
from pipeline.stages.arrangement import arrangement
from pipeline.stages.differences import edits, retranslations
from pipeline.stages.localise import Original, original
from pipeline.workflow import jobs
from pipeline.workflow.approvals import Books, Signed, books, signed
from pipeline.workflow.articles import article as read_article
from pipeline.workflow.leaflets import Edition, edition, leaflet_in
from pipeline.workflow.pictures import Picture, pictures
from pipeline.workflow.plan import ENGLISH
from pipeline.workflow.selection import Selection
from pipeline.workflow.snapshot import restored

CHANGED = ("RE030", "RE031", "RE032", "RE034", "RE037", "RE038", "RE040")
"""The findings that say that a release itself says something else than is right now."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A release that is not right any more, and why."""

    release: Release
    causes: tuple[Finding, ...]

    @property
    def wrong(self) -> bool:
        """Whether it is in use though there is an error in it."""
        in_use = self.release.state is State.CURRENT
        return in_use and any(one.severity is Severity.ERROR for one in self.causes)


@dataclass(frozen=True, slots=True)
class Recall:
    """All releases that were asked for, looked at."""

    looked_at: int
    recalled: tuple[Recalled, ...]
    findings: tuple[Finding, ...] = ()
    """What is to be said of no release in particular."""


def recall(
    project: Project,
    selection: Selection,
    today: str,
    clinics: Sequence[str] = (),
    workers: int = 0,
    *,
    every: bool = False,
    announce: Callable[[int], object] = int,
    progress: Callable[[], object] = int,
) -> Recall:
    """What is not right any more of the releases in use, or of `every` one there ever was: copies last."""
    archive = Archive(project)
    register = archive.releases()
    wanted = tuple(one for one in _wanted(register, every=every) if _is_asked_for(one, selection, clinics))
    by_article: dict[str, list[Release]] = {}
    for one in wanted:
        by_article.setdefault(one.slug, []).append(one)
    announce(len(by_article))
    signatures = books(project, sorted({one.tag for one in wanted})) if wanted else {}
    work = partial(_of_article, project, signatures, today)
    found: list[Recalled] = []
    for some in jobs.run(work, tuple(map(tuple, by_article.values())), workers):
        found += some
        progress()
    loose = tuple(_out_of_step(archive, register)) if selection.whole else ()
    order = {one: number for number, one in enumerate(_names(wanted))}
    found.sort(key=lambda one: order[_name(one.release)])
    return Recall(len(wanted), tuple(found), loose)


def _names(some: Iterable[Release]) -> Iterator[tuple[object, ...]]:
    return map(_name, some)


def _name(one: Release) -> tuple[object, ...]:
    return (*one.leaflet, one.imprint.version)


def _wanted(register: Sequence[Release], *, every: bool) -> Iterator[Release]:
    """The last version of each leaflet, or `every` one."""
    for one in register:
        if every or one == releases.latest(register, one.leaflet):
            yield one


def _is_asked_for(one: Release, selection: Selection, clinics: Sequence[str]) -> bool:
    if clinics and one.clinic not in clinics:
        return False
    return selection.whole or (one.slug in selection.slugs and one.tag in selection.tags)


def _out_of_step(archive: Archive, register: Sequence[Release]) -> Iterator[Finding]:
    for path in archive.out_of_step(register):
        message = (
            "this file is not what the register of releases says: it was changed, is missing, or is in use no more"
        )
        yield Finding(
            Place(path), "RE041", Severity.ERROR, message, "run pipeline release: it puts the right one there"
        )


# One article


def _of_article(project: Project, signatures: Books, today: str, some: tuple[Release, ...]) -> list[Recalled]:
    look = _Look(project, today)
    found = []
    for one in some:
        causes = tuple(dict.fromkeys(_causes(look, signatures, one)))
        if causes:
            found.append(Recalled(one, causes))
    return found


def _causes(look: "_Look", signatures: Books, one: Release) -> Iterator[Finding]:
    place = Place(look.project.layout.article(one.slug))
    if one.state in (State.WITHDRAWN, State.OUTDATED, State.REPLACED):
        told = (
            f"{one.state.value} since {one.since}: {one.reason}"
            if one.reason
            else f"{one.state.value} since {one.since}"
        )
        yield Finding(place, "RE042", Severity.NOTE, told, "gather in what was printed of it")
    changed = tuple(look.changes(one))
    yield from changed
    if one.state is State.CURRENT and not any(finding.code in CHANGED for finding in changed):
        yield from look.standing(one, signatures)


def no_longer_right(project: Project, one: Release, today: str) -> str:
    """Why a release may not be used any more where the project's policy is strict; empty where it may.

    What stands in the way of a new release, but not in the old one, is no such reason.
    """
    return next((finding.message for finding in _Look(project, today).changes(one) if finding.code in CHANGED), "")


def warned(
    project: Project, register: Sequence[Release], today: str
) -> tuple[tuple[Release, ...], tuple[Release, ...]]:
    """The register without what its articles' authors have warned of since, in all languages; and what that was."""
    after = tuple(register)
    for slug in sorted({one.slug for one in register if one.state in (State.CURRENT, State.OUTDATED)}):
        if warning := _Look(project, today).safety(slug):
            after = releases.without(
                after,
                lambda one, slug=slug, warning=warning: one.slug == slug and one.safety != warning,  # type: ignore[misc]
                State.WITHDRAWN,
                today,
                warning,
            )
    gone = tuple(now for was, now in zip(register, after, strict=True) if was.state is not now.state)
    return after, gone


class _Look:
    """One article as it is now, read once, beside what it was when it was released."""

    def __init__(self, project: Project, today: str) -> None:
        self.project = project
        self.today = today
        self._now: dict[str, Original | PipelineError] = {}
        self._editions: dict[str, Edition] = {}
        self._signed: dict[tuple[str, str], Signed] = {}

    def original(self, slug: str) -> Original:
        """The article as it is now. Raises PipelineError if it cannot be read."""
        if slug not in self._now:
            try:
                self._now[slug] = _original(self.project, slug)
            except PipelineError as error:
                self._now[slug] = error
        found = self._now[slug]
        if isinstance(found, PipelineError):
            raise found
        return found

    def safety(self, slug: str) -> str:
        """The author's last warning; empty where there is none."""
        try:
            return self.original(slug).article.front.safety
        except PipelineError:
            return ""

    def changes(self, one: Release) -> Iterator[Finding]:
        """What is not the same now as when a release was made, or not good any more."""
        place = Place(self.project.layout.article(one.slug))
        if self.project.read(place.path) is None:
            hint = f'pipeline withdraw {one.slug} --reason "…", if it is gone for good'
            yield Finding(place, "RE038", Severity.ERROR, "the article is gone", hint)
            return
        yield from _review(place, one, self.today)
        try:
            now = self.original(one.slug)
        except PipelineError as error:
            yield from error.findings
            return
        if (warning := now.article.front.safety) and warning != one.safety:
            hint = "run pipeline release: it takes every language away"
            yield Finding(place, "RE037", Severity.ERROR, f"its author warns: {warning}", hint)
        yield from self._differences(one, now)

    def _differences(self, one: Release, now: Original) -> Iterator[Finding]:
        """What differs between the files that a release was made from and those that are here now."""
        paths = self._changed(one)
        if not paths:
            return
        with disk_errors_as_findings("recall"), TemporaryDirectory(ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            Archive(self.project).restore(one, folder)
            small = restored(one, folder)
            old = _original(small, one.slug)
            yield from _english(old, now)
            if one.tag != ENGLISH:
                yield from _translation(self.project, small, old, now, one)
            yield from _together(small, old, self.project, now)
            yield from _clinic(self.project, small, one.clinic)
            yield from _settings(self.project, small)

    def _changed(self, one: Release) -> tuple[str, ...]:
        """The files that are not what they were."""
        from hashlib import sha256

        return tuple(
            path for path, digest in one.inputs.items() if sha256(self.project.read(path) or b"").hexdigest() != digest
        )

    def standing(self, one: Release, signatures: Books) -> Iterator[Finding]:
        """What would keep a release from being made today, though it says what its article and catalog say."""
        try:
            if one.slug not in self._editions:
                self._editions[one.slug] = edition(self.project, one.slug, self.today)
            this = self._editions[one.slug]
            _, found = leaflet_in(self.project, this, one.tag)
            missing = [self._standing(this, signatures, tag) for tag in dict.fromkeys((ENGLISH, one.tag))]
        except PipelineError as error:
            found, missing = error.findings, []
        for finding in found:
            if finding.severity is Severity.ERROR:
                message = f"a check refuses it now: {finding.message}"
                yield replace(finding, code="RE039", message=message)
        for finding in (finding for part in missing for finding in part.findings):
            if finding.severity is Severity.ERROR:
                yield replace(finding, code="RE033", message=f"its approval does not hold any more: {finding.message}")

    def _standing(self, this: Edition, signatures: Books, tag: str) -> Signed:
        key = this.original.article.slug, tag
        if key not in self._signed:
            self._signed[key] = signed(self.project, signatures, this, tag)
        return self._signed[key]


def _original(project: Project, slug: str) -> Original:
    article, _ = read_article(project, slug)
    return original(article, locale_for(article.locale))


def _review(place: Place, one: Release, today: str) -> Iterator[Finding]:
    """Whether the review that the page names still holds."""
    due = one.imprint.review_due
    if due and due <= today:
        message = f"its review was due on {due}, as the page says"
        hint = "have the English reviewed and signed, and release it anew"
        yield Finding(place, "RE034", Severity.ERROR, message, hint)


# What differs


def _english(old: Original, now: Original) -> Iterator[Finding]:
    for edit in edits(old, now):
        unit = edit.after or edit.before
        place = unit.place if unit and edit.after else Place(now.article.path)
        code, severity = ("RE031", Severity.ERROR) if edit.grave else ("RE030", Severity.WARNING)
        texts = tuple(f"{sign} {one.key.source}" for sign, one in (("-", edit.before), ("+", edit.after)) if one)
        yield Finding(place, code, severity, edit.told, _IF_DANGEROUS, texts)


_IF_DANGEROUS = (
    'if the old text is dangerous, take it out of use: safety: "DAY: REASON" in its front matter, or pipeline withdraw'
)


def _translation(project: Project, small: Project, old: Original, now: Original, one: Release) -> Iterator[Finding]:
    before, after = _targets(small, one), _targets(project, one)
    place = Place(project.layout.catalog(one.slug, one.tag))
    hint = "have it signed, and release it anew; if the old one is dangerous: pipeline withdraw"
    for change in retranslations(old, now, before, after):
        message = "the translation changed" if change.after else "the translation is not finished any more"
        texts = (change.unit.key.source, f"- {change.before}", *((f"+ {change.after}",) if change.after else ()))
        yield Finding(place, "RE032", Severity.WARNING, message, hint, texts)


def _targets(project: Project, one: Release) -> Mapping[Key, str]:
    """The finished translations that a project has of a leaflet."""
    try:
        catalog = project.catalog(one.slug, one.tag)
    except PipelineError:
        return {}
    return {entry.key: entry.target for entry in (catalog.entries if catalog else ()) if entry.state is EntryState.DONE}


def _together(small: Project, old: Original, project: Project, now: Original) -> Iterator[Finding]:
    """Whether the same texts are put together in another way, or a picture is another one."""
    was, is_now = _pictures(small, old), _pictures(project, now)
    place = Place(now.article.path)
    for path in sorted({*was, *is_now}):
        if was.get(path) != is_now.get(path):
            what = "changed" if path in was and path in is_now else "is new" if path in is_now else "is gone"
            yield Finding(place, "RE036", Severity.WARNING, f"the picture {path} {what}", "look whether it matters")
    if {unit.key for unit in old.units} == {unit.key for unit in now.units}:
        before, after = (arrangement(one.article, {}).split("\n") for one in (old, now))
        if before != after:
            message = "the same texts stand in another order, or in other lists, tables or boxes"
            yield Finding(place, "RE040", Severity.WARNING, message, "look whether it matters")


def _pictures(project: Project, this: Original) -> Mapping[str, str]:
    return {one.path: one.digest for _, one in pictures(project, this) if isinstance(one, Picture)}


def _clinic(project: Project, small: Project, name: str) -> Iterator[Finding]:
    place = Place(project.layout.clinic(name))
    try:
        now, _ = project.clinic(name)
    except PipelineError as error:
        yield from error.findings
        return
    yield from _details(place, small.clinic()[0], now)


_PRINTED = ("publisher", "online")
"""Settings that stand on the page as they are."""


def _settings(project: Project, small: Project) -> Iterator[Finding]:
    for name in _PRINTED:
        before, after = getattr(small.config, name), getattr(project.config, name)
        if before != after:
            texts = tuple(f"{sign} {text}" for sign, text in (("-", before), ("+", after)) if text)
            hint = "release its leaflets anew, if it matters"
            place = Place(project.config_path)
            yield Finding(place, "RE043", Severity.WARNING, f"the configuration changed: {name}", hint, texts)


def _details(place: Place, was: Clinic, now: Clinic) -> Iterator[Finding]:
    told = False
    hint = "release its leaflets anew, and gather in what has the old one"
    for name in sorted({*was.values, *now.values}):
        before, after = was.values.get(name, ""), now.values.get(name, "")
        if before != after:
            told = True
            severity = Severity.ERROR if name in ("phone", "emergency") else Severity.WARNING
            texts = tuple(f"{sign} {text}" for sign, text in (("-", before), ("+", after)) if text)
            yield Finding(place, "RE035", severity, f"the clinic's {name} changed", hint, texts)
    if not told and was != now:
        yield Finding(place, "RE035", Severity.WARNING, "the clinic's profile changed", hint)
