"""What can be wrong with a PO file: a page a fault, and the list that a reading of one file fills."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from inspect import cleandoc
from types import MappingProxyType

from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place

MOST = 100
"""Faults told one by one. A file that is no PO file at all would have one a line."""

_PAGES = {
    "PO001": """The file is not UTF-8.

    A PO file of this project is Unicode text in UTF-8, so that every script can stand in it. The place is that of
    the first byte that is not. In Poedit: Translation > Properties > Charset: UTF-8, then save. On a command line:
    ``msgconv --to-code=UTF-8 file.po -o file.po``.""",
    "PO002": """The header declares another charset than UTF-8.

    Programs believe ``Content-Type: text/plain; charset=…`` and would read the words wrongly. If the file looks
    right as it is, write ``charset=UTF-8`` there; if not, convert it as for PO001.""",
    "PO003": """The file begins with a byte order mark.

    The three invisible bytes that some Windows editors put first are no part of PO, and gettext refuses the file
    for them. Save as "UTF-8", not as "UTF-8 with BOM".""",
    "PO004": """Lines do not end with a line feed alone.

    Windows' line ends make every line of the file differ from the one in the project. In Poedit: Preferences >
    Advanced > Line endings: Unix. In other editors: "LF". On a command line: ``dos2unix file.po``.""",
    "PO005": """A control character stands in the file.

    It cannot be seen and cannot be printed, and most often comes from a copy and paste or a damaged file. Delete
    the character; where it is really meant, write its escape, such as ``\\t``.""",
    "PO006": """The file has no header.

    The first entry of a PO file is ``msgid ""``, and its ``msgstr`` names the language and the charset. Programs
    read a file without one wrongly, or take all of it for unfinished. Copy the header from another file of the
    same language.""",
    "PO007": """A string lacks a quotation mark.

    Every line of a string begins and ends with ``"``. A closing mark that has a backslash before it does not
    close: at the end of a string, a backslash is written twice.""",
    "PO008": """There is text after the closing quotation mark.

    Most often a quotation mark inside the text was typed as it is. Inside a string it is written ``\\"``.""",
    "PO009": """A backslash stands before a character that gives it no meaning.

    In a string, ``\\n`` is a line break, ``\\t`` a tab, ``\\"`` a quotation mark and ``\\\\`` a backslash. Others
    that gettext knows are ``\\a``, ``\\b``, ``\\f``, ``\\r``, ``\\v`` and characters by their number.""",
    "PO010": """The line is no part of a PO file.

    A line is empty, a comment that begins with ``#``, a keyword (``msgctxt``, ``msgid``, ``msgstr``) with a
    string in quotation marks, or a string that goes on from the line above.""",
    "PO011": """A string stands where none is expected.

    A line in quotation marks goes on with the string above it. Here there is none: the keyword line is lost, or
    a comment or an empty entry came between.""",
    "PO012": """A translation has no English.

    ``msgstr`` or ``msgctxt`` stands without its ``msgid``, or a second ``msgstr`` follows the first. Restore the
    line from the file that was sent out, or delete the rest of the entry.""",
    "PO013": """An entry has no translation line.

    ``msgid`` must be followed by ``msgstr``; one that is not translated yet is written ``msgstr ""``.""",
    "PO014": """An entry is half obsolete.

    ``#~`` stands before all lines of an entry that is out of use, or before none.""",
    "PO015": """An entry has plural forms.

    A leaflet is prose: each of its sentences is said in one way. ``msgid_plural`` and ``msgstr[0]`` belong to the
    messages of a program; the file is perhaps not one of ours.""",
    "PO016": """Two entries have the same English.

    ``msgctxt`` and ``msgid`` together are what an entry is known by, so that only one of the two translations
    could be used. Keep the right one and delete the other. Both places are named.""",
    "PO017": """The file holds the marks of an unsolved git conflict.

    Two people changed the same lines. Keep one version of what stands between ``<<<<<<<`` and ``>>>>>>>`` and
    delete the lines with the marks.""",
    "PO018": """A translation holds two versions, joined by a tool.

    ``msgcat`` and po4a write ``#-#-#-#-#`` lines into a ``msgstr`` when two files disagree. Keep one version and
    delete the rest, the lines with the marks too. They must never be printed.""",
    "PO019": """A comment at the end belongs to no entry.

    A comment describes the entry below it, and none follows. The end of the file may be missing: get it again
    from its sender. If nothing is missing, delete the comment.""",
    "PO020": f"""The file has more faults than are told.

    The first {MOST} are told one by one. Mend those and look again; if the file is no PO file at all, choose
    another.""",
}

PAGES: Mapping[str, str] = MappingProxyType({code: cleandoc(page) for code, page in _PAGES.items()})
"""The explanation of each code. Numbers are never used again."""


def excerpt(text: str) -> str:
    """The beginning of `text`, safe to show: nothing in it can steer a terminal or turn the direction of a line."""
    start = text if len(text) <= 40 else text[:39] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in start)


@dataclass(slots=True)
class Faults:
    """The faults of one file, as they are found."""

    path: str
    found: list[Finding] = field(default_factory=list)
    untold: int = 0

    def add(self, code: str, line: int, message: str, hint: str, column: int = 1) -> None:
        if len(self.found) >= MOST:
            self.untold += 1
            return
        self.found.append(Finding(Place(self.path, line, column), code, Severity.ERROR, message, hint))

    def findings(self) -> tuple[Finding, ...]:
        """All of them in the order of their places, and last how many were not told."""
        told = sorted(self.found, key=lambda finding: finding.place)
        if self.untold:
            hint = "mend these first; if this is no PO file, choose another"
            told.append(Finding(told[-1].place, "PO020", Severity.ERROR, f"{self.untold} more faults", hint))
        return tuple(told)
