"""The Translate Toolkit: its commands, and its Python library as Weblate uses it."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from pipeline.model.article import Key
from tests.editors.programs import output_of
from tests.folders import ROOT

BIN = ROOT / ".venv-toolkit" / ("Scripts" if sys.platform == "win32" else "bin")
"""In an environment of its own: it is under the GPL, and may not become a part of the product."""

AS_WEBLATE = """\
import json, sys
from translate.storage import pypo
path, width = sys.argv[1], int(sys.argv[2])
store = pypo.pofile.parsefile(path)
store.wrapper.width = width
for context, source, target in json.load(sys.stdin):
    unit = next(unit for unit in store.units if (unit.getcontext(), unit.source) == (context, source))
    unit.target = target
    unit.markfuzzy(False)
store.updateheader(add=True, x_generator="Weblate 5", last_translator="Translator <translator@example.org>")
store.save()
"""
"""What Weblate does to a file when a translator saves: one unit after the other, then the header, then the whole."""


def run(command: str, *words: str) -> None:
    """Run one of its commands."""
    output_of(str(BIN / command), "--progress=none", *words)


def write_as_weblate(path: Path, texts: Mapping[Key, str], width: int) -> None:
    """Write `texts` into the file, with strings wrapped at `width` columns."""
    rows = [(key.context, key.source, text) for key, text in texts.items()]
    output_of(str(BIN / "python"), "-c", AS_WEBLATE, str(path), str(width), content=json.dumps(rows).encode())
