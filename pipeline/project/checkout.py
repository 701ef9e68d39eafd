"""What git says of the project's folder; the only module that asks it."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

_SCP = re.compile(r"[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^/\\].*\Z")
"""ssh's short form of an address, as ``git@git.example.org:leaflets.git``."""

MANY = 500
"""Paths asked about at once: a command line has an end."""


_MARK = "\x01"
"""What a line of the log begins with that names a commit."""


class Shortened(NamedTuple):
    """A commit that takes lines out of a file."""

    commit: str
    parents: tuple[str, ...]
    path: str
    """Relative to the project's folder."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A project's folder that git keeps."""

    root: Path
    program: str

    @property
    def prefix(self) -> str:
        """The project's folder as seen from the checkout's own, as ``leaflets/``; empty where they are one."""
        return self._said("rev-parse", "--show-prefix").strip()

    @property
    def branch(self) -> str:
        """The branch that is checked out; empty where none is."""
        return self._said("symbolic-ref", "--short", "HEAD").strip()

    @property
    def address(self) -> str:
        """Where the checkout was cloned from, without a name or password in it; empty where that is no address."""
        address = self.setting("remote.origin.url")
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.hostname:
            return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
        return address if parts.scheme == "ssh" or _SCP.match(address) else ""

    def kept(self, *patterns: str) -> tuple[str, ...]:
        """The files that are committed or about to be, relative to the project's folder, in order."""
        return tuple(sorted(self._parts("ls-files", "-z", "--", *patterns)))

    def attributes(self, paths: Sequence[str], names: Sequence[str]) -> Mapping[str, Mapping[str, str]]:
        """Each path's attributes by name, as ``unspecified``, ``set``, ``unset`` or a value."""
        found: dict[str, dict[str, str]] = {path: {} for path in paths}
        for start in range(0, len(paths), MANY):
            parts = self._parts("check-attr", "-z", *names, "--", *paths[start : start + MANY])
            for path, name, value in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
                found[path][name] = value
        return found

    def setting(self, name: str) -> str:
        """The value of a setting, of this checkout or of its user; empty where there is none."""
        return self._said("config", "--get", name).strip()

    @property
    def shallow(self) -> bool:
        """Whether only the last part of the history is here."""
        return self._said("rev-parse", "--is-shallow-repository").strip() == "true"

    @property
    def head(self) -> str:
        """The commit that is checked out; empty where there is none yet."""
        return self._said("rev-parse", "--verify", "--quiet", "HEAD^{commit}").strip()

    def content(self, commit: str, path: str) -> bytes | None:
        """A file of the project as it is in a commit; None where it is not in it."""
        return self._bytes("cat-file", "blob", f"{commit}:./{path}")

    def grew_from(self, commit: str) -> bool:
        """Whether `commit` is the one that is checked out, or is before it in its history."""
        return self._bytes("merge-base", "--is-ancestor", commit, "HEAD") is not None

    def shortened(self, *patterns: str, since: str = "") -> tuple[Shortened, ...]:
        """Where the history of the checked-out commit, or what came to it `since`, takes lines out of files.

        The last commit comes first.

        A file that only ever grows is never shortened, in no commit and beside no parent of a merge.
        """
        said = self._parts(
            "log", "--full-history", "-m", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color", "--relative",
            "--numstat", "-z", f"--format={_MARK}%H %P", f"{since}..HEAD" if since else "HEAD", "--", *patterns,
        )  # fmt: skip
        found: dict[Shortened, None] = {}
        commit, parents = "", tuple[str, ...]()
        for part in (piece for one in said for piece in one.lstrip("\n").split("\n")):
            if part.startswith(_MARK):
                commit, *others = part.removeprefix(_MARK).split()
                parents = tuple(others)
            elif len(fields := part.split("\t")) == 3 and fields[1] != "0":
                found[Shortened(commit, parents, fields[2])] = None
        return tuple(found)

    def _parts(self, *words: str) -> list[str]:
        return self._said(*words).split("\0")[:-1]

    def _said(self, *words: str) -> str:
        """What git prints; empty where it fails. Nothing of the checkout's own is run, and nothing is written."""
        return (self._bytes(*words) or b"").decode(errors="replace")

    def _bytes(self, *words: str) -> bytes | None:
        """The same as it comes; None where git fails."""
        command = [self.program, "-C", str(self.root), "-c", "core.fsmonitor=false", "--no-optional-locks", *words]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        return done.stdout if done.returncode == 0 else None


def checkout(root: Path) -> Checkout | None:
    """The checkout that `root` lies in; None where there is no git, or it does not keep this folder."""
    program = shutil.which("git")
    if not program:
        return None
    found = Checkout(root, program)
    return found if found._said("rev-parse", "--is-inside-work-tree").strip() == "true" else None
