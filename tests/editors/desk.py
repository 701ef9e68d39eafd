"""A translation desk: the bundled article, with catalogs that hold everything a translator's program could lose."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State
from pipeline.model.finding import PipelineError
from pipeline.stages.merge import EDITORS_FIELDS
from tests.folders import ROOT, Folder

SLUG = "monoclonal-antibodies"
ARTICLE = f"source/{SLUG}.md"
TAGS = ("fr", "ar", "zh-Hans")

GONE = "Antibodies of this kind are also part of many medical tests."
"""What the article loses while its translation is fuzzy."""

CHANGES = (
    ("protect you from illness", "protect you against illness"),
    ("## How do they work?", "## How do these medicines work?"),
    ("are also part of many medical tests.", "are also part of some medical tests."),
    ("can also act as a mark", "can act as a mark as well"),
    ("Chemotherapy acts mainly on cells that grow fast.", 'Some people say "chemo" for it.'),
)
"""Edits of the English that make translations fuzzy, or put them to sleep."""

NEW = """\
## When must I call?

Say "I have had an infusion" to whoever treats you.

Reach us here:\\
{clinic.name}

Wear sunscreen outdoors.

Bring a list with the name of every medicine that you take, of every doctor whom you see, of every hospital where you
have stayed, and of all persons whom the care team of {clinic.name} may call about you at any hour of day or night.
"""
"""What the article gains: quotation marks, a hard break, a long sentence, and two sentences that stay untranslated."""

SAID = Key("", 'Say "I have had an infusion" to whoever treats you.')
REACH = Key("", "Reach us here:\\\n{clinic.name}")
SUNSCREEN = Key("", "Wear sunscreen outdoors.")
LIST = Key("", " ".join(NEW.split("outdoors.\n\n")[1].split()))
PROTEIN = Key("", "Antibodies are proteins that protect you against illness.")
WORK = Key("heading", "How do these medicines work?")
CHEMO = Key("", 'Some people say "chemo" for it.')
SAME = Key("", "The target is often a protein on the surface of a cell.")

TRANSLATED: Mapping[str, Mapping[Key, str]] = {
    "fr": {
        SAID: 'Dites « J’ai reçu une perfusion » à qui vous soigne, et montrez "la carte".',
        REACH: "Joignez-nous ici\u202f:\\\n{clinic.name}",
        CHEMO: "Certains disent « chimio ».",
    },
    "ar": {
        SAID: 'قل "تلقيت تسريبًا وريديًا" لكل من يعالجك.',
        REACH: "تواصل معنا هنا:\\\n{clinic.name}",
        CHEMO: 'يقول بعض الناس "كيماوي".',
    },
    "zh-Hans": {
        SAID: "请告诉任何为您治疗的人：“我接受过输液”。",
        REACH: "请在此联系我们：\\\n{clinic.name}",
        CHEMO: "有些人称之为“化疗”。",
    },
}

WRITTEN: Mapping[str, Mapping[Key, str]] = {
    "fr": {
        SUNSCREEN: "Mettez de la crème solaire dehors.",
        LIST: (
            "Apportez une liste de tous vos médicaments, de tous vos médecins, de tous les hôpitaux où vous avez"
            " séjourné et de toutes les personnes que {clinic.name} peut appeler à votre sujet, de jour comme de nuit"
            "\u00a0: c’est utile à tous."
        ),
        PROTEIN: "Les anticorps sont des protéines de défense.",
    },
    "ar": {
        SUNSCREEN: "ضع واقي الشمس في الخارج.",
        LIST: (
            "أحضر قائمة بأسماء جميع الأدوية التي تتناولها، وجميع الأطباء الذين تراجعهم، وجميع المستشفيات"
            " التي أقمت فيها، وجميع الأشخاص الذين يمكن لفريق {clinic.name} الاتصال بهم بشأنك في أي ساعة."
        ),
        PROTEIN: "الأجسام المضادة بروتينات تحميك من المرض.",
    },
    "zh-Hans": {
        SUNSCREEN: "在户外请涂防晒霜。",
        LIST: (
            "请带上一份清单，列出您服用的每种药物、为您看病的每位医生、您住过的每家医院，以及 {clinic.name} 的"
            "医护团队可以就您的情况随时致电联系的所有人员，无论白天还是夜晚。"
        ),
        PROTEIN: "抗体是帮助您抵抗疾病的蛋白质。",
    },
}
"""What the translator writes in the program, in this order: what is missing, then a fuzzy translation mended."""

COMMENTS: Mapping[Key, tuple[str, ...]] = {
    SAME: ("Asked the author: a protein of the body, not of food.", "", "allow PO302: an example of a silencing"),
    PROTEIN: ("Ask about children, too.",),
    SUNSCREEN: ("Which one do we recommend?",),
}


@dataclass(frozen=True, slots=True)
class Desk:
    """The project, and what was sent to the translator of one language."""

    folder: Folder
    tag: str

    @property
    def path(self) -> str:
        return self.folder.po(SLUG, self.tag)

    @property
    def content(self) -> bytes:
        return self.folder.path(self.path).read_bytes()

    @property
    def catalog(self) -> Catalog:
        return self.folder.catalog(SLUG, self.tag)

    def outside(self, name: str) -> Path:
        """A copy of the catalog on the translator's own machine: outside the project, under a name of their own."""
        path = self.folder.root.parent / "translator" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content)
        return path

    def merge(self, *returned: Path) -> tuple[str, ...]:
        """Take the file back, which must succeed; the codes of what was found."""
        ran = self.folder.ok("merge", "--format", "json", *map(str, returned))
        return tuple(finding["code"] for finding in json.loads(ran.out))


def lay(root: Path) -> Folder:
    """The project, its catalogs in step with an article that has been edited since they were translated."""
    folder = Folder(root)
    copytree(ROOT / "source", root / "source")
    copytree(ROOT / "locales", root / "locales")
    for path in (*root.glob("source/*.md"), *root.glob("locales/**/*.po*")):
        if path.stem not in (SLUG, "glossary"):
            path.unlink()
    folder.write("pipeline.toml", f"languages = {json.dumps(list(TAGS))}\n")
    folder.ok("update")
    for old, new in CHANGES:
        folder.edit(ARTICLE, old, new)
    folder.edit(ARTICLE, "## When must I call?\n", NEW)
    folder.ok("update")
    folder.edit(ARTICLE, GONE.replace("many", "some"), "")
    folder.ok("update")
    for tag in TAGS:
        _finish(folder, tag)
    folder.ok("update")
    return folder


def _finish(folder: Folder, tag: str) -> None:
    """Translate what is translated, and comment on entries as translators do."""
    catalog = folder.catalog(SLUG, tag)
    done: dict[Key, Change] = {key: finished(text) for key, text in TRANSLATED[tag].items()}
    noted: dict[Key, Change] = {key: commented(lines) for key, lines in COMMENTS.items()}
    emptied: dict[Key, Change] = {key: finished("") for key in (SUNSCREEN, LIST)}
    asleep = tuple(replace(entry, comment=("Kept for later.",)) for entry in catalog.obsolete)
    folder.save(replace(edited(edited(edited(catalog, done), emptied), noted), obsolete=asleep))


Change = Callable[[Entry], Entry]


def finished(target: str) -> Change:
    return lambda entry: replace(entry, target=target, fuzzy=False, previous=None)


def commented(lines: tuple[str, ...]) -> Change:
    return lambda entry: replace(entry, comment=lines)


def noteless(entry: Entry) -> Entry:
    return replace(entry, notes=())


def edited(catalog: Catalog, changes: Mapping[Key, Change]) -> Catalog:
    """`catalog` with `changes` made; a change of what is not there has gone stale."""
    assert changes.keys() <= catalog.by_key().keys(), changes.keys() - catalog.by_key().keys()
    same: Change = replace
    return replace(catalog, entries=tuple(changes.get(entry.key, same)(entry) for entry in catalog.entries))


# What must be true


def assert_nothing_is_lost(desk: Desk, before: Catalog, written: Mapping[Key, str]) -> None:
    """After the merge our catalog is `before` with `written` in it, and an update finds nothing to do."""
    after = desk.catalog
    expected = edited(before, {key: finished(text) for key, text in written.items()})
    for now, then in zip(after.entries, expected.entries, strict=True):
        assert now == then, f"{now}\n\nshould be\n\n{then}"
    assert after.obsolete == expected.obsolete, after.obsolete
    assert after.comment[: len(before.comment)] == before.comment, after.comment
    assert {name for name, _ in set(after.header) ^ set(before.header)} <= set(EDITORS_FIELDS), after.header
    desk.folder.ok("update")
    assert _but_for_notes(desk.catalog, written) == _but_for_notes(after, written), "an update found something to do"


def _but_for_notes(catalog: Catalog, keys: Collection[Key]) -> Catalog:
    """`catalog` without the notes of `keys`: what changed in the English is not told of finished work."""
    return edited(catalog, dict.fromkeys(keys, noteless))


def readable(path: Path, tag: str) -> Catalog | None:
    """The catalog in a file that a program may be writing at this moment."""
    from pipeline.formats import po

    try:
        return po.read(path.read_bytes().replace(b"\r\n", b"\n"), path.name, SLUG, tag)
    except (OSError, PipelineError):
        return None


def holds_all_that_can_be_lost(catalog: Catalog) -> None:
    """Fails for a catalog that proves nothing."""
    living, asleep = catalog.entries, catalog.obsolete
    assert {entry.state for entry in living} == set(State)
    assert {entry.previous.context for entry in living if entry.previous} >= {"", "heading"}
    assert sum(entry.state is State.MISSING for entry in living) >= 2
    assert all(entry.previous for entry in living if entry.fuzzy)
    assert any("" in entry.comment for entry in living)
    assert any(entry.fuzzy and entry.comment for entry in living)
    assert any("python-brace-format" in entry.flags and entry.target for entry in living)
    assert any("\\\n" in entry.target for entry in living)
    assert any('"' in entry.key.source and entry.target for entry in living)
    assert max(len(entry.key.source) for entry in living) > 160
    assert any(entry.fuzzy and entry.previous and entry.comment for entry in asleep)
    assert any(entry.target and not entry.fuzzy for entry in asleep)
