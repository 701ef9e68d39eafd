"""Small projects on disk, and the commands run in them as a person would run them."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import IO
from zlib import crc32

from click.testing import CliRunner

from pipeline.cli import main
from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.project.records import FORMAT

ROOT = Path(__file__).parents[1]
EMPTY: Mapping[str, str] = MappingProxyType({})

CONFIG = """\
publisher = "Test Trust"
languages = ["fr", "ar", "zh-Hans"]
clinic = "hill"
formats = ["html", "text"]
"""

CLINIC = """\
name = "Hill Clinic"
phone = "+44 20 7946 0123"
emergency = "112"
"""

HANDS = """\
---
id: HW-1
title: Wash your hands
summary: Clean hands protect you.
audience: everybody
---

## When do I wash them?

Wash your hands before you eat. Dry them with a towel.

> [!WARNING] When to call
> Call **{clinic.phone}** if your skin is sore.
"""

REST = """\
---
id: RE-1
title: Rest
summary: Rest helps you.
audience: everybody
---

Sleep well. Drink water.
"""

WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "Wash your hands": "Lavez-vous les mains",
        "Clean hands protect you.": "Des mains propres vous protègent.",
        "When do I wash them?": "Quand les laver ?",
        "Wash your hands before you eat.": "Lavez-vous les mains avant de manger.",
        "Dry them with a towel.": "Séchez-les avec une serviette.",
        "When to call": "Quand appeler",
        "Call **{clinic.phone}** if your skin is sore.": "Appelez le **{clinic.phone}** si votre peau est irritée.",
        "Rest": "Le repos",
        "Rest helps you.": "Le repos vous aide.",
        "Sleep well.": "Dormez bien.",
        "Drink water.": "Buvez de l’eau.",
    },
    "ar": {
        "Wash your hands": "اغسل يديك",
        "Clean hands protect you.": "الأيدي النظيفة تحميك.",
        "When do I wash them?": "متى أغسلهما؟",
        "Wash your hands before you eat.": "اغسل يديك قبل الأكل.",
        "Dry them with a towel.": "جففهما بمنشفة.",
        "When to call": "متى تتصل",
        "Call **{clinic.phone}** if your skin is sore.": "اتصل على **{clinic.phone}** إذا كان جلدك ملتهبًا.",
        "Rest": "الراحة",
        "Rest helps you.": "الراحة تساعدك.",
        "Sleep well.": "نم جيدًا.",
        "Drink water.": "اشرب الماء.",
    },
    "zh-Hans": {
        "Wash your hands": "洗手",
        "Clean hands protect you.": "干净的手保护您。",
        "When do I wash them?": "什么时候洗手？",
        "Wash your hands before you eat.": "饭前洗手。",
        "Dry them with a towel.": "用毛巾擦干双手。",
        "When to call": "何时致电",
        "Call **{clinic.phone}** if your skin is sore.": "如果皮肤疼痛，请致电 **{clinic.phone}**。",
        "Rest": "休息",
        "Rest helps you.": "休息对您有帮助。",
        "Sleep well.": "好好睡觉。",
        "Drink water.": "多喝水。",
    },
}
"""Translations of both articles, by language and by their English."""


_OF_TIMES = ("/.pipeline/lock", "/.pipeline/stamps.jsonl", "/.pipeline/checked.jsonl")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did, as the person who typed it sees it."""

    status: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.rstrip("\n").rpartition("\n")[2]


@dataclass(frozen=True, slots=True)
class Folder:
    """A project's folder."""

    root: Path

    def path(self, name: str) -> Path:
        return self.root / name

    def read(self, name: str) -> str:
        return self.path(name).read_bytes().decode()

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        """Put `new` where `old` stands; a test whose file does not hold it has gone stale."""
        text = self.read(name)
        assert old in text, text
        self.write(name, text.replace(old, new))

    def files(self, below: str = ".") -> dict[str, bytes]:
        """The content of every file, but for the lock and what a run remembers of times."""
        return {name: path.read_bytes() for name, path in self._walk(below) if "/.pipeline/" not in name}

    def times(self, below: str = ".") -> dict[str, int]:
        """When every file was last written, but for the lock and what a run remembers of times."""
        return {name: path.stat().st_mtime_ns for name, path in self._walk(below) if not name.endswith(_OF_TIMES)}

    def _walk(self, below: str) -> Iterator[tuple[str, Path]]:
        for path in sorted((self.root / below).rglob("*")):
            if path.is_file():
                yield path.relative_to(self.root).as_posix(), path

    # Commands

    def run(self, *words: str, answer: str = "y\n") -> Ran:
        """The command, in this process. An exception that reaches the front door fails the test."""
        result = CliRunner().invoke(main, ["--project", str(self.root), *words], input=answer, catch_exceptions=False)
        return Ran(result.exit_code, result.stdout, result.stderr)

    def ok(self, *words: str) -> Ran:
        """The command, which must succeed."""
        ran = self.run(*words)
        assert ran.status == 0, ran
        return ran

    def start(
        self, *words: str, out: IO[str] | int = subprocess.PIPE, environment: Mapping[str, str] = EMPTY
    ) -> subprocess.Popen[str]:
        """The command in a process of its own, started in this folder, in a session of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "pipeline", *words],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
            stdout=out,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def process(self, *words: str, **environment: str) -> Ran:
        """The command in a process of its own, run to its end."""
        process = self.start(*words, environment=environment)
        out, err = process.communicate(timeout=120)
        return Ran(process.returncode, out, err)

    # Translators

    def po(self, slug: str, tag: str) -> str:
        return f"locales/{tag.replace('-', '_')}/LC_MESSAGES/{slug}.po"

    def catalog(self, slug: str, tag: str) -> Catalog:
        path = self.po(slug, tag)
        return po.read(self.path(path).read_bytes(), path, slug, tag)

    def save(self, catalog: Catalog, name: str = "") -> Path:
        return self.write(name or self.po(catalog.slug, catalog.locale), po.write(catalog))

    def translate(self, slug: str, tag: str, words: Mapping[str, str] | None = None, *, fuzzy: bool = False) -> None:
        """Give the texts in `words` these translations; all that are known where nothing is given."""
        given = WORDS[tag] if words is None else words
        catalog = self.catalog(slug, tag)
        entries = tuple(
            replace(entry, target=given[entry.key.source], fuzzy=fuzzy, previous=None)
            if entry.key.source in given
            else entry
            for entry in catalog.entries
        )
        self.save(replace(catalog, entries=entries))


def sealed(body: bytes) -> bytes:
    """The file of stamps with this `body`, and a checksum that says that it is whole."""
    return f"{FORMAT} {crc32(body):08x}\n".encode() + body


def small_project(root: Path) -> Folder:
    """Two short articles, a clinic and three languages; nothing has been run yet."""
    folder = Folder(root)
    folder.write("pipeline.toml", CONFIG)
    folder.write("source/clinics/hill.toml", CLINIC)
    folder.write("source/hands.md", HANDS)
    folder.write("source/rest.md", REST)
    return folder


def translated_project(root: Path) -> Folder:
    """The same, wholly translated."""
    folder = small_project(root)
    folder.ok("update")
    for slug in ("hands", "rest"):
        for tag in WORDS:
            folder.translate(slug, tag)
    return folder
