"""The script of a letter, and how much of a text is in one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.scripts import RANGES, is_foreign, is_known, script_of, share, weight

LETTERS = {
    "Latn": "aéơßñ", "Cyrl": "яї", "Arab": "عپک", "Hebr": "ש", "Hani": "漢々", "Grek": "βΩ", "Deva": "अ", "Beng": "ব",
    "Thai": "ก", "Khmr": "ក", "Mymr": "မ", "Laoo": "ກ", "Hang": "한", "Hira": "ひ", "Kana": "カ", "Ethi": "አ",
    "Armn": "Ա", "Geor": "ა", "Guru": "ਕ", "Gujr": "ક", "Taml": "க", "Telu": "క", "Mlym": "ക", "Sinh": "ක",
}  # fmt: skip


@pytest.mark.parametrize("script", LETTERS)
def test_a_letter_has_its_script(script: str) -> None:
    assert {script_of(letter) for letter in LETTERS[script]} == {script}


def test_what_is_no_letter_is_common_to_all() -> None:
    assert {script_of(sign) for sign in "1٣ .،。-"} == {"Zyyy"}


SHARES = [
    ("Вы можете", "Cyrl", 1.0),
    ("Вы can", "Cyrl", 0.4),
    ("12 + 3", "Arab", 1.0),
    ("اتصل بنا", "Arab", 1.0),
    ("call us", "Arab", 0.0),
    ("您的ab", "Hans", 0.75),
    ("ひらカナ漢字", "Jpan", 1.0),
    ("한국어", "Kore", 1.0),
    ("Gọi cho chúng tôi", "Latn", 1.0),
]


@pytest.mark.parametrize(("text", "script", "expected"), SHARES)
def test_a_share_counts_letters(text: str, script: str, expected: float) -> None:
    assert share(text, script) == pytest.approx(expected)


def test_a_chinese_character_weighs_three_letters() -> None:
    assert weight("药") == weight("cat") == 3


def test_the_letters_of_no_two_scripts_are_the_same() -> None:
    named = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr", "THAI": "Thai", "LAO": "Laoo"}
    for point in range(0x100, 0xE100):
        letter = chr(point)
        first = unicodedata.name(letter, "").partition(" ")[0]
        if unicodedata.category(letter) in ("Ll", "Lu", "Lo") and script_of(letter) != "Zyyy" and first in named:
            assert script_of(letter) == named[first]


@given(st.text(), st.sampled_from([*RANGES, "Hans", "Jpan", "Kore"]))
def test_what_is_wholly_of_a_script_has_nothing_foreign(text: str, script: str) -> None:
    assert 0.0 <= share(text, script) <= 1.0
    if not is_foreign(text, script):
        assert share(text, script) == 1.0


def test_a_script_without_letters_here_is_not_known() -> None:
    assert is_known("Hans")
    assert is_known("Arab")
    assert not is_known("Tibt")
