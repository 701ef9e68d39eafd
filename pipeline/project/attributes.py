"""What git is told in the catalogs' folder: of which files it keeps the lines of both sides when it merges."""

from collections.abc import Mapping

from pipeline.project.store import Project

LEDGERS = "*.jsonl text eol=lf merge=union\n"
WAIVERS = "waivers.toml text eol=lf merge=union\n"


def with_line(project: Project, line: str) -> Mapping[str, tuple[bytes, bytes]]:
    """How ``.gitattributes`` changes so that git is told `line`; not at all where it is told of the same files already.

    New content and old by path, as they are written together with what the line is about.
    """
    path = project.layout.attributes
    known = project.read(path) or b""
    if any(one.split()[:1] == line.encode().split()[:1] for one in known.splitlines()):
        return {}
    return {path: (ended(known) + line.encode(), known)}


def ended(content: bytes) -> bytes:
    """`content` with an end to its last line, so that another can follow."""
    return content if not content or content.endswith(b"\n") else content + b"\n"
