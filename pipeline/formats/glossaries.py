"""The shelf of glossaries' file formats, and the table at its door."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.formats import glossary_tables, tbx
from pipeline.formats.concepts import Concepts
from pipeline.model.glossary import Concept


@dataclass(frozen=True, slots=True)
class GlossaryFormat:
    """One kind of file that glossaries are exchanged in."""

    name: str
    suffix: str
    write: Callable[[Iterable[Concept]], bytes]
    """The same concepts make the same bytes."""
    loses: str = ""
    """What the format does not carry, in plain words."""
    one_language: bool = False


GLOSSARY_FORMATS: Mapping[str, GlossaryFormat] = MappingProxyType(
    {
        one.name: one
        for one in (
            GlossaryFormat("tbx", ".tbx", tbx.write, "that capitals count and that a name is kept are notes in words"),
            GlossaryFormat(
                "tbx3", ".tbx", tbx.write_2019, "that capitals count and that a name is kept are notes in words"
            ),
            GlossaryFormat("csv", ".csv", glossary_tables.write),
            GlossaryFormat(
                "omegat",
                ".utf8",
                glossary_tables.write_omegat,
                "terms without a translation are left out; parts of speech, meanings and wrong words are comments",
                one_language=True,
            ),
        )
    }
)
"""``tbx`` is the edition that other tools read; ``tbx3`` is ISO 30042:2019."""


def read_concepts(content: bytes, path: str, tag: str = "") -> Concepts:
    """The glossary in a file: TBX if it begins like XML, else a table. `tag` is for words without a language."""
    start = content[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return tbx.read(content, path, tag) if start.startswith(b"<") else glossary_tables.read(content, path, tag)
