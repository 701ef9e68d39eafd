"""A screen without a monitor, and hands on its keyboard: Xvfb, a window manager, xdotool and a clipboard."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.editors.programs import eventually, running

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xclip")


@dataclass(frozen=True, slots=True)
class Screen:
    """Where windows open. One program at a time has the keyboard."""

    display: str

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to be told: this screen, and no session of somebody else's."""
        return {
            "DISPLAY": self.display,
            "GDK_BACKEND": "x11",
            "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "1",
            "GTK_A11Y": "none",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }

    def titles(self) -> tuple[str, ...]:
        """The titles of all windows that can be seen."""
        found = self._xdotool("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
        return tuple(line for line in found.splitlines() if line)

    def active(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as ``ctrl+s``."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard: typing it would need a keyboard of its script."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-in"],
            input=text.encode(),
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        eventually(lambda: self.clipboard() == text, f"the clipboard holds {text!r}")

    def clipboard(self) -> str:
        done = subprocess.run(
            ["xclip", "-selection", "clipboard", "-out"], env=self._environment(), capture_output=True, check=False
        )
        return done.stdout.decode(errors="replace")

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self._environment(), capture_output=True, check=False)
        return done.stdout.decode(errors="replace")

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen on a display that nobody else has, with a window manager that gives new windows the keyboard."""
    number = folder / "display"
    # -r: a key that a busy machine lets go of late is still pressed once
    script = f'exec Xvfb -displayfd 3 -screen 0 1280x960x24 -nolisten tcp -r 3>"{number}"'
    plain = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    with running(["sh", "-c", script], plain, folder / "xvfb.log"):
        display = ":" + eventually(lambda: number.read_text().strip() if number.exists() else "", "Xvfb has a display")
        opened = Screen(display)
        with running(["openbox", "--sm-disable"], {**plain, "DISPLAY": display}, folder / "openbox.log"):
            eventually(lambda: _managed(opened), "the window manager is there")
            yield opened


def _managed(opened: Screen) -> bool:
    """Whether a window manager says that it is there: ``xdotool`` can then ask for the number of desktops."""
    return opened._xdotool("get_num_desktops").strip().isdigit()
