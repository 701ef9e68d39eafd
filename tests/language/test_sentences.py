"""Sentences: cases that a translator can read, and laws."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.sentences import EITHER, LETTERED, NEVER, NUMBERED, STARTERS, VERSION, starts
from pipeline.markdown.phrases import parse_phrase
from pipeline.model.phrase import Code, walk

CASES = Path(__file__).parents[1] / "cases" / "sentences"
CUT = " ‖ "

NOT_FOLLOWED = {
    "At 5 a.m. Mr. Smith": "the same words, *a.m. Mr. Smith*, are cut in one place and not in the other: no rule tells",
    "One further habit": "dots that are left of the omission stay with the sentence they follow, and begin none",
    "Ask your D.O.": "capitals with dots before a name, as in *the U.S. Government*, are left together",
}
"""The cases whose boundaries are elsewhere, by how they begin, and why."""

FILES = ["golden", "medical", "markdown", "held-out", "held-out-2"]


def cases(name: str) -> Iterator[str]:
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and line != "#" and not line.startswith("# "):
            yield line.replace("⏎", "\n")


def pieces(text: str, abbreviations: frozenset[str] = frozenset()) -> list[str]:
    return [text[a:b] for a, b in pairwise((0, *starts(text, abbreviations), len(text)))]


def marked(text: str, abbreviations: frozenset[str] = frozenset()) -> str:
    return CUT.join(piece.rstrip(" ") for piece in pieces(text, abbreviations))


def is_followed(case: str) -> bool:
    return not case.startswith(tuple(NOT_FOLLOWED))


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name) if is_followed(case)])
def test_a_text_is_cut_where_its_case_says(case: str) -> None:
    assert marked(case.replace(CUT, " ")) == case


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name) if not is_followed(case)])
def test_a_case_that_is_said_not_to_be_followed_is_not(case: str) -> None:
    assert marked(case.replace(CUT, " ")) != case


def test_all_golden_rules_are_there_and_two_are_not_followed() -> None:
    golden = list(cases("golden"))
    assert len(golden) == 48
    assert sum(not is_followed(case) for case in golden) == 2


def test_the_version_is_that_of_these_boundaries() -> None:
    assert VERSION == 1


@pytest.mark.parametrize(
    ("abbreviation", "text"),
    [
        ("Sched.", "See Sched. The list is long."),
        ("Sched", "See Sched. The list is long."),
        ("sched.", "Sched. The list is long."),
        ("R.N.", "Ask an R.N. They know."),
    ],
)
def test_an_abbreviation_of_the_project_ends_no_sentence(abbreviation: str, text: str) -> None:
    assert len(pieces(text)) == 2
    assert pieces(text, frozenset({abbreviation})) == [text]


def test_a_capitalised_abbreviation_of_the_project_leaves_the_plain_word_alone() -> None:
    assert len(pieces("It fell from the oak. Leaves too.", frozenset({"Oak"}))) == 2


def test_tables_hold_words_without_their_final_period() -> None:
    assert not [word for word in NEVER | NUMBERED | EITHER | LETTERED | STARTERS if word.endswith(".")]
    assert not (NEVER & EITHER) | (NEVER & NUMBERED) | (EITHER & NUMBERED)


def test_empty_and_blank_texts_have_no_cut() -> None:
    assert starts("") == starts(" ") == starts(". ") == ()


SOUP = st.lists(
    st.sampled_from(
        [*" .!?…()[]<>{}`*_~\"'“”\\&;:1•9aAéÉ中\n\u00a0\u2060\ufffc²٣", *[" ", ". ", ". A", "Dr. ", "i.m. ", " The "]]
    ),
    max_size=40,
).map("".join)
WORDS = [
    "Take",
    "it.",
    "Now",
    "Dr.",
    "Patel",
    "e.g.",
    "No.",
    "5",
    "p.m.",
    "i.m.",
    "...",
    "1.",
    "2.",
    "A.",
    "(We",
    "go.)",
]
MARKUP = ["`a. B`", "{clinic.phone}", "**Stop.**", "[see.](http://x.y)", '"Go!"', "\\\n", "x.[^1]", "<b>Rest.</b>"]
PROSE = st.lists(st.sampled_from(WORDS + MARKUP), max_size=20).map(" ".join)
TEXTS = SOUP | PROSE | st.text(max_size=30)


@given(TEXTS)
def test_nothing_is_lost_and_every_start_follows_a_space(text: str) -> None:
    found = starts(text)
    assert "".join(pieces(text)) == text
    assert all(a < b for a, b in pairwise((0, *found)))
    assert all(start < len(text) and text[start - 1] == " " for start in found)


@given(TEXTS)
def test_another_sentence_moves_no_boundary_before_it(text: str) -> None:
    whole = text + " done."
    assert [start for start in starts(whole + " Zebras graze") if start < len(whole)] == list(starts(whole))


@given(st.text(alphabet="` .A\\b", max_size=40))
def test_code_is_never_cut(text: str) -> None:
    for start in starts(text):
        shown = text[: start - 1] + "✂" + text[start:]
        assert not [inline for inline in walk(parse_phrase(shown)) if isinstance(inline, Code) and "✂" in inline.value]


@pytest.mark.parametrize("opaque", ["`A. B`", "[x](y 'A. B')", '[x](y "A. B")', "<a b='A. B > C. D'>", "{A. B}"])
@given(before=PROSE, after=PROSE)
def test_code_addresses_tags_and_placeholders_are_never_cut(opaque: str, before: str, after: str) -> None:
    begin = len(before) + 1
    found = starts(f"{before} {opaque} {after}")
    assert not [start for start in found if begin < start < begin + len(opaque)]


@pytest.mark.parametrize("unit", [".", "a. ", "(", "`", "` ", "<a ", '](a "', "{", "![", "\\", "Dr. X ", "*. "])
def test_a_very_long_text_without_sentences_is_read_in_one_go(unit: str) -> None:
    assert starts(unit * 100_000) == ()


def test_a_very_long_text_with_many_sentences_has_all_of_them() -> None:
    assert len(starts("Take it. " * 100_000)) == 99_999
