"""The tool box: what has a hand in the bytes of a page, each by its version or by the digest of its files."""

import sys
import zlib
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pipeline
from pipeline.project.files import disk_errors_as_findings
from pipeline.project.fonts import TYPESETTER, folders_of_fonts

LIBRARIES = ("babel", "jinja2", "markdown-it-py", "mdit-py-plugins", "polib", "pyyaml")
"""The packages that a page is made with, whatever kind of file it is."""


def tools(*, printed: bool) -> Mapping[str, str]:
    """What makes pages here, by name; with typesetter and fonts where pages are `printed`.

    The project's own fonts are not among them: they are inputs like its pictures.
    """
    return _printing() if printed else _common()


@cache
def _common() -> Mapping[str, str]:
    return {
        "pipeline": pipeline.__version__,
        "pipeline's files": digest_of_folder(Path(pipeline.__file__).parent),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        **{name: _version(name) for name in LIBRARIES},
    }


@cache
def _printing() -> Mapping[str, str]:
    fonts = {f"fonts {folder.name}": digest_of_folder(folder) for folder in map(Path, folders_of_fonts())}
    return {**_common(), TYPESETTER: _version(TYPESETTER), "zlib": zlib.ZLIB_RUNTIME_VERSION, **fonts}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


_NOT_RUN = frozenset({".pyc", ".po", ".pot"})


def digest_of_folder(folder: Path) -> str:
    """The digest of all files below `folder` by name and content, but for those that are not run."""
    found = sha256()
    with disk_errors_as_findings(str(folder)):
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).parts):
            if path.is_file() and path.suffix not in _NOT_RUN and "__pycache__" not in path.parts:
                name = path.relative_to(folder).as_posix()
                found.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def other_tools(then: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """What is not as it was, each as a person reads it."""
    return tuple(
        f"{name} was {_short(then.get(name, 'none'))}, and is {_short(now.get(name, 'none'))}"
        for name in sorted({*then, *now})
        if then.get(name, "none") != now.get(name, "none")
    )


def _short(value: str) -> str:
    return value[:12] if len(value) == 64 else value
