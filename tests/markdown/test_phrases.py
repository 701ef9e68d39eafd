"""Inline Markdown, and the ways around the parser that must say what it says."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markdown import phrases
from pipeline.markdown.cutting import squeezed
from pipeline.markdown.phrases import parse_phrase
from pipeline.model.phrase import Code, Image, Link, Phrase, Placeholder, Strong, Text, plain, walk

SIGNS = st.text(alphabet="ab .`*_[](){}<>&;\\!~\nå中ع", max_size=24)


DEFINED = {
    "R": {"href": "https://www.example.org/r", "title": "A title"},
    "A B": {"href": "a.md?%7Bclinic.page%7D", "title": ""},
}
"""Link definitions, as the parser keeps them."""


def parsed(text: str, references: phrases.References = phrases._NONE_DEFINED) -> Phrase:
    """What markdown-it says, without any of our ways around it."""
    return phrases._parsed(text, {"references": references})


@given(SIGNS)
def test_the_ways_around_the_parser_say_what_it_says(text: str) -> None:
    text = re.sub(r" {2,}", " ", text).strip()
    assert squeezed(parse_phrase(text)) == squeezed(parsed(text))


WORDS = [
    "see ",
    " or ",
    ". Then ",
    " 中",
    "!",
    "(",
    ") ",
    "",
    "{clinic.phone}",
    " {",
    "a",
    "1",
    "é ",
    "x_y",
    " & ",
    " < ",
]
INSIDE = [
    "a", " b ", "*", "x y", "<p>", "[z]", "&amp;", "&", "\\", "_é_", "x_y", "{clinic.name}", "{", "中。", "a.", "**",
    " ", "`c`", "see `c_d`", "[a](b)", "see [a `c`](b.md)", "[a](javascript:x)", "«a»", "< b", "*a*", "\u00a0a",
]  # fmt: skip
ADDRESSES = [
    "https://www.example.org/a_b?c=d#e",
    "a.md",
    "#part",
    "mailto:a@example.org",
    "javascript:x",
    "HTTP://A.B/C",
]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(INSIDE).map(lambda inside: f"`{inside}`"),
    st.tuples(st.sampled_from(INSIDE), st.sampled_from(["**", "*", "_", " _"])).map(
        lambda one: f"{one[1]}{one[0]}{one[1]}"
    ),
    st.tuples(st.sampled_from(INSIDE), st.sampled_from(ADDRESSES)).map(lambda link: f"[{link[0]}]({link[1]})"),
    st.tuples(st.sampled_from(INSIDE), st.sampled_from(["r", "a  B", "x", "`r`"])).map(
        lambda ref: f"[{ref[0]}][{ref[1]}]"
    ),
    st.sampled_from(["<https://www.example.org/a_b>", "<http://a b>", "<kbd>", "</kbd>", "<a@example.org>", "[r]"]),
    st.sampled_from(["`", "**", "*", "[", "](", "![", "_", "\\", "~~"]),
)


@settings(max_examples=500)
@given(st.lists(PIECES, min_size=1, max_size=6).map("".join), st.sampled_from([DEFINED, phrases._NONE_DEFINED]))
def test_markup_that_is_plain_to_see_is_what_the_parser_sees(text: str, references: phrases.References) -> None:
    quick = phrases._simple(text, references)
    assert quick is None or quick == parsed(text, references)


@settings(max_examples=500)
@given(st.lists(PIECES, min_size=1, max_size=6).map("".join))
def test_cut_outside_of_its_markup_a_text_says_what_it_said(text: str) -> None:
    text = re.sub(r" {2,}", " ", text).strip()
    spans = phrases.markup_spans(text) or ()
    spaces = (at for at, sign in enumerate(text) if sign == " " and spans)
    for at in spaces:
        if not any(begin < at < end for begin, end in spans):
            pieces = (*parsed(text[:at].rstrip()), Text(" "), *parsed(text[at:].lstrip()))
            assert squeezed(pieces) == squeezed(parsed(text))


def test_most_markup_of_leaflets_is_plain_to_see() -> None:
    for text in (
        "Call **{clinic.phone}** immediately if you have:",
        "You usually have an **infusion**.",
        "MedlinePlus has pages about [leukemia](https://medlineplus.gov/leukemia.html) and others.",
        "Type `START`, then **wait**.",
        "Do *not* stop, and _never_ send `STOP`.",
        "Read [the page][r], or <https://www.example.org/a>, and press <kbd>Enter</kbd>.",
        "**Note:** read **[the page](https://www.example.org/a_page)** & [`START`](start.md) if x_y < 5.",
    ):
        assert phrases._simple(text, DEFINED) == parsed(text, DEFINED)


@given(SIGNS)
def test_reading_never_fails_and_makes_up_no_words(text: str) -> None:
    said = plain(parse_phrase(text))
    assert set(said) <= set(text) | {" ", "\n"} or "&" in text


def test_a_placeholder_stands_for_itself_wherever_words_can_stand() -> None:
    phrase = parse_phrase("Call **{clinic.phone}** or read [our page]({clinic.website}) on {clinic.name}.")
    assert [one.name for one in walk(phrase) if isinstance(one, Placeholder)] == ["clinic.phone", "clinic.name"]
    assert [one.target for one in walk(phrase) if isinstance(one, Link)] == ["{clinic.website}"]


def test_a_placeholder_is_stressed_like_a_word_where_no_space_parts_words() -> None:
    stressed = Strong((Placeholder("clinic.phone"),))
    for text in (
        "すぐに**{clinic.phone}**に電話",
        "전화 **{clinic.phone}**에 거세요",
        "(**{clinic.phone}**)x",
        "a**{clinic.phone}**",
    ):
        assert stressed in parse_phrase(text), text
    kept = "[x*{a.b}*](https://www.example.org/{a.b}*) `*{a.b}*` ![*{a.b}*](x.png '*{a.b}*')"
    link, _, code, _, image = parse_phrase(kept)
    assert isinstance(link, Link) and link.target == "https://www.example.org/{a.b}*"
    assert code == Code("*{a.b}*")
    assert image == Image("x.png", "{a.b}", "*{a.b}*")


def test_a_lone_word_in_braces_is_text() -> None:
    assert parse_phrase("Press {Enter} or {enter}.") == (Text("Press {Enter} or {enter}."),)


def test_marks_nest_as_they_are_written() -> None:
    assert parse_phrase("**`x` is `y`**") == (Strong((Code("x"), Text(" is "), Code("y"))),)
