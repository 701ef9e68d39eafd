"""What an author tells the pipeline in HTML comments: ``<!-- note: … -->`` and its kin. None reaches a page."""

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches

COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)

VALUED = ("note", "context", "critical")
"""Directives that say something of the next block, as ``<!-- note: a verb here -->``."""

SWITCHES = ("no-translate", "/no-translate")
"""Directives between which words stay English."""

_DIRECTIVE = re.compile(r"\s*(/?[A-Za-z][\w-]*)\s*(?::\s*(.*?))?\s*\Z", re.DOTALL)
_LEADING = re.compile(r"\s*<!--\s*(?:note|context|critical)\s*:(?:(?!-->).)*-->\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is said of the words that follow."""

    notes: tuple[str, ...] = ()
    context: str = ""
    critical: str = ""

    def and_then(self, other: "Marks") -> "Marks":
        """These marks with `other`, which is nearer to the words, on top."""
        if not other:
            return self
        return Marks(self.notes + other.notes, other.context or self.context, other.critical or self.critical)

    def __bool__(self) -> bool:
        return bool(self.notes or self.context or self.critical)


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment as a directive: its name, if it is one of ours, and what it says."""

    name: str
    value: str = ""
    meant: str = ""
    """The directive that a misspelt name comes near to."""


def read_comment(inside: str) -> Comment:
    """The directive between ``<!--`` and ``-->``; a comment without one of our names is one without a name."""
    found = _DIRECTIVE.match(inside)
    if found is None:
        return Comment("")
    name, value = found[1].lower(), found[2]
    if name in (SWITCHES if value is None else VALUED):
        return Comment(name, " ".join((value or "").split()))
    meant = get_close_matches(name, (*VALUED, *SWITCHES), n=1, cutoff=0.8) if value is not None or "-" in name else ()
    return Comment("", meant=meant[0] if meant else "")


def marked(marks: Marks, comment: Comment) -> Marks:
    """`marks` with what `comment` says added."""
    match comment.name:
        case "note":
            return replace(marks, notes=(*marks.notes, comment.value))
        case "context":
            return replace(marks, context=comment.value)
        case "critical":
            return replace(marks, critical=comment.value)
        case _:
            return marks


def leading_marks(text: str) -> tuple[Marks, str]:
    """The marks that `text` opens with, as a table cell can, and the rest of it."""
    marks = Marks()
    while found := _LEADING.match(text):
        for inside in COMMENT.findall(found[0]):
            marks = marked(marks, read_comment(inside))
        text = text[found.end() :]
    return marks, text


def only_comments(html: str) -> bool:
    """Whether a block of raw HTML holds nothing but comments."""
    return not COMMENT.sub("", html).strip()
