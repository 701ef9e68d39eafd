"""Ledgers of sign-offs as files: a record a line, each sealed by its own digest and naming those it was appended after.

A ledger is a graph that is written down as lines, as the history of git is: the order of two lines of which neither
knows the other says nothing, so that git may join two branches by keeping the lines of both. What comes out of a file
is what was written into it, or a finding: no line is mended, and no line that is not as it was written counts.
"""

import json
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place
from pipeline.model.signoff import ROLES, SignOff, Wording

LARGEST = 128 * 2**20
"""Bytes of a file beyond which it is not read."""
LONGEST = 4 * 2**20
"""Bytes of a line: a leaflet of 50,000 texts."""
NAME = 200
"""Characters of a name or a credential."""
MOST_FAULTS = 100
"""Lines at fault after which a file is no ledger, and not read any further."""
_MOST = {"digests": 50_000, "after": 1_000}

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")
_SIGNATURE = re.compile(r"[A-Za-z0-9+/]{0,16384}={0,2}\Z")
_SLUG = re.compile(r"[a-z0-9_-]{1,200}\Z")
_TAG = re.compile(r"[A-Za-z0-9-]{2,40}\Z")
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
_JOINERS = "\u200c\u200d"
"""What joins letters inside words of some languages, and so inside names."""

_FIELDS = ("on", "role", "name", "credential", "tag", "slug", "withdrawn", "digests", "after", "signature", "id")
"""In the order in which they are written: first what a person wants to know."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The sign-offs in one language that are as they were written, and what is wrong with the rest."""

    tag: str
    path: str
    records: tuple[SignOff, ...] = ()
    """Each once, in the order of the file."""
    lines: Mapping[str, int] | None = None
    """In which line each stands, by its id."""
    findings: tuple[Finding, ...] = ()
    claimed: frozenset[str] = frozenset()
    """The ids of lines that were changed after they were written."""
    length: int = 0
    """How many lines the file has."""

    def place(self, record: SignOff) -> Place:
        return Place(self.path, (self.lines or {}).get(record.id, 1))

    @property
    def damaged(self) -> bool:
        """Whether something is wrong that must be mended before anything is signed or released."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def of(self, slug: str) -> tuple[SignOff, ...]:
        return tuple(record for record in self.records if record.slug == slug)


def line(record: SignOff) -> bytes:
    """`record` as a line of a ledger."""
    return _json({name: getattr(record, name) for name in _FIELDS}) + b"\n"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


# Reading


def read(content: bytes, path: str, tag: str) -> Ledger:
    """The ledger of the language `tag` in `content`. Whatever stands in it, this returns and says what is wrong."""
    if len(content) > LARGEST:
        message = f"this ledger has more than {LARGEST // 2**20} MB, and is not read"
        finding = Finding(Place(path), "SG001", Severity.ERROR, message, "take the file back from git")
        return Ledger(tag, path, findings=(finding,))
    records: dict[str, SignOff] = {}
    places: dict[str, int] = {}
    findings: list[Finding] = []
    changed: set[str] = set()
    number = 0
    for number, raw in _lines(content):
        if len(findings) >= MOST_FAULTS:
            message = f"{MOST_FAULTS} lines before this one are no records, and no more are read"
            findings.append(_finding(path, number, "SG001", message, "take the file back from git"))
            break
        match _record(raw, tag):
            case SignOff() as record if record.id in records:
                message = f"this line says what line {places[record.id]} says"
                findings.append(_finding(path, number, "SG004", message, "nothing needs to be done", Severity.NOTE))
            case SignOff() as record:
                records[record.id] = record
                places[record.id] = number
            case Fault(code, message, hint, claimed):
                findings.append(_finding(path, number, code, message, hint))
                changed.add(claimed)
    findings += _out_of_line(records, places, path, changed)
    findings.sort(key=lambda finding: finding.place.line)
    return Ledger(tag, path, tuple(records.values()), places, tuple(findings), frozenset(changed - {""}), number)


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each line that holds anything, by its number; line ends of Windows and a mark at the beginning are no matter."""
    for number, raw in enumerate(BytesIO(content.removeprefix(b"\xef\xbb\xbf")), start=1):
        if stripped := raw.rstrip(b"\r\n"):
            yield number, stripped


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line."""

    code: str
    message: str
    hint: str
    claimed: str = ""
    """The id that the line says it has, where it could be a record."""


_BACK = "take the line back from git: git log -p shows who changed it; or delete it, if it was never signed"


def _record(raw: bytes, tag: str) -> SignOff | Fault:
    """The record in a line, or what is wrong with the line."""
    if raw.startswith(_MARKS):
        hint = "delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all others"
        return Fault("SG007", "git has left its marks of a conflict here", f"{hint}; {MERGED}")
    if len(raw) > LONGEST:
        return Fault("SG001", f"this line has more than {LONGEST // 2**20} MB", _BACK)
    try:
        found = json.loads(raw.decode())
    except (ValueError, RecursionError):
        return Fault("SG001", "this line is no record of a sign-off", _BACK)
    if not isinstance(found, dict) or tuple(found) != _FIELDS or (odd := _odd(found)):
        what = f": its {odd} cannot be so" if isinstance(found, dict) and tuple(found) == _FIELDS else ""
        return Fault("SG001", f"this line is no record of a sign-off{what}", _BACK)
    record = SignOff(**{**found, **{name: tuple(found[name]) for name in _MOST}})
    if record.id != record.true_id or line(record) != raw + b"\n":
        return Fault("SG002", f"this sign-off by {record.name} was changed after it was written", _BACK, record.id)
    if record.tag != tag:
        hint = f"delete it here: what is signed in {record.tag} says nothing of {tag}"
        return Fault("SG006", f"this is a sign-off of the language {record.tag}, and the ledger is that of {tag}", hint)
    return record


MERGED = "with the line *.jsonl text eol=lf merge=union in locales/.gitattributes, git joins such files by itself"


def _odd(found: Mapping[str, Any]) -> str:
    """The first field whose value no record has; empty where all are well."""
    return next((name for name, is_well in _CHECKS.items() if not is_well(found[name])), "")


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _digests(value: object, most: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= most
        and all(isinstance(one, str) and _DIGEST.match(one) for one in value)
        and value == sorted(set(value))
    )


def _shaped(value: object, shape: re.Pattern[str]) -> bool:
    return isinstance(value, str) and bool(shape.match(value))


_CHECKS: Mapping[str, Any] = {
    "on": _is_day,
    "role": lambda value: isinstance(value, str) and value in ROLES,
    "name": lambda value: isinstance(value, str) and bool(value) and not unfit(value),
    "credential": lambda value: isinstance(value, str) and not unfit(value),
    "tag": lambda value: _shaped(value, _TAG),
    "slug": lambda value: _shaped(value, _SLUG),
    "withdrawn": lambda value: isinstance(value, bool),
    "digests": lambda value: _digests(value, _MOST["digests"]) and bool(value),
    "after": lambda value: _digests(value, _MOST["after"]),
    "signature": lambda value: _shaped(value, _SIGNATURE),
    "id": lambda value: _shaped(value, _DIGEST),
}


def unfit(words: str) -> str:
    """Why a name or a credential cannot be written down as it is; empty where it can."""
    if len(words) > NAME:
        return f"it has more than {NAME} characters"
    if words != words.strip():
        return "it has blanks around it"
    bare = re.sub(rf"(?<=\w)[{_JOINERS}](?=\w)", "", words)
    if not bare.isprintable():
        return "it has a character that cannot be seen, as a line break or a mark of direction"
    return "" if not words or any(character.isalnum() for character in words) else "it has no letter"


def _out_of_line(
    records: Mapping[str, SignOff], places: Mapping[str, int], path: str, changed: Container[str]
) -> Iterator[Finding]:
    """Findings on records before which others stood that stand behind them now, or nowhere; less those `changed`."""
    for record in records.values():
        number = places[record.id]
        gone = [earlier for earlier in record.after if earlier not in records and earlier not in changed]
        late = [earlier for earlier in record.after if earlier in records and places[earlier] > number]
        if gone:
            message = f"this sign-off was written after {short(gone)}, and {_is_or_are(gone)} not in the ledger"
            hint = "take back from git, or from the branch it came from, what was removed or changed"
            yield _finding(path, number, "SG003", message, hint)
        if late:
            message = f"this sign-off was written after the one in line {min(places[one] for one in late)}"
            hint = "move this line behind that one, or take the file back from git"
            yield _finding(path, number, "SG005", message, hint)


def short(ids: Sequence[str]) -> str:
    """Some ids as people read them."""
    shown = ", ".join(one[:12] for one in ids[:3])
    return shown if len(ids) <= 3 else f"{shown} and {len(ids) - 3} more"


def _is_or_are(ids: Sequence[str]) -> str:
    return "is" if len(ids) == 1 else "are"


def _finding(
    path: str, number: int, code: str, message: str, hint: str, severity: Severity = Severity.ERROR
) -> Finding:
    return Finding(Place(path, number), code, severity, message, hint)


# What was signed


def text_line(text: Wording) -> bytes:
    """`text` as a line; of English, the words stand once."""
    same = (text.target,) if text.target != text.source else ()
    return _json([text.context, text.source, *same]) + b"\n"


def read_texts(content: bytes, tag: str) -> Mapping[str, Wording]:
    """The texts in `content`, in order, by what a sign-off of them is bound to.

    The digest is never read, but taken: a line that was changed is the text of no sign-off.
    """
    found: dict[str, Wording] = {}
    for _, raw in _lines(content if len(content) <= LARGEST else b""):
        try:
            value = json.loads(raw.decode("utf-8", "surrogatepass")) if len(raw) <= LONGEST else None
        except (ValueError, RecursionError):
            continue
        if isinstance(value, list) and len(value) in (2, 3) and all(isinstance(one, str) for one in value):
            text = Wording(tag, value[0], value[1], value[-1])
            found[text.digest] = text
    return found


# Which records there are


def index_line(tag: str, record: str) -> bytes:
    """A line of the list of all sign-offs of a project."""
    return _json([tag, record]) + b"\n"


def read_index(content: bytes) -> tuple[tuple[str, str], ...]:
    """Language and id of each record that is listed, each once; what is no such line is left out."""
    found: dict[tuple[str, str], None] = {}
    for _, raw in _lines(content if len(content) <= LARGEST else b""):
        try:
            value = json.loads(raw.decode()) if len(raw) < NAME else None
        except (ValueError, RecursionError):
            continue
        match value:
            case [str(tag), str(record)] if _TAG.match(tag) and _DIGEST.match(record):
                found[tag, record] = None
    return tuple(found)
