"""``pipeline explain``: the page behind each code, and all of them as the manual."""

from collections.abc import Mapping
from difflib import get_close_matches

from pipeline.checks.manual import PAGES as RULES
from pipeline.formats.pages import PAGES as EXCHANGE
from pipeline.formats.po.faults import PAGES as PO
from pipeline.formats.tmx import PAGES as TMX
from pipeline.formats.xml import PAGES as XML
from pipeline.project.files import refused
from pipeline.workflow.manual import document
from pipeline.workflow.pages import PAGES as OTHERS


def pages() -> Mapping[str, str]:
    """Every code's page, in order of the codes."""
    files = {code: f"{code}: {text}" for code, text in {**PO, **EXCHANGE, **TMX, **XML}.items()}
    together = {**RULES, **files, **OTHERS}
    return {code: together[code] for code in sorted(together)}


def page(code: str) -> str:
    """The page of `code`. Raises PipelineError for a code that does not exist."""
    known = pages()
    if code not in known:
        near = get_close_matches(code, known, n=1)
        hint = f"did you mean {near[0]}?" if near else "pipeline explain --all lists them"
        raise refused(code, "CF008", "there is no such code", hint)
    return known[code]


def manual(form: str = "text") -> str:
    """All pages: one after the other as text, or as the document docs/manual.md in Markdown."""
    return document(pages()) if form == "markdown" else "\n\n".join(pages().values())
