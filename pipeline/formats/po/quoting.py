"""Strings between quotation marks: escaped as gettext escapes them, and back."""

import re

MEANINGS = {
    r"\\": "\\",
    r"\"": '"',
    r"\n": "\n",
    r"\t": "\t",
    r"\a": "\a",
    r"\b": "\b",
    r"\f": "\f",
    r"\v": "\v",
    r"\r": "\r",
}
"""What each escape with a letter stands for."""

_CONTROLS = {chr(code): f"\\{code:03o}" for code in (*range(0x20), 0x7F)}
_ESCAPES = _CONTROLS | {meaning: escape for escape, meaning in MEANINGS.items()}
_SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPE = re.compile(r"\\.")
_PLAIN = re.compile(r'[^"\\\n]*+(?:(?:\\["\\abfnrtv]|"\n")[^"\\\n]*+)*+')
"""What may stand between the first and the last quotation mark: escapes of ours, and line ends between two marks."""


def quoted(text: str) -> str:
    """`text` as quoted lines, each with its line end: broken after line breaks of the text, never wrapped."""
    if text.isprintable() and '"' not in text and "\\" not in text:  # as nearly all are, and quicker to tell
        return f'"{text}"\n'
    if "\n" not in text[:-1]:
        return f'"{_escaped(text)}"\n'
    *lines, last = text.split("\n")
    broken = "".join(f'"{_escaped(line)}\\n"\n' for line in lines)
    return '""\n' + broken + (f'"{_escaped(last)}"\n' if last else "")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def unquoted(lines: str) -> str:
    """What quoted lines say together; `ValueError` where they are quoted in any way but ours."""
    body = lines[1:-2]
    escaped = "\\" in body
    if escaped and not _PLAIN.fullmatch(body):
        raise ValueError(body)
    if '"' not in body:
        return _unescaped(body) if escaped else body
    body = body.replace('"\n"', "")
    if escaped:
        return _unescaped(body)
    if '"' in body:
        raise ValueError(body)
    return body


def _unescaped(body: str) -> str:
    if "\\\\" not in body:  # then every backslash begins an escape, and these two are nearly all there are
        body = body.replace('\\"', '"').replace("\\n", "\n")
    return _ESCAPE.sub(lambda found: MEANINGS[found[0]], body) if "\\" in body else body
