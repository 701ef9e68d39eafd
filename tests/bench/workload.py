"""The articles that are measured on: read from a folder, or made from the product's own test article."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

from pipeline.checks import check_article
from pipeline.language.sentences import starts
from pipeline.markdown.articles import Reading, read_article
from pipeline.model.finding import PipelineError, Severity
from pipeline.model.profile import Profile

Articles = Mapping[str, str]
"""Markdown without front matter by slug."""

OWN = Path(__file__).parents[1] / "cases/articles/every-construct.md"
READING = Reading(starts, raw_html=True)

_FRONT = re.compile(r"---\n.*?\n---\n\s*", re.DOTALL)
_HEADING = re.compile(r"^#+\s+(.*)$", re.MULTILINE)
_WORD = re.compile(r"(?<![\w/`\[\](<>\"'#&.:@*_=+~{|-])[a-z]{4,}(?=[ ,.;]|$)")
_PICTURE = re.compile(r"(!\[(?:[^\[\]]|\[[^\[\]]*\])*\]\()[^)]*\)")
_PICTURE_NAMED = re.compile(r"(?m)^(\[[^\]]+\]: )\S+\.(?:png|jpe?g|gif|svg|webp)\b")
_STRANGE_PLACEHOLDER = re.compile(r"\{(?!clinic\.)([a-z][a-z0-9_.]*)\}")
_FENCE = ("```", "~~~")

PICTURE = "picture.png"


def read_articles(folder: Path) -> Articles:
    """The articles of a folder, such that the pipeline prints every one of them."""
    return {path.stem: mended(_FRONT.sub("", path.read_text("utf-8"), count=1)) for path in sorted(folder.glob("*.md"))}


def own_articles(count: int) -> Articles:
    """The product's own test article `count` times, with words of its own in each copy."""
    text = mended(_FRONT.sub("", OWN.read_text("utf-8"), count=1))
    return {f"a{number:03d}": with_words(text, _letters(number)) for number in range(count)}


def every_fourth(articles: Articles) -> Articles:
    """A quarter of `articles`."""
    return {slug: text for index, (slug, text) in enumerate(articles.items()) if index % 4 == 0}


def four_times(articles: Articles) -> Articles:
    """`articles` and three copies of each, with words of their own, so that nothing is repeated."""
    return {
        f"{slug}-{copy}": with_words(text, " abc"[copy].strip()) for slug, text in articles.items() for copy in range(4)
    }


def edited(articles: Articles) -> Articles:
    """`articles` with one word changed in every twentieth line of prose."""
    count = 0

    def edit(line: str) -> str:
        nonlocal count
        if not _WORD.search(line):
            return line
        count += 1
        return _WORD.sub(lambda word: word[0] + "ly", line, count=1) if count % 20 == 0 else line

    return {slug: _each_line(text, edit) for slug, text in articles.items()}


def with_words(text: str, mark: str) -> str:
    """`text` with `mark` at the end of the first plain word of each line of prose."""
    return _each_line(text, lambda line: _WORD.sub(lambda word: word[0] + mark, line, count=1)) if mark else text


def _each_line(text: str, change: Callable[[str], str]) -> str:
    """`text` with every line outside code changed."""
    lines, code = [], False
    for line in text.split("\n"):
        code ^= line.lstrip().startswith(_FENCE)
        kept = code or line.startswith("    ") or line.lstrip().startswith((*_FENCE, "<!--", "["))
        lines.append(line if kept else change(line))
    return "\n".join(lines)


def _letters(number: int) -> str:
    """`number` in letters that make no English word."""
    return "".join("bcdfghjklm"[int(digit)] for digit in str(number)) if number else ""


def with_front(slug: str, text: str) -> str:
    """The article as the pipeline wants it: with an id, a title and a summary."""
    found = _HEADING.search(text)
    title = (found[1] if found else slug).replace('"', "'").replace("\\", "/").replace("`", "")
    return f'---\nid: {slug.upper()}\ntitle: "{title}"\nsummary: "A page about {slug}."\n---\n\n{text}'


# Real articles are not written under our rules


def mended(text: str) -> str:
    """`text` without what makes the pipeline refuse an article: an unbuilt article would cost us nothing.

    Peers get the same text. Pictures become one that is there, variables of other programs plain words, and a colon
    that leads into nothing a full stop.
    """
    text = _PICTURE.sub(rf"\1{PICTURE})", text.replace("\r\n", "\n"))
    text = _PICTURE_NAMED.sub(rf"\1{PICTURE}", text)
    text = _STRANGE_PLACEHOLDER.sub(r"(\1)", text)
    text = "".join(c for c in text if c == "\u200d" or unicodedata.category(c) not in ("Cf", "Co"))
    for _ in range(3):  # the last colon of two may hide the one before it
        if (better := _without_loose_ends(text)) == text:
            return text
        text = better
    return text


def _without_loose_ends(text: str) -> str:
    whole = with_front("x", text)
    offset = whole.count("\n", 0, len(whole) - len(text))
    article, _ = read_article(whole, "source/x.md", "x", READING)
    lines = text.split("\n")
    for finding in check_article(article):
        if finding.code == "AR101":
            at = finding.place.line - 1 - offset
            while at + 1 < len(lines) and not lines[at].rstrip("*_ ").endswith(":"):
                at += 1
            lines[at] = re.sub(r":(?=[*_ ]*$)", ".", lines[at])
    return "\n".join(lines)


LOWERED = (
    "AR105",
    "AR107",
    "AR111",
    "AR114",
    "AR115",
    "AR116",
    "AR117",
    "AR118",
    "AR119",
    "AR120",
    "AR121",
    "AR122",
    "AR202",
)
"""Rules on the English that only warn while we measure: a page that is not built would cost us nothing."""

_LENIENT = Profile("lenient", dict.fromkeys(LOWERED, Severity.WARNING))


def refused(text: str) -> bool:
    """Whether the pipeline would not print this article."""
    try:
        article, findings = read_article(with_front("x", text), "source/x.md", "x", READING)
    except PipelineError:
        return True
    return any(one.severity is Severity.ERROR for one in (*findings, *check_article(article, _LENIENT)))
