"""One catalog on its way into step with its article: read, changed, written; and what is told of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from zlib import crc32

from pipeline.formats import po
from pipeline.language.locales import locale_for
from pipeline.model.catalog import Catalog
from pipeline.model.finding import Finding
from pipeline.model.memory import Memory
from pipeline.project import memory as memories
from pipeline.project.store import Project, read_catalog
from pipeline.stages.headers import new_catalog
from pipeline.stages.progress import Progress
from pipeline.stages.progress import progress as progress_of
from pipeline.stages.update import brought_into_step
from pipeline.workflow.lexicons import remarks


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one catalog."""

    progress: Progress
    tag: str
    new: bool
    """Whether the file was not there before."""
    written: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a catalog wants of the memory."""

    texts: frozenset[int]
    """Exactly these texts, by a number that two texts seldom share."""
    alike: bool
    """Whether it also wants what is alike."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one article's catalogs."""

    slug: str
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]
    waiting: Mapping[str, Wanted] = field(default_factory=dict)
    """What is wanted of the memory, by the languages whose catalogs are not in step before they have it."""
    finished: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The texts of each catalog whose translation is finished, by language."""

    def then(self, later: "Updated", tags: Sequence[str]) -> "Updated":
        """This and what became of the catalogs that waited, in the order of `tags`."""
        changes = sorted((*self.changes, *later.changes), key=lambda change: tags.index(change.tag))
        return Updated(self.slug, tuple(changes), (*self.findings, *later.findings))


@dataclass(frozen=True, slots=True)
class InStep:
    """A catalog in step with its template, before it is written."""

    path: str
    tag: str
    content: bytes | None
    """Of its file, as it is on the disk."""
    before: Catalog
    after: Catalog
    template: Catalog
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, project: Project, slug: str, tag: str, template: Catalog, memory: Memory) -> "InStep":
        """The catalog of an article in the language `tag`, as `template` and `memory` now have it."""
        path = project.layout.catalog(slug, tag)
        content = project.read(path)
        before = read_catalog(content, path, slug, tag) if content is not None else new_catalog_of(template, tag)
        exact = project.config.reuse == "exact"
        step = brought_into_step(
            replace(before, path=path), template, memory, remarks(project, slug, tag), reuse_exact=exact
        )
        return cls(path, tag, content, before, step.catalog, template, step.findings)

    def finished(self, *, as_it_was: bool) -> frozenset[int]:
        """The texts whose translation is finished, before or after."""
        catalog = self.before if as_it_was else self.after
        return frozenset(number_of(row.source) for row in memories.finished(catalog))

    def written(self, project: Project) -> Change:
        """What became of the file, now that it is as it should be."""
        written = (self.content is None or self.after != self.before) and project.write(
            self.path, po.write(self.after), durable=True, expected=self.content or b""
        )
        return Change(progress_of(self.after, self.template), self.tag, new=self.content is None, written=written)


def new_catalog_of(template: Catalog, tag: str) -> Catalog:
    """An empty catalog for the language `tag`, with the header that goes with `template`."""
    return new_catalog(
        template.slug, locale_for(tag), template.field("Project-Id-Version"), template.field("POT-Creation-Date")
    )


@lru_cache(maxsize=4096)
def number_of(text: str) -> int:
    """A number for a text, which two texts seldom share."""
    return crc32(text.encode("utf-8", "surrogatepass"))
