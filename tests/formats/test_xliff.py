"""XLIFF goes out with codes that a tool can lock, and comes back from any tool as the entries that it was."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.formats import FORMATS, po, xliff, xliff2
from pipeline.formats.format import Reading
from pipeline.formats.identity import name_of, proven
from pipeline.formats.inline import pieces, texts
from pipeline.formats.xml import writable
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import PipelineError
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


# Codes

RICH = Entry(Key("", "Call **{clinic.phone}** or read [the page](https://example.org/a)."))
RICH_1 = (
    '<source>Call <bpt id="1" ctype="bold">**</bpt><ph id="2" ctype="x-placeholder">{clinic.phone}</ph>'
    '<ept id="1">**</ept> or read <bpt id="3" ctype="link">[</bpt>the page<ept id="3">](https://example.org/a)</ept>.</source>'
)
RICH_2 = (
    '<source>Call <pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d1" equivStart="**" '
    'equivEnd="**"><ph id="2" type="ui" subType="xlf:var" dataRef="d2" equiv="{clinic.phone}" disp="{clinic.phone}" '
    'canDelete="no"/></pc>'
    ' or read <pc id="3" type="link" dataRefStart="d3" dataRefEnd="d4" equivStart="[" equivEnd="](https://example.org/a)">'
    "the page</pc>.</source>"
)


def of(*entries: Entry) -> Catalog:
    return Catalog("fever", "fr", entries=entries)


def test_marks_and_placeholders_go_out_as_codes() -> None:
    assert RICH_1 in xliff.write(of(RICH)).decode()
    assert RICH_2 in xliff2.write(of(RICH)).decode()


PIECES = {
    "Plain words, 2 * 3 = 6, snake_case.": ["Plain words, 2 * 3 = 6, snake_case."],
    "Call **{clinic.phone}** now": ["Call ", "**", "{clinic.phone}", "**", " now"],
    "a `code *b*` c": ["a ", "`code *b*`", " c"],
    "*a **b** c*": ["*", "a ", "**", "b", "**", " c", "*"],
    "***both***": ["*", "**", "both", "**", "*"],
    "Dr Hill,\\\nWard 5": ["Dr Hill,", "\\\n", "Ward 5"],
    "A note.[^1]": ["A note.", "[^1]"],
    "![A drop](drop.png) falls": ["![", "A drop", "](drop.png)", " falls"],
    "see [note] and [a][b]": ["see [note] and ", "[", "a", "][b]"],
    r"\*not bold\* ~~gone~~": [r"\*not bold\* ", "~~", "gone", "~~"],
    "<https://example.org> <b>x</b>": ["<https://example.org>", " ", "<b>", "x", "</b>"],
    "**a *b** c*": ["**a *b** c*"],  # too odd: the marks overlap
    "**a [b](c 'd') {clinic.phone}": ["**a [b](c 'd') ", "{clinic.phone}"],  # too odd, but for the placeholder
    "bell \x07 **b**": ["bell ", "\x07", " **b**"],
}


@pytest.mark.parametrize("text", PIECES)
def test_a_text_is_cut_into_words_and_codes(text: str) -> None:
    assert list(texts(pieces(text))) == PIECES[text]


def test_marks_within_marks_are_cut_only_so_deep() -> None:
    text = "*a **b " * 500
    assert "".join(texts(pieces(text[:1999]))) == text[:1999]


def returned(kind: str, old: str, new: str, entry: Entry = RICH) -> Entry:
    """`entry` as it is read after somebody changed its file."""
    form = {"1.2": xliff, "2.0": xliff2}[kind]
    content = form.write(of(entry)).decode()
    assert old in content
    (catalog,) = FORMATS["xliff"].read(content.replace(old, new).encode(), "x.xlf").catalogs
    (again,) = catalog.entries
    return again


def target_of(kind: str, target: str) -> str:
    entry = returned(kind, "</source>", f"</source><target>{target}</target>")
    assert entry.key == RICH.key
    return entry.target


BOLD, PHONE, LINK = (
    '<bpt id="{0}" ctype="bold">**</bpt>{1}<ept id="{0}">**</ept>',
    '<ph id="{0}">{{clinic.phone}}</ph>',
    '<bpt id="{0}" ctype="link">[</bpt>{1}<ept id="{0}">](https://example.org/a)</ept>',
)


def test_codes_that_a_tool_moves_renumbers_repeats_or_drops_come_back_as_what_they_are() -> None:
    phone, words = PHONE.format(2), LINK.format(3, "la page")
    for number in (1, 77):
        said = f"Lisez {words} ou appelez {BOLD.format(number, phone)}."
        assert target_of("1.2", said) == "Lisez [la page](https://example.org/a) ou appelez **{clinic.phone}**."
    assert target_of("1.2", f"{phone} {phone}") == "{clinic.phone} {clinic.phone}"
    assert target_of("1.2", f"Lisez {words}.") == "Lisez [la page](https://example.org/a)."
    assert target_of("1.2", '<bpt id="1">**</bpt>appelez') == "**appelez"
    assert target_of("1.2", '<mrk mtype="term">appelez</mrk><ph id="2"><sub>x</sub></ph>') == "appelezx"


def test_codes_of_2_0_are_known_by_their_data_by_their_equivalent_or_by_what_they_copy() -> None:
    assert target_of("2.0", '<ph id="2" dataRef="d2"/>') == "{clinic.phone}"
    assert target_of("2.0", '<ph id="9" equiv="{clinic.phone}"/>') == "{clinic.phone}"
    assert target_of("2.0", '<ph id="9" copyOf="2"/>') == "{clinic.phone}"
    assert target_of("2.0", '<pc id="1" dataRefStart="d1" dataRefEnd="d1">a</pc>') == "**a**"
    assert target_of("2.0", '<sc id="1" dataRef="d1"/>a<ec startRef="1" dataRef="d1"/>') == "**a**"
    assert target_of("2.0", '<pc id="8" subType="xlf:b">a</pc>') == "**a**"
    assert (
        target_of("2.0", '<mrk id="m" type="term">a</mrk><sm id="n"/>b<em startRef="n"/><cp hex="0007"/>') == "ab\x07"
    )


def test_a_code_without_its_text_is_told() -> None:
    for kind, target in (("1.2", 'a<x id="4"/>'), ("2.0", 'a<ph id="4"/>')):
        content = (xliff if kind == "1.2" else xliff2).write(of(RICH)).decode()
        content = content.replace("</source>", f"</source><target>{target}</target>")
        reading = FORMATS["xliff"].read(content.encode(), "x.xlf")
        assert [one.code for one in reading.findings] == ["XF024"]
        assert reading.catalogs[0].entries[0].target == "a"


# Who an entry is

SHORT = Entry(Key("table: Dose", "Two  a day\\\n(at most)"), "Deux par jour")


@pytest.mark.parametrize("kind", ["1.2", "2.0"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('="table: Dose"', '="changed by a tool"'),
        ("table: Dose<", "changed by a tool<"),
        ('xml:space="preserve"', ""),
    ],
)
def test_the_name_of_a_unit_proves_its_context(kind: str, old: str, new: str) -> None:
    assert returned(kind, old, new, SHORT) == SHORT


@pytest.mark.parametrize("kind", ["1.2", "2.0"])
def test_a_unit_that_was_renamed_is_known_by_its_context_element(kind: str) -> None:
    assert returned(kind, name_of(SHORT.key), "tu-17", SHORT).key == SHORT.key


def test_a_line_that_a_tool_has_laid_out_is_the_line_that_was_sent() -> None:
    entry = Entry(Key("heading", "What helps?"), "Qu’est-ce qui aide ?")
    content = xliff.write(of(entry)).decode()
    for text in (entry.key.source, entry.target):
        content = content.replace(text, f"\n        {text}\n      ")
    assert xliff.read(content.encode(), "x.xlf").catalogs[0].entries == (entry,)


def test_english_that_was_changed_in_the_file_is_told_and_not_put_beside_ours() -> None:
    content = xliff.write(of(Entry(Key("", "Take 5 mg."), "Prenez 5 mg."))).replace(b"Take 5", b"Take 50")
    reading = xliff.read(content, "x.xlf")
    assert [one.code for one in reading.findings] == ["XF025"]
    assert reading.catalogs[0].entries[0].key == Key("", "Take 50 mg.")


@given(st.text(max_size=30), words)
def test_a_name_says_its_key_again(context: str, source: str) -> None:
    key = Key(context, source)
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", name_of(key))
    assert proven(name_of(key), (context,), (source,)) == key
    assert len(context) > 20 or proven(name_of(key), (), (source,)) == key
    assert proven(name_of(key), (context,), (source + "x",)) is None


# How far it is


@pytest.mark.parametrize(
    ("unit", "target", "expected"),
    [
        ("", "<target>Fièvre</target>", State.DONE),
        ("", "<target>Fever</target>", State.MISSING),
        ("", "<target/>", State.MISSING),
        ("", "", State.MISSING),
        ('approved="yes"', "<target>Fever</target>", State.DONE),
        ('approved="yes"', "<target>Fièvre</target>", State.DONE),
        ('approved="no"', "<target>Fièvre</target>", State.FUZZY),
        ('approved="no"', '<target state="translated">Fièvre</target>', State.DONE),
        ('approved="yes"', '<target state="needs-review-translation">Fièvre</target>', State.FUZZY),
        ("", '<target state="final">Fièvre</target>', State.DONE),
        ("", '<target state="signed-off">Fièvre</target>', State.DONE),
        ("", '<target state="translated">Fever</target>', State.DONE),
        ("", '<target state="new">Fever</target>', State.MISSING),
        ("", '<target state="new">Fièvre</target>', State.FUZZY),
        ("", '<target state="needs-translation">Fever</target>', State.MISSING),
        ("", '<target state="needs-review-l10n">Fièvre</target>', State.FUZZY),
        ("", '<target state="needs-adaptation">Fièvre</target>', State.FUZZY),
        ("", '<target state="x-of-our-own">Fièvre</target>', State.FUZZY),
        ("", '<target state-qualifier="fuzzy-match">Fièvre</target>', State.FUZZY),
        ("", '<target state-qualifier="exact-match">Fièvre</target>', State.DONE),
        ("", '<alt-trans><target state="final">Fièvre</target></alt-trans>', State.MISSING),
        ('xmlns:mq="m" mq:status="Rejected"', "<target>Fièvre</target>", State.FUZZY),
        ('xmlns:mq="m" mq:status="Proofread"', "<target>Fièvre</target>", State.DONE),
    ],
)
def test_the_state_of_a_unit_in_1_2(unit: str, target: str, expected: State) -> None:
    units = f'<trans-unit id="1" {unit}><source>Fever</source>{target}</trans-unit>'
    content = f'<xliff version="1.2"><file original="a" target-language="fr"><body>{units}</body></file></xliff>'
    assert xliff.read(content.encode(), "x.xlf").catalogs[0].entries[0].state is expected


def two(state: str, order: str, target: str, between: str, state_2: str, order_2: str, target_2: str) -> str:
    """Two segments of a unit, with these attributes and translations, and what stands between them."""
    return (
        f"<segment{state}><source>A.</source><target{order}>{target}</target></segment>"
        f"<ignorable><source>{between}</source></ignorable>"
        f"<segment{state_2}><source>B.</source><target{order_2}>{target_2}</target></segment>"
    )


@pytest.mark.parametrize(
    ("segments", "target", "expected"),
    [
        ("<segment><source>A.</source><target>B.</target></segment>", "B.", State.DONE),
        ("<segment><source>A.</source><target>A.</target></segment>", "", State.MISSING),
        ('<segment state="initial"><source>A.</source><target>B.</target></segment>', "B.", State.FUZZY),
        ('<segment state="initial"><source>A.</source><target>A.</target></segment>', "", State.MISSING),
        ('<segment state="reviewed"><source>A.</source><target>B.</target></segment>', "B.", State.DONE),
        ('<segment state="final"><source>A.</source><target>A.</target></segment>', "A.", State.DONE),
        ('<segment state="unheard-of"><source>A.</source><target>B.</target></segment>', "B.", State.FUZZY),
        ("<segment><source>A.</source></segment>", "", State.MISSING),
        (two("", "", "C.", " ", "", "", "D."), "C. D.", State.DONE),
        (two("", ' order="3"', "C.", " ", "", ' order="1"', "D."), "D. C.", State.DONE),
        (two("", "", "C.", "", "", "", ""), "C.", State.FUZZY),
        (two(' state="final"', "", "C.", "", ' state="initial"', "", "D."), "C.D.", State.FUZZY),
        ("<ignorable><source> </source></ignorable><segment><source>A.</source></segment>", "", State.MISSING),
    ],
)
@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_the_state_of_a_unit_in_2(version: str, segments: str, target: str, expected: State) -> None:
    content = (
        f'<xliff version="{version}" xmlns="urn:oasis:names:tc:xliff:document:{version}" srcLang="en" trgLang="pt-BR">'
        f'<file id="f" original="source/fever.md"><group id="g"><unit id="1">{segments}</unit></group></file></xliff>'
    )
    (catalog,) = FORMATS["xliff2"].read(content.encode(), "x.xlf").catalogs
    assert (catalog.slug, catalog.locale) == ("fever", "pt-BR")
    (entry,) = catalog.entries
    assert (entry.target, entry.state) == (target, expected)


def test_english_in_the_place_of_translations_is_told_once() -> None:
    units = "".join(f'<trans-unit id="{n}"><source>{n}</source><target>{n}</target></trans-unit>' for n in range(5))
    content = f'<xliff version="1.2"><file original="a" target-language="fr"><body>{units}</body></file></xliff>'
    (finding,) = xliff.read(content.encode(), "x.xlf").findings
    assert (finding.code, finding.message[:7]) == ("XF023", "5 texts")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<a/>", "XF020"),
        (b'<xliff version="3.0"/>', "XF020"),
        (b"<xliff/>", "XF020"),
        (b'<tmx version="1.4"/>', "XF020"),
    ],
)
def test_another_kind_of_xml_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(PipelineError) as caught:
        FORMATS["xliff"].read(content, "x.xlf")
    assert [one.code for one in caught.value.findings] == [code]


def test_two_translations_of_one_english_are_refused_with_both_places() -> None:
    units = "".join(f'<trans-unit id="{n}">\n<source>a</source><target>{n}</target></trans-unit>' for n in range(2))
    content = f'<xliff version="1.2"><file original="a" target-language="fr"><body>{units}</body></file></xliff>'
    with pytest.raises(PipelineError) as caught:
        xliff.read(content.encode(), "x.xlf")
    (finding,) = caught.value.findings
    assert (finding.code, finding.place.line) == ("XF011", 2)
    assert "line 1" in finding.message


@pytest.mark.parametrize("name", ["xliff", "xliff2"])
def test_what_xliff_cannot_carry_is_told(name: str) -> None:
    catalog = replace(of(RICH), comment=("Draft.",), obsolete=(RICH, SHORT))
    assert [one.message for one in FORMATS[name].warnings(catalog)] == [f"{name} carries no obsolete entries (2)"]
