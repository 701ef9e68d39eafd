"""Listed words are found by looking words up, and as a pattern of all of them would find them."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.listed import Forms, any_of
from pipeline.language.senses import OPPOSED, SENSES

ROWS = [(language, row) for table in (SENSES, OPPOSED) for language, rows in table.items() for row in rows.values()]
GAPS = st.sampled_from([" ", " ", " ", "\u00a0", ", ", "-", "’", "'", ". "])
ENDS = st.sampled_from(["", "", "s", "é", "\u0301", "\u093f", "9", "_", "İ", "ı", "x"])


@st.composite
def texts(draw: st.DrawFn, row: str) -> str:
    """Words of the row, in other letters, with others in their place, and beside other words."""
    forms = [word for form in row.split("|") for word in (form, *form.replace("!", " ").split())]
    said = ""
    for form in draw(st.lists(st.sampled_from([*forms, "ab", "Ne", ""]), max_size=5)):
        word = form.replace("*", draw(ENDS)) + draw(ENDS)
        said += draw(st.sampled_from([word, word.upper(), word.capitalize(), word[:-1]])) + draw(GAPS)
    return normalize("NFC", said)


@given(st.data(), st.sampled_from(ROWS))
def test_words_are_found_as_a_pattern_finds_them(data: st.DataObject, listed: tuple[str, str]) -> None:
    language, row = listed
    text = data.draw(texts(row))
    match = any_of([row], language).search(text)
    forms = Forms(row, language)
    assert forms.stand_in(text) == (match is not None)
    assert forms.first_in(text) == (match[0] if match else "")


@pytest.mark.parametrize(
    ("row", "language", "text", "found"),
    [
        ("jamais|ne|n’*", "fr", "Il n'attend pas.", "n'attend"),
        ("*maz|yok", "tr", "Beklemez, olmaz.", "olmaz"),
        ("*mayın*", "tr", "DURMAYINIZ", "DURMAYINIZ"),
        ("nie*any", "pl", "To niezbadany lek.", "niezbadany"),
        ("قبل", "ar", "وقبل النوم", "وقبل"),
        ("不", "zh", "请不要停药。", "不"),
        ("pas|plus", "fr", "Un passage", ""),
        ("mai 20*", "ro", "În mai 2018", "mai 2018"),
    ],
)
def test_a_star_stands_for_any_letters(row: str, language: str, text: str, found: str) -> None:
    assert Forms(row, language).first_in(text) == found
