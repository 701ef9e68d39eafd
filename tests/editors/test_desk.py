"""The desk is what it is meant to be: without this, the tests of the programs could pass on nothing."""

from tests.editors.desk import WRITTEN, Desk, holds_all_that_can_be_lost


def test_the_catalogs_hold_all_that_a_program_could_lose(desk: Desk) -> None:
    holds_all_that_can_be_lost(desk.catalog)


def test_what_the_translator_writes_is_new(desk: Desk) -> None:
    living = desk.catalog.by_key()
    assert all(living[key].target != text for key, text in WRITTEN[desk.tag].items())
    assert all(desk.catalog.by_key()[key].fuzzy or not living[key].target for key in WRITTEN[desk.tag])
