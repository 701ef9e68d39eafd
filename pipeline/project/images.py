"""The frame shop: pictures of the project as part of a page, so that a page needs no other file."""

import base64
from collections.abc import Mapping
from pathlib import PurePosixPath

TYPES: Mapping[str, str] = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}
"""The kinds of pictures that all browsers show, by how their files end."""


def picture_type(path: str) -> str | None:
    """The media type of the picture at `path`; None for a file that is no picture, for its name."""
    return TYPES.get(PurePosixPath(path).suffix.lower())


def data_address(kind: str, content: bytes) -> str:
    """The picture `content` as a ``data:`` address."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
