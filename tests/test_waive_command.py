"""Waivers: who may take back a finding, for which text, and for how long."""

import subprocess
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.ledger import line
from pipeline.model.key import Key
from pipeline.model.signoff import SignOff
from pipeline.model.waiver import Waiver
from pipeline.project.waivers import read_waivers, with_waivers
from tests.folders import Folder, Ran

CATALOG = "locales/fr/LC_MESSAGES/hands.po"
WAIVERS = "locales/fr/waivers.toml"
RIGHT, WRONG = "Appelez le **{clinic.phone}**", "Appelez le **{clinic.phone}** ou le 15"
TODAY, UNTIL = "2027-01-15", "2027-06-30"


@pytest.fixture(autouse=True)
def _calendar(monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, TODAY)


def on(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """Let it be `day`."""
    monkeypatch.setattr("pipeline.cli.clock.today", lambda: day)


@pytest.fixture
def added(translated: Folder) -> Folder:
    """A French translation with a number that the English does not have."""
    translated.edit(CATALOG, RIGHT, WRONG)
    assert "PO301 error" in translated.run("check").out
    return translated


def waive(folder: Folder, *words: str, code: str = "PO301", tag: str = "fr", until: str = UNTIL) -> Ran:
    said = ("--reason", "the number of the emergency service", "--name", "B. Example", "--until", until)
    return folder.run("waive", code, tag, "hands", *said, *words)


@pytest.fixture
def waived(added: Folder) -> Folder:
    """The same, waived."""
    ran = waive(added)
    assert ran.status == 0, ran
    return added


def test_a_waived_error_is_none_and_its_text_is_printed(waived: Folder) -> None:
    ran = waived.ok("check")
    assert ran.out == "2 articles and 6 catalogs checked: 1 waived\n"
    waived.ok("build", "-l", "fr")
    assert "ou le 15" in waived.read("output/fr/hands.html")


def test_what_is_waived_is_said_to_programs_with_name_and_reason(waived: Folder) -> None:
    said = waived.ok("check", "--format", "sarif").out
    assert "the number of the emergency service (B. Example, until 2027-06-30)" in said
    assert "waived by B. Example" in waived.ok("check", "--format", "junit").out


@pytest.mark.parametrize(("old", "new"), [("ou le 15", "ou le 16"), ("ou le 15", "ou le 15 ")])
def test_one_character_more_or_less_and_the_waiver_does_not_count(waived: Folder, old: str, new: str) -> None:
    waived.edit(CATALOG, old, new)
    ran = waived.run("check")
    assert ran.status == 1
    assert "PO301 error" in ran.out
    assert f"{WAIVERS}:3:1: WA003 warning: a waiver of PO301 does not count: the text that was waived" in ran.out


def test_other_english_makes_it_void_as_well(waived: Folder) -> None:
    waived.edit("source/hands.md", "is sore", "is red")
    assert "WA003" in waived.run("check").out


def test_a_waiver_ends_and_the_leaflet_that_stood_on_it_is_built_anew(
    waived: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(monkeypatch, UNTIL)
    assert waived.run("build", "-l", "fr").status == 0
    on(monkeypatch, "2027-07-01")
    ran = waived.run("check")
    assert "WA004 warning: a waiver of PO301 does not count: it counted until 2027-06-30" in ran.out
    assert ran.status == 1
    ran = waived.run("build", "-l", "fr", "--why")
    assert "fr/hands: a waiver changed" in ran.out
    assert "ou le 15" not in waived.read("output/fr/hands.html")


def test_a_waiver_is_renewed_in_its_place(waived: Folder) -> None:
    waived.edit(WAIVERS, UNTIL, "2027-01-01")
    assert waive(waived, until="2028-01-01").status == 0
    assert waived.read(WAIVERS).count("PO301.") == 1
    waived.ok("check")


@pytest.mark.parametrize("until", ["2027-01-14", "2029-01-16", "tomorrow", "2027-1-31", "20270131", ""])
def test_a_waiver_ends_within_the_time_of_a_review(added: Folder, until: str) -> None:
    ran = waive(added, until=until)
    assert (ran.status, "from today to 2029-01-15" in ran.err) == (2, True)
    assert not added.path(WAIVERS).exists()


def test_a_waiver_whose_end_was_moved_by_hand_does_not_count(waived: Folder) -> None:
    waived.edit(WAIVERS, UNTIL, "2199-01-01")
    assert "WA005" in waived.run("check").out
    assert waived.run("check").status == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ou le 15", "ou le 99", "somebody has edited it"),
        ("is sore", "is fine", "somebody has edited it"),
        ('article = "hands"', 'article = "rest"', "somebody has edited it"),
        ('name = "B. Example"', 'name = " - "', "name must say something"),
        ('name = "B. Example"', "name = 3", "name is missing, or not a text"),
        ("until = 2027-06-30", "until = 2027-06-30T00:00:00Z", "until is not a day"),
        ("until = 2027-06-30", "until = true", "until is not a day"),
        ("until = 2027-06-30", "until = 2027-06-30, forever = true", "the key 'forever' is not known"),
        ("until = 2027-06-30", "until = 2027-06-31", "this is not TOML"),
        ("PO301.", "PO302.", "PO302 finds nothing in this text"),
        ("PO301.", "<<<<<<< PO301.", "this is no waiver"),
    ],
)
def test_a_waiver_that_was_edited_does_not_count(waived: Folder, old: str, new: str, said: str) -> None:
    waived.edit(WAIVERS, old, new)
    ran = waived.run("check")
    assert ran.status == 1
    assert said in ran.out
    assert "PO301 error" in ran.out


def test_a_waiver_of_one_language_is_none_in_another(waived: Folder) -> None:
    waived.write("locales/ar/waivers.toml", waived.read(WAIVERS))
    assert "locales/ar/waivers.toml:3:1: WA001 error" in waived.run("check").out


def test_final_rules_are_not_waived_with_any_name(translated: Folder) -> None:
    translated.edit(CATALOG, RIGHT, "<b>Appelez</b> le **{clinic.phone}**")
    ran = waive(translated, code="PO203")
    assert ran.status == 1
    assert "WA002 error: PO203 (changed-html) cannot be waived" in ran.out


def test_a_waiver_that_waives_nothing_says_so(waived: Folder) -> None:
    waived.write("pipeline.toml", waived.read("pipeline.toml") + '[severity]\nPO301 = "off"\n')
    assert "WA006 warning: a waiver of PO301 does not count: PO301 finds nothing in this text" in waived.ok("check").out


def test_a_waiver_of_an_article_that_is_gone_says_so(waived: Folder) -> None:
    waived.path("source/hands.md").unlink()
    assert "there is no article hands" in waived.run("check").out


@pytest.mark.parametrize("words", [("--text", "nowhere"), ()])
def test_what_nobody_finds_is_not_waived(translated: Folder, words: tuple[str, ...]) -> None:
    ran = waive(translated, *words)
    assert (ran.status, "WA008 error: PO301 finds nothing here" in ran.out) == (1, True)
    assert not translated.path(WAIVERS).exists()


def test_of_several_texts_one_must_be_named(added: Folder) -> None:
    added.edit(CATALOG, "avant de manger", "90 mg avant de manger")
    ran = waive(added)
    assert (ran.status, ran.out.count("WA008")) == (1, 2)
    assert waive(added, "--text", "MANGER").status == 0
    assert added.run("check").out.count("PO301 error") == 1


def test_a_translator_does_not_waive_an_error_of_their_own(added: Folder) -> None:
    catalog = added.catalog("hands", "fr")
    header = [(name, value) for name, value in catalog.header if name != "Last-Translator"]
    added.save(replace(catalog, header=(*header, ("Last-Translator", "Example B. <b@example.org>"))))
    ran = waive(added)
    assert ran.status == 1
    assert "WA007 error" in ran.out


def test_who_signed_as_translator_waives_nothing_in_that_text(waived: Folder) -> None:
    (made,) = read_waivers(waived.path(WAIVERS).read_bytes(), WAIVERS, "fr").waivers["hands"]
    record = SignOff("hands", "fr", "translator", "b. EXAMPLE", "", "2027-01-01", (made.wording,)).sealed()
    waived.write("locales/fr/signoff.jsonl", line(record))
    ran = waived.run("check")
    assert "WA007 warning: a waiver of PO301 does not count: B. Example signed this translation" in ran.out
    assert "PO301 error" in ran.out


def test_a_finding_on_the_english_is_waived_for_that_sentence(translated: Folder) -> None:
    translated.edit("source/rest.md", "Drink water.", "Call 866.223.8100 for water.")
    translated.edit("source/hands.md", "Dry them with a towel.", "Call 866.223.8100 for a towel.")
    assert waive(translated, code="AR105", tag="en").status == 0
    said = translated.run("check").out
    assert said.count("AR105") == 1
    assert "source/rest.md" in said[: said.index("AR105")].splitlines()[-1]


def test_a_comment_silences_what_a_reader_would_see_and_no_dose(added: Folder) -> None:
    added.edit(CATALOG, 'msgid "Call **', '# allow PO301: it is right\nmsgid "Call **')
    ran = added.run("check")
    assert ran.status == 1
    assert "PO301 error" in ran.out
    assert "PO905 warning: PO301 is an error here, and a comment does not silence it" in ran.out


# The file


def test_two_branches_that_each_waive_something_merge(waived: Folder) -> None:
    def git(*words: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], cwd=waived.root, check=True
        )

    first = read_waivers(waived.path(WAIVERS).read_bytes(), WAIVERS, "fr").waivers["hands"]
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "one")
    made = {name: tuple(waiver(f"{name} {number}") for number in range(9)) for name in ("main", "other")}
    for name in ("other", "main"):
        git("checkout", "-q", *(("-b",) if name == "other" else ()), name)
        waived.write(WAIVERS, with_waivers(waived.path(WAIVERS).read_bytes(), made[name]))
        git("commit", "-qam", name)
    git("merge", "-q", "--no-edit", "other")
    both = read_waivers(waived.path(WAIVERS).read_bytes(), WAIVERS, "fr")
    assert both.findings == ()
    assert set(both.waivers["hands"]) == {*first, *made["main"], *made["other"]}


def waiver(
    english: str = "Take 5 mg.",
    target: str = "Prenez 5 mg.",
    *,
    code: str = "PO301",
    context: str = "",
    until: str = UNTIL,
) -> Waiver:
    return Waiver(code, "hands", "fr", Key(context, english), target, "A", "b", until)


TEXT = st.text(st.characters(codec="utf-8"))
WAIVED = st.builds(waiver, TEXT, TEXT, code=st.sampled_from(["PO301", "PO302", "AR101"]), context=TEXT)


@given(st.lists(WAIVED, max_size=6))
def test_whatever_is_waived_is_read_as_it_was_written_in_any_order(waivers: list[Waiver]) -> None:
    content = with_waivers(None, tuple(waivers))
    found = read_waivers(content, WAIVERS, "fr")
    assert found.findings == ()
    assert set(found.waivers.get("hands", ())) == set(waivers)
    assert with_waivers(None, tuple(reversed(waivers))) == content
    assert with_waivers(content, tuple(waivers)) == content


def test_what_people_wrote_between_waivers_stays() -> None:
    one, two = sorted((waiver(), waiver("Rest.")), key=lambda one: one.digest)
    content = with_waivers(None, (two,)).replace(b"PO301", b"# looked at in the meeting\nPO301")
    assert b"# looked at in the meeting\n" in with_waivers(content, (one,))


@given(st.binary() | st.text().map(str.encode))
def test_whatever_stands_in_the_file_is_read_without_a_word_of_python(content: bytes) -> None:
    for finding in read_waivers(content, WAIVERS, "fr").findings:
        assert finding.code == "WA001"


def test_a_file_that_is_too_large_or_holds_too_much_is_not_read() -> None:
    assert read_waivers(b"#" * 5_000_000, WAIVERS, "fr").findings[0].message == "the file is larger than 4 MB"
    deep = with_waivers(None, (waiver(),)).replace(b'"b"', b"[" * 10_000 + b"]" * 10_000)
    assert read_waivers(deep, WAIVERS, "fr").findings[0].message == "this is not TOML"
    many = b"\n".join(b"x" for _ in range(6_000))
    assert len(read_waivers(many, WAIVERS, "fr").findings) == 5_001


def test_of_two_branches_the_later_end_counts() -> None:
    both = b"".join(with_waivers(None, (waiver(until=day),)) for day in ("2027-03-01", "2027-02-01"))
    (made,) = read_waivers(both, WAIVERS, "fr").waivers["hands"]
    assert made.until == "2027-03-01"
