"""What belongs elsewhere: to the web page that the English was copied from, or to one clinic, which fills it in."""

import re
from collections.abc import Iterator

from pipeline.checks.manuscript import Manuscript
from pipeline.checks.rule import rule
from pipeline.language.english.addresses import addresses, clinics, may_name_clinic, phone_numbers
from pipeline.language.english.web_pages import of_a_web_page
from pipeline.language.numerals import has_digits
from pipeline.markdown.phrases import PLACEHOLDER
from pipeline.model.article import Unit, Words
from pipeline.model.block import Figure
from pipeline.model.finding import Problem, Severity
from pipeline.model.phrase import Image, Link, plain, walk
from pipeline.model.place import Place


@rule("AR105", Severity.ERROR)
def literal_phone_number(manuscript: Manuscript) -> Iterator[Problem]:
    """A telephone number is written out.

    It is right for one clinic only, and each language's file holds a copy of it that grows old. Numbers of three
    digits, as 112, pass. Where a number is the same for all clinics, as that of a national line, the article may say
    so: allow: ["AR105: the national poison line"].

    Flagged::

        Call 866.223.8100 at any time.

        Call 0800 123 4567, or 555-0123.

    Passes::

        Call {clinic.phone} at any time, or 112 in an emergency. We treat 1,000,000 people.
    """
    for unit, text in manuscript.texts:
        for number in phone_numbers(text) if has_digits(text) else ():
            yield Problem(f"{number} is a telephone number", "write {clinic.phone}", unit.place)
    for unit, link in manuscript.links:
        if link.target.startswith("tel:") and not PLACEHOLDER.search(link.target):
            yield Problem(f"{link.target} is a telephone number", "write {clinic.phone} without a link", unit.place)


@rule("AR107", Severity.ERROR)
def page_furniture(manuscript: Manuscript) -> Iterator[Problem]:
    """Something that belongs to a web page was copied into the article.

    Advertisements, menus, cookies and the publisher's policies are no part of a leaflet; they would be translated and
    printed like all the rest.

    Flagged::

        Advertisement

        **Search**

        We use cookies to improve your visit.

        Subscribe to our newsletter.

        Learn more about our editorial process.

    Passes::

        Search your home for tablets that are too old. Print your name on the box.
    """
    for unit, text in manuscript.texts:
        if words := of_a_web_page(text):
            yield Problem(f"“{words}” belongs to a web page", "take it out", unit.place)


@rule("AR109", Severity.WARNING)
def long_title(manuscript: Manuscript) -> Iterator[Problem]:
    """The title is long.

    It is set large, stands at the head of each page, and grows by a third in many languages. The limit is
    title_characters.

    Flagged::

        ---
        id: X-001
        title: What you and your family need to know about treatment with monoclonal antibodies
        summary: A summary.
        ---

    Passes::

        ---
        id: X-001
        title: Treatment with monoclonal antibodies
        summary: A summary.
        ---
    """
    title, limit = manuscript.article.front.title, manuscript.limits.title_characters
    count = len(manuscript.line(title))
    if count > limit:
        yield Problem(f"a title of {count} characters, of at most {limit}", "say less in it", title[0].place)


@rule("AR111", Severity.ERROR)
def picture_without_words(manuscript: Manuscript) -> Iterator[Problem]:
    """A picture has no description, or one that says nothing.

    Who cannot see it, or has only the plain text, must be told what it shows. The description is translated with the
    rest.

    Flagged::

        ![](inhaler.png)

        ![Image](inhaler.png)

        Press ![inhaler.png](inhaler.png) once.

    Passes::

        ![A hand holds the inhaler upright, with the thumb below](inhaler.png)
    """
    for block in manuscript.blocks:
        if isinstance(block, Figure):
            yield from _undescribed(block.source, manuscript.line(block.alt), _place(block.alt))
    for unit in manuscript.units:
        if "![" in unit.key.source:
            for image in walk(manuscript.phrase(unit)):
                if isinstance(image, Image):
                    yield from _undescribed(image.source, image.alt, unit.place)


_SAYS_NOTHING = re.compile(
    r"\W*(?:(?:an? |the |my |this )?(?:image|img|picture|pic|photo(?:graph)?|figure|graphic|diagram|logo|icon"
    r"|screenshot|untitled|alt(?: text)?|placeholder)[\s\d_-]*"
    r"|\S+\.(?:png|jpe?g|gif|svg|webp)|(?:img|dsc|pict)[_-]?\d+)?\W*",
    re.IGNORECASE,
)


def _undescribed(source: str, words: str, place: Place | None) -> Iterator[Problem]:
    if _SAYS_NOTHING.fullmatch(words):
        said = f"the description of {source} is “{words}”" if words else f"{source} has no description"
        yield Problem(said, "say what the picture shows, between the square brackets", place)


def _place(words: Words) -> Place | None:
    return words[0].place if words else None


@rule("AR112", Severity.WARNING)
def link_without_words(manuscript: Manuscript) -> Iterator[Problem]:
    """The words of a link do not say where it leads.

    Screen readers list links by their words, and on paper “here” leads nowhere. A bare address is no description.

    Flagged::

        Read more about it [here](https://www.cancer.gov/about-cancer).

        See <https://www.cancer.gov/about-cancer>.

    Passes::

        The National Cancer Institute explains [how immunotherapy works](https://www.cancer.gov/about-cancer).
    """
    for unit, link in manuscript.links:
        words = plain(link.inside).strip()
        if _ADDRESS.match(words) or words.lower().rstrip(".!:…›»> ") in _NOWHERE:
            yield Problem(f"the link’s words are “{words}”", "say what a reader finds there", unit.place)


_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_NOTHING_SAID = """
|click|click here|click this link|details|find out more|here|info|learn more|link|more|more details|more info
more information|page|read|read more|see|see here|see more|site|source|the link|the page|the site|this
this article|this link|this page|this site|website
"""
_NOWHERE = frozenset(re.split(r"[|\n]", _NOTHING_SAID))


@rule("AR113", Severity.WARNING)
def link_without_https(manuscript: Manuscript) -> Iterator[Problem]:
    """A link leads to an address without encryption.

    On the way to http:// somebody can put another page in the place of the right one. Nearly every site has https://
    too.

    Flagged::

        [About cancer](http://www.cancer.gov/about-cancer)

    Passes::

        [About cancer](https://www.cancer.gov/about-cancer)
    """
    for unit, link in manuscript.links:
        if link.target.lower().startswith("http://"):
            yield Problem(
                f"{link.target} is not encrypted", "write https:// and look whether the page is there", unit.place
            )


@rule("AR120", Severity.ERROR)
def literal_address(manuscript: Manuscript) -> Iterator[Problem]:
    """A street, a post code or a mail address is written out.

    It is right for one clinic only. Clinics fill in their own where placeholders stand.

    Flagged::

        We are at 12 Mill Street.

        Write to ward3@hospital.example.

    Passes::

        We are at {clinic.address}. Take 12 steps down the street.
    """
    for unit, text in manuscript.texts:
        for address in addresses(text):
            yield Problem(f"{address} is an address", "write {clinic.address}, or what else it is", unit.place)


@rule("AR121", Severity.ERROR)
def literal_clinic_name(manuscript: Manuscript) -> Iterator[Problem]:
    """A clinic is called by its name.

    The leaflet then belongs to that clinic, and sends the patients of all others to it. Where the name is a source and
    no place to go, make it the words of a link, or allow it in the front matter with the reason.

    Flagged::

        Care at Riverside Hospital is free.

    Passes::

        Care at {clinic.name} is free. The hospital is open. [Riverside Hospital on asthma](https://riverside.example)
    """
    if not may_name_clinic(manuscript.whole):
        return
    for unit, text in manuscript.texts:
        if "](" in unit.key.source or "][" in unit.key.source:
            text = _without_links(manuscript, unit)
        for name in clinics(text):
            yield Problem(f"{name} is the name of a clinic", "write {clinic.name}", unit.place)


_LOOKS_LIKE_A_PLACEHOLDER = re.compile(
    r"\{[{\s]{0,3}[A-Za-z][\w.-]{0,40}[\s}]{0,3}|\bclinic[._]\w{1,40}[\s}]{0,3}\}", re.ASCII
)
"""A brace before a word; or the clinic's detail before a brace, where the first one is missing."""


@rule("AR122", Severity.ERROR)
def broken_placeholder(manuscript: Manuscript) -> Iterator[Problem]:
    """Words in braces are no placeholder.

    Nothing is filled in for them: patients in every language would read the braces. A placeholder is written in small
    letters, with a point and without spaces, as ``{clinic.phone}``. Where braces are meant, write them as code.

    Flagged::

        Call {clinic.Phone} today.

        Call { clinic.phone } today.

        Call {phone}, or {clinic.phone today.

        Call clinic.phone} today.

    Passes::

        Call {clinic.phone} today. Sets such as {1, 2} are rare, and `{name}` is code.
    """
    for unit, text in manuscript.texts:
        if "{" not in text and "}" not in text:
            continue
        for found in _LOOKS_LIKE_A_PLACEHOLDER.finditer(PLACEHOLDER.sub(r"\1", text)):
            yield Problem(
                f"{found[0].strip()} is no placeholder", "write it as {clinic.phone}, to the letter", unit.place
            )


def _without_links(manuscript: Manuscript, unit: Unit) -> str:
    return plain(tuple(inline for inline in manuscript.phrase(unit) if not isinstance(inline, Link)))
