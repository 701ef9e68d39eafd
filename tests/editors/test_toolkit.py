"""The Translate Toolkit, and Weblate's way of using it, rewrite our catalogs, and what comes back loses nothing."""

from pathlib import Path

import pytest

from tests.editors import toolkit
from tests.editors.desk import SLUG, WRITTEN, Desk, assert_nothing_is_lost, edited, finished
from tests.editors.programs import need, output_of

pytestmark = pytest.mark.editors


@pytest.fixture(autouse=True)
def _toolkit() -> None:
    need(str(toolkit.BIN / "pot2po"))


def template(desk: Desk) -> str:
    return str(desk.folder.path(f"locales/templates/{SLUG}.pot"))


@pytest.mark.parametrize("width", [77, 65535, -1])
def test_what_a_translator_saves_on_weblate_is_taken_and_nothing_is_lost(desk: Desk, width: int) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    toolkit.write_as_weblate(path, WRITTEN[desk.tag], width)
    assert b"X-Generator: Weblate" in path.read_bytes()
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])


def test_a_file_that_pot2po_brought_into_step_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    before, path, back = desk.catalog, desk.outside("agency.po"), tmp_path / f"back-{desk.tag}.po"
    toolkit.run("pot2po", "--nofuzzymatching", "-t", str(path), template(desk), str(back))
    assert desk.merge(back) == ()
    assert_nothing_is_lost(desk, before, {})


def test_a_file_whose_comments_were_cleaned_away_loses_none_of_ours(desk: Desk) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    output_of(str(toolkit.BIN / "pocommentclean"), str(path.parent))
    assert b"Asked the author" not in path.read_bytes()
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, {})


def test_work_that_pomerge_joined_is_taken(desk: Desk, tmp_path: Path) -> None:
    before, path, back = desk.catalog, desk.outside("agency.po"), tmp_path / "back.po"
    theirs = desk.outside("theirs.po")
    texts = {key: finished(text) for key, text in WRITTEN[desk.tag].items()}
    desk.folder.save(edited(before, texts), str(theirs))
    toolkit.run("pomerge", "-t", str(path), "-i", str(theirs), "-o", str(back))
    assert desk.merge(back) == ()
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])
