"""The reader of labels: what a leaflet's file, which may come from anywhere, says that it is.

It is only what the file says. Whether that is true, its digest tells.
"""

import html
import re
from dataclasses import dataclass

LONGEST = 64_000_000
"""Bytes that are looked at; no leaflet is so large."""

_HEAD, _FOOT = 1_000_000, 100_000
"""Bytes at the beginning and at the end in which a page says what it is."""

_ID = r"[^\s<>\"'&·]{1,80}"
_META = re.compile(rb'<meta name="(leaflet|release|clinic|digest)" content="([^"<>]{1,200})">')
_KEYWORDS = re.compile(rb"<pdf:Keywords>([^<]{1,4000})</pdf:Keywords>")
_RELEASE = re.compile(rf"({_ID}) v([0-9]{{1,9}})")
_VERSION = re.compile(r" (?:v[0-9]{1,9}|draft)\Z")
_RELEASE_LINE = re.compile(rf"{_RELEASE.pattern} · ([0-9a-f]{{8,64}})")
_LABEL_LINE = re.compile(rf"({_ID}-[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]{{2,8}})*)(?: v[0-9]+|(?: · .{{1,40}})?)")
_MARKS = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF])
"""Marks of direction and joining, which stand around words of ours on a page."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a file says of itself. Empty is what it does not say."""

    form: str
    """``html``, ``pdf`` or ``text``, by how the file begins."""
    name: str = ""
    """The leaflet: ``MAB-001-ar``."""
    version: int = 0
    """0 for a file that says of no release that it is of it."""
    clinic: str = ""
    digest: str = ""

    @property
    def label(self) -> str:
        return f"{self.name} v{self.version}" if self.version else self.name


def claim(content: bytes) -> Claim:
    """What the file with this `content` says that it is."""
    if content.startswith(b"%PDF-"):
        return _pdf(content)
    head = content[:4096].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return _html(content)
    return _text(content)


def _html(content: bytes) -> Claim:
    head, _, _ = content[:_HEAD].partition(b"</head>")
    found = {name.decode(): html.unescape(_utf8(value)) for name, value in _META.findall(head)}
    return _told("html", {**found, "name": _VERSION.sub("", found.get("leaflet", ""))})


def _pdf(content: bytes) -> Claim:
    """By the keywords in the metadata that every reader of PDF shows."""
    match = _KEYWORDS.search(content)
    words = [word.strip() for word in html.unescape(_utf8(match[1])).split(",")] if match else []
    found = dict(word.split(":", 1) for word in words[1:] if word.startswith(("release:", "clinic:", "digest:")))
    return _told("pdf", {**found, "name": words[0] if words else ""})


def _text(content: bytes) -> Claim:
    for line in reversed(_lines(content[-_FOOT:])):
        if match := _RELEASE_LINE.fullmatch(line):
            return Claim("text", match[1], int(match[2]), "", match[3])
    for line in _lines(content[:_FOOT])[:12]:
        if match := _LABEL_LINE.fullmatch(line):
            return Claim("text", match[1])
    return Claim("text")


def _lines(content: bytes) -> list[str]:
    return [line.translate(_MARKS).strip() for line in _utf8(content).splitlines()]


def _told(form: str, found: dict[str, str]) -> Claim:
    match = _RELEASE.fullmatch(found.get("release", ""))
    name, version = (match[1], int(match[2])) if match else (found.get("name", ""), 0)
    return Claim(form, name, version, found.get("clinic", ""), found.get("digest", ""))


def _utf8(content: bytes) -> str:
    return content.decode("utf-8", "replace")
