"""Terms are found in English texts as a reader finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.english.forms import forms
from pipeline.language.terms import Finder
from pipeline.markdown.phrases import parse_phrase
from pipeline.model.glossary import Glossary, Term
from pipeline.model.phrase import wording

GLOSSARY = Glossary(
    (
        Term("antibody"),
        Term("monoclonal antibody", part_of_speech="noun"),
        Term("T cell"),
        Term("cell"),
        Term("AIDS", case_sensitive=True),
        Term("mRNA", case_sensitive=True, keep=True),
        Term("infuse", part_of_speech="verb"),
        Term("slow down", part_of_speech="verb"),
        Term("autoimmune", part_of_speech="adjective"),
        Term("tumor marker", variants=("tumour marker", "tumour markers")),
        Term("Crohn’s disease"),
        Term("target", part_of_speech="noun"),
        Term("target", part_of_speech="verb"),
    )
)


def found(text: str) -> list[str]:
    """The terms in a Markdown text; those of the same English as one."""
    return [hit[0].english for hit in Finder(GLOSSARY).find(wording(parse_phrase(text)))]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Antibodies are proteins.", ["antibody"]),
        ("The antibody’s side.", ["antibody"]),
        ("A monoclonal antibody is an antibody.", ["monoclonal antibody", "antibody"]),
        ("A **monoclonal** antibody.", ["monoclonal antibody"]),
        ("A monoclonal\nantibody, a monoclonal, an antibody.", ["monoclonal antibody", "antibody"]),
        ("T-cells and cells", ["T cell", "cell"]),
        ("the cellar, excellent", []),
        ("It aids people with AIDS.", ["AIDS"]),
        ("MRNA is not mrna, but it is mRNA.", ["mRNA", "mRNA"]),
        ("We infuse, infused, are infusing; it infuses.", ["infuse"] * 4),
        ("They slowed down and are slowing down.", ["slow down", "slow down"]),
        ("Autoimmunes are no word.", []),
        ("Tumour markers", ["tumor marker"]),
        ("Crohn's disease", ["Crohn’s disease"]),
        ("Read `cell` or [cell](https://example.org/antibody).", ["cell"]),
        ("{clinic.cell} <b title='cell'>", []),
        ("![A cell](antibody.png)", ["cell"]),
        ("monoclonal `x` antibody", ["antibody"]),
    ],
)
def test_a_text_holds_these_terms(text: str, terms: list[str]) -> None:
    assert found(text) == terms


def test_a_word_that_can_be_two_terms_is_both() -> None:
    (hit,) = Finder(GLOSSARY).find("It targets the cell.")[:1]
    assert [term.part_of_speech for term in hit] == ["noun", "verb"]
    (hit,) = Finder(GLOSSARY).find("It targeted nothing.")
    assert [term.part_of_speech for term in hit] == ["verb"]


@pytest.mark.parametrize(
    ("word", "part", "more"),
    [
        ("allergy", "noun", ["allergies"]),
        ("side effect", "noun", ["side effects"]),
        ("rash", "noun", ["rashes"]),
        ("diagnosis", "noun", ["diagnoses"]),
        ("day", "noun", ["days"]),
        ("stop", "verb", ["stops", "stoped", "stoping", "stopped", "stopping"]),
        ("carry", "verb", ["carries", "carried", "carrying"]),
        ("severe", "adjective", []),
    ],
)
def test_regular_forms_need_not_be_listed(word: str, part: str, more: list[str]) -> None:
    assert forms(word, part) == (word, *more)


@given(st.lists(st.sampled_from(["cell", "T", "antibody", "monoclonal", "a", "-", "AIDS", "target"]), max_size=12))
def test_what_is_not_quickly_ruled_out_is_all_that_is_found(words: list[str]) -> None:
    text = " ".join(words)
    finder = Finder(GLOSSARY)
    assert finder.may_find(text) or not finder.find(text)
