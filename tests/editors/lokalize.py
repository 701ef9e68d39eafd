"""Lokalize: its door for scripts (D-Bus) goes to an entry and tells what stands there; the typing is by hand."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.model.article import Key
from tests.editors.bus import Bus, bus
from tests.editors.programs import Home, Running, eventually, happens, running
from tests.editors.screen import Screen

SETTINGS = """\
[Identity]
authorName=Test Translator
authorLocalizedName=Test Translator
authorEmail=translator@example.org
defaultLangCode={language}

[Editor]
AltTransViewEverShownWithData=true
"""
"""What it would ask for in windows of its own: a name at the start, a view of old English at the first fuzzy entry."""

EDITOR = "/ThisIsWhatYouWant/Editor/0"


@dataclass(frozen=True, slots=True)
class Lokalize:
    """Its window, with one file open."""

    screen: Screen
    bus: Bus
    program: Running

    @property
    def _name(self) -> str:
        return f"org.kde.lokalize-{self.program.process.pid}"

    def ask(self, method: str, *values: str) -> str:
        """What the editor answers; empty as long as there is no editor."""
        return self.bus.call(self._name, EDITOR, f"org.kde.Lokalize.Editor.{method}", *values)

    def opened(self) -> bool:
        return self.ask("entryCount").isdigit() and int(self.ask("entryCount")) > 0

    def write(self, key: Key, text: str) -> None:
        """Replace the translation of `key` by `text`, from the keyboard."""
        source, context = f"string:{key.source}", f"string:{key.context}"
        assert self.ask("findEntryBySourceContext", source, context) == "true", key
        entry = eventually(lambda: self.ask("currentEntry"), "an entry is shown")
        self.screen.copy(text)

        def pasted() -> bool:
            self.screen.press("ctrl+a", "ctrl+v")
            return happens(lambda: self.ask("entryTarget", f"int32:{entry}", "int32:0") == text, 3)

        eventually(pasted, f"Lokalize shows {text!r}")

    def save(self) -> None:
        assert self.ask("saveFile") == "true"

    def quit(self) -> None:
        def gone() -> bool:
            self.screen.press("ctrl+q")
            return happens(lambda: self.program.ended, 3)

        eventually(gone, "Lokalize ends")


@contextmanager
def window(screen: Screen, folder: Path, path: Path, tag: str) -> Iterator[Lokalize]:
    """Lokalize with the file open and the keyboard in its window."""
    home = Home(folder / "home", screen.environment)
    home.write("config/lokalizerc", SETTINGS.format(language=tag.replace("-", "_")))
    with bus(folder) as session:
        environment = {**home.environment, "DBUS_SESSION_BUS_ADDRESS": session.address}
        with running(["lokalize", str(path)], environment, folder / "lokalize.log") as program:
            opened = Lokalize(screen, session, program)
            eventually(opened.opened, "Lokalize has opened the file")
            eventually(lambda: screen.active().endswith("Lokalize"), "Lokalize's window has the keyboard")
            yield opened


def write(screen: Screen, folder: Path, path: Path, tag: str, texts: Mapping[Key, str]) -> None:
    """Open the file, write `texts` into their entries, and save."""
    with window(screen, folder, path, tag) as opened:
        for key, text in texts.items():
            opened.write(key, text)
        opened.save()
        opened.quit()
