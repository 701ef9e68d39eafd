"""Files as the tools of translators write them lose nothing on their way through us."""

from pathlib import Path

import pytest

from pipeline.formats.po import read, write
from pipeline.formats.po.foreign import read_foreign
from pipeline.formats.po.house import read_house
from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.po*"))
HOUSE_STYLE = ["house.po", "template.pot"]

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)


def catalog_of(name: str) -> Catalog:
    return read((Path(__file__).parent / "samples" / name).read_bytes(), name)


def test_there_is_a_sample_of_every_tool() -> None:
    names = {path.stem for path in SAMPLES}
    assert names >= {"poedit", "weblate", "omegat", "lokalize", "msgmerge", "house", "template"}


@each_sample
def test_a_file_of_any_tool_says_the_same_once_rewritten(sample: Path) -> None:
    catalog = read(sample.read_bytes(), sample.name)
    assert read(write(catalog), sample.name) == catalog


@each_sample
def test_a_rewritten_file_is_not_rewritten_again(sample: Path) -> None:
    once = write(read(sample.read_bytes(), sample.name))
    assert write(read(once, sample.name)) == once


@each_sample
def test_both_ways_in_agree(sample: Path) -> None:
    for content in (sample.read_bytes(), write(read(sample.read_bytes(), sample.name))):
        strict = read_foreign(content, sample.name, "s", "")
        quick = read_house(content, sample.name, "s", "")
        assert quick in (None, strict)
        if quick:
            assert [entry.place for entry in quick.entries] == [entry.place for entry in strict.entries]
            assert [entry.place for entry in quick.obsolete] == [entry.place for entry in strict.obsolete]


@pytest.mark.parametrize("name", HOUSE_STYLE)
def test_house_style_stays_to_the_byte(name: str) -> None:
    content = (Path(__file__).parent / "samples" / name).read_bytes()
    assert write(read(content, name)) == content


@pytest.mark.parametrize("name", HOUSE_STYLE)
def test_house_style_takes_the_quick_way(name: str) -> None:
    content = (Path(__file__).parent / "samples" / name).read_bytes()
    assert read_house(content, name, "", "") is not None


def test_an_entry_is_read_with_all_that_is_noted_on_it() -> None:
    entry = catalog_of("house.po").entries[1]
    assert entry == Entry(
        key=Key(
            "",
            'Call "{clinic.phone}" now, whatever the hour is and however small the trouble seems: '
            "C:\\ and \t are kept.",
        ),
        target='Ligue já para "{clinic.phone}"\n\na qualquer hora.\n',
        fuzzy=True,
        sources=("source/example.md", "source/other.md"),
        notes=("paragraph", "", "Under: Taking your medicine"),
        comment=("A person's comment.", "", "allow PO401: brand name"),
        previous=Key("cell", "Call {clinic.phone}\nnow."),
        flags=("python-brace-format",),
    )
    assert entry.state is State.FUZZY


def test_the_place_of_an_entry_is_the_line_of_its_msgid() -> None:
    assert [str(entry.place) for entry in catalog_of("house.po").entries] == [
        "house.po:21:1",
        "house.po:37:1",
        "house.po:44:1",
    ]
    assert [str(entry.place) for entry in catalog_of("house.po").obsolete] == ["house.po:53:1", "house.po:58:1"]


def test_the_header_keeps_its_comment_its_order_and_the_fields_that_we_do_not_know() -> None:
    catalog = catalog_of("house.po")
    assert catalog.comment == ("Example translation in house style.", "", "Its last comment line.")
    assert catalog.header[0] == ("Project-Id-Version", "example leaflets")
    assert catalog.header[1] == ("Report-Msgid-Bugs-To", "")
    assert catalog.header[-1] == ("X-Unknown", "kept, as: it stands")


def test_the_language_header_names_the_language_where_the_caller_does_not() -> None:
    content = (Path(__file__).parent / "samples" / "house.po").read_bytes()
    assert read(content, "x.po").locale == "pt-BR"
    assert read(content, "x.po", "asthma", "pt").locale == "pt"
    assert read(content, "x.po", "asthma", "pt").slug == "asthma"


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("fr", "fr"),
        ("zh_Hans", "zh-Hans"),
        ("sr@latin", "sr-Latn"),
        ("sr_RS@latin", "sr-Latn-RS"),
        ("de_DE.UTF-8", "de-DE"),
    ],
)
def test_gettext_names_of_languages_are_understood(name: str, tag: str) -> None:
    content = f'msgid ""\nmsgstr "Language: {name}\\n"\n'.encode()
    assert read(content, "x.po").locale == tag


def test_a_template_has_no_language_and_a_fuzzy_header() -> None:
    catalog = catalog_of("template.pot")
    assert catalog.locale == ""
    assert b"#, fuzzy\nmsgid" in write(catalog)


def test_a_fuzzy_header_is_finished_once_it_has_a_language() -> None:
    content = b'#, fuzzy\nmsgid ""\nmsgstr "Language: fr\\n"\n'
    assert b"fuzzy" not in write(read(content, "x.po"))


def test_an_obsolete_entry_keeps_its_comment_its_flags_and_its_previous_english() -> None:
    entry = catalog_of("msgmerge.po").obsolete[0]
    assert entry.comment == ("Somebody's note on an old entry.",)
    assert entry.notes == ("an old note",)
    assert entry.fuzzy
    assert entry.flags == ("no-wrap",)
    assert entry.previous == Key("cell", "Two\nlines")


def test_flags_that_gettext_does_not_know_are_kept() -> None:
    assert catalog_of("poedit.po").entries[2].flags == ("max-length:120",)


def test_references_on_one_line_are_told_apart_and_names_may_have_spaces() -> None:
    assert catalog_of("poedit.po").entries[1].sources == ("source/example.md", "source/other.md:12", "source/third.md")
    assert catalog_of("spaces.po").entries[0].sources == (
        "\u2068source/my file.md\u2069:12",
        "source/plain.md",
        "\u2068source/other file.md\u2069",
    )


def test_a_fuzzy_flag_is_seen_however_it_is_written() -> None:
    content = b'msgid ""\nmsgstr "Language: fr\\n"\n\n#,fuzzy\n#, no-wrap\nmsgid "a"\nmsgstr "b"\n'
    entry = read(content, "x.po").entries[0]
    assert entry.fuzzy
    assert entry.flags == ("no-wrap",)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"\a\b\f\v\r\t\n", "\a\b\f\v\r\t\n"),
        (r"\\a", r"\a"),
        (r"\\\a", "\\\a"),
        (r"\101\x42", "AB"),
        (r"\303\251", "é"),
        (r"\\101", r"\101"),
        (r"\042 \134 \012.", '" \\ \n.'),
        ("a\u2028b\u0085c\u2029d", "a\u2028b\u0085c\u2029d"),
        ("tab\there", "tab\there"),
    ],
)
def test_an_escape_means_what_gettext_means_by_it(written: str, meant: str) -> None:
    content = f'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "a"\nmsgstr "{written}"\n'.encode()
    assert read(content, "x.po").entries[0].target == meant


def test_an_entry_with_a_context_and_no_english_is_not_the_header() -> None:
    content = b'msgctxt "c"\nmsgid ""\nmsgstr "x"\n\nmsgid ""\nmsgstr "Language: fr\\n"\n'
    catalog = read(content, "x.po")
    assert catalog.entries[0].key == Key("c", "")
    assert catalog.field("Language") == "fr"


def test_the_coming_form_of_flags_is_read_like_the_old() -> None:
    old = b'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n#, fuzzy\nmsgid "Rest."\nmsgstr "Reposez-vous."\n'
    assert read(old.replace(b"#, fuzzy", b"#= fuzzy"), "x.po") == read(old, "x.po")
