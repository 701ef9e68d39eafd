"""What any returned file needs: the language and the article by the names it gives them, and each entry once."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.formats.po.faults import excerpt
from pipeline.formats.po.header import language_tag
from pipeline.formats.report import Report
from pipeline.model.article import Key
from pipeline.model.catalog import Entry, State

LARGEST = 32 * 2**20
"""Bytes that are read of one file. A catalog of ten thousand entries has some four million."""
MOST_ENTRIES = 200_000
"""Entries, rows or units that are read of one file."""

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*\Z")


def refuse_if_large(content: bytes, report: Report) -> None:
    """Raise PipelineError for a file that is larger than any catalog."""
    if len(content) > LARGEST:
        message = f"the file has {len(content) // 2**20} megabytes; no catalog has more than {LARGEST // 2**20}"
        raise report.refuse("XF003", 1, message, "look whether it is the right file")


def refuse_if_many(count: int, line: int, report: Report) -> None:
    """Raise PipelineError once a file has had more entries than any catalog."""
    if count > MOST_ENTRIES:
        message = f"the file has more than {MOST_ENTRIES} entries"
        raise report.refuse("XF015", line, message, "look whether it is the right file")


def language_of(name: str) -> str:
    """The BCP 47 tag for the language that a file names as `name`, in either way of writing; empty if it is none."""
    tag = language_tag(name)
    return tag if _TAG.match(tag) else ""


def slug_of(name: str) -> str:
    """The article that the path `name` is made from: ``source/fever.md``, ``fever.po`` and ``fever`` are fever."""
    stem = re.split(r"[/\\]", name.strip())[-1].partition(".")[0]
    return stem if len(stem) <= 100 and _SLUG.match(stem) else ""


def once_each(entries: Iterable[Entry], report: Report) -> tuple[Entry, ...]:
    """`entries` without repetitions: of two with the same English, the one that is translated, with both comments.

    Two different translations of the same English in one file are an error: only a person can choose.
    """
    known: dict[Key, Entry] = {}
    comments: dict[Key, dict[str, None]] = {}
    for entry in entries:
        first = known.get(entry.key)
        if first is None:
            known[entry.key] = entry
            continue
        known[entry.key] = _one_of(first, entry, report)
        comments.setdefault(entry.key, dict.fromkeys(first.comment)).update(dict.fromkeys(entry.comment))
    repeated = {key: replace(known[key], comment=tuple(lines)) for key, lines in comments.items()}
    return tuple((known | repeated).values())


def _one_of(first: Entry, second: Entry, report: Report) -> Entry:
    if second.state is State.MISSING or (first.target, first.fuzzy) == (second.target, second.fuzzy):
        return first
    if first.state is State.MISSING:
        return second
    line, other = (entry.line or 1 for entry in (second, first))
    message = f"another translation of this English stands in line {other}: {excerpt(second.key.source)}"
    report.error("XF011", line, message, "keep the right one and clear the other")
    return first
