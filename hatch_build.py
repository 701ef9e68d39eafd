"""Compile the writers' own words (gettext .po to .mo) while the package is built or installed."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileWords(BuildHookInterface[BuilderConfig]):
    """Writes a ``.mo`` beside every ``.po`` of ``pipeline/writers/words``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        for po in sorted(Path(self.root, "pipeline", "writers", "words").glob("*/LC_MESSAGES/*.po")):
            compile_words(po)


def compile_words(po: Path) -> None:
    """Write the compiled form of `po` beside it. A file that gettext would not read stops the build."""
    with po.open("rb") as source:
        catalog = read_po(source, locale=po.parts[-3], abort_invalid=True)
    with po.with_suffix(".mo").open("wb") as target:
        write_mo(target, catalog)
