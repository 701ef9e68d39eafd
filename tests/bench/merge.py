"""Brings one catalog into step with a template, as a program of its own: ``merge.py OLD.po NEW.pot OUT.po``."""

import gc
import sys

from pipeline.formats import po
from pipeline.stages.update import update


def main(old: str, new: str, out: str) -> None:
    """Do what ``msgmerge --previous OLD.po NEW.pot -o OUT.po`` does."""
    gc.set_threshold(100_000, 50, 50)  # as the pipeline's own commands have it
    with open(old, "rb") as file:  # no pathlib: it takes as long to load as all that knows PO
        catalog = po.read(file.read(), old, "catalog", "fr")
    with open(new, "rb") as file:
        template = po.read(file.read(), new, "catalog")
    with open(out, "wb") as file:
        file.write(po.write(update(catalog, template)))


if __name__ == "__main__":
    main(*sys.argv[1:])
