"""What each command does and says, as the person at the keyboard sees it."""

import json
import os
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.model.catalog import Catalog, Entry, State
from tests.folders import CONFIG, HANDS, Folder

# init, update, build: the first five minutes


def test_a_new_project_can_be_updated_and_built_at_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert "now run:" in folder.ok("init", str(tmp_path)).last
    assert folder.ok("update").last == "2 catalogs written, 0 already in step"
    assert "3 leaflets written, 2 of them are drafts" in folder.ok("build").out
    page = folder.read("output/en/hand-washing.html")
    assert "How to wash your hands" in page
    assert "+44 20 7946 0123" in page


def test_init_writes_the_languages_that_it_is_told(tmp_path: Path) -> None:
    Folder(tmp_path).ok("init", str(tmp_path), "-l", "pt_br", "-l", "zh-CN")
    assert 'languages = ["pt-BR", "zh-Hans"]' in Folder(tmp_path).read("pipeline.toml")


@pytest.mark.parametrize("languages", [("en",), ("fr", "fr"), ("zz",), ("no such tag",)])
def test_init_makes_no_project_that_could_not_be_built(tmp_path: Path, languages: Sequence[str]) -> None:
    options = [word for language in languages for word in ("-l", language)]
    ran = Folder(tmp_path).run("init", str(tmp_path / "new"), *options)
    assert (ran.status, "CF002" in ran.out) == (1, True)
    assert not (tmp_path / "new").exists()


def test_init_leaves_a_project_that_is_there_alone(small: Folder) -> None:
    before = small.files()
    ran = small.run("init", str(small.root))
    assert (ran.status, "there is a project here already" in ran.err) == (2, True)
    assert small.files() == before


def test_init_keeps_files_that_stand_in_its_way(tmp_path: Path) -> None:
    Folder(tmp_path).write("source/hand-washing.md", "mine")
    Folder(tmp_path).ok("init", str(tmp_path))
    assert Folder(tmp_path).read("source/hand-washing.md") == "mine"


# extract


def test_extract_writes_a_template_for_each_article(small: Folder) -> None:
    assert small.ok("extract").last == "2 articles, 11 texts to translate; 2 templates written"
    template = small.read("locales/templates/hands.pot")
    assert 'msgid "Dry them with a towel."\nmsgstr ""\n' in template


def test_a_second_extract_writes_nothing(small: Folder) -> None:
    small.ok("extract")
    before = small.times()
    assert "0 templates written" in small.ok("extract").out
    assert small.times() == before


def test_extract_can_be_asked_for_one_article(small: Folder) -> None:
    small.ok("extract", "--article", "rest")
    assert not small.path("locales/templates/hands.pot").exists()


# update


def test_update_writes_a_catalog_for_each_article_and_language(small: Folder) -> None:
    ran = small.ok("update")
    assert re.search(r"^fr +hands +new +0 +0 +7$", ran.out, re.MULTILINE)
    assert ran.last == "6 catalogs written, 0 already in step"


def test_a_second_update_touches_no_file(translated: Folder) -> None:
    translated.ok("update")
    contents, times = translated.files(), translated.times()
    assert translated.ok("update").last == "0 catalogs written, 6 already in step"
    assert translated.files() == contents
    assert translated.times() == times


def test_a_new_language_gets_its_catalogs_and_leaves_the_others_alone(translated: Folder) -> None:
    before = translated.files("locales")
    translated.edit("pipeline.toml", '"fr", ', '"fr", "pt-BR", ')
    assert translated.ok("update").last == "2 catalogs written, 6 already in step"
    assert translated.read("locales/pt_BR/LC_MESSAGES/rest.po").count('msgstr ""') == 5
    after = translated.files("locales")
    assert {name: after[name] for name in before} == before


def test_update_can_be_asked_for_one_language(small: Folder) -> None:
    small.ok("update", "-l", "zh-cn", "-a", "rest")
    assert list(small.files("locales")) == [
        "locales/templates/rest.pot",
        "locales/zh_Hans/LC_MESSAGES/rest.po",
    ]


def test_a_changed_sentence_is_offered_its_old_translation_and_the_others_stay_done(translated: Folder) -> None:
    translated.edit("source/rest.md", "Drink water.", "Drink some water.")
    translated.ok("update")
    states = {entry.key.source: entry.state for entry in translated.catalog("rest", "fr").entries}
    assert states.pop("Drink some water.") is State.FUZZY
    assert set(states.values()) == {State.DONE}


def test_a_catalog_that_cannot_be_read_is_left_alone_and_the_rest_is_updated(translated: Folder) -> None:
    path = translated.write("locales/fr/LC_MESSAGES/rest.po", 'msgid "\nmsgstr ""\n')
    translated.edit("source/rest.md", "Drink water.", "Drink some water.")
    ran = translated.run("update")
    assert ran.status == 1
    assert "locales/fr/LC_MESSAGES/rest.po:1:7: PO007 error" in ran.out
    assert path.read_text() == 'msgid "\nmsgstr ""\n'
    assert "2 catalogs written" in ran.out


# status


def test_status_counts_what_is_done_and_what_is_left(translated: Folder) -> None:
    translated.translate("rest", "fr", {"Sleep well.": "Dormez.", "Drink water.": ""}, fuzzy=True)
    lines = translated.ok("status").out.splitlines()
    assert lines[0].split() == ["language", "article", "translated", "done", "fuzzy", "missing", "words", "left"]
    rest = next(line for line in lines if line.startswith("fr") and "rest" in line)
    assert rest.split() == ["fr", "rest", "50", "%", "2", "1", "1", "4"]


def test_status_speaks_json(translated: Folder) -> None:
    rows = json.loads(translated.ok("status", "--json", "-l", "ar", "-a", "rest").out)
    assert rows == [{"slug": "rest", "locale": "ar", "done": 4, "fuzzy": 0, "missing": 0, "words": 8, "words_left": 0}]


def test_status_tells_of_catalogs_whose_article_is_gone(translated: Folder) -> None:
    translated.path("source/rest.md").unlink()
    assert "locales/ar/LC_MESSAGES/rest.po:1:1: CA001 warning: there is no article rest" in translated.ok("status").out


def test_status_of_json_keeps_its_output_clean_when_it_fails(small: Folder) -> None:
    small.edit("pipeline.toml", "publisher", "publisher =")
    ran = small.run("status", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert "CF001" in ran.err


# merge


def returned(folder: Folder, words: dict[str, str], **header: str) -> Catalog:
    """The French file of `rest` as a translator sends it back, with the fields in `header` (``_`` for ``-``)."""
    catalog = folder.catalog("rest", "fr")
    fields = {name.replace("_", "-"): value for name, value in header.items()}
    entries = tuple(
        replace(entry, target=words.get(entry.key.source, entry.target), fuzzy=False) for entry in catalog.entries
    )
    return replace(catalog, header=tuple((n, fields.get(n, v)) for n, v in catalog.header), entries=entries)


@pytest.fixture
def sent(small: Folder) -> Folder:
    """The small project with its catalogs sent out, nothing translated."""
    small.ok("update")
    return small


def target_of(folder: Folder, source: str, tag: str = "fr") -> str:
    return next(entry.target for entry in folder.catalog("rest", tag).entries if entry.key.source == source)


def test_merge_takes_a_file_in_under_any_name(sent: Folder) -> None:
    catalog = returned(sent, {"Sleep well.": "Dormez bien."}, Last_Translator="A. Nobody")
    file = sent.save(catalog, "post/Final FINAL (2).po")
    ran = sent.ok("merge", str(file))
    assert "rest in fr: 1 accepted, 3 unchanged" in ran.out
    assert target_of(sent, "Sleep well.") == "Dormez bien."
    assert sent.catalog("rest", "fr").field("Last-Translator") == "A. Nobody"


def test_merge_takes_a_file_that_came_through_windows(sent: Folder) -> None:
    file = sent.save(returned(sent, {"Sleep well.": "Dormez bien."}), "back.po")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    sent.ok("merge", str(file))
    assert target_of(sent, "Sleep well.") == "Dormez bien."
    assert b"\r" not in sent.path("locales/fr/LC_MESSAGES/rest.po").read_bytes()


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("fr", "zh_Hans.po"),
        ("fr_FR", "x.po"),
        ("", "rest.fr.po"),
        ("", "rest_fr.po"),
        ("", "FR final.po"),
    ],
)
def test_the_language_is_read_from_the_header_or_else_from_the_name(sent: Folder, language: str, name: str) -> None:
    file = sent.save(returned(sent, {"Sleep well.": "Dormez bien."}, Language=language), f"post/{name}")
    sent.ok("merge", str(file))
    assert target_of(sent, "Sleep well.") == "Dormez bien."


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("", "back.po"),
        ("", "far.po"),
        ("", "frost.po"),
        ("", "fr-or-ar.po"),
        ("de", "rest.fr.po"),
        ("zh_TW", "rest.po"),
        ("zh_Hant_HK", "rest.zh_Hans.po"),
    ],
)
def test_a_file_whose_language_is_in_doubt_is_refused(sent: Folder, language: str, name: str) -> None:
    before = sent.files("locales")
    file = sent.save(returned(sent, {"Sleep well.": "Dormez bien."}, Language=language), f"post/{name}")
    ran = sent.run("merge", str(file))
    assert (ran.status, "MG002" in ran.out) == (1, True)
    assert sent.files("locales") == before


def test_a_file_of_another_project_is_refused(sent: Folder) -> None:
    foreign = Catalog("x", "fr", sent.catalog("rest", "fr").header, entries=(entry("Open file", "Ouvrir"),))
    ran = sent.run("merge", str(sent.save(foreign, "other.po")))
    assert ran.status == 1
    assert "MG003" in ran.out
    assert "other.po: refused, nothing was taken from it" in ran.out


def test_one_refused_file_does_not_keep_the_others_out(sent: Folder) -> None:
    good = sent.save(returned(sent, {"Sleep well.": "Dormez bien."}), "good.po")
    ran = sent.run("merge", str(sent.write("bad.po", "not a PO file\n")), str(good))
    assert ran.status == 1
    assert target_of(sent, "Sleep well.") == "Dormez bien."


def test_a_clash_shows_both_texts_and_keeps_ours(translated: Folder) -> None:
    file = translated.save(returned(translated, {"Sleep well.": "Bonne nuit."}), "back.po")
    ran = translated.ok("merge", str(file))
    assert "MG001" in ran.out
    assert "ours:   Dormez bien." in ran.out
    assert "theirs: Bonne nuit." in ran.out
    assert target_of(translated, "Sleep well.") == "Dormez bien."


def entry(source: str, target: str) -> Entry:
    from pipeline.model.article import Key

    return Entry(Key("", source), target)


def test_a_translation_of_a_text_that_changed_meanwhile_is_kept_and_offered_by_the_next_update(sent: Folder) -> None:
    back = returned(sent, {"Sleep well.": "Dormez bien.", "Drink water.": "Buvez de l’eau."})
    sent.edit("source/rest.md", "Drink water.", "Drink some water.")
    sent.ok("update")
    ran = sent.ok("merge", str(sent.save(back, "back.po")))
    assert "MG004" in ran.out
    assert target_of(sent, "Sleep well.") == "Dormez bien."
    sent.ok("update")
    catalog = sent.catalog("rest", "fr")
    offered = next(one for one in catalog.entries if one.key.source == "Drink some water.")
    assert (offered.target, offered.fuzzy) == ("Buvez de l’eau.", True)
    assert [(one.key.source, one.target) for one in catalog.obsolete] == [("Drink water.", "Buvez de l’eau.")]


def test_merging_our_own_file_changes_no_byte(translated: Folder) -> None:
    before, times = translated.files(), translated.times()
    translated.ok("merge", str(translated.path("locales/fr/LC_MESSAGES/rest.po")))
    assert (translated.files(), translated.times()) == (before, times)


# build


def test_build_writes_a_page_and_a_text_for_each_article_and_language(translated: Folder) -> None:
    assert translated.ok("build").out == "8 leaflets written: open output/index.html\n"
    languages = ("ar", "en", "fr", "zh-Hans")
    pages = {
        f"output/{tag}/{slug}.{kind}" for tag in languages for slug in ("hands", "rest") for kind in ("html", "txt")
    }
    assert set(translated.files("output")) == {*pages, "output/index.html"}
    assert "Séchez-les avec une serviette." in translated.read("output/fr/hands.html")
    assert "Séchez-les avec une serviette." in translated.read("output/fr/hands.txt")


def test_a_second_build_writes_nothing(built: Folder) -> None:
    before, times = built.files(), built.times()
    assert built.ok("build").out == "0 leaflets written, 8 already up to date: open output/index.html\n"
    assert (built.files(), built.times()) == (before, times)


def reasons(folder: Folder, *options: str) -> dict[str, str]:
    """Why `build --why` says that each leaflet is built."""
    lines = [
        line for line in folder.run("build", "--why", *options).out.splitlines() if re.match(r"[\w-]+/\w+: ", line)
    ]
    return {name: reason for name, _, reason in (line.partition(": ") for line in lines)}


def test_build_says_that_the_article_changed(built: Folder) -> None:
    built.edit("source/rest.md", "id: RE-1", "id: RE-2")
    assert reasons(built) == {f"{tag}/rest": "the English article changed" for tag in ("en", "fr", "ar", "zh-Hans")}


def test_build_says_that_a_translation_changed(built: Folder) -> None:
    built.translate("rest", "fr", {"Sleep well.": "Dormez très bien."})
    assert reasons(built) == {"fr/rest": "the translation changed"}
    assert "Dormez très bien." in built.read("output/fr/rest.txt")


def test_build_says_that_the_clinic_changed(built: Folder) -> None:
    built.edit("source/clinics/hill.toml", "0123", "0456")
    assert reasons(built, "-l", "fr", "-a", "hands") == {"fr/hands": "the clinic's profile changed"}
    assert "0456" in built.read("output/fr/hands.txt")
    assert "0123" in built.read("output/ar/hands.txt")


@pytest.mark.parametrize("harm", ["removed", "edited"])
def test_build_mends_a_page_that_somebody_harmed(built: Folder, harm: str) -> None:
    before = built.files()
    if harm == "removed":
        built.path("output/fr/rest.txt").unlink()
    else:
        built.edit("output/fr/rest.txt", "Dormez", "Mangez")
    assert reasons(built) == {"fr/rest": "its files were changed or removed"}
    assert built.files() == before


def test_build_says_that_the_configuration_changed(built: Folder) -> None:
    built.edit("pipeline.toml", "Test Trust", "Another Trust")
    assert set(reasons(built).values()) == {"the configuration changed"}
    assert "Another Trust" in built.read("output/index.html")


def test_a_page_looks_the_same_whether_built_alone_or_with_all(built: Folder, translated: Folder) -> None:
    translated.ok("build", "-l", "fr")
    translated.ok("build", "-a", "rest")
    translated.ok("build")
    assert translated.files("output") == built.files("output")


def test_a_leaflet_with_a_doubtful_translation_is_a_draft_and_says_so(built: Folder) -> None:
    built.translate("rest", "fr", {"Drink water.": "Buvez de l’eau."}, fuzzy=True)
    ran = built.ok("build")
    assert "LE001 warning: a draft: English stands in for 1 of 4 sentences" in ran.out
    assert "1 of them is a draft" in ran.out
    assert "\n1 leaflet written, a draft: open" in built.ok("build", "-l", "fr", "-a", "rest", "--layout", "facing").out
    page = built.read("output/fr/rest.html")
    assert "Draft. Do not give it to patients." in page
    assert re.search(r'lang="en"[^>]*>Drink water\.', page)
    assert "Buvez" not in page
    assert "draft: 3 of 4 sentences translated" in built.read("output/index.html")


def crowded(folder: Folder) -> Folder:
    """Thirteen more articles, each with a heading that earns a warning."""
    for number in range(13):
        front = f"---\nid: R-{number}\ntitle: Rest\nsummary: Rest helps you.\naudience: all\n---\n"
        folder.write(f"source/rest-{number:02}.md", f"{front}\n# Rest\n\nSleep well.\n")
    return folder


def test_of_many_warnings_build_shows_ten_of_a_kind_and_says_how_many_more_there_are(small: Folder) -> None:
    crowded(small).ok("update")
    for ran in (small.ok("build", "-l", "en"), small.ok("build", "-l", "en")):  # the second reads what the first kept
        assert ran.out.count("AR106 warning") == 10
        assert "AR106: 3 more like these; pipeline check shows them all\n" in ran.out
        assert "13 warnings (AR106: 13)" in ran.last
    assert small.run("check", "-l", "fr").out.count("AR106 warning") == 13


@pytest.mark.parametrize("form", ["json", "github"])
def test_machines_are_told_of_every_warning(small: Folder, form: str) -> None:
    crowded(small).ok("update")
    for _ in range(2):
        ran = small.ok("build", "-l", "en", "--format", form)
        assert ran.out.count("a heading of level 1") == 13
        assert "more like these" not in ran.out


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_build_that_has_nothing_to_do_says_all_that_the_whole_build_said(small: Folder, form: str) -> None:
    crowded(small).ok("update")
    small.translate("hands", "fr", {"Dry them with a towel.": "Appelez le 115.  "})
    first, second = (small.run("build", "--format", form) for _ in range(2))
    written = re.compile("^.* leaflets? written.*$", re.MULTILINE)
    assert written.sub("", first.out) == written.sub("", second.out)
    assert (first.status, "AR106" in first.out, "PO3" in first.out) == (second.status, True, True) == (1, True, True)


def test_no_error_is_ever_left_out(small: Folder) -> None:
    small.ok("update")
    texts = [f"On day {word} call **{{clinic.phone}}** again." for word in "abcdefghijklm"]
    small.write("source/rest.md", f"---\nid: RE-1\ntitle: Rest\nsummary: Rest.\n---\n\n{' '.join(texts)}\n")
    small.ok("update")
    small.translate("rest", "fr", dict.fromkeys(texts, "Appelez-nous."))
    for _ in range(2):
        ran = small.run("build")
        assert (ran.status, ran.out.count("PO101 error"), "PO101: " in ran.out) == (1, 13, True)
        assert "13 errors (PO101: 13)" in ran.last


def test_the_leaflets_of_a_removed_article_are_taken_away(built: Folder) -> None:
    built.path("source/rest.md").unlink()
    assert "fr/rest: taken away" in built.ok("build").out
    assert not [name for name in built.files("output") if "rest" in name]
    assert "rest.html" not in built.read("output/index.html")


def test_a_leaflet_that_was_never_made_is_not_said_to_be_taken_away(built: Folder) -> None:
    built.write("source/fever.md", HANDS.replace("HW-1", "FE-1") + "\n![A hand](gone.png)\n")
    assert "taken away" not in built.run("build").out
    built.edit("source/rest.md", "Drink water.", "Drink water.\n\n![A cup](gone.png)")
    assert "en/rest: taken away" in built.run("build").out


def test_the_leaflets_of_a_removed_language_are_taken_away(built: Folder) -> None:
    built.edit("pipeline.toml", '"ar", ', "")
    built.ok("build")
    assert not [name for name in built.files("output") if "/ar/" in name]
    assert "../ar/" not in built.read("output/fr/rest.html")


def test_nothing_but_leaflets_is_ever_taken_away(built: Folder) -> None:
    built.write("output/fr/notes.html", "mine")
    built.write("output/ar/rest.pdf", "mine")
    built.edit("pipeline.toml", '"ar", ', "")
    built.path("source/rest.md").unlink()
    built.ok("build")
    assert built.read("output/fr/notes.html") == built.read("output/ar/rest.pdf") == "mine"


def test_an_article_with_an_error_has_no_leaflets_any_more(built: Folder) -> None:
    built.edit("source/rest.md", "id: RE-1\n", "")
    ran = built.run("build")
    assert ran.status == 1
    assert "source/rest.md:1:1: AR003 error: id is missing" in ran.out
    assert not [name for name in built.files("output") if "/rest." in name]
    assert built.path("output/fr/hands.html").exists()


@pytest.mark.parametrize("phone", ["", 'phone = ""', 'phone = " "', "phone = 112", "phone = +44_20"])
def test_no_leaflet_is_made_without_the_number_to_call(built: Folder, phone: str) -> None:
    built.edit("source/clinics/hill.toml", 'phone = "+44 20 7946 0123"', phone)
    ran = built.run("build")
    assert ran.status == 1
    assert "source/hands.md:13:3: LE101 error: {clinic.phone} has no value, so no leaflet is made" in ran.out
    assert not [name for name in built.files("output") if "/hands." in name]
    assert built.path("output/fr/rest.html").exists()


@pytest.mark.parametrize(
    ("placeholder", "hint"),
    [
        ("{clinic.phnoe}", "did you mean {clinic.phone}?"),
        ("{clinic.ward}", 'write ward = "…" in the profile of the clinic hill'),
        ("{ward.name}", "write {clinic.ward.name}"),
    ],
)
def test_a_placeholder_without_a_value_is_told_what_to_do(translated: Folder, placeholder: str, hint: str) -> None:
    translated.edit("source/rest.md", "Sleep well.", f"Sleep well, {placeholder}.")
    assert hint in translated.run("check").out


def test_check_knows_as_well_that_a_placeholder_has_no_value(translated: Folder) -> None:
    translated.edit("source/clinics/hill.toml", 'phone = "+44 20 7946 0123"', "")
    ran = translated.run("check")
    assert (ran.status, ran.out.count("LE101")) == (1, 1)


def test_a_picture_becomes_part_of_the_page_whatever_its_name(translated: Folder) -> None:
    translated.write("source/pictures/ma main à moi.png", b"\x89PNG picture")
    translated.edit("source/rest.md", "Sleep well.", "![My hand](<pictures/ma main à moi.png>)\n\nSleep well.")
    translated.ok("update")
    translated.ok("build")
    assert "data:image/png;base64,iVBORyBwaWN0dXJl" in translated.read("output/en/rest.html")
    translated.write("source/pictures/ma main à moi.png", b"\x89PNG another")
    assert set(reasons(translated).values()) == {"a picture changed"}
    translated.path("source/pictures/ma main à moi.png").unlink()
    ran = translated.run("build")
    assert (ran.status, "AR011" in ran.out) == (1, True)
    assert not translated.path("output/en/rest.html").exists()


def test_a_file_that_is_no_picture_is_told_and_not_printed(translated: Folder) -> None:
    translated.write("source/hand.png", "<html>Not found</html>")
    translated.edit("source/rest.md", "Sleep well.", "![My hand](hand.png)\n\nSleep well.")
    translated.ok("update")
    ran = translated.run("build")
    assert (ran.status, "AR011 error: source/hand.png is no picture" in ran.out) == (1, True)
    assert not translated.path("output/en/rest.html").exists()


def test_two_articles_with_one_id_are_told(built: Folder) -> None:
    built.edit("source/rest.md", "RE-1", "HW-1")
    for command in ("build", "check"):
        ran = built.run(command)
        assert ran.status == 1
        assert "source/rest.md:1:1: AR010 error: source/hands.md has the id HW-1 as well" in ran.out


# check


def test_check_finds_nothing_in_good_work_and_writes_nothing(translated: Folder) -> None:
    before = translated.files()
    assert translated.ok("check").out == "2 articles and 6 catalogs checked: nothing found\n"
    assert translated.files() == before


def test_check_says_where_and_what_and_what_to_do(translated: Folder) -> None:
    sentence = "Call **{clinic.phone}** if your skin is sore."
    translated.translate("hands", "fr", {sentence: "Appelez si votre peau est irritée."})
    ran = translated.run("check")
    line = translated.read("locales/fr/LC_MESSAGES/hands.po").split("\n").index(f'msgid "{sentence}"') + 1
    assert ran.status == 1
    assert f"locales/fr/LC_MESSAGES/hands.po:{line}:1: PO101 error: {{clinic.phone}} is missing" in ran.out
    assert "    hint: write {clinic.phone} where its value belongs" in ran.out


def test_a_refused_translation_stands_in_english_on_a_draft(built: Folder) -> None:
    sentence = "Call **{clinic.phone}** if your skin is sore."
    built.translate("hands", "fr", {sentence: "Appelez si votre peau est irritée."})
    ran = built.run("build")
    assert (ran.status, "PO101" in ran.out, "LE001" in ran.out) == (1, True, True)
    page = built.read("output/fr/hands.html")
    assert "if your skin is sore" in page
    assert "irritée" not in page


def test_warnings_alone_are_no_failure(small: Folder) -> None:
    ran = small.ok("check")
    assert "CA002 warning" in ran.out
    assert ran.last == "2 articles and 0 catalogs checked: 6 warnings"


@pytest.mark.parametrize("command", ["check", "build", "update", "extract"])
def test_findings_are_json_that_machines_can_read(translated: Folder, command: str) -> None:
    translated.edit("source/rest.md", "id: RE-1\n", "")
    ran = translated.run(command, "--format", "json")
    found = [one for one in json.loads(ran.out) if one["code"] == "AR003"]
    assert (ran.status, len(found)) == (1, 1)
    assert (found[0]["path"], found[0]["line"], found[0]["severity"]) == ("source/rest.md", 1, "error")


def test_findings_are_annotations_that_github_can_read(translated: Folder) -> None:
    translated.edit("source/rest.md", "id: RE-1\n", "")
    ran = translated.run("check", "--format", "github")
    assert ran.out.startswith("::error file=source/rest.md,line=1,col=1,title=AR003::id is missing%0A")


@pytest.mark.parametrize("command", ["check", "build", "update", "extract", "merge"])
def test_json_stays_json_when_a_command_cannot_even_begin(small: Folder, command: str) -> None:
    small.edit("pipeline.toml", "publisher", "publisher =")
    words = [str(small.write("x.po", ""))] if command == "merge" else []
    ran = small.run(command, "--format", "json", *words)
    assert (ran.status, [one["code"] for one in json.loads(ran.out)]) == (1, ["CF001"])


# explain


def test_explain_prints_the_page_of_a_code_in_any_case(small: Folder) -> None:
    assert "Buvez" in small.ok("explain", "po203").out
    assert small.ok("explain", "LE001").out.startswith("LE001: the leaflet is a draft")


def test_explain_needs_no_project(tmp_path: Path) -> None:
    assert Folder(tmp_path).ok("explain", "FS001").out.startswith("FS001")


def test_explain_all_is_the_manual(small: Folder) -> None:
    manual = small.ok("explain", "--all").out
    assert all(code in manual for code in ("AR101", "PO101", "MG001", "CF003", "FS002"))


def test_explain_knows_what_was_meant(small: Folder) -> None:
    ran = small.run("explain", "PO2007")
    assert (ran.status, "did you mean PO207?" in ran.err) == (2, True)


# Called wrongly


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",),
        ("build", "--what"),
        ("build", "--jobs", "-1"),
        ("check", "--format", "xml"),
        ("merge",),
        ("explain",),
    ],
    ids=" ".join,
)
def test_a_command_called_wrongly_exits_with_2(small: Folder, words: Sequence[str]) -> None:
    ran = small.run(*words)
    assert ran.status == 2
    assert "Error:" in ran.err


def test_an_unknown_option_is_told_its_neighbour(small: Folder) -> None:
    assert "--why" in small.run("build", "--whi").err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-a", "hans"), "did you mean hands?"),
        (("-a", "hands.md"), "did you mean hands?"),
        (("-a", "xyz"), "the project has hands, rest"),
        (("-l", "zh-hant"), "did you mean zh-Hans?"),
        (("-l", "de"), "the project has fr, ar, zh-Hans"),
    ],
)
def test_an_unknown_article_or_language_is_told_its_neighbour(
    small: Folder, words: Sequence[str], message: str
) -> None:
    ran = small.run("status", *words)
    assert (ran.status, ran.out, message in ran.err) == (2, "", True)


# Configuration


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("clinic = 3", "pipeline.toml:2:1: CF002 error: clinic: 3 is not a text"),
        ('languages = "fr"', "pipeline.toml:2:1: CF002 error: languages: 'fr' is not a list"),
        ('languages = ["fr", "fr"]', "pipeline.toml:2:1: CF002 error: languages: fr is named twice"),
        ('languages = ["en"]', "pipeline.toml:2:1: CF002 error: languages: en is the language of the articles"),
        ('languages = ["../fr"]', "pipeline.toml:2:1: CF002 error: languages: '../fr' is not a language tag"),
        ('languages = ["qx"]', "pipeline.toml:1:1: CF002 error: languages: 'qx' is not a language that CLDR knows"),
        ('segmentation = "word"', "pipeline.toml:2:1: CF002 error: segmentation: 'word' is not one of sentence, block"),
        ("text_wrap = 7", "pipeline.toml:2:1: CF002 error: text_wrap: 7 is not 0 or a number from 20 to 1000"),
        ("raw_html = 1", "pipeline.toml:2:1: CF002 error: raw_html: 1 is neither true nor false"),
        ("languages = [", "pipeline.toml:2:1: CF001 error: this is not TOML"),
        ('output = "out', "pipeline.toml:2:14: CF001 error: this is not TOML"),
        ('profile = "lax"', "pipeline.toml:2:1: CF002 error: profile: 'lax' is not one of strict, relaxed"),
        ("severity = 3", "pipeline.toml:2:1: CF002 error: severity: 3 is not a table"),
        ('[severity]\nPO401 = "loud"', "pipeline.toml:3:1: CF002 error: severity: PO401: 'loud' is not one of error,"),
        ('[severity]\nPO203 = "off"', "pipeline.toml:3:1: CF010 error: severity: PO203 (changed-html) is always of"),
        ("[limits]\ngrade = -1", "pipeline.toml:3:1: CF002 error: limits: grade: -1 is not a number above 0"),
        ("[limits]\ngrade = nan", "pipeline.toml:3:1: CF002 error: limits: grade: nan is not a number above 0"),
        ("[limits]\nlist_items = 1.5", "pipeline.toml:3:1: CF002 error: limits: list_items: 1.5 is not a whole number"),
        ("[limits]\nlength_low = 3", "pipeline.toml:3:1: CF002 error: limits: length_low is 3, which is more than"),
        ('clinic = "nowhere"', "source/clinics/nowhere.toml:1:1: CF004 error: there is no such clinic profile"),
    ],
)
def test_a_mistake_in_the_configuration_is_shown_where_it_stands(small: Folder, line: str, finding: str) -> None:
    small.write("pipeline.toml", f"# ours\n{line}\n")
    ran = small.run("check")
    assert ran.status == 1
    assert finding in ran.out


def test_a_table_that_belongs_into_pyproject_is_not_passed_over_silently(small: Folder) -> None:
    small.path("pipeline.toml").write_text(f'{CONFIG}[tool.pipeline.release]\npolicy = "block"\n')
    ran = small.ok("check")
    assert "CF003 warning: [tool.pipeline] is not read here" in ran.out
    assert "write [release], not [tool.pipeline.release]" in ran.out


def test_a_misspelt_key_is_told_its_neighbour(small: Folder) -> None:
    small.edit("pipeline.toml", "languages", "langauges")
    ran = small.ok("check")
    assert "pipeline.toml:2:1: CF003 warning: the key langauges is not known" in ran.out
    assert "did you mean languages?" in ran.out


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('[severity]\nPO4001 = "off"', "did you mean PO401?"),
        ('[severity]\nuntranslated = "off"', "did you mean PO401?"),
        ("[limits]\nsentence_word = 9", "did you mean sentence_words?"),
    ],
)
def test_a_misspelt_rule_or_limit_is_told_its_neighbour(small: Folder, line: str, hint: str) -> None:
    small.path("pipeline.toml").write_text(f"{CONFIG}{line}\n")
    ran = small.run("check")
    assert "CF003 warning" in ran.out
    assert hint in ran.out


def test_a_profile_decides_what_keeps_a_text_off_the_page(built: Folder) -> None:
    built.edit("locales/fr/LC_MESSAGES/hands.po", 'msgstr "Lavez-vous les mains"', 'msgstr "Wash your hands"')
    assert "PO401 error" in built.run("check").out
    built.write("pipeline.toml", f'profile = "relaxed"\n{CONFIG}')
    assert "PO401 warning" in built.ok("check").out


def test_all_mistakes_of_a_configuration_are_told_at_once(small: Folder) -> None:
    small.write("pipeline.toml", "clinic = 3\nraw_html = 3\n")
    assert small.run("check").out.count("CF002") == 2


def test_a_configuration_may_begin_with_a_byte_order_mark(small: Folder) -> None:
    small.write("pipeline.toml", b"\xef\xbb\xbf" + CONFIG.replace("\n", "\r\n").encode())
    assert small.ok("extract").out


def test_a_pyproject_holds_a_configuration_too(small: Folder) -> None:
    small.path("pipeline.toml").unlink()
    small.write("pyproject.toml", '[project]\nname = "x"\n\n[tool.pipeline]\nlanguages = ["fr"]\nclinc = "hill"\n')
    ran = small.ok("update")
    assert "pyproject.toml:6:1: CF003 warning: the key clinc is not known" in ran.out
    assert "2 catalogs written" in ran.out


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nx = 1", "[[tool]]\nx = 1", "", "[project", "\N{BOM}"])
def test_a_pyproject_without_our_table_is_no_project(small: Folder, text: str) -> None:
    small.path("pipeline.toml").unlink()
    small.write("pyproject.toml", text)
    ran = small.run("status")
    assert (ran.status, "there is no project here" in ran.err) == (2, True)


@pytest.mark.parametrize("text", ["[tool]\npipeline = 3", "[tool.pipeline]\nx = [", "[[tool.pipeline]]\nx = 1"])
def test_a_pyproject_whose_table_cannot_be_read_says_so(small: Folder, text: str) -> None:
    small.path("pipeline.toml").unlink()
    small.write("pyproject.toml", text)
    ran = small.run("status")
    assert (ran.status, re.search("CF00[12]", ran.out) is not None) == (1, True)


def test_a_project_without_articles_says_what_to_do(small: Folder) -> None:
    small.path("source/hands.md").unlink()
    small.path("source/rest.md").unlink()
    ran = small.ok("build")
    assert "CF006 warning: there are no articles" in ran.out


def test_a_file_that_is_no_article_for_its_name_is_told(small: Folder) -> None:
    small.write("source/Heart Attack.md", HANDS)
    assert "source/Heart Attack.md:1:1: AR009 warning" in small.ok("status").out


@pytest.mark.parametrize("name", ["fever.markdown", "fever.MD", "heart/fever.md"])
def test_an_article_that_would_be_passed_over_is_told(small: Folder, name: str) -> None:
    small.write(f"source/{name}", HANDS)
    assert f"source/{name}:1:1: AR009 " in small.ok("status").out


# From anywhere


def test_a_command_finds_its_project_from_a_folder_below(small: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from pipeline.cli import main

    monkeypatch.chdir(small.path("source/clinics"))
    assert CliRunner().invoke(main, ["extract"]).exit_code == 0
    assert small.path("locales/templates/rest.pot").exists()


def test_outside_of_any_project_there_is_no_project(tmp_path: Path) -> None:
    ran = Folder(tmp_path).run("build")
    assert (ran.status, "there is no project here" in ran.err) == (2, True)


def test_a_folder_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    assert Folder(tmp_path / "nowhere").run("build").status == 2


# As a process of its own


def test_python_runs_it_as_a_module(built: Folder) -> None:
    ran = built.process("build")
    assert (ran.status, ran.out, ran.err) == (
        0,
        "0 leaflets written, 8 already up to date: open output/index.html\n",
        "",
    )


def imported(folder: Folder, *words: str) -> set[str]:
    """The libraries that the command imports."""
    ran = folder.process(*words, PYTHONPROFILEIMPORTTIME="1")
    assert ran.status == 0, ran
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in ran.err.splitlines()}


HEAVY = {"babel", "markdown_it", "jinja2", "polib", "yaml", "rapidfuzz", "concurrent"}


def test_help_is_quick_to_come(small: Folder) -> None:
    found = imported(small, "--help")
    assert "click" in found
    assert not found & HEAVY


def test_a_build_with_nothing_to_do_loads_no_parser(built: Folder) -> None:
    found = imported(built, "build")
    assert "filelock" in found
    assert not found & HEAVY


def test_an_old_terminal_gets_escapes_instead_of_a_traceback(small: Folder) -> None:
    small.write("source/clinics/hill.toml", '"医院" = 1')
    ran = small.process("check", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert "Traceback" not in ran.err
    assert "\\u533b\\u9662" in ran.out


@pytest.mark.skipif(os.name != "posix", reason="file names are text elsewhere")
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_file_name_that_is_no_text_can_be_told(small: Folder, form: str) -> None:
    small.write(os.fsdecode(b"source/caf\xe9.md"), HANDS)
    ran = small.ok("check", "--format", form)
    assert "dce9" in ran.out


def test_a_file_in_the_folder_of_another_language_is_refused(built: Folder) -> None:
    path = "locales/fr/LC_MESSAGES/hands.po"
    built.edit(path, "Language: fr\\n", "Language: es\\n")
    before = built.files()[path]
    for command in ("build", "check", "update"):
        ran = built.run(command)
        assert (ran.status, "CA004 error: its header says that it is in es" in ran.out) == (1, True)
    assert built.files()[path] == before
    assert "output/fr/hands.html" not in built.files()


def test_who_turns_back_at_the_door_sees_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C within the first tenths of a second, while the program is still loaded."""
    from pipeline.__main__ import run

    def turn_back() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.cli.main", turn_back)
    with pytest.raises(SystemExit) as left:
        run()
    assert (left.value.code, capsys.readouterr().err) == (1, "Aborted!\n")
