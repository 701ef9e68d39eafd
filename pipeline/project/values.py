"""How a value that a person wrote into a file is read; a ValueError says what is wrong with it."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=str)


def text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not a text")
    return value


def texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list")
    return tuple(text(item) for item in value)


def truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not a table")
    return value


def one_of(*choices: Choice) -> Callable[[object], Choice]:
    """What reads a value that must be one of `choices`."""

    def read(value: object) -> Choice:
        for choice in choices:
            if value == choice:
                return choice
        raise ValueError(f"{value!r} is not one of {', '.join(choices)}")

    return read


def folder_inside(value: str) -> str:
    """The folder inside the project that `value` names, with forward slashes; nothing if it leads out of it."""
    path = PurePosixPath(value.replace("\\", "/"))
    outside = not path.parts or path.is_absolute() or ".." in path.parts or ":" in path.parts[0]
    return "" if outside or not str(path).isprintable() else path.as_posix()
