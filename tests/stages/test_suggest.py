"""Likeness by the words that were kept, and a matcher that misses nothing that is alike enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.memory import Suggestion
from pipeline.stages.suggest import FLOOR, LONGEST, Index, Recall, likeness, words

LIKENESS = [
    ("Take one tablet.", "Take one tablet.", 100),
    ("Take one tablet.", "Take one tablet!", 99),
    ("Take one tablet", "take **one** tablet", 99),
    ("Don’t drive.", "Don't drive.", 99),
    ("Take one tablet every day.", "Take two tablets every day.", 60),
    ("Take one tablet every morning with water.", "Take one tablet every evening with water.", 86),
    ("Wash your hands before you eat.", "Before you eat, wash your hands.", 50),
    ("Call {clinic.phone} now.", "Call {clinic.email} now.", 67),
    ("See https://x.org/a?b=c for more.", "See https://y.org for more.", 75),
    ("Wait 2.5 hours.", "Wait 25 hours.", 67),
    ("Rest.", "Sleep.", 0),
    ("…", "—", 0),
    ("", "", 100),
]


@pytest.mark.parametrize(("one", "other", "per_cent"), LIKENESS)
def test_likeness_is_the_share_of_words_kept_in_order(one: str, other: str, per_cent: int) -> None:
    assert round(likeness(one, other)) == per_cent
    assert likeness(one, other) == likeness(other, one)


def test_a_word_is_what_a_reader_calls_one() -> None:
    assert words("Don’t take **2.5 mg** at 10:30, see [us](https://x.org/a_b) or {clinic.phone}!") == [
        *("don't", "take", "2.5", "mg", "at", "10:30", "see", "us", "https://x.org/a_b", "or", "{clinic.phone}"),
    ]


# Some words are frequent and some are rare, as in any language; few, so that texts are alike often.
WORD = st.integers(0, 60).map(lambda number: f"w{int(number**2 / 90)}")
SENTENCE = st.lists(WORD, min_size=1, max_size=24).map(" ".join)


@given(st.lists(SENTENCE, max_size=40), SENTENCE, st.sampled_from([FLOOR, 80.0, 90.0, 100.0]))
def test_nothing_that_is_alike_enough_is_missed_and_nothing_else_is_found(
    texts: list[str], question: str, least: float
) -> None:
    found = Index(texts).nearest(question, least)
    assert {place for place, _ in found} == {
        place for place, text in enumerate(texts) if _by_words(text, question) >= least - 1e-6
    }
    assert found == sorted(found, key=lambda one: (-one[1], one[0]))


def test_what_is_alike_by_exactly_what_is_asked_for_is_found() -> None:
    assert Index(["so so so so"]).nearest("so so so so so so", 80.0) == [(0, 80.0)]


def _by_words(one: str, other: str) -> float:
    """The likeness by its formula: the plain table of longest common subsequences."""
    left, right = words(one), words(other)
    row = [0] * (len(right) + 1)
    for word in left:
        before = row[:]
        for at, own in enumerate(right, 1):
            row[at] = before[at - 1] + 1 if own == word else max(before[at], row[at - 1])
    return 200 * row[-1] / (len(left) + len(right))


def memory(*sources: str) -> Recall:
    return Recall([Suggestion(text, f"FR {text}", 100.0, f"a{number}") for number, text in enumerate(sources)])


def test_the_most_alike_comes_first_and_then_the_first_of_equals() -> None:
    found = memory(
        "Take one tablet every evening with water.",
        "Take one tablet every morning with milk.",
        "Take one tablet every morning with water!",
        "Take one tablet every morning, with tea.",
    ).suggest("Take one tablet every morning with water.")
    assert [(one.origin, int(one.likeness)) for one in found] == [("a2", 99), ("a3", 85), ("a0", 85)]


def test_the_same_text_is_a_hundred_per_cent_alike_whatever_it_is_made_of() -> None:
    for text in ("Rest.", "→", "word " * (LONGEST + 1)):
        (found,) = memory("Sleep.", text).suggest(text)
        assert (found.source, found.likeness) == (text, 100.0)


def test_a_text_too_long_to_be_a_sentence_is_not_compared() -> None:
    assert memory("word " * (LONGEST + 2)).suggest("word " * (LONGEST + 1)) == ()


def test_the_same_translation_is_suggested_once() -> None:
    pairs = [Suggestion("Drink water.", "Buvez de l’eau.", 100.0, origin) for origin in ("a", "b")]
    assert [one.origin for one in Recall(pairs).suggest("Drink water!")] == ["a"]


def test_a_grave_change_costs_a_place_among_those_nearly_as_alike() -> None:
    pairs = [
        Suggestion("Take 5 mg of it every morning with a glass of water.", "Q", 100.0, "a"),
        Suggestion("Take 50 mg of it every morning with a big glass of water.", "R", 100.0, "b"),
    ]
    question = "Take 50 mg of it every morning with a glass of cold water."

    def other_number(old: str, new: str) -> bool:
        return ("50 mg" in old) is not ("50 mg" in new)

    assert [one.target for one in Recall(pairs).suggest(question)] == ["R", "Q"]
    assert [one.target for one in Recall(pairs, other_number).suggest(question)] == ["R", "Q"]
    closer = "Take 50 mg of it every morning with a glass of water."
    assert [one.target for one in Recall(pairs).suggest(closer, 1)] == ["R"]
    assert [one.target for one in Recall(pairs[:1], other_number).suggest(closer)] == ["Q"]


def test_work_for_the_same_context_is_the_exact_one() -> None:
    pairs = [
        Suggestion("Rest", "Reste", 100.0, "a", "table"),
        Suggestion("Rest", "Repos", 100.0, "b", "heading"),
    ]
    recall = Recall(pairs)
    assert [found.target for context in ("heading", "title") if (found := recall.exact("Rest", context))] == [
        "Repos",
        "Reste",
    ]
    assert recall.exact("rest") is None
