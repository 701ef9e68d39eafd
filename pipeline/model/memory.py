"""What was translated before, wherever that was, as an update asks for it."""

from typing import NamedTuple, Protocol


class Suggestion(NamedTuple):
    """Finished work that may fit a text."""

    source: str
    """The English that it was made from."""
    target: str
    likeness: float
    """How much of the two English texts is the same, in per cent."""
    origin: str
    """Where it comes from, for people: an article's name, or a file's."""
    context: str = ""
    """The ``msgctxt`` that it was made for."""


class Memory(Protocol):
    """Finished work of one language. The same question always has the same answer."""

    def suggest(self, source: str, limit: int = 3, least: float = 75.0) -> tuple[Suggestion, ...]:
        """Up to `limit` suggestions for `source` that are alike by `least` per cent or more, the best first."""
        ...

    def exact(self, source: str, context: str = "") -> Suggestion | None:
        """The work on exactly this text; one made for the same context before any other."""
        ...


class _Empty:
    """Knows nothing."""

    def suggest(self, source: str, limit: int = 3, least: float = 75.0) -> tuple[Suggestion, ...]:  # noqa: ARG002
        return ()

    def exact(self, source: str, context: str = "") -> Suggestion | None:  # noqa: ARG002
        return None


NO_MEMORY: Memory = _Empty()
"""The memory of a project that has translated nothing yet."""
