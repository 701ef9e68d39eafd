"""Doctor: every sign of a second writer is found where it stands, and a project of one writer shows none."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.project.checkout import MANY, checkout
from tests.folders import ROOT, Folder

FR = "locales/fr/LC_MESSAGES/hands.po"
POT = "locales/templates/hands.pot"

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def found(folder: Folder, *words: str) -> list[tuple[str, str, int]]:
    """Code, path and line of all that the doctor finds."""
    ran = folder.run("doctor", "--format", "json", *words)
    return [(one["code"], one["path"], one["line"]) for one in json.loads(ran.out)]


def codes(folder: Folder) -> set[str]:
    return {code for code, _, _ in found(folder)}


def line_of(folder: Folder, name: str, text: str) -> int:
    """The line of a file that begins with `text`."""
    return next(number for number, line in enumerate(folder.read(name).split("\n"), 1) if line.startswith(text))


# One writer


def test_a_project_with_one_writer_shows_no_sign(translated: Folder) -> None:
    assert found(translated) == []
    ran = translated.ok("doctor")
    assert "8 files looked at: no sign of a second writer" in ran.out


def test_the_bundled_project_shows_no_sign() -> None:
    assert codes(Folder(ROOT)) <= {"DR012", "DR013", "DR014"}  # how git merges is each checkout's own matter


def test_the_doctor_writes_nothing(translated: Folder) -> None:
    translated.edit(FR, "#: source/hands.md\n", "#: source/hands.md:7\n")
    before = translated.times()
    translated.ok("doctor")
    translated.ok("doctor", "--weblate")
    assert translated.times() == before


# Another hand in a file


def test_strings_that_another_program_wrapped_are_found(translated: Folder) -> None:
    translated.edit(FR, 'msgid "Dry them with a towel."', 'msgid ""\n"Dry them "\n"with a towel."')
    assert found(translated) == [("DR001", FR, line_of(translated, FR, '"with a towel.'))]


def test_lines_that_end_where_the_text_does_are_not_wrapped(translated: Folder) -> None:
    translated.edit(FR, 'msgstr "Séchez-les avec une serviette."', 'msgstr ""\n"Séchez-les\\n"\n"bien."')
    assert codes(translated) == set()


def test_wrapped_obsolete_entries_are_found(translated: Folder) -> None:
    with translated.path(FR).open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid ""\n#~ "Old "\n#~ "words"\n#~ msgstr "Mots"\n')
    assert codes(translated) == {"DR001"}


def test_line_numbers_in_references_are_found(translated: Folder) -> None:
    translated.edit(FR, "#: source/hands.md\n", "#: source/hands.md:7\n")
    assert found(translated) == [("DR002", FR, line_of(translated, FR, "#: source/hands.md:7"))]


def test_another_style_is_found_at_its_first_line(translated: Folder) -> None:
    translated.edit(FR, "\n\n#. Heading\n", "\n\n\n#. Heading\n")
    assert found(translated) == [("DR003", FR, line_of(translated, FR, "#. Heading") - 1)]


def test_fuzzy_entries_without_their_earlier_english_are_found(translated: Folder) -> None:
    translated.edit(FR, 'msgid "Dry them', '#, fuzzy\nmsgid "Dry them')
    assert found(translated) == [("DR004", FR, line_of(translated, FR, 'msgid "Dry them'))]


def test_fuzzy_entries_of_our_own_are_no_sign(translated: Folder) -> None:
    translated.edit("source/hands.md", "with a towel", "with one clean towel")
    translated.ok("update")
    assert "#, fuzzy" in translated.read(FR)
    assert codes(translated) == set()


# Another hand at the texts


def dated(folder: Folder, name: str, date: str) -> None:
    text = folder.read(name)
    folder.write(name, re.sub(r"POT-Creation-Date: [^\\]*", f"POT-Creation-Date: {date}", text))


def test_a_catalog_that_is_newer_than_its_template_is_found(translated: Folder) -> None:
    dated(translated, FR, "2999-01-31 09:30+0000")
    assert found(translated) == [("DR005", FR, 1)]


@pytest.mark.parametrize("date", ["2001-01-31 09:30+0000", "yesterday", ""])
def test_a_catalog_that_is_older_or_without_a_date_is_no_sign(translated: Folder, date: str) -> None:
    dated(translated, FR, date)
    assert codes(translated) == set()


def test_a_text_that_somebody_took_out_is_found(translated: Folder) -> None:
    text = translated.read(FR)
    start = text.index('msgid "Dry them')
    translated.write(FR, text[: text.rindex("\n\n", 0, start)] + text[text.index("\n\n", start) :])
    assert found(translated) == [("DR006", FR, 1)]


def test_a_catalog_that_awaits_an_update_is_no_sign(translated: Folder) -> None:
    translated.edit("source/hands.md", "with a towel", "with one clean towel")
    assert codes(translated) == set()


def test_two_programs_at_one_language_are_found(translated: Folder) -> None:
    for name, program in ((FR, "Poedit 3.2.2"), (FR.replace("hands", "rest"), "Weblate 5.17")):
        translated.edit(name, "Language: fr\\n", f'Language: fr\\n"\n"X-Generator: {program}\\n')
    assert [code for code, _, _ in found(translated) if code == "DR007"] == ["DR007"]


def test_two_versions_of_one_program_are_no_sign(translated: Folder) -> None:
    for name, program in ((FR, "Poedit 3.2.2"), (FR.replace("hands", "rest"), "Poedit 3.4")):
        translated.edit(name, "Language: fr\\n", f'Language: fr\\n"\n"X-Generator: {program}\\n')
    assert "DR007" not in codes(translated)


def test_marks_of_a_git_conflict_are_an_error(translated: Folder) -> None:
    translated.edit(FR, 'msgid "Dry them', '<<<<<<< ours\nmsgid "Dry them')
    assert codes(translated) == {"PO017"}
    assert translated.run("doctor").status == 1


def test_windows_line_ends_are_an_error(translated: Folder) -> None:
    translated.write(FR, translated.path(FR).read_bytes().replace(b"\n", b"\r\n"))
    assert codes(translated) == {"PO004"}


# Folders


def test_a_second_folder_of_a_language_is_found_with_the_one_that_is_read(translated: Folder) -> None:
    translated.write("locales/zh_CN/LC_MESSAGES/hands.po", translated.read(FR))
    ran = translated.run("doctor")
    assert "zh_CN and zh_Hans are the same language, and only zh_Hans is read" in ran.out


@pytest.mark.parametrize("name", ["nl", "backup-2026"])
def test_a_folder_that_no_language_names_is_found(translated: Folder, name: str) -> None:
    translated.write(f"locales/{name}/LC_MESSAGES/hands.po", translated.read(FR))
    assert found(translated) == [("DR009", f"locales/{name}", 1)]


def test_folders_of_our_own_are_no_sign(translated: Folder) -> None:
    translated.write("locales/fr/sent/fr-0001/hands.po", translated.read(FR))
    assert codes(translated) == set()


def test_another_programs_settings_are_found(translated: Folder) -> None:
    translated.write("po4a.cfg", "[po_directory] locales\n")
    assert found(translated) == [("DR010", "po4a.cfg", 1)]


def test_a_part_of_the_project_is_looked_at_alone(translated: Folder) -> None:
    translated.write("po4a.cfg", "[po_directory] locales\n")
    translated.edit(FR, "#: source/hands.md\n", "#: source/hands.md:7\n")
    assert found(translated, "-l", "ar") == []
    assert found(translated, "-a", "rest") == []
    assert [code for code, _, _ in found(translated, "-l", "fr")] == ["DR002"]


# git


@pytest.fixture
def kept(translated: Folder) -> Folder:
    """The translated project, in a checkout that treats PO files as it should."""
    git(translated, "init", "--quiet")
    translated.write(".gitattributes", "*.po text eol=lf merge=pipeline\n")
    git(translated, "config", "merge.pipeline.driver", "pipeline merge-driver %O %A %B %P")
    git(translated, "add", ".")
    return translated


def git(folder: Folder, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder.root), *words], check=True, capture_output=True)


@needs_git
def test_a_checkout_that_is_set_up_shows_no_sign(kept: Folder) -> None:
    assert found(kept) == []


@needs_git
def test_a_compiled_catalog_is_found_once_it_is_committed(kept: Folder) -> None:
    name = FR.replace(".po", ".mo")
    kept.write(name, b"\xde\x12\x04\x95")
    assert found(kept) == []
    git(kept, "add", "--force", name)
    assert found(kept) == [("DR011", name, 1)]


def unattributed(folder: Folder) -> None:
    folder.write(".gitattributes", "")


def driverless(folder: Folder) -> None:
    git(folder, "config", "--unset", "merge.pipeline.driver")


def binary(folder: Folder) -> None:
    folder.write(".gitattributes", "*.po -text merge=pipeline\n")


@needs_git
@pytest.mark.parametrize(
    ("change", "expected"), [(unattributed, {"DR012", "DR013"}), (driverless, {"DR014"}), (binary, set())]
)
def test_what_git_would_do_to_catalogs_is_found(
    kept: Folder, change: Callable[[Folder], None], expected: set[str]
) -> None:
    change(kept)
    assert codes(kept) == expected


@needs_git
def test_a_project_below_the_top_of_its_checkout_is_known_by_its_place(tmp_path: Path, translated: Folder) -> None:
    git(Folder(tmp_path), "init", "--quiet")
    git(Folder(tmp_path), "remote", "add", "origin", "https://somebody:secret@git.example.org/health.git")
    component = json.loads(translated.ok("doctor", "--weblate").out)["components"][0]
    assert component["filemask"] == "translated/locales/*/LC_MESSAGES/hands.po"
    assert component["new_base"] == "translated/locales/templates/hands.pot"
    assert component["repo"] == "https://git.example.org/health.git"


@needs_git
def test_more_files_than_a_command_line_holds_are_asked_about(kept: Folder) -> None:
    asked = checkout(kept.root)
    assert asked
    paths = [f"locales/fr/LC_MESSAGES/{number}.po" for number in range(2 * MANY + 1)]
    assert {one["eol"] for one in asked.attributes(paths, ("eol",)).values()} == {"lf"}


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("git@git.example.org:health.git", "git@git.example.org:health.git"),
        ("ssh://git@git.example.org/health.git", "ssh://git@git.example.org/health.git"),
        ("https://token@git.example.org:8443/health.git?key=1", "https://git.example.org:8443/health.git"),
        ("/srv/health.git", ""),
        ("C:\\health", ""),
    ],
)
@needs_git
def test_an_address_is_shown_without_a_name_or_password(kept: Folder, address: str, shown: str) -> None:
    git(kept, "remote", "add", "origin", address)
    asked = checkout(kept.root)
    assert asked
    assert asked.address == shown


# Weblate's settings


def test_weblates_file_masks_match_the_catalogs_and_its_languages_are_ours(translated: Folder) -> None:
    settings = json.loads(translated.ok("doctor", "--weblate").out)
    masks = {component["filemask"]: component for component in settings["components"]}
    catalogs = [name for name in translated.files("locales") if name.endswith(".po")]
    assert {re.sub(r"locales/\w+/", "locales/*/", name) for name in catalogs} == set(masks)
    for component in masks.values():
        assert translated.path(component["new_base"]).is_file()
        assert re.match(component["language_regex"], "zh_Hans")
        assert not re.match(component["language_regex"], "zh_CN")
        assert component["file_format_params"]["po_line_wrap"] == 65535


def test_weblates_discovery_finds_every_catalog_and_nothing_else(translated: Folder) -> None:
    translated.write("locales/fr/sent/fr-0001/hands.po", translated.read(FR))
    (addon,) = json.loads(translated.ok("doctor", "--weblate").out)["addons"]
    matched = {
        (m["component"], m["language"])
        for name in translated.files("locales")
        if (m := re.fullmatch(addon["configuration"]["match"], name))
    }
    assert matched == {(slug, tag) for slug in ("hands", "rest") for tag in ("fr", "ar", "zh_Hans")}


def test_weblates_settings_are_all_that_is_printed_when_they_are_asked_for(translated: Folder) -> None:
    translated.write("po4a.cfg", "[po_directory] locales\n")
    ran = translated.ok("doctor", "--weblate", "-a", "rest")
    assert [component["slug"] for component in json.loads(ran.out)["components"]] == ["rest"]
    assert ran.err == ""
