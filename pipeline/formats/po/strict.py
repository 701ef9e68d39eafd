"""The strict way in: every line is looked at, and a mistake is told where it stands, with what to do about it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.formats.po.faults import Faults, excerpt
from pipeline.formats.po.header import fields, foreign_charset, value_of
from pipeline.formats.po.remarks import Remarks
from pipeline.formats.po.strings import Quoted, body_of

_MARKS = ("#~|", "#~", "#|")
_WORD = re.compile(r"(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)(?![A-Za-z0-9_])")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |\Z)")
_JOINED = "#-#-#-#-#"
_PLURAL = "plural"


@dataclass(slots=True)
class Draft:
    """An entry as its lines are read: its strings are still as they are quoted."""

    remarks: Remarks = field(default_factory=Remarks)
    bodies: dict[str, list[str]] = field(default_factory=dict)
    """What stands between the quotation marks, line by line, by field: ``msgid``, ``#| msgid``…"""
    line: int = 0
    """That of its ``msgid``; of its first line while that has not come; 0 while nothing has."""
    obsolete: bool | None = None

    def has(self, *names: str) -> bool:
        return any(name in self.bodies for name in names)

    def body(self, name: str) -> str:
        return "".join(self.bodies.get(name, ()))

    @property
    def identity(self) -> tuple[str, str]:
        return self.body("msgctxt"), self.body("msgid")


def drafts(lines: Iterable[str], faults: Faults) -> list[Draft]:
    """The entries in `lines`, in their order, the header among them."""
    reading = _Reading(faults)
    for number, line in enumerate(lines, 1):
        reading.take(line, number)
    reading.close()
    living = [draft for draft in reading.done if not draft.obsolete]
    _check_header(living, faults)
    _check_identities(living, faults)
    return reading.done


@dataclass(slots=True)
class _Reading:
    """How far the lines are read: the entries done, the one at hand, and the string that may go on."""

    faults: Faults
    done: list[Draft] = field(default_factory=list)
    draft: Draft = field(default_factory=Draft)
    open: str = ""
    """The field whose string the next line may continue."""

    def take(self, raw: str, number: int) -> None:
        """Read one line."""
        text = raw.lstrip(" \t")
        mark = next((mark for mark in _MARKS if text.startswith(mark)), "")
        rest = text[len(mark) :].lstrip(" \t")
        if rest.startswith("#") and mark in ("", "#~"):
            self._remark(rest, number)
        elif rest:
            self._content(mark, rest, number, len(raw) - len(rest) + 1)

    def _content(self, mark: str, text: str, number: int, column: int) -> None:
        """Read what is neither empty nor a comment."""
        word = found[0] if (found := _WORD.match(text)) else ""
        if not word and not text.startswith('"'):
            self._stranger(text, number)
            return
        quoted = text[len(word) :].lstrip(" \t")
        column += len(text) - len(quoted)
        self._string(mark, word, Quoted(quoted.rstrip(" \t"), number, column))

    def _remark(self, line: str, number: int) -> None:
        if self.draft.has("msgctxt", "msgid", "msgstr"):
            self.close()
        self.draft.line = self.draft.line or number
        self.draft.remarks.add(line)
        self.open = ""

    def _stranger(self, text: str, number: int) -> None:
        if _CONFLICT.match(text):
            hint = "keep one version and delete the lines with the marks"
            self.faults.add("PO017", number, "this is the mark of an unsolved git conflict", hint)
        else:
            hint = 'begin a comment with "# "; put text between quotation marks, after msgid or msgstr'
            self.faults.add("PO010", number, f"this line is no part of a PO file: {excerpt(text)}", hint)

    def _string(self, mark: str, word: str, quoted: Quoted) -> None:
        """A keyword with its string, or a string that goes on."""
        previous = mark.endswith("|")
        body = body_of(quoted, self.faults)
        if word:
            self._begin(word, previous, quoted.line)
        elif not self.open or self.open.startswith("#|") != previous:
            hint = "restore the line with msgid or msgstr above it"
            self.faults.add("PO011", quoted.line, "this string belongs to nothing", hint, quoted.column)
            return
        if mark != "#|":
            self._same_state(mark.startswith("#~"), quoted.line)
        self.draft.bodies.setdefault(self.open, []).append(body)

    def _begin(self, word: str, previous: bool, number: int) -> None:
        """Make `word` the field at hand, of a new entry where this one has it behind itself."""
        if previous:
            self._begin_previous(word, number)
        elif word in ("msgctxt", "msgid"):
            if self.draft.has("msgid", "msgstr", word):
                self.close()
            self.draft.line = number
            self.open = word
        else:
            self._begin_target(word, number)

    def _begin_previous(self, word: str, number: int) -> None:
        if self.draft.has("msgctxt", "msgid", "msgstr"):
            self.close()
        self.draft.line = self.draft.line or number
        self.open = f"#| {word}"
        if self.draft.has(self.open):
            self.faults.add("PO011", number, f"{self.open} comes twice", "delete one of the two")
        elif word not in ("msgctxt", "msgid"):
            self.faults.add("PO015", number, f"{self.open} has no place here", "delete the line")

    def _begin_target(self, word: str, number: int) -> None:
        draft, plural = self.draft, word != "msgstr"
        draft.line = draft.line or number
        if plural:
            if not draft.has(_PLURAL):
                hint = "leaflets have none: write one msgid and one msgstr"
                self.faults.add("PO015", number, "this entry has plural forms", hint)
            draft.bodies.setdefault("msgstr", [])
        elif not draft.has("msgid"):
            hint = "restore the msgid line above it, or delete the msgstr"
            self.faults.add("PO012", number, "this msgstr has no msgid", hint)
        elif draft.has("msgstr"):
            self.faults.add("PO012", number, "this entry has a second msgstr", "delete one of the two")
        self.open = _PLURAL if plural else word

    def _same_state(self, obsolete: bool, number: int) -> None:
        if self.draft.obsolete not in (None, obsolete):
            hint = "write #~ before all lines of the entry, or before none"
            self.faults.add("PO014", number, "this entry is half obsolete", hint)
        self.draft.obsolete = obsolete

    def close(self) -> None:
        """Put the entry at hand with those that are done."""
        draft, self.draft, self.open = self.draft, Draft(), ""
        if not draft.line:
            return
        if draft.has("msgid"):
            self._check_target(draft)
            self.done.append(draft)
        elif draft.has("msgctxt") and not draft.has("msgstr"):
            hint = "restore its msgid line, or delete the msgctxt"
            self.faults.add("PO012", draft.line, "this msgctxt has no msgid", hint)
        elif not draft.has("msgstr"):
            hint = "get the file again, its end may be missing; or delete the comment"
            self.faults.add("PO019", draft.line, "this comment belongs to no entry", hint)

    def _check_target(self, draft: Draft) -> None:
        if not draft.has("msgstr"):
            hint = 'write msgstr "" below it if it is not translated yet'
            self.faults.add("PO013", draft.line, "this msgid has no msgstr", hint)
        elif _JOINED in draft.body("msgstr"):
            hint = f"keep one version and delete the lines with {_JOINED}"
            self.faults.add("PO018", draft.line, "this translation holds two versions", hint)


def _check_header(living: Iterable[Draft], faults: Faults) -> None:
    header = next((draft for draft in living if draft.identity == ("", "")), None)
    if not header:
        hint = "copy the header from another file of the same language"
        faults.add("PO006", 1, "the file has no header", hint)
        return
    named = fields(header.body("msgstr").replace(r"\n", "\n"))
    charset = foreign_charset(value_of(named, "Content-Type"))
    if charset:
        hint = "save the file as UTF-8 and write charset=UTF-8"
        faults.add("PO002", header.line, f"the header declares the charset {excerpt(charset)}", hint)


def _check_identities(living: Iterable[Draft], faults: Faults) -> None:
    seen: dict[tuple[str, str], int] = {}
    for draft in living:
        first = seen.setdefault(draft.identity, draft.line)
        if first != draft.line:
            hint = "keep the one with the right translation and delete the other"
            faults.add("PO016", draft.line, f"this entry has the same English as that in line {first}", hint)
