"""The fonts that a printed page may be set in."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Font:
    """One font file, or one of the fonts in a collection."""

    family: str
    characters: Callable[[], frozenset[str]]
    """All that it has a glyph for. A large file is only looked into when somebody asks."""
    only: str = ""
    """The language (``ur``) or script (``Arab``) that it is meant for; empty if for all."""
    ours: bool = False
    """Whether it lies in the project's own folder, and so comes before those of packages."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """All fonts there are. Those of the system are never among them: a page must look alike everywhere."""

    folders: tuple[str, ...] = ()
    """Where they lie, for the typesetter to open them."""
    faces: tuple[Font, ...] = ()
    digest: str = ""
    """What tells them from others that lay in the same folders."""


NO_FONTS = Fonts()
