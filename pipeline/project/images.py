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


_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_LONGEST_PROLOGUE = 10_000


def is_picture(content: bytes) -> bool:
    """Whether `content` begins as a picture of one of these kinds does; browsers go by that, and not by its name."""
    return content.startswith(_BEGINNINGS) or b"<svg" in content[:_LONGEST_PROLOGUE].replace(b"\0", b"")


def data_address(kind: str, content: bytes) -> str:
    """The picture `content` as a ``data:`` address."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
