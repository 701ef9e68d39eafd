"""Poedit itself opens our catalogs, edits and saves them, and what comes back loses nothing."""

from pathlib import Path

import pytest

from tests.editors import poedit
from tests.editors.desk import WRITTEN, Desk, assert_nothing_is_lost
from tests.editors.programs import need
from tests.editors.screen import Screen

pytestmark = pytest.mark.editors


@pytest.fixture(autouse=True)
def _poedit() -> None:
    need("poedit")


def test_what_poedit_saves_untouched_brings_nothing_new_and_loses_nothing(
    desk: Desk, screen: Screen, tmp_path: Path
) -> None:
    before, path = desk.catalog, desk.outside("from the agency.po")
    poedit.rewrite(screen, tmp_path, path)
    assert b"X-Generator: Poedit" in path.read_bytes()
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, {})


def test_what_is_written_in_poedit_is_taken_and_nothing_is_lost(desk: Desk, screen: Screen, tmp_path: Path) -> None:
    before, path = desk.catalog, desk.outside("from the agency.po")
    for text in WRITTEN[desk.tag].values():
        poedit.write_first(screen, tmp_path, path, desk.tag, text)
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])
