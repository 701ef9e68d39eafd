"""What a text is known by, in articles and catalogs alike."""

from typing import NamedTuple


class Key(NamedTuple):
    """What makes two units one entry: gettext's own identity. No counter and no position is in it."""

    context: str
    """``msgctxt``; empty for running text, so that prose keeps its translation wherever it moves."""
    source: str
    """``msgid``: Markdown, white space normalised."""
