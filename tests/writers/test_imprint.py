"""What a page bears if it is a release, and what can be read back from a file, whoever made it."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Leaflet, Print, Setting
from pipeline.model.release import Imprint
from pipeline.project.fonts import fonts
from pipeline.project.store import open_project
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.writers import WRITERS
from pipeline.writers.claims import Claim, claim

PROJECT = Path(__file__).parents[2]
IMPRINT = Imprint(3, "3f2a91bc77d0", "2027-02-01", ("A. Example",), "2027-01-31", "2029-01-31")
CLINIC = Clinic("example", {"name": "Example Clinic", "phone": "020 7946 0123", "emergency": "112"})


def bundled(tag: str) -> Leaflet:
    project = open_project(PROJECT)
    return leaflet_in(project, edition(project, "monoclonal-antibodies"), tag)[0]


def written(form: str, leaflet: Leaflet, imprint: Imprint | None) -> bytes:
    setting = Setting(CLINIC, print=Print(fonts(open_project(PROJECT))))
    if imprint:
        label = f"{leaflet.label} v{imprint.version}"
        setting = replace(setting, digest=imprint.digest, released=label)
        leaflet = replace(leaflet, front=imprint.on(leaflet.front))
    content = WRITERS[form].write(leaflet, setting)
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("tag", ["en", "fr", "ar", "vi"])
@pytest.mark.parametrize("form", ["html", "text", "pdf"])
def test_every_kind_of_file_says_which_release_it_is(form: str, tag: str) -> None:
    said = claim(written(form, bundled(tag), IMPRINT))
    clinic = "" if form == "text" else "example"
    assert said == Claim(form, f"MAB-001-{tag}", 3, clinic, "3f2a91bc77d0")
    assert said.label == f"MAB-001-{tag} v3"


@pytest.mark.parametrize("form", ["html", "text", "pdf"])
def test_a_draft_says_of_no_release_that_it_is_of_it(form: str) -> None:
    assert claim(written(form, bundled("fr"), None)) == Claim(form, "MAB-001-fr")


@pytest.mark.parametrize("form", ["html", "text"])
def test_a_release_does_not_say_that_nobody_has_reviewed_it(form: str) -> None:
    draft, release = (written(form, bundled("fr"), one).decode() for one in (None, IMPRINT))
    for words in ("This translation has not been reviewed yet.", "has not been reviewed by a clinician."):
        assert (words in draft, words in release) == (True, False)


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_file_can_be_asked_what_it_is(content: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n<pdf:Keywords>", b'<!DOCTYPE html><meta name="leaflet" content="'):
        assert claim(start + content).form in ("html", "pdf", "text")
