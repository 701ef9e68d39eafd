"""Poedit: its window is opened, the first entry that needs work is typed into, and Ctrl+S saves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.model.catalog import Catalog
from tests.editors.desk import readable
from tests.editors.programs import Home, Running, eventually, happens, running
from tests.editors.screen import Screen

SETTINGS = """\
translator_name=Test Translator
translator_email=translator@example.org
compile_mo=0
use_tm=0
focus_to_text=1
sort_order=file-order
sort_untrans_first=1
enable_spellchecking=0
"""
"""What its first start asks for; ``focus_to_text`` and ``sort_untrans_first`` put the cursor where the work is."""


def rewrite(screen: Screen, folder: Path, path: Path) -> None:
    """Open the file and save it as it is."""
    with _window(screen, folder, path) as window:
        before = path.read_bytes()
        _until(lambda: path.read_bytes() != before, screen, ("ctrl+s",))
        _quit(screen, window)


def write_first(screen: Screen, folder: Path, path: Path, tag: str, text: str) -> None:
    """Open the file, write `text` into the first entry that needs work, and save."""
    with _window(screen, folder, path) as window:
        screen.copy(text)
        # Until the cursor is in the field, a paste does nothing; after it, all that stands there is replaced.
        _until(lambda: any("(modified)" in title for title in screen.titles()), screen, ("ctrl+v",))
        _until(lambda: _holds(readable(path, tag), text), screen, ("ctrl+a", "ctrl+v", "ctrl+s"))
        _quit(screen, window)


def _holds(catalog: Catalog | None, text: str) -> bool:
    return catalog is not None and any(entry.target == text for entry in catalog.entries)


@contextmanager
def _window(screen: Screen, folder: Path, path: Path) -> Iterator[Running]:
    home = Home(folder / "home", screen.environment)
    home.write("config/poedit/config", SETTINGS)
    with running(["poedit", str(path)], home.environment, folder / "poedit.log") as program:
        eventually(lambda: screen.active().endswith("- Poedit"), "Poedit's window has the keyboard")
        yield program


def _until(look: Callable[[], bool], screen: Screen, keys: tuple[str, ...]) -> None:
    """Press `keys` until `look` sees their effect. Each sequence does the same when it is done twice."""

    def pressed() -> bool:
        screen.press(*keys)
        return happens(look, 0.7)

    eventually(pressed, f"Poedit heeds {' '.join(keys)}")


def _quit(screen: Screen, window: Running) -> None:
    """Leave as a person does, so that whatever is written at the end is written."""

    def gone() -> bool:
        screen.press("ctrl+q")
        return happens(lambda: window.ended, 3)

    eventually(gone, "Poedit ends")
