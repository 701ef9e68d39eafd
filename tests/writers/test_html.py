"""The web page: what it shows, in which language and direction, and what can never get into it."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.article import Key, Unit
from pipeline.model.block import (
    Block,
    Callout,
    Definition,
    DefinitionList,
    Divider,
    Figure,
    Footnotes,
    Heading,
    List,
    Paragraph,
    Quote,
    RawBlock,
    Table,
    Verbatim,
)
from pipeline.model.clinic import Clinic
from pipeline.model.leaflet import Leaflet, Passage, Passages, Setting, Sibling
from pipeline.model.locale import Locale
from pipeline.model.phrase import (
    Break,
    Code,
    Emphasis,
    FootnoteRef,
    Image,
    Inline,
    Link,
    Placeholder,
    RawHtml,
    Strike,
    Strong,
    Text,
    plain,
)
from pipeline.model.place import Place
from pipeline.writers import WRITERS
from pipeline.writers.html import render_blocks, write

MakeLeaflet = Callable[[str], Leaflet]
MakeLeaf = Callable[..., Passages]
MakePage = Callable[..., Leaflet]

ENGLISH = Locale("en", "English", "English", "ltr", "Latn")
ARABIC = Locale("ar", "Arabic", "العربية", "rtl", "Arab")
PLAIN = Setting(Clinic("none"))
RAW = Setting(Clinic("none"), raw_html=True)
WICKED = "\"><script>alert(1)</script><b x='"

VOID = frozenset({"br", "hr", "img", "meta", "wbr"})


@dataclass
class Element:
    """A tag, what it says of itself, and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[Element | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Element]":
        yield self
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.walk()

    def all(self, tag: str, **attributes: str) -> "list[Element]":
        return [
            element
            for element in self.walk()
            if element.tag == tag
            and all(element.attributes.get(name.rstrip("_")) == value for name, value in attributes.items())
        ]

    def one(self, tag: str, **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"<{tag}> gives an attribute twice"
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(page: bytes | str) -> Element:
    """The tree of a page; every tag must be closed where it should be."""
    tree = _Tree()
    tree.feed(page.decode() if isinstance(page, bytes) else page)
    tree.close()
    assert len(tree.open) == 1, f"{tree.open[-1].tag} is never closed"
    return tree.open[0]


def leaf(*said: str | Inline, locale: Locale = ENGLISH) -> Passages:
    phrase = tuple(Text(part) if isinstance(part, str) else part for part in said)
    unit = Unit(Key("", plain(phrase)), Place("source/x.md"), "paragraph")
    return (Passage(unit, phrase, locale),)


def p(*said: str | Inline) -> Paragraph[Passages]:
    return Paragraph(leaf(*said))


def bare(*blocks: Block[Passages], setting: Setting = RAW) -> str:
    return render_blocks(blocks, ENGLISH, setting, bare=True)


def typeset(*blocks: Block[Passages], setting: Setting = PLAIN, locale: Locale = ENGLISH) -> Element:
    return parse(render_blocks(blocks, locale, setting))


# Structure, to the letter what a plain Markdown renderer writes

SUB = List((((p("b")),),))

STRUCTURE = [
    ("a paragraph", p("a ", Emphasis((Text("b"),))), "<p>a <em>b</em></p>\n"),
    ("a heading", Heading(2, leaf("a")), "<h2>a</h2>\n"),
    ("a tight list", List(((p("a"),), (p("b"),))), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("a loose list", List(((p("a"),),), tight=False), "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n"),
    ("a list in a list", List(((p("a"), SUB),)), "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("an empty item", List(((),)), "<ul>\n<li></li>\n</ul>\n"),
    ("a numbered list", List(((p("a"),),), start=1), "<ol>\n<li>a</li>\n</ol>\n"),
    ("a list from seven", List(((p("a"),),), start=7), '<ol start="7">\n<li>a</li>\n</ol>\n'),
    ("a list from nought", List(((p("a"),),), start=0), '<ol start="0">\n<li>a</li>\n</ol>\n'),
    ("a rule in a tight item", List(((p("a"), Divider()),)), "<ul>\n<li>a\n<hr />\n</li>\n</ul>\n"),
    (
        "code in a tight item",
        List(((p("a"), Verbatim("b\n")),)),
        "<ul>\n<li>a<pre><code>b\n</code></pre>\n</li>\n</ul>\n",
    ),
    ("an item that is code", List(((Verbatim("b\n"),),)), "<ul>\n<li>\n<pre><code>b\n</code></pre>\n</li>\n</ul>\n"),
    ("a quotation", Quote((p("a"),)), "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    ("an empty quotation", Quote(()), "<blockquote></blockquote>\n"),
    ("indented code", Verbatim("a < b\n"), "<pre><code>a &lt; b\n</code></pre>\n"),
    ("fenced code", Verbatim("a\n", "python x"), '<pre><code class="language-python">a\n</code></pre>\n'),
    ("a divider", Divider(), "<hr />\n"),
    ("raw HTML", RawBlock("<i>a</i>\n"), "<i>a</i>\n"),
    ("a picture", Figure("/a.png", leaf("b"), leaf("c")), '<p><img src="/a.png" alt="b" title="c" /></p>\n'),
    (
        "a table",
        Table((leaf("a"), leaf("b")), ((leaf("c"), leaf("d")),), ("left", "")),
        (
            '<table>\n<thead>\n<tr>\n<th style="text-align:left">a</th>\n<th>b</th>\n</tr>\n</thead>\n'
            '<tbody>\n<tr>\n<td style="text-align:left">c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n'
        ),
    ),
    (
        "a table of a header",
        Table((leaf("a"),), (), ("",)),
        "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n",
    ),
    (
        "definitions",
        DefinitionList(((leaf("a"), (Definition((p("b"),)), Definition((p("c"),), tight=False))),)),
        "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dd>\n<p>c</p>\n</dd>\n</dl>\n",
    ),
]


@pytest.mark.parametrize(("block", "html"), [case[1:] for case in STRUCTURE], ids=[case[0] for case in STRUCTURE])
def test_a_block_is_what_any_markdown_renderer_makes_of_it(block: Block[Passages], html: str) -> None:
    assert bare(block) == html


INLINES = [
    (Text('a & b < c > "d"'), "a &amp; b &lt; c &gt; &quot;d&quot;"),
    (Text("5 mg"), "5 mg"),
    (Strong((Text("a"), Emphasis((Text("b"),)))), "<strong>a<em>b</em></strong>"),
    (Strike((Text("a"),)), "<s>a</s>"),
    (Code("<a>"), "<code>&lt;a&gt;</code>"),
    (Link("/a?b&c", (Text("d"),), 'e"'), '<a href="/a?b&amp;c" title="e&quot;">d</a>'),
    (Link("made-up-scheme:x", (Text("d"),)), '<a href="made-up-scheme:x">d</a>'),
    (Image("a.png", "b", "c"), '<img src="a.png" alt="b" title="c" />'),
    (Image("a.png", ""), '<img src="a.png" alt="" />'),
    (Break(), "<br />\n"),
    (RawHtml("<i>"), "<i>"),
    (Placeholder("clinic.phone"), "{clinic.phone}"),
]


@pytest.mark.parametrize(("inline", "html"), INLINES)
def test_an_inline_is_what_any_markdown_renderer_makes_of_it(inline: Inline, html: str) -> None:
    assert bare(p(inline)) == f"<p>{html}</p>\n"


# Languages


def test_a_page_says_its_language_and_direction(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    page = parse(write(make_leaflet("ar"), setting))
    assert page.one("html").attributes == {"lang": "ar", "dir": "rtl"}
    assert page.one("title").text == "الحمى: ماذا تفعل"


@pytest.mark.parametrize("tag", ["en", "ar", "vi", "zh-Hans"])
def test_a_page_is_well_formed_and_the_same_each_time(tag: str, make_leaflet: MakeLeaflet, setting: Setting) -> None:
    written = write(make_leaflet(tag), setting)
    assert parse(written).all("main")
    assert write(make_leaflet(tag), setting) == written
    assert WRITERS["html"].write(make_leaflet(tag), setting) == written


@pytest.mark.parametrize("tag", ["en", "ar", "vi", "zh-Hans"])
def test_a_page_needs_nothing_else(tag: str, make_leaflet: MakeLeaflet, setting: Setting) -> None:
    written = write(make_leaflet(tag), setting).decode()
    page = parse(written)
    assert not page.all("script") and not page.all("link")
    assert "@import" not in written
    assert "url(" not in written


def test_english_that_stands_in_within_a_paragraph_is_marked(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    page = parse(write(make_leaflet("ar"), setting))
    (span,) = page.all("span", class_="standin")
    assert span.attributes == {"lang": "en", "dir": "ltr", "class": "standin"}
    assert span.text == "Drink water often, at least 200\u00a0ml every 2\u00a0hours."


def test_a_paragraph_wholly_in_english_is_marked_itself(make_page: MakePage, make_leaf: MakeLeaf) -> None:
    page = parse(write(make_page("ar", Paragraph(make_leaf("en", "Rest."))), PLAIN))
    assert page.one("p", class_="standin").attributes == {"lang": "en", "dir": "ltr", "class": "standin"}
    assert not page.all("span", class_="standin")


def test_english_that_is_meant_to_stay_is_no_draft(make_page: MakePage, make_leaf: MakeLeaf) -> None:
    page = parse(write(make_page("ar", Paragraph(make_leaf("en", "Example Road", fixed=True))), PLAIN))
    assert page.one("main").one("p", lang="en", dir="ltr").text == "Example Road"
    assert not page.all("p", class_="standin")


def test_chinese_sentences_have_no_space_between_them_but_english_keeps_its_own(
    make_page: MakePage, make_leaf: MakeLeaf
) -> None:
    sentences = (*make_leaf("zh-Hans", "休息。"), *make_leaf("zh-Hans", "喝水。"), *make_leaf("en", "Rest."))
    page = parse(write(make_page("zh-Hans", Paragraph(sentences)), PLAIN))
    assert page.one("main").one("p").text == "休息。喝水。 Rest."


def test_an_english_page_says_nothing_twice(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    page = parse(write(make_leaflet("en"), setting))
    assert page.one("header").one("div", class_="row").text.count("English") == 1
    assert "Fever: what to do" not in page.one("header").text
    assert all(len(banner.all("p")) == 1 for banner in page.all("div", role="note"))


def test_a_translation_names_itself_for_staff_too(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    header = parse(write(make_leaflet("ar"), setting)).one("header").text
    for words in ("FEV-001-ar · مسودة", "العربية", "Arabic", "Fever: what to do"):
        assert words in header


def test_what_somebody_has_answered_for_has_a_version(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    leaflet = make_leaflet("en")
    reviewed = replace(leaflet, front=replace(leaflet.front, reviewed_by=("A clinician",)))
    assert "FEV-001-en · Draft" in parse(write(leaflet, setting)).one("header").text
    assert "FEV-001-en · Version 1.2" in parse(write(reviewed, setting)).one("header").text


def test_a_language_without_words_of_ours_has_them_in_marked_english(setting: Setting, make_page: MakePage) -> None:
    leaflet = replace(make_page("vi"), locale=Locale("cy", "Welsh", "Cymraeg", "ltr", "Latn"))
    page = parse(write(leaflet, setting))
    assert {dt.attributes.get("lang") for dt in page.one("div", class_="facts").all("dt")} == {"en"}
    named = [dt.all("span")[0].attributes.get("lang") for dt in page.one("div", class_="contact").all("dt")]
    assert set(named) == {"en"}


# Direction


def test_a_dose_in_arabic_stays_in_one_piece_and_reads_left_to_right(make_leaflet: MakeLeaflet) -> None:
    page = parse(write(make_leaflet("ar"), PLAIN))
    assert "5–\u206010\u00a0mg" in [bdi.text for bdi in page.all("bdi", dir="ltr")]


def test_a_phone_number_is_isolated_in_every_language(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    for tag in ("en", "ar", "zh-Hans"):
        main = parse(write(make_leaflet(tag), setting)).one("main")
        assert main.one("bdi", class_="value", dir="ltr").text == "+44 20 7946 0123"


def test_code_in_arabic_reads_left_to_right(make_leaflet: MakeLeaflet) -> None:
    page = parse(write(make_leaflet("ar"), PLAIN))
    assert page.all("code", dir="ltr")
    assert page.one("pre").attributes["dir"] == "ltr"


def test_an_address_that_is_shown_in_arabic_reads_left_to_right(make_leaflet: MakeLeaflet) -> None:
    shown = parse(write(make_leaflet("ar"), PLAIN)).one("a", class_="address")
    assert shown.attributes["dir"] == "ltr"
    assert shown.text == shown.attributes["href"]


def test_columns_change_sides_with_the_page(make_leaflet: MakeLeaflet) -> None:
    styles = [cell.attributes["style"] for cell in parse(write(make_leaflet("ar"), PLAIN)).all("th")]
    assert styles == ["text-align:start", "text-align:end"]


@pytest.mark.parametrize("locale", [ENGLISH, ARABIC])
def test_one_character_among_words_is_enough_to_be_dealt_with(locale: Locale) -> None:
    characters = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) not in ("Lo", "Cs", "Co")]
    for character in characters:
        shown = render_blocks((Paragraph(leaf(f"ا{character} ا", locale=locale)),), locale, PLAIN)
        text = html.unescape(re.sub("<[^<>]*>", "", shown)).removesuffix("\n")
        assert text == ("ا ا" if character in "\0\u202a\u202b\u202c\u202d\u202e" else f"ا{character} ا")


def test_marks_that_turn_text_around_are_dropped() -> None:
    assert typeset(p("a\u202eb\0c\u202a")).text == "abc\n"


# Warnings


def said(page: Element, kind: str) -> list[tuple[str, str]]:
    boxes = page.all("div", class_=f"banner {kind}")
    return [(line.attributes["lang"], line.text) for box in boxes for line in box.all("p")]


def test_a_draft_says_so_in_both_languages_and_how_far_it_is(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    (arabic, own), (english, other) = said(parse(write(make_leaflet("ar"), setting)), "draft")
    assert (arabic, english) == ("ar", "en")
    assert "34" in own
    assert "مسودة" in own
    assert other == "Draft. Do not give it to patients. 34 of 35 sentences are translated."


def test_a_finished_translation_says_that_nobody_has_reviewed_it(make_leaflet: MakeLeaflet) -> None:
    page = parse(write(replace(make_leaflet("vi"), translated=35), PLAIN))
    assert ("en", "This translation has not been reviewed yet.") in said(page, "unreviewed")
    assert not said(page, "draft")


def test_english_that_no_clinician_has_read_says_so_on_every_page(make_leaflet: MakeLeaflet) -> None:
    warning = ("en", "The English text has not been reviewed by a clinician.")
    for tag in ("en", "ar"):
        leaflet = make_leaflet(tag)
        assert warning in said(parse(write(leaflet, PLAIN)), "unreviewed")
        read = replace(leaflet, front=replace(leaflet.front, reviewed_by=("Clinical lead",)))
        assert warning not in said(parse(write(read, PLAIN)), "unreviewed")


def test_invented_contact_details_are_called_examples(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    warning = ("en", "The contact details on this page are examples. Do not call them.")
    assert said(parse(write(make_leaflet("en"), setting)), "example") == [warning]
    real = replace(setting, clinic=replace(setting.clinic, example=False))
    assert not said(parse(write(make_leaflet("en"), real)), "example")


def test_no_warning_is_kept_off_paper(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    style = parse(write(make_leaflet("ar"), setting)).one("style").text
    hidden = re.findall(r"([^{}]+)\{[^{}]*display: none", style)
    assert [rule.strip().rpartition("}")[2].split("\n")[-1] for rule in hidden] == [".watermark", ".languages", ".back"]


# Furniture


def test_the_footer_says_when_it_was_reviewed_and_whom_to_call(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    footer = parse(write(make_leaflet("vi"), setting)).one("footer").text
    for words in (
        "5\u00a0tháng 3, 2026",
        "5\u00a0tháng 3, 2028",
        "Example Publisher",
        "Example Clinic",
        "+44 20 7946 0123",
        "999",
    ):
        assert words in footer


def test_a_clinic_without_details_has_no_empty_box(make_leaflet: MakeLeaflet) -> None:
    assert not parse(write(make_leaflet("en"), PLAIN)).all("section", class_="contact")


def test_other_languages_are_linked_each_in_its_own_name(make_leaflet: MakeLeaflet, locales: dict[str, Locale]) -> None:
    setting = replace(PLAIN, siblings=(Sibling(locales["ar"], "../ar/fever.html"),))
    link = parse(write(make_leaflet("en"), setting)).one("a", rel="alternate")
    assert link.text == "العربية"
    assert link.attributes == {
        "href": "../ar/fever.html",
        "rel": "alternate",
        "lang": "ar",
        "hreflang": "ar",
        "dir": "rtl",
    }


def test_an_article_that_begins_with_its_heading_has_no_second_one(make_page: MakePage) -> None:
    page = parse(write(make_page("en", Heading(1, leaf("Own heading")), p("a")), PLAIN))
    assert [heading.text for heading in page.all("h1")] == ["Own heading"]


def test_a_page_that_begins_otherwise_is_headed_by_its_title(make_page: MakePage) -> None:
    page = parse(write(make_page("en", Heading(2, leaf("Own heading"))), PLAIN))
    assert [heading.text for heading in page.all("h1")] == ["Fever: what to do"]


def test_a_date_that_is_none_is_shown_as_it_stands(make_page: MakePage) -> None:
    leaflet = make_page("en")
    odd = replace(leaflet, front=replace(leaflet.front, reviewed_on="next spring"))
    assert "next spring" in parse(write(odd, PLAIN)).one("footer").text


def test_a_callout_without_a_title_is_called_by_its_kind(make_leaflet: MakeLeaflet) -> None:
    page = parse(write(make_leaflet("ar"), PLAIN))
    assert page.one("aside", class_="callout tip", role="note").one("p", class_="title").text == "نصيحة"
    assert page.one("aside", class_="callout warning").one("p", class_="title").text == "اتصل بالإسعاف"


def test_notes_and_their_marks_lead_to_each_other() -> None:
    page = typeset(
        p("a", FootnoteRef("x"), "b", FootnoteRef("y"), "c", FootnoteRef("x")),
        Footnotes((("x", (p("first"),)), ("y", (List(((p("second"),),)),)))),
    )
    marks = [mark.one("a") for mark in page.all("sup")]
    assert [(mark.text, mark.attributes["href"]) for mark in marks] == [("1", "#fn-1"), ("2", "#fn-2"), ("1", "#fn-1")]
    ids = [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    assert all(link.attributes["href"].removeprefix("#") in ids for link in page.all("a"))


def test_a_note_that_nothing_leads_to_leads_nowhere() -> None:
    assert not typeset(Footnotes((("x", (p("a"),)),))).all("a")


def test_a_summary_may_hold_a_note_as_well(make_page: MakePage) -> None:
    leaflet = replace(
        make_page("en", p("a", FootnoteRef("x")), Footnotes((("x", (p("b"),)),))), summary=leaf("s", FootnoteRef("x"))
    )
    ids = [element.attributes["id"] for element in parse(write(leaflet, PLAIN)).walk() if "id" in element.attributes]
    assert ids == ["fnref-1", "fnref-1-2", "fn-1"]


# Looks


@pytest.mark.parametrize(
    ("tag", "declared"),
    [
        ("en", "--em-style: italic"),
        ("ar", "--em-style: normal"),
        ("ar", "--line: 1.8"),
        ("vi", "--line: 1.6"),
        ("zh-Hans", "line-break: strict"),
    ],
)
def test_a_script_is_set_by_its_own_rules(tag: str, declared: str, make_leaflet: MakeLeaflet) -> None:
    assert declared in parse(write(make_leaflet(tag), PLAIN)).one("style").text


def test_a_style_names_no_left_and_no_right_but_for_the_edges_of_paper(make_leaflet: MakeLeaflet) -> None:
    style = parse(write(make_leaflet("ar"), PLAIN)).one("style").text
    assert not re.search(r"(?<!@bottom-)(?<!@top-)\b(left|right)\b", style)
    assert "justify;" not in style


def test_every_sheet_of_paper_says_what_it_is(make_leaflet: MakeLeaflet) -> None:
    style = parse(write(make_leaflet("ar"), PLAIN)).one("style").text

    def shown(edge: str) -> str:
        (content,) = re.findall(rf"@{edge} \{{ content: \"([^\"]*)\"", style)
        return re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), content)

    assert shown("top-right") == "\u2066FEV-001-ar draft · Arabic · Fever: what to do\u2069"
    assert shown("top-left") == "\u2068مسودة\u2069 · \u2068Draft\u2069 · \u2068العربية\u2069"
    assert "تاريخ آخر مراجعة: \u20685 مارس 2026\u2069" in shown("bottom-right")
    assert "counter(page)" in style
    assert "counter(pages)" in style


def test_a_long_title_is_shortened_at_the_edge_and_whole_at_the_head(make_leaflet: MakeLeaflet) -> None:
    title = "Fever: what to do " * 12
    page = write(replace(make_leaflet("ar"), english_title=title.strip()), PLAIN).decode()
    shown = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), page)
    assert "Fever: what to do Fever: what to do Fever: what to do Fever: what to\u2026" in shown
    assert title.strip() in page


# What can never get in


def test_an_address_goes_on_in_the_next_line_between_its_parts_only() -> None:
    address = "https://www.example.org/a?b=1&c='x'"
    parts = "https://www.example.org/|a|?b=1|&c='x'"
    named = typeset(p(Link(address, (Text("words"),)))).one("a")
    assert named.attributes["data-address"] == parts.replace("|", "\u200b")  # what paper shows behind the words
    assert "data-address" not in typeset(p(Link("mailto:a@example.org", (Text("words"),)))).one("a").attributes
    shown = typeset(p(Link(address, (Text(address),)))).one("a")
    assert shown.text == address
    assert len(shown.all("wbr")) == parts.count("|")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x", " javascript:x"],
)
def test_a_link_that_would_run_something_is_only_its_words(address: str) -> None:
    page = typeset(p(Link(address, (Text("words"),))))
    assert not page.all("a")
    assert page.text == "words\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x?y=1&z=2",
        "http://a.example",
        "mailto:a@b.example",
        "tel:112",
        "x.html",
        "#part",
        "../a:b.html",
    ],
)
def test_a_link_that_leads_somewhere_is_kept(address: str) -> None:
    assert typeset(p(Link(address, (Text("words"),)))).one("a").attributes["href"] == address


@pytest.mark.parametrize(
    ("target", "value", "filled"),
    [
        ("{clinic.website}", "https://clinic.example/a?b=1", "https://clinic.example/a?b=1"),
        ("{clinic.website}", "www.clinic.example", "https://www.clinic.example"),
        ("{clinic.website}", 'https://a.example/"><b>', "https://a.example/%22%3E%3Cb%3E"),
        ("tel:{clinic.website}", "+44 (20) 7946-0123", "tel:+442079460123"),
        ("{clinic.other}", "x", "{clinic.other}"),
    ],
)
def test_a_link_to_a_value_of_the_clinic_is_filled(target: str, value: str, filled: str) -> None:
    setting = Setting(Clinic("x", {"website": value}))
    assert typeset(p(Link(target, (Text("a"),))), setting=setting).one("a").attributes["href"] == filled


def test_a_value_of_the_clinic_cannot_make_a_link_run_something() -> None:
    setting = Setting(Clinic("x", {"website": "javascript:alert(1)"}))
    assert not typeset(p(Link("{clinic.website}", (Text("a"),))), setting=setting).all("a")


def test_a_value_of_the_clinic_is_text() -> None:
    setting = Setting(Clinic("x", {"name": WICKED}))
    page = typeset(p(Placeholder("clinic.name"), Image("a.png", "{clinic.name}")), setting=setting)
    assert page.one("bdi").text == WICKED
    assert page.one("img").attributes["alt"] == WICKED


def test_a_value_that_nobody_gave_stays_in_its_braces() -> None:
    assert typeset(p(Placeholder("clinic.fax"))).text == "{clinic.fax}\n"


def test_raw_html_is_left_out_unless_it_is_asked_for() -> None:
    blocks = (RawBlock("<script>x</script>"), p("a", RawHtml("<b>"), "c", RawHtml("</b>")))
    assert typeset(*blocks).text == "ac\n"
    assert typeset(*blocks, setting=RAW).all("b")


@pytest.mark.parametrize(
    "source", ["https://far.example/a.png", "//far.example/a.png", "\\\\far\\a.png", "data:image/svg+xml,x"]
)
def test_a_picture_from_elsewhere_is_only_its_words(source: str) -> None:
    page = typeset(Figure(source, leaf("a chart")), p(Image(source, "a cross")))
    assert not page.all("img")
    assert "a chart" in page.text
    assert "a cross" in page.text


def test_a_picture_that_was_brought_along_is_in_the_page() -> None:
    setting = replace(PLAIN, images={"https://far.example/a.png": "data:image/png;base64,AAAA"})
    page = typeset(Figure("https://far.example/a.png", leaf("a chart"), leaf("caption")), setting=setting)
    assert page.one("img").attributes == {"src": "data:image/png;base64,AAAA", "alt": "a chart"}
    assert page.one("figcaption").text == "caption"


def test_nothing_that_people_write_becomes_markup(make_page: MakePage) -> None:
    blocks: tuple[Block[Passages], ...] = (
        p(WICKED, Code(WICKED), Link("https://a.example", (Text(WICKED),), WICKED), Image(WICKED, WICKED, WICKED)),
        Callout(WICKED, leaf(WICKED), (p(WICKED),)),
        Verbatim(WICKED, WICKED),
        p(FootnoteRef(WICKED), Placeholder(WICKED)),
        Footnotes(((WICKED, (p(WICKED),)),)),
    )
    leaflet = make_page("en", *blocks)
    front = replace(leaflet.front, id=WICKED, version=WICKED, reviewed_on=WICKED)
    evil = replace(leaflet, front=front, title=leaf(WICKED), summary=leaf(WICKED), english_title=WICKED)
    setting = Setting(
        Clinic("x", {"name": WICKED, "phone": WICKED, "emergency": WICKED}),
        publisher=WICKED,
        siblings=(Sibling(ENGLISH, WICKED),),
    )
    page = parse(write(evil, setting))
    assert not page.all("script")
    assert not page.all("b")
    assert page.one("title").text == WICKED


@given(st.text(), st.sampled_from(["ltr", "rtl"]))
def test_any_text_is_shown_and_none_is_markup(text: str, direction: str) -> None:
    locale = ENGLISH if direction == "ltr" else ARABIC
    page = typeset(Paragraph(leaf(text, locale=locale)), locale=locale)
    shown = re.sub("[\0\u202a-\u202e]", "", text)
    assert page.text.removesuffix("\n").replace("\u00a0", " ") == shown.replace("\u00a0", " ")
    assert {element.tag for element in page.walk()} <= {"", "p", "bdi"}
