"""XLIFF goes out with codes that a tool can lock, and comes back from any tool as the entries that it was."""

from dataclasses import replace

from hypothesis import example, given

from pipeline.formats import xliff, xliff2
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
