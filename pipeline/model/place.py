"""Where in a file something stands."""

from typing import NamedTuple


class Place(NamedTuple):
    """A line and column (both from 1) of a file, named relative to the project folder."""

    path: str
    """With forward slashes on every system."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"
