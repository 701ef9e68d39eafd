"""Translations that come back beside other texts than they were sent with, as after one column of a table was sorted.

Each of them looks right by itself, and each is wrong.
"""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.model.article import Key
from pipeline.model.catalog import Catalog, Entry, State

FEWEST = 2
"""One translation that is now that of two texts may well be meant; two that have changed places are not."""


def displaced(theirs: Catalog, base: Catalog | None) -> Mapping[Key, Key]:
    """The texts of `theirs` whose translations were sent beside another text in `base`, and which text that was."""
    if base is None:
        return {}
    sent = base.by_key()
    homes = {entry.target: entry.key for entry in base.entries if entry.target}
    found = {
        entry.key: homes[entry.target]
        for entry in theirs.entries
        if entry.target in homes and (was := sent.get(entry.key)) and was.target not in ("", entry.target)
    }
    return found if len(found) >= FEWEST else {}


def put_aside(theirs: Catalog, moved: Mapping[Key, Key], ours: Catalog) -> Catalog:
    """`theirs` with our translations of the texts `moved` that are finished with us, and the others in doubt.

    No word is lost with theirs: they are those of another text, beside which they were sent.
    """
    own = ours.by_key()

    def settled(entry: Entry) -> Entry:
        mine = own.get(entry.key)
        if mine is not None and mine.state is State.DONE:
            return replace(entry, target=mine.target, fuzzy=False)
        return replace(entry, fuzzy=True)

    return replace(theirs, entries=tuple(settled(one) if one.key in moved else one for one in theirs.entries))
