"""What is found out when it is first asked for, and then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")


class once(Generic[Answer]):  # noqa: N801  # it is used like property, and so it is called
    """A property that is found out when it is first asked for, and kept. (functools.cached_property takes a lock.)"""

    def __init__(self, find: Callable[[Any], Answer]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, owner: object, _: type) -> Answer:
        answer = owner.__dict__[self._name] = self._find(owner)
        return answer
