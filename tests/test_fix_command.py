"""``pipeline check --fix``: what it changes in files, and what it leaves alone."""

from dataclasses import replace

import pytest

from pipeline.project.store import open_project
from pipeline.workflow.fix import fix
from pipeline.workflow.selection import select
from tests.folders import Folder

CATALOG = "locales/fr/LC_MESSAGES/hands.po"


@pytest.fixture
def untidy(translated: Folder) -> Folder:
    """A project with a translation that ends in a blank, and one with Latin signs in Chinese."""
    translated.edit(CATALOG, "Quand les laver ?", "Quand les laver ? ")
    translated.edit("locales/zh_Hans/LC_MESSAGES/rest.po", "多喝水。", "多喝水.")
    return translated


def test_it_changes_signs_and_nothing_else(untidy: Folder) -> None:
    before = untidy.files()
    ran = untidy.ok("check", "--fix")
    after = untidy.files()
    assert {name for name in after if after[name] != before[name]} == {CATALOG, "locales/zh_Hans/LC_MESSAGES/rest.po"}
    assert after[CATALOG] == before[CATALOG].replace("laver\u00a0? ".encode(), "laver\u00a0?".encode())
    assert "2 translations in 2 catalogs put right" in ran.out
    assert "  + Quand les laver\\u00a0?" not in ran.out
    assert ran.last == "2 articles and 6 catalogs checked: nothing found"


def test_a_second_time_changes_nothing(untidy: Folder) -> None:
    untidy.ok("check", "--fix")
    before = untidy.times("locales")
    assert "0 translations in 0 catalogs put right" in untidy.ok("check", "--fix").out
    assert untidy.times("locales") == before


@pytest.mark.parametrize("words", [("--diff",), ("--fix", "--diff")])
def test_a_preview_shows_all_and_changes_nothing(untidy: Folder, words: tuple[str, ...]) -> None:
    before = untidy.files("locales")
    ran = untidy.run("check", *words)
    assert "2 translations in 2 catalogs would be put right" in ran.out
    assert "  - 多喝水.\n  + 多喝水。" in ran.out
    assert untidy.files("locales") == before


def test_a_no_break_space_is_to_be_seen_in_what_is_put_right(translated: Folder) -> None:
    translated.edit(CATALOG, "Quand les laver\u00a0?", "Quand les laver ?")
    ran = translated.run("check", "--diff", "-l", "fr")
    assert "  - Quand les laver ?\n  + Quand les laver␣?\n(␣ is a no-break space)\n" in ran.out


def test_a_document_for_programs_stays_one(untidy: Folder) -> None:
    ran = untidy.run("check", "--fix", "--format", "json")
    assert ran.out.startswith("[")
    assert "put right" in ran.err


def test_an_unfinished_translation_stays_as_it_is(untidy: Folder) -> None:
    catalog = untidy.catalog("hands", "fr")
    entries = [replace(one, fuzzy=one.target.endswith(" ")) for one in catalog.entries]
    untidy.save(replace(catalog, entries=tuple(entries)))
    before = untidy.read(CATALOG)
    untidy.run("check", "--fix")
    assert untidy.read(CATALOG) == before


def test_what_a_check_would_say_more_of_is_left_alone(untidy: Folder) -> None:
    """Here the blank is wanted: a comment says so, and would be idle without it."""
    entry = 'msgctxt "heading"\nmsgid "When do I wash them?"'
    untidy.edit(CATALOG, entry, f"# allow PO505: wanted\n{entry}")
    untidy.ok("check", "--fix")
    assert 'msgstr "Quand les laver\u00a0? "' in untidy.read(CATALOG)


def test_a_broken_catalog_is_left_alone(untidy: Folder) -> None:
    untidy.write(CATALOG, untidy.read(CATALOG) + "msgid\n")
    before = untidy.read(CATALOG)
    assert untidy.run("check", "--fix").status == 1
    assert untidy.read(CATALOG) == before


def test_it_says_that_sign_offs_are_void(untidy: Folder) -> None:
    untidy.write("locales/fr/signoff.jsonl", "{}\n")
    assert "sign-offs of these texts in fr do not count any more" in untidy.run("check", "--fix").out


def test_any_number_of_workers_puts_the_same_right(untidy: Folder) -> None:
    project = open_project(untidy.root)
    selection = select(project)
    assert fix(project, selection, 1, write=False) == fix(project, selection, 2, write=False)
