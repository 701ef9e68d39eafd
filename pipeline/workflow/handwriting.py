"""The hand that wrote a PO file: signs that another program writes it, too, each a line of a diff that nobody meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding, Severity
from pipeline.model.place import Place

_LINE = re.compile(rb'(?:#~ |#\| |#~\| )?(msgctxt |msgid |msgstr )?"(.*)"\Z')
_BREAK = re.compile(rb"(?<!\\)(?:\\\\)*\\n\Z")
_NUMBERED = re.compile(rb"(?:#~ )?#: .*:[0-9]+(?: |\Z)")
_DATE = "POT-Creation-Date"


@dataclass(frozen=True, slots=True)
class Handwriting:
    """A catalog or a template as it lies on the disk."""

    content: bytes
    catalog: Catalog
    house: bytes
    """What the pipeline would write for the same catalog."""

    @property
    def path(self) -> str:
        return self.catalog.path


def signs(seen: Handwriting, template: Catalog | None) -> Iterator[Finding]:
    """What in this file, or between it and its template, is not the pipeline's own hand."""
    lines = seen.content.split(b"\n")
    style = (*_wrapped(seen.path, lines), *_numbered(seen.path, lines))
    yield from style
    if not style and seen.content != seen.house:
        yield _other_style(seen)
    if template and seen.catalog.locale:
        yield from _unlike(seen.catalog, template)
        yield from _without_previous(seen.catalog)


def _wrapped(path: str, lines: Sequence[bytes]) -> Iterator[Finding]:
    """Strings that go on in the next line, though no line of the text ends there."""
    found = []
    before = b""
    for number, line in enumerate(lines, 1):
        string = _LINE.match(line)
        if not string:
            before = b""
            continue
        if not string[1] and before and not _BREAK.search(before):
            found.append(number)
        before = string[2]
    if found:
        message = f"another program has wrapped its lines, {len(found)} times"
        hint = f"switch wrapping off there, as pipeline doctor says; msgcat --no-wrap {path} -o {path} mends the file"
        yield Finding(Place(path, found[0]), "DR001", Severity.WARNING, message, hint)


def _numbered(path: str, lines: Sequence[bytes]) -> Iterator[Finding]:
    found = [number for number, line in enumerate(lines, 1) if _NUMBERED.match(line)]
    if found:
        message = f"{len(found)} references have line numbers, which the pipeline never writes"
        hint = "find the program that extracts texts from the articles beside the pipeline, and switch it off"
        yield Finding(Place(path, found[0]), "DR002", Severity.WARNING, message, hint)


def _other_style(seen: Handwriting) -> Finding:
    line = _first_difference(seen.content, seen.house)
    generator = seen.catalog.field("X-Generator")
    message = f"this is not how the pipeline writes{f', and {generator} has saved it' if generator else ''}"
    hint = "nothing is wrong in it: the next work merged here, or the next update that changes it, mends the file"
    return Finding(Place(seen.path, line), "DR003", Severity.NOTE, message, hint)


def _first_difference(content: bytes, house: bytes) -> int:
    pairs = zip(content.split(b"\n"), house.split(b"\n"), strict=False)
    return next((number for number, (one, other) in enumerate(pairs, 1) if one != other), 1)


def _without_previous(catalog: Catalog) -> Iterator[Finding]:
    found = [entry for entry in catalog.entries if entry.fuzzy and entry.target and not entry.previous]
    if found:
        message = f"{len(found)} fuzzy entries do not say of which English they are the translation"
        hint = "if a translator doubts them, all is well; if a program updated the file, only pipeline update may"
        yield Finding(found[0].place or Place(catalog.path), "DR004", Severity.NOTE, message, hint)


def _unlike(catalog: Catalog, template: Catalog) -> Iterator[Finding]:
    """A catalog that somebody else has brought into step with some template."""
    own, its = catalog.field(_DATE), template.field(_DATE)
    if _later(own, its):
        message = f"it is in step with a newer template ({own}) than the one that is here ({its})"
        hint = f"commit {template.path} with the catalogs, and let no program but pipeline update change them"
        yield Finding(Place(catalog.path), "DR005", Severity.WARNING, message, hint)
    elif own == its and {entry.key for entry in catalog.entries} != {entry.key for entry in template.entries}:
        message = "it has the date of its template, and other texts"
        hint = "run pipeline update, and find the program that took texts out of it or put them in"
        yield Finding(Place(catalog.path), "DR006", Severity.WARNING, message, hint)


def _later(one: str, other: str) -> bool:
    """Whether the PO date `one` is after `other`; dates that cannot be read are not."""
    try:
        return datetime.strptime(one, "%Y-%m-%d %H:%M%z") > datetime.strptime(other, "%Y-%m-%d %H:%M%z")
    except ValueError:
        return False


def generators(catalogs: Iterable[Catalog]) -> Iterator[Finding]:
    """A finding where the catalogs of one language were saved by different programs."""
    by_name: dict[str, str] = {}
    for catalog in catalogs:
        if name := _program(catalog.field("X-Generator")):
            by_name.setdefault(name, catalog.path)
    if len(by_name) > 1:
        message = f"the catalogs of this language were saved by {' and '.join(sorted(by_name))}"
        hint = "let one language be translated in one place at a time, or send packages out (pipeline export)"
        yield Finding(Place(by_name[max(by_name)]), "DR007", Severity.NOTE, message, hint)


def _program(generator: str) -> str:
    """``Poedit`` of ``Poedit 3.2.2``: another version is no other writer."""
    return re.split(r"\s+v?[0-9]", generator.strip(), maxsplit=1)[0]
