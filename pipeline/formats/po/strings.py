"""One line of a string, looked at closely: its quotation marks and its escapes."""

import re
from dataclasses import dataclass

from pipeline.formats.po.faults import Faults, excerpt
from pipeline.formats.po.standins import hide

_STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)')
_ESCAPE = re.compile(r"\\(?:[abfnrtv\"\\]|[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|(.))")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What should be a string between quotation marks, and where it begins."""

    text: str
    line: int
    column: int


def body_of(quoted: Quoted, faults: Faults) -> str:
    """What stands between the quotation marks, still escaped, in a form that polib reads rightly."""
    opened = _STRING.match(quoted.text)
    if not opened:
        hint = 'put the text between quotation marks: "…"'
        faults.add("PO007", quoted.line, "this string has no opening quotation mark", hint, quoted.column)
        return ""
    _closing(quoted, opened.end(), faults)
    body = opened[1]
    return _known_escapes(body, quoted, faults) if "\\" in body else hide(body)


def _closing(quoted: Quoted, end: int, faults: Faults) -> None:
    """Tell what is wrong after the string's last character, which stands before `end`."""
    after = quoted.text[end:]
    if after in ("", "\\"):
        escaped = quoted.text.endswith('\\"')
        hint = r"for a backslash at the end, write \\ before the quotation mark" if escaped else 'close it with "'
        faults.add("PO007", quoted.line, "this string has no closing quotation mark", hint, quoted.column)
    elif after != '"':
        hint = r"write \" for a quotation mark inside the text"
        faults.add("PO008", quoted.line, "there is text after the closing quotation mark", hint, quoted.column + end)


def _known_escapes(body: str, quoted: Quoted, faults: Faults) -> str:
    for escape in _ESCAPE.finditer(body):
        if escape[1]:
            hint = r"write \\ for a backslash"
            column = quoted.column + 1 + escape.start()
            faults.add("PO009", quoted.line, f"{excerpt(escape[0])} means nothing", hint, column)
    try:
        return hide(body)
    except ValueError:
        hint = "write the character itself"
        faults.add("PO009", quoted.line, "these numbers after backslashes are no character", hint, quoted.column)
        return ""
