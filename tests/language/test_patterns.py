"""Patterns that are compiled when they are first used are still all of them patterns."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

import pytest

from pipeline.language.patterns import Later, pattern


def _later(value: object) -> Iterator[Later]:
    if isinstance(value, Later):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _later(one)


ROOMS = ("pipeline.language", "pipeline.stages")
EVERY = {
    f"{module.name}.{name}.{number}": one
    for room in ROOMS
    for module in walk_packages(import_module(room).__path__, f"{room}.")
    for name, value in vars(import_module(module.name)).items()
    for number, one in enumerate(_later(value))
}


def test_there_are_patterns_that_are_compiled_later() -> None:
    assert len(EVERY) > 30


@pytest.mark.parametrize("name", EVERY)
def test_every_pattern_can_be_compiled(name: str) -> None:
    assert re.compile(EVERY[name].pattern, EVERY[name].flags)


def test_a_pattern_finds_what_the_compiled_one_finds() -> None:
    late, compiled = pattern(r"(?P<letter>b)(\d)", re.IGNORECASE), re.compile(r"(?P<letter>b)(\d)", re.IGNORECASE)
    assert late.findall("b1 B2") == compiled.findall("b1 B2") == [("b", "1"), ("B", "2")]
    assert late.sub(r"\2\g<letter>", "b1 B2") == "1b 2B"
    assert [one.span() for one in late.finditer("b1 B2")] == [(0, 2), (3, 5)]
    assert late.search("ab1", 1) and late.match("b1") and late.fullmatch("b1") and not late.fullmatch("b1 ")
    assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_what_no_pattern_has_is_missed_by_name() -> None:
    with pytest.raises(AttributeError, match="shape"):
        _ = pattern("a").shape  # type: ignore[attr-defined]
