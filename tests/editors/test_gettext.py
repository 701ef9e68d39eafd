"""GNU gettext's own tools rewrite our catalogs, and what comes back loses nothing."""

import pytest

from pipeline.model.catalog import State
from tests.editors.desk import SLUG, WRITTEN, Desk, assert_nothing_is_lost, edited, finished, readable
from tests.editors.programs import need, output_of

pytestmark = pytest.mark.editors


@pytest.fixture(autouse=True)
def _gettext() -> None:
    need("msgcat", "msgmerge", "msgattrib", "msgfmt")


@pytest.mark.parametrize(
    "style", [["--width=40"], ["--no-wrap", "--no-location"], ["--escape", "--indent"], ["--sort-output"], ["--unique"]]
)
def test_a_file_rewritten_by_msgcat_brings_nothing_new_and_loses_nothing(desk: Desk, style: list[str]) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    output_of("msgcat", *style, "-o", str(path), str(path))
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, {})


def test_a_file_updated_by_msgmerge_with_our_template_loses_nothing(desk: Desk) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    template = desk.folder.path(f"locales/templates/{SLUG}.pot")
    output_of("msgmerge", "--quiet", "--no-fuzzy-matching", "--previous", "-o", str(path), str(path), str(template))
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, {})


@pytest.mark.parametrize("part", ["--untranslated", "--only-fuzzy", "--translated", "--no-obsolete", "--only-obsolete"])
def test_a_part_of_a_file_chosen_by_msgattrib_loses_nothing_of_the_rest(desk: Desk, part: str) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    output_of("msgattrib", part, "-o", str(path), str(path))
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, {})


def test_fuzzy_marks_that_msgattrib_takes_off_are_the_translators_word(desk: Desk) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    output_of("msgattrib", "--clear-fuzzy", "--clear-previous", "--no-obsolete", "-o", str(path), str(path))
    assert desk.merge(path) == ()
    settled = {entry.key: entry.target for entry in before.entries if entry.state is State.FUZZY}
    assert_nothing_is_lost(desk, before, settled)


def test_work_from_another_file_that_msgcat_joined_is_taken(desk: Desk) -> None:
    before, path = desk.catalog, desk.outside("agency.po")
    theirs = desk.outside("theirs.po")
    texts = {key: finished(text) for key, text in WRITTEN[desk.tag].items()}
    desk.folder.save(edited(before, texts), str(theirs))
    output_of("msgcat", "--use-first", "-o", str(path), str(theirs), str(path))
    assert desk.merge(path) == ()
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])


def test_what_we_write_after_all_this_passes_msgfmt(desk: Desk) -> None:
    assert readable(desk.folder.path(desk.path), desk.tag)
    output_of("msgfmt", "--check", "-o", "-", str(desk.folder.path(desk.path)))
