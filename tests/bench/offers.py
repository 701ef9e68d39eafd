"""What an update offers a translator: of the texts that changed, how many came with their old translation."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.formats import po
from pipeline.markdown.articles import read_article
from pipeline.model.article import Article, Key
from pipeline.model.catalog import State
from tests.bench.workload import READING, Articles, with_front


@dataclass(frozen=True, slots=True)
class Lost:
    """A changed text that was not offered its old translation."""

    slug: str
    old: str
    new: str
    offered: str
    """The English of what was offered instead, or nothing."""


@dataclass(frozen=True, slots=True)
class Offered:
    """How an update did by the changed texts whose old text was at hand.

    Offered is what stands as fuzzy, or what is named in a note because it may say the opposite now.
    """

    changed: int
    right: int
    recut: int
    """Leaves that the change has cut into more or fewer texts, so that none has one old text; not among the changed."""
    lost: tuple[Lost, ...]
    kept: int
    """Unchanged texts that still have their finished translation."""
    unchanged: int


def offered(root: Path, before: Articles, after: Articles, tag: str) -> Offered:
    """What the updated catalogs of `root` in one language offer, catalogs of `before` having been complete."""
    changed = right = recut = kept = unchanged = 0
    lost: list[Lost] = []
    for slug, text in after.items():
        path = root / "locales" / tag / "LC_MESSAGES" / f"{slug}.po"
        entries = po.read(path.read_bytes(), path.name, slug, tag).by_key()
        old, new = _article(slug, before[slug]), _article(slug, text)
        had = {unit.key for unit in old.units()}
        for key in dict.fromkeys(unit.key for unit in new.units()):
            unchanged += key in had
            kept += key in had and entries[key].state is State.DONE
        recut += sum(len(a) != len(b) for a, b in zip(old.all_words(), new.all_words(), strict=True))
        for then, now in dict(_changed(old, new, had)).items():
            entry = entries[then]
            changed += 1
            if entry.state is not State.DONE and entry.previous == now:
                right += 1
            else:
                lost.append(Lost(slug, now.source, then.source, entry.previous.source if entry.previous else ""))
    return Offered(changed, right, recut, tuple(lost), kept, unchanged)


def _article(slug: str, text: str) -> Article:
    return read_article(with_front(slug, text), f"source/{slug}.md", slug, READING)[0]


def _changed(old: Article, new: Article, had: set[Key]) -> Iterator[tuple[Key, Key]]:
    """Each key that is new, with the one in whose place it stands: the change adds and removes no leaf."""
    for then, now in zip(old.all_words(), new.all_words(), strict=True):
        if len(then) == len(now):
            for left, right in zip(then, now, strict=True):
                if right.key not in had and not right.fixed:
                    yield right.key, left.key
