"""Releases: only what is complete, checked and approved; told apart, recalled, verified and made anew ever after."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.folders import ROOT, Folder
from tests.releasing import TAGS, TODAY, sign, signed_project, translate_again

HILL = "output/release/hill"


@pytest.fixture(scope="module")
def _signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return signed_project(tmp_path_factory.mktemp("signed") / "p").root


@pytest.fixture(scope="module")
def _released(tmp_path_factory: pytest.TempPathFactory, _signed: Path) -> Path:
    root = Path(copytree(_signed, tmp_path_factory.mktemp("released") / "p"))
    Folder(root).ok("release", "--date", TODAY)
    return root


@pytest.fixture
def signed(tmp_path: Path, _signed: Path) -> Folder:
    """The small project, translated and signed."""
    return Folder(Path(copytree(_signed, tmp_path / "signed")))


@pytest.fixture
def released(tmp_path: Path, _released: Path) -> Folder:
    """The small project, all leaflets of which are released as version 1."""
    return Folder(Path(copytree(_released, tmp_path / "released")))


def rows(folder: Folder) -> dict[str, dict[str, Any]]:
    """The register by the names of the releases."""
    return {row["release"]: row for row in json.loads(folder.read("output/release/manifest.json"))["releases"]}


def verdicts(folder: Folder, *files: Path) -> list[str]:
    ran = folder.run("verify", "--date", TODAY, "--format", "json", *map(str, files))
    return [one["verdict"] for one in json.loads(ran.out)]


def in_use(folder: Folder) -> list[Path]:
    """The files where staff find them."""
    return sorted(path for path in folder.path(HILL).rglob("*") if path.is_file()) if folder.path(HILL).exists() else []


# The whole story


def test_from_signatures_to_a_release_a_recall_the_next_release_and_back(signed: Folder, tmp_path: Path) -> None:
    ran = signed.ok("release", "--date", TODAY)
    assert ran.last == "8 leaflets released"
    first = in_use(signed)
    assert len(first) == 16
    assert verdicts(signed, *first) == ["current"] * 16
    old = Folder(Path(copytree(signed.path(HILL), tmp_path / "printed"))).root / "ar" / "rest.html"

    signed.edit("source/rest.md", "Drink water.", "Drink clean water.")
    ran = signed.run("recall", "--date", TODAY)
    assert ran.status == 0, "a change of wording is no danger"
    assert "- Drink water.\n    + Drink clean water." in ran.out
    assert "concerns, for hill: RE-1-ar v1, RE-1-en v1, RE-1-fr v1, RE-1-zh-Hans v1" in ran.out
    assert ran.last == "8 releases looked at, none of those in use wrong, 4 not up to date"
    assert signed.run("release", "--date", TODAY).status == 1
    assert verdicts(signed, *first) == ["current"] * 16, "the last good release stays"

    signed.ok("update")
    translate_again(signed, "rest", "Drink water.", "Drink clean water.")
    for tag in TAGS:
        sign(signed, "rest", tag)
    ran = signed.ok("release", "--date", "2027-03-01")
    assert ran.last == "4 leaflets released, 4 unchanged"
    assert "rest in ar for hill: released as RE-1-ar v2" in ran.out
    ran = signed.run("verify", str(old))
    assert (ran.status, ran.out) == (
        1,
        f"{old}: an earlier release, RE-1-ar v1 for hill: replaced since 2027-03-01; in use now is RE-1-ar v2\n",
    )
    kept = signed.path("output/release/archive/hill/ar/rest.v1.html")
    assert kept.read_bytes() == old.read_bytes()
    kept.unlink()
    assert "the same byte for byte" in signed.ok("release", "--rebuild", "RE-1-ar v1").out
    assert kept.read_bytes() == old.read_bytes()


def test_the_bundled_articles_are_refused_for_their_sign_off_alone(tmp_path: Path) -> None:
    project = Folder(tmp_path / "bundled")
    for name in ("source", "locales"):
        copytree(ROOT / name, project.path(name))
    project.write("pyproject.toml", (ROOT / "pyproject.toml").read_bytes())
    ran = project.run("release", "--format", "json", "--date", TODAY)
    answers = json.loads(ran.out)
    assert ran.status == 1
    assert len(answers) == 26
    for answer in answers:
        errors = {finding["code"] for finding in answer["findings"] if finding["severity"] == "error"}
        assert (answer["fate"], errors) == ("refused", {"RE001"}), answer
    assert not project.path("output/release/manifest.json").exists()
