"""The documents for users: each command that they show can be typed as it stands."""

import re
import shlex
from itertools import pairwise
from pathlib import Path

import click
import pytest

from pipeline.cli import main

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))
_SHOWN = re.compile(r"`pipeline ([^`\n]+)`|^ *(?:\$ )?pipeline ((?![^\n]*[a-z]\.$)[^\n`]*--[^\n`]*)$", re.MULTILINE)


def shown(text: str) -> list[list[str]]:
    """The words after ``pipeline`` of every command in `text`, without what stands for something else."""
    commands = ((inline or block).split(" #")[0] for inline, block in _SHOWN.findall(text.replace("\\`", "`")))
    return [[word for word in shlex.split(command) if "…" not in word] for command in commands]


def mistake(words: list[str]) -> str:
    """What is wrong with a command; nothing if it can be typed."""
    command: click.Command = main
    while isinstance(command, click.Group):
        word, *words = words or [""]
        if not word:
            return ""
        if word not in command.commands:
            return f"there is no {word}"
        command = command.commands[word]
    options = {name: option for option in command.params for name in option.opts if isinstance(option, click.Option)}
    for word, value in pairwise([*words, ""]):
        if not word.startswith("-"):
            continue
        if word not in options:
            return f"{command.name} has no {word}"
        kind = options[word].type
        if value and isinstance(kind, click.Choice) and value not in kind.choices:
            return f"{value} is nothing for {word}"
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_can_be_typed_as_they_are_shown(page: Path) -> None:
    commands = shown(page.read_text(encoding="utf-8"))
    assert {(*words,): wrong for words in commands if (wrong := mistake(words))} == {}


def test_commands_are_found_in_the_documents() -> None:
    assert sum(len(shown(page.read_text(encoding="utf-8"))) for page in PAGES) > 80


@pytest.mark.parametrize("typed", ["biuld", "build --facing", "build --write odt", "tm imprt x.tmx"])
def test_a_command_that_does_not_exist_is_noticed(typed: str) -> None:
    assert mistake(shlex.split(typed))
