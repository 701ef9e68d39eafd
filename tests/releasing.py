"""A small project whose leaflets may be released, and the people who sign them."""

from pathlib import Path

from pipeline.model.signoff import SignOff
from pipeline.project.ledger import append, ledger
from pipeline.project.store import open_project
from pipeline.stages.approval import heads
from pipeline.workflow.leaflets import edition
from pipeline.workflow.signoffs import books, to_sign
from tests.folders import WORDS, Folder, translated_project

TODAY = "2027-02-01"
SIGNED = "2027-01-31"
TAGS = ("en", "fr", "ar", "zh-Hans")
SLUGS = ("hands", "rest")
ROLES = {"translator": "Ada Example", "reviser": "Ben Example", "clinical": "Dr Cas Example"}


def sign(folder: Folder, slug: str, tag: str, *roles: str, on: str = SIGNED, withdrawn: bool = False) -> None:
    """Have the people of `roles`, or of all that are needed, sign the leaflet as it is now."""
    project = open_project(folder.root)
    words = to_sign(project, edition(project, slug), tag, books(project, [tag])[tag])
    digests = tuple(sorted(one.digest for one in words if one.target))
    for role in roles or (("clinical",) if tag == "en" else tuple(ROLES)):
        after = heads(ledger(project, tag).records)
        made = SignOff(slug, tag, role, ROLES[role], "", on, digests, after, withdrawn=withdrawn).sealed()
        append(project, made, words)


def signed_project(root: Path) -> Folder:
    """The small project, wholly translated, and signed by everybody whose word is needed."""
    folder = translated_project(root)
    for slug in SLUGS:
        for tag in TAGS:
            sign(folder, slug, tag)
    return folder


def translate_again(folder: Folder, slug: str, old: str, new: str) -> None:
    """Give a changed English text the translations that the earlier one had, with a mark of the change."""
    for tag, words in WORDS.items():
        folder.translate(slug, tag, {new: words[old].rstrip(".。") + " !"})
