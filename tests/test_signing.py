"""Signing as people do it: what is shown, what is refused, what a change voids, and what a damaged ledger says."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.project.store import open_project
from pipeline.workflow.leaflets import edition
from pipeline.workflow.signoffs import books, standing_of
from tests.folders import ROOT, Folder

LEDGER, INDEX = "locales/fr/signoff.jsonl", "locales/signoffs.jsonl"
CATALOG = "locales/fr/LC_MESSAGES/hands.po"
PEOPLE = (("translator", "Ada Example"), ("reviser", "Ben Example"), ("clinical", "Dr Cas Example"))


def sign(folder: Folder, role: str, name: str, *words: str, tag: str = "fr", slug: str = "hands") -> None:
    folder.ok("sign", tag, slug, "--role", role, "--name", name, *words)


def complete(folder: Folder, tag: str = "fr", slug: str = "hands") -> bool:
    """Whether nothing keeps the leaflet from being released, as far as sign-offs go."""
    project = open_project(folder.root)
    book = books(project, [tag])[tag]
    return not book.ledger.damaged and standing_of(project, edition(project, slug), tag, book).complete


@pytest.fixture
def translated(translated: Folder) -> Folder:
    """The small project, wholly translated, with a box in one article that is critical."""
    translated.edit("source/hands.md", "> [!WARNING]", "<!-- critical: when to call -->\n> [!WARNING]")
    translated.ok("update")
    return translated


@pytest.fixture
def approved(translated: Folder) -> Folder:
    """The small project with its French leaflet on hands signed by all, and the English, too."""
    for role, name in PEOPLE:
        sign(translated, role, name)
    sign(translated, "clinical", "Dr Dee Example", tag="en")
    assert complete(translated)
    assert complete(translated, "en")
    return translated


def mark_critical(folder: Folder) -> None:
    folder.edit("source/hands.md", "Wash your hands before", "<!-- critical: hygiene -->\nWash your hands before")


# What is shown and written


def test_signing_shows_the_texts_and_says_how_far_the_leaflet_is(translated: Folder) -> None:
    said = translated.ok("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    assert "English: Wash your hands before you eat." in said.out
    assert "fr: Lavez-vous les mains avant de manger." in said.out
    assert "7 texts signed by Ada Example as translator" in said.out
    assert "translator 7 of 7, reviser 0 of 7" in said.out


def test_a_ledger_has_one_line_a_sign_off_and_is_made_for_git(approved: Folder) -> None:
    records = [json.loads(line) for line in approved.read(LEDGER).splitlines()]
    assert [record["name"] for record in records] == ["Ada Example", "Ben Example", "Dr Cas Example"]
    assert "*.jsonl text eol=lf merge=union" in approved.read("locales/.gitattributes")
    assert len(approved.read(INDEX).splitlines()) == 4


def test_what_is_signed_already_is_not_signed_again_unless_that_is_asked_for(approved: Folder) -> None:
    before = approved.files("locales")
    said = approved.ok("sign", "fr", "hands", "--role", "reviser", "--name", "Ben Example")
    assert "nothing to sign as reviser" in said.out
    assert approved.files("locales") == before
    sign(approved, "reviser", "Ben Example", "--again")
    assert len(approved.read(LEDGER).splitlines()) == 4


def test_a_dry_run_shows_all_and_writes_nothing(translated: Folder) -> None:
    before = translated.files()
    said = translated.ok("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example", "-n")
    assert "English: Wash your hands before you eat." in said.out
    assert translated.files() == before


@pytest.mark.parametrize("answer", ["n\n", "", "\n"])
def test_nothing_is_signed_unless_somebody_says_yes(translated: Folder, answer: str) -> None:
    """Also where the answer comes from no terminal: some shells of Windows give a program none."""
    before = translated.files()
    words = ("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    ran = translated.run(*words, answer=answer)
    assert (ran.status, "nothing was written; --yes does not ask" in ran.err) == (1, True)
    assert translated.files() == before
    assert "7 texts signed" in translated.run(*words, "--yes", answer=answer).out


def test_some_texts_can_be_signed_for_themselves_and_some_left_out(translated: Folder) -> None:
    waiting = json.loads(translated.ok("review", "fr", "hands", "--role", "translator", "--json").out)[0]["texts"]
    first, second = waiting[0]["number"], waiting[1]["number"]
    sign(translated, "translator", "Ada Example", "--only", first)
    left = json.loads(translated.ok("review", "fr", "hands", "--role", "translator", "--json").out)[0]["texts"]
    assert left == waiting[1:]
    sign(translated, "translator", "Ada Example", "--except", second)
    left = json.loads(translated.ok("review", "fr", "hands", "--role", "translator", "--json").out)[0]["texts"]
    assert [one["number"] for one in left] == [second]


def test_a_sign_off_can_be_taken_back_and_given_again(approved: Folder) -> None:
    sign(approved, "clinical", "Dr Cas Example", "--withdraw")
    assert not complete(approved)
    sign(approved, "clinical", "Dr Cas Example")
    assert complete(approved)


def test_status_counts_what_is_signed_once_somebody_has_signed_or_when_asked(approved: Folder) -> None:
    said = approved.ok("status").out.splitlines()
    assert [line.split() for line in said[-2:]] == [
        ["en", "-", "-", "8", "of", "13", "1", "of", "2"],
        ["fr", "7", "of", "11", "7", "of", "11", "2", "of", "2", "1", "of", "2"],
    ]
    counts = {one["tag"]: one for one in json.loads(approved.ok("status", "--sign-offs", "--json").out)}
    assert counts["ar"]["counts"]["translator"] == [0, 11]
    assert counts["fr"]["complete"] == 1


def test_status_says_nothing_of_sign_offs_where_there_are_none(translated: Folder) -> None:
    assert "signed" not in translated.ok("status").out
    assert "0 of 11" in translated.ok("status", "--sign-offs").out


@pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("answer", ["n", "y"])
def test_at_a_terminal_the_person_is_asked_before_anything_is_written(translated: Folder, answer: str) -> None:
    terminal, end = os.openpty()
    words = ("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    try:
        process = subprocess.Popen(
            [sys.executable, "-m", "pipeline", *words],
            cwd=translated.root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=end,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        os.write(terminal, f"{answer}\n".encode())
        said, _ = process.communicate(timeout=120)
    finally:
        os.close(terminal)
        os.close(end)
    assert "Ada Example, do you put your name to 7 texts?" in said.decode()
    assert translated.path(LEDGER).exists() == (answer == "y")


# What is voided, and what is shown then


def test_a_change_of_the_translation_is_shown_with_what_was_signed_and_nothing_else_is(approved: Folder) -> None:
    approved.translate("hands", "fr", {"Dry them with a towel.": "Essuyez-les avec une serviette."})
    assert not complete(approved)
    said = approved.ok("review", "fr", "--role", "reviser").out
    assert "hands in fr: 1 of 7 texts waiting for reviser" in said
    assert "- Séchez-les avec une serviette." in said
    assert "+ Essuyez-les avec une serviette." in said
    assert "by Ben Example" in said
    sign(approved, "translator", "Ada Example")
    sign(approved, "reviser", "Ben Example")
    assert complete(approved)
    assert [len(json.loads(line)["digests"]) for line in approved.read(LEDGER).splitlines()] == [7, 7, 2, 1, 1]


def test_a_change_of_the_english_is_shown_with_the_english_that_was_signed(approved: Folder) -> None:
    approved.edit("source/hands.md", "with a towel", "with a clean towel")
    approved.ok("update")
    said = approved.ok("review", "en", "--role", "clinical").out
    assert "1 of 8 texts waiting for clinical" in said
    assert "- Dry them with a towel." in said
    assert "+ Dry them with a clean towel." in said
    approved.translate("hands", "fr", {"Dry them with a clean towel.": "Séchez-les avec une serviette propre."})
    said = approved.ok("review", "fr", "hands", "--role", "reviser").out
    assert "- Dry them with a towel." in said
    assert "- Séchez-les avec une serviette." in said
    assert "1 of 7 texts" in said


def test_the_clinician_of_a_language_looks_at_what_is_critical_only(approved: Folder) -> None:
    approved.translate("hands", "fr", {"Dry them with a towel.": "Essuyez-les avec une serviette."})
    assert "nothing is waiting" in approved.ok("review", "fr", "hands", "--role", "clinical").out
    approved.translate("hands", "fr", {"When to call": "Quand téléphoner"})
    assert "+ Quand téléphoner" in approved.ok("review", "fr", "hands", "--role", "clinical").out


def test_two_sentences_that_change_places_have_to_be_looked_at_in_english(approved: Folder) -> None:
    approved.edit(
        "source/hands.md",
        "Wash your hands before you eat. Dry them with a towel.",
        "Dry them with a towel. Wash your hands before you eat.",
    )
    assert complete(approved)
    assert not complete(approved, "en")
    said = approved.ok("review", "en", "--role", "clinical").out
    assert "the article as a whole" in said
    assert '-  = "Dry them with a towel."' in said
    sign(approved, "clinical", "Dr Dee Example", tag="en")
    assert complete(approved, "en")


def test_a_mark_of_what_is_critical_cannot_go_unseen(approved: Folder) -> None:
    mark_critical(approved)
    assert not complete(approved)  # the clinician of the language has one more text
    assert not complete(approved, "en")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_character_of_the_source_or_target_leaves_the_leaflet_incomplete_until_signed_again(
    approved: Folder, data: st.DataObject
) -> None:
    name, words = data.draw(
        st.sampled_from(
            [
                ("source/hands.md", "Wash your hands before you eat. Dry them with a towel."),
                ("source/hands.md", "Clean hands protect you."),
                (CATALOG, "Séchez-les avec une serviette."),
                (CATALOG, "Quand appeler"),
            ]
        )
    )
    before = approved.read(name)
    at = data.draw(st.integers(0, len(words) - 1))
    changed = words[:at] + data.draw(st.sampled_from("xé7م.王")) + words[at + data.draw(st.integers(0, 1)) :]
    try:
        approved.edit(name, words, changed)
        assert complete(approved) == (changed == words)
        assert complete(approved, "en") == (changed == words or name == CATALOG)
    finally:
        approved.write(name, before)
    assert complete(approved)


# What is refused


def refused(folder: Folder, *words: str, status: int = 1) -> str:
    """What is said of a command that must write nothing."""
    before = folder.files()
    ran = folder.run("sign", *words)
    assert ran.status == status, ran
    assert folder.files() == before
    return ran.out + ran.err


def test_a_text_that_is_not_translated_or_in_doubt_is_not_signed(translated: Folder) -> None:
    translated.translate("hands", "fr", {"When to call": "Quand appeler"}, fuzzy=True)
    said = refused(translated, "fr", "hands", "--role", "translator", "--name", "Ada Example")
    assert "SG015" in said
    assert f"{CATALOG}:" in said
    assert "--except" in said


def test_a_text_with_an_error_is_not_signed(translated: Folder) -> None:
    sore = "Call **{clinic.phone}** if your skin is sore."
    translated.translate("hands", "fr", {sore: "Appelez si votre peau est irritée."})
    said = refused(translated, "fr", "hands", "--role", "translator", "--name", "Ada Example")
    assert "SG016" in said
    assert "clinic.phone" in said


@pytest.mark.parametrize(
    "name", ["Ada Example", "ada  example", "Example, Ada", "Adá Example", "Аdа Ехаmрlе"[:0] + "EXAMPLE Ada"]
)
def test_the_translator_is_not_the_reviser(translated: Folder, name: str) -> None:
    sign(translated, "translator", "Ada Example")
    assert "SG017" in refused(translated, "fr", "hands", "--role", "reviser", "--name", name)


def test_a_reviser_whose_name_is_much_like_the_translators_is_asked_about_until_somebody_answers(
    translated: Folder,
) -> None:
    sign(translated, "translator", "Ada Example")
    said = translated.ok("sign", "fr", "hands", "--role", "reviser", "--name", "Ada Exarnple")
    question = "SG020 warning: the reviser Ada Exarnple may be the translator Ada Example, written otherwise"
    assert question in said.out + said.err
    for words in (("check",), ("release", "--dry-run", "-a", "hands", "-l", "fr")):
        ran = translated.run(*words)
        assert (ran.out + ran.err).count(question) == 1, words
    (answer,) = re.findall("write (different_people = .*) into", translated.run("check").out)
    translated.write("pipeline.toml", f"{translated.read('pipeline.toml')}\n[signoff]\n{answer}\n")
    assert "SG020" not in translated.ok("check").out


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "Ada\nExample",
        "Ada\x1b[2JExample",
        "Ada \u202eelpmaxE",
        "Аda Example",
        "Ada Examp1e",
        "x" * 201,
        "---",
        "A\u200b",
    ],
)
def test_a_name_that_is_not_what_it_looks_like_is_refused(translated: Folder, name: str) -> None:
    said = refused(translated, "fr", "hands", "--role", "translator", "--name", name, status=2)
    assert not any(ord(character) < 32 and character != "\n" for character in said)


@pytest.mark.parametrize("name", ["Zoë O’Brien-Müller", "علی\u200cرضا", "王小明", "Søren (RN)"])
def test_names_of_all_scripts_are_written_as_they_are(translated: Folder, name: str) -> None:
    sign(translated, "translator", name)
    assert name in translated.read(LEDGER)


def test_a_day_that_is_yet_to_come_is_refused(translated: Folder) -> None:
    words = ("fr", "hands", "--role", "translator", "--name", "Ada Example", "--on")
    for day in ("2999-01-01", "yesterday", "2026-13-01", "20260101"):
        assert "--on" in refused(translated, *words, day, status=2)


def test_the_english_has_no_translator(translated: Folder) -> None:
    said = refused(translated, "en", "hands", "--role", "translator", "--name", "Ada Example", status=2)
    assert "no translation" in said


def test_a_text_that_changes_while_it_is_looked_at_is_not_signed(
    translated: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.workflow.sign as story

    looking = story.look

    def and_then_change(*words: object) -> object:
        seen = looking(*words)  # type: ignore[arg-type]
        translated.translate("hands", "fr", {"When to call": f"Quand appeler{len(translated.read(CATALOG))}"})
        return seen

    monkeypatch.setattr(story, "look", and_then_change)
    ran = translated.run("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    assert ran.status == 1
    assert "SG018" in ran.out + ran.err
    assert not translated.path(LEDGER).exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('roles = ["translater"]', "roles is not a list of some of translator"),
        ('english = ["reviser"]', "the English is no translation"),
        ('signatures = "always"', "neither optional nor required"),
        ('allowed_signers = "../signers"', "not a file inside the project"),
        ('different_people = [["Ada Example"]]', "different_people is not a list of lists of two names or more"),
        ("reviewers = 2", "reviewers is not one of roles"),
    ],
)
def test_a_mistake_in_the_settings_is_told_where_it_stands(translated: Folder, line: str, said: str) -> None:
    config = translated.read("pipeline.toml")
    translated.write("pipeline.toml", f"{config}\n[signoff]\n{line}\n")
    ran = translated.run("check")
    assert ran.status == 1
    assert f"pipeline.toml:{config.count(chr(10)) + 2}:1: CF002 error: signoff: " in ran.out + ran.err
    assert said in ran.out + ran.err


def test_who_has_to_sign_is_a_matter_of_settings(translated: Folder) -> None:
    roles = 'roles = ["translator"]\ncritical = []\nenglish = []\n'
    translated.write("pipeline.toml", f"{translated.read('pipeline.toml')}\n[signoff]\n{roles}")
    sign(translated, "translator", "Ada Example")
    assert complete(translated)
    assert complete(translated, "en")


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        ("english = []", ["the English"]),
        ("roles = []", ["what is not marked as critical"]),
        ("critical = []", []),
        ("roles = []\ncritical = []", ["a translation"]),
        ("roles = []\ncritical = []\nenglish = []", ["the English", "a translation"]),
    ],
)
def test_whoever_lets_texts_be_released_unsigned_is_told_so_each_time(
    translated: Folder, roles: str, said: list[str]
) -> None:
    translated.write("pipeline.toml", f"{translated.read('pipeline.toml')}\n[signoff]\n{roles}\n")
    for words in (("check",), ("build",), ("release",), ("release", "--dry-run")):
        ran = translated.run(*words)
        found = re.findall(r"CF011 warning: nobody has to sign (.+):", ran.out + ran.err)
        assert found == said, words
    assert "name who has to sign" in translated.ok("explain", "CF011").out


# Ledgers that were tampered with


def damage(folder: Folder, kind: str) -> None:
    lines = folder.read(LEDGER).splitlines(keepends=True)
    spliced = folder.read("locales/en/signoff.jsonl").splitlines(keepends=True)
    match kind:
        case "truncated":
            lines.pop()
        case "emptied":
            lines = []
        case "reordered":
            lines = lines[::-1]
        case "edited":
            lines[1] = lines[1].replace("Ben", "Eve")
        case "spliced":
            lines.append(spliced[0])
        case "gap":
            del lines[1]
        case "half a line":
            lines[-1] = lines[-1][:50]
    folder.write(LEDGER, "".join(lines))


@pytest.mark.parametrize("kind", ["truncated", "emptied", "reordered", "edited", "spliced", "gap", "half a line"])
def test_a_ledger_that_was_tampered_with_is_found_and_nothing_is_signed_in_it(approved: Folder, kind: str) -> None:
    damage(approved, kind)
    said = approved.run("check")
    assert said.status == 1
    assert f"{LEDGER}:" in said.out
    assert "SG0" in said.out
    assert "hint:" in said.out
    assert not complete(approved)
    again = ("fr", "hands", "--role", "proof", "--name", "Eve Example")
    assert "SG0" in refused(approved, *again)


def test_a_ledger_that_is_gone_wholly_is_missed(approved: Folder) -> None:
    approved.path(LEDGER).unlink()
    assert "3 sign-offs are gone" in approved.run("check").out
    assert not complete(approved)


def test_without_git_this_copy_remembers_what_it_has_seen(approved: Folder) -> None:
    """Somebody puts an old copy of the whole folder of languages back."""
    damage(approved, "truncated")
    index = approved.read(INDEX).splitlines(keepends=True)
    approved.write(INDEX, "".join(index[:2] + index[3:]))
    assert "a sign-off is gone" in approved.run("check").out


def test_a_line_that_stands_twice_is_named_and_does_no_harm(approved: Folder) -> None:
    approved.write(LEDGER, approved.read(LEDGER) + approved.read(LEDGER).splitlines(keepends=True)[0])
    said = approved.ok("check")
    assert "SG004" in said.out
    assert complete(approved)


def test_line_ends_of_windows_are_no_damage(approved: Folder) -> None:
    for name in (LEDGER, INDEX, "locales/fr/signed.jsonl"):
        approved.write(name, approved.read(name).replace("\n", "\r\n"))
    approved.ok("check")
    assert complete(approved)
    sign(approved, "proof", "Eve Example")
    assert complete(approved)


# Writing


@pytest.mark.skipif(os.name == "nt", reason="folders are not made read-only like this")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_where_it_cannot_be_written_nothing_is(translated: Folder) -> None:
    folder = translated.path("locales/fr")
    folder.chmod(0o500)
    try:
        ran = translated.run("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    finally:
        folder.chmod(0o700)
    assert ran.status == 1
    assert not translated.path(INDEX).exists()


def test_what_cannot_be_written_together_is_not_written_at_all(
    translated: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = translated.files()
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if Path(target).name == "signoffs.jsonl":
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    ran = translated.run("sign", "fr", "hands", "--role", "translator", "--name", "Ada Example")
    monkeypatch.undo()
    assert ran.status == 1
    assert translated.files() == before
