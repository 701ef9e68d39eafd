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

CONTROLS = {chr(code): f"\\{code:03o}" for code in (*range(0x20), 0x7F) if code != 0x0A}
CONTROLS.update((meaning, escape) for escape, meaning in MEANINGS.items() if meaning in CONTROLS)
"""The escape of each control character but the line feed."""

_ESCAPE = re.compile(r"\\.")
_PLAIN = re.compile(r'[^"\\\n]*+(?:(?:\\["\\abfnrtv]|"\n")[^"\\\n]*+)*+')
"""What may stand between the first and the last quotation mark: escapes of ours, and line ends between two marks."""


def holds(content: bytes, codes: bytes) -> bool:
    """Whether `content` holds any of `codes`. To seek each by itself takes half the time of a look at every byte."""
    return any(code in content for code in codes)


def quoted(text: str) -> str:
    """`text` as quoted lines, each with its line end: broken after line breaks of the text, never wrapped.

    Control characters still stand in it as they are.
    """
    if "\\" in text:
        text = text.replace("\\", r"\\")
    if '"' in text:
        text = text.replace('"', r"\"")
    if "\n" not in text:
        return f'"{text}"\n'
    *lines, last = text.split("\n")
    broken = "".join([f'"{line}\\n"\n' for line in lines])
    if not last and len(lines) == 1:
        return broken
    return '""\n' + broken + (f'"{last}"\n' if last else "")


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
