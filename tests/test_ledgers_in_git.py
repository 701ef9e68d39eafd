"""Ledgers and git: two branches sign and are joined without a word, and nothing that was committed goes unmissed."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from pipeline.formats.ledger import read
from tests.folders import Folder
from tests.test_branches_in_git import commit, git

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")

LEDGER, INDEX, TEXTS = "locales/fr/signoff.jsonl", "locales/signoffs.jsonl", "locales/fr/signed.jsonl"
HISTORY = "output/.pipeline/history.txt"
NAMES = ("Ada Example", "Ben Example", "Cas Example", "Dee Example")


@pytest.fixture
def repository(translated: Folder) -> Folder:
    """The small project in git, one leaflet signed by its translator."""
    translated.write(".gitignore", "output/\n")
    git(translated, "init", "-q", "-b", "main")
    git(translated, "config", "user.name", "Test")
    git(translated, "config", "user.email", "test@example.org")
    sign(translated, "translator", "Ada Example")
    commit(translated)
    return translated


def sign(folder: Folder, role: str, name: str, slug: str = "hands", *words: str) -> None:
    folder.ok("sign", "fr", slug, "--role", role, "--name", name, *words)


def names(folder: Folder) -> list[str]:
    """Who signed, in the order of the lines; the ledger must be whole. A line may stand there twice."""
    found = read(folder.read(LEDGER).encode(), LEDGER, "fr")
    assert not found.damaged, found.findings
    return [record.name for record in found.records]


def test_two_branches_that_both_sign_are_merged_without_a_conflict_and_lose_nothing(repository: Folder) -> None:
    git(repository, "switch", "-q", "-c", "other")
    sign(repository, "reviser", "Ben Example")
    sign(repository, "translator", "Ben Example", "rest")
    commit(repository)
    git(repository, "switch", "-q", "main")
    sign(repository, "clinical", "Cas Example", "hands", "--whole")
    sign(repository, "proof", "Dee Example")
    commit(repository)
    git(repository, "merge", "-q", "-m", "both", "other")
    assert sorted(names(repository)) == ["Ada Example", "Ben Example", "Ben Example", "Cas Example", "Dee Example"]
    assert len(repository.read(INDEX).splitlines()) == 5
    repository.ok("check")
    sign(repository, "community", "Eve Example")
    assert len(read(repository.read(LEDGER).encode(), LEDGER, "fr").records[-1].after) == 2


def test_two_branches_that_both_begin_a_ledger_are_merged_without_a_conflict(repository: Folder) -> None:
    git(repository, "switch", "-q", "-c", "other")
    repository.ok("sign", "ar", "hands", "--role", "translator", "--name", "Ben Example")
    commit(repository)
    git(repository, "switch", "-q", "main")
    repository.ok("sign", "ar", "rest", "--role", "translator", "--name", "Cas Example")
    commit(repository)
    git(repository, "merge", "-q", "-m", "both", "other")
    content = repository.read("locales/ar/signoff.jsonl").encode()
    found = read(content, "x", "ar")
    assert not found.findings
    assert {record.name for record in found.records} == {"Ben Example", "Cas Example"}


TWICE = [("main", "Ada Example"), ("left", "Ada Example"), ("right", "Ada Example"), ("merge", "Ben Example")]
"""After this, and one more on either side, git keeps a line twice."""


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.sampled_from(["main", "left", "right", "merge"]), st.sampled_from(NAMES)), max_size=8))
@example([*TWICE, ("left", "Ada Example"), ("right", "Ada Example")])
def test_however_branches_sign_and_merge_each_other_no_record_is_lost(
    tmp_path_factory: pytest.TempPathFactory, repository: Folder, steps: list[tuple[str, str]]
) -> None:
    folder = Folder(Path(shutil.copytree(repository.root, tmp_path_factory.mktemp("branches") / "copy")))
    for branch in ("left", "right"):
        git(folder, "branch", branch)
    signed = 1
    for step, name in steps:
        if step == "merge":
            git(folder, "switch", "-q", {"A": "left", "B": "right", "C": "main", "D": "left"}[name[0]])
            git(folder, "merge", "-q", "-m", "m", {"A": "right", "B": "left", "C": "left", "D": "main"}[name[0]])
        else:
            git(folder, "switch", "-q", step)
            sign(folder, "proof", f"{name} {'I' * (signed + 1)}", "hands", "--again")
            signed += 1
            commit(folder)
        assert len(names(folder)) == len(set(names(folder)))
    git(folder, "switch", "-q", "main")
    for branch in ("left", "right"):
        git(folder, "merge", "-q", "-m", "m", branch)
    assert len(names(folder)) == signed
    folder.ok("check")


def test_without_the_line_in_gitattributes_the_conflict_is_explained(repository: Folder) -> None:
    repository.write("locales/.gitattributes", "*.jsonl text eol=lf\n")
    commit(repository)
    git(repository, "switch", "-q", "-c", "other")
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    git(repository, "switch", "-q", "main")
    sign(repository, "proof", "Cas Example")
    commit(repository)
    git(repository, "merge", "-q", "-m", "both", "other", status=1)
    said = repository.run("check")
    assert "SG007" in said.out
    assert "merge=union" in said.out
    for name in (LEDGER, INDEX):
        kept = [line for line in repository.read(name).splitlines(keepends=True) if line[0] not in "<=>|"]
        repository.write(name, "".join(kept))
    repository.ok("check")
    assert names(repository) == ["Ada Example", "Cas Example", "Ben Example"]


def cut(folder: Folder) -> None:
    """Take the last sign-off out of everything that the folder itself says."""
    for name in (LEDGER, INDEX):
        folder.write(name, "".join(folder.read(name).splitlines(keepends=True)[:-1]))


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("commits", [0, 1, 3])
def test_a_sign_off_that_was_committed_is_missed_however_long_ago(
    repository: Folder, commits: int, checked: bool
) -> None:
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    if checked:
        repository.ok("check")
        assert repository.path(HISTORY).exists()
    cut(repository)
    for number in range(commits):
        repository.write("note.txt", str(number))
        commit(repository)
    said = repository.run("check")
    assert said.status == 1
    assert "SG008" in said.out
    assert "hands by Ben Example as reviser" in said.out
    hint = said.out.partition("git show ")[2].split()[0]
    assert "Ben Example" in git(repository, "show", hint)


@pytest.mark.parametrize("checked", [False, True])
def test_a_sign_off_that_a_merge_has_dropped_is_missed(repository: Folder, checked: bool) -> None:
    if checked:
        repository.ok("check")
    git(repository, "switch", "-q", "-c", "other")
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    if checked:
        repository.ok("check")
    git(repository, "switch", "-q", "main")
    git(repository, "merge", "-q", "-s", "ours", "-m", "theirs is thrown away", "other")
    said = repository.run("check")
    assert "SG008" in said.out
    assert "Ben Example" in said.out


def test_a_memory_of_the_history_that_somebody_has_committed_counts_for_nothing(repository: Folder) -> None:
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    cut(repository)
    commit(repository)
    ledgers = sorted(f"locales/{tag}/signoff.jsonl" for tag in ("ar", "en", "fr", "zh_Hans"))
    head = git(repository, "rev-parse", "HEAD").strip()
    repository.write(HISTORY, "\n".join([head, *ledgers, ""]))
    git(repository, "add", "-f", HISTORY)
    commit(repository)
    assert "SG008" in repository.run("check").out


def test_a_sign_off_that_was_put_back_is_not_missed_any_more(repository: Folder) -> None:
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    whole = {name: repository.read(name) for name in (LEDGER, INDEX)}
    cut(repository)
    commit(repository)
    for name, content in whole.items():
        repository.write(name, content)
    repository.ok("check")


def test_an_older_branch_is_checked_out_without_an_alarm(repository: Folder) -> None:
    git(repository, "branch", "older")
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    git(repository, "switch", "-q", "older")
    repository.ok("check")


def test_a_project_in_a_folder_of_a_checkout_is_looked_at_as_well(tmp_path: Path, translated: Folder) -> None:
    outer = Folder(tmp_path / "outer")
    shutil.copytree(translated.root, outer.path("leaflets"))
    inner = Folder(outer.path("leaflets"))
    git(outer, "init", "-q", "-b", "main")
    git(outer, "config", "user.name", "Test")
    git(outer, "config", "user.email", "test@example.org")
    sign(inner, "translator", "Ada Example")
    commit(outer)
    cut(inner)
    commit(outer)
    assert "Ada Example" in inner.run("check").out


def test_a_clone_with_a_part_of_the_history_says_what_it_cannot_see(tmp_path: Path, repository: Folder) -> None:
    sign(repository, "reviser", "Ben Example")
    commit(repository)
    assert "SG019" not in repository.ok("check").out
    git(repository, "clone", "-q", "--depth", "1", repository.root.as_uri(), str(tmp_path / "part"))
    assert "SG019 note" in Folder(tmp_path / "part").ok("check").out
