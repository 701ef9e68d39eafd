"""Brings catalogs into step with their template, as a program of its own: ``merge.py NEW.pot OLD.po OUT.po …``."""

import atexit
import gc
import sys

from pipeline.__main__ import SELDOM


def main(new: str, *files: str) -> None:
    """Do what ``msgmerge --previous OLD.po NEW.pot -o OUT.po`` does, for each pair of files."""
    gc.set_threshold(*SELDOM)  # as the pipeline's own commands have it, which load their rooms after that
    gc.freeze()
    atexit.register(gc.freeze)
    from pipeline.formats import po
    from pipeline.stages.update import update

    template = po.read(_content(new), new, "catalog")
    for old, out in zip(files[::2], files[1::2], strict=True):
        content = po.write(update(po.read(_content(old), old, "catalog"), template))
        with open(out, "wb") as file:
            file.write(content)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # no pathlib: it takes as long to load as all that knows PO
        return file.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
