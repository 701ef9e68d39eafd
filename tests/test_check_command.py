"""``pipeline check``: what it remembers, what it does not trust, and how programs read what it found."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from pipeline.cli.junit import junit
from pipeline.cli.sarif import sarif
from pipeline.language.known import unseen
from pipeline.model.finding import Finding, Severity, Waived
from pipeline.model.place import Place
from pipeline.project import store
from pipeline.workflow.explain import pages
from pipeline.writers import words
from tests.folders import CONFIG, Folder

MEMORY = "output/.pipeline/checked.jsonl"
CATALOG = "locales/fr/LC_MESSAGES/hands.po"


@pytest.fixture
def faulty(translated: Folder) -> Folder:
    """A project with an error in one catalog and a warning in another."""
    translated.edit(CATALOG, "Appelez le **{clinic.phone}**", "Appelez **{clinic.phone} 115**")
    translated.edit("locales/ar/LC_MESSAGES/rest.po", "نم جيدًا.", "نم  جيدًا.")
    return translated


# What is remembered


def reads(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """What a check says, and which catalogs it reads for that."""
    read: list[str] = []
    catalog = store.Project.catalog

    def seen(project: store.Project, slug: str, tag: str) -> object:
        read.append(f"{tag}/{slug}")
        return catalog(project, slug, tag)

    with monkeypatch.context() as patched:
        patched.setattr(store.Project, "catalog", seen)
        out = folder.run("check").out
    return out, read


def test_a_second_check_says_the_same_and_reads_no_catalog(faulty: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = faulty.run("check")
    assert first.status == 1
    assert reads(faulty, monkeypatch) == (first.out, [])


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_what_is_remembered_reads_as_what_is_looked_at_anew(faulty: Folder, form: str) -> None:
    def said(*words: str) -> str:
        return faulty.run("check", "--format", form, *words).out

    before = said("--all")
    assert [said(), said()] == [before, before]
    faulty.edit(CATALOG, "Appelez **{clinic.phone} 115**", "Appelez **{clinic.phone}**  116")
    assert said() == said() == said("--all") != before


def test_only_what_changed_is_looked_at_again(faulty: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    faulty.run("check")
    faulty.edit(CATALOG, "Appelez **{clinic.phone} 115**", "Appelez le **{clinic.phone}**")
    out, read = reads(faulty, monkeypatch)
    assert read == ["fr/hands"]
    assert "PO301" not in out
    assert "PO505" in out


@pytest.mark.parametrize(
    ("name", "old", "new", "read"),
    [
        ("source/hands.md", "Dry them", "Dry yourself", ["fr/hands", "ar/hands", "zh-Hans/hands"]),
        ("pipeline.toml", "Test Trust", "Other Trust", ["fr/hands", "ar/hands", "zh-Hans/hands", "fr/rest"]),
        ("source/clinics/hill.toml", "112", "113", ["fr/hands", "ar/hands", "zh-Hans/hands", "fr/rest"]),
    ],
)
def test_what_a_text_is_judged_by_is_a_reason_to_look_again(
    faulty: Folder, monkeypatch: pytest.MonkeyPatch, name: str, old: str, new: str, read: list[str]
) -> None:
    faulty.run("check")
    faulty.edit(name, old, new)
    assert reads(faulty, monkeypatch)[1][:4] == read


def test_all_looks_at_everything_again(faulty: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = faulty.run("check").out
    memory = faulty.read(MEMORY)
    faulty.path(MEMORY).unlink()
    assert faulty.run("check", "--all").out == first
    assert not faulty.path(MEMORY).exists()
    assert "PO301" in memory


@pytest.mark.parametrize("damage", ["", "x", "pipeline stamps 3 00000000\n{}", None])
def test_a_damaged_memory_is_none(faulty: Folder, damage: str | None) -> None:
    first = faulty.run("check").out
    content = faulty.read(MEMORY)
    faulty.write(MEMORY, content.replace("error", "note").replace(",3,", ",1,") if damage is None else damage)
    assert faulty.run("check").out == first
    assert faulty.read(MEMORY) == content


def test_a_memory_that_came_from_elsewhere_is_none(faulty: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever can put a file into a project cannot say with it that all is well."""
    faulty.run("check")
    monkeypatch.setattr("pipeline.workflow.check.home", lambda root: f"{root} 1 2")
    assert len(reads(faulty, monkeypatch)[1]) == 6


def test_an_article_that_cannot_be_read_is_looked_at_each_time(faulty: Folder) -> None:
    faulty.edit("source/hands.md", "Dry them with a towel.", "![A towel](towel.svg)")
    assert "AR011" in faulty.run("check").out
    faulty.write("source/towel.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert "AR011" not in faulty.run("check").out
    faulty.path("source/towel.svg").unlink()
    assert "AR011" in faulty.run("check").out


def test_a_part_says_what_the_whole_says_of_it(faulty: Folder) -> None:
    alone = faulty.run("check", "-l", "fr", "-a", "hands").out.splitlines()[:-1]
    assert alone
    assert set(alone) <= set(faulty.run("check").out.splitlines())


def test_any_number_of_workers_says_the_same(faulty: Folder) -> None:
    said = {faulty.run("check", "--all", "--jobs", str(jobs)).out for jobs in (1, 2, 3)}
    assert len(said) == 1


def test_a_folder_that_cannot_be_written_to_is_no_matter(faulty: Folder) -> None:
    faulty.path(MEMORY).mkdir(parents=True)
    assert "PO301" in faulty.run("check").out


# For programs


def document(folder: Folder) -> dict[str, Any]:
    ran = folder.run("check", "--format", "sarif")
    assert ran.out.isascii()
    assert "checked" in ran.err
    found = json.loads(ran.out)
    assert isinstance(found, dict)
    return found


def test_sarif_has_a_result_for_each_finding_and_the_manual_page_of_each_code(faulty: Folder) -> None:
    found = document(faulty)
    (run,) = found["runs"]
    rules = run["tool"]["driver"]["rules"]
    plain = json.loads(faulty.run("check", "--format", "json").out)
    assert found["version"] == "2.1.0"
    assert [one["ruleId"] for one in run["results"]] == [one["code"] for one in plain]
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"] in pages()[rule["id"]]
        assert rule["shortDescription"]["text"]
        assert result["level"] in ("error", "warning", "note")
        where = result["locations"][0]["physicalLocation"]
        assert where["region"]["startLine"] >= 1
        assert faulty.path(where["artifactLocation"]["uri"]).exists()


def test_a_result_keeps_its_fingerprint_when_lines_move(faulty: Folder) -> None:
    def prints() -> list[str]:
        (run,) = document(faulty)["runs"]
        return [one["partialFingerprints"]["finding/v1"] for one in run["results"]]

    before = prints()
    faulty.write(CATALOG, "# a comment\n" + faulty.read(CATALOG))
    assert prints() == before
    assert len(set(before)) == len(before)


def test_a_path_is_an_address_and_what_is_waived_is_suppressed() -> None:
    finding = Finding(Place("source/a b:ü.md", 0, 0), "AR101", Severity.ERROR, "wrong\u202e", "mend it", ("x",))
    (run,) = json.loads(sarif((), (Waived(finding, "A. Person", "it is right", "2027-01-31"),)))["runs"]
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "source/a%20b%3A%C3%BC.md"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}
    assert result["message"]["text"] == "wrong\\u202e\nx\nmend it"
    assert result["suppressions"][0]["justification"] == "it is right (A. Person, until 2027-01-31)"


def test_junit_has_a_suite_for_each_file_and_a_failure_for_each_error(faulty: Folder) -> None:
    ran = faulty.run("check", "--format", "junit")
    root = ElementTree.fromstring(ran.out)
    suites = {suite.get("name"): suite for suite in root}
    assert len(suites) == 2 + 6
    assert suites[CATALOG].get("failures") == "1"
    assert suites["locales/ar/LC_MESSAGES/rest.po"].get("skipped") == "1"
    assert [case.get("name") for case in suites["source/rest.md"]] == ["nothing found"]
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        assert element.get("failures") == str(len(list(element.iter("failure"))))
    for suite in root:
        assert suite.get("skipped") == str(len(list(suite.iter("skipped"))))
        assert suite.get("file") == suite.get("name")


def test_whatever_a_finding_says_junit_stays_xml() -> None:
    nasty = "a\0b\x1b]<&\"'>\ud800\ufffe\u202e\n]]>"
    finding = Finding(Place(nasty, 3), "PO301", Severity.ERROR, nasty, nasty, (nasty, nasty))
    text = junit((finding,), (Waived(finding, nasty, nasty, nasty),), ("b.md",))
    assert text.isascii()
    root = ElementTree.fromstring(text)
    assert [suite.get("tests") for suite in root] == ["2", "1"]


@pytest.mark.parametrize("form", ["json", "sarif", "junit"])
def test_a_broken_configuration_is_told_in_the_form_that_was_asked_for(small: Folder, form: str) -> None:
    small.write("pipeline.toml", f"{CONFIG}reuse = 3\n")
    ran = small.run("check", "--format", form)
    assert ran.status == 1
    if form == "junit":
        assert ElementTree.fromstring(ran.out).get("failures") == "1"
    else:
        assert "CF002" in json.dumps(json.loads(ran.out))


# What cannot be seen


def test_a_language_that_no_table_knows_is_told_once_and_one_that_is_known_is_not(small: Folder) -> None:
    small.write("pipeline.toml", CONFIG.replace('"fr"', '"de", "my"'))
    said = small.ok("check").out
    assert said.count("CF012 note: in Burmese, no rule sees numbers in words, units in words, a lost not") == 1
    assert said.count("CF013 note: the page's own words, as “Last reviewed”, are English in Burmese") == 1
    assert "in German" not in said


def test_of_every_language_that_pages_speak_the_rules_know_the_words() -> None:
    for folder in (Path(words.__file__).parent).iterdir():
        if (folder / "LC_MESSAGES").is_dir():
            assert unseen(folder.name.replace("_", "-")) == ()
