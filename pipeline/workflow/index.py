"""The index of a project's leaflets, made from what their stamps say of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.language.locales import locale_for
from pipeline.model.shape import ALL_COPIES
from pipeline.project.store import Project
from pipeline.writers.index import IndexRow, write_index


def index_page(project: Project, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The page that lists the leaflets."""
    return write_index([_index_row(row) for row in rows], project.config.publisher)


def _index_row(row: Mapping[str, Any]) -> IndexRow:
    there = {suffix: f"{row['tag']}/{row['slug']}{suffix}" for suffix in row["suffixes"]}
    return IndexRow(
        locale=locale_for(row["tag"]),
        title=row["title"],
        english_title=row["english_title"],
        label=row["label"],
        files=tuple((there[suffix], copy) for suffix, copy in _COPIES.items() if suffix in there),
        translated=row["translated"],
        total=row["total"],
        reviewed=row["reviewed"],
        version=row["version"],
    )


_COPIES = {copy.suffix: copy for copy in ALL_COPIES.values()}
"""Every file that a leaflet may have, by how its name ends."""
