"""The glossary as a file: ``source/glossary.toml`` read with every fault at its line, and written to at its end."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Any

from pipeline.language.locales import normalised
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.glossary import PARTS_OF_SPEECH, Glossary, Term, fault_of
from pipeline.model.place import Place
from pipeline.project.config import read_toml
from pipeline.project.values import text, truth


def read_glossary(content: bytes, path: str) -> tuple[Glossary, tuple[Finding, ...]]:
    """The glossary in a TOML file, and warnings. Raises PipelineError with every error at once."""
    document = read_toml(content, path)
    lines = _Lines.of(content, path)
    findings = [_unknown(name, ("term",), lines.place(name)) for name in document if name != "term"]
    tables = document.get("term", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        findings.append(_wrong(lines.place("term"), "term is not a list of tables", "begin each term with [[term]]"))
        tables = []
    terms: dict[tuple[str, str], Term] = {}
    for number, table in enumerate(tables):
        term, found = _term(table, _Block(lines, number))
        findings += found
        if term and (first := terms.setdefault((term.english, term.part_of_speech), term)) is not term:
            findings.append(_twice(term, first))
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise PipelineError(findings)
    return Glossary(tuple(terms.values()), path), tuple(findings)


def _term(table: Mapping[str, Any], block: "_Block") -> tuple[Term | None, list[Finding]]:
    """One term, if nothing is wrong with it."""
    findings = [_unknown(name, _READERS, block.place(name)) for name in table if name not in _READERS]
    values: dict[str, Any] = {"place": block.place("english")}
    wrong = []
    for name, read in _READERS.items():
        if name in table:
            try:
                values[name] = read(table[name])
            except ValueError as error:
                wrong.append(_wrong(block.place(name), f"{name}: {error}", _HINTS.get(name, "")))
    if "english" not in table:
        wrong.append(_wrong(block.place(""), "a term without its English", 'write english = "antibody"'))
    if values.get("allowed") and not values.get("keep"):
        hint = "write translations into the glossary's PO files; allowed is for terms that are kept (keep = true)"
        wrong.append(_wrong(block.place("allowed"), "allowed: the term is not one to be kept", hint))
    return (None if wrong else Term(**values)), findings + wrong


def _unknown(name: str, known: Iterable[str], place: Place) -> Finding:
    near = get_close_matches(name, list(known), n=1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
    return Finding(place, "GL002", Severity.WARNING, f"the key {name} is not known", hint)


def _wrong(place: Place, message: str, hint: str) -> Finding:
    return Finding(place, "GL001", Severity.ERROR, message, hint)


def _twice(term: Term, first: Term) -> Finding:
    line = first.place.line if first.place else 1
    hint = "make one of the two, or set them apart by part_of_speech"
    return Finding(
        term.place or Place(""),
        "GL003",
        Severity.ERROR,
        f"{term} stands here a second time (first in line {line})",
        hint,
    )


# Where things stand. TOML's reader keeps no lines, so they are looked for.

_HEAD = re.compile(r"\s*\[\[\s*[\"']?term[\"']?\s*\]\]")


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of the file."""

    lines: list[str]
    path: str
    heads: tuple[int, ...]
    """The numbers (from 0) of the lines that begin a term."""

    @classmethod
    def of(cls, content: bytes, path: str) -> "_Lines":
        lines = content.decode("utf-8-sig").splitlines()
        return cls(lines, path, tuple(number for number, line in enumerate(lines) if _HEAD.match(line)))

    def place(self, name: str, start: int = 0, end: int | None = None) -> Place:
        """The line between these two that sets `name`; the first of them where there is none."""
        sets = re.compile(rf"\s*(?:\[\s*term\s*\.\s*)?[\"']?{re.escape(name)}[\"']?\s*(?:[=.\]])") if name else None
        for number, line in enumerate(self.lines[start:end], start=start + 1):
            if sets and sets.match(line):
                return Place(self.path, number)
        return Place(self.path, start + 1)


class _Block:
    """The lines of one term."""

    def __init__(self, lines: _Lines, number: int) -> None:
        heads = lines.heads
        self._lines = lines
        self._start = heads[number] if number < len(heads) else 0
        self._end = heads[number + 1] if number + 1 < len(heads) else None

    def place(self, name: str) -> Place:
        return self._lines.place(name, self._start, self._end)


# How each key is read; a ValueError says what is wrong with the value.


def _words(value: object) -> str:
    """A term or a form of it: on one line, and not what parts two translations."""
    term = text(value)
    if fault := fault_of(term):
        raise ValueError(fault)
    return term


def _text(value: object) -> str:
    return " ".join(text(value).split())


def _list(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is not a list")
    return tuple(dict.fromkeys(_words(item) for item in value))


def _part_of_speech(value: object) -> str:
    if value not in PARTS_OF_SPEECH:
        raise ValueError(f"{value!r} is not one of {', '.join(PARTS_OF_SPEECH)}")
    return str(value)


def _by_language(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not a table of languages")
    return {normalised(tag): _list(words) for tag, words in value.items()}


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "english": _words,
    "definition": _text,
    "part_of_speech": _part_of_speech,
    "case_sensitive": truth,
    "keep": truth,
    "variants": _list,
    "forbidden": _by_language,
    "allowed": _by_language,
}

_HINTS = {
    "english": 'write english = "antibody"',
    "definition": 'write definition = "a protein that …"',
    "part_of_speech": 'write part_of_speech = "noun"',
    "variants": 'write variants = ["tumour marker"]',
    "forbidden": 'write forbidden = { es = ["droga"], fr = ["drogue"] }',
    "allowed": 'write allowed = { ru = ["ритуксимаб"] }',
    "case_sensitive": "write true or false",
    "keep": "write true or false",
}


# Writing


def with_terms(content: bytes, terms: Iterable[Term]) -> bytes:
    """The file with `terms` written at its end. What stands in it, comments and all, stays as it is."""
    blocks = "\n".join(_block(term) for term in terms)
    if not blocks or not content:
        return blocks.encode()
    return content.rstrip(b"\r\n\t ") + b"\n\n" + blocks.encode()


def _block(term: Term) -> str:
    return "\n".join(("[[term]]", *_lines_of(term), ""))


def _lines_of(term: Term) -> Iterator[str]:
    for field in fields(Term):
        value = getattr(term, field.name)
        if field.name in _READERS and value:
            yield f"{field.name} = {_toml(value)}"


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{"".join(map(_escaped, value))}"'
        case tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case Mapping():
            return f"{{ {', '.join(f'{tag} = {_toml(words)}' for tag, words in value.items())} }}"
        case _:
            raise TypeError(f"{value!r} is no value of a term")


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"
