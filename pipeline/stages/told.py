"""What a translator is told of a translation that was made from other English: how the two differ, in ``#.`` lines."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipeline.language.patterns import pattern
from pipeline.language.sentences import starts
from pipeline.model.catalog import Entry
from pipeline.model.change import Change
from pipeline.model.key import Key
from pipeline.stages.changes import change
from pipeline.stages.edits import edit as edited

SAID = "The English said: "
WAS = "The old translation was: "
"""How the lines of a translation begin that is named and not filled in."""

PART = "Part of an earlier, longer sentence; its whole translation is offered: keep the part that fits."
JOINED = "Earlier sentences were joined; their translations are offered one after the other."
LONGER = "The earlier sentence was shorter; its translation is offered: add what is new."
ELSEWHERE = "The same words were translated elsewhere: look whether the translation fits here."
CAREFUL = "Careful: the translation may say the opposite of what the English says now."

_SHARE = 0.75
"""The share of a text's letters that a part of it has at most."""


def told(entry: Entry, old: str = "") -> tuple[str, ...]:
    """The lines for `entry`, whose translation, or what is named as `old` one, was made from its earlier English.

    They follow from the entry alone, so that they stay as long as it is not finished, and go with the last doubt.
    """
    if entry.previous is None:
        return ()
    if entry.target:
        return tuple(_offered(entry.key, entry.previous)) if entry.fuzzy else ()
    return tuple(_named(entry.key, entry.previous, old))


def named_in(notes: Iterable[str]) -> str:
    """The old translation that a translator has been told of before: it may stand nowhere else by now."""
    return next((line.removeprefix(WAS) for line in notes if line.startswith(WAS)), "")


def _offered(key: Key, previous: Key) -> Iterator[str]:
    if previous.source != key.source:  # OmegaT shows no earlier English but this
        yield f"{SAID}{_one_line(previous.source)}"
    if line := _kind(key, previous):
        yield line
    found = edit(key, previous)
    for line in found.details:
        yield _sentence(line)
    if found.reverses:
        yield CAREFUL


def _named(key: Key, previous: Key, old: str) -> Iterator[str]:
    found = edit(key, previous)
    yield f"{SAID}{_one_line(previous.source)}"
    yield from (_sentence(line) for line in found.details)
    yield "It may now say the opposite, so the old translation is not filled in."
    if old:
        yield f"{WAS}{_one_line(old)}"


def edit(key: Key, previous: Key) -> Change:
    """What changed between the text that a translation was made from and the one that it is offered for.

    A whole sentence of a longer text has not changed, whatever its neighbours say.
    """
    old, new = previous.source, key.source
    if new in old and _SEVERAL.search(old):
        cuts = (0, *starts(old), len(old))
        if new in (old[begin:end].rstrip() for begin, end in pairwise(cuts)):
            return Change()
    return change(old, new, key.context)


def _kind(key: Key, previous: Key) -> str:
    """How the old text became the new one, if it was not just edited."""
    if previous.source == key.source:
        if previous.context != key.context:
            return f"The same words stood here as {previous.context or 'running text'}: look whether they still fit."
        return ELSEWHERE
    if is_part(key.source, previous.source):
        return PART
    if are_joined(previous.source, key.source):
        return JOINED
    return LONGER if is_part(previous.source, key.source) else ""


def are_joined(old: str, new: str) -> bool:
    """Whether there are fewer sentences now; far from the difference there are as many as before."""
    if not _SEVERAL.search(old):
        return False
    found = edited(old, new)
    head, tail = " ".join((*found.head, ""))[-_NEAR:], " ".join(found.tail)[:_NEAR]
    before, after = (
        f"{head}{''.join(f'{word} ' for word in middle)}{tail}".rstrip(" ") for middle in (found.old, found.new)
    )
    hangs_on_it = _SEVERAL.search(before, max(0, len(head) - _FOLLOWING))
    return hangs_on_it is not None and len(starts(before)) > len(starts(after))


_NEAR = 60
"""Characters around a difference in which a sentence can end for its sake: few words before a mark are looked at."""
_FOLLOWING = 30
"""And before it: fewer words behind a mark are looked at."""
_SEVERAL = pattern(r"[.!?…]\S{0,4} ")
"""What a text holds if it can be of several sentences."""


def is_part(part: str, whole: str) -> bool:
    """Whether `part` is so much shorter that it can only be a part of `whole`."""
    return len(part) < _SHARE * len(whole)


def _sentence(line: str) -> str:
    return f"{line[:1].upper()}{line[1:]}."


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
