"""Lokalize itself opens our catalogs, edits and saves them, and what comes back loses nothing."""

from pathlib import Path

import pytest

from tests.editors import bus, lokalize
from tests.editors.desk import WRITTEN, Desk, assert_nothing_is_lost
from tests.editors.programs import need
from tests.editors.screen import Screen

pytestmark = pytest.mark.editors


@pytest.fixture(autouse=True)
def _lokalize() -> None:
    need("lokalize", *bus.PROGRAMS)


def test_what_is_written_in_lokalize_is_taken_and_nothing_is_lost(desk: Desk, screen: Screen, tmp_path: Path) -> None:
    before, path = desk.catalog, desk.outside("from the agency.po")
    lokalize.write(screen, tmp_path, path, desk.tag, WRITTEN[desk.tag])
    assert (
        b'msgid ""\nmsgstr ""\n"' in path.read_bytes().replace(b"# ", b"")
        and b"X-Generator: Lokalize" in path.read_bytes()
    )
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])
