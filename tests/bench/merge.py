"""Brings catalogs into step with their template, as a program of its own: ``merge.py NEW.pot OLD.po OUT.po …``."""

import gc
import sys

from pipeline.formats import po
from pipeline.model.catalog import Catalog
from pipeline.stages.update import update


def main(new: str, *files: str) -> None:
    """Do what ``msgmerge --previous OLD.po NEW.pot -o OUT.po`` does, for each pair of files."""
    gc.set_threshold(100_000, 50, 50)  # as the pipeline's own commands have it
    gc.freeze()
    template = _read(new)
    for old, out in zip(files[::2], files[1::2], strict=True):
        content = po.write(update(_read(old), template))
        with open(out, "wb") as file:
            file.write(content)


def _read(path: str) -> Catalog:
    with open(path, "rb") as file:  # no pathlib: it takes as long to load as all that knows PO
        return po.read(file.read(), path, "catalog")


if __name__ == "__main__":
    main(*sys.argv[1:])
