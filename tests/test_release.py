"""Releases: only what is complete, checked and approved; told apart, recalled, verified and made anew ever after."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.project.manifest import FORMAT, dump, load
from tests.folders import ROOT, WORDS, Folder
from tests.releasing import SIGNED, TAGS, TODAY, sign, signed_project, translate_again

HILL = "output/release/hill"
LATER = "2027-03-01"


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


def made_with(folder: Folder, **tools: str) -> None:
    """Have the register say that all releases were made with other `tools`."""
    path = folder.path("output/release/manifest.json")
    found = load(path.read_bytes(), "manifest.json")
    path.write_bytes(dump(replace(one, tools={**one.tools, **tools}) for one in found))


def verdicts(folder: Folder, *files: Path) -> list[str]:
    ran = folder.run("verify", "--date", TODAY, "--format", "json", *map(str, files))
    return [one["verdict"] for one in json.loads(ran.out)]


def in_use(folder: Folder) -> list[Path]:
    """The files where staff find them."""
    return sorted(folder.path(HILL).glob("*/*"))


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
    assert "concerns, of the clinic hill: RE-1-ar v1, RE-1-en v1, RE-1-fr v1, RE-1-zh-Hans v1" in ran.out
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


# What is refused, and why


def refusals(folder: Folder, *words: str, date: str = TODAY) -> dict[str, set[str]]:
    """The codes of the errors against each leaflet that is not released, by its language and article."""
    ran = folder.run("release", "--date", date, "--format", "json", *words)
    assert ran.out.startswith("["), ran
    return {
        f"{one['language']}/{one['article']}": {
            finding["code"] for finding in one["findings"] if finding["severity"] == "error"
        }
        for one in json.loads(ran.out)
        if one["fate"] == "refused"
    }


def test_a_leaflet_that_nobody_has_signed_is_refused_with_the_commands_that_mend_it(translated: Folder) -> None:
    ran = translated.run("release", "-l", "fr", "-a", "rest", "--date", TODAY)
    assert ran.status == 1
    assert ran.last == "0 leaflets released, 1 not released"
    for role in ("translator", "reviser"):
        assert f"RE001 error: the translation lacks the sign-off {role}: 4 of 4 texts" in ran.out
        assert f'pipeline sign fr rest --role {role} --name "NAME" --credential "TITLE"' in ran.out
    assert "RE001 error: the English lacks the sign-off clinical: 5 of 5 texts" in ran.out
    assert not translated.path("output/release/manifest.json").exists()


@pytest.mark.parametrize(
    ("name", "old", "new", "codes"),
    [
        ("source/rest.md", "Sleep well.", "Sleep well!", {"RE001", "RE002"}),
        ("source/rest.md", "Sleep well. Drink water.", "Drink water. Sleep well.", {"RE001"}),
        ("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez bien !", {"RE001"}),
        ("locales/fr/LC_MESSAGES/rest.po", 'msgid "Sleep well."', '#, fuzzy\nmsgid "Sleep well."', {"RE001", "RE002"}),
        ("source/clinics/hill.toml", 'emergency = "112"\n', "", {"RE008"}),
        ("source/rest.md", "id: RE-1", 'id: RE-1\nreview_due: "2026-12-31"\nreviewed_on: "2026-01-01"', {"RE004"}),
        ("source/rest.md", "id: RE-1", 'id: RE-1\nreview_due: "2031-01-01"', {"RE005"}),
        ("source/rest.md", "Drink water.", "Drink water", {"RE001", "RE002"}),
    ],
)
def test_a_change_after_the_signatures_is_a_reason(
    signed: Folder, name: str, old: str, new: str, codes: set[str]
) -> None:
    signed.edit(name, old, new)
    found = refusals(signed, "-l", "fr", "-a", "rest")
    assert found.get("fr/rest", set()) == codes


def test_a_review_that_does_not_hold_any_more_is_a_reason_and_one_that_ends_soon_a_warning(signed: Folder) -> None:
    assert refusals(signed, "--dry-run", date="2029-01-30") == {}
    assert (
        "RE006 warning: the review of 2027-01-31 holds until 2029-01-31"
        in signed.run("release", "--dry-run", "--date", "2028-08-01").out
    )
    assert "RE006" not in signed.run("release", "--dry-run", "--date", "2028-07-30").out
    assert refusals(signed, "--dry-run", "-a", "rest", "-l", "fr", date="2029-01-31") == {"fr/rest": {"RE004"}}


def test_a_dry_run_says_what_would_be_and_writes_nothing(signed: Folder) -> None:
    before = signed.files()
    assert signed.ok("release", "--dry-run", "--date", TODAY).last == "8 leaflets would be released"
    assert signed.files() == before


def test_a_clinic_is_needed_and_may_not_be_called_like_a_folder_of_ours(signed: Folder) -> None:
    signed.edit("pipeline.toml", 'clinic = "hill"\n', "")
    assert "RE008 error: a leaflet is released for a clinic, and none is named" in signed.run("release").out
    signed.write("source/clinics/archive.toml", signed.read("source/clinics/hill.toml"))
    assert "RE011 error" in signed.run("release", "--clinic", "archive").out
    assert "RE011 error" in signed.run("release", "--clinic", "../clinics/hill").out
    assert "CF004 error" in signed.run("release", "--clinic", "nowhere").out


def test_a_language_without_a_catalog_is_refused_with_the_reason(signed: Folder) -> None:
    signed.path("locales/fr/LC_MESSAGES/rest.po").unlink()
    ran = signed.run("release", "-l", "fr", "-a", "rest", "--date", TODAY)
    assert (ran.status, "this language has no catalog of the article yet" in ran.out) == (1, True)


def test_a_leaflet_is_not_released_without_one_of_its_files(signed: Folder) -> None:
    signed.edit("pipeline.toml", '["html", "text"]', '["html", "text", "pdf"]')
    signed.edit("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez bien \U0001fae8.")
    sign(signed, "rest", "fr")
    assert refusals(signed, "-l", "fr", "-a", "rest") == {"fr/rest": {"LE201", "RE003"}}
    assert not signed.path("output/release/manifest.json").exists()


# Versions


def test_versions_are_counted_for_each_leaflet_and_clinic(released: Folder) -> None:
    released.write("source/clinics/dale.toml", released.read("source/clinics/hill.toml").replace("Hill", "Dale"))
    released.ok("release", "--clinic", "dale", "-a", "rest", "--date", TODAY)
    released.edit("source/clinics/hill.toml", "Hill Clinic", "Clinic on the Hill")
    ran = released.ok("release", "-c", "hill", "-c", "dale", "-a", "rest", "--date", "2027-02-02")
    assert ran.last == "4 leaflets released, 4 unchanged"
    found = json.loads(released.read("output/release/manifest.json"))["releases"]
    assert [(row["clinic"], row["release"], row["state"]) for row in found if row["article"] == "rest"] == [
        *(("dale", f"RE-1-{tag} v1", "current") for tag in sorted(TAGS)),
        *(
            ("hill", f"RE-1-{tag} v{version}", state)
            for tag in sorted(TAGS)
            for version, state in ((1, "replaced"), (2, "current"))
        ),
    ]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("locales/fr/LC_MESSAGES/rest.po", 'msgid "Sleep well."', '# Ask Ben.\nmsgid "Sleep well."'),
        ("source/rest.md", "id: RE-1", "id: RE-1\nauthors: [Ada Example]"),
        ("pipeline.toml", '"zh-Hans"]', '"zh-Hans", "es"]'),
        ("source/clinics/hill.toml", 'name = "Hill', '# Our clinic.\nname = "Hill'),
    ],
)
def test_what_is_on_no_page_makes_no_new_version(released: Folder, name: str, old: str, new: str) -> None:
    before = released.files("output")
    released.edit(name, old, new)
    ran = released.ok("release", "--date", "2027-03-01", "-l", "fr")
    assert ran.last == "0 leaflets released, 2 unchanged"
    assert released.files("output") == before


def test_other_tools_alone_make_no_new_version(released: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    made_with(released, jinja2="0.1")
    released.edit("locales/fr/LC_MESSAGES/rest.po", 'msgid "Sleep well."', '# Ask Ben.\nmsgid "Sleep well."')
    assert released.ok("release", "--date", "2027-03-01").last == "0 leaflets released, 8 unchanged"


def test_every_page_bears_its_version_its_digest_and_its_review(released: Folder) -> None:
    row = rows(released)["RE-1-fr v1"]
    assert len(row["printed_digest"]) == 12
    assert row["digest"].startswith(row["printed_digest"])
    for name in ("rest.html", "rest.txt"):
        page = released.read(f"{HILL}/fr/{name}")
        assert row["printed_digest"] in page
        assert "31 janvier 2027" in page.replace("\xa0", " ")
        assert "31 janvier 2029" in page.replace("\xa0", " ")
    assert f'<meta name="digest" content="{row["printed_digest"]}">' in released.read(f"{HILL}/fr/rest.html")
    assert (row["reviewed_by"], row["reviewed_on"], row["review_due"]) == (["Dr Cas Example"], SIGNED, "2029-01-31")


FRONT = "id: RE-1"


def test_the_register_names_those_who_signed_as_the_front_matter_writes_their_names(signed: Folder) -> None:
    signed.edit("source/rest.md", FRONT, f'{FRONT}\nreviewed_by: ["Cas Example, Consultant, Hill Clinic"]')
    signed.ok("release", "-a", "rest", "--date", TODAY)
    assert rows(signed)["RE-1-fr v1"]["reviewed_by"] == ["Cas Example, Consultant, Hill Clinic"]
    assert "RE014" not in signed.ok("check").out


@pytest.mark.parametrize("name", ["Dr Eve Other", "Dr Cas Example and Dr Eve Other", "The Hill Committee"])
def test_nobody_is_taken_for_a_reviewer_who_has_not_signed(signed: Folder, name: str) -> None:
    signed.edit("source/rest.md", FRONT, f'{FRONT}\nreviewed_by: ["{name}"]')
    ran = signed.run("release", "-a", "rest", "--date", TODAY)
    assert (ran.status, f"RE014 error: reviewed_by names {name}, who has not signed" in ran.out) == (1, True)
    for _ in range(2):  # the second reads what the first kept
        assert signed.ok("check").out.count(f"RE014 warning: reviewed_by names {name}, who has not signed") == 1
    assert not signed.path("output/release/manifest.json").exists()


def test_a_review_is_no_later_than_the_signatures_of_it(signed: Folder) -> None:
    signed.edit("source/rest.md", FRONT, f'{FRONT}\nreviewed_on: "{TODAY}"')
    ran = signed.run("release", "-a", "rest", "--date", TODAY)
    assert (ran.status, f"RE014 error: reviewed_on says {TODAY}" in ran.out) == (1, True)
    sign(signed, "rest", "en", "clinical", on=TODAY)
    signed.ok("release", "-a", "rest", "--date", TODAY)
    assert rows(signed)["RE-1-fr v1"]["reviewed_on"] == TODAY


def test_where_no_clinician_has_to_sign_the_english_its_author_is_believed_with_a_warning(signed: Folder) -> None:
    signed.write("pipeline.toml", f"{signed.read('pipeline.toml')}\n[signoff]\nenglish = []\n")
    signed.edit("source/rest.md", FRONT, f'{FRONT}\nreviewed_by: ["Dr Eve Other"]\nreviewed_on: "{SIGNED}"')
    ran = signed.ok("release", "-a", "rest", "--date", TODAY)
    assert "RE014 warning: reviewed_by names Dr Eve Other, who has not signed" in ran.out
    assert rows(signed)["RE-1-fr v1"]["reviewed_by"] == ["Dr Eve Other"]


def test_any_number_of_workers_releases_the_same_bytes(signed: Folder, tmp_path: Path) -> None:
    other = Folder(Path(copytree(signed.root, tmp_path / "other")))
    signed.ok("release", "--date", TODAY, "--jobs", "1")
    other.ok("release", "--date", TODAY, "--jobs", "3")
    assert signed.files("output") == other.files("output")


# Policies


def test_where_the_policy_is_strict_an_outdated_leaflet_is_taken_away_until_it_is_signed(released: Folder) -> None:
    released.write("pipeline.toml", released.read("pipeline.toml") + '[release]\narticles = { rest = "block" }\n')
    for slug, word in (("rest", "Drink water."), ("hands", "Dry them with a towel.")):
        released.edit(f"source/{slug}.md", word, word.replace(".", "!"))
    printed = Folder(Path(copytree(released.path(HILL), released.path("printed")))).path("fr/rest.txt")
    ran = released.run("release", "--date", "2027-02-02", "-l", "fr")
    assert "  RE-1-fr v1 is taken out of use" in ran.out
    assert "  HW-1-fr v1 of 2027-02-01 stays in use" in ran.out
    assert not released.path(f"{HILL}/fr/rest.html").exists()
    assert released.path(f"{HILL}/fr/hands.html").exists()
    assert released.path(f"{HILL}/ar/rest.html").exists(), "only what was asked for is touched"
    assert "out of date since 2027-02-02: RE-1-fr v1 for hill" in released.run("verify", str(printed)).out
    released.edit("source/rest.md", "Drink water!", "Drink water.")
    ran = released.ok("release", "--date", "2027-02-03", "-l", "fr", "-a", "rest")
    assert "RE-1-fr v1 stays" in ran.out
    assert verdicts(released, printed, released.path(f"{HILL}/fr/rest.html")) == ["current", "current"]


def test_a_failure_elsewhere_takes_nothing_away_even_where_the_policy_is_strict(released: Folder) -> None:
    released.write("pipeline.toml", released.read("pipeline.toml") + '[release]\npolicy = "block"\n')
    ledger = released.path("locales/fr/signoff.jsonl")
    ledger.write_bytes(ledger.read_bytes()[:-20])
    before = in_use(released)
    assert released.run("release", "--date", TODAY, "-l", "fr").status == 1
    assert in_use(released) == before


def test_the_folder_of_releases_can_be_another(signed: Folder) -> None:
    signed.write("pipeline.toml", signed.read("pipeline.toml") + '[release]\nfolder = "handed-out"\n')
    signed.ok("release", "--date", TODAY)
    assert signed.path("handed-out/hill/ar/rest.html").exists()
    assert not signed.path("output/release").exists()


# Withdrawn


def test_a_warning_of_the_author_withdraws_every_language_of_every_clinic_at_once(released: Folder) -> None:
    released.write("source/clinics/dale.toml", released.read("source/clinics/hill.toml").replace("Hill", "Dale"))
    released.ok("release", "--clinic", "dale", "--date", TODAY)
    page = released.path(f"{HILL}/ar/rest.html")
    copy = released.write("copy.html", page.read_bytes())
    released.edit("source/rest.md", "id: RE-1", 'id: RE-1\nsafety: "2027-02-05: water is wrong"')
    assert verdicts(released, page) == ["withdrawn"], "the warning counts from the moment it is written"
    ran = released.run("recall", "--date", TODAY)
    assert (ran.status, "RE037 error: its author warns: 2027-02-05: water is wrong" in ran.out) == (1, True)
    ran = released.run("release", "-l", "fr", "-a", "hands", "--date", "2027-02-05")
    assert ran.out.count("withdrawn, as its author warns: 2027-02-05: water is wrong") == 8
    assert not list(released.path("output/release").glob("*/*/rest.*"))
    assert released.path(f"{HILL}/ar/hands.html").exists()
    assert "withdrawn since 2027-02-05: RE-1-ar v1 for hill" in released.run("verify", str(copy)).out
    refused = {f"{tag}/rest": {"RE013"} for tag in TAGS}
    assert refusals(released, "-a", "rest", "--date", "2027-02-06") == refused, "a warning corrects no words"
    for tag in TAGS:
        sign(released, "rest", tag, "clinical" if tag == "en" else "reviser", on="2027-02-06")
    assert released.ok("release", "--date", "2027-02-06").last == "4 leaflets released, 4 unchanged"
    assert "in use now is RE-1-ar v2" in released.run("verify", str(copy)).out


def test_withdraw_takes_an_article_out_of_use_though_its_source_is_gone(released: Folder) -> None:
    released.path("source/rest.md").unlink()
    ran = released.run("recall", "--date", TODAY)
    assert (ran.status, "RE038 error: the article is gone" in ran.out) == (1, True)
    ran = released.ok("withdraw", "rest", "--reason", "nobody needs it", "--date", TODAY)
    assert ran.last == "4 leaflets withdrawn; gather in what was printed"
    assert sorted({path.stem for path in in_use(released)}) == ["hands"]
    assert "RE023 error: no release of rest is in use" in released.run("withdraw", "rest", "--reason", "again").out
    assert released.ok("recall", "--date", TODAY).last == "8 releases looked at, none of those in use wrong"


def test_withdraw_can_be_asked_for_one_language(released: Folder) -> None:
    released.ok("withdraw", "rest", "-l", "AR", "--reason", "a wrong word", "--date", TODAY)
    assert {name for name, row in rows(released).items() if row["state"] == "withdrawn"} == {"RE-1-ar v1"}


def test_withdrawn_words_come_back_only_if_somebody_signs_them_again(released: Folder) -> None:
    released.ok("withdraw", "rest", "-l", "fr", "--reason", "a wrong word", "--date", TODAY)
    sign(released, "rest", "en", on="2027-02-02")
    assert refusals(released, "-a", "rest", "-l", "fr", "--date", "2027-02-02") == {"fr/rest": {"RE013"}}
    sign(released, "rest", "fr", "reviser", on="2027-02-02")
    ran = released.ok("release", "-a", "rest", "-l", "fr", "--date", "2027-02-02")
    assert "released as RE-1-fr v2" in ran.out


def test_withdrawn_words_that_were_corrected_before_need_no_second_look(released: Folder) -> None:
    folder = released
    words = folder.read("locales/fr/LC_MESSAGES/rest.po")
    folder.write("locales/fr/LC_MESSAGES/rest.po", words.replace("Dormez bien", "Dormez très bien"))
    sign(folder, "rest", "fr")
    folder.ok("withdraw", "rest", "-l", "fr", "--reason", "a wrong word", "--date", TODAY)
    assert "released as RE-1-fr v2" in folder.ok("release", "-a", "rest", "-l", "fr", "--date", TODAY).out


def test_staff_find_what_is_in_use_and_what_is_not_on_one_page(released: Folder) -> None:
    released.ok("withdraw", "rest", "-l", "ar", "--reason", "a wrong word", "--date", TODAY)
    page = released.read(f"{HILL}/index.html")
    assert 'href="fr/rest.html"' in page
    assert 'href="ar/rest.html"' not in page
    assert "withdrawn since 2027-02-01: gather in copies (a wrong word)" in page
    assert page.count("to be reviewed by 2029-01-31") == 7
    for address in re.findall('href="([^#"]+)"', page):
        assert released.path(f"{HILL}/{address}").exists()


# Recalled


def test_a_changed_amount_is_grave_and_named_in_every_language(tmp_path: Path) -> None:
    from tests.folders import translated_project

    folder = translated_project(tmp_path / "p")
    folder.edit("source/rest.md", "Drink water.", "Drink 2 glasses of water.")
    folder.ok("update")
    for tag, words in WORDS.items():
        folder.translate("rest", tag, {"Drink 2 glasses of water.": "2 " + words["Drink water."]})
    for tag in TAGS:
        sign(folder, "rest", tag)
    folder.ok("release", "-a", "rest", "--date", TODAY)
    folder.edit("source/rest.md", "Drink 2 glasses of water.", "Drink 3 glasses of water.")
    folder.edit("source/rest.md", "Sleep well.", "Sleep very well.")
    ran = folder.run("recall", "--date", TODAY)
    assert ran.status == 1
    grave, light = ran.out.index("RE031 error"), ran.out.index("RE030 warning")
    assert grave < light
    assert ran.last == "4 releases looked at, 4 of those in use wrong"
    document = json.loads(folder.run("recall", "--format", "json").out)
    assert [one["release"] for one in document["recalled"]] == [f"RE-1-{tag} v1" for tag in sorted(TAGS)]
    assert all(one["grave"] for one in document["recalled"])


OF_REST = [f"RE-1-{tag} v1" for tag in sorted(TAGS)]
OF_HANDS = [f"HW-1-{tag} v1" for tag in sorted(TAGS)]


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "leaflets"),
    [
        ("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez mieux.", "RE032", ["RE-1-fr v1"]),
        ("source/clinics/hill.toml", "0123", "0124", "RE035", [*OF_HANDS, *OF_REST]),
        ("source/rest.md", "Sleep well. Drink water.", "Drink water. Sleep well.", "RE040", OF_REST),
        ("source/rest.md", " Drink water.", "", "RE030", OF_REST),
    ],
)
def test_recall_names_the_cause_and_whom_it_concerns(
    released: Folder, name: str, old: str, new: str, code: str, leaflets: list[str]
) -> None:
    released.edit(name, old, new)
    document = json.loads(released.run("recall", "--date", TODAY, "--format", "json").out)
    assert [one["release"] for one in document["recalled"]] == leaflets
    assert {cause["code"] for one in document["recalled"] for cause in one["causes"]} == {code}


def test_a_sign_off_that_is_taken_back_makes_the_release_wrong(released: Folder) -> None:
    sign(released, "rest", "fr", "reviser", withdrawn=True)
    ran = released.run("recall", "--date", TODAY)
    assert (ran.status, "RE033 error: its approval does not hold any more" in ran.out) == (1, True)
    assert "RE-1-fr v1" in ran.out


def test_a_word_that_the_glossary_forbids_later_makes_the_release_wrong(released: Folder) -> None:
    released.write("source/glossary.toml", '[[term]]\nenglish = "water"\nforbidden = { fr = ["eau"] }\n')
    ran = released.run("recall", "--date", TODAY, "-l", "fr")
    assert (ran.status, "RE039 error: a check refuses it now" in ran.out) == (1, True)


def test_a_review_that_is_over_makes_the_release_wrong(released: Folder) -> None:
    assert released.ok("recall", "--date", "2029-01-30").last == "8 releases looked at, none of those in use wrong"
    assert "RE034 error" in released.run("recall", "--date", "2029-01-31").out
    ran = released.run("verify", "--date", "2029-01-31", str(released.path(f"{HILL}/ar/rest.txt")))
    assert (ran.status, "too old: RE-1-ar v1 for hill was to be reviewed by 2029-01-31" in ran.out) == (1, True)


def test_a_file_that_somebody_changed_where_staff_find_it_is_put_right(released: Folder) -> None:
    page = released.path(f"{HILL}/ar/rest.html")
    whole = page.read_bytes()
    page.write_bytes(whole.replace(b"</html>", b"</html >"))
    ran = released.run("recall", "--date", TODAY)
    assert (ran.status, f"{HILL}/ar/rest.html:1:1: RE041 error" in ran.out) == (1, True)
    assert verdicts(released, page) == ["altered"]
    released.ok("release", "--date", TODAY)
    assert page.read_bytes() == whole


def test_a_language_that_the_project_gave_up_is_still_looked_at(released: Folder) -> None:
    released.edit("pipeline.toml", '"fr", ', "")
    assert released.ok("recall", "--date", TODAY).last == "8 releases looked at, none of those in use wrong"
    released.ok("withdraw", "rest", "-l", "fr", "--reason", "nobody translates it any more", "--date", TODAY)


# Verified


def test_a_build_is_no_release_and_a_stranger_is_no_leaflet(released: Folder) -> None:
    released.run("build")
    files = [released.path(f"output/fr/rest.{suffix}") for suffix in ("html", "txt")]
    assert verdicts(released, *files, released.path("pipeline.toml")) == ["unreleased", "unreleased", "unknown"]


@pytest.mark.parametrize("suffix", ["html", "txt"])
def test_one_changed_letter_is_seen_and_changed_line_ends_are_told_apart(released: Folder, suffix: str) -> None:
    page = released.path(f"{HILL}/fr/rest.{suffix}").read_bytes()
    altered = released.write("altered", page.replace(b"Dormez bien", b"Dormez rien"))
    assert verdicts(released, altered) == ["altered"]
    assert "it says that it is RE-1-fr v1 for hill, and it is not" in released.run("verify", str(altered)).out
    mailed = released.write("mailed", page.replace(b"\n", b"\r\n"))
    ran = released.run("verify", "--date", TODAY, str(mailed))
    assert (ran.status, "only its line ends were changed on the way" in ran.out) == (0, True)


def test_a_file_that_is_too_large_is_not_read(released: Folder) -> None:
    path = released.path("large")
    with path.open("wb") as file:
        file.truncate(64_000_001)
    ran = released.run("verify", str(path))
    assert (ran.status, "RE025 error" in ran.out) == (1, True)


# Made anew


def test_a_release_can_be_made_anew_without_its_sources(released: Folder) -> None:
    for name in ("source", "locales"):
        released.path(name).rename(released.path(f"gone-{name}"))
    kept = released.path("output/release/archive/hill/ar/hands.v1.txt")
    whole = kept.read_bytes()
    kept.unlink()
    ran = released.ok("release", "--rebuild", "HW-1-ar v1")
    assert ran.last == "HW-1-ar v1: made anew, and the same byte for byte"
    assert kept.read_bytes() == whole


def test_other_tools_are_refused_by_name(released: Folder) -> None:
    made_with(released, jinja2="0.1")
    ran = released.run("release", "--rebuild", "HW-1-ar v1")
    assert (ran.status, "RE022 error: HW-1-ar v1 is made with other tools: jinja2 was 0." in ran.out) == (1, True)


def test_a_release_that_there_is_not_is_named_with_those_that_there_are(released: Folder) -> None:
    ran = released.run("release", "--rebuild", "HW-1-ar v7")
    assert (ran.status, "there is no release HW-1-ar v7" in ran.out, "there are HW-1-ar v1" in ran.out) == (
        1,
        True,
        True,
    )


def test_an_input_that_was_tampered_with_is_found(released: Folder) -> None:
    digest = rows(released)["HW-1-ar v1"]["inputs"]["source/hands.md"]
    path = f"output/release/inputs/{digest[:2]}/{digest}"
    released.edit(path, "Wash your hands", "Wash our hands")
    assert (
        "RE021 error: what source/hands.md held when it was released is damaged"
        in released.run("release", "--rebuild", "HW-1-ar v1").out
    )


# The register


def test_a_file_and_its_row_in_the_register_cannot_be_exchanged_together(released: Folder) -> None:
    page, path = released.path(f"{HILL}/fr/rest.txt"), released.path("output/release/manifest.json")
    was = page.read_bytes()
    page.write_bytes(was.replace(b"Dormez bien", b"Dormez rien"))
    old, new = (sha256(content).hexdigest().encode() for content in (was, page.read_bytes()))
    path.write_bytes(path.read_bytes().replace(old, new))
    ran = released.run("verify", str(page))
    assert (ran.status, "the entry of RE-1-fr v1 is not as it was written" in ran.out) == (1, True)


def test_a_withdrawn_release_is_not_put_back_into_use_by_a_word_in_the_register(released: Folder) -> None:
    released.ok("withdraw", "rest", "-l", "fr", "--reason", "a wrong word", "--date", TODAY)
    released.edit("output/release/manifest.json", '"state": "withdrawn"', '"state": "current"')
    ran = released.run("release", "--date", TODAY)
    assert (ran.status, "the entry of RE-1-fr v1 is not as it was written" in ran.out) == (1, True)


def test_an_entry_that_was_taken_out_of_the_register_is_named(released: Folder) -> None:
    path = released.path("output/release/manifest.json")
    document = json.loads(path.read_bytes())
    lost = next(row for row in document["releases"] if row["release"] == "HW-1-fr v1")
    document["releases"].remove(lost)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")
    page = released.path(f"{HILL}/fr/rest.txt")
    for words in (("release",), ("recall",), ("verify", str(page)), ("withdraw", "rest", "--reason", "x")):
        ran = released.run(*words)
        assert ran.status == 1
        assert "entries are gone that others were written after: hill/fr/hands.v1" in ran.out


def test_a_register_of_two_branches_is_one_and_the_next_release_follows_both(released: Folder) -> None:
    path = released.path("output/release/manifest.json")

    def branch(slug: str) -> dict[str, Any]:
        released.ok("withdraw", slug, "-l", "fr", "--reason", "a wrong word", "--date", TODAY)
        sign(released, slug, "fr", "reviser", on=LATER)
        released.ok("release", "-a", slug, "-l", "fr", "--date", LATER)
        return rows(released)

    before = path.read_bytes()
    ours = branch("rest")
    path.write_bytes(before)
    theirs = branch("hands")
    joined = {**ours, **{name: row for name, row in theirs.items() if "HW-1-fr" in name}}
    path.write_text(json.dumps({"format": FORMAT, "releases": [*joined.values()]}, indent=1), "utf-8")
    released.ok("release", "--date", LATER)
    released.ok("recall", "--date", LATER)
    last = {name for row in rows(released).values() for name in row["after"]}
    assert {"hill/fr/rest.v2", "hill/fr/hands.v2"}.isdisjoint(last)
    released.ok("withdraw", "rest", "-l", "ar", "--reason", "a wrong word", "--date", LATER)
    sign(released, "rest", "ar", "reviser", on=LATER)
    released.ok("release", "-a", "rest", "-l", "ar", "--date", LATER)
    assert rows(released)["RE-1-ar v2"]["after"] == ["hill/fr/hands.v2", "hill/fr/rest.v2"]


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_a_register_that_was_put_back_to_an_earlier_state_is_not_taken_for_the_whole(released: Folder) -> None:
    path = released.path("output/release/manifest.json")
    before = path.read_bytes()
    released.ok("withdraw", "rest", "-l", "fr", "--reason", "a wrong word", "--date", TODAY)
    sign(released, "rest", "fr", "reviser", on=LATER)
    released.ok("release", "-a", "rest", "-l", "fr", "--date", LATER)
    by = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-q"), ("add", "."), (*by, "commit", "-qmx")):
        subprocess.run(["git", "-C", str(released.root), *command], check=True, capture_output=True)
    after = path.read_bytes()
    path.write_bytes(before)
    for words in (("release",), ("recall",), ("verify", str(released.path(f"{HILL}/fr/rest.txt")))):
        ran = released.run(*words)
        assert ran.status == 1
        assert "the last commit has what is not in it: hill/fr/rest.v1, hill/fr/rest.v2" in ran.out
    path.write_bytes(after)
    released.ok("recall", "--date", LATER)


def test_a_register_that_is_damaged_or_gone_is_never_written_over(released: Folder) -> None:
    path = released.path("output/release/manifest.json")
    whole = path.read_bytes()
    row = json.dumps(json.loads(whole)["releases"][0]).encode()
    cases = [
        b"", b"{", b"[]", b"null", b'{"format": "pipeline releases 1"}', b'{"format": "other", "releases": []}',
        whole[:-100], whole.replace(b'"version": 1', b'"version": 2', 1), whole.replace(b'"current"', b'"fine"', 1),
        whole.replace(b"2029-01-31", b"2039-01-31", 1), whole.replace(b"Dr Cas", b"Dr Eve", 1),
        whole.replace(b'"source/hands.md"', b'"../hands.md"', 1), whole.replace(b'"hands.txt"', b'"../hands.txt"', 1),
        whole.replace(b'"releases": [', b'"releases": [' + row + b",", 1), b"[" * 100_000,
    ]  # fmt: skip
    for content in cases:
        path.write_bytes(content)
        for words in (("release",), ("recall",), ("verify", str(path)), ("withdraw", "rest", "--reason", "x")):
            ran = released.run(*words)
            assert (ran.status, "RE020 error" in ran.out) == (1, True), (content[:60], words)
        assert path.read_bytes() == content
    path.unlink()
    assert "it is gone, though there are releases" in released.run("release").out
    assert not path.exists()


# What else a page is made from


def test_the_clinics_logo_and_the_pictures_are_kept(signed: Folder) -> None:
    red = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="red"/></svg>'
    signed.edit("pipeline.toml", '["html", "text"]', '["html", "text", "pdf"]')
    signed.write("source/clinics/logo.svg", red)
    signed.write("source/cup.svg", red)
    signed.edit(
        "source/clinics/hill.toml",
        'emergency = "112"',
        'emergency = "112"\n\n[logo]\nfile = "logo.svg"\nalt = "A hill"',
    )
    signed.edit("source/rest.md", "Drink water.", "Drink water.\n\n![A cup](cup.svg)")
    signed.ok("update")
    signed.translate("rest", "fr", {"A cup": "Une tasse"})
    for tag in ("en", "fr"):
        sign(signed, "rest", tag)
    signed.ok("release", "-l", "fr", "-a", "rest", "--date", TODAY)
    inputs = set(rows(signed)["RE-1-fr v1"]["inputs"])
    assert {"source/clinics/logo.svg", "source/cup.svg"} < inputs
    assert "data:image/svg+xml" in signed.read(f"{HILL}/fr/rest.html")
    for name in ("source", "locales"):
        signed.path(name).rename(signed.path(f"gone-{name}"))
    signed.ok("release", "--rebuild", "RE-1-fr v1")
    for name in ("source", "locales"):
        signed.path(f"gone-{name}").rename(signed.path(name))
    signed.write("source/clinics/logo.svg", red.replace("red", "blue"))
    assert signed.ok("release", "-l", "fr", "-a", "rest", "--date", TODAY).last == "1 leaflet released"
    signed.write("source/cup.svg", red.replace("red", "blue"))
    assert refusals(signed, "-l", "fr", "-a", "rest") == {"fr/rest": {"RE001"}}, "the clinician signed the picture, too"
    assert "RE036 warning: the picture source/cup.svg changed" in signed.run("recall", "--date", TODAY).out


def test_a_pdf_is_released_and_made_anew_too(signed: Folder) -> None:
    signed.edit("pipeline.toml", '["html", "text"]', '["html", "text", "pdf"]')
    signed.ok("release", "-l", "ar", "-a", "rest", "--date", TODAY)
    page = signed.path(f"{HILL}/ar/rest.pdf")
    assert verdicts(signed, page) == ["current"]
    altered = signed.write("altered.pdf", page.read_bytes() + b"\n% a word")
    assert "it says that it is RE-1-ar v1 for hill" in signed.run("verify", str(altered)).out
    signed.ok("release", "--rebuild", "RE-1-ar v1")
    assert {"typst", "fonts manimgx_fonts"} < set(rows(signed)["RE-1-ar v1"]["tools"])


def test_two_articles_are_never_released_under_one_id(released: Folder) -> None:
    released.write("source/sleep.md", released.read("source/rest.md"))
    released.ok("update")
    released.translate("sleep", "fr")
    for tag in ("en", "fr"):
        sign(released, "sleep", tag)
    assert refusals(released, "-a", "sleep", "-l", "fr") == {"fr/sleep": {"RE012"}}
    released.path("source/rest.md").unlink()
    assert refusals(released, "-a", "sleep", "-l", "fr") == {"fr/sleep": {"RE012"}}
    released.ok("withdraw", "rest", "--reason", "it is called sleep now", "--date", TODAY)
    assert "released as RE-1-fr v2" in released.ok("release", "-a", "sleep", "-l", "fr", "--date", TODAY).out


# Every letter counts


@given(data=st.data())
@settings(max_examples=8, deadline=None)
def test_a_changed_letter_of_either_text_keeps_the_leaflet_back_until_it_is_signed_again(
    _signed: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = Folder(Path(copytree(_signed, tmp_path_factory.mktemp("letter") / "p")))
    name = data.draw(st.sampled_from(["source/rest.md", "locales/fr/LC_MESSAGES/rest.po"]))
    before = folder.read(name)
    words = WORDS["fr"].values() if name.endswith(".po") else WORDS["fr"]
    text = data.draw(st.sampled_from(sorted(word for word in words if word in before and word != "Rest")))
    at = data.draw(st.sampled_from([index for index, letter in enumerate(text) if index and letter.isalpha()]))
    letter = data.draw(st.sampled_from("aeioqxz").filter(lambda one: one != text[at]))
    changed = text[:at] + data.draw(st.sampled_from([letter, "", text[at] + letter])) + text[at + 1 :]
    folder.write(name, before.replace(text, changed))
    assert "RE001" in refusals(folder, "--dry-run", "-l", "fr", "-a", "rest")["fr/rest"]
    folder.ok("update")
    folder.translate("rest", "fr", {changed: WORDS["fr"].get(text, "")})
    for tag in ("en", "fr"):
        sign(folder, "rest", tag)
    assert "RE001" not in refusals(folder, "--dry-run", "-l", "fr", "-a", "rest").get("fr/rest", set())


def test_what_is_waived_is_released_until_the_waiver_ends_and_made_anew_after(signed: Folder) -> None:
    from pipeline.project.store import open_project
    from pipeline.workflow.waive import Wish, waive

    signed.edit("locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez 8 heures.")
    sign(signed, "rest", "fr")
    assert refusals(signed, "-l", "fr", "-a", "rest") == {"fr/rest": {"RE002", "PO301"}}
    wish = Wish("PO301", "fr", "rest", "", "Ben Example", "an idiom", "2027-03-31")
    waive(open_project(signed.root), wish, TODAY)
    assert refusals(signed, "-l", "fr", "-a", "rest") == {}
    assert "locales/fr/waivers.toml" in rows(signed)["RE-1-fr v1"]["inputs"]
    assert {"RE002", "PO301"} <= refusals(signed, "-l", "fr", "-a", "rest", date="2027-04-01")["fr/rest"]
    ran = signed.run("recall", "--date", "2027-04-01")
    assert (ran.status, "RE039 error: a check refuses it now: 8 is not in the English" in ran.out) == (1, True)
    signed.ok("release", "--rebuild", "RE-1-fr v1")


def test_every_shape_of_a_leaflet_is_released_and_known_again(signed: Folder) -> None:
    lines = 'layouts = ["mono", "facing", "sequential"]\nsizes = ["standard", "large"]\n'
    signed.edit("pipeline.toml", '["html", "text"]', f'["html", "text", "pdf", "sms"]\n{lines}')
    signed.ok("release", "-l", "fr", "-a", "rest", "--date", TODAY)
    files = in_use(signed)
    assert len(files) > 8
    assert verdicts(signed, *files) == ["current"] * len(files)
    for path in files:
        if path.suffix != ".txt":
            altered = signed.write(f"altered{path.suffix}", path.read_bytes() + b" ")
            said = json.loads(signed.run("verify", "--format", "json", str(altered)).out)[0]
            assert (said["verdict"], said["says"]["release"]) == ("altered", "RE-1-fr v1"), path
    signed.ok("release", "--rebuild", "RE-1-fr v1")
