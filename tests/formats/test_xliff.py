"""XLIFF goes out with codes that a tool can lock, and comes back from any tool as the entries that it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given

from pipeline.formats import FORMATS, po, xliff, xliff2
from pipeline.formats.format import Reading
from pipeline.formats.inline import pieces, texts
from pipeline.formats.xml import writable
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from tests.formats.catalogs import exchanged, words


def carried(entry: Entry) -> Entry:
    """What XLIFF keeps of `entry`."""
    comment = in_notes("\n".join(entry.comment))
    return replace(
        entry,
        fuzzy=entry.state is State.FUZZY,
        sources=(),
        flags=(),
        comment=tuple(comment.split("\n")) if entry.comment else (),
        notes=tuple(in_notes(note) for note in entry.notes),
    )


def in_notes(text: str) -> str:
    """`text` as a note can have it: XML has no way to write some characters, and only words and codes get stand-ins."""
    return "".join(char if writable(char) else "\ufffd" for char in text)


def carried_by_notes(entry: Entry) -> Entry:
    """What XLIFF 2 keeps of it, where the earlier English is a note."""
    earlier = entry.previous
    return replace(carried(entry), previous=Key(earlier.context, in_notes(earlier.source)) if earlier else None)


@given(words)
@example("***a** b*")
@example("[a](b 'c') **{clinic.phone}")
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    assert "".join(texts(pieces(text))) == text


@given(exchanged)
def test_what_is_written_in_1_2_is_read_back(catalog: Catalog) -> None:
    (again,) = xliff.read(xliff.write(catalog), "x.xlf").catalogs
    assert again.entries == tuple(carried(entry) for entry in catalog.entries)
    assert (again.slug, again.locale, again.comment) == (catalog.slug, catalog.locale, catalog.comment)


@given(exchanged)
def test_what_is_written_in_2_0_is_read_back(catalog: Catalog) -> None:
    (again,) = xliff2.read(xliff2.write(catalog), "x.xlf").catalogs
    assert again.entries == tuple(carried_by_notes(entry) for entry in catalog.entries)
    assert (again.slug, again.locale, again.comment) == (catalog.slug, catalog.locale, catalog.comment)


# What tools have saved

SAMPLES = Path(__file__).parent / "samples/exchange"
ORIGINAL = po.read((SAMPLES.parents[1] / "editors/original/fever.po").read_bytes(), "fever.po", "fever")
CELL, FEVER = Key("table", "What to do"), Key("heading", "When is it fever?")
DOSE = Key("", "Take 500 mg of paracetamol every eight hours.")
WARNING = Key("", "Call **{clinic.phone}** if the fever lasts for more than three days.")
EDITS = {
    CELL: "Que faire",
    FEVER: "Quand est-ce de la fièvre\u202f?",
    DOSE: "Prenez 500\u00a0mg de paracétamol toutes les huit heures.",
    WARNING: "Appelez le **{clinic.phone}** si la fièvre dure plus de trois jours.",
}


def told(reading: Reading) -> list[str]:
    return [f"{one.place.line} {one.code}" for one in reading.findings]


def sample(name: str) -> Reading:
    return FORMATS["xliff"].read((SAMPLES / name).read_bytes(), name)


def settled(entry: Entry) -> tuple[Key, str, State, tuple[str, ...], tuple[str, ...], Key | None]:
    previous = entry.previous if entry.fuzzy else None
    return entry.key, entry.target, entry.state, entry.comment, entry.notes, previous


@pytest.mark.parametrize("name", ["saved.xlf", "saved-2.xlf"])
def test_what_the_toolkit_saves_is_the_original_with_its_edits(name: str) -> None:
    reading = sample(f"translate-toolkit-3.20.4/{name}")
    (catalog,) = reading.catalogs
    expected = [
        replace(entry, target=EDITS[entry.key], fuzzy=False) if entry.key in EDITS else entry
        for entry in ORIGINAL.entries
    ]
    assert [settled(entry) for entry in catalog.entries] == [settled(entry) for entry in expected]
    assert (catalog.slug, catalog.locale, catalog.comment) == ("fever", "fr", ORIGINAL.comment)
    assert told(reading) == []


def test_what_omegat_saves_is_the_original() -> None:
    """OmegaT 3.6 translates what stands in a target, and so nothing in a file that has none. It loses nothing."""
    (catalog,) = sample("omegat-3.6.0/saved.xlf").catalogs
    assert [settled(entry) for entry in catalog.entries] == [settled(entry) for entry in ORIGINAL.entries]


def test_what_the_toolkit_makes_of_our_po_is_read_but_for_its_contexts() -> None:
    """po2xliff leaves contexts out of the file: nobody can know them from it."""
    (catalog,) = sample("translate-toolkit-3.20.4/po2xliff.xlf").catalogs
    by_source = {entry.key.source: entry for entry in catalog.entries}
    for entry in ORIGINAL.entries:
        again = by_source[entry.key.source]
        assert (again.target, again.state) == (entry.target, entry.state)
        assert set(entry.comment) <= {*again.comment, ""}
    assert set(ORIGINAL.comment) <= {*catalog.comment, ""}


def test_a_file_in_memoqs_manner_is_read() -> None:
    reading = sample("by-hand/memoq-like.mqxliff")
    fever, rest = reading.catalogs
    assert (fever.slug, fever.locale, rest.slug, rest.locale) == ("fever", "fr-FR", "rest", "fr-FR")
    call, dose, value, title = fever.entries
    assert call.key == WARNING
    assert call.target == "Si la fièvre dure plus de trois jours, appelez le **{clinic.phone}**."
    assert (call.state, call.comment) == (State.DONE, ("Reviewer: Better than the first version.",))
    assert (dose.target, dose.state) == ("Prenez 500\u00a0mg de paracétamol toutes les six heures.", State.FUZZY)
    assert value.state is State.MISSING
    assert (title.key, title.target) == (Key("title", "Fever at home"), "La fièvre <à la maison> & ailleurs")
    assert rest.entries[0].state is State.DONE
    assert [entry.previous for entry in fever.entries] == [None] * 4


def test_a_file_in_trados_manner_is_read() -> None:
    reading = sample("by-hand/trados-like.sdlxliff")
    two, half, draft = reading.catalogs[0].entries
    assert (two.key.source, two.target, two.state) == (
        "Drink water. Rest.",
        "Buvez de l’eau. Reposez-vous.",
        State.DONE,
    )
    assert (half.target.strip(), half.state) == ("Dormez bien.", State.FUZZY)
    assert draft.key.source == "Use a {clinic.name} thermometer."
    assert (draft.target, draft.state) == ("Prenez un thermomètre {clinic.name}.", State.FUZZY)
    assert told(reading) == ["9 XF024", "15 XF022"]
