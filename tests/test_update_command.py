"""``pipeline update`` as people run it after the English has changed."""

import pytest

from pipeline.model.catalog import State
from tests.folders import Folder


def slugs(folder: Folder) -> tuple[str, str]:
    """The names of the two articles: the one about hands, and the one about rest."""
    names = sorted(path.stem for path in folder.path("source").glob("*.md"))
    hands = next(name for name in names if "Wash your hands" in folder.read(f"source/{name}.md"))
    return hands, next(name for name in names if name != hands)


def test_an_edit_of_the_looks_keeps_the_translation_and_is_told(translated: Folder) -> None:
    hands, _ = slugs(translated)
    translated.edit(f"source/{hands}.md", "Dry them with a towel.", "Dry them with a towel")
    ran = translated.ok("update", "--language", "fr")
    (entry,) = [one for one in translated.catalog(hands, "fr").entries if one.key.source == "Dry them with a towel"]
    assert (entry.state, entry.target) == (State.DONE, "Séchez-les avec une serviette")
    assert "UP001" in ran.out
    assert "Dry them with a towel.\n" in ran.out
    assert "UP001" not in translated.ok("update", "--language", "fr").out


def test_a_negation_is_named_in_the_file_and_not_filled_in(translated: Folder) -> None:
    hands, _ = slugs(translated)
    translated.edit(f"source/{hands}.md", "Dry them with a towel.", "Do not dry them with a towel.")
    translated.ok("update")
    text = translated.po(hands, "zh-Hans")
    said = "#. The English said: Dry them with a towel.\n#. “not” is new.\n"
    assert said in translated.read(text)
    assert "#. The old translation was: 用毛巾擦干双手。\n" in translated.read(text)
    before = translated.files("locales")
    translated.ok("update")
    assert translated.files("locales") == before


@pytest.mark.parametrize(("reuse", "state"), [("fuzzy", State.FUZZY), ("exact", State.DONE)])
def test_a_sentence_that_moves_to_another_article_takes_its_translation_along(
    translated: Folder, reuse: str, state: State
) -> None:
    hands, rest = slugs(translated)
    translated.write("pipeline.toml", f'{translated.read("pipeline.toml")}reuse = "{reuse}"\n')
    translated.edit(f"source/{hands}.md", " Dry them with a towel.", "")
    translated.edit(f"source/{rest}.md", "Drink water.", "Drink water. Dry them with a towel.")
    ran = translated.ok("update", "--jobs", "2")
    (entry,) = [one for one in translated.catalog(rest, "fr").entries if one.key.source == "Dry them with a towel."]
    assert (entry.state, entry.target) == (state, "Séchez-les avec une serviette.")
    assert ("UP002" in ran.out) == (reuse == "exact")
    before = translated.files("locales")
    translated.ok("update")
    assert translated.files("locales") == before


def test_one_article_alone_is_helped_by_the_others_too(translated: Folder) -> None:
    _, rest = slugs(translated)
    translated.edit(f"source/{rest}.md", "Drink water.", "Drink water. Dry them with a towel.")
    translated.ok("update", "--article", rest)
    (entry,) = [one for one in translated.catalog(rest, "fr").entries if one.key.source == "Dry them with a towel."]
    assert (entry.state, entry.target) == (State.FUZZY, "Séchez-les avec une serviette.")
