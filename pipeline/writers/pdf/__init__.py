"""The printed leaflet: a PDF that looks alike on every printer, and that a screen reader can follow."""

from pipeline.writers.pdf.page import write

__all__ = ["write"]
