"""Plain prose is told at one look, and what that look saves is nothing that a rule would have said."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.checks import RULES, check_pair
from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_common_words
from pipeline.checks.prose import silent, unasked
from pipeline.checks.rule import When, asked, never
from pipeline.language.alphabets import CONFUSED, letters_of
from pipeline.language.english.everyday import COMMON
from pipeline.language.locales import locale_for
from pipeline.language.scripts import is_prose_of
from pipeline.model.pair import Pair
from tests.checks.pairs import comparison, lexicon, pair
from tests.checks.test_clean_pairs import rows as clean
from tests.checks.test_defects import rows as defects

TAGS = ["fr", "en-GB", "vi", "ar", "ru", "zh-Hans", "ja", "th", "km", "hi", "bn", "he", "fa", "el", "ko", "am", "und"]
_WORDS = """you have any if we nous Café le la d’eau вода يا ماء می\u200cخورید 水 请 น้ำ পানি two deux trois
www.example.org e.g. «oui» (a) - — … ! : ; it’s e\u0301 ١٢ ৫ 5 ½ 〇 二 @ / * _ ` [ ] { ｛ < & ~ # > | + % ° $ www. ſ K
\u202e \u200b \u200f \u2066 \u06dd \ufffd \ue000 \u0378 \u00ad 3 mg CD20 IL-6 A"""
WORDS = _WORDS.split()
LEFT_OVER = "chronic lymphocytic leukemia Call the doctor now one day are normal"
"""English that may stand in a translation, every word as it is in the sentence or in a row with its neighbours."""
ENGLISH = st.one_of(
    st.sampled_from(["Call us.", "You may have any of these.", "Call two people.", "Nous", "Take 5 mg.", "a"]),
    st.sampled_from(
        [LEFT_OVER, "Do not call before 5.", "Wait at least two days.", "Take a CELL, not aspirin.", "Take a teaspoon."]
    ),
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
)
TARGETS = st.one_of(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), min_size=1, max_size=8).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map("\u00a0".join),
    st.text(st.characters(categories=["L", "M", "N", "P", "Zs"]), max_size=20),
    st.lists(st.sampled_from(LEFT_OVER.split()), max_size=6).map(" ".join),
    st.lists(st.sampled_from(["Usted tiene", "un jour", LEFT_OVER, *LEFT_OVER.split(" ")]), max_size=4).map(" ".join),
)


def said(one: Comparison, silent: frozenset[When]) -> list[str]:
    """What the rules say of a pair when a condition holds that was not asked."""
    rules = (rule for rule in RULES.values() if rule.subject is Comparison and rule.when in silent - {never})
    return [f"{rule.code} {problem.message}" for rule in rules if rule.when(one) for problem in rule.check(one)]


def is_prose(one: Pair) -> bool:
    """Whether nothing at all is asked of a pair."""
    return not asked(Comparison, unasked(one))


@settings(max_examples=500)
@given(ENGLISH, TARGETS, st.sampled_from(TAGS))
@example("Call us at www", "Appelez www.example.org", "fr")
@example("You may have any of it.", "Vous have any of if.", "fr")
@example("Nous", "NOUS", "fr")
@example("Two people", "Trois personnes", "fr")
@example("A few people", "৫ জন", "bn")
@example("You have chronic lymphocytic leukemia now.", "Usted tiene chronic lymphocytic leukemia ahora.", "es")
@example("Call the doctor.", "Call al médico.", "es")
@example("A cell.", "ﺎﻠﻣ", "ckb")
def test_of_prose_no_rule_says_what_it_was_not_asked(english: str, translation: str, tag: str) -> None:
    assert said(comparison(english, translation, tag), unasked(pair(english, translation, tag))) == []


MARKED = st.lists(st.sampled_from([*WORDS, "`x`", "`ш٣`", "**a**", "[б](c)", "![ш](a)", "{clinic.phone}", "“", "½ ½"]))


@settings(max_examples=500)
@given(MARKED.map(" ".join), MARKED.map(" ".join) | TARGETS, st.sampled_from([*TAGS, *CONFUSED, "ur-Aran", "uk", "so"]))
@example("Use it.", "لا ٥", "ar")
@example("Use `ш`.", "Utilisez `ш`.", "fr")
@example("½", "½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½ ½", "fr")
def test_a_condition_that_is_passed_over_does_not_hold(english: str, translation: str, tag: str) -> None:
    one = comparison(english, translation, tag)
    assert [when.__name__ for when in silent(one) if when(one)] == []


_ANY_CASE = st.sampled_from(["the", "The", "THE", "tHe", "médico", "ÉTÉ", "ǅ", "İ", "Σ", "ß", "Call", "cALL", ".", "5"])


@given(st.lists(_ANY_CASE, max_size=6).map(" ".join) | st.text(max_size=12))
def test_everyday_english_is_seen_in_any_case(text: str) -> None:
    assert has_common_words(text, text.split()) != COMMON.isdisjoint(text.lower().split())


@pytest.mark.parametrize("tag", CONFUSED)
def test_no_letter_that_is_put_for_another_is_one_of_the_language(tag: str) -> None:
    script, language = locale_for(tag).script, tag.partition("-")[0]
    assert [letter for letter in CONFUSED[tag] if is_prose_of(letter, script, letters_of(script, language))] == []


@pytest.mark.parametrize(("tag", "source", "target"), clean())
def test_of_good_translations_no_rule_says_what_it_was_not_asked(tag: str, source: str, target: str) -> None:
    assert said(comparison(source, target, tag), unasked(pair(source, target, tag))) == []


@pytest.mark.parametrize(("code", "tag", "source", "target"), defects())
def test_the_rule_that_finds_a_fault_is_asked(code: str, tag: str, source: str, target: str) -> None:
    assert code == "PO503" or RULES[code].when not in unasked(pair(source, target, tag))


PROSE = """
fr: Call us the same day.  ->  Appelez-nous le jour même !
es: What are the side effects?  ->  ¿Cuáles son los efectos secundarios?
vi: Call us the same day.  ->  Gọi cho chúng tôi ngay trong ngày.
ru: You may feel tired.  ->  Вы можете чувствовать усталость — это бывает.
ar: You may feel tired.  ->  قد تشعر بالتعب، وهذا أمر شائع.
zh-Hans: You may feel tired.  ->  您可能会感到疲劳，这很常见。
hi: You may feel tired.  ->  आपको थकान हो सकती है।
"""


@pytest.mark.parametrize("line", PROSE.strip().splitlines())
def test_the_sentences_of_a_leaflet_are_prose(line: str) -> None:
    tag, _, words = line.partition(": ")
    source, _, target = words.partition("  ->  ")
    assert is_prose(pair(source, target, tag))


def test_terms_are_looked_for_in_prose_too() -> None:
    english, translation = "Antibodies are proteins.", "Les immunoglobulines sont des protéines."
    assert is_prose(pair(english, translation))
    terms = lexicon("antibody = anticorps", "fr")
    assert [one.code for one in check_pair(pair(english, translation), terms)] == ["PO601"]
    assert check_pair(pair(english, translation)) == ()
