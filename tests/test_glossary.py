"""The glossary on its way through the commands: the file, its catalogs, notes for translators, checks and builds."""

import re

import pytest

from pipeline.cli.glossary import FORMATS
from pipeline.formats.glossaries import GLOSSARY_FORMATS
from pipeline.model.finding import PipelineError
from pipeline.model.glossary import Glossary
from pipeline.project.glossary import read_glossary, with_terms
from tests.folders import Folder

GLOSSARY = """\
# Ours.

[[term]]
english = "hand"
definition = "what has five fingers; not the hand of a clock"
part_of_speech = "noun"
forbidden = { fr = ["aiguille"] }

[[term]]
english = "towel"

[[term]]
english = "Sudsol"
keep = true
allowed = { ar = ["صدصول"] }
"""
PATH = "source/glossary.toml"


@pytest.fixture
def terms(translated: Folder) -> Folder:
    """The translated project with a glossary, in which French has agreed on two words."""
    translated.write(PATH, GLOSSARY)
    translated.ok("update")
    translated.translate("glossary", "fr", {"hand": "main", "towel": "serviette | essuie-main"})
    translated.ok("update")
    return translated


# The file


def read(text: str) -> Glossary:
    return read_glossary(text.encode(), PATH)[0]


def test_a_glossary_says_all_that_there_is_to_say_of_a_term() -> None:
    hand, towel, sudsol = read(GLOSSARY).terms
    assert (hand.english, hand.part_of_speech, hand.forbidden) == ("hand", "noun", {"fr": ("aiguille",)})
    assert towel.key == ("term", "towel")
    assert sudsol.keep
    assert sudsol.allowed == {"ar": ("صدصول",)}
    assert sudsol.place
    assert sudsol.place.line == 13


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[[term]]\n", 1, "GL001 a term without its English"),
        ('[[term]]\nenglish = "hand"\n\n[[term]]\nenglish = ""\n', 5, "GL001 english: there is nothing in it"),
        ('[[term]]\nenglish = "a  b"\n', 2, "GL001 english: 'a  b' has white space"),
        ('[[term]]\nenglish = "a | b"\n', 2, "GL001 english: 'a | b' is not a word"),
        ('[[term]]\nenglish = "a"\nkeep = "yes"\n', 3, "GL001 keep: 'yes' is neither true nor false"),
        ('[[term]]\nenglish = "a"\npart_of_speech = "n."\n', 3, "GL001 part_of_speech: 'n.' is not one of noun"),
        (
            '[[term]]\nenglish = "a"\n[term.forbidden]\nfrench = ["b"]\n',
            3,
            "GL001 forbidden: 'french' is not a language",
        ),
        ('[[term]]\nenglish = "a"\nallowed = { fr = ["b"] }\n', 3, "GL001 allowed: the term is not one to be kept"),
        (
            '[[term]]\nenglish = "a"\n[[term]]\nenglish = "a"\n',
            4,
            "GL003 a stands here a second time (first in line 2)",
        ),
        ('term = "a"\n', 1, "GL001 term is not a list of tables"),
        ('[[term]]\nenglish = "a\n', 2, "CF001 this is not TOML"),
    ],
)
def test_a_fault_in_the_glossary_is_told_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(PipelineError) as caught:
        read(text)
    (one,) = caught.value.findings
    assert f"{one.code} {one.message}".startswith(said)
    assert one.place.line == line
    assert one.hint


def test_an_unknown_key_is_told_with_the_nearest_known_one() -> None:
    _, findings = read_glossary(b'[[term]]\nenglish = "a"\ndefinision = "b"\n', PATH)
    assert [(one.code, one.place.line, one.hint) for one in findings] == [("GL002", 3, "did you mean definition?")]


def test_terms_written_at_the_end_are_read_again_and_what_stood_there_stays() -> None:
    before = read(GLOSSARY)
    content = with_terms(
        GLOSSARY.encode(), read(GLOSSARY.replace("hand", "ha\\\\nd").replace("Sudsol", "S")).terms[::2]
    )
    assert content.startswith(GLOSSARY.encode())
    after = read(content.decode())
    assert after.terms[:3] == before.terms
    assert [term.english for term in after.terms[3:]] == ["ha\\nd", "S"]


# Catalogs


def test_terms_are_translated_in_a_catalog_like_any_other(terms: Folder) -> None:
    template = terms.read("locales/templates/glossary.pot")
    assert 'msgctxt "noun"\nmsgid "hand"\n' in template
    assert "#. Meaning: what has five fingers; not the hand of a clock\n" in template
    assert "Sudsol" not in template
    assert "#. Wrong: aiguille\n" in terms.read(terms.po("glossary", "fr"))
    assert "aiguille" not in terms.read(terms.po("glossary", "ar"))
    assert re.search(r"fr +glossary +100 %", terms.run("status").out)
    assert terms.ok("update").last == "0 catalogs written, 9 already in step"
    assert "2 articles and the glossary, " in terms.ok("extract").last


def test_the_glossary_can_be_asked_for_by_its_name(terms: Folder) -> None:
    assert terms.ok("update", "-a", "glossary").last == "0 catalogs written, 3 already in step"
    assert terms.ok("update", "-a", "hands").last == "0 catalogs written, 3 already in step"
    assert terms.run("status", "-a", "glosary").err.count("did you mean glossary?") == 1


def test_a_returned_catalog_of_terms_is_taken_back(terms: Folder) -> None:
    returned = terms.read(terms.po("glossary", "ar")).replace('msgid "hand"\nmsgstr ""', 'msgid "hand"\nmsgstr "يد"')
    path = terms.write("back/terms.po", returned)
    assert "glossary in ar: 1 accepted" in terms.ok("merge", str(path)).out
    assert 'msgstr "يد"' in terms.read(terms.po("glossary", "ar"))


def test_a_catalog_of_terms_without_a_glossary_is_an_orphan(terms: Folder) -> None:
    terms.path(PATH).unlink()
    assert "CA001" in terms.run("check").out


def test_no_article_may_be_called_glossary(small: Folder) -> None:
    small.write("source/glossary.md", small.read("source/rest.md"))
    ran = small.ok("update")
    assert "source/glossary.md:1:1: GL004 warning" in ran.out
    assert "6 catalogs written" in ran.out


# Notes for translators


def test_translators_are_told_what_a_term_means_once_and_what_it_is_called_each_time(terms: Folder) -> None:
    notes = {entry.key.source: entry.notes for entry in terms.catalog("hands", "fr").entries}
    assert notes["Wash your hands"][-2:] == (
        "Term: hand: what has five fingers; not the hand of a clock",
        "Term: hand = main (wrong: aiguille)",
    )
    assert notes["Wash your hands before you eat."][-1] == "Term: hand = main (wrong: aiguille)"
    assert notes["Dry them with a towel."][-1] == "Term: towel = serviette | essuie-main"
    arabic = {entry.key.source: entry.notes for entry in terms.catalog("hands", "ar").entries}
    assert not [note for note in arabic["Dry them with a towel."] if "Term:" in note]


def test_no_translation_of_a_term_can_break_the_catalogs_that_tell_of_it(terms: Folder) -> None:
    terms.translate("glossary", "fr", {"hand": 'main\n\nmsgid "x"\nmsgstr "y" \u2028| ' + "a" * 900})
    terms.ok("update")
    (entry,) = (entry for entry in terms.catalog("hands", "fr").entries if entry.key.source == "Wash your hands")
    assert entry.notes[-1] == 'Term: hand = main msgid "x" msgstr "y" (wrong: aiguille)'


def test_a_name_to_be_kept_is_told_wherever_it_stands(terms: Folder) -> None:
    terms.edit("source/hands.md", "Dry them with a towel.", "Use Sudsol.")
    terms.ok("update")
    notes = {entry.key.source: entry.notes for entry in terms.catalog("hands", "ar").entries}
    assert notes["Use Sudsol."][-2:] == ("Term: Sudsol: keep it to the letter.", "Term: Sudsol may be written صدصول")


# Checks and builds


def test_a_term_called_otherwise_is_told_and_a_forbidden_word_does_not_reach_the_page(terms: Folder) -> None:
    terms.translate("hands", "fr", {"Dry them with a towel.": "Séchez-les avec un linge."})
    terms.translate("hands", "fr", {"Wash your hands before you eat.": "Lavez l’aiguille avant de manger."})
    ran = terms.run("build")
    assert ran.status == 1
    assert "PO601 warning: the term towel is not translated as agreed" in ran.out
    assert "PO602 error: aiguille is wrong for the term hand" in ran.out
    page = terms.read("output/fr/hands.html")
    assert "aiguille" not in page
    assert "Wash your hands before you eat." in page


def test_a_build_follows_the_glossary_in_each_language(terms: Folder) -> None:
    terms.ok("build")
    assert "0 leaflets written" in terms.ok("build").last
    terms.translate("glossary", "fr", {"hand": "main | paume"})
    ran = terms.ok("build", "--why")
    assert "fr/hands: the glossary changed" in ran.out
    assert "2 leaflets written, 6 already up to date" in ran.last
    terms.edit(PATH, "five", "5")
    assert "6 leaflets written, 2 already up to date" in terms.ok("build").last


def test_a_broken_glossary_stops_every_command_before_it_writes(terms: Folder) -> None:
    before = terms.files()
    terms.edit(PATH, 'english = "towel"', "english = 3")
    for command in ("extract", "update", "check", "build", "status"):
        ran = terms.run(command)
        assert ran.status == 1, command
        assert "source/glossary.toml:10:1: GL001 error: english: 3 is not a text" in ran.out, command
    assert {name: content for name, content in terms.files().items() if name != PATH} == {
        name: content for name, content in before.items() if name != PATH
    }


def test_a_broken_catalog_of_terms_is_told_and_forbidden_words_are_still_known(terms: Folder) -> None:
    terms.write(terms.po("glossary", "fr"), 'msgid "hand\n')
    terms.translate("hands", "fr", {"Wash your hands before you eat.": "Lavez l’aiguille avant de manger."})
    ran = terms.run("build")
    assert ran.status == 1
    assert "LC_MESSAGES/glossary.po" in ran.out
    assert "PO602" in ran.out


def test_a_broken_catalog_of_terms_is_told_once_however_many_articles_ask_for_it(terms: Folder) -> None:
    terms.write(path := terms.po("glossary", "fr"), 'msgid "hand\n')
    first, second = (terms.run("check").out for _ in range(2))  # the second reads what the first kept
    told = [line for line in first.splitlines() if line.startswith(path)]
    assert len(told) == len(set(told)) > 0
    assert second == first


def test_a_language_that_nobody_knows_is_told(terms: Folder) -> None:
    terms.edit(PATH, "fr = [", "xq = [")
    assert (
        "source/glossary.toml:4:1: GL007 error: the term hand (noun): 'xq' is not a language" in terms.run("check").out
    )


def test_a_glossary_that_contradicts_itself_is_told(terms: Folder) -> None:
    terms.translate("glossary", "fr", {"hand": "main | Aiguille", "towel": " | "})
    said = terms.run("check").out
    assert "GL005 error: Aiguille is a translation that the glossary forbids" in said
    assert "GL006 warning" in said


# To and from other tools


def test_a_glossary_goes_out_and_comes_back_with_nothing_new(terms: Folder) -> None:
    for form in ("tbx", "tbx3", "csv"):
        file = str(terms.path(f"out.{form}"))
        assert "3 terms" in terms.ok("glossary", "export", "--format", form, "-o", file).out
        assert terms.ok("glossary", "import", file).last == "0 new terms, 0 new translations, 2 as ours"


def test_an_export_writes_over_no_words_that_we_lack(terms: Folder) -> None:
    for form in ("tbx", "tbx3", "csv"):
        file = terms.path(f"out.{form}")
        export = ("glossary", "export", "--format", form, "-o", str(file))
        terms.ok(*export)
        whole = file.read_bytes()
        returned = whole.replace(b"essuie-main", b"torchon")
        file.write_bytes(returned)
        ran = terms.run(*export)
        assert (ran.status, "EX004 error: a file of this name is there" in ran.out) == (1, True)
        assert file.read_bytes() == returned
    article = terms.read("source/rest.md")
    assert terms.run("glossary", "export", "-o", str(terms.path("source/rest.md"))).status == 1
    assert terms.read("source/rest.md") == article


def test_an_export_is_renewed_where_the_glossary_has_grown(terms: Folder) -> None:
    file = str(terms.path("out.tbx"))
    terms.ok("glossary", "export", "-o", file)
    terms.write(PATH, GLOSSARY + '\n[[term]]\nenglish = "soap"\n')
    terms.ok("update")
    assert "4 terms" in terms.ok("glossary", "export", "-o", file).out


def test_a_format_with_room_for_one_language_asks_which(terms: Folder) -> None:
    file = str(terms.path("out.utf8"))
    assert terms.run("glossary", "export", "--format", "omegat", "-o", file).status == 2
    terms.ok("glossary", "export", "--format", "omegat", "-l", "fr", "-o", file)
    assert terms.read("out.utf8").splitlines()[-1] == "Sudsol\tSudsol\tkeep it to the letter"


def test_an_import_adds_what_we_lack_and_changes_nothing_that_we_have(terms: Folder) -> None:
    rows = (
        "English,part of speech,definition,keep,fr,ar,fr wrong,de\n"
        "hand,noun,another,,paume,يد,patte,Hand\n"  # another French word and definition, new Arabic
        "soap,noun,,,savon,صابون,,Seife\n"  # new
        "Towel,,,,serviette,,,\n"  # one of ours
        "CD20,,,yes,,,,\n"  # a new name to be kept
        "sudsol,,,,Savonnol,,,\n"  # we keep it
    )
    file = str(terms.write("terms.csv", rows))
    toml = terms.read(PATH)
    before = terms.files()
    dry = terms.ok("glossary", "import", file, "--dry-run")
    assert terms.files() == before
    ran = terms.ok("glossary", "import", file)
    assert "2 new terms, 3 new translations, 1 as ours" in ran.out
    assert "2 new terms, 3 new translations, 1 as ours; nothing was written" in dry.out
    assert "GL104 warning: the term hand (noun) has another translation in fr" in ran.out
    assert "ours:   main" in ran.out
    assert "theirs: paume" in ran.out
    assert "GL105 note: the term hand (noun) has another definition" in ran.out
    assert "GL105 note: the term hand (noun) has another wrong word in fr" in ran.out
    assert "GL102 note: left out: translations into de" in ran.out
    assert terms.read(PATH) == toml + (
        '\n[[term]]\nenglish = "soap"\npart_of_speech = "noun"\n\n[[term]]\nenglish = "CD20"\nkeep = true\n'
    )
    french = {entry.key.source: entry.target for entry in terms.catalog("glossary", "fr").entries}
    assert french == {"hand": "main", "towel": "serviette | essuie-main", "soap": "savon"}
    arabic = {entry.key.source: entry.target for entry in terms.catalog("glossary", "ar").entries}
    assert (arabic["hand"], arabic["soap"]) == ("يد", "صابون")
    assert "0 new terms, 0 new translations, 4 as ours" in terms.ok("glossary", "import", file).out


def test_a_translation_of_a_term_that_was_gone_is_not_lost_to_an_import(terms: Folder) -> None:
    terms.edit(PATH, '[[term]]\nenglish = "towel"\n', "")
    terms.ok("update")
    assert "towel" in {entry.key.source for entry in terms.catalog("glossary", "fr").obsolete}
    file = str(terms.write("terms.csv", "English,fr\ntowel,torchon\n"))
    assert "GL104" in terms.ok("glossary", "import", file).out
    towel = next(entry for entry in terms.catalog("glossary", "fr").entries if entry.key.source == "towel")
    assert towel.target == "serviette | essuie-main"


def test_two_translations_of_a_term_in_one_file_are_told_and_the_first_is_taken(terms: Folder) -> None:
    rows = "English,part of speech,ar\ntowel,noun,منشفة\ntowel,verb,نشف\nsoap,,صابون\nSoap,,صابون\n"
    ran = terms.ok("glossary", "import", str(terms.write("terms.csv", rows)))
    assert "theirs: نشف" in ran.out
    towel = next(entry for entry in terms.catalog("glossary", "ar").entries if entry.key.source == "towel")
    assert towel.target == "منشفة"


def test_the_command_knows_every_format_there_is() -> None:
    assert tuple(GLOSSARY_FORMATS) == FORMATS


def test_a_project_without_a_glossary_gets_one(small: Folder) -> None:
    file = str(small.write("terms.csv", "English,fr\nhand,main\n"))
    assert "1 new term, 1 new translation" in small.ok("glossary", "import", file).out
    assert small.read(PATH) == '[[term]]\nenglish = "hand"\n'
    assert 'msgid "hand"\nmsgstr "main"' in small.read(small.po("glossary", "fr"))


def test_an_import_that_cannot_be_read_or_written_changes_nothing(terms: Folder) -> None:
    bad = str(terms.write("bad.tbx", "<html/>"))
    good = str(terms.write("terms.csv", "English,fr\nsoap,savon\n"))
    terms.write(terms.po("glossary", "ar"), 'msgid "hand\n')
    before = terms.files()
    assert "GL101" in terms.run("glossary", "import", bad).out
    assert terms.run("glossary", "import", good).status == 1
    assert terms.files() == before
