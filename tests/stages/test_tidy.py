"""Setting a translation as its language sets it: what changes, what stays, and that twice is once."""

from unicodedata import category, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.language.locales import locale_for
from pipeline.language.typography import LATIN, LETTERS
from pipeline.stages.tidy import tidied

TAGS = (
    "ar",
    "bn",
    "de",
    "es",
    "es-US",
    "fa",
    "fr",
    "hi",
    "it",
    "ja",
    "pl",
    "ro",
    "ru",
    "so",
    "th",
    "uk",
    "ur",
    "vi",
    "zh-Hans",
)

CHANGED = [
    ("fr", "Call us!", "Appelez-nous !", "Appelez-nous\u00a0!"),
    ("fr", "Call us!", "Appelez-nous!", "Appelez-nous\u00a0!"),
    ("fr", "Note: rest.", "**Note:** repos.", "**Note\u00a0:** repos."),
    ("fr", 'It is "safe".', 'C\'est "sûr".', "C’est «\u00a0sûr\u00a0»."),
    ("fr", "It is “safe”.", "C’est « sûr ».", "C’est «\u00a0sûr\u00a0»."),
    ("fr", "Wait…", "Attendez...", "Attendez…"),
    ("fr", "Rest.", " Reposez-vous.  ", "Reposez-vous."),
    ("fr", "Rest now.", "Reposez-vous  maintenant.", "Reposez-vous maintenant."),
    ("fr", "Drink water.", "Buvez\u200b de l’eau.\ufeff", "Buvez de l’eau."),
    ("vi", "Call us.", "Go\u0323i cho chu\u0301ng to\u0302i.", "Gọi cho chúng tôi."),
    ("de", 'It is "safe".', 'Es ist "sicher".', "Es ist „sicher“."),
    ("pl", 'A "test", and "more".', '"Test" i "więcej".', "„Test” i „więcej”."),
    ("zh-Hans", "Rest.", "休息.", "休息。"),
    ("zh-Hans", "Rest, then eat?", "休息, 然后吃饭?", "休息，然后吃饭？"),
    ("zh-Hans", 'It is "safe".', '这是"安全"的.', "这是“安全”的。"),
    ("ja", "Wait...", "待って...", "待って……"),
    ("ar", "What, when?", "ماذا, متى?", "ماذا، متى؟"),
    ("fa", "Book", "كتاب فارسي", "کتاب فارسی"),
    ("ro", "And", "şi ţine", "și ține"),
    ("ru", "Use CPAP.", "Используйте СРAР.", "Используйте CPAP."),
    ("ru", "Use CPAP.", "Используйте СРАР.", "Используйте CPAP."),
    ("ru", "The dose.", "Дoза.", "Доза."),
    ("fr", "Use it.", "Utilisеz-le.", "Utilisez-le."),
    ("uk", "Five", "п'ять", "п’ять"),
]

KEPT = [
    ("fr", "See `a  b`.", "Voir `a  b`."),
    ("fr", "At 10:30", "À 10:30"),
    ("fr", "See https://example.org/?a=b;c!", "Voir https://example.org/?a=b;c\u00a0!"),
    ("fr", "See [it](https://example.org/a?b).", 'Voir [cela](https://example.org/a?b "l\'eau?").'),
    ("fr", "Call {clinic.phone}.", "Appelez le {clinic.phone}."),
    ("fr", 'A 5" tube', 'Un tube de 5" et de 6"'),
    ("fr", 'It is "safe.', 'C’est "sûr.'),
    ("ar", "Take 5,5 mg.", "خذ 5,5 ملغ."),
    ("ar", "Call 123.", "اتصل \u202e123."),
    ("ru", "He and she", "Не тот"),
    ("ru", "A test", "а также о том"),
    ("so", "Decide", "Go'aan"),
    ("th", "Rest", "พัก\u200bผ่อน"),
    ("fa", "You go", "می\u200cروید"),
    ("zh-Hans", "The gene.", "基因 BRCA1."),
    ("zh-Hans", "Take 1.5 mg", "服用1.5毫克"),
    ("en", "Rest.", "Rest."),
    ("fr", "Rest.", "\ue000 !"),
]


@pytest.mark.parametrize(("tag", "source", "before", "after"), CHANGED)
def test_what_is_beyond_dispute_is_put_right(tag: str, source: str, before: str, after: str) -> None:
    assert tidied(before, source, locale_for(tag)) == after


@pytest.mark.parametrize(("tag", "source", "text"), KEPT)
def test_what_could_mean_something_stays(tag: str, source: str, text: str) -> None:
    assert tidied(text, source, locale_for(tag)) == text


WORDS = ("eau", "l", "5 mg", "1,5", "كتاب", "مرحبا", "水", "安全", "СРАР", "CPAP", "дoза", "e\u0301", "ş", "  ", "...")
MARKED = ("{clinic.phone}", "https://example.org/?a", "[x](y)", "`a  b`", "<b>", "&amp;")
SIGNS = " \u00a0\n\"'.,;:!?«»“”()*_`[]<>{}\\&/@-–…5\u200b\u2066\u2069\ufeff"
PIECES = st.sampled_from([*SIGNS, *WORDS, *MARKED])
TEXTS = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=30)


@given(TEXTS, TEXTS, st.sampled_from(TAGS))
@example('"\u00a0"a', "", "fr")
def test_twice_is_once(text: str, source: str, tag: str) -> None:
    once = tidied(text, source, locale_for(tag))
    assert tidied(once, source, locale_for(tag)) == once


@given(TEXTS, TEXTS, st.sampled_from(TAGS))
def test_no_letter_or_digit_changes_but_for_look_alikes(text: str, source: str, tag: str) -> None:
    assert told(tidied(text, source, locale_for(tag))) == told(text)


def told(text: str) -> str:
    """The letters and digits of a text, each as the one that it looks like."""
    alike = {**LATIN, **{old: new for table in LETTERS.values() for old, new in table.items()}}
    plain = normalize("NFC", text).translate({ord(old): new for old, new in alike.items()})
    return "".join(letter for letter in plain if category(letter)[0] in "LMN")


@pytest.mark.parametrize(
    "piece", ["`", "`a", "``a`", "](", "[", "<", "{", "a", "a.", '"', "'", "...", "/", " ", "\\", "水.", "ш"]
)
def test_no_text_is_too_much(piece: str) -> None:
    """However often something stands in a text, or however much: this comes to an end."""
    for count in (4_900, 20_000):
        text = piece * (count // len(piece))
        assert told(tidied(text, "", locale_for("fr"))) == told(text)
