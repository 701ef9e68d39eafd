"""The pages' own words: all of them are found, all are translated, and all fit where they go."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po

from pipeline.model.finding import PipelineError
from pipeline.model.locale import Locale
from pipeline.writers import words
from pipeline.writers.words import Interface, interface

PROJECT = Path(__file__).parents[2]
WRITERS = PROJECT / "pipeline" / "writers"
FORMS = {
    "ar": 6, "bn": 2, "de": 2, "el": 2, "es": 2, "fa": 2, "fr": 2, "he": 2, "hi": 2, "it": 2, "ja": 1, "ko": 1, "nl": 2,
    "pl": 3, "pt": 2, "ro": 3, "ru": 3, "so": 2, "sw": 2, "ta": 2, "th": 1, "tr": 1, "uk": 3, "ur": 2, "vi": 1,
    "zh_Hans": 1, "zh_Hant": 1,
}  # fmt: skip
LOCALES = {
    posix: Locale(posix.replace("_", "-"), posix, posix, "rtl" if posix in ("ar", "fa", "he", "ur") else "ltr", "Zyyy")
    for posix in FORMS
}
ONE, MANY = "%(done)d of %(total)d sentence is translated.", "%(done)d of %(total)d sentences are translated."


def catalog(posix: str) -> Catalog:
    with (WRITERS / "words" / posix / "LC_MESSAGES" / "leaflet.po").open("rb") as content:
        return read_po(content, locale=posix)


def messages(of: Catalog) -> Iterator[Message]:
    return (message for message in of if message.id)


def ids(of: Catalog) -> set[object]:
    return {message.id for message in messages(of)}


@pytest.fixture(scope="module")
def template() -> Catalog:
    with (WRITERS / "words" / "leaflet.pot").open("rb") as content:
        return read_po(content)


@pytest.fixture(params=FORMS)
def posix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_template_holds_what_code_and_page_templates_say(template: Catalog) -> None:
    with (PROJECT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]
    keywords = parse_keywords(["say", "count:1,2"])
    found = extract_from_dir(WRITERS, methods, options, keywords)
    assert {message for _, _, message, _, _ in found} == ids(template), "extract again: see pipeline/writers/words"


def test_no_message_hides_where_extraction_does_not_look(template: Catalog) -> None:
    """Babel sees no call inside an f-string on older Pythons; Python itself does."""
    for module in WRITERS.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("say", "count") and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    assert first.value in template, f"{module.name} says {first.value!r}"


def test_a_language_says_everything(posix: str, template: Catalog) -> None:
    assert ids(catalog(posix)) == ids(template)
    for message in messages(catalog(posix)):
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(texts), f"{message.id} has no translation"
        assert not message.fuzzy


def test_a_translation_keeps_the_fields_of_its_english(posix: str) -> None:
    for message in messages(catalog(posix)):
        english = message.id[-1] if isinstance(message.id, tuple) else str(message.id)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in texts:
            assert sorted(re.findall(r"%\(\w+\)[sd]", str(text))) == sorted(re.findall(r"%\(\w+\)[sd]", english))
            assert "%" not in re.sub(r"%\(\w+\)[sd]", "", str(text))


def test_a_language_has_as_many_forms_as_its_numbers_ask_for(posix: str) -> None:
    assert catalog(posix).num_plurals == FORMS[posix]
    for message in messages(catalog(posix)):
        if isinstance(message.id, tuple):
            assert isinstance(message.string, tuple)
            assert len(message.string) == FORMS[posix]


def test_a_draft_is_named_as_one_that_no_second_translator_has_read(posix: str) -> None:
    assert "not reviewed by a second translator" in catalog(posix).header_comment


def test_the_compiled_words_are_those_of_the_catalog(posix: str) -> None:
    own = interface(LOCALES[posix])
    for message in messages(catalog(posix)):
        if isinstance(message.id, str):
            assert own.say(message.id) == message.string, "compile again: see pipeline/writers/words"


@pytest.mark.parametrize(
    ("posix", "number", "said"),
    [
        ("ar", 0, "تُرجم 0 من أصل 0 جملة."),
        ("ar", 1, "تُرجم 0 من أصل جملة واحدة (1)."),
        ("ar", 2, "تُرجم 0 من أصل جملتين (2)."),
        ("ar", 3, "تُرجم 0 من أصل 3 جمل."),
        ("ar", 5, "تُرجم 0 من أصل 5 جمل."),
        ("ar", 11, "تُرجم 0 من أصل 11 جملة."),
        ("ar", 100, "تُرجم 0 من أصل 100 جملة."),
        ("es", 0, "Están traducidas 0 de 0 oraciones."),
        ("es", 1, "Está traducida 0 de 1 oración."),
        ("es", 2, "Están traducidas 0 de 2 oraciones."),
        ("fr", 0, "Phrase traduite\u00a0: 0 sur 0."),
        ("fr", 1, "Phrase traduite\u00a0: 0 sur 1."),
        ("fr", 2, "Phrases traduites\u00a0: 0 sur 2."),
        ("pl", 0, "Przetłumaczono 0 z 0 zdań."),
        ("pl", 1, "Przetłumaczono 0 z 1 zdania."),
        ("pl", 2, "Przetłumaczono 0 z 2 zdań."),
        ("pl", 21, "Przetłumaczono 0 z 21 zdań."),
        ("ru", 0, "Переведено 0 из 0 предложений."),
        ("ru", 1, "Переведено 0 из 1 предложения."),
        ("ru", 2, "Переведено 0 из 2 предложений."),
        ("ru", 5, "Переведено 0 из 5 предложений."),
        ("ru", 11, "Переведено 0 из 11 предложений."),
        ("ru", 21, "Переведено 0 из 21 предложения."),
        ("so", 1, "Waxaa la turjumay 0 ka mid ah 1 weedh."),
        ("so", 100, "Waxaa la turjumay 0 ka mid ah 100 weedhood."),
        ("uk", 0, "Перекладено 0 з 0 речень."),
        ("uk", 1, "Перекладено 0 з 1 речення."),
        ("uk", 2, "Перекладено 0 з 2 речень."),
        ("uk", 11, "Перекладено 0 з 11 речень."),
        ("uk", 21, "Перекладено 0 з 21 речення."),
        ("bn", 1, "মোট 1টি বাক্যের মধ্যে 0টি অনুবাদ করা হয়েছে।"),
        ("bn", 2, "মোট 2টি বাক্যের মধ্যে 0টি অনুবাদ করা হয়েছে।"),
        ("hi", 0, "कुल 0 वाक्य में से 0 का अनुवाद हुआ है।"),
        ("hi", 1, "कुल 1 वाक्य में से 0 का अनुवाद हुआ है।"),
        ("hi", 2, "कुल 2 वाक्यों में से 0 का अनुवाद हुआ है।"),
        ("fa", 1, "0 جمله از 1 جمله ترجمه شده است."),
        ("fa", 2, "0 جمله از 2 جمله ترجمه شده است."),
        ("vi", 1, "Đã dịch 0 trên tổng số 1 câu."),
        ("vi", 100, "Đã dịch 0 trên tổng số 100 câu."),
        ("zh_Hans", 1, "共 1 句，已翻译 0 句。"),
        ("zh_Hans", 100, "共 100 句，已翻译 0 句。"),
        ("de", 1, "Übersetzt: 0 von 1 Satz."),
        ("de", 2, "Übersetzt: 0 von 2 Sätzen."),
        ("ro", 1, "Tradus: 0 din 1 propoziție."),
        ("ro", 2, "Tradus: 0 din 2 propoziții."),
        ("ro", 20, "Tradus: 0 din 20 de propoziții."),
        ("ja", 2, "2文中0文が翻訳済みです。"),
    ],
)
def test_a_number_takes_the_form_of_its_language(posix: str, number: int, said: str) -> None:
    assert interface(LOCALES[posix]).count(ONE, MANY, number, done=0, total=number) == said


@pytest.mark.parametrize(("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (5, 3), (11, 4), (100, 5)])
def test_arabic_tells_six_kinds_of_numbers_apart(number: int, form: int) -> None:
    plural = re.search(r"plural=(.*);", catalog("ar").plural_forms)
    assert plural
    from gettext import c2py

    assert c2py(plural[1])(number) == form


def test_english_speaks_for_itself() -> None:
    british = Locale("en-GB", "British English", "British English", "ltr", "Latn")
    assert interface(british).locale is british
    assert interface(british).say("Warning") == "Warning"
    assert interface(british).count(ONE, MANY, 1, done=0, total=1) == "0 of 1 sentence is translated."


def test_english_stands_in_for_a_language_without_words_and_says_so() -> None:
    own = interface(Locale("cy", "Welsh", "Cymraeg", "ltr", "Latn"))
    assert own.locale.tag == "en"
    assert own.say("Warning") == "Warning"


def test_a_country_uses_the_words_of_its_language() -> None:
    mexican = Locale("es-MX", "Mexican Spanish", "Español de México", "ltr", "Latn")
    assert interface(mexican).say("Warning") == "Advertencia"
    assert interface(mexican).locale is mexican


def test_a_script_never_uses_the_words_of_another() -> None:
    assert interface(Locale("ur-Latn", "Urdu (Latin)", "Urdu", "ltr", "Latn")).locale.tag == "en"
    assert interface(Locale("zh-Hant", "Chinese (Traditional)", "繁體中文", "ltr", "Hant")).say("Address") == "地址"


def test_words_that_were_never_compiled_are_reported_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "leaflet.po").write_bytes(b"")
    monkeypatch.setattr(words, "files", lambda _: tmp_path)
    words.interface.cache_clear()
    with pytest.raises(PipelineError) as told:
        interface(Locale("ar", "Arabic", "العربية", "rtl", "Arab"))
    words.interface.cache_clear()
    finding = told.value.findings[0]
    assert "Arabic" in finding.message
    assert "install the pipeline again" in finding.hint


def test_a_message_without_values_may_hold_a_percent_sign() -> None:
    from gettext import NullTranslations

    own = Interface(words.ENGLISH, NullTranslations())
    assert own.say("50 %") == "50 %"
    assert own.say("%(share)d %%", share=50) == "50 %"
