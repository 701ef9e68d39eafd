"""The register of releases as a file: sorted, a fact a line, so that two branches of it can be compared by eye.

What is not exactly as it is written here is refused, and never written over: the register is the only witness of what
was handed out.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from pipeline.model.finding import PipelineError
from pipeline.model.release import Approval, Imprint, Release, State
from pipeline.project.files import refused
from pipeline.project.layout import SLUG
from pipeline.project.values import text, texts
from pipeline.stages.releases import gone, sealed

FORMAT = "pipeline releases 1"

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
NAME = re.compile(r"[^\W_][\w-]{0,100}\Z")
"""What a clinic may be called, as its name is that of a folder."""
_ENTRY = re.compile(r"[^\W_][\w-]{0,100}/[^\W_][\w-]{0,100}/[a-z0-9][a-z0-9_-]*\.v[1-9][0-9]*\Z")
"""The name of an entry, as ``hill/ar/rest.v3``."""
_FILE = re.compile(r"[a-z0-9][A-Za-z0-9_.-]*\Z")


def dump(releases: Iterable[Release]) -> bytes:
    """`releases` as a file."""
    rows = [_row(one) for one in in_order(releases)]
    text = json.dumps({"format": FORMAT, "releases": rows}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def in_order(releases: Iterable[Release]) -> tuple[Release, ...]:
    return tuple(sorted(releases, key=lambda one: (*one.leaflet, one.imprint.version)))


def _row(one: Release) -> Mapping[str, Any]:
    row = _unsealed(one)
    return {**row, SEAL: _seal(row)}


SEAL = "row_digest"
"""The key of the digest of all else in a row. It shows that a row was joined from two, or edited by hand."""


def _seal(row: Mapping[str, Any]) -> str:
    return sha256(json.dumps(row, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _unsealed(one: Release) -> Mapping[str, Any]:
    return {
        "release": one.label,
        "clinic": one.clinic,
        "article": one.slug,
        "language": one.tag,
        "id": one.id,
        "title": one.title,
        "english_title": one.english_title,
        "version": one.imprint.version,
        "state": one.state.value,
        "since": one.since,
        "reason": one.reason,
        "released_on": one.imprint.released_on,
        "reviewed_by": list(one.imprint.reviewed_by),
        "reviewed_on": one.imprint.reviewed_on,
        "review_due": one.imprint.review_due,
        "safety": one.safety,
        "digest": one.digest,
        "printed_digest": one.imprint.digest,
        "outputs": _sorted(one.outputs),
        "inputs": _sorted(one.inputs),
        "tools": _sorted(one.tools),
        "signed_by_records": list(one.approval.records),
        "ledgers_ended_with": _sorted(one.approval.heads),
        "after": list(one.after),
    }


def _sorted(table: Mapping[str, str]) -> Mapping[str, str]:
    return dict(sorted(table.items()))


# Reading


def load(content: bytes, path: str) -> tuple[Release, ...]:
    """The releases in a file. Raises PipelineError for one that cannot be trusted."""
    try:
        document = json.loads(content)
        if not isinstance(document, dict) or document.get("format") != FORMAT:
            raise ValueError(f"it is not of the format “{FORMAT}”")
        releases = tuple(_release(row) for row in document["releases"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise damaged(path, _said(error)) from error
    twice = [
        name for name, count in Counter((*one.leaflet, one.imprint.version) for one in releases).items() if count > 1
    ]
    if twice:
        clinic, slug, tag, version = twice[0]
        raise damaged(path, f"version {version} of {slug} in {tag} for {clinic} stands in it twice")
    if missing := gone(releases):
        raise damaged(path, f"entries are gone that others were written after: {', '.join(missing[:5])}")
    return in_order(releases)


def damaged(path: str, why: str) -> PipelineError:
    hint = "put it back from git or from a copy: it is the only record of what was handed out"
    return refused(path, "RE020", f"the register of releases cannot be read: {why}", hint)


def _said(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)[:200]


def _release(row: Mapping[str, Any]) -> Release:
    imprint = Imprint(
        _number(row["version"]),
        text(row["printed_digest"]),
        _like(_DAY, row["released_on"]),
        texts(row["reviewed_by"]),
        text(row["reviewed_on"]),
        text(row["review_due"]),
    )
    one = Release(
        clinic=_like(NAME, row["clinic"]),
        slug=_like(SLUG, row["article"]),
        tag=_like(NAME, row["language"]),
        id=text(row["id"]),
        title=text(row["title"]),
        english_title=text(row["english_title"]),
        imprint=imprint,
        digest=_like(_DIGEST, row["digest"]),
        inputs={_inside(name): _like(_DIGEST, value) for name, value in row["inputs"].items()},
        outputs={_like(_FILE, name): _like(_DIGEST, value) for name, value in row["outputs"].items()},
        tools={text(name): text(value) for name, value in row["tools"].items()},
        approval=Approval(
            texts(row["signed_by_records"]),
            {text(name): text(value) for name, value in row["ledgers_ended_with"].items()},
        ),
        safety=text(row["safety"]),
        state=State(row["state"]),
        since=text(row["since"]),
        reason=text(row["reason"]),
        after=tuple(_like(_ENTRY, name) for name in texts(row["after"])),
    )
    if row["release"] != one.label:
        raise ValueError(f"{row['release']!r} is not {one.label}")
    if sealed(one) != one:
        raise ValueError(f"what it says of {one.label} is not what was released")
    if row[SEAL] != _seal(_unsealed(one)):
        raise ValueError(f"the entry of {one.label} is not as it was written")
    return one


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{value!r} is not a version")
    return value


def _like(pattern: re.Pattern[str], value: object) -> str:
    if not isinstance(value, str) or not pattern.match(value):
        raise ValueError(f"{value!r} is not what belongs there")
    return value


def _inside(name: str) -> str:
    """A path that stays in the folder that it is put into."""
    parts = PurePosixPath(name).parts
    if not parts or name != "/".join(parts) or ".." in parts or "\\" in name or ":" in name or not name.isprintable():
        raise ValueError(f"{name!r} is not a path of the project")
    return name
