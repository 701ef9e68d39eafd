"""Real programs: whether they are here, where they run, and how a test waits for what they do."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")

REQUIRED = "PIPELINE_EDITORS"
"""Set to ``required`` where a program that is not here is a failure and not a reason to skip: in CI."""

PATIENCE = 90.0
"""Seconds until a program that does not do what was asked is given up. Nothing waits that long unless it is stuck."""


def need(*programs: str) -> None:
    """Skip the test, saying why, where one of `programs` is not installed; fail it where they are required."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        reason = f"{', '.join(missing)} is not installed: run tests/editors/install"
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


class NeverError(AssertionError):
    """What was waited for did not come about."""


def eventually(look: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
    """What `look` sees as soon as it sees something; fails with `what` if it never does.

    It waits for a condition, not for a time: a busy machine makes the test slower, not red.
    """
    end = time.monotonic() + patience
    while True:
        if seen := look():
            return seen
        if time.monotonic() > end:
            raise NeverError(what)
        time.sleep(0.05)


def happens(look: Callable[[], object], patience: float) -> bool:
    """Whether `look` sees something within `patience` seconds."""
    with suppress(NeverError):
        return bool(eventually(look, "", patience))
    return False


@dataclass(slots=True)
class Running:
    """A program that was started here, with all that it started."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    def end(self) -> None:
        """End it and its children: they are a process group of their own."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, sign)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=5)
        self.process.wait()


@contextmanager
def running(words: list[str], environment: Mapping[str, str], log: Path) -> Iterator[Running]:
    """The program while the block runs; nothing of it is left afterwards."""
    with log.open("wb") as out:
        process = subprocess.Popen(
            words, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    program = Running(process, log)
    try:
        yield program
    finally:
        program.end()


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder that nobody has used before: no settings, no memory, no other window."""

    root: Path
    more: Mapping[str, str] = field(default_factory=dict)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that runs here."""
        runtime = self.root / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "TMPDIR") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.root),
            "XDG_CONFIG_HOME": str(self.root / "config"),
            "XDG_DATA_HOME": str(self.root / "data"),
            "XDG_CACHE_HOME": str(self.root / "cache"),
            "XDG_RUNTIME_DIR": str(runtime),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            **self.more,
        }


def output_of(*words: str, environment: Mapping[str, str] | None = None, content: bytes | None = None) -> str:
    """What a command prints; fails with what it says if it fails."""
    done = subprocess.run(words, input=content, env=environment, capture_output=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, (words, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
    return done.stdout.decode(errors="replace")
