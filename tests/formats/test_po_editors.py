"""What the programs of translators really saved is read with nothing lost, and an update after it changes no words.

Every file below ``editors`` but the original was saved by the program and version that its folder names, from the
original, after the edits that the table here lists. What a program itself drops or adds is in the table too.
"""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pipeline.formats.po import read, write
from pipeline.formats.po.house import read_house
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import PipelineError
from pipeline.stages.merge import EDITORS_FIELDS, merge
from pipeline.stages.update import update
from tests.folders import Folder

EDITORS = Path(__file__).parent / "editors"
NO_BREAK = "\u00a0"

CELL = Key("table", "What to do")
DOSE = Key("", "Take 500 mg of paracetamol every eight hours.")
FEVER = Key("heading", "When is it fever?")
ASPIRIN = Key("", "Do not use aspirin for children.")
WARNING = Key("", "Call **{clinic.phone}** if the fever lasts for more than three days.")
SHAKE = Key("table", 'Shake the thermometer:\nit must show\nless than "36 °C".')


def catalog_of(name: str) -> Catalog:
    return read((EDITORS / name).read_bytes(), name, "fever", "fr")


ORIGINAL = catalog_of("original/fever.po")
TEMPLATE = read((EDITORS / "original/fever.pot").read_bytes(), "fever.pot", "fever")
IN_STEP = update(ORIGINAL, TEMPLATE)
"""The original, with what an update tells translators of the change in the English of a doubtful translation."""

Edit = Callable[[Entry], Entry]


def finished(target: str) -> Edit:
    return lambda entry: replace(entry, target=target, fuzzy=False, previous=None)


def accepted(entry: Entry) -> Entry:
    return replace(entry, fuzzy=False, previous=None)


def emptied(entry: Entry) -> Entry:
    return replace(entry, target="", fuzzy=False, previous=None)


def noted(line: str) -> Edit:
    return lambda entry: replace(entry, comment=(*entry.comment, line))


def without_empty_lines(edit: Edit) -> Edit:
    def changed(entry: Entry) -> Entry:
        return replace(edit(entry), comment=tuple(line for line in entry.comment if line))

    return changed


TWO_EDITS: dict[Key, Edit] = {
    CELL: finished("Que faire"),
    DOSE: finished(f"Prenez 500{NO_BREAK}mg de paracétamol toutes les huit heures."),
}
"""One missing translation written, one doubtful one mended."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A file as a program saved it: what was edited there, and what the program did besides."""

    name: str
    edits: dict[Key, Edit]
    besides: dict[Key, Edit]
    comment: tuple[str, ...] = ()
    """Lines that the program adds to those above the header."""
    asleep_as_it_was: bool = True
    """Whether it leaves obsolete entries alone; OmegaT takes their fuzzy mark off."""


SAVED = (
    Saved("gettext-0.21/msgcat.po", {}, {}),
    Saved("gettext-0.21/msgmerge.po", {}, {}),
    Saved("poedit-3.2.2/fever.po", {**TWO_EDITS, FEVER: accepted, ASPIRIN: noted("Ask about children under two.")}, {}),
    Saved(
        "lokalize-22.12.3/fever.po",
        TWO_EDITS,
        {DOSE: without_empty_lines(TWO_EDITS[DOSE])},  # it takes empty lines out of the comment of what was edited
        comment=("Translator <translator@example.org>, 2026.",),
    ),
    Saved("translate-toolkit-3.20.4/fever.po", TWO_EDITS, {}),
    Saved(
        "omegat-3.6.0/fever.po",
        TWO_EDITS,
        {FEVER: emptied, WARNING: emptied},  # it takes out what is fuzzy and was not mended
        asleep_as_it_was=False,
    ),
)

each_saved = pytest.mark.parametrize("saved", SAVED, ids=lambda saved: saved.name)


def edited(catalog: Catalog, edits: dict[Key, Edit]) -> Catalog:
    """`catalog` with `edits` made; an edit of what is not there has gone stale."""
    assert edits.keys() <= catalog.by_key().keys()
    same: Edit = replace
    return replace(catalog, entries=tuple(edits.get(entry.key, same)(entry) for entry in catalog.entries))


def settled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """`entries` without the previous English of what is in doubt no more, which all editors but Poedit leave behind."""
    return tuple(entry if entry.fuzzy else replace(entry, previous=None) for entry in entries)


def undoubted(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """`entries` without marks of doubt, which OmegaT takes off those that are obsolete."""
    return settled(tuple(replace(entry, fuzzy=False) for entry in entries))


# The files are what they are meant to be


def test_there_is_a_file_of_every_program() -> None:
    assert {path.parent.name for path in EDITORS.glob("*/*.po")} == {
        Path(saved.name).parent.name for saved in SAVED
    } | {"original"}


def test_the_original_holds_all_that_an_editor_could_lose() -> None:
    living, asleep = ORIGINAL.entries, ORIGINAL.obsolete
    assert {entry.state for entry in living} == set(State)
    assert {entry.previous.context for entry in living if entry.previous} == {"", "heading"}
    assert any("" in entry.comment for entry in living)
    assert any("python-brace-format" in entry.flags for entry in living)
    for piece in (NO_BREAK, "\u202f", "🧊", '"', "\\\n"):
        assert any(piece in entry.target for entry in living), piece
    assert max(len(entry.target) for entry in living) > 160
    assert any(entry.fuzzy and entry.previous and entry.comment for entry in asleep)
    assert any(entry.target and not entry.fuzzy for entry in asleep)


# Reading


@each_saved
def test_the_saved_file_is_the_original_with_the_edits(saved: Saved) -> None:
    expected = edited(edited(ORIGINAL, saved.edits), saved.besides)
    assert settled(catalog_of(saved.name).entries) == settled(expected.entries)


@each_saved
def test_the_saved_file_still_holds_all_that_is_obsolete(saved: Saved) -> None:
    kept = catalog_of(saved.name).obsolete
    assert undoubted(kept) == undoubted(ORIGINAL.obsolete)
    assert not saved.asleep_as_it_was or kept == ORIGINAL.obsolete


@each_saved
def test_only_the_editors_own_fields_of_the_header_have_changed(saved: Saved) -> None:
    catalog = catalog_of(saved.name)
    assert catalog.comment == (*ORIGINAL.comment, *saved.comment)
    changed = {name for name, _ in set(catalog.header) ^ set(ORIGINAL.header)}
    assert changed <= set(EDITORS_FIELDS)


# Updating


@each_saved
def test_an_update_makes_of_the_saved_file_what_it_makes_of_the_original_with_the_edits(saved: Saved) -> None:
    expected = update(edited(edited(ORIGINAL, saved.edits), saved.besides), TEMPLATE)
    after = update(catalog_of(saved.name), TEMPLATE)
    assert settled(after.entries) == settled(expected.entries)
    assert undoubted(after.obsolete) == undoubted(expected.obsolete)


@each_saved
def test_an_update_is_done_once(saved: Saved) -> None:
    once = update(catalog_of(saved.name), TEMPLATE)
    assert update(once, TEMPLATE) == once


@pytest.mark.parametrize("name", ["gettext-0.21/msgcat.po", "gettext-0.21/msgmerge.po"])
def test_a_file_that_was_only_wrapped_is_the_original_to_the_byte_once_it_is_written(name: str) -> None:
    assert write(update(catalog_of(name), TEMPLATE)) == write(IN_STEP)


def test_an_update_of_the_original_adds_notes_and_nothing_else() -> None:
    def bare(catalog: Catalog) -> list[Entry]:
        return [replace(entry, notes=()) for entry in catalog.entries]

    assert bare(IN_STEP) == bare(ORIGINAL)
    assert sum(len(entry.notes) for entry in IN_STEP.entries) > sum(len(entry.notes) for entry in ORIGINAL.entries)


def test_an_update_offers_again_what_omegat_left_out() -> None:
    after = update(catalog_of("omegat-3.6.0/fever.po"), TEMPLATE)
    assert settled(after.entries) == settled(update(edited(ORIGINAL, TWO_EDITS), TEMPLATE).entries)


# Merging


@each_saved
def test_a_merge_takes_the_edits_and_nothing_else(saved: Saved) -> None:
    merged = merge(ORIGINAL, catalog_of(saved.name)).catalog
    assert settled(merged.entries) == settled(edited(ORIGINAL, saved.edits).entries)
    assert undoubted(merged.obsolete) == undoubted(ORIGINAL.obsolete)


def test_a_file_with_windows_line_ends_is_refused_in_place_and_taken_by_merge(tmp_path: Path) -> None:
    content = (EDITORS / "poedit-3.2.2/fever-crlf.po").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 100
    with pytest.raises(PipelineError) as refused:
        read(content, "fever.po")
    assert [finding.code for finding in refused.value.findings] == ["PO004"]
    folder = Folder(tmp_path)
    folder.write("pipeline.toml", 'languages = ["fr"]\n')
    folder.write(
        "source/fever.md", "---\nid: FE-001\ntitle: Fever at home\nsummary: What to do.\n---\n\nKeep cool 🧊.\n"
    )
    folder.save(ORIGINAL)
    folder.write("back.po", b"\xef\xbb\xbf" + content)
    folder.ok("merge", str(folder.path("back.po")))
    after = folder.catalog("fever", "fr")
    assert after.entries == edited(ORIGINAL, {CELL: TWO_EDITS[CELL]}).entries
    assert after.obsolete == ORIGINAL.obsolete
    assert after.field("X-Generator") == "Poedit 3.2.2"


# What nobody has looked at is not finished


def test_a_doubt_that_omegat_takes_off_an_obsolete_entry_is_kept_by_a_merge() -> None:
    merged = merge(ORIGINAL, catalog_of("omegat-3.6.0/fever.po")).catalog
    assert merged.obsolete == ORIGINAL.obsolete


def test_a_doubt_that_omegat_takes_off_does_not_finish_what_has_come_back_meanwhile() -> None:
    doubtful = next(entry for entry in ORIGINAL.obsolete if entry.key == SHAKE)
    ours = replace(ORIGINAL, entries=(*ORIGINAL.entries, doubtful), obsolete=())
    assert merge(ours, catalog_of("omegat-3.6.0/fever.po")).catalog.by_key()[SHAKE].state is State.FUZZY


def test_a_doubt_that_omegat_takes_off_is_there_again_when_its_english_returns() -> None:
    returned = replace(TEMPLATE, entries=(*TEMPLATE.entries, Entry(SHAKE)))
    assert update(catalog_of("omegat-3.6.0/fever.po"), returned).by_key()[SHAKE].state is State.FUZZY


# Writing


@each_saved
def test_what_is_written_after_an_update_is_house_style(saved: Saved) -> None:
    updated = update(catalog_of(saved.name), TEMPLATE)
    written = write(updated)
    assert read_house(written, saved.name, "fever", "fr") == updated
    assert write(read(written, saved.name, "fever", "fr")) == written


# With gettext itself, whichever version is here

needs_gettext = pytest.mark.skipif(
    not all(map(shutil.which, ("msgattrib", "msgcat", "msgfmt", "msgmerge"))), reason="GNU gettext is not installed"
)


def gettext(*command: str, content: bytes = b"") -> bytes:
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@needs_gettext
@each_saved
def test_msgfmt_has_nothing_to_say_against_the_file_after_an_update(saved: Saved) -> None:
    gettext("msgfmt", "--check", "-o", "-", "-", content=write(update(catalog_of(saved.name), TEMPLATE)))


@needs_gettext
@pytest.mark.parametrize("style", ["--width=40", "--no-wrap", "--indent", "--escape", "--no-location"])
def test_msgcat_in_any_style_says_what_the_original_says(style: str) -> None:
    again = gettext("msgcat", style, "-", content=write(ORIGINAL))
    assert write(update(read(again, "again.po", "fever", "fr"), TEMPLATE)) == write(IN_STEP)


@needs_gettext
def test_msgmerge_with_our_template_leaves_nothing_for_an_update() -> None:
    paths = (str(EDITORS / "original/fever.po"), str(EDITORS / "original/fever.pot"))
    again = read(gettext("msgmerge", "--quiet", "--previous", *paths), "again.po", "fever", "fr")
    assert (again, update(again, TEMPLATE)) == (ORIGINAL, IN_STEP)


@needs_gettext
def test_what_msgattrib_takes_as_finished_is_what_we_print() -> None:
    chosen = gettext("msgattrib", "--translated", "--no-fuzzy", "--no-obsolete", "-", content=write(ORIGINAL))
    done = tuple(entry for entry in ORIGINAL.entries if entry.state is State.DONE)
    assert read(chosen, "done.po", "fever", "fr").entries == done
