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
_PLAIN = re.compile(r'[^"\\]*+(?:\\["\\abfnrtv][^"\\]*+)*+')


def quoted(text: str) -> str:
    """`text` as quoted lines, each with its line end: broken after line breaks of the text, never wrapped."""
    if not _SPECIAL.search(text):
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
    if '"' not in body and "\\" not in body:
        return body
    return "".join([_unescaped(one) for one in body.split('"\n"')])


def _unescaped(body: str) -> str:
    if not _PLAIN.fullmatch(body):
        raise ValueError(body)
    return _ESCAPE.sub(lambda found: MEANINGS[found[0]], body)
