"""``pipeline verify``: what a file is that somebody found: in use, out of use, no release, or altered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path

from pipeline.model.release import Release, State
from pipeline.project.archive import Archive
from pipeline.project.files import disk_errors_as_findings, refused
from pipeline.project.store import Project
from pipeline.stages import releases
from pipeline.workflow.recall import warned
from pipeline.writers.claims import LONGEST, Claim, claim


class Verdict(Enum):
    """What a file is. Its value is for programs."""

    CURRENT = "current"
    EXPIRED = "expired"
    """It is the last version, but the review that it names does not hold any more."""
    REPLACED = "replaced"
    OUTDATED = "outdated"
    WITHDRAWN = "withdrawn"
    ALTERED = "altered"
    """It says that it is a release, and is not what was released."""
    UNRELEASED = "unreleased"
    """It comes from a build, and is no release."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verified:
    """One file, and what is known of it."""

    path: str
    verdict: Verdict
    claim: Claim
    release: Release | None = None
    """The release that it is, or says that it is."""
    latest: Release | None = None
    """The release of the same leaflet that is in use now; None where none is."""
    resaved: bool = False
    """Whether every word is that of the release, but not the line ends or the mark at the beginning."""


def verify(project: Project, files: Sequence[Path], today: str) -> tuple[Verified, ...]:
    """What each of `files` is by the register of `project`. Nothing in a file is believed but where it agrees."""
    register, _ = warned(project, Archive(project).releases(), today)
    return tuple(_verified(register, path, today) for path in files)


def _verified(register: Sequence[Release], path: Path, today: str) -> Verified:
    content = _content(path)
    said = claim(content)
    for number, digest in enumerate((sha256(content).hexdigest(), *_mended(content, said))):
        if release := _by_digest(register, digest):
            state, latest = _state(release, today), _in_use(register, release)
            return Verified(str(path), state, said, release, latest, resaved=number > 0)
    if said.version:
        release = _claimed(register, said)
        return Verified(str(path), Verdict.ALTERED, said, release, _in_use(register, release))
    return Verified(str(path), Verdict.UNRELEASED if said.name else Verdict.UNKNOWN, said)


def _content(path: Path) -> bytes:
    """The file. Raises PipelineError for one that no leaflet can be, before it is read."""
    with disk_errors_as_findings(str(path)):
        if path.stat().st_size > LONGEST:
            hint = "look whether it is the file that you mean"
            raise refused(str(path), "RE025", f"this has more than {LONGEST // 10**6} MB: no leaflet is so large", hint)
        with path.open("rb") as file:
            return file.read(LONGEST)


def _by_digest(register: Sequence[Release], digest: str) -> Release | None:
    """The release that a file with this digest is of. Of the same bytes twice, what is in use comes first."""
    found = [one for one in register if digest in one.outputs.values()]
    return min(found, key=lambda one: (one.state is not State.CURRENT, -one.imprint.version), default=None)


def _mended(content: bytes, said: Claim) -> Iterator[str]:
    """The digests that a text or a page would have without what mail programs and editors do to line ends."""
    if said.form == "pdf":
        return
    bare = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip(b"\n") + b"\n"
    for text in (bare, bare.rstrip(b"\n")):
        for one in (text, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n")):
            yield sha256(one).hexdigest()


def _claimed(register: Sequence[Release], said: Claim) -> Release | None:
    """The release that a file says it is of, by its label and by its digest where several have the label."""
    found = [
        one for one in register if one.label == said.label and one.clinic in (said.clinic or one.clinic, one.clinic)
    ]
    found.sort(key=lambda one: (one.imprint.digest != said.digest, one.clinic != said.clinic))
    return found[0] if found else None


def _in_use(register: Sequence[Release], release: Release | None) -> Release | None:
    return releases.in_use(register).get(release.leaflet) if release else None


def _state(release: Release, today: str) -> Verdict:
    match release.state:
        case State.CURRENT:
            due = release.imprint.review_due
            return Verdict.EXPIRED if due and due <= today else Verdict.CURRENT
        case State.REPLACED:
            return Verdict.REPLACED
        case State.OUTDATED:
            return Verdict.OUTDATED
        case State.WITHDRAWN:
            return Verdict.WITHDRAWN
