"""Glossaries as files: what is written is read again, what other tools write is understood, and nothing does harm."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import glossary_tables, tbx
from pipeline.formats.glossaries import GLOSSARY_FORMATS, read_concepts
from pipeline.model.finding import PipelineError
from pipeline.model.glossary import PARTS_OF_SPEECH, Concept, Term, fault_of
from tests.editors.toolkit import BIN

TARGET = Concept(
    Term(
        "target",
        definition='a part of a cell, "not" a goal & <aim>',
        part_of_speech="noun",
        variants=("targets",),
        forbidden={"fr": ("objectif",), "es": ("objetivo",)},
    ),
    {"fr": ("cible",), "ar": ("هدف", "أهداف")},
)
DRUG = Concept(Term("rituximab", case_sensitive=True, keep=True, allowed={"ru": ("ритуксимаб",)}))
FORMULA = Concept(Term("=cmd()", definition="+1"), {"fr": ("-1",)})

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=12).map(
    lambda text: " ".join(text.split())
)
GOOD = WORDS.filter(lambda word: not fault_of(word))
SOME = st.lists(GOOD, min_size=1, max_size=3, unique=True).map(tuple)
BY_TAG = st.dictionaries(st.sampled_from(["fr", "ar", "zh-Hans"]), SOME)
TERMS = st.builds(
    Term,
    english=GOOD,
    definition=WORDS,
    part_of_speech=st.sampled_from(["", *PARTS_OF_SPEECH]),
    case_sensitive=st.booleans(),
    keep=st.just(False),
    forbidden=BY_TAG,
)
CONCEPTS = st.lists(st.builds(Concept, TERMS, BY_TAG), max_size=4, unique_by=lambda one: one.term.key)


def same(left: Concept, right: Concept) -> bool:
    return (left.term, dict(left.translations)) == (right.term, dict(right.translations))


@pytest.mark.parametrize("name", ["tbx", "tbx3", "csv"])
def test_what_is_written_is_read_again(name: str) -> None:
    ours = (TARGET, DRUG, FORMULA)
    theirs = read_concepts(GLOSSARY_FORMATS[name].write(ours), "glossary")
    assert all(same(left, right) for left, right in zip(ours, theirs.found, strict=True))
    assert not theirs.findings


@pytest.mark.parametrize("name", ["tbx", "tbx3", "csv"])
@given(concepts=CONCEPTS)
def test_any_glossary_is_read_as_it_was_written(name: str, concepts: list[Concept]) -> None:
    content = GLOSSARY_FORMATS[name].write(concepts)
    assert content == GLOSSARY_FORMATS[name].write(concepts)
    theirs = read_concepts(content, "glossary")
    assert all(same(left, right) for left, right in zip(concepts, theirs.found, strict=True))


def test_no_cell_of_a_table_is_run() -> None:
    content = glossary_tables.write([FORMULA]).decode("utf-8-sig")
    assert '"\'=cmd()"' in content
    assert '"\'-1"' in content


def test_omegat_gets_a_row_for_each_translation() -> None:
    one = Concept(TARGET.term, {"fr": ("cible", "mire")})
    assert glossary_tables.write_omegat([one, DRUG]).decode().splitlines() == [
        'target\tcible\tnoun; a part of a cell, "not" a goal & <aim>; wrong: objectif, objetivo',
        'target\tmire\tnoun; a part of a cell, "not" a goal & <aim>; wrong: objectif, objetivo',
        'targets\tcible\tnoun; a part of a cell, "not" a goal & <aim>; wrong: objectif, objetivo',
        'targets\tmire\tnoun; a part of a cell, "not" a goal & <aim>; wrong: objectif, objetivo',
        "rituximab\trituximab\tkeep it to the letter",
        "rituximab\tритуксимаб\tkeep it to the letter",
    ]


def test_a_glossary_of_omegat_is_read_if_its_language_is_named() -> None:
    content = b'# Glossary in tab-separated format -*- coding: utf-8 -*-\ncell\tcellule\tsmall "one\nhand\tmain\n'
    found = read_concepts(content, "glossary.utf8", "fr").found
    assert [(one.term.english, one.translations) for one in found] == [
        ("cell", {"fr": ("cellule",)}),
        ("hand", {"fr": ("main",)}),
    ]
    with pytest.raises(PipelineError, match="GL103"):
        read_concepts(content, "glossary.utf8")


OLD = """\
<?xml version="1.0"?>
<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
<martif type="TBX"><martifHeader/><text><body>
  <termEntry id="1"><descripGrp><descrip type="definition">small</descrip></descripGrp>
    <langSet xml:lang="en-US"><ntig><termGrp><term>cell</term>
      <termNote type="partOfSpeech">Noun</termNote></termGrp></ntig></langSet>
    <langSet xml:lang="en-GB"><tig><term>cellule</term></tig></langSet>
    <langSet xml:lang="pt_BR"><tig><term>célula</term></tig>
      <tig><term>cela</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
    <langSet xml:lang="xx-unknown"><tig><term>zelle</term></tig></langSet>
  </termEntry>
  <termEntry><descrip type="Translation needed">no</descrip>
    <langSet xml:lang="en"><tig><term>CD20</term></tig></langSet></termEntry>
  <termEntry><langSet xml:lang="fr"><tig><term>seul</term></tig></langSet></termEntry>
  <termEntry><langSet xml:lang="en"><tig><term>a | b</term></tig></langSet></termEntry>
</body></text></martif>
"""


def test_the_tbx_of_older_tools_is_understood_and_what_is_left_out_is_told() -> None:
    theirs = tbx.read(OLD.encode(), "old.tbx")
    cell, cd20 = theirs.found
    assert (cell.term.english, cell.term.variants, cell.term.part_of_speech) == ("cell", ("cellule",), "noun")
    assert cell.term.definition == "small"
    assert cell.translations == {"pt-BR": ("célula",)}
    assert cell.term.forbidden == {"pt-BR": ("cela",)}
    assert cd20.term.keep
    assert [(one.code, one.place.line, one.message) for one in theirs.findings] == [
        ("GL102", 4, "left out: words of xx-unknown"),
        ("GL102", 14, "left out: an entry without a good English word"),
        ("GL102", 15, "left out: a word: 'a | b' is not a word"),
        ("GL102", 15, "left out: an entry without a good English word"),
    ]


def test_a_table_of_another_tool_is_understood() -> None:
    content = "﻿Term;fr;de (forbidden);Comment;ID\ncell;cellule | globule;Zimmer;small;7\n;;;;\n".encode()
    (one,) = read_concepts(content, "terms.csv").found
    assert one.translations == {"fr": ("cellule", "globule")}
    assert (one.term.forbidden, one.term.definition) == ({"de": ("Zimmer",)}, "small")


@pytest.mark.parametrize(
    ("word", "keep"), [("VRAI", True), ("wahr", True), ("x", True), ("FAUX", False), ("", False), ("0", False)]
)
def test_yes_may_be_said_as_a_spreadsheet_of_another_language_says_it(word: str, keep: bool) -> None:
    read = read_concepts(f"English;keep\ninsulin;{word}\n".encode(), "terms.csv")
    assert [one.term.keep for one in read.found] == [keep]
    assert read.findings == ()


def test_what_is_not_understood_in_a_table_is_told() -> None:
    content = b"English,French,keep,ID,mine\ninsulin,insuline,perhaps,t1,\n"
    assert [(one.place.line, one.message) for one in read_concepts(content, "terms.csv").findings] == [
        (1, "left out: the column French"),
        (2, "left out: perhaps in the column keep: it says neither yes nor no"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<xliff version='1.2'/>", "GL101"),
        (b"<martif><termEntry></martif>", "XF901"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><martif/>', "XF902"),
        (b"one,two\nthree,four\n", "GL103"),
        (b"PK\3\4", "this is a workbook or a package"),
        (b"", "GL103"),
        (b"English,target\ncell,cellule\n", "GL103"),
        (b"English,fr\n\xff\n", "XF004"),
        (b"x" * (33 << 20), "XF003"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_file_that_is_no_glossary_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(PipelineError, match=code):
        read_concepts(content, "terms")


@given(st.binary(max_size=200), st.sampled_from(["", "fr"]))
def test_no_bytes_bring_reading_down(content: bytes, tag: str) -> None:
    for begin in (b"", b"<martif><termEntry>", b"English,fr\n"):
        try:
            read_concepts(begin + content, "terms", tag)
        except PipelineError as error:
            assert error.findings


# The Translate Toolkit is not installed with us (its licence is another): where it is, it must agree.

TOOLKIT = shutil.which("csv2tbx", path=os.pathsep.join((str(BIN), os.environ.get("PATH", ""))))
READ = """\
import json, sys
from translate.storage import tbx
store = tbx.tbxfile.parsestring(sys.stdin.buffer.read(), "en", "fr")
def row(unit):
    return [unit.source, [[term.text, term.deprecated] for term in unit.get_target_terms()], unit.istranslatable()]
print(json.dumps([row(unit) for unit in store.units]))
"""


@pytest.mark.skipif(not TOOLKIT, reason="needs the Translate Toolkit: tests/editors/install")
def test_the_translate_toolkit_reads_what_we_write() -> None:
    python = Path(TOOLKIT or "").with_name("python")
    ran = subprocess.run(
        [python if python.exists() else sys.executable, "-c", READ],
        input=tbx.write([TARGET, DRUG]),
        capture_output=True,
        check=True,
    )
    assert ran.stdout.decode().strip() == (
        '[["target", [["cible", false], ["objectif", true]], true], ["rituximab", [], false]]'
    )


@pytest.mark.skipif(not TOOLKIT, reason="needs the Translate Toolkit: tests/editors/install")
def test_we_read_what_the_translate_toolkit_writes(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text('"comment","original","translation"\n"x","cell","cellule"\n', "utf-8")
    subprocess.run([TOOLKIT or "", "-i", "terms.csv", "-o", "terms.tbx"], cwd=tmp_path, check=True, capture_output=True)
    found = read_concepts((tmp_path / "terms.tbx").read_bytes(), "terms.tbx", "fr").found
    assert [(one.term.english, one.translations) for one in found] == [("cell", {"fr": ("cellule",)})]
