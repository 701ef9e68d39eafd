"""How an article is put together: what has to be signed besides its sentences, and what need not be signed again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.arrangement import arrangement, differs_in_texts_only
from tests.building import article_of

STEPS = ("Wet your hands.", "Use soap.", "Rub for 20 seconds.", "Rinse.", "Dry.")


def arranged(markdown: str, pictures: dict[str, str] | None = None) -> str:
    return arrangement(article_of(markdown), pictures or {})


def steps(texts: list[str]) -> str:
    return "".join(f"1. {text}\n" for text in texts)


@given(st.integers(0, len(STEPS) - 1), st.sampled_from(["Stop.", "Rub for 30 seconds.", "Use **soap**."]))
def test_an_edited_sentence_leaves_the_whole_as_it_was_signed(index: int, new: str) -> None:
    edited = [*STEPS]
    edited[index] = new
    assert differs_in_texts_only(arranged(steps([*STEPS])), arranged(steps(edited)))


@given(st.permutations(STEPS))
def test_steps_in_another_order_are_another_whole(order: list[str]) -> None:
    before, after = arranged(steps([*STEPS])), arranged(steps(order))
    assert differs_in_texts_only(before, after) == (order == [*STEPS])


@given(st.permutations(STEPS), st.integers(0, 4))
def test_a_step_that_moves_while_another_is_edited_is_not_missed(order: list[str], index: int) -> None:
    moved = sum(one != other for one, other in zip(order, STEPS, strict=True)) > 1
    after = [*order]
    after[index] = "Something new."
    still = sum(one != other and one in STEPS for one, other in zip(after, STEPS, strict=True))
    if moved and still:
        assert not differs_in_texts_only(arranged(steps([*STEPS])), arranged(steps(after)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a\n- b\n", "1. a\n2. b\n"),
        ("1. a\n2. b\n", "3. a\n4. b\n"),
        ("A. B.\n", "A.\n\nB.\n"),
        ("A.\n", "## A.\n"),
        ("## A\n", "### A\n"),
        ("A.\n", "> A.\n"),
        ("A.\n", "A.\n\n---\n"),
        ("> [!NOTE]\n> A.\n", "> [!WARNING]\n> A.\n"),
        ("A.\n", "<!-- critical: dose -->\nA.\n"),
        ("<!-- critical: dose -->\nA.\n", "<!-- critical: danger -->\nA.\n"),
        ("```\n5 mg\n```\n", "```\n50 mg\n```\n"),
        ("<p>5 mg</p>\n", "<p>50 mg</p>\n"),
        ("[A][x].\n\n[x]: https://example.org/a\n", "[A][x].\n\n[x]: https://example.org/b\n"),
        (
            "<!-- no-translate -->\nTake 5 mg.\n<!-- /no-translate -->\n",
            "<!-- no-translate -->\nTake 50 mg.\n<!-- /no-translate -->\n",
        ),
        ("| a | b |\n| --- | --- |\n| c | d |\n", "| a | b |\n| --- | ---: |\n| c | d |\n"),
        ("| a | b |\n| --- | --- |\n| c | d |\n", "| a | b |\n| --- | --- |\n| d | c |\n"),
        ("Term\n: a\n: b\n", "Term\n: b\n: a\n"),
        ("A[^1].\n\n[^1]: b\n", "A.\n"),
        ("![a](one.png)\n", "![a](two.png)\n"),
        ("- a\n  - b\n", "- b\n  - a\n"),
    ],
)
def test_what_is_printed_otherwise_is_another_whole(before: str, after: str) -> None:
    assert not differs_in_texts_only(arranged(before), arranged(after))
    assert not differs_in_texts_only(arranged(after), arranged(before))


def test_another_picture_under_the_same_name_is_another_whole() -> None:
    picture = "![a](one.png)\n"
    assert not differs_in_texts_only(arranged(picture, {"one.png": "aa"}), arranged(picture, {"one.png": "bb"}))


@given(st.text('ab"\\=\n|:[]\u2028 ', max_size=12), st.text('ab"\\=\n|:[]\u2028 ', max_size=12))
def test_no_code_can_pass_for_another_arrangement(one: str, other: str) -> None:
    fence = "~~~~~\n{}\n~~~~~\n"
    if article_of(fence.format(one)).body != article_of(fence.format(other)).body:
        assert arranged(fence.format(one)) != arranged(fence.format(other))


def test_how_lines_are_wrapped_and_what_translators_are_told_is_no_matter() -> None:
    assert arranged("Wet your\nhands. Dry.\n") == arranged("<!-- note: twice -->\nWet your hands.\nDry.\n")
