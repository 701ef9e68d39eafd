"""A D-Bus session of our own, on which no service but the program under test can be started or found."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.editors.programs import eventually, running

PROGRAMS = ("dbus-daemon", "dbus-send")

CONFIG = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class Bus:
    address: str

    def call(self, name: str, path: str, method: str, *values: str) -> str:
        """The answer to a call, without its type; empty where nobody answers."""
        words = ["dbus-send", f"--bus={self.address}", "--print-reply=literal", "--reply-timeout=20000"]
        done = subprocess.run(
            [*words, f"--dest={name}", path, method, *values],
            capture_output=True,
            check=False,
            env={"LC_ALL": "C.UTF-8"},
        )
        said = done.stdout.decode(errors="replace").removesuffix("\n")
        kind, _, value = said.removeprefix("   ").partition(" ")
        return value if kind in ("int32", "boolean") else said.removeprefix("   ")


@contextmanager
def bus(folder: Path) -> Iterator[Bus]:
    """The session, while the block runs. Its socket's path must be short, so that it is in the system's folder."""
    sockets = tempfile.mkdtemp(prefix="bus-")
    try:
        (folder / "bus.conf").write_text(CONFIG.format(folder=sockets))
        words = ["dbus-daemon", f"--config-file={folder / 'bus.conf'}", "--nofork", "--print-address=1"]
        with running(words, {"PATH": "/usr/bin:/bin"}, folder / "bus.log"):
            address = eventually(lambda: _address((folder / "bus.log").read_text()), "the bus says its address")
            yield Bus(address)
    finally:
        shutil.rmtree(sockets, ignore_errors=True)


def _address(said: str) -> str:
    return next((line for line in said.splitlines() if line.startswith("unix:")), "")
