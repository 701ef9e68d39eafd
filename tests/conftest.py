"""Projects that many tests begin with."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.folders import Folder, small_project, translated_project


@pytest.fixture
def small(tmp_path: Path) -> Folder:
    """Two short articles, a clinic and three languages; nothing has been run yet."""
    return small_project(tmp_path / "small")


@pytest.fixture(scope="session")
def _translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return translated_project(tmp_path_factory.mktemp("models") / "translated").root


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory, _translated: Path) -> Path:
    root = tmp_path_factory.mktemp("models") / "built"
    copytree(_translated, root)
    Folder(root).ok("build")
    return root


@pytest.fixture
def translated(tmp_path: Path, _translated: Path) -> Folder:
    """The small project, wholly translated and not yet built."""
    return Folder(Path(copytree(_translated, tmp_path / "translated")))


@pytest.fixture
def built(tmp_path: Path, _built: Path) -> Folder:
    """The small project, wholly translated and built."""
    return Folder(Path(copytree(_built, tmp_path / "built")))
