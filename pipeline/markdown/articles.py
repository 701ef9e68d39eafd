"""Articles: a Markdown file as blocks of units, each with its place, its role and what the author says of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.markdown.front import FrontMatter, Value, split_front
from pipeline.markdown.leaves import LeafReader
from pipeline.markdown.trees import TreeReader
from pipeline.model.article import Article, Front, Reference, Words
from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

REQUIRED = ("id", "title", "summary")
OPTIONAL = (
    "version", "authors", "audience", "reviewed_by", "reviewed_on", "review_due", "keywords", "segmentation", "allow",
    "safety",
)  # fmt: skip
DATES = ("reviewed_on", "review_due")

Segmentation = Literal["sentence", "block"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are read: what a project configures of it."""

    starts: Callable[[str], tuple[int, ...]] = field(default=lambda _: ())
    """The offsets at which new sentences begin."""
    segmentation: Segmentation = "sentence"
    raw_html: bool = False
    """Whether an article may hold raw HTML (it goes to the page as it stands)."""
    locale: str = "en"


def read_article(text: str, path: str, slug: str, reading: Reading) -> tuple[Article, tuple[Finding, ...]]:
    """The article that `text` is, and what its author should know. Raises PipelineError with every error at once."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    front = split_front(text, path)
    findings = list(_front_findings(front, path))
    tokens, references, footnotes = _block_tokens(front.body)
    sentences = _segmentation(front, reading) == "sentence"
    leaf = LeafReader(
        path=path,
        lines=tuple(text.split("\n")),
        first_line=front.first_line,
        starts=reading.starts if sentences else _no_starts,
        references=references,
        footnotes=footnotes,
        raw_html=reading.raw_html,
    )
    tree = TreeReader(leaf, tokens)
    article = Article(
        slug=slug,
        path=path,
        locale=reading.locale,
        front=_front(front, leaf),
        body=tree.read(),
        references=references,
        titles=_titles(references, leaf),
        footnotes=footnotes,
    )
    findings += leaf.findings
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise PipelineError(findings)
    return article, tuple(findings)


def _no_starts(_: str) -> tuple[int, ...]:
    return ()


@cache
def block_parser() -> MarkdownIt:
    """CommonMark's blocks with GFM tables, footnotes and definition lists; inline content is left as it stands."""
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    markdown = MarkdownIt("commonmark").enable("table").use(deflist_plugin).use(footnote_plugin, inline=False)
    markdown.core.ruler.enableOnly(["normalize", "block"])
    return markdown


def _block_tokens(body: str) -> tuple[list[Token], Mapping[str, Reference], frozenset[str]]:
    env: dict[str, Any] = {}
    tokens = block_parser().parse(body, env)
    references = {
        label: Reference(one["href"], one.get("title") or "") for label, one in env.get("references", {}).items()
    }
    labels = frozenset(label.removeprefix(":") for label in env.get("footnotes", {}).get("refs", {}))
    return tokens, references, labels


def _titles(references: Mapping[str, Reference], leaf: LeafReader) -> Mapping[str, Words]:
    return {
        label: leaf.single(one.title, "title of a link", "link title") for label, one in references.items() if one.title
    }


# Front matter


def _segmentation(front: FrontMatter, reading: Reading) -> str:
    value = front.fields.get("segmentation")
    return value.text if value else reading.segmentation


def _front(front: FrontMatter, leaf: LeafReader) -> Front:
    def texts(name: str) -> tuple[str, ...]:
        value = front.fields.get(name)
        return value.texts if value else ()

    def text(name: str) -> str:
        return ", ".join(texts(name))

    title, summary = front.fields.get("title"), front.fields.get("summary")
    return Front(
        id=text("id"),
        title=leaf.single(title.text, "title of the leaflet", "title", title.place) if title else (),
        summary=leaf.prose(summary.text, "summary of the leaflet", summary.place) if summary else (),
        version=text("version"),
        authors=texts("authors"),
        audience=text("audience"),
        reviewed_by=texts("reviewed_by"),
        reviewed_on=text("reviewed_on"),
        review_due=text("review_due"),
        keywords=texts("keywords"),
        allow=tuple(_allowance(text) for text in texts("allow")),
        safety=text("safety"),
        extra=tuple((name, value.text) for name, value in front.fields.items() if name not in REQUIRED + OPTIONAL),
    )


def _allowance(text: str) -> tuple[str, str]:
    """The code and the reason of ``AR101: the list is a picture``."""
    code, _, reason = text.partition(":")
    return code.strip(), reason.strip()


def _front_findings(front: FrontMatter, path: str) -> list[Finding]:
    findings = [
        Finding(Place(path), "AR003", Severity.ERROR, f"{name} is missing", f"add a line {name}: … to the front matter")
        for name in REQUIRED
        if name not in front.fields or not front.fields[name].texts
    ]
    for name, value in front.fields.items():
        if name not in REQUIRED + OPTIONAL:
            findings.append(_unknown(name, value))
    for name in DATES:
        day = front.fields.get(name)
        if day and day.texts and not _is_iso_date(day.text):
            message = f"{name} is {day.text}, which is not a date"
            findings.append(Finding(day.place, "AR005", Severity.ERROR, message, "write it as 2027-01-31"))
    cut = front.fields.get("segmentation")
    if cut and cut.text not in ("sentence", "block"):
        message = f"segmentation is {cut.text}"
        findings.append(Finding(cut.place, "AR005", Severity.ERROR, message, "write sentence or block"))
    warning = front.fields.get("safety")
    if warning and warning.texts and not _is_warning(warning.text):
        message = f"safety says {warning.text}, which is not a day and a reason"
        findings.append(Finding(warning.place, "AR005", Severity.ERROR, message, _SAFETY_HINT))
    for text in front.fields["allow"].texts if "allow" in front.fields else ():
        if not all(_allowance(text)):
            message = f"allow says {text}, without a reason"
            findings.append(Finding(front.fields["allow"].place, "AR005", Severity.ERROR, message, _ALLOW_HINT))
    return findings


def _unknown(name: str, value: Value) -> Finding:
    near = get_close_matches(name, REQUIRED + OPTIONAL, n=1)
    hint = (
        f"did you mean {near[0]}?"
        if near
        else "nothing reads it: take it out, or leave it if it is a note for yourselves"
    )
    return Finding(value.place, "AR004", Severity.WARNING, f"the field {name} is not known", hint)


_SAFETY_HINT = 'write the day and the reason, as safety: "2027-01-31: the dose was wrong"'


def _is_warning(text: str) -> bool:
    day, _, reason = text.partition(":")
    return _is_iso_date(day.strip()) and bool(reason.strip())


_ALLOW_HINT = 'write the code and the reason, as allow: ["AR101: the list is a picture"]'


def _is_iso_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
