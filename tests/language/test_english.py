"""English by tables: syllables against a dictionary, grades against sums done by hand, and phrases that are found."""

from pathlib import Path

import pytest

from pipeline.language.english.abbreviations import abbreviations, is_explained
from pipeline.language.english.figures_of_speech import figures
from pipeline.language.english.phrasebook import Phrasebook, Tokens
from pipeline.language.english.reading import measures, spoken_syllables
from pipeline.language.english.syllables import syllables
from pipeline.language.english.voice import is_instruction, is_passive, should

WORDS = Path(__file__).parents[1] / "cases" / "syllables" / "words.txt"


def dictionary() -> dict[str, set[int]]:
    """The words of the list, each with the numbers of syllables that it may have."""
    lines = (line.split() for line in WORDS.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {word: {int(count) for count in counts.split("|")} for word, counts in lines}


def test_syllables_are_right_for_nearly_all_words_of_the_dictionary() -> None:
    wrong = [word for word, right in dictionary().items() if syllables(word) not in right]
    assert len(wrong) <= len(dictionary()) * 0.01, wrong


def test_a_long_word_is_told_from_a_short_one() -> None:
    told = [word for word, right in dictionary().items() if len({one >= 3 for one in right | {syllables(word)}}) == 1]
    assert len(told) >= len(dictionary()) * 0.97


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("38", 1),
        ("(fever),", 2),
        ("well-known", 2),
        ("MRI", 3),
        ("don’t", 1),
        ("{clinic.emergency},", 1),
        ("…", 1),
    ],
)
def test_words_are_counted_as_they_stand_in_a_text(word: str, count: int) -> None:
    assert spoken_syllables(word) == count


def test_grades_are_what_the_formulas_say() -> None:
    found = measures([["The", "cat", "sat"], ["Animals", "ate", "bananas"]])
    assert (found.sentences, found.words, found.syllables, found.polysyllables) == (2, 6, 10, 2)
    assert found.flesch_kincaid == pytest.approx(0.39 * 3 + 11.8 * 10 / 6 - 15.59)
    assert found.smog == pytest.approx(1.0430 * 30**0.5 + 3.1291)


def test_no_words_have_no_grade() -> None:
    assert measures([]).flesch_kincaid == 0
    assert not measures([]).is_enough


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They revved up. It’s wearing off!", ["revved up", "wearing off"]),
        ("Go to the ER, or see your GP.", ["ER", "GP"]),
        ("An er… pause, a gp.", []),
        ("Give it a shot; get a shot.", ["Give it a shot", "shot"]),
        ("In the driver's seat", ["In the driver's seat"]),
        ("The fight, off we go. Kick, in time.", []),
        ("A slingshot and gunshots.", []),
    ],
)
def test_figures_of_speech_are_found_as_they_are_written(text: str, found: list[str]) -> None:
    assert [one.text for one in figures(Tokens(text))] == found


def test_the_longest_phrase_wins_and_none_overlaps() -> None:
    book = Phrasebook({"a b": 1, "a b c": 2, "b c": 3, "c d": 4})
    assert [(one.row, one.start, one.end) for one in book.find(Tokens("a b c d b c"))] == [(2, 0, 5), (3, 8, 11)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your MRI and CT scans", {"MRI": False, "CT": False}),
        ("lung disease (COPD)", {"COPD": True}),
        ("COPD (a disease of the lungs)", {"COPD": True}),
        ("an infection called “MRSA”", {"MRSA": True}),
        ("CRS, or cytokine release syndrome", {"CRS": True}),
        ("DO NOT WAIT, or do NOT wait", {}),
        ("WARNING SIGNS", {}),
        ("Stage IV or stage III, but an IV line", {"IV": False}),
        ("Take NSAIDs.", {"NSAID": False}),
        ("HIV, DNA and the US", {}),
        ("John Smith, MD", {}),
        ("CD20 and IL-6 on T-cells", {}),
        ("the A&E", {"A&E": False}),
    ],
)
def test_abbreviations_are_known_from_other_capitals(text: str, found: dict[str, bool]) -> None:
    assert {word: is_explained(text, start, end) for word, start, end in abbreviations(text)} == found


@pytest.mark.parametrize(
    "text", ["It is given slowly.", "The tests were often done.", "It isn’t known.", "They got hurt and were seen."]
)
def test_a_passive_is_known(text: str) -> None:
    assert is_passive(text)


@pytest.mark.parametrize(
    "text", ["You are tired.", "He is often worried.", "She has given it.", "It is red.", "It was a need."]
)
def test_a_state_is_no_passive(text: str) -> None:
    assert not is_passive(text)


@pytest.mark.parametrize(
    "text", ["Call us.", "Do not wait.", "If you feel ill, drink water.", "Please always tell us.", "“Ask us!”"]
)
def test_an_instruction_is_known(text: str) -> None:
    assert is_instruction(text)


@pytest.mark.parametrize("text", ["You call it asthma.", "A test is done.", "Rest is good.", "Talk can help."])
def test_a_statement_is_no_instruction(text: str) -> None:
    assert not is_instruction(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You should rest.", "You should"),
        ("It should not be taken.", "should not be taken"),
        ("Should you feel ill, call.", "Should you"),
        ("You should feel better soon.", ""),
        ("The pain should go.", ""),
        ("You should soon be able to walk.", ""),
    ],
)
def test_should_is_known_where_it_instructs(text: str, words: str) -> None:
    assert should(text) == words
