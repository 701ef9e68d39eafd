"""Gettext's PO: any tool's file comes in, the house style goes out.

`read` has two ways to one result. A file in house style, or close to it, is taken apart by one regular expression
(`house`). Whatever that declines is looked at line by line (`strict`), so that a mistake is found where it stands,
and its strings are read by polib (`foreign`). What is not said in the `Catalog` is not in the house style either:

- an entry's `place` is the line of its ``msgid``;
- ``#, fuzzy`` above the header is written for a template (no locale) and nowhere else; reading drops it;
- ``msgctxt ""`` is no context; several references on one line become one a line; strings are not wrapped.
"""

from pipeline.formats.po.house import read_house
from pipeline.formats.po.writer import write
from pipeline.model.catalog import Catalog

__all__ = ["read", "write"]


def read(content: bytes, path: str, slug: str = "", locale: str = "") -> Catalog:
    """The catalog in `content`; raises `PipelineError` with every fault of the file, not only the first.

    Without `locale`, the header's ``Language`` says it (``pt_BR`` becomes ``pt-BR``).
    """
    catalog = read_house(content, path, slug, locale)
    if catalog is None:
        from pipeline.formats.po.foreign import read_foreign  # only here: most files are in house style

        return read_foreign(content, path, slug, locale)
    return catalog
