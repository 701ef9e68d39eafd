"""The proof page: an article's English beside its translation, text by text, to be read over by a person."""

from pipeline.writers.proof.page import write

__all__ = ["write"]
