"""``pipeline tm``, and what an update does with the memory."""

import json
import re
from collections.abc import Mapping

import pytest

from pipeline.formats.tmx import HEAD, TAIL, written
from pipeline.model.catalog import State
from tests.folders import Folder

AGENCY = (
    HEAD
    + written("Wash your hands with soap.", "Lavez-vous les mains avec du savon.", "", "fr-CA")
    + written("Take 5 mg of it every morning.", "Prenez-en 5 mg chaque matin.", "", "fr")
    + written("Take 5 mg of it every morning.", "Nimm jeden Morgen 5 mg davon.", "", "de")
    + TAIL
)
DUO = """\
---
id: DU-1
title: Two
summary: Two things.
---

Dry them with a towel. Drink much water every day.
"""


def state(project: Folder, slug: str, tag: str, source: str) -> tuple[str, State, str]:
    """The translation of a text, how far it is, and the English that it was made from."""
    (entry,) = (one for one in project.catalog(slug, tag).entries if one.key.source == source)
    return entry.target, entry.state, entry.previous.source if entry.previous else ""


# Import


def test_an_import_keeps_the_pairs_of_our_languages_beside_the_catalogs(small: Folder) -> None:
    small.write("Agency 2027.tmx", AGENCY)
    ran = small.ok("tm", "import", str(small.path("Agency 2027.tmx")))
    assert "2 pairs in fr" in ran.out
    assert "TM002 note: 1 text left out: not both in English and in French" in ran.out
    kept = small.read("locales/fr/memory/agency-2027.tmx")
    assert kept.count("<tu>") == 2
    assert 'xml:lang="fr"><seg>Lavez-vous les mains avec du savon.' in kept
    assert not small.path("locales/ar/memory").exists()


def test_importing_twice_changes_nothing(small: Folder) -> None:
    small.write("agency.tmx", AGENCY)
    small.ok("tm", "import", str(small.path("agency.tmx")))
    before = small.times("locales")
    small.ok("tm", "import", str(small.path("agency.tmx")))
    assert small.times("locales") == before


def test_what_we_keep_can_be_imported_as_it_is(small: Folder) -> None:
    small.write("agency.tmx", AGENCY)
    small.ok("tm", "import", str(small.path("agency.tmx")))
    kept = small.read("locales/fr/memory/agency.tmx")
    small.ok("tm", "import", str(small.path("locales/fr/memory/agency.tmx")))
    assert small.read("locales/fr/memory/agency.tmx") == kept


def test_a_file_in_other_languages_says_which(small: Folder) -> None:
    small.write("de.tmx", HEAD + written("Rest.", "Ruh dich aus.", "", "de") + TAIL)
    ran = small.run("tm", "import", str(small.path("de.tmx")))
    assert ran.status == 1
    assert "TM005 error: nothing of it can be used: its languages are en, de" in ran.out
    assert "refused, nothing was taken from it" in ran.out


def test_a_file_that_breaks_off_leaves_nothing(small: Folder) -> None:
    small.write("agency.tmx", AGENCY[: -len(TAIL)])
    ran = small.run("tm", "import", str(small.path("agency.tmx")))
    assert ran.status == 1
    assert "agency.tmx:9:1: XF901" in ran.out
    assert not [path for path in small.path("locales").rglob("*") if path.is_file()]


def test_two_files_of_one_name_are_refused(small: Folder) -> None:
    for folder in ("a", "b"):
        small.write(f"{folder}/agency.tmx", AGENCY)
    ran = small.run("tm", "import", str(small.path("a/agency.tmx")), str(small.path("b/agency.tmx")))
    assert ran.status == 1
    assert ran.out.count("TM007") == 2
    assert not small.path("locales").exists()


def test_a_memory_that_takes_the_place_of_another_is_told(small: Folder) -> None:
    """Many tools call every memory that they write *export.tmx*."""
    small.write("a/export.tmx", AGENCY)
    other = HEAD + written("Dry them.", "Séchez-les.", "", "fr") + TAIL
    small.write("b/Export.tmx", other)
    more = AGENCY.replace(TAIL, written("Rest.", "Reposez-vous.", "", "fr") + TAIL)
    small.write("c/export.tmx", more)
    assert "TM008" not in small.ok("tm", "import", str(small.path("a/export.tmx"))).out
    assert "TM008" not in small.ok("tm", "import", str(small.path("c/export.tmx"))).out
    out = small.ok("tm", "import", str(small.path("b/Export.tmx"))).out
    assert "TM008 warning: it takes the place of an earlier export.tmx, which had 3 texts that this one lacks" in out
    assert "take the earlier export.tmx back, and import this file by another name" in out


def test_lost_markup_and_characters_are_told(small: Folder) -> None:
    text = AGENCY.decode().replace("with soap", "with <ph>\\b</ph>soap")
    small.write("agency.tmx", text)
    ran = small.ok("tm", "import", str(small.path("agency.tmx")))
    assert "TM003 warning: 1 text lost markup of another format; their words are kept" in ran.out


# Export and suggest


def test_an_export_holds_all_finished_work_and_what_was_imported_once_each(translated: Folder) -> None:
    translated.write("agency.tmx", AGENCY)
    translated.ok("tm", "import", str(translated.path("agency.tmx")))
    ran = translated.ok("tm", "export", "--language", "fr", "-o", str(translated.path("all.tmx")))
    assert ran.out == "13 pairs written\n"
    exported = translated.read("all.tmx")
    assert exported.count("<tu>") == 13
    assert translated.ok("tm", "export", "-l", "fr").out == exported


def test_an_export_writes_over_its_own_file_and_over_no_other(translated: Folder) -> None:
    theirs = AGENCY.replace(b"leaflet-pipeline", b"another tool")
    file = translated.write("agency.tmx", theirs)
    ran = translated.run("tm", "export", "-l", "fr", "-o", str(file))
    assert (ran.status, "EX004 error: a file of this name is there" in ran.out) == (1, True)
    assert file.read_bytes() == theirs
    translated.ok("tm", "export", "-l", "fr", "-o", str(translated.path("ours.tmx")))
    translated.ok("tm", "import", str(file))
    translated.ok("tm", "export", "-l", "fr", "-o", str(translated.path("ours.tmx")))
    assert translated.read("ours.tmx").count("<tu>") == 13


def test_suggestions_are_shown_with_their_likeness_origin_and_differences(translated: Folder) -> None:
    translated.write("agency.tmx", AGENCY)
    translated.ok("tm", "import", str(translated.path("agency.tmx")))
    ran = translated.ok("tm", "suggest", "Take 50 mg of it every morning.", "-l", "fr")
    assert ran.out.splitlines()[:3] == [
        "85 %  agency.tmx",
        "    Take 5 mg of it every morning.",
        "    Prenez-en 5 mg chaque matin.",
    ]
    assert "5 mg → 50 mg" in ran.out
    (found,) = json.loads(translated.ok("tm", "suggest", "Drink water!", "-l", "fr", "--json").out)
    assert (found["likeness"], found["origin"], found["target"]) == (99.0, "rest", "Buvez de l’eau.")


def test_nothing_alike_is_said_to_be_nothing(translated: Folder) -> None:
    ran = translated.ok("tm", "suggest", "Something else entirely.", "-l", "fr")
    assert ran.out == "nothing that is alike by 75 % or more\n"
    assert json.loads(translated.ok("tm", "suggest", "Something else.", "-l", "fr", "--json").out) == []


def test_whatever_a_terminal_sends_is_asked(translated: Folder) -> None:
    for text in ("", " ", "\udcff", "\x00", "%s' OR 1=1 --", "word " * 1000):
        assert translated.ok("tm", "suggest", "-l", "fr", "--", text).out.startswith("nothing")


def test_a_language_that_the_project_does_not_have_is_called_wrongly(small: Folder) -> None:
    assert small.run("tm", "suggest", "Rest.", "-l", "de").status == 2


# Update


def test_an_update_offers_what_another_article_or_an_import_has(translated: Folder) -> None:
    translated.write("agency.tmx", AGENCY)
    translated.ok("tm", "import", str(translated.path("agency.tmx")))
    translated.write("source/two.md", DUO + "\nTake 5 mg of it every evening.\n")
    ran = translated.ok("update")
    assert state(translated, "two", "fr", "Dry them with a towel.") == (
        "Séchez-les avec une serviette.",
        State.FUZZY,
        "Dry them with a towel.",
    )
    assert state(translated, "two", "fr", "Take 5 mg of it every evening.") == (
        "Prenez-en 5 mg chaque matin.",
        State.FUZZY,
        "Take 5 mg of it every morning.",
    )
    assert state(translated, "two", "fr", "Drink much water every day.")[1] is State.MISSING
    assert "3 catalogs written, 6 already in step" in ran.out


def test_a_second_update_writes_nothing_and_asks_nothing(translated: Folder) -> None:
    translated.write("source/two.md", DUO)
    translated.ok("update")
    before = translated.times("locales")
    ran = translated.ok("update")
    assert "0 catalogs written, 9 already in step" in ran.out
    assert translated.times("locales") == before
    assert translated.ok("update").out == ran.out


def test_new_work_elsewhere_is_offered_at_the_next_update(translated: Folder) -> None:
    translated.write("source/two.md", DUO)
    translated.ok("update")
    assert state(translated, "two", "fr", "Drink much water every day.")[1] is State.MISSING
    translated.write("source/three.md", DUO.replace("DU-1", "TH-1").replace("Dry them", "Dry it"))
    translated.ok("update")
    translated.translate("three", "fr", {"Drink much water every day.": "Buvez beaucoup d’eau chaque jour."})
    translated.ok("update")
    assert state(translated, "two", "fr", "Drink much water every day.")[0] == "Buvez beaucoup d’eau chaque jour."


def test_no_memory_is_made_while_nothing_is_missing(translated: Folder) -> None:
    memory = translated.path("output/.pipeline/memory")
    assert not memory.exists()
    translated.edit("source/rest.md", "Sleep well. Drink water.", "Drink water. Sleep well.")
    translated.ok("update")
    assert not memory.exists()


@pytest.mark.parametrize("after", ["Sleep wells.", "Sleep less."])
def test_no_memory_is_made_if_old_work_is_at_hand_and_no_article_has_better(translated: Folder, after: str) -> None:
    memory = translated.path("output/.pipeline/memory")
    translated.edit("source/rest.md", "Sleep well. Drink water.", f"{after} Drink water.")
    translated.ok("update")
    assert state(translated, "rest", "fr", after)[1:] == (State.FUZZY, "Sleep well.")
    assert not memory.exists()


@pytest.mark.parametrize("narrow", [(), ("--article", "rest")])
def test_the_same_text_of_another_article_is_better_than_rough_work_at_hand(
    translated: Folder, narrow: tuple[str, ...]
) -> None:
    translated.edit("source/rest.md", "Sleep well. Drink water.", "Dry them with a towel. Drink water.")
    translated.ok("update", *narrow)
    assert state(translated, "rest", "fr", "Dry them with a towel.") == (
        "Séchez-les avec une serviette.",
        State.FUZZY,
        "Dry them with a towel.",
    )


def test_exact_text_is_taken_as_done_only_if_that_is_configured(translated: Folder) -> None:
    translated.edit("pipeline.toml", 'clinic = "hill"', 'clinic = "hill"\nreuse = "exact"')
    translated.write("source/two.md", DUO)
    ran = translated.ok("update")
    assert state(translated, "two", "fr", "Dry them with a towel.") == (
        "Séchez-les avec une serviette.",
        State.DONE,
        "",
    )
    assert "UP002" in ran.out


def test_one_worker_and_several_offer_the_same(translated: Folder) -> None:
    for number in range(9):
        translated.write(f"source/n{number}.md", DUO.replace("DU-1", f"N-{number}"))
    before = translated.files("locales")
    translated.ok("update", "--jobs", "1")
    alone = translated.files("locales")
    for name in alone.keys() - before.keys():
        translated.path(name).unlink()
    translated.process("update", "--jobs", "3")
    assert undated(translated.files("locales")) == undated(alone)


def undated(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """`files` without the minute in which a template was made: another one may begin between two runs."""
    return {name: re.sub(rb'"POT-Creation-Date: .*"\n', b"", content) for name, content in files.items()}


def test_what_is_wrong_with_an_imported_memory_is_told(translated: Folder) -> None:
    translated.write("locales/fr/memory/broken.tmx", "<tmx>")
    translated.write("source/two.md", DUO)
    ran = translated.run("update")
    assert ran.status == 1
    assert "locales/fr/memory/broken.tmx:1:6: XF901" in ran.out
    assert state(translated, "two", "fr", "Dry them with a towel.")[1] is State.FUZZY
