"""The shelf of file formats: bytes in, nouns out, and back. Nothing here opens a file.

`FORMATS` is the table at the door (see `shelf`). It is loaded when it is first asked for: most commands read PO alone.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.formats.format import Format, Loss, Reading
    from pipeline.formats.pages import PAGES
    from pipeline.formats.shelf import FORMATS

__all__ = ["FORMATS", "PAGES", "Format", "Loss", "Reading"]

_HOMES = {"FORMATS": "shelf", "PAGES": "pages", "Format": "format", "Loss": "format", "Reading": "format"}


def __getattr__(name: str) -> Any:
    """What is known here by `name`, from the module where it lives."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"pipeline.formats.{_HOMES[name]}"), name)
