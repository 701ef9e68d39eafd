"""The desk, the screen, and every program that a translator may open our files with."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.editors import screen as screens
from tests.editors.desk import TAGS, Desk, lay
from tests.editors.programs import need
from tests.editors.screen import Screen
from tests.folders import Folder


@pytest.fixture(scope="session")
def _laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay(tmp_path_factory.mktemp("desk") / "project").root


@pytest.fixture(params=TAGS)
def desk(request: pytest.FixtureRequest, tmp_path: Path, _laid: Path) -> Desk:
    """A project with the catalog of one language, from left to right, from right to left, and without spaces."""
    return Desk(Folder(Path(copytree(_laid, tmp_path / "project"))), request.param)


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen for all tests of programs with windows."""
    need(*screens.PROGRAMS)
    with screens.screen(tmp_path_factory.mktemp("screen")) as opened:
        yield opened
