"""Regular expressions that are compiled when first used: to compile them all would take as long as Python's start."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub")


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` makes of `text`, and makes only once it is needed: most runs use few of all patterns."""
    return cast("re.Pattern[str]", Later(text, flags))


class Later:
    """A pattern that is not compiled yet. Once it is, its methods are those of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self._source = (text, flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has by this name. Nobody asks for what is here already."""
        compiled = re.compile(*self._source)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
