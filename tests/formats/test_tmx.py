"""TMX: what other tools wrote is read, what we write is read by us and by them, and what is lost is told."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.tmx import HEAD, PAGES, TAIL, Unit, fits, read, written
from pipeline.formats.xml import writable
from pipeline.language.locales import locale_for
from pipeline.model.finding import PipelineError
from tests.editors.toolkit import BIN

MEMORIES = Path(__file__).parent / "memories"
ENGLISH, FRENCH = locale_for("en"), locale_for("fr")


def pairs_of(content: bytes) -> list[tuple[str, str, bool]]:
    """English, French and whether markup was lost, of each unit."""
    return [
        (unit.in_language(ENGLISH), unit.in_language(FRENCH), unit.stripped) for unit in read(content, "memory.tmx")
    ]


def in_seg(inner: str) -> tuple[str, bool]:
    """The text of a segment that holds `inner`, and whether markup was lost."""
    (unit,) = read(f'<tmx><body><tu><tuv xml:lang="en"><seg>{inner}</seg></tuv></tu></body></tmx>'.encode(), "x.tmx")
    return unit.in_language(ENGLISH), unit.stripped


@pytest.mark.parametrize("name", ["omegat-3.6.0.tmx", "omegat-3.6.0-level2.tmx"])
def test_what_omegat_wrote_is_read_without_its_marks(name: str) -> None:
    assert pairs_of((MEMORIES / name).read_bytes()) == [
        (
            "Call the clinic if you have a fever & a rash.",
            "Appelez la clinique si vous avez de la fièvre & une éruption.",
            True,
        ),
        ("Drink plenty of water.", "Buvez beaucoup d’eau.", False),
        ("Fever", "Fièvre", False),
        ("Take one tablet every 8 hours.", "Prenez un comprimé toutes les 8 heures.", True),
    ]


def test_what_the_translate_toolkit_wrote_is_read_as_it_stands() -> None:
    assert pairs_of((MEMORIES / "translate-toolkit-3.20.4.tmx").read_bytes()) == [
        ("Take one tablet every 8 hours.", "Prenez un comprimé toutes les 8 heures.", False),
        (
            "Call **{clinic.phone}** if you have a fever & a rash.",
            "Appelez le **{clinic.phone}** si vous avez de la fièvre & une éruption.",
            False,
        ),
    ]


SEGMENTS = {
    "plain text": ("Take it.", "Take it.", False),
    "text in a highlight": ('Take <hi type="b">one</hi> tablet.', "Take one tablet.", False),
    "codes of another format": ('Take <bpt i="1">{\\b </bpt>one<ept i="1">}</ept> tablet.', "Take one tablet.", True),
    "an isolated code": ('One<it pos="begin">&lt;br&gt;</it> two', "One two", True),
    "a text within a code": ('See <ph>&lt;img alt="<sub>a hand</sub>"&gt;</ph> here', "See  here", True),
    "Markdown in a code": ('Take <bpt i="1">**</bpt>one<ept i="1">**</ept>.', "Take **one**.", False),
    "a placeholder in a code": ("Call <ph>{clinic.phone}</ph>.", "Call {clinic.phone}.", False),
    "a link in codes": (
        'See <bpt i="1">[</bpt>us<ept i="1">](https://x.org)</ept>.',
        "See [us](https://x.org).",
        False,
    ),
    "a segment that was made pretty": ("\n      Take it.\n    ", "Take it.", False),
    "lines that matter": ("one\n  two", "one\n  two", False),
    "characters by number and name": ("5 &lt; 6 &amp; &#233;", "5 < 6 & é", False),
}


@pytest.mark.parametrize("name", SEGMENTS)
def test_a_segment_is_read_as_an_article_would_have_it(name: str) -> None:
    inner, text, stripped = SEGMENTS[name]
    assert in_seg(inner) == (text, stripped)


FITTING = [
    ("fr", "fr", True),
    ("FR-CA", "fr", True),
    ("fr_FR", "fr", True),
    ("fra", "fr", False),
    ("frp", "fr", False),
    ("en-GB", "en", True),
    ("pt-BR", "pt-BR", True),
    ("pt", "pt-BR", False),
    ("pt-PT", "pt-BR", False),
    ("pt-PT", "pt", True),
    ("zh-CN", "zh-Hans", True),
    ("zh-TW", "zh-Hans", False),
    ("zh-Hant-HK", "zh-Hant", True),
    ("sr-Latn", "sr", False),
    ("sr-RS", "sr", True),
    ("", "fr", False),
    ("*all*", "fr", False),
]


@pytest.mark.parametrize(("said", "tag", "fitting"), FITTING)
def test_a_country_is_a_kind_of_its_language_and_a_script_is_not(said: str, tag: str, fitting: bool) -> None:
    assert fits(said, locale_for(tag)) is fitting


def test_another_countrys_words_are_taken_if_that_is_asked_for() -> None:
    assert fits("pt-PT", locale_for("pt-BR"), loosely=True)
    assert not fits("zh-TW", locale_for("zh-Hans"), loosely=True)


def test_the_language_itself_comes_before_a_countrys_variety() -> None:
    unit = Unit((("fr-CA", "fin de semaine"), ("fr", "week-end")))
    assert unit.in_language(FRENCH) == "week-end"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<xliff/>", "TM001"),
        (b"<html><body><tu/></body></html>", "TM001"),
        (b"not XML", "XF901"),
        (b"<tmx><body><tu>", "XF901"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "XF902"),
    ],
)
def test_what_is_no_tmx_file_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(PipelineError) as caught:
        list(read(content, "x.tmx"))
    assert caught.value.findings[0].code == code


TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "M")), min_size=1).filter(
    lambda text: text.strip() and writable(text)
)


@given(TEXT, TEXT, TEXT)
def test_what_we_write_we_read_again(source: str, target: str, context: str) -> None:
    (unit,) = read(HEAD + written(source, target, context, "fr") + TAIL, "x.tmx")
    assert unit == Unit((("en", source), ("fr", target)), context)


OURS = (
    HEAD
    + written("Take **5 mg** & rest.", "Prenez **5 mg** & reposez-vous.", "", "fr")
    + written("Fever", "Fièvre", "heading", "fr")
    + TAIL
)


_TOOLKIT_READS = """\
import json, sys
from translate.storage import tmx
print(json.dumps([[unit.source, unit.target] for unit in tmx.tmxfile.parsestring(sys.stdin.buffer.read()).units]))
"""


@pytest.mark.skipif(
    not (BIN / "po2tmx").exists(), reason="the Translate Toolkit is not installed: tests/editors/install"
)
def test_the_translate_toolkit_reads_what_we_write() -> None:
    ran = subprocess.run([BIN / "python", "-c", _TOOLKIT_READS], input=OURS, capture_output=True, check=True)
    assert json.loads(ran.stdout) == [
        ["Take **5 mg** & rest.", "Prenez **5 mg** & reposez-vous."],
        ["Fever", "Fièvre"],
    ]


_PROJECT = """\
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations>
</project></omegat>
"""


@pytest.mark.skipif(not shutil.which("omegat"), reason="OmegaT is not installed")
def test_omegat_translates_with_what_we_write(tmp_path: Path) -> None:
    for folder in ("source", "target", "omegat", "tm", "glossary", "dictionary"):
        (tmp_path / "work" / folder).mkdir(parents=True)
    (tmp_path / "work/omegat.project").write_text(_PROJECT)
    (tmp_path / "work/source/x.txt").write_text("Take **5 mg** & rest.\n\nFever\n")
    (tmp_path / "work/omegat/project_save.tmx").write_bytes(OURS)
    subprocess.run(
        ["omegat", "--mode=console-translate", str(tmp_path / "work")],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    text = (tmp_path / "work/target/x.txt").read_text("utf-8")
    assert text.split("\n\n") == ["Prenez **5 mg** & reposez-vous.", "Fièvre\n"]


def test_every_code_has_a_page() -> None:
    assert {"TM001", "TM002", "TM003", "TM004", "TM005"} == PAGES.keys()
