"""The finger on the line: where each key of a TOML file stands, which TOML's reader does not keep."""

import re
from collections import Counter
from typing import TypeAlias

from pipeline.model.place import Place

Path: TypeAlias = tuple[str | int, ...]
"""The names on the way to a key, with the number (from 0) of each table of a list: ``("phones", 1, "number")``."""

_PART = r"[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*'"
_DOTTED = rf"(?:{_PART})(?:\s*\.\s*(?:{_PART}))*"
_HEAD = re.compile(rf"\s*(?P<list>\[)?\[\s*(?P<name>{_DOTTED})\s*\]")
_KEY = re.compile(rf"\s*(?P<name>{_DOTTED})\s*=")
_NAME = re.compile(_PART)


class Places:
    """The line of every key and table of a file."""

    def __init__(self, content: bytes, path: str) -> None:
        self._path = path
        self._lines: dict[Path, int] = {}
        table: Path = ()
        counted: Counter[Path] = Counter()
        for number, line in enumerate(content.decode("utf-8-sig", "replace").split("\n"), start=1):
            if head := _HEAD.match(line):
                table = _names(head["name"])
                if head["list"]:
                    counted[table] += 1
                    self._lines.setdefault(table, number)
                    table = (*table, counted[table] - 1)
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                self._lines.setdefault((*table, *_names(key["name"])), number)

    def of(self, *path: str | int) -> Place:
        """Where `path` is set; the table around it where the key itself stands on no line of its own."""
        while path and path not in self._lines:
            path = path[:-1]
        return Place(self._path, self._lines.get(path, 1))


def _names(dotted: str) -> Path:
    return tuple(name.strip("\"'") for name in _NAME.findall(dotted))
