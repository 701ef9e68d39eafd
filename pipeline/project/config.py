"""Configuration: ``pipeline.toml``, or ``[tool.pipeline]`` of pyproject.toml, read once and checked whole."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from pipeline.language.locales import normalised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place
from pipeline.model.profile import STRICT, Profile
from pipeline.model.shape import FORMS, LAYOUTS, PAPERS, SIZES, Form, Layout, Paper, Size
from pipeline.project.releasing import NO_RELEASING, Releasing, read_releasing
from pipeline.project.signing import SIGNING, Signing, read_signing, unread
from pipeline.project.values import folder_inside, one_of, texts, truth
from pipeline.project.values import text as text_of

FILE = "pipeline.toml"
PYPROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """What a project sets, with what holds where it sets nothing. Nothing below `workflow` is handed this."""

    publisher: str = ""
    """Who answers for the leaflets; printed on each."""
    languages: tuple[str, ...] = ()
    """BCP 47 tags of the translations, in the order in which they are listed."""
    clinic: str = ""
    """The profile in ``source/clinics`` whose details fill the placeholders."""
    segmentation: Literal["sentence", "block"] = "sentence"
    abbreviations: tuple[str, ...] = ()
    """What else does not end a sentence, as ``approx.``."""
    reuse: Literal["fuzzy", "exact"] = "fuzzy"
    """Whether a text that is finished elsewhere in the same context is offered as fuzzy, or done at once."""
    raw_html: bool = False
    """Whether articles may hold raw HTML."""
    text_wrap: int | None = None
    """Display columns of plain text; 0 for a paragraph a line; unset for what suits the script."""
    text_profile: Literal["unix", "windows"] = "unix"
    formats: tuple[Form, ...] = ("html", "text", "pdf")
    """What each leaflet becomes."""
    layouts: tuple[Layout, ...] = ("mono",)
    """Whether English stands beside the translation, or after it, or not at all; several are several files."""
    sizes: tuple[Size, ...] = ("standard",)
    """How large the letters are; several are several files."""
    online: str = ""
    """Where the leaflets are on the web, with ``{lang}`` and ``{slug}``; printed on each, and as a QR code."""
    sms_segments: int = 6
    """The parts of a text message from which on it is worth a word that it is long."""
    paper: Paper = "a4"
    pages: int = 2
    """The pages that a leaflet in standard size is to fit on: one sheet. 0 for any number."""
    fonts: str = "fonts"
    """The folder of the project's own fonts, which come before those of packages."""
    source: str = "source"
    locales: str = "locales"
    output: str = "output"
    profile: Profile = STRICT
    """What the rules weigh, and where their limits are."""
    signoff: Signing = SIGNING
    """Who has to sign a leaflet before it is released."""
    release: Releasing = NO_RELEASING
    """Where releases are kept, and what becomes of them when their text changes."""


def read_config(content: bytes, path: str) -> tuple[Config, tuple[Finding, ...]]:
    """The configuration in a TOML file, and warnings. Raises PipelineError with every error at once."""
    table = _table(content, path)
    findings = [finding for name in table if (finding := _unknown(name, table, content, path))]
    values: dict[str, Any] = {}
    for name, value in table.items():
        if name not in _READERS:
            continue
        try:
            values[name] = _READERS[name](value)
        except ValueError as error:
            place = _place(name, content, path)
            findings.append(Finding(place, "CF002", Severity.ERROR, f"{name}: {error}", _HINTS.get(name, "")))
    if not _OF_PROFILE.isdisjoint(table):
        values["profile"], said = _profile(table, content, path)
        findings += said
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise PipelineError(findings)
    config = Config(**values)
    return config, (*findings, *_unread(config, content, path))


def holds_config(content: bytes, name: str) -> bool:
    """Whether the file `name` with this `content` is a project's configuration."""
    if name == FILE:
        return True
    try:
        tool = read_toml(content, name).get("tool")
    except PipelineError:
        return b"[tool.pipeline]" in content
    return isinstance(tool, dict) and "pipeline" in tool


def read_toml(content: bytes, path: str) -> Mapping[str, Any]:
    """The document in `content`. Raises PipelineError for what no TOML reader, and no person, can follow."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        place = _place_of(error, content, path)
        raise PipelineError(
            [Finding(place, "CF001", Severity.ERROR, f"this is not TOML: {error}", "mend this line")]
        ) from error


_AT = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")
"""How tomllib says where."""


def _place_of(error: Exception, content: bytes, path: str) -> Place:
    """Where in the file TOML's reader stopped; the last line where it only says that something is missing."""
    if isinstance(error, UnicodeDecodeError):
        return Place(path, content.count(b"\n", 0, error.start) + 1)
    if found := _AT.search(str(error)):
        return Place(path, int(found[1]), int(found[2]))
    return Place(path, len(content.splitlines()) or 1) if "at end of document" in str(error) else Place(path)


def _table(content: bytes, path: str) -> Mapping[str, Any]:
    document = read_toml(content, path)
    table = document if path.endswith(FILE) else document["tool"]["pipeline"]
    if not isinstance(table, dict):
        raise PipelineError(
            [Finding(Place(path), "CF002", Severity.ERROR, "pipeline is not a table", "write [tool.pipeline]")]
        )
    return table


def _profile(table: Mapping[str, Any], content: bytes, path: str) -> tuple[Profile, list[Finding]]:
    """The profile that the configuration asks for, and what is wrong with it."""
    from pipeline.project.strictness import read_profile

    profile, faults = read_profile(table)
    return profile, [
        Finding(_place(one.name, content, path), one.code, one.severity, one.problem.message, one.problem.hint)
        for one in faults
    ]


def _unread(config: Config, content: bytes, path: str) -> Iterator[Finding]:
    """A warning for each kind of text that this project releases though nobody has signed it."""
    for name, message in unread(config.signoff, translated=bool(config.languages)):
        hint = f"take {name} out of the table signoff, so that its usual roles count; docs/reviewers.md says which"
        yield Finding(_place(name, content, path), "CF011", Severity.WARNING, message, hint)


_OF_PROFILE = frozenset({"profile", "severity", "limits"})


def _unknown(name: str, table: Mapping[str, Any], content: bytes, path: str) -> Finding | None:
    if name in _READERS or name in _OF_PROFILE:
        return None
    from difflib import get_close_matches

    if name == "tool" and path != "pyproject.toml":
        hint = "this file holds the keys themselves: write [release], not [tool.pipeline.release]"
        return Finding(_place(name, content, path), "CF003", Severity.WARNING, "[tool.pipeline] is not read here", hint)
    near = get_close_matches(name, [field.name for field in fields(Config) if field.name not in table], n=1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join((*_READERS, *sorted(_OF_PROFILE)))}"
    return Finding(_place(name, content, path), "CF003", Severity.WARNING, f"the key {name} is not known", hint)


def _place(name: str, content: bytes, path: str) -> Place:
    """The line where `name` is set: TOML's reader keeps no lines, so the first line that sets it."""
    for number, line in enumerate(content.decode("utf-8", "replace").split("\n"), start=1):
        if line.partition("=")[0].strip().strip("\"'") == name or line.strip() in (
            f"[{name}]",
            f"[tool.pipeline.{name}]",
        ):
            return Place(path, number)
    return Place(path)


def _columns(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not (value == 0 or 20 <= value <= 1000):
        raise ValueError(f"{value!r} is not 0 or a number from 20 to 1000")
    return value


def _tags(value: object) -> tuple[str, ...]:
    tags = tuple(normalised(tag) for tag in texts(value))
    twice = [tag for tag in tags if tags.count(tag) > 1]
    if twice:
        raise ValueError(f"{twice[0]} is named twice")
    if "en" in tags:
        raise ValueError("en is the language of the articles, and needs no catalog")
    return tags


def _some_of(*choices: str) -> Callable[[object], tuple[str, ...]]:
    def read(value: object) -> tuple[str, ...]:
        named = texts(value)
        if not named or any(one not in choices for one in named):
            raise ValueError(f"{value!r} is not a list of some of {', '.join(choices)}")
        return tuple(one for one in choices if one in named)

    return read


_ONLINE = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%{}-]+\Z")


def _online(value: object) -> str:
    """An address with a place for the language and one for the article, or it would lead to the wrong leaflet."""
    text = text_of(value)
    if text and not (_ONLINE.match(text) and re.findall(r"\{[^}]*\}", text).count("{slug}") == 1 and "{lang}" in text):
        raise ValueError(f"{text!r} is not an address with {{lang}} and {{slug}}")
    if set(re.findall(r"\{[^}]*\}?|\}", text)) - {"{lang}", "{slug}"}:
        raise ValueError(f"{text!r} has other braces than {{lang}} and {{slug}}")
    return text


def _number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"{value!r} is not a number from {least} to {most}")
        return value

    return read


def _folder(value: object) -> str:
    """A folder inside the project. Raises ValueError for one that leads out of it."""
    path = folder_inside(text_of(value))
    if not path:
        raise ValueError(f"{value!r} is not a folder inside the project")
    return path


def _name(value: object) -> str:
    name = text_of(value)
    if name and not name.replace("-", "").replace("_", "").isalnum():
        raise ValueError(f"{value!r} is not a plain file name")
    return name


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "publisher": text_of,
    "languages": _tags,
    "clinic": _name,
    "segmentation": one_of("sentence", "block"),
    "abbreviations": texts,
    "reuse": one_of("fuzzy", "exact"),
    "raw_html": truth,
    "text_wrap": _columns,
    "text_profile": one_of("unix", "windows"),
    "formats": _some_of(*FORMS),
    "layouts": _some_of(*LAYOUTS),
    "sizes": _some_of(*SIZES),
    "online": _online,
    "sms_segments": _number(1, 100),
    "paper": one_of(*PAPERS),
    "pages": _number(0, 100),
    "fonts": _folder,
    "source": _folder,
    "locales": _folder,
    "output": _folder,
    "signoff": read_signing,
    "release": read_releasing,
}
"""How each key is read; a ValueError says what is wrong with the value."""

_HINTS = {
    "formats": 'write what you need, as formats = ["html", "text", "pdf"]',
    "layouts": 'write what you need, as layouts = ["mono", "facing"]',
    "sizes": 'write what you need, as sizes = ["standard", "large"]',
    "online": 'write it with both, as online = "https://www.example.org/{lang}/{slug}.html"',
    "languages": 'write BCP 47 tags, as languages = ["fr", "pt-BR", "zh-Hans"]',
    "source": 'name a folder below the project, as source = "source"',
    "locales": 'name a folder below the project, as locales = "locales"',
    "output": 'name a folder below the project, as output = "output"',
    "signoff": 'docs/reviewers.md says what it takes, as roles = ["translator", "reviser"]',
    "release": 'write it as docs/release.md says, as policy = "last-approved"',
}
