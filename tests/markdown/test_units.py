"""An article cut into units: what a translator gets to see of it, and where it says that each stands."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.locales import locale_for
from pipeline.language.sentences import starts
from pipeline.markdown.articles import Reading, read_article
from pipeline.model.article import Article, Unit
from pipeline.model.block import Callout, DefinitionList, Figure, Footnotes, List, Paragraph, Table, leaves
from pipeline.model.finding import Finding, PipelineError
from tests.building import FRONT, article_of

ROOT = Path(__file__).parents[2]
PLAIN = Reading(starts)


def units_of(markdown: str) -> list[Unit]:
    """The units of the article's body."""
    return [unit for words in leaves(article_of(markdown, PLAIN).body) for unit in words]


def texts(markdown: str) -> list[str]:
    return [unit.key.source for unit in units_of(markdown)]


def read(text: str) -> tuple[Article, tuple[Finding, ...]]:
    return read_article(text, "source/x.md", "x", PLAIN)


def refusal(text: str) -> list[tuple[str, int, int]]:
    """The codes and places of the errors that `text` is refused for."""
    with pytest.raises(PipelineError) as caught:
        read(text)
    return [(one.code, one.place.line, one.place.column) for one in caught.value.findings]


# Roles, trails and contexts


EVERYTHING = """\
## Water

Drink it.

- cold
- warm

> Said she.

> [!WARNING] Call us
> If you are ill.

| Drink | When |
|---|---|
| Water | now |

Cast
: A shell.

![A glass](glass.png "Full")

See.[^a]

[^a]: The note.
"""


def test_every_unit_says_what_its_words_are_for() -> None:
    assert [(unit.key.source, unit.role, unit.key.context) for unit in units_of(EVERYTHING)] == [
        ("Water", "heading", "heading"),
        ("Drink it.", "paragraph", ""),
        ("cold", "list item", ""),
        ("warm", "list item", ""),
        ("Said she.", "quotation", ""),
        ("Call us", "title of a warning box", "box title"),
        ("If you are ill.", "warning box", ""),
        ("Drink", "table heading", "table"),
        ("When", "table heading", "table"),
        ("Water", "table cell", "table"),
        ("now", "table cell", "table"),
        ("Cast", "term", "term"),
        ("A shell.", "definition", ""),
        ("A glass", "description of a picture", "image"),
        ("Full", "title of a picture", "image"),
        ("See.[^a]", "paragraph", ""),
        ("The note.", "footnote", ""),
    ]


def test_the_title_and_the_summary_come_first() -> None:
    article = article_of("Words.\n", PLAIN)
    assert [(unit.key.source, unit.key.context) for unit in article.units()] == [
        ("A title", "title"),
        ("A summary.", ""),
        ("Words.", ""),
    ]


def test_the_same_words_in_a_heading_and_in_text_are_two_entries() -> None:
    assert len({unit.key for unit in units_of("## Rest\n\nRest\n")}) == 2


def test_a_unit_stands_under_its_headings() -> None:
    trails = {unit.key.source: unit.trail for unit in units_of("## A\n\none\n\n### B *b*\n\ntwo\n\n## C\n\nthree\n")}
    assert trails == {"A": (), "one": ("A",), "B *b*": ("A",), "two": ("A", "B b"), "C": (), "three": ("C",)}


def test_a_list_stands_under_the_words_that_lead_into_it() -> None:
    trails = {unit.key.source: unit.trail for unit in units_of("Drink these:\n\n- tea\n  - green\n- water\n\nGood.\n")}
    assert trails["tea"] == trails["green"] == trails["water"] == ("Drink these:",)
    assert trails["Good."] == ()


def test_a_table_cell_stands_under_the_heading_of_its_column() -> None:
    trails = {unit.key.source: unit.trail for unit in units_of("| A | B |\n|---|---|\n| 1 | 2 |\n")}
    assert (trails["1"], trails["2"], trails["A"]) == (("A",), ("B",), ())


# What authors say


def test_notes_context_and_critical_belong_to_the_next_block_only() -> None:
    first, second = units_of("<!-- note: A verb. -->\n<!-- context: verb -->\n<!-- critical: dose -->\nRest\n\nRest\n")
    assert (first.notes, first.key.context, first.critical) == (("A verb.",), "verb", "dose")
    assert (second.notes, second.key.context, second.critical) == ((), "", "")


def test_what_is_said_of_a_box_or_a_list_is_said_of_all_in_it() -> None:
    found = units_of("<!-- critical: when to call -->\n> [!WARNING] Title\n> One. Two.\n>\n> - Three.\n")
    assert [unit.critical for unit in found] == ["when to call"] * 4


def test_a_context_joins_that_of_a_heading() -> None:
    assert units_of("<!-- context: verb -->\n## Rest\n")[0].key.context == "heading: verb"


def test_a_table_cell_can_have_a_note_of_its_own() -> None:
    found = {unit.key.source: unit.notes for unit in units_of("| A |\n|---|\n| <!-- note: short --> now |\n| then |\n")}
    assert found == {"A": (), "now": ("short",), "then": ()}


def test_words_to_keep_are_no_entries() -> None:
    article = article_of("<!-- no-translate -->\nCastoform\n\n- Lot 7\n\n<!-- /no-translate -->\n\nWords.\n", PLAIN)
    assert [unit.key.source for unit in article.units()][2:] == ["Words."]
    assert [unit.key.source for unit in units_of("<!-- no-translate -->\nA\n\n<!-- /no-translate -->\nB\n")] == [
        "A",
        "B",
    ]


def test_a_comment_that_is_no_directive_is_left_out_of_the_words() -> None:
    assert texts("Drink <!-- really --> water.\n") == ["Drink water."]


# Sentences


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One. Two.\n", ["One.", "Two."]),
        ("One\nline. Two\nlines.\n", ["One line.", "Two lines."]),
        ("Keep it **dry. Always.** Call us.\n", ["Keep it **dry. Always.**", "Call us."]),
        ("See [the page. Now.](x) Go.\n", ["See [the page. Now.](x)", "Go."]),
        ("Type `a. B.` now. Then go.\n", ["Type `a. B.` now.", "Then go."]),
        ("Take 2.5 mg. Rest.\n", ["Take 2.5 mg.", "Rest."]),
        ("One.\\\nTwo.\n", ["One.\\\nTwo."]),
        ("One.  \nTwo.\n", ["One.\\\nTwo."]),
        ("A  B\tC\n", ["A B C"]),
        ("| One. Two. |\n|---|\n| `a` \\| b |\n", ["One.", "Two.", "`a` | b"]),
        ("# One. Two.\n", ["One. Two."]),
    ],
)
def test_a_leaf_is_cut_into_sentences_at_top_level_only(markdown: str, expected: Sequence[str]) -> None:
    assert texts(markdown) == expected


def test_an_article_may_ask_for_paragraphs_as_units() -> None:
    front = FRONT.replace("title:", "segmentation: block\ntitle:")
    article, _ = read(front + "One. Two.\n\nThree.\n")
    assert [unit.key.source for unit in article.units()][2:] == ["One. Two.", "Three."]


def test_code_dividers_and_html_are_no_units() -> None:
    assert texts("```\ncode\n```\n\n    code\n\n---\n\n<!-- a comment -->\n") == []


def test_blocks_keep_their_kind() -> None:
    found = [type(block) for block in article_of(EVERYTHING, PLAIN).body]
    assert {List, Callout, Table, DefinitionList, Figure, Paragraph, Footnotes} <= set(found)
    assert found[-1] is Footnotes


def test_footnotes_stand_in_the_order_of_their_mention() -> None:
    body = article_of("One.[^b] Two.[^a] One.[^b]\n\n[^a]: A.\n\n[^c]: C.\n\n[^b]: B.\n", PLAIN).body
    notes = body[-1]
    assert isinstance(notes, Footnotes)
    assert [label for label, _ in notes.notes] == ["b", "a", "c"]


@pytest.mark.parametrize("kind", ["NOTE", "tip", "Important", "WARNING", "caution"])
def test_a_box_has_its_kind_in_any_case(kind: str) -> None:
    block = article_of(f"> [!{kind}]\n> Words.\n", PLAIN).body[0]
    assert isinstance(block, Callout)
    assert (block.kind, block.title) == (kind.lower(), None)


@pytest.mark.parametrize("first", ["[!HINT]", "[! NOTE]", "[NOTE]", "\\[!NOTE]"])
def test_a_box_of_no_known_kind_is_a_quotation(first: str) -> None:
    assert not isinstance(article_of(f"> {first}\n> Words.\n", PLAIN).body[0], Callout)


# What is refused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No front matter.\n", [("AR002", 1, 1)]),
        ("---\nid: x\n", [("AR002", 1, 1)]),
        ("---\nid: x\ntitle: A: B\n---\n", [("AR002", 3, 9)]),
        ("---\nid: x\nid: y\n---\n", [("AR002", 3, 1)]),
        ("---\nid: x\ntitle: {a: b}\n---\n", [("AR002", 3, 8)]),
        ("---\nid: &a x\ntitle: *a\n---\n", [("AR002", 3, 8)]),
        ("---\n- x\n---\n", [("AR002", 2, 1)]),
        ("---\n---\n", [("AR003", 1, 1)] * 3),
        ("---\nid: x\ntitle:\nsummary: y\n---\n", [("AR003", 1, 1)]),
        ("---\nid: x\ntitle: y\nsummary: z\nreviewed_on: 1/2/2026\n---\n", [("AR005", 5, 14)]),
        ("---\nid: x\ntitle: y\nsummary: z\nreview_due: 2026-02-30\n---\n", [("AR005", 5, 13)]),
        ("---\nid: x\ntitle: y\nsummary: z\nsegmentation: word\n---\n", [("AR005", 5, 15)]),
        (FRONT + "One <b>two</b>.\n", [("AR006", 6, 1)] * 2),
        (FRONT + "\n<div>\nOne\n</div>\n", [("AR006", 7, 1)]),
        (FRONT + "One.\n\n<!-- no-translate -->\n\nTwo.\n", [("AR007", 8, 1)]),
        (FRONT + "One.\n\n<!-- /no-translate -->\n", [("AR007", 8, 1)]),
    ],
)
def test_a_mistake_is_shown_where_it_stands(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert refusal(text) == expected


def test_all_mistakes_are_told_at_once() -> None:
    assert {code for code, _, _ in refusal("---\nid: x\n---\n<b>\n\n<!-- no-translate -->\n")} == {
        "AR003",
        "AR006",
        "AR007",
    }


@pytest.mark.parametrize(
    ("text", "code", "line", "hint"),
    [
        (FRONT.replace("id:", "auhtors: [me]\nid:"), "AR004", 2, "did you mean authors?"),
        (
            FRONT.replace("id:", "shelf: B\nid:"),
            "AR004",
            2,
            "nothing reads it: take it out, or leave it if it is a note for yourselves",
        ),
        (FRONT + "<!-- notes: x -->\nOne.\n", "AR008", 6, "did you mean note?"),
        (FRONT + "<!-- no-translation -->\nOne.\n", "AR008", 6, "did you mean no-translate?"),
    ],
)
def test_what_is_likely_a_slip_is_told_and_stops_nothing(text: str, code: str, line: int, hint: str) -> None:
    _, findings = read(text)
    assert [(one.code, one.place.line, one.hint) for one in findings] == [(code, line, hint)]


@pytest.mark.parametrize("comment", ["a comment", "TODO: ask Ann", "see page 5", "", "note to self"])
def test_other_comments_are_left_alone(comment: str) -> None:
    assert read(FRONT + f"<!-- {comment} -->\n\nOne.\n")[1] == ()


def test_values_of_the_front_matter_are_text_and_nothing_else() -> None:
    article, _ = read("---\nid: 007\ntitle: yes\nsummary: 1.10\nversion: 2.0\nauthors: [null, 1e3]\n---\n")
    assert (article.front.id, article.front.version, article.front.authors) == ("007", "2.0", ("null", "1e3"))
    assert [unit.key.source for unit in article.units()] == ["yes", "1.10"]


# Laws


ARTICLES = [ROOT / "tests/cases/articles/every-construct.md", *sorted((ROOT / "source").glob("*.md"))]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_every_unit_stands_where_it_says(path: Path, line_end: str) -> None:
    text = path.read_text("utf-8").replace("\n", line_end)
    article, _ = read_article(text, "x.md", "x", PLAIN)
    lines = text.split(line_end)
    for words in (article.front.title, *leaves(article.body)):
        for unit in words:
            first = unit.key.source.split(" ")[0].split("\n")[0].rstrip("\\")
            there = lines[unit.place.line - 1][unit.place.column - 1 :]
            assert there.lstrip("\"'").replace("\\|", "|").startswith(first), (unit, there)


def test_cells_with_the_same_words_have_places_of_their_own() -> None:
    found = units_of("| No | No |\n|---|---|\n| No | No |\n")
    assert [(unit.place.line, unit.place.column) for unit in found] == [(6, 3), (6, 8), (8, 3), (8, 8)]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_units_of_a_leaf_joined_again_are_the_leaf(path: Path) -> None:
    """Cut into sentences or left whole, an article says the same."""
    cut, _ = read_article(path.read_text("utf-8"), "x.md", "x", PLAIN)
    whole, _ = read_article(path.read_text("utf-8"), "x.md", "x", Reading(starts, "block"))
    for pieces, one in zip(leaves(cut.body), leaves(whole.body), strict=True):
        assert len(one) <= 1
        assert locale_for(cut.locale).join.join(unit.key.source for unit in pieces) == "".join(
            unit.key.source for unit in one
        )
    assert sum(len(words) for words in leaves(cut.body)) > sum(len(words) for words in leaves(whole.body))


def test_re_wrapping_an_article_changes_no_unit() -> None:
    wrapped = "One word and\nanother. Two words\n  and more.\n\n* a\n  b\n"
    flat = "One word and another. Two words and more.\n\n- a b\n"
    assert [unit.key for unit in units_of(wrapped)] == [unit.key for unit in units_of(flat)]


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "# ",
                "> ",
                "- ",
                "1. ",
                "    ",
                "\t",
                "```",
                "~~~",
                "---",
                "===",
                "|",
                "|-|",
                ": ",
                "\n",
                "\n\n",
                "\\",
                "  \n",
            ),
            *(
                "*",
                "**",
                "_",
                "`",
                "[",
                "]",
                "(",
                ")",
                "![",
                "](",
                "<",
                ">",
                "<b>",
                "<!--",
                "-->",
                "&amp;",
                "{clinic.x}",
            ),
            *("<!-- note: x -->", "<!-- no-translate -->", "<!-- /no-translate -->", "<!-- context: y -->", "[!NOTE]"),
            *("[^a]", "[^a]: ", "[a]: b 'c'", "a. B", "word", "é", "水", "\r", "\0", "\x0b", "\x0c", "\u2028", "\x85"),
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(MARKDOWN, st.text(max_size=80)), st.booleans())
def test_reading_an_article_fails_with_findings_or_not_at_all(body: str, raw_html: bool) -> None:
    try:
        article, _ = read_article(FRONT + body, "source/x.md", "x", Reading(starts, raw_html=raw_html))
    except PipelineError as error:
        assert error.findings
    else:
        lines = (FRONT + body).count("\n") + (FRONT + body).count("\r") + 1
        assert all(1 <= unit.place.line <= lines and unit.place.column >= 1 for unit in article.units())


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), MARKDOWN))
def test_reading_front_matter_fails_with_findings_or_not_at_all(text: str) -> None:
    for whole in (text, f"---\n{text}\n---\nbody\n", f"---\nid: {text}\n---\n"):
        try:
            read(whole)
        except PipelineError as error:
            assert error.findings


@settings(max_examples=200, deadline=None)
@given(MARKDOWN)
def test_cutting_into_sentences_changes_no_word(body: str) -> None:
    try:
        cut, _ = read_article(FRONT + body, "x.md", "x", Reading(starts, raw_html=True))
        whole, _ = read_article(FRONT + body, "x.md", "x", Reading(starts, "block", raw_html=True))
    except PipelineError:
        return
    for pieces, one in zip(leaves(cut.body), leaves(whole.body), strict=True):
        assert " ".join(unit.key.source for unit in pieces) == "".join(unit.key.source for unit in one)
