"""The pictures of an article, as part of its pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from pipeline.model.block import Figure, every_block
from pipeline.model.finding import Finding, Severity
from pipeline.model.phrase import Image, walk
from pipeline.model.place import Place
from pipeline.project.images import TYPES, data_address, is_picture, picture_type
from pipeline.project.stamps import digest
from pipeline.project.store import Project
from pipeline.stages.localise import Original


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project."""

    path: str
    digest: str
    address: str
    """Its content as a ``data:`` address, so that a page needs no other file."""


def pictures(project: Project, this: Original) -> Iterator[tuple[str, Picture | Finding]]:
    """The pictures of an article by the address that it gives, or what is wrong with them."""
    for source, place in _sources(this):
        if "://" in source or source.startswith("data:"):
            hint = "save the picture in the source folder and name it there"
            yield source, Finding(place, "AR011", Severity.ERROR, f"the picture {source} is not in the project", hint)
            continue
        name = PurePosixPath(unquote(source))  # Markdown writes a space as %20
        path = (PurePosixPath(project.config.source) / name).as_posix()
        content = project.read(path) if ".." not in name.parts else None
        kind = picture_type(path)
        if content is None or kind is None:
            hint = f"put it there as one of {', '.join(TYPES)}"
            yield source, Finding(place, "AR011", Severity.ERROR, f"there is no picture {path}", hint)
            continue
        if not is_picture(content):
            message = f"{path} is no picture, whatever its name says"
            yield source, Finding(place, "AR011", Severity.ERROR, message, "save it again as one")
            continue
        yield source, Picture(path, digest(content), data_address(kind, content))


def _sources(this: Original) -> Iterator[tuple[str, Place]]:
    """The address of every picture in the article, and where it stands."""
    for words in this.article.all_words():
        for unit in words:
            for inline in walk(this.phrases[unit.key]):
                if isinstance(inline, Image):
                    yield inline.source, unit.place
    for block in every_block(this.article.body):
        if isinstance(block, Figure):
            yield block.source, block.alt[0].place if block.alt else Place(this.article.path)
