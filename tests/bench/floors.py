"""The least that any tool could cost: Markdown read, or read and written as HTML, by markdown-it-py and nothing more.

Called as ``floors.py start``, ``floors.py parse FOLDER`` or ``floors.py html FOLDER OUT TIMES``.
"""

import sys
from pathlib import Path


def main(what: str, *arguments: str) -> None:
    """Do the least."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark").enable("table")
    match what, arguments:
        case "start", ():
            pass
        case "parse", (folder,):
            for path in sorted(Path(folder).rglob("*.md")):
                markdown.parse(path.read_text("utf-8"))
        case "html", (folder, out, times):
            for copy in range(int(times)):
                for path in sorted(Path(folder).rglob("*.md")):
                    page = (Path(out) / str(copy) / path.relative_to(folder)).with_suffix(".html")
                    page.parent.mkdir(parents=True, exist_ok=True)
                    page.write_text(markdown.render(path.read_text("utf-8")), "utf-8")
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
