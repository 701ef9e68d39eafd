"""What is marked as changed is what a person would mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.differences import LONGEST, Fate, differences


def marked(old: str, new: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "[+{}+]"}
    return "".join(signs[piece.fate].format(piece.text) for piece in differences(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Take 5 mg twice.", "Take 50 mg twice.", "Take [-5-][+50+] mg twice."),
        ("Take 2.5 mg.", "Take 2.6 mg.", "Take [-2.5-][+2.6+] mg."),
        ("You can stop.", "You can’t stop.", "You [-can-][+can’t+] stop."),
        ("Call us now.", "Call us.", "Call us[- now-]."),
        ("Call {clinic.phone}.", "Call {clinic.emergency}.", "Call [-{clinic.phone}-][+{clinic.emergency}+]."),
        ("one two three", "one 2 3", "one [-two three-][+2 3+]"),
        ("饭前洗手。", "饭后洗手。", "饭[-前-][+后+]洗手。"),
        ("नमस्ते जी", "नमस्ते", "नमस्ते[- जी-]"),
        ("the same", "the same", "the same"),
    ],
)
def test_words_are_marked_whole(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


TEXTS = st.text(st.sampled_from("ab ,.’1\u0301前后ี{}\n"), max_size=30)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_pieces(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.NEW) == old
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE) == new


@given(TEXTS)
def test_a_text_differs_in_nothing_from_itself(text: str) -> None:
    assert {piece.fate for piece in differences(text, text)} <= {Fate.KEPT}


def test_texts_of_any_length_are_compared_in_bounded_time() -> None:
    assert len(differences("a " * 10 * LONGEST, "b " * 10 * LONGEST)) == 2
