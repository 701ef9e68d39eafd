"""Excel workbooks go out so that nothing typed is turned into something else, and come back from any spreadsheet."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from pipeline.formats.archive import packed, unpacked
from pipeline.formats.csv import read as read_csv
from pipeline.formats.format import Reading
from pipeline.formats.xlsx import read, write
from pipeline.formats.xlsx.texts import hidden, shown
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import PipelineError
from tests.formats.catalogs import exchanged, strings
from tests.formats.test_csv import CATALOG, SAMPLES, carried


def only(content: bytes) -> Catalog:
    (catalog,) = read(content, "x.xlsx").catalogs
    return catalog


@settings(max_examples=40)
@given(exchanged)
def test_what_is_written_is_read_back(catalog: Catalog) -> None:
    again = only(write(catalog))
    assert again.entries == tuple(carried(entry) for entry in catalog.entries)
    assert (again.slug, again.locale) == (catalog.slug, catalog.locale)


@example("_x0000\x1f")
@given(st.one_of(strings, st.text(st.sampled_from("_x0041_\r\x07"), max_size=20)))
def test_every_character_is_shown_again(text: str) -> None:
    assert shown(hidden(text)) == text
    assert not re.search("[\x00-\x08\x0b-\x1f]", hidden(text))


def test_the_same_catalog_makes_the_same_bytes() -> None:
    assert write(CATALOG) == write(CATALOG)


def test_a_long_name_of_an_article_survives_a_short_name_of_a_sheet() -> None:
    slug = "what-to-do-when-a-child-has-a-fever-at-night"
    assert only(write(replace(CATALOG, slug=slug))).slug == slug


# As a person sees it


def test_the_sheet_is_made_to_be_worked_in() -> None:
    workbook = load_workbook(BytesIO(write(replace(CATALOG, locale="ar"))))
    sheet = workbook["fever"]
    assert [cell.value for cell in sheet[1]][:4] == ["context", "English", "translation (ar)", "state"]
    assert sheet.sheet_view.rightToLeft
    assert sheet.freeze_panes == "A2"
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[2]] == [True, True, False, False, False, True, True]
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}
    assert not load_workbook(BytesIO(write(CATALOG)))["fever"].sheet_view.rightToLeft


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-5 °C", "@home", "5", "3-4", "TRUE", "'quoted'", "#N/A", "1e3"])
def test_what_looks_like_a_formula_a_number_or_a_date_is_text(text: str) -> None:
    content = write(Catalog("s", "fr", entries=(Entry(Key("", text), text),)))
    cell = load_workbook(BytesIO(content)).worksheets[0]["C2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert only(content).entries == (Entry(Key("", text), text),)


# What people and programs make of it


def table(*rows: tuple[object, ...], names: tuple[str, ...] = ("English", "translation (fr)", "state")) -> Workbook:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in (names, *rows):
        sheet.append(list(row))
    return workbook


def saved(workbook: Workbook) -> bytes:
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_columns_may_be_moved_and_sheets_added() -> None:
    workbook = table(("Fièvre", None, "Fever", "ok"), names=("Translation", "my own", "English", "Status"))
    workbook.worksheets[0].title = "fever"
    workbook.create_sheet("Notes to self", 0).append(("ask", "the clinic"))
    workbook.create_sheet("Sums")["A1"] = "=1+1"
    (catalog,) = read(saved(workbook), "x.xlsx").catalogs
    assert (catalog.slug, catalog.entries) == ("fever", (Entry(Key("", "Fever"), "Fièvre"),))


def test_a_workbook_may_hold_several_articles() -> None:
    workbook = table(("Fever", "Fièvre"))
    workbook.worksheets[0].title = "fever"
    second = workbook.create_sheet("rest")
    second.append(("English", "translation (fr)"))
    second.append(("Rest", "Repos"))
    assert [catalog.slug for catalog in read(saved(workbook), "x.xlsx").catalogs] == ["fever", "rest"]


def test_a_sheet_and_a_column_that_are_not_read_are_told() -> None:
    workbook = table(
        ("Fever", None, "", "Fièvre"), ("Rest", None, "", "Repos"), names=("English", "translation", "state", "French")
    )
    workbook.create_sheet("Notes to self", 0).append((None, "ask the clinic"))
    workbook.create_sheet("Feuil2")
    first, second = read(saved(workbook), "x.xlsx").findings
    assert first.message == "the sheet Notes to self does not name its columns, and is not read: ask the clinic"
    assert second.message == "column 4 (French) is not read, and 2 cells hold words: Fièvre"
    assert {first.code, second.code} == {"XF016"}


def test_sums_and_the_columns_that_tools_write_are_nobodys_words() -> None:
    row = ("a7", "source/x.md:12", "Fever", "Fièvre", "done", "=LEN(A1)", 7)
    workbook = table(row, names=("id", "Location", "English", "translation", "state", "length", "row"))
    assert read(saved(workbook), "x.xlsx").findings == ()


def test_what_is_pinned_to_a_cell_is_a_comment_on_its_text() -> None:
    workbook = table(("Fever", "Fièvre", "done"), ("Rest", "Repos", "done"))
    sheet = workbook.worksheets[0]
    sheet["B2"].comment = Comment("Reviewer:\nor température?", "Reviewer")
    sheet["A1"].comment = Comment("who wrote this?", "Reviewer")
    sheet["H9"].comment = Comment("see below", "Reviewer")
    reading = read(saved(workbook), "x.xlsx")
    assert [entry.comment for entry in reading.catalogs[0].entries] == [("Reviewer:", "or température?"), ()]
    assert told(reading) == ["1 XF016", "9 XF016"]
    assert "who wrote this?" in reading.findings[0].message


def test_a_thread_of_comments_is_read_without_the_note_that_stands_for_it() -> None:
    workbook = table(("Fever", "Fièvre", "done"))
    workbook.worksheets[0]["B2"].comment = Comment("[Threaded comment]\nYour version of Excel …", "tc={1}")
    parts = dict(unpacked(saved(workbook), "x"))
    (relations,) = (name for name in parts if name.endswith("sheet1.xml.rels"))
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    one = f'<Relationship Id="t1" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", one.encode())
    parts["xl/threadedComments/threadedComment1.xml"] = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="B2" id="{1}"><text>Or température?</text></threadedComment>'
        '<threadedComment ref="B2" id="{2}" parentId="{1}"><text>No.</text></threadedComment></ThreadedComments>'
    ).encode()
    assert only(packed(parts)).entries[0].comment == ("Or température?", "No.")


def test_words_in_several_types_are_the_words() -> None:
    rich = CellRichText("Appelez ", TextBlock(InlineFont(b=True), "vite"), " !")
    assert only(saved(table(("Call quickly!", rich)))).entries[0].target == "Appelez vite !"


def told(reading: Reading) -> list[str]:
    return [f"{one.place.line} {one.code}" for one in reading.findings]


@pytest.mark.parametrize(
    ("value", "code", "target", "state"),
    [
        (datetime(2026, 4, 3), "XF032", "", State.MISSING),  # noqa: DTZ001
        (38.5, "XF033", "38.5", State.FUZZY),
        (5, "XF033", "5", State.FUZZY),
        (True, "XF033", "TRUE", State.FUZZY),
        ("=A1", "XF031", "", State.MISSING),
        ("=CONCATENATE(A1,A2)", "XF031", "", State.MISSING),
    ],
)
def test_a_cell_that_is_not_text_is_told_and_never_done(value: object, code: str, target: str, state: State) -> None:
    reading = read(saved(table(("3-4 times", value, "done"), ("Rest", "Repos", "done"))), "x.xlsx")
    first, second = reading.catalogs[0].entries
    assert told(reading) == [f"2 {code}"]
    assert (first.target, first.state) == (target, state)
    assert second.state is State.DONE


def test_a_formula_with_a_result_is_taken_as_needing_review() -> None:
    sheet = (
        '<row r="1"><c t="inlineStr"><is><t>English</t></is></c><c t="inlineStr"><is><t>translation</t></is></c></row>'
        '<row><c t="inlineStr"><is><t>Fever</t></is></c><c t="str"><f>A1&amp;"x"</f><v>Fièvre</v></c></row>'
        '<row><c t="inlineStr"><is><t>Rest</t></is></c><c t="e"><f>-x</f><v>#NAME?</v></c></row>'
    )
    reading = read(with_sheet(sheet), "x.xlsx")
    assert told(reading) == ["1 XF014", "2 XF031", "3 XF031"]
    assert [entry.state for entry in reading.catalogs[0].entries] == [State.FUZZY, State.MISSING]


def with_sheet(rows: str, before: str = "") -> bytes:
    """A workbook with one sheet that has these rows, written by hand."""
    parts = dict(unpacked(saved(table()), "x.xlsx"))
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{before}<sheetData>{rows}</sheetData></worksheet>"
    ).encode()
    return packed(parts)


def test_a_sheet_that_declares_a_billion_rows_is_as_large_as_it_is() -> None:
    names = '<c t="inlineStr"><is><t>English</t></is></c><c t="inlineStr"><is><t>translation</t></is></c>'
    row = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>a</t></is></c><c r="XFD1"><v>1</v></c></row>'
    content = with_sheet(f"<row>{names}</row>{row}", '<dimension ref="A1:XFD1048576"/>')
    assert only(content).entries == (Entry(Key("", "a")),)


PLAIN = dict(unpacked(saved(table(("Fever", "Fièvre"))), "x.xlsx"))
REFUSED = {
    "nothing": (b"", "XF040"),
    "an old workbook": (b"\xd0\xcf\x11\xe0" + bytes(100), "XF030"),
    "another zip file": (packed({"a.po": b"a"}), "XF030"),
    "no column": (saved(table(names=("English", "Note"))), "XF010"),
    "an entity": (
        packed(PLAIN | {"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'}),
        "XF902",
    ),
    "a text that is not there": (
        packed(PLAIN | {"xl/worksheets/sheet1.xml": b'<a><row><c t="s"><v>99</v></c></row></a>'}),
        "XF030",
    ),
    "two translations": (saved(table(("a", "b"), ("a", "c"))), "XF011"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_workbook_that_is_broken_or_odd_is_refused(name: str) -> None:
    content, code = REFUSED[name]
    with pytest.raises(PipelineError) as caught:
        read(content, "x.xlsx")
    assert {one.code for one in caught.value.findings} == {code}
    assert all(one.hint for one in caught.value.findings)


def test_what_libreoffice_saves_is_the_original_with_the_edits() -> None:
    saved_csv, saved_xlsx = (SAMPLES / f"libreoffice-7.4.7/saved.{kind}" for kind in ("csv", "xlsx"))
    (catalog,) = read(saved_xlsx.read_bytes(), "saved.xlsx").catalogs
    assert catalog.entries == read_csv(saved_csv.read_bytes(), "saved.csv").catalogs[0].entries
    assert (catalog.slug, catalog.locale) == ("fever", "fr")


# LibreOffice, where it is installed

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def resaved(content: bytes, folder: Path, kind: str) -> bytes:
    """`content` as LibreOffice saves it after opening it."""
    assert OFFICE
    (folder / f"in.{kind}").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder / "out")]
    subprocess.run([*command, str(folder / f"in.{kind}")], check=True, capture_output=True, timeout=300)
    return (folder / "out" / f"in.{kind}").read_bytes()


@needs_office
def test_libreoffice_opens_and_saves_a_workbook_without_changing_a_word(tmp_path: Path) -> None:
    odd = (
        "=1+1",
        "+44 20 7946",
        "-5 °C",
        "@home",
        "5",
        "3-4",
        "'a'",
        " edges ",
        "two\nlines",
        "_x0041_",
        "ماء",
        "TRUE",
    )
    entries = (*CATALOG.entries, *(Entry(Key("", text), text) for text in odd))
    catalog = replace(CATALOG, locale="ar", entries=entries)
    again = read(resaved(write(catalog), tmp_path, "xlsx"), "x.xlsx")
    assert again.findings == ()
    assert again.catalogs[0].entries == entries
    assert (again.catalogs[0].slug, again.catalogs[0].locale) == ("fever", "ar")
