"""What holds of the rules whatever the texts are."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.checks import check_article, check_pair
from pipeline.language.days import WEEKDAYS
from pipeline.language.number_words import WORDS
from pipeline.language.senses import OPPOSED, SENSES
from pipeline.model.finding import Severity
from tests.checks.pairs import article, pair

TAGS = st.sampled_from(["ar", "es", "fr", "ru", "vi", "zh-Hans", "km", "de", "en"])
_BITS = """{ } {clinic.phone} ]( [a](b) ** ` <b> 1,000 ٣٫٥ ½ 5-10 020-7946-0123 mg CD20 IL-6 two deux 8:30 pm August
час 毫克 ملغ . / ( ) 111111111111111111111111111 allow you have any of \u2066 \u202e \u200b \0 \ud7ff e\u0301"""
BITS = st.sampled_from([*_BITS.split(), " ", "\n"])
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(BITS, max_size=12).map("".join), st.lists(BITS, max_size=8).map(" ".join)
)

SENTENCES = """
Take 2 tablets every 8 hours, and no more than 1,000 mg a day.
Call **{clinic.phone}** immediately if you have a temperature of 38 °C (100.4 °F) or higher.
Read [the page](https://www.example.org/a/about "A title about it") or <https://www.example.org/b>.
Your visit is on 6 August 2018 at 8:30 am. Type `START` to begin.
More than 2 million people were treated with 5 grams of anti-CD20 antibodies.
The infusion takes one or two hours. Use 10 units, or 0.25 ml/kg, 5–10 minutes before.
Some of these medicines make the immune system weaker. You can then get infections more easily.
""".strip().splitlines()

KEEP = re.compile(r"`[^`]*`|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|\S*\d\S*")
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")


def accented(text: str) -> str:
    """`text` as pseudo-localisation writes it: vowels with accents outside markup, numbers and placeholders."""
    words, kept = KEEP.split(text), KEEP.findall(text)
    return "".join(word.translate(ACCENTS) + keep for word, keep in zip(words, [*kept, ""], strict=True))


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("tag", ["fr", "es", "es-419", "vi", "de", "tr", "en"])
def test_an_accented_copy_passes_every_rule_of_error_weight(sentence: str, tag: str) -> None:
    found = check_pair(pair(sentence, accented(sentence), tag))
    assert [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR] == []


@given(TEXTS, TEXTS, TAGS, st.lists(TEXTS, max_size=2))
def test_no_text_can_make_a_rule_fail(source: str, target: str, tag: str, comment: list[str]) -> None:
    for finding in check_pair(pair(source, target, tag, tuple(comment))):
        assert finding.message
        assert finding.excerpt == (source, target)


_SPEAKING = """at least at most not never before after only above 5 below 5 or more or less must left right
left and right Monday Sunday once a day twice a week every month and a half half an hour 8 am 8 pm up to 3
no more than four"""
SPEAKING = st.lists(st.sampled_from([*_SPEAKING.split(), *_SPEAKING.splitlines()]), min_size=1, max_size=8)


@st.composite
def spoken_in(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and words of its own on which safety hangs, in any order."""
    language = draw(st.sampled_from(sorted(SENSES)))
    rows = (*SENSES[language].values(), *OPPOSED[language].values(), *WEEKDAYS[language], *WORDS[language].values())
    forms = [form.strip("+;") for row in rows for form in re.split("[|;]", row.replace("*", "")) if form]
    return language, " ".join(draw(st.lists(st.sampled_from(forms), min_size=1, max_size=6)))


@settings(max_examples=400)
@given(SPEAKING.map(" ".join), spoken_in())
@example("Turn it to the left, then to the right.", ("de", "nach rechts und rechts"))  # which once had no row
def test_no_word_on_which_safety_hangs_can_make_a_rule_fail(source: str, said: tuple[str, str]) -> None:
    language, target = said
    for finding in check_pair(pair(source, target, "zh-Hans" if language == "zh" else language)):
        assert finding.message


@given(TEXTS)
def test_a_text_beside_itself_in_english_has_no_finding(text: str) -> None:
    assert check_pair(pair(text, text, "en")) == ()


@given(st.lists(BITS | st.sampled_from(["# ", "- ", ":\n\n", "> "]), max_size=12).map("".join))
def test_no_article_can_make_a_rule_fail(body: str) -> None:
    for finding in check_article(article(body.replace("{", "(").replace("<", "("))):
        assert finding.place.path == "source/x.md"


HOSTILE = ["a" * 1900, "1" * 1900, "1 " * 900, "1.1" * 600, "{" * 1900, "[" * 900, "a@" * 900, "é-" * 900, "\n" * 1900]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:4]))
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    assert all(finding.excerpt[1] == text for finding in check_pair(pair("Take 5 mg.", text)))


def test_the_findings_come_in_the_order_of_their_codes() -> None:
    codes = [one.code for one in check_pair(pair("Take 5 mg {clinic.phone}.", "**Prenez  50 ml.<b>"))]
    assert codes == sorted(codes)
    assert len(codes) > 3
