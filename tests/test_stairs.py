"""The house holds together: stairs lead down only, every room has its sign, every code its page."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.workflow.explain import pages
from tests.folders import ROOT

MODULES = sorted((ROOT / "pipeline").rglob("*.py"))
CODE = re.compile(r"[A-Z]{2}\d{3}\Z")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_in_one_sentence_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert re.match(r"\S.*[.!?:]", said.partition("\n\n")[0], re.DOTALL), said


def test_every_room_looks_down_the_stairs_only() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", program, "--no-cache"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def codes() -> Iterator[tuple[str, str]]:
    """Every code that stands in the source as a string of its own, and the module that it stands in."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.match(node.value):
                yield node.value, name_of(path)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert {code for code, _ in codes()} == set(pages())


def test_every_page_begins_with_its_code_and_says_more_than_its_title() -> None:
    for code, page in pages().items():
        assert page.startswith(code)
        title, _, rest = page.partition("\n")
        assert len(title) > len(code) + 3
        assert rest.strip(), code


def test_no_code_has_two_pages() -> None:
    from pipeline.checks.manual import PAGES as RULES
    from pipeline.formats.pages import PAGES as EXCHANGE
    from pipeline.formats.po.faults import PAGES as PO
    from pipeline.formats.tmx import PAGES as TMX
    from pipeline.formats.xml import PAGES as XML
    from pipeline.workflow.pages import PAGES as OTHERS

    assert len(RULES) + len(PO) + len(TMX) + len(XML) + len(EXCHANGE) + len(OTHERS) == len(pages())


def test_no_code_is_used_in_two_rooms_for_two_meanings() -> None:
    """A rule's code stands where it is declared, run and weighed; it is never a finding of another room."""
    from pipeline.checks.manual import PAGES as RULES

    rooms = re.compile("/checks/|/model/profile.py$")
    strangers = {(code, module) for code, module in codes() if code in RULES and not rooms.search(module)}
    assert not strangers


@pytest.mark.parametrize("word", ["print(", "TODO", "FIXME", "XXX", "breakpoint("])
def test_nothing_was_left_lying_about(word: str) -> None:
    assert not [
        name_of(path) for path in MODULES if re.search(rf"(?<![\w.]){re.escape(word)}", path.read_text("utf-8"))
    ]


BELOW = [
    path for path in MODULES if name_of(path).split("/")[1] in ("model", "markdown", "language", "stages", "checks")
]


@pytest.mark.parametrize("path", BELOW, ids=name_of)
def test_below_the_edge_nobody_sees_disk_clock_or_environment(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert not {alias.name for alias in node.names} & {"os", "time", "socket", "subprocess", "random", "sys"}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("open", "print", "input", "eval", "exec")
