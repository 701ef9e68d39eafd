"""Laws of the PO shelf, whatever the words are."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.formats.po import read, write
from pipeline.formats.po.foreign import read_foreign
from pipeline.formats.po.house import read_house
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry
from pipeline.model.finding import PipelineError
from tests.formats.catalogs import catalogs


@given(catalogs)
def test_what_is_written_is_read_back(catalog: Catalog) -> None:
    assert read(write(catalog), "x.po", "s", "fr") == catalog


@given(catalogs)
def test_what_is_read_is_written_back_to_the_byte(catalog: Catalog) -> None:
    content = write(catalog)
    assert write(read(content, "x.po", "s", "fr")) == content


@given(catalogs)
def test_no_control_character_is_written_but_tabs_in_comments(catalog: Catalog) -> None:
    remarks = ("a\x07b\tc", "\x1b[2J")
    entries = tuple(replace(entry, comment=remarks, notes=remarks) for entry in catalog.entries)
    content = write(replace(catalog, comment=remarks, entries=entries)).decode()
    assert not [char for char in content if char not in "\n\t" and (char < " " or char == "\x7f")]
    assert all(line.startswith("#") and line[1:2] not in ("|", "~") for line in content.split("\n") if "\t" in line)
    assert all(entry.comment == ("a b\tc", " [2J") for entry in read(content.encode(), "x.po", "s", "fr").entries)


@given(catalogs)
def test_the_quick_way_and_the_strict_way_agree(catalog: Catalog) -> None:
    content = write(catalog)
    strict, quick = read_foreign(content, "x.po", "s", "fr"), read_house(content, "x.po", "s", "fr")
    assert quick in (None, strict)
    if quick:
        assert [entry.place for entry in quick.entries] == [entry.place for entry in strict.entries]
        assert [entry.place for entry in quick.obsolete] == [entry.place for entry in strict.obsolete]


@given(catalogs)
def test_the_place_is_that_of_the_msgid(catalog: Catalog) -> None:
    content = write(catalog)
    file = content.decode().split("\n")
    again = read(content, "x.po", "s", "fr")
    assert all(entry.place and file[entry.place.line - 1].startswith("msgid ") for entry in again.entries)
    assert all(entry.place and file[entry.place.line - 1].startswith("#~ msgid ") for entry in again.obsolete)


@given(catalogs)
def test_entries_are_one_blank_line_apart_and_the_file_ends_with_one_line_end(catalog: Catalog) -> None:
    content = write(catalog)
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")
    assert content.count(b"\n\n") == len(catalog.entries) + len(catalog.obsolete)
    assert b"\n\n\n" not in content


@given(st.lists(st.text(max_size=20), max_size=3).map(tuple), st.text(max_size=20))
def test_no_note_and_no_comment_can_add_an_entry(notes: tuple[str, ...], comment: str) -> None:
    entry = Entry(Key("", "a"), "b", notes=notes, comment=(comment, 'x\n\nmsgid "c"\nmsgstr "d"\n'))
    content = write(Catalog("s", "fr", entries=(entry,), obsolete=(replace(entry, key=Key("", "e")),)))
    again = read(content, "x.po", "s", "fr")
    assert [one.key.source for one in (*again.entries, *again.obsolete)] == ["a", "e"]


LINES = [
    *('msgid ""', 'msgstr ""', 'msgid "a"', 'msgstr "b\\n"', '"c"', '"c', 'msgctxt "d"', "msgid", "#", "# e", "#. f"),
    *(
        "#: g \u2068h",
        "#, fuzzy",
        '#| msgid "i"',
        '#| "j"',
        "#|",
        "#~",
        '#~ msgid "k"',
        '#~ msgstr "l"',
        '#~| msgid "m"',
    ),
    *(
        'msgid_plural "n"',
        'msgstr[0] "o"',
        "",
        " ",
        "<<<<<<< p",
        '"\\q"',
        '"\\377"',
        "\r",
        "\ufeff",
        '"#-#-#-#-#"',
        "#~ # q",
    ),
]


def survives(content: bytes) -> None:
    """Either a catalog or findings; and a catalog can be written and read again."""
    try:
        catalog = read(content, "x.po", "s", "fr")
    except PipelineError as error:
        assert error.findings
        return
    assert read(write(catalog), "x.po", "s", "fr") == catalog
    assert read_foreign(content, "x.po", "s", "fr") == catalog


@given(st.binary(max_size=200))
@example(b"pyproject.toml")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
def test_any_bytes_give_a_catalog_or_findings(content: bytes) -> None:
    survives(content)


@given(st.lists(st.sampled_from(LINES), max_size=15))
def test_any_lines_of_po_give_a_catalog_or_findings(lines: list[str]) -> None:
    survives(b'msgid ""\nmsgstr "Language: fr\\n"\n\n' + "\n".join(lines).encode())


HUGE = {
    "a long word": 'msgid "' + "a" * 1_000_000 + '"\nmsgstr ""\n',
    "a long string that is not closed": 'msgid "' + "a" * 1_000_000 + "\n",
    "many backslashes": 'msgid "' + "\\" * 1_000_001 + '"\n',
    "many quotation marks": 'msgid "' + '"' * 1_000_000 + "\n",
    "many numbers": 'msgid "' + "\\101" * 200_000 + '\\8"\n',
    "many lines of a string": 'msgid ""\n' + '"a"\n' * 100_000,
    "many comments": "# a\n" * 100_000,
    "many previous lines": '#| msgid "a"\n' * 50_000,
    "many isolates": "#: " + "\u2068" * 300_000 + "\n",
    "many flags": "#, " + "a," * 300_000 + "\n",
    "many blanks": "#:" + " " * 1_000_000 + "x\n" + " " * 1_000_000 + '"',
    "many entries": "".join(f'msgid "{number}"\nmsgstr ""\n\n' for number in range(20_000)) + '"',
    "many entries the same": 'msgid "a"\nmsgstr "b"\n\n' * 20_000,
    "many half obsolete": '#~ msgid "a"\nmsgstr "b"\n\n' * 20_000,
    "many carriage returns": "\r" * 500_000,
    "many line ends": "\n" * 500_000,
}


@pytest.mark.parametrize("body", HUGE.values(), ids=HUGE)
def test_a_huge_file_gives_a_catalog_or_findings(body: str) -> None:
    survives(b'msgid ""\nmsgstr ""\n\n' + body.encode())
