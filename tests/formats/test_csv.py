"""CSV goes out without a cell that could run, and comes back from any spreadsheet with the words as they were."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import FORMATS, po
from pipeline.formats.csv import read, write
from pipeline.formats.returned import LARGEST
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import PipelineError, Severity
from tests.formats.catalogs import exchanged, strings

CATALOG = Catalog(
    "fever",
    "fr",
    entries=(
        Entry(Key("title", "Fever"), "Fièvre", notes=("Title of the leaflet",)),
        Entry(Key("", "Drink, and rest."), "Buvez ;\n« reposez-vous »", comment=("sûr ?", "à voir")),
        Entry(Key("", "Take 5 mg."), "Prenez 50 mg.", fuzzy=True, previous=Key("", "Take 50 mg.")),
        Entry(Key("", "Call **{clinic.phone}**.")),
    ),
)


def carried(entry: Entry) -> Entry:
    """What a table keeps of `entry`."""
    comment, notes = ("\n".join(texts) for texts in (entry.comment, entry.notes))
    return replace(
        entry,
        fuzzy=entry.state is State.FUZZY,
        sources=(),
        flags=(),
        comment=tuple(comment.split("\n")) if comment else (),
        notes=tuple(notes.split("\n")) if notes else (),
        previous=Key(entry.key.context, entry.previous.source) if entry.previous else None,
    )


def only(content: bytes) -> Catalog:
    (catalog,) = read(content, "x.csv").catalogs
    return catalog


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


# Laws


@given(exchanged)
def test_what_is_written_is_read_back(catalog: Catalog) -> None:
    again = only(write(catalog))
    assert again.entries == tuple(carried(entry) for entry in catalog.entries)
    assert again.locale == catalog.locale


@given(exchanged)
def test_writing_again_what_was_read_changes_no_byte(catalog: Catalog) -> None:
    assert write(only(write(catalog))) == write(replace(catalog, entries=tuple(map(carried, catalog.entries))))


@given(st.one_of(strings, st.text(st.sampled_from("'=+-@\t\r\n＝ a"), max_size=6)))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    entry = Entry(Key(text, f"{text}x"), text, comment=(text,), notes=(text,))
    content = write(Catalog("s", "fr", entries=(entry,)))
    assert not [cell for row in cells(content) for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    assert only(content).entries[0].target == text


@given(exchanged)
def test_a_spreadsheet_that_writes_windows_line_ends_everywhere_changes_no_words(catalog: Catalog) -> None:
    plain = write(catalog).replace(b"\r", b"")
    assert only(plain.replace(b"\n", b"\r\n")).entries == only(plain).entries


# How programs save it

SHAPES = {
    "as it was sent": lambda text: text.encode("utf-8-sig"),
    "without a byte order mark": lambda text: text.encode(),
    "as Excel's Unicode text": lambda text: respelled(text, "\t").encode("utf-16"),
    "as UTF-16 without a mark": lambda text: respelled(text, "\t").encode("utf-16-le"),
    "with semicolons, as in French Excel": lambda text: respelled(text, ";").encode("utf-8-sig"),
    "with semicolons and a line that says so": lambda text: b"sep=;\r\n" + respelled(text, ";").encode(),
    "with quotation marks only where they are needed": lambda text: respelled(text, ",").encode(),
}


def respelled(text: str, delimiter: str) -> str:
    """The table as a program writes it that quotes where it must and ends rows in Windows' way."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(csv.reader(io.StringIO(text, newline="")))
    return file.getvalue()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_is_read_however_it_was_saved(shape: str) -> None:
    content = SHAPES[shape](write(CATALOG).decode("utf-8-sig"))  # type: ignore[no-untyped-call]
    assert only(content).entries == CATALOG.entries


def test_columns_are_known_by_their_names_in_any_order() -> None:
    text = "Notes to self,TARGET TEXT (pt_BR),Status,Source,Translator's comment\n,Febre,Final,Fever,ok\n"
    catalog = only(text.encode())
    assert catalog.locale == "pt-BR"
    assert catalog.entries == (Entry(Key("", "Fever"), "Febre", comment=("ok",)),)


def test_a_title_above_the_table_is_passed_over() -> None:
    assert only(b"Our leaflets,,\n,,\nEnglish,translation,state\nFever,Fi\xc3\xa8vre,\n").entries[0].target == "Fièvre"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("done", State.DONE),
        ("Final", State.DONE),
        ("signed-off", State.DONE),
        ("", State.DONE),
        ("to translate", State.DONE),
        ("needs review", State.FUZZY),
        ("Needs Review!", State.FUZZY),
        ("fuzzy", State.FUZZY),
        ("perhaps", State.FUZZY),
    ],
)
def test_a_filled_cell_is_done_unless_its_state_says_otherwise(state: str, expected: State) -> None:
    entry = only(f"English,translation,state\nFever,Fièvre,{state}\n".encode()).entries[0]
    assert entry.state is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("True", State.FUZZY), ("yes", State.FUZZY), ("", State.DONE), ("False", State.DONE)]
)
def test_a_column_called_fuzzy_says_yes_or_no(word: str, expected: State) -> None:
    assert only(f"source,target,fuzzy\nFever,Fièvre,{word}\n".encode()).entries[0].state is expected


# What programs have saved

SAMPLES = Path(__file__).parent / "samples/exchange"
ORIGINAL = po.read((SAMPLES.parents[1] / "editors/original/fever.po").read_bytes(), "fever.po", "fever")


def test_what_libreoffice_saves_is_the_original_with_the_edits() -> None:
    (catalog,) = read((SAMPLES / "libreoffice-7.4.7/saved.csv").read_bytes(), "saved.csv").catalogs
    edits = {
        Key("table", "What to do"): "Que faire",
        Key("", "Take 500 mg of paracetamol every eight hours."): (
            "Prenez 500\u00a0mg de paracétamol toutes les huit heures."
        ),
    }
    expected = [
        replace(carried(entry), target=edits[entry.key], fuzzy=False) if entry.key in edits else carried(entry)
        for entry in ORIGINAL.entries
    ]
    assert catalog.entries == tuple(expected)
    assert catalog.locale == "fr"


def test_what_the_toolkit_makes_of_our_po_is_read_and_all_of_it_needs_review() -> None:
    """po2csv writes obsolete entries like others, and does not say what is fuzzy: none can be known to be finished."""
    name = "translate-toolkit-3.20.4/po2csv-with-contexts.csv"
    reading = read((SAMPLES / name).read_bytes(), name)
    entries = reading.catalogs[0].entries
    known = (*ORIGINAL.entries, *ORIGINAL.obsolete)
    assert {(entry.key, entry.target) for entry in entries} == {(entry.key, entry.target) for entry in known}
    assert not [entry for entry in entries if entry.state is State.DONE]
    assert [one.code for one in reading.findings] == ["XF014"]


# What is refused or remarked upon


def codes(content: bytes) -> list[str]:
    with pytest.raises(PipelineError) as caught:
        read(content, "x.csv")
    assert all(one.severity is Severity.ERROR or one.code == "XF013" for one in caught.value.findings)
    return [f"{one.place.line} {one.code}" for one in caught.value.findings]


HEADING = b"English,translation,state\n"
REFUSED = {
    "nothing": (b"", ["1 XF010"]),
    "no names of columns": (b"Fever,Fievre\n", ["1 XF010"]),
    "two translations": (b"English,translation (fr),translation (es)\nFever,a,b\n", ["1 XF010"]),
    "old encoding": ("English,translation\nFever,Fièvre\n".encode("latin-1"), ["2 XF004"]),
    "half a UTF-16 character": (b"\xff\xfea", ["1 XF004"]),
    "a lone surrogate": ("English,translation\nFever,\ud800".encode("utf-16-le", "surrogatepass"), ["2 XF004"]),
    "a NUL": (HEADING + b"Fever,a\0b\n", ["2 XF004"]),
    "an open quotation mark": (HEADING + b'a,b\nFever,"Fievre\nx,y\n', ["3 XF006"]),
    "text after a quotation mark": (HEADING + b'"Fever"s,b\n', ["2 XF006"]),
    "an endless cell": (HEADING + b"Fever," + b"x" * 200_000, ["2 XF005"]),
    "a million columns": (HEADING + b"," * 1_000_000, ["2 XF005"]),
    "two translations of one text": (HEADING + b"Fever,a\nCold,c\nFever,b\n", ["4 XF011"]),
    "too large": (b"x" * (LARGEST + 1), ["1 XF003"]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_table_is_refused_with_its_line(name: str) -> None:
    content, expected = REFUSED[name]
    assert codes(content) == expected


def test_the_same_translation_twice_is_one_and_an_empty_one_gives_way() -> None:
    assert only(HEADING + b"Fever,\nFever,a\nFever,a\nFever,\n").entries == (Entry(Key("", "Fever"), "a"),)


def test_a_translation_without_english_is_told() -> None:
    reading = read(HEADING + b",lost words\nFever,a\n,\n", "x.csv")
    assert [(one.code, one.place.line) for one in reading.findings] == [("XF012", 2)]
    assert len(reading.catalogs[0].entries) == 1


def test_a_column_that_is_not_read_is_told_if_it_holds_words() -> None:
    reading = read(b"English,translation,state,mine,done\nFever,a,done,,3\nRest,b,done,is this right?\n", "x.csv")
    (finding,) = reading.findings
    assert (finding.code, finding.place.line) == ("XF016", 3)
    assert finding.message == "column 4 (mine) is not read, and one cell holds words: is this right?"


def test_a_table_without_states_is_taken_as_needing_review_and_told() -> None:
    reading = read(b"English,translation\nFever,Fi\xc3\xa8vre\nRest,\n", "x.csv")
    assert [one.code for one in reading.findings] == ["XF014"]
    assert [entry.state for entry in reading.catalogs[0].entries] == [State.FUZZY, State.MISSING]


def test_a_state_that_nobody_knows_is_told() -> None:
    reading = read(b"English,translation,state\nFever,a,perhaps\n", "x.csv")
    assert [one.code for one in reading.findings] == ["XF013"]


# What it cannot carry


def test_what_is_lost_on_the_way_out_is_told() -> None:
    catalog = replace(CATALOG, obsolete=(Entry(Key("", "Gone."), "Parti."),), comment=("Draft.",))
    told = FORMATS["csv"].warnings(catalog)
    assert [one.message for one in told] == [
        "csv carries no obsolete entries (1)",
        "csv carries no comments on the catalog as a whole (1)",
    ]
    assert {one.severity for one in told} == {Severity.WARNING}
    assert not FORMATS["csv"].warnings(CATALOG)
    assert not FORMATS["po"].warnings(catalog)
