"""Two people, two branches, one catalog: git merges it by its entries, with the two lines that the docs give."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.formats import po
from pipeline.model.catalog import State
from tests.folders import ROOT, Folder

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

CATALOG = "locales/fr/LC_MESSAGES/rest.po"
THEIRS = "locales/fr/LC_MESSAGES/rest.theirs.po"
SLEEP, WATER = "Sleep well.", "Drink water."


def git(folder: Folder, *words: str, status: int = 0) -> str:
    """What git says; it must end with `status`, and knows no configuration but the repository's own."""
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["git", *words],
        cwd=folder.root,
        env={**os.environ, **quiet},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def lines_of_the_docs() -> tuple[str, str]:
    """The line of .gitattributes and the command of the driver, as docs/configuration.md has them."""
    docs = (ROOT / "docs/configuration.md").read_text("utf-8")
    (attributes,) = [line for line in docs.splitlines() if "merge=pipeline" in line]
    (command,) = [line for line in docs.splitlines() if "merge.pipeline.driver" in line]
    return attributes, command.split('"')[1]


@pytest.fixture
def repository(small: Folder) -> Folder:
    small.ok("update")
    small.translate("rest", "fr", {SLEEP: "Dormez bien."})
    attributes, driver = lines_of_the_docs()
    small.write(".gitattributes", attributes + "\n")
    small.write(".gitignore", "output/\n")
    git(small, "init", "-q", "-b", "main")
    git(small, "config", "user.name", "Test")
    git(small, "config", "user.email", "test@example.org")
    git(small, "config", "merge.pipeline.driver", driver.replace("pipeline", f'"{sys.executable}" -m pipeline', 1))
    commit(small)
    git(small, "branch", "other")
    return small


def commit(folder: Folder, name: str = "work") -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", name)


def translate(folder: Folder, words: dict[str, str], date: str = "", by: str = "") -> None:
    """Do what a translator does in an editor, which notes the date and the name in the header."""
    folder.translate("rest", "fr", words)
    given = {name: value for name, value in (("PO-Revision-Date", date), ("Last-Translator", by)) if value}
    catalog = folder.catalog("rest", "fr")
    folder.save(replace(catalog, header=tuple((name, given.get(name, value)) for name, value in catalog.header)))


def on_both(folder: Folder, ours: dict[str, str], theirs: dict[str, str]) -> None:
    """The work of two translators, each on a branch; we are on ours."""
    git(folder, "checkout", "-q", "other")
    translate(folder, theirs, "2026-03-01 09:00+0000", "Theirs <theirs@example.org>")
    commit(folder)
    git(folder, "checkout", "-q", "main")
    translate(folder, ours, "2026-02-01 09:00+0000", "Ours <ours@example.org>")
    commit(folder)


def targets(folder: Folder) -> dict[str, str]:
    return {one.key.source: one.target for one in folder.catalog("rest", "fr").entries if one.target}


def test_the_work_of_two_translators_goes_together(repository: Folder) -> None:
    on_both(repository, {WATER: "Buvez."}, {SLEEP: "Dormez mieux.", "Rest": "Le repos"})
    git(repository, "merge", "--no-edit", "other")
    assert targets(repository) == {WATER: "Buvez.", SLEEP: "Dormez mieux.", "Rest": "Le repos"}
    header = repository.catalog("rest", "fr")
    assert header.field("PO-Revision-Date") == "2026-03-01 09:00+0000"
    assert header.field("Last-Translator") == "Theirs <theirs@example.org>"
    assert "UU" not in git(repository, "status", "--porcelain")


def test_neighbours_that_git_alone_would_call_a_conflict_are_none(repository: Folder) -> None:
    on_both(repository, {"Rest": "Le repos"}, {"Rest helps you.": "Le repos vous aide."})
    repository.path(".gitattributes").unlink()
    commit(repository)
    git(repository, "merge", "--no-edit", "other", status=1)
    assert "<<<<<<<" in repository.read(CATALOG)
    git(repository, "merge", "--abort")
    repository.write(".gitattributes", lines_of_the_docs()[0] + "\n")
    commit(repository)
    git(repository, "merge", "--no-edit", "other")
    assert targets(repository)["Rest helps you."] == "Le repos vous aide."


def test_a_conflict_leaves_a_whole_catalog_and_theirs_beside_it(repository: Folder) -> None:
    on_both(repository, {SLEEP: "Bonne nuit.", WATER: "Buvez."}, {SLEEP: "Dormez mieux.", "Rest": "Le repos"})
    told = git(repository, "merge", "--no-edit", "other", status=1)
    for said in ("MG013", "ours:   Bonne nuit.", "theirs: Dormez mieux.", THEIRS):
        assert said in told
    catalog = repository.catalog("rest", "fr")
    states = {one.key.source: (one.target, one.state) for one in catalog.entries if one.target}
    assert states == {
        SLEEP: ("Bonne nuit.", State.FUZZY),
        WATER: ("Buvez.", State.DONE),
        "Rest": ("Le repos", State.DONE),
    }
    assert f"UU {CATALOG}" in git(repository, "status", "--porcelain")
    assert [one.target for one in po.read(repository.path(THEIRS).read_bytes(), THEIRS).entries] == ["Dormez mieux."]
    assert "MG015" in repository.run("check").out


def test_a_conflict_is_settled_for_theirs_by_a_merge_of_the_file_beside(repository: Folder) -> None:
    on_both(repository, {SLEEP: "Bonne nuit."}, {SLEEP: "Dormez mieux."})
    git(repository, "merge", "--no-edit", "other", status=1)
    repository.ok("merge", str(repository.path(THEIRS)))
    assert targets(repository) == {SLEEP: "Dormez mieux."}
    assert all(not one.fuzzy for one in repository.catalog("rest", "fr").entries)


def test_an_update_on_one_branch_and_a_translation_on_the_other_go_together(repository: Folder) -> None:
    git(repository, "checkout", "-q", "other")
    translate(repository, {WATER: "Buvez.", SLEEP: "Dormez mieux."})
    commit(repository)
    git(repository, "checkout", "-q", "main")
    repository.edit("source/rest.md", WATER, "Drink some water. Breathe.")
    repository.ok("update")
    commit(repository)
    git(repository, "merge", "--no-edit", "other")
    repository.ok("update")
    catalog = repository.catalog("rest", "fr")
    assert targets(repository)[SLEEP] == "Dormez mieux."
    assert (WATER, "Buvez.") in [(one.key.source, one.target) for one in catalog.obsolete]
    (offered,) = [one for one in catalog.entries if one.key.source == "Drink some water."]
    assert (offered.target, offered.fuzzy) == ("Buvez.", True)


def test_a_rebase_goes_the_same_way(repository: Folder) -> None:
    on_both(repository, {WATER: "Buvez."}, {SLEEP: "Dormez mieux."})
    git(repository, "rebase", "-q", "other")
    assert targets(repository) == {WATER: "Buvez.", SLEEP: "Dormez mieux."}


def test_a_catalog_that_both_branches_have_added_goes_together(repository: Folder) -> None:
    for branch, words in (("other", {"Lie down.": "Couchez-vous."}), ("main", {"Sit down.": "Asseyez-vous."})):
        git(repository, "checkout", "-q", branch)
        repository.write("source/new.md", "---\nid: N-1\ntitle: New\nsummary: New.\n---\n\nLie down. Sit down.\n")
        repository.ok("update")
        repository.translate("new", "fr", words)
        commit(repository)
    git(repository, "merge", "--no-edit", "other")
    done = {one.key.source: one.target for one in repository.catalog("new", "fr").entries if one.target}
    assert done == {"Lie down.": "Couchez-vous.", "Sit down.": "Asseyez-vous."}


def test_a_catalog_that_cannot_be_read_is_left_to_a_person(repository: Folder) -> None:
    git(repository, "checkout", "-q", "other")
    repository.edit(CATALOG, 'msgstr "Dormez bien."', 'msgstr "Dormez "bien"."')
    commit(repository)
    git(repository, "checkout", "-q", "main")
    translate(repository, {WATER: "Buvez."})
    commit(repository)
    before = repository.read(CATALOG)
    told = git(repository, "merge", "--no-edit", "other", status=1)
    assert "PO008" in told
    assert "Traceback" not in told
    assert repository.read(CATALOG) == before
    assert f"UU {CATALOG}" in git(repository, "status", "--porcelain")


def test_two_packages_of_one_name_are_not_mixed(repository: Folder, tmp_path: Path) -> None:
    for branch, words in (("other", {WATER: "Buvez."}), ("main", {SLEEP: "Dormez mieux."})):
        git(repository, "checkout", "-q", branch)
        translate(repository, words)
        repository.ok("export", "-l", "fr", "-a", "rest", "-o", str(tmp_path / f"{branch}.zip"))
        commit(repository)
    told = git(repository, "merge", "--no-edit", "other", status=1)
    assert "MG014" in told
    assert targets(repository) == {WATER: "Buvez.", SLEEP: "Dormez mieux."}


def test_of_a_new_project_git_keeps_what_people_wrote_and_nothing_that_was_made(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new")
    Folder(tmp_path).ok("init", str(folder.root), "-l", "fr")
    for words in (("update",), ("build",), ("export", "-l", "fr", "-o", str(folder.path("fr-0001.zip")))):
        folder.ok(*words)
    git(folder, "init", "-q")
    kept = set(git(folder, "ls-files", "--others", "--exclude-standard").splitlines())
    assert {one.partition("/")[0] for one in kept} == {".gitignore", "pipeline.toml", "source", "locales", "output"}
    assert {one for one in kept if one.startswith("output")} == {"output/.gitignore"}
    assert "locales/fr/sent/fr-0001/hand-washing.po" in kept
