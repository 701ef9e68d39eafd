"""The register's rules: how versions are counted, when a review holds, and what follows what. Pure."""

import json
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import MAXYEAR, date
from hashlib import sha256

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.model.release import Imprint, Release, State
from pipeline.model.signoff import SignOff

SHORT = 12
"""Hexadecimal digits of a digest that are printed: enough to tell any two sheets of a hospital apart."""


# The digest that stands on the page itself


def digest_of(release: Release) -> str:
    """The digest of all that `release` says and was made from; not of its files, as it stands in them.

    The tools that made it are left out: the same words are the same leaflet, whoever typesets them.
    """
    imprint = release.imprint
    said = [
        "release 1", release.clinic, release.slug, release.tag, release.id, imprint.version, imprint.released_on,
        imprint.reviewed_by, imprint.reviewed_on, imprint.review_due, sorted(release.inputs.items()),
    ]  # fmt: skip
    return sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()


def sealed(release: Release) -> Release:
    """`release` with its digest, whole and as it is printed."""
    digest = digest_of(release)
    return replace(release, digest=digest, imprint=replace(release.imprint, digest=digest[:SHORT]))


# What follows what


def appended(before: Iterable[Release], register: Iterable[Release]) -> tuple[Release, ...]:
    """`register`, in which each entry that was not there `before` names those that it is written after."""
    there = tuple(before)
    known = {one.entry for one in there}
    last = last_entries(there)
    whole = []
    for one in register:
        if one.entry in known:
            whole.append(one)
        else:
            whole.append(replace(one, after=last))
            last = (one.entry,)
    return tuple(whole)


def last_entries(register: Iterable[Release]) -> tuple[str, ...]:
    """The names of the entries that no other was written after, in order: one, or one of each branch."""
    known = tuple(register)
    return tuple(sorted({one.entry for one in known}.difference(*(one.after for one in known))))


def gone(register: Iterable[Release]) -> tuple[str, ...]:
    """The names of the entries that others were written after, and that are not in the `register` any more."""
    known = tuple(register)
    return tuple(sorted({name for one in known for name in one.after} - {one.entry for one in known}))


def lost(before: Iterable[Release], register: Iterable[Release]) -> tuple[str, ...]:
    """The names of the entries that a register had `before` and has no more, or that were withdrawn and are no more."""
    now = {one.entry: one.state for one in register}
    return tuple(
        one.entry
        for one in before
        if one.entry not in now or (one.state is State.WITHDRAWN and now[one.entry] is not State.WITHDRAWN)
    )


def next_version(releases: Iterable[Release], leaflet: tuple[str, str, str], name: str) -> int:
    """One more than the highest version that there ever was of `leaflet`, or of one that was called by its `name`.

    So no two sheets of a clinic bear the same label, though an article be renamed.
    """
    clinic = leaflet[0]
    own = [one for one in releases if one.leaflet == leaflet or (one.clinic, one.name) == (clinic, name)]
    return max((one.imprint.version for one in own), default=0) + 1


def namesake(releases: Iterable[Release], new: Release) -> Release | None:
    """A release in use of another article that bears the id of the `new` one."""
    used = (one for one in releases if one.state is State.CURRENT and one.clinic == new.clinic)
    return next((one for one in used if one.id == new.id and one.slug != new.slug), None)


def latest(releases: Iterable[Release], leaflet: tuple[str, str, str]) -> Release | None:
    """The highest version of `leaflet`, whatever has become of it."""
    own = [one for one in releases if one.leaflet == leaflet]
    return max(own, key=lambda one: one.imprint.version, default=None)


def answered_for(withdrawn: Release, approvals: Sequence[SignOff]) -> bool:
    """Whether somebody has put their name to a leaflet since this release of it was `withdrawn`: to words that it did
    not have, or to the same ones on that day or later. `approvals` are the records that count for it now.
    """
    old = [record for record in approvals if record.id in withdrawn.approval.records]
    new = [record for record in approvals if record.id not in withdrawn.approval.records]
    known = {digest for record in old for digest in record.digests}
    return not approvals or any(record.on >= withdrawn.since or not known.issuperset(record.digests) for record in new)


def with_release(releases: Iterable[Release], new: Release) -> tuple[Release, ...]:
    """`releases` and a `new` one, which takes the place of what was in use."""
    since = new.imprint.released_on
    return (
        *_turned(
            releases,
            lambda one: one.leaflet == new.leaflet and one.state in (State.CURRENT, State.OUTDATED),
            State.REPLACED,
            since,
            f"replaced by {new.label}",
        ),
        replace(new, state=State.CURRENT, since=since, reason=""),
    )


def without(
    releases: Iterable[Release], which: Callable[[Release], bool], state: State, since: str, reason: str
) -> tuple[Release, ...]:
    """`releases`, of which those in use that `which` names are in use no more."""
    usable = (State.CURRENT, State.OUTDATED) if state is State.WITHDRAWN else (State.CURRENT,)
    return _turned(releases, lambda one: one.state in usable and which(one), state, since, reason)


def reinstated(releases: Iterable[Release], again: Release, since: str) -> tuple[Release, ...]:
    """`releases`, of which one that was outdated is in use again, as its text is once more what is approved."""
    return _turned(
        releases,
        lambda one: one.label == again.label and one.leaflet == again.leaflet,
        State.CURRENT,
        since,
        "",
    )


def _turned(
    releases: Iterable[Release], which: Callable[[Release], bool], state: State, since: str, reason: str
) -> tuple[Release, ...]:
    return tuple(replace(one, state=state, since=since, reason=reason) if which(one) else one for one in releases)


def in_use(releases: Iterable[Release]) -> Mapping[tuple[str, str, str], Release]:
    """What may be handed out now, by leaflet."""
    return {one.leaflet: one for one in releases if one.state is State.CURRENT}


# How long a review holds


def months_after(day: str, months: int) -> str:
    """The same day of the month, `months` later; the last one of a shorter month, and none after the year 9999."""
    start = date.fromisoformat(day)
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > MAXYEAR:
        return date.max.isoformat()
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1])).isoformat()


def is_day(text: str) -> bool:
    """Whether `text` is a day as ``2027-01-31``."""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def review_dates(said_on: str, said_due: str, signed_on: str, months: int) -> tuple[str, str]:
    """When the English was reviewed, and when it is due again: by who signed it and when, or else as its author says.

    A day on which the author wants it reviewed again always counts.
    """
    on = signed_on or (said_on if is_day(said_on) else "")
    return on, said_due if is_day(said_due) else months_after(on, months) if on else ""


def review_findings(
    place: Place, on: str, due: str, today: str, limits: tuple[int, int], *, signed: bool = False
) -> Iterator[Finding]:
    """What is to be said of a review `on` one day that is `due` again on another. `limits` are the months that it may
    hold at most, and the months before its end from which a warning is due. If it is `signed`, its day is that of the
    signature."""
    longest, warned = limits
    if not on or not due:
        return
    if on > today:
        wait = f"it was signed on that day: release it on {on}, or mend the clock if today is not {today}"
        hint = wait if signed else "mend reviewed_on"
        yield Finding(place, "RE005", Severity.ERROR, f"the review of {on} is in the future", hint)
        return
    end = months_after(on, longest)
    if due > end:
        message = f"the next review, on {due}, is more than {longest} months after the last one, on {on}"
        yield Finding(place, "RE005", Severity.ERROR, message, f"write a review_due not after {end}")
    last = min(due, end)
    again = "have the English reviewed and signed, and renew reviewed_on and review_due, or take them out"
    if last <= today:
        message = f"the review of {on} held until {last}, and today is {today}"
        yield Finding(place, "RE004", Severity.ERROR, message, again)
    elif months_after(today, warned) >= last:
        message = f"the review of {on} holds until {last}: less than {warned} months"
        yield Finding(place, "RE006", Severity.WARNING, message, again)


def imprint(version: int, today: str, reviewed: tuple[Sequence[str], str, str]) -> Imprint:
    """What the version bears that is released `today`; its digest comes once all else of it is known."""
    by, on, due = reviewed
    return Imprint(version, "", today, tuple(dict.fromkeys(by)), on, due)
