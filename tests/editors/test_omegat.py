"""OmegaT itself makes its target of our catalogs, and what it takes out of them is not lost."""

from pathlib import Path

import pytest

from pipeline.model.catalog import State
from tests.editors import omegat
from tests.editors.desk import PROTEIN, WRITTEN, Desk, assert_nothing_is_lost, readable
from tests.editors.programs import need

pytestmark = pytest.mark.editors


@pytest.fixture(autouse=True)
def _omegat() -> None:
    need("omegat", "java")


def test_what_omegat_makes_of_an_untouched_file_empties_nothing_of_ours(desk: Desk, tmp_path: Path) -> None:
    before = desk.catalog
    target = omegat.write(tmp_path, desk.outside("agency.po"), desk.tag, {})
    emptied = readable(target, desk.tag)
    assert emptied and emptied.by_key()[PROTEIN].state is State.MISSING
    assert set(desk.merge(target)) == {"MG005"}
    assert_nothing_is_lost(desk, before, {})


def test_what_is_written_in_omegat_is_taken_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    before = desk.catalog
    target = omegat.write(tmp_path, desk.outside("agency.po"), desk.tag, WRITTEN[desk.tag])
    assert set(desk.merge(target)) == {"MG005"}
    assert_nothing_is_lost(desk, before, WRITTEN[desk.tag])
