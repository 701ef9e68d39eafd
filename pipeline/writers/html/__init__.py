"""The web page: one leaflet as one file that needs nothing else, to be read on a screen and printed from it."""

from pipeline.writers.html.blocks import render_blocks
from pipeline.writers.html.page import write

__all__ = ["render_blocks", "write"]
