"""Comment lines: what people, tools and gettext note above a message."""

from dataclasses import dataclass, field
from typing import TypeAlias

from pipeline.language.patterns import pattern

_REFERENCE = pattern(r"(?:\u2068[^\u2068\u2069]*\u2069|[^ \t])+")
"""A file, perhaps with a line; a name with spaces stands between U+2068 and U+2069 (gettext 0.22)."""

Values: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool, tuple[str, ...]]


@dataclass(slots=True, eq=False, repr=False)
class Remarks:
    """The comment lines of one entry, by kind, as they are read."""

    comment: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Take in a line that begins with ``#`` and is neither ``#|`` nor ``#~``."""
        kind = line[1:2]
        if kind == ".":
            self.notes.append(line[2:].removeprefix(" "))
        elif kind == ":":
            self.sources += line[2:].split() if line.isascii() else _REFERENCE.findall(line, 2)
        elif kind in (",", "="):  # gettext 0.25 asks readers to know "#=" as well
            self.flags += filter(None, (flag.strip(" \t") for flag in line[2:].split(",")))
        else:
            self.comment.append(line[1:].removeprefix(" "))

    def values(self) -> Values:
        """What they say: comment, notes, sources, whether the entry is fuzzy, and the other flags."""
        flags = self.flags
        others = tuple([flag for flag in flags if flag != "fuzzy"]) if flags else ()
        return tuple(self.comment), tuple(self.notes), tuple(self.sources), len(others) < len(flags), others
