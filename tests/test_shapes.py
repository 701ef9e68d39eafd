"""One leaflet in many shapes, for one clinic or another, as a receptionist asks for them."""

from pathlib import Path

import pytest

from tests.folders import CLINIC, Folder, translated_project

ONLINE = 'online = "https://www.example.org/{lang}/{slug}.html"\n'


@pytest.fixture
def project(tmp_path: Path) -> Folder:
    return translated_project(tmp_path / "project")


def made(folder: Folder) -> list[str]:
    return [name.removeprefix("output/") for name in folder.files("output") if name.startswith("output/fr/hands")]


def test_a_shape_is_a_file_of_its_own(project: Folder) -> None:
    project.ok("build", "-a", "hands", "-l", "fr")
    project.ok("build", "-a", "hands", "-l", "fr", "--write", "html", "--layout", "facing", "--size", "large")
    assert made(project) == ["fr/hands.facing.large.html", "fr/hands.html", "fr/hands.txt"]
    assert "web page, English beside it, large print" in project.read("output/index.html")


def test_english_has_no_english_beside_it(project: Folder) -> None:
    project.ok("build", "-l", "en", "--write", "html", "--layout", "facing")
    assert [name for name in project.files("output/en") if "facing" in name] == []


def test_what_is_configured_is_made_and_made_once(project: Folder) -> None:
    project.edit(
        "pipeline.toml", 'formats = ["html", "text"]', 'layouts = ["mono", "sequential"]\nformats = ["html", "text"]'
    )
    project.ok("build", "-a", "hands", "-l", "fr")
    expected = ["fr/hands.html", "fr/hands.sequential.html", "fr/hands.sequential.txt", "fr/hands.txt"]
    assert made(project) == expected
    assert "1 leaflet written" not in project.ok("build", "-a", "hands", "-l", "fr").last


def test_a_shape_that_was_asked_for_once_goes_when_the_leaflet_changes(project: Folder) -> None:
    project.ok("build", "-a", "hands", "-l", "fr", "--layout", "facing")
    project.edit("source/hands.md", "Dry them with a towel.", "Dry them.")
    project.ok("build", "-a", "hands", "-l", "fr")
    assert made(project) == ["fr/hands.html", "fr/hands.txt"]


def test_what_cannot_be_made_is_said_at_once(project: Folder) -> None:
    ran = project.run("build", "--write", "text", "--layout", "facing")
    assert ran.status == 2
    assert "plain text has no facing layout" in ran.err


def test_a_clinic_has_its_own_layout_and_paper(project: Folder) -> None:
    project.write("source/clinics/hill.toml", CLINIC + 'layout = "facing"\npaper = "letter"\n')
    project.ok("build", "-a", "hands", "-l", "fr", "--write", "html")
    assert made(project) == ["fr/hands.facing.html", "fr/hands.html"]
    assert "size: letter;" in project.read("output/fr/hands.html")
    project.ok("build", "-a", "hands", "-l", "fr", "--write", "html", "--paper", "a4")
    assert "size: A4;" in project.read("output/fr/hands.html")


def test_another_clinic_is_named_on_the_command_line(project: Folder) -> None:
    project.write("source/clinics/lake.toml", CLINIC.replace("Hill", "Lake"))
    for words, name in (((), "Hill Clinic"), (("--clinic", "lake"), "Lake Clinic"), ((), "Hill Clinic")):
        project.ok("build", "-a", "hands", *words)
        assert name in project.read("output/fr/hands.txt")


def test_a_clinic_that_is_not_there_is_told_those_that_are(project: Folder) -> None:
    ran = project.run("build", "--clinic", "sea")
    assert ran.status == 1
    assert "source/clinics/sea.toml:1:1: CF004 error: there is no such clinic profile" in ran.out
    assert "known are hill" in ran.out


def test_a_wrong_number_stops_the_presses(project: Folder) -> None:
    project.edit("source/clinics/hill.toml", "+44 20 7946 0123", "+44 20 7946")
    ran = project.run("build")
    assert ran.status == 1
    assert "source/clinics/hill.toml:2:1: CL003 error: phone: '+44 20 7946' has not as many digits" in ran.out
    assert not project.path("output/fr/hands.html").exists()


def test_a_missing_logo_is_a_warning_and_no_hole_in_the_page(project: Folder) -> None:
    project.write("source/clinics/hill.toml", CLINIC + '[logo]\nfile = "logo.svg"\nalt = "Hill Clinic"\n')
    ran = project.ok("build", "-a", "hands", "-l", "fr")
    assert "source/clinics/hill.toml:5:1: CL005 warning: the logo logo.svg is not there" in ran.out
    assert "<img" not in project.read("output/fr/hands.html")
    project.write("source/clinics/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    project.ok("build", "-a", "hands", "-l", "fr")
    assert 'alt="Hill Clinic"' in project.read("output/fr/hands.html")
    project.write("source/clinics/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    assert "1 leaflet written" in project.ok("build", "-a", "hands", "-l", "fr").last


def test_the_address_of_the_leaflet_stands_on_it(project: Folder) -> None:
    project.write("pipeline.toml", ONLINE + project.read("pipeline.toml"))
    project.ok("build", "-a", "hands", "-l", "zh-Hans")
    address = "https://www.example.org/zh-Hans/hands.html"
    assert f'<a class="address" href="{address}" dir="ltr">' in project.read("output/zh-Hans/hands.html")
    assert '<svg class="qr" role="img"' in project.read("output/zh-Hans/hands.html")
    assert project.read("output/zh-Hans/hands.txt").endswith(f"{address}\n")


@pytest.mark.parametrize(
    "address",
    ["www.example.org", "https://x.example/{slug}", "https://x.example/{lang}/{slug}/{x}", "ftp://{lang}{slug}"],
)
def test_an_address_that_leads_nowhere_is_refused(project: Folder, address: str) -> None:
    project.write("pipeline.toml", f'online = "{address}"\n' + project.read("pipeline.toml"))
    assert "pipeline.toml:1:1: CF002 error: online:" in project.run("build").out


def test_a_long_text_message_is_written_whole_and_talked_of(project: Folder) -> None:
    project.write("pipeline.toml", "sms_segments = 1\n" + project.read("pipeline.toml"))
    project.translate("hands", "ar", {"Clean hands protect you.": "الأيدي النظيفة تحميك. " * 5})
    ran = project.ok("build", "-a", "hands", "-l", "ar", "--write", "sms")
    assert "source/hands.md:1:1: LE301 warning: the text message in Arabic is sent in 3 parts" in ran.out
    assert project.read("output/ar/hands.sms.txt").count("الأيدي") == 5


def test_a_table_whose_words_do_not_fit_is_talked_of(project: Folder) -> None:
    word = "Immunoglobulinsubstitutionstherapie"
    table = f"| {word} | Dose |\n| --- | --- |\n| Daily | {word} |\n"
    project.edit("source/rest.md", "Sleep well.", f"Sleep well.\n\n{table}")
    ran = project.ok("build", "-a", "rest", "-l", "en")
    assert "LE303 warning: this table needs 73 letters a line and a page has 62" in ran.out
    assert '<table class="crowded">' in project.read("output/en/rest.html")


def test_one_worker_and_four_write_the_same_bytes(project: Folder) -> None:
    project.write("pipeline.toml", ONLINE + project.read("pipeline.toml"))
    words = ("--write", "html", "--write", "text", "--write", "sms", "--layout", "mono", "--layout", "facing")
    project.ok("build", *words, "-j", "1")
    alone = project.files("output")
    for name in alone:
        project.path(name).unlink()
    project.ok("build", *words, "-j", "4")
    assert project.files("output") == alone


def test_check_reads_the_profiles_of_all_clinics(project: Folder) -> None:
    project.write("source/clinics/lake.toml", CLINIC.replace("7946 0123", "7946"))
    ran = project.run("check")
    assert ran.status == 1
    assert "source/clinics/lake.toml:2:1: CL003 error: phone" in ran.out
