"""The manual as a document: every code by family, and the checklist that they see to. Nothing is written twice."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from pipeline.checks.checklist import CHECKLIST, Demand
from pipeline.checks.rule import RULES, Rule

COMMAND = "pipeline explain --all --format markdown"

FAMILIES: Mapping[str, str] = {
    "AR0": "Articles that cannot be read, or not wholly",
    "AR1": "The English: its form, its figures, and what belongs elsewhere",
    "AR2": "The English: plain words",
    "CA": "Catalogs",
    "CF": "Configuration",
    "CL": "Clinics",
    "DR": "What pipeline doctor finds",
    "EX": "Export",
    "FS": "Files",
    "GL": "Glossaries",
    "LE": "Leaflets",
    "MG": "Merging",
    "PO0": "PO files that cannot be read, or not wholly",
    "PO1": "Translations: placeholders",
    "PO2": "Translations: links, emphasis and other marks",
    "PO3": "Translations: numbers",
    "PO4": "Translations: the right language",
    "PO5": "Translations: characters and length",
    "PO6": "Translations: terms",
    "PO7": "Translations: what is forbidden, demanded or allowed",
    "PO8": "Translations: where they come from",
    "PO9": "Translations: what their comments allow",
    "RE": "Releases",
    "SG": "Sign-off",
    "TM": "Translation memory",
    "UP": "Update",
    "WA": "Waivers",
    "XF": "Exchange formats",
}
"""What codes that begin so are about."""

_HEAD = f"""\
# The manual

<!-- Made by `{COMMAND}` from the rules themselves. Do not edit: change the rule, and make it again. -->

Every code that the pipeline can name, with what it means, why it matters to a reader, and what passes. A finding of
weight *error* keeps a text or a leaflet off the page, *warning* and *note* only say so; the
[configuration](configuration.md) can change what a rule weighs, but for those that cannot be silenced. Codes
without a weight are no rules, but come from reading and writing files: each finding says its own. In the examples,
`\\u00e2` and the like stand for characters that cannot be seen, and `English  ->  translation` for a pair.
`pipeline explain PO101` prints one page.
"""


def document(pages: Mapping[str, str]) -> str:
    """The manual in Markdown: the checklist, then the page of every code in `pages`, by family."""
    families = [(family, tuple(group)) for family, group in groupby(sorted(pages), _family)]
    contents = "".join(
        f"- [{title}](#{_anchor(title)})\n" for title in ("The checklist", *(name for name, _ in families))
    )
    parts = (_HEAD, contents, _checklist(pages), *(_chapter(name, group, pages) for name, group in families))
    return "\n".join(parts)


def _family(code: str) -> str:
    return FAMILIES.get(code[:3]) or FAMILIES.get(code[:2]) or f"Codes that begin with {code[:2]}"


def _chapter(title: str, codes: tuple[str, ...], pages: Mapping[str, str]) -> str:
    return "\n".join((f"## {title}\n", *(_page(code, pages[code]) for code in codes)))


def _page(code: str, page: str) -> str:
    heading = f"### {_escaped(_title(code, page))}\n"
    if rule := RULES.get(code):
        return "\n".join((heading, f"*{_weight(rule)}*\n", *_paragraphs(rule.page)))
    return "\n".join((heading, *_paragraphs(page.partition("\n")[2])))


def _title(code: str, page: str) -> str:
    """What a page is headed by: the name of the rule, or what a finding of another kind says."""
    rule = RULES.get(code)
    return f"{code} {rule.name}" if rule else page.partition("\n")[0]


def _weight(rule: Rule) -> str:
    return f"{rule.severity}, cannot be silenced" if rule.final else str(rule.severity)


_EXAMPLES = re.compile(r"^(Flagged|Passes)::\n\n((?:    .*\n?|\n)+)", re.MULTILINE)


def _paragraphs(text: str) -> Iterator[str]:
    """The text of a page as Markdown, its examples as code."""
    past = 0
    for match in _EXAMPLES.finditer(text):
        yield from _prose(text[past : match.start()])
        lines = "\n".join(line[4:] for line in match[2].strip("\n").split("\n"))
        yield f"{match[1]}:\n\n~~~text\n{lines}\n~~~\n"
        past = match.end()
    yield from _prose(text[past:])


def _prose(text: str) -> Iterator[str]:
    if words := text.strip():
        yield f"{_escaped(words)}\n"


_CODE = re.compile(r"``(.+?)``|(<!--.*?-->)", re.DOTALL)
_SIGNS = re.compile(r"[\\`*_<\[\]|]|^#", re.MULTILINE)


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows it: what is code stays code, and every other sign stands for itself."""
    parts: list[str] = []
    past = 0
    for match in _CODE.finditer(text):
        parts += [_SIGNS.sub(r"\\\g<0>", text[past : match.start()]), f"`` {match[1] or match[2]} ``"]
        past = match.end()
    return "".join((*parts, _SIGNS.sub(r"\\\g<0>", text[past:])))


def _anchor(title: str) -> str:
    """Where GitHub puts a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def _checklist(pages: Mapping[str, str]) -> str:
    head = (
        "## The checklist\n\n"
        f"What a leaflet must be before a patient gets it, in {len(CHECKLIST)} demands, and what sees to each.\n\n"
        "| | demand | codes | |\n| --- | --- | --- | --- |\n"
    )
    return head + "".join(_row(demand, pages) for demand in CHECKLIST)


def _row(demand: Demand, pages: Mapping[str, str]) -> str:
    codes = ", ".join(_link(code, pages[code]) for code in demand.codes.split())
    return f"| {demand.id} | {_escaped(demand.asks)} | {codes} | {_escaped(demand.note)} |\n"


def _link(code: str, page: str) -> str:
    """A code that leads to its page, with the weight of the rule."""
    weight = f" {RULES[code].severity}" if code in RULES else ""
    return f"[{code}](#{_anchor(_title(code, page))}){weight}"
