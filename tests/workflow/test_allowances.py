"""What an author allows in the front matter is not said again, and an allowance of nothing is."""

import pytest

from tests.folders import Folder

LONG = "You can take the small white tablet in the morning or in the evening, with water or with milk, as you like."
SHORT = "Take the tablet in the morning."


def said(folder: Folder, body: str, profile: str) -> str:
    front = 'id: T-1\ntitle: A tablet\nsummary: A tablet.\naudience: all\nallow: ["AR201: it was tried on readers"]'
    folder.write("source/tablet.md", f"---\n{front}\n---\n\n{body}\n")
    folder.write("pipeline.toml", f'profile = "{profile}"\n')
    return folder.ok("check", "-a", "tablet").out


def test_an_allowance_keeps_its_rule_silent(small: Folder) -> None:
    assert "AR201" not in said(small, LONG, "strict")


def test_an_allowance_of_nothing_is_told(small: Folder) -> None:
    assert "AR012 warning: allow names AR201" in said(small, SHORT, "strict")


@pytest.mark.parametrize(("body", "told"), [(LONG, False), (SHORT, True)])
def test_an_allowance_that_only_a_strict_profile_needs_is_not_idle_under_a_lax_one(
    small: Folder, body: str, told: bool
) -> None:
    assert ("AR012" in said(small, body, "relaxed")) is told
