"""Lines are as wide as they look, and end where a reader of their script expects it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import width
from pipeline.language.typeset import glue
from pipeline.language.width import columns, wrap


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("fever", 5),
        ("Tiếng Việt", 10),
        ("e\u0301", 1),
        ("Лихорадка", 9),
        ("发烧：", 6),
        ("한국어", 6),
        ("ไทย", 3),
        ("हिन्दी", 4),
        ("الحُمّى", 5),
        ("\u20665 mg\u2069", 4),
        ("\u200fa\u200bb\u00adc", 3),
        ("5\u00a0mg", 4),
        ("👩\u200d👩\u200d👧", 2),
    ],
)
def test_columns_are_cells_and_not_characters(text: str, cells: int) -> None:
    assert columns(text) == cells


@pytest.mark.parametrize("block", range(0, 0x30000, 0x1000), ids=hex)
def test_the_quick_way_counts_as_wcwidth_does(block: int) -> None:
    import wcwidth

    known = filter(width._KNOWN.fullmatch, map(chr, range(block, block + 0x1000)))
    assert not [letter for letter in known if columns(letter) != wcwidth.wcwidth(letter)]


def test_lines_end_at_spaces() -> None:
    assert wrap("Take it with food and water.", 10) == ["Take it", "with food", "and water."]


def test_a_line_may_be_just_full() -> None:
    assert wrap("aaaa bbbb cccc", 9) == ["aaaa bbbb", "cccc"]


def test_a_dose_and_a_telephone_number_are_never_parted() -> None:
    assert wrap(glue("Take 5 mg"), 7) == ["Take", "5\u00a0mg"]
    assert wrap(glue("Call +44 20 7946 0123 now"), 10) == ["Call", "+44\u00a020\u00a07946\u00a00123", "now"]


def test_a_long_word_sticks_out() -> None:
    assert wrap("see https://www.example.org/fever now", 10) == ["see", "https://www.example.org/fever", "now"]


def test_thai_is_broken_at_its_spaces_only() -> None:
    assert wrap("ไม่ต้องรอ ถ้าหายใจไม่ออก", 10) == ["ไม่ต้องรอ", "ถ้าหายใจไม่ออก"]


def test_no_width_is_one_line_for_each_of_the_text() -> None:
    assert wrap("a b\nc d", 0) == ["a b", "c d"]
    assert wrap("", 40) == [""]


def test_chinese_is_broken_between_characters() -> None:
    assert wrap("如果您不能呼吸请不要等待", 10) == ["如果您不能", "呼吸请不要", "等待"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("请不要等待，打电话。", ["请不要等", "待，打电", "话。"]),
        ("请不要吃「布洛芬」。", ["请不要吃", "「布洛", "芬」。"]),
        ("请立即打（急救）电话", ["请立即打", "（急救）", "电话"]),
        ("服用布洛芬 5\u00a0毫克即可", ["服用布洛", "芬", "5\u00a0毫克即", "可"]),
        ("请每隔8小时服用", ["请每隔", "8小时服", "用"]),
        ("用ibuprofen(药)", ["用", "ibuprofen", "(药)"]),
        ("ゆっくりやってください", ["ゆっくり", "やってく", "ださい"]),
    ],
)
def test_no_chinese_or_japanese_line_begins_or_ends_against_the_rules(text: str, lines: list[str]) -> None:
    assert wrap(text, 8) == lines


PROSE = st.text(alphabet=st.sampled_from("ab5 中药、。「」（）(),.小时きっー\u00a0\u0301\u2066\u2069ไعé"), max_size=60)


@given(PROSE, st.integers(1, 30))
def test_wrapping_loses_and_adds_nothing_but_spaces(text: str, room: int) -> None:
    assert "".join(wrap(text, room)).replace(" ", "") == text.replace(" ", "")


@given(PROSE, st.integers(4, 30))
def test_only_what_cannot_be_broken_sticks_out(text: str, room: int) -> None:
    assert all(len(wrap(line, 1)) == 1 for line in wrap(text, room) if columns(line) > room)


@given(PROSE, st.integers(2, 30))
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(text: str, room: int) -> None:
    for word in text.split(" "):
        lines = wrap(word, room)
        assert not any(line[0] in "、。」）っー\u00a0\u0301" for line in lines[1:])
        assert not any(line[-1] in "「（\u00a0" for line in lines[:-1])


@pytest.mark.parametrize(
    "text", ["(中", "a(", "5,", "中", "。", "a b ", "\u00a0", "中\u00a0", "5\u00a0", "「", "w", "w "]
)
def test_a_hostile_text_is_soon_wrapped(text: str) -> None:
    long = text * 50_000 + "中"
    assert "".join(wrap(long, 40)).replace(" ", "") == long.replace(" ", "")
