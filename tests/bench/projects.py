"""Project folders to measure on, and the pipeline's commands in them."""

import base64
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.language.plurals import plural_forms
from pipeline.model.catalog import Catalog, Entry
from tests.bench.workload import LOWERED, PICTURE, Articles, with_front

LANGUAGES = ("ar", "es", "fr", "pl", "pt", "ro", "so", "tr", "uk", "vi")

_CONFIG = f"""\
publisher = "Bench"
clinic = "bench"
raw_html = true
formats = ["html", "text"]
languages = {list(LANGUAGES)}

[severity]
{chr(10).join(f'{code} = "warning"' for code in LOWERED)}
"""
_CLINIC = """\
name = "A clinic"
phone = "555 0100"
emergency = "555 0199"
website = "https://clinic.example.org"
"""
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def make_project(root: Path, articles: Articles) -> Path:
    """A project folder with `articles` in ten languages, and nothing extracted yet."""
    (root / "source/clinics").mkdir(parents=True)
    (root / "pipeline.toml").write_text(_CONFIG, "utf-8")
    (root / "source/clinics/bench.toml").write_text(_CLINIC, "utf-8")
    (root / "source" / PICTURE).write_bytes(_DOT)
    write_articles(root, articles)
    return root


def write_articles(root: Path, articles: Articles) -> None:
    """Put `articles` in place of those of the same name, with the front matter that the pipeline asks for."""
    for slug, text in articles.items():
        (root / "source" / f"{slug}.md").write_text(with_front(slug, text), "utf-8")


def command(root: Path, *words: str) -> tuple[str, ...]:
    """The pipeline's command `words`, as a process of its own that starts no others."""
    return (sys.executable, "-m", "pipeline", "--project", str(root), *words, "--jobs", "1")


def fill(folder: Path) -> None:
    """Translate every catalog of a project, as no translator would."""
    for tag in LANGUAGES:
        for path in sorted((folder / "locales" / tag / "LC_MESSAGES").glob("*.po")):
            path.write_bytes(po.write(_translated(po.read(path.read_bytes(), path.name, path.stem, tag), tag)))


def fill_from(templates: Path, out: Path, suffix: str) -> None:
    """A translated catalog in every language, ``LANGUAGE/NAME.po``, for each template of some other tool."""
    for template in sorted(templates.rglob(f"*{suffix}")):
        catalog = po.read(template.read_bytes(), template.name, template.stem, "en")
        for tag in LANGUAGES:
            path = out / tag / template.with_suffix(".po").name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(po.write(_translated(_in_language(catalog, tag), tag)))


def fresh(folder: Path, before: Path | None = None) -> None:
    """Make `folder` a copy of `before`, or take it away.

    What was there is only put aside: right after thousands of files were deleted, some file systems look at each of
    them for every new one, and that would be counted as work of the tool.
    """
    if folder.exists():
        folder.rename(Path(mkdtemp(prefix="gone-", dir=folder.parent)) / folder.name)
    if before is not None:
        shutil.copytree(before, folder)


# A pseudo-translation that keeps all markup: letters of the language's script, or of its alphabet in plain words

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابتدهفغحيجكلمنوبقرستوفوخيز"
_CYRILLIC = "абцдефгхіжклмнопкрстувшхиз"
_VOWELS = "aeiou"


def _letters(plain: str, own: str) -> Mapping[int, int | str]:
    """What `plain` letters become, small and large ones."""
    return {**str.maketrans(plain + plain.upper(), own + own.upper())}


def _longer(plain: str, more: str) -> Mapping[int, int | str]:
    """Each of the letters `plain` with `more` behind it."""
    return {ord(letter): letter + more for letter in plain + plain.upper()}


_LETTERS: Mapping[str, Mapping[int, int | str]] = {
    "ar": _letters(_LATIN, _ARABIC),
    "es": _letters(_VOWELS, "áéíóú"),
    "fr": _letters(_VOWELS, "âêîôû"),
    "pl": _letters(_VOWELS, "ąęyóó"),
    "pt": _letters(_VOWELS, "ãêíõú"),
    "ro": {**_letters("aist", "ăîșț"), **_longer("eo", "a")},
    "so": {**_longer("a", "a"), **_longer("e", "e"), **_longer("i", "i"), **_longer("o", "o"), **_longer("u", "u")},
    "tr": _letters("aeiouscg", "ıöıöüşçğ"),
    "uk": _letters(_LATIN, _CYRILLIC),
    "vi": _letters(_VOWELS, "âêịôư"),
}
_KEPT = re.compile(
    r"(`+)(?s:.*?)\1"  # code
    r"|\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)"  # where a link leads
    r"|\]\[[^\]]*\]|\[[^\]]*\]:.*|\[[^\]]+\](?![\(\[{])"  # names of link definitions
    r"|<[^>]+>|https?://\S+|&#?\w+;|\{[^}]*\}|\[![^\]]*\]|\\."
    r"|\S*[/_@\\]\S*|\S*\w\.\w\S*|\S*\d\S*"  # paths, names and numbers
)
_UNSAFE = re.compile(r"[\[\]<>`{}\\&:*_~\d]")


def pseudo(text: str, tag: str) -> str:
    """`text` in the pseudo-language of that tag."""
    letters = _LETTERS[tag]
    pieces: list[str] = []
    end = 0
    for found in _KEPT.finditer(text):
        pieces += text[end : found.start()].translate(letters), found[0]
        end = found.end()
    done = "".join(pieces) + text[end:].translate(letters)
    return text.translate(letters) if done == text and not _UNSAFE.search(text) else done


def _translated(catalog: Catalog, tag: str) -> Catalog:
    return replace(catalog, entries=tuple(_done(entry, tag) for entry in catalog.entries))


def _done(entry: Entry, tag: str) -> Entry:
    source = entry.key.source
    code = source.startswith(("    ", "```", "~~~")) or any("code block" in note for note in entry.notes)
    return replace(entry, target=source if code else pseudo(source, tag), fuzzy=False, previous=None)


def _in_language(catalog: Catalog, tag: str) -> Catalog:
    """`catalog`, read from another tool's template, with a header that every tool takes."""
    locale = locale_for(tag)
    fields: Mapping[str, str] = {
        "Language": locale.posix,
        "PO-Revision-Date": "2026-01-01 00:00+0000",
        "POT-Creation-Date": "2026-01-01 00:00+0000",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(locale),
    }
    kept = tuple((name, value) for name, value in catalog.header if name not in fields)
    return replace(catalog, locale=tag, header=(*kept, *fields.items()))
