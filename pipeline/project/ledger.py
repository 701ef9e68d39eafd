"""The ledgers of a project: read with all that can be known of what is missing from them, and only ever added to.

That a record was changed, the ledger itself tells. That its last records are gone, something else must:

- ``locales/signoffs.jsonl`` lists every record of every ledger, so that neither the end of a ledger nor the whole of it
  goes unnoticed, in whatever way the folder came here;
- the history of the checked-out commit: what was committed once is still to be there;
- where no git keeps the folder, what this copy of the project has seen.
"""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace

from pipeline.formats.ledger import (
    LARGEST,
    Ledger,
    index_line,
    line,
    read,
    read_index,
    read_texts,
    short,
    text_line,
)
from pipeline.language.names import disguised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.signoff import ENGLISH, SignOff, Wording
from pipeline.project.attributes import LEDGERS, ended, with_line
from pipeline.project.checkout import Checkout, Shortened, checkout
from pipeline.project.files import refused
from pipeline.project.signatures import Trust, Verdict, trust, verdicts
from pipeline.project.store import Project

MOST = 100_000
"""Good signatures that are remembered."""
SHOWN = 10
"""Records that are told one by one."""


def ledgers(project: Project, tags: Iterable[str] = ()) -> Mapping[str, Ledger]:
    """The ledgers of the languages `tags`, or of all, by language: the records, and what is wrong.

    A record whose signature is not that of its name, or is wanted and not there, signs no text here.
    """
    wanted = tuple(tags) or (ENGLISH, *project.config.languages)
    found = {tag: _read(project, tag) for tag in wanted}
    trusted = trust(project)
    memory = _Memory.of(project, tuple(found))
    whole = {tag: memory.missed(*one, trusted) for tag, one in found.items()}
    if not any(one.damaged for one in whole.values()):
        memory.keep({one.path: content for one, content in found.values()})
    return _judged(project, whole, trusted, memory)


def ledger(project: Project, tag: str) -> Ledger:
    """The ledger of one language, as `ledgers` reads it."""
    return ledgers(project, [tag])[tag]


def _read(project: Project, tag: str) -> tuple[Ledger, bytes]:
    path = project.layout.ledger(tag)
    content = project.read(path) or b""
    return read(content, path, tag), content


# What is missing


@dataclass(frozen=True, slots=True)
class _Memory:
    """What is known of the records that were there."""

    project: Project
    listed: Mapping[str, tuple[str, ...]]
    """The ids of all records, by language."""
    git: Checkout | None
    shortened: tuple[Shortened, ...]

    @classmethod
    def of(cls, project: Project, tags: Sequence[str]) -> "_Memory":
        lists = [project.read(project.layout.signoffs) or b""]
        git = checkout(project.root)
        if git is None:
            lists.append(project.read(project.layout.known_signoffs) or b"")
        listed: dict[str, dict[str, None]] = {}
        for tag, record in (one for content in lists for one in read_index(content)):
            listed.setdefault(tag, {})[record] = None
        shortened = _shortened(project, git, [*map(project.layout.ledger, tags)]) if git and git.head else ()
        return cls(project, {tag: tuple(ids) for tag, ids in listed.items()}, git, shortened)

    def missed(self, ledger: Ledger, content: bytes, trusted: Trust) -> Ledger:
        """`ledger`, as it was read from `content`, with a finding on the records that are gone from it."""
        here = {record.id for record in ledger.records} | ledger.claimed
        committed = self._committed(ledger, content)
        known = {one.id: one for records in committed.values() for one in records if one.id not in here}
        forged = _forged(tuple(known.values()), trusted)
        listed = (one for one in self.listed.get(ledger.tag, ()) if one not in here)
        gone = [one for one in dict.fromkeys((*listed, *known)) if one not in forged]
        if not gone:
            return ledger
        told = [_told(known[one]) if one in known else one[:12] for one in gone[:SHOWN]]
        if len(gone) > SHOWN:
            told.append(f"and {len(gone) - SHOWN} more")
        one_or_more = "a sign-off is" if len(gone) == 1 else f"{len(gone)} sign-offs are"
        message = f"{one_or_more} gone from this ledger: {short(gone)}"
        place = Place(ledger.path, ledger.length + 1)
        missing = frozenset(gone)
        still = {commit: sum(one.id in missing for one in records) for commit, records in committed.items()}
        hint = self._hint(ledger, still)
        finding = Finding(place, "SG008", Severity.ERROR, message, hint, tuple(told))
        return replace(ledger, findings=(*ledger.findings, finding))

    def keep(self, contents: Mapping[str, bytes]) -> None:
        """Remember that up to the checked-out commit nothing is gone, if all `contents` are as they are in it."""
        if self.git is None or not (head := self.git.head):
            return
        text = "\n".join([head, *sorted(contents), ""]).encode()
        path = self.project.layout.history
        if self.project.read(path) != text and all(
            (self.git.content(head, name) or b"") == content for name, content in contents.items()
        ):
            self._write(path, text)

    @property
    def good(self) -> frozenset[str]:
        """The names of signatures that this copy has found to be good.

        What is in git came from somebody else, and so may all of a folder that git does not keep.
        """
        path = self.project.layout.verified
        if self.git is None or self.git.kept(path):
            return frozenset()
        return frozenset((self.project.read(path) or b"").decode("ascii", "replace").split())

    def keep_good(self, names: Set[str], before: Set[str]) -> None:
        """Remember the names of good signatures."""
        if self.git and not names <= before:
            kept = names | before if len(before) < MOST else names
            self._write(self.project.layout.verified, "".join(f"{name}\n" for name in sorted(kept)).encode())

    def _write(self, path: str, content: bytes) -> None:
        with suppress(PipelineError):  # a folder that cannot be written to is no matter
            self.project.write(path, content)

    def _hint(self, ledger: Ledger, found: Mapping[str, int]) -> str:
        """What to do, where commits have so many of the records that are gone."""
        if any(found.values()):
            best = max(found, key=lambda commit: found[commit])
            return f"put the lines back that git show {best[:12]}:./{ledger.path} still has"
        listed = self.project.layout.signoffs
        return f"take the file back from a copy; what is nowhere to be had, sign again, and strike it from {listed}"

    def _committed(self, ledger: Ledger, content: bytes) -> Mapping[str, tuple[SignOff, ...]]:
        """The records of this ledger in each commit of the history that may have more than `content`."""
        if self.git is None or not self.git.head:
            return {}
        shortened = [one for one in self.shortened if one.path == ledger.path]
        commits = dict.fromkeys((self.git.head, *(parent for one in shortened for parent in one.parents)))
        were = {commit: self.git.content(commit, ledger.path) for commit in commits}
        return {
            commit: read(was, ledger.path, ledger.tag).records for commit, was in were.items() if was and was != content
        }


def _shortened(project: Project, git: Checkout, paths: Sequence[str]) -> tuple[Shortened, ...]:
    """Where the history takes lines out of the ledgers in `paths`, less the part of it that was looked at before.

    A memory that is in git came from somebody else, and counts for nothing.
    """
    known = project.layout.history
    since, *looked_at = (project.read(known) or b"").decode("ascii", "replace").split("\n")
    holds = _COMMIT.match(since) and set(paths) <= set(looked_at) and not git.kept(known) and git.grew_from(since)
    return git.shortened(*paths, since=since if holds else "")


_COMMIT = re.compile(r"[0-9a-f]{40,64}\Z")


def _forged(records: Sequence[SignOff], trusted: Trust) -> frozenset[str]:
    """Those of `records` with a false signature, by their ids: they may be taken out."""
    return frozenset(one for one, verdict in verdicts(records, trusted).items() if verdict is Verdict.FORGED)


def _told(record: SignOff) -> str:
    return f"{record.on}: {record.slug} by {record.name} as {record.role}"


# What counts


def _judged(project: Project, ledgers: Mapping[str, Ledger], trusted: Trust, memory: _Memory) -> Mapping[str, Ledger]:
    """`ledgers` with what is to be said of names and signatures; a record that does not count signs no text.

    It keeps its place among the others, and what is taken back is taken back whoever did it.
    """
    records = [record for one in ledgers.values() for record in one.records]
    if not any(record.signature for record in records):
        known = verdicts(records, trusted)
    else:
        good = memory.good
        known = verdicts(records, trusted, good)
        memory.keep_good({trusted.name_of(one) for one, verdict in known.items() if verdict is Verdict.GOOD}, good)
    return {tag: _counted(project, one, trusted, known) for tag, one in ledgers.items()}


def _counted(project: Project, ledger: Ledger, trusted: Trust, known: Mapping[str, Verdict]) -> Ledger:
    required = project.config.signoff.signatures == "required"
    records: list[SignOff] = []
    findings: list[Finding] = []
    for record in ledger.records:
        verdict = known[record.id]
        finding = _disguise(ledger, record) or _doubt(ledger, record, verdict, trusted, required)
        if finding:
            findings.append(finding)
        counts = finding is None or record.withdrawn or (verdict is Verdict.UNSEEN and not required)
        records.append(record if counts else replace(record, digests=()))
    return replace(ledger, records=tuple(records), findings=(*ledger.findings, *_once_each(findings)))


def _disguise(ledger: Ledger, record: SignOff) -> Finding | None:
    if not (word := disguised(record.name)):
        return None
    message = f"the name {record.name} does not count: {word} mixes alphabets, or letters and digits"
    hint = "have the person sign again under the name as they write it"
    return Finding(ledger.place(record), "SG010", Severity.WARNING, message, hint)


def _doubt(ledger: Ledger, record: SignOff, verdict: Verdict, trusted: Trust, required: bool) -> Finding | None:
    """What is to be said of a record's signature; None where it is good, or may be missing."""
    who = f"the sign-off of {record.name} as {record.role}"
    match verdict:
        case Verdict.GOOD:
            return None
        case Verdict.NONE:
            code, severity = "SG012", Severity.WARNING
            message = f"{who} has no signature of a key, and does not count"
            hint = "have the person sign again with --ssh-key"
            if not required:
                return None
        case Verdict.UNKNOWN:
            code, severity = "SG011", Severity.WARNING
            message = f"{who} does not count: {trusted.path} does not allow this key for that name and role"
            hint = "if it is theirs, write it there: docs/reviewers.md has the line; if it is not, find out who signed"
        case Verdict.FORGED:
            code, severity = "SG009", Severity.ERROR
            message = f"{who} is forged: its signature is not that of these words"
            hint = "find out from git log -p who wrote this line, and delete it"
        case Verdict.UNSEEN:
            code, severity = "SG013", Severity.ERROR if required else Severity.WARNING
            message = f"the signature of {record.name} as {record.role} could not be verified: "
            message += trusted.lacks or "ssh-keygen gave no answer"
            hint = "install OpenSSH" if trusted.program is None else f"write whom you trust into {trusted.path}"
    return Finding(ledger.place(record), code, severity, message, hint)


def _once_each(findings: Sequence[Finding]) -> Iterable[Finding]:
    """`findings`; of those of one kind that are no error, the first few."""
    seen: dict[str, int] = {}
    for finding in findings:
        seen[finding.code] = seen.get(finding.code, 0) + 1
        if finding.severity is Severity.ERROR or seen[finding.code] <= SHOWN:
            yield finding


# What was signed


def signed_texts(project: Project, tag: str) -> Mapping[str, Wording]:
    """The texts that were signed in a language, in order, by what a sign-off of them is bound to."""
    return read_texts(project.read(project.layout.signed_texts(tag)) or b"", tag)


# Adding


def append(project: Project, record: SignOff, wordings: Iterable[Wording]) -> tuple[str, ...]:
    """The paths that have changed: `record` is at the end of its ledger, and the texts it signs are kept.

    All of it is written or nothing. The caller holds the project's lock.
    """
    layout, tag = project.layout, record.tag
    own = {path: project.read(path) or b"" for path in (layout.signed_texts(tag), layout.ledger(tag), layout.signoffs)}
    texts, records, index = own
    kept = read_texts(own[texts], tag)
    words = {wording.digest: wording for wording in wordings}
    listed = frozenset(read_index(own[index]))
    there = [one.id for one in read(own[records], records, tag).records]
    added = {
        texts: b"".join(text_line(text) for digest, text in words.items() if digest not in kept),
        records: line(record),
        index: b"".join(index_line(tag, one) for one in (*there, record.id) if (tag, one) not in listed),
    }
    changes = {path: (ended(own[path]) + new, own[path]) for path, new in added.items() if new}
    if any(len(content) > LARGEST for content, _ in changes.values()):
        raise refused(
            records, "SG001", f"this ledger would have more than {LARGEST // 2**20} MB", "begin another project"
        )
    written = project.write_together({**changes, **with_line(project, LEDGERS)})
    seen = project.read(layout.known_signoffs) or b""
    project.write(layout.known_signoffs, ended(seen) + added[index])
    return written
