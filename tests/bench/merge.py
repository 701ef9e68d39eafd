"""Brings one catalog into step with a template, as a program of its own: ``merge.py OLD.po NEW.pot OUT.po``."""

import gc
import sys
from pathlib import Path

from pipeline.formats import po
from pipeline.stages.update import update


def main(old: str, new: str, out: str) -> None:
    """Do what ``msgmerge --previous OLD.po NEW.pot -o OUT.po`` does."""
    gc.set_threshold(100_000, 50, 50)  # as the pipeline's own commands have it
    catalog = po.read(Path(old).read_bytes(), old, "catalog", "fr")
    template = po.read(Path(new).read_bytes(), new, "catalog")
    Path(out).write_bytes(po.write(update(catalog, template)))


if __name__ == "__main__":
    main(*sys.argv[1:])
