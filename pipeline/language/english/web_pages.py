"""What stands around the text of a web page, and comes along when it is copied."""

import re

LINES = """
ad|ads|advertisement|advertisements|advertising|sponsored|sponsored content|promoted|promoted content|our sponsors
search|search this site|search icon|main menu|open menu|close menu|toggle navigation|navigation|skip to content
skip to main content|skip navigation|breadcrumb|you are here|back to top|top of page|return to top|jump to
on this page|in this article|table of contents|previous|next|previous page|next page|load more|show more
show less|see more|view all|see all|expand all|collapse all|log in|login|sign in|sign up|sign out|my account
subscribe|subscribe now|newsletter|newsletters|sign up for our newsletter|subscribe to our newsletter|get our newsletter
email sign up|enter your email|your email address|share|share this|share this article|share this page|share on facebook
share on twitter|share via email|tweet|pin it|print|print this page|print this article|download pdf|download as pdf
email this page|copy link|link copied|follow us|follow us on facebook|facebook|twitter|instagram|youtube|linkedin
cookies|cookie policy|cookie settings|cookie preferences|manage cookies|accept all|accept cookies
accept all cookies|reject all|privacy policy|privacy notice|terms of use|terms of service
terms and conditions|terms & conditions|legal notice|imprint|accessibility statement|site map|sitemap
leave a comment|leave a reply|add a comment|post a comment|related articles|related content|related topics
related stories|related posts|recommended for you|you may also like|you might also like|more from our site|most popular
most read|trending|trending now|editor’s picks|was this page helpful?|was this article helpful?|is this page useful?
was this helpful?|rate this page|make an appointment|request an appointment|book an appointment|book now|find a doctor
find a provider|schedule an appointment|donate|donate now|give now|shop now|buy now|add to cart
click here|play video|watch video|image credit|getty images|photo credit|all rights reserved
"""
"""Whole lines of a page that are no part of its text, between bars."""

_LINES = frozenset(line.strip() for line in re.split(r"[|\n]", LINES)) - {""}

_ANYWHERE = re.compile(
    r"\b(?:we|this (?:web)?site|our (?:web)?site|this page) (?:may )?uses? cookies\b"
    r"|\bby (?:continuing|using|clicking|browsing)\b[^.]{0,60}\b(?:cookies|privacy policy|terms of (?:use|service))\b"
    r"|\b(?:analytics|tracking|essential|advertising|third-party) cookies\b|\bcookies on (?:the|this|our)\b"
    r"|\b(?:use|save|set|accept|reject|allow) (?:a |our |these |all |any )?cookies?\b"
    r"|\badvertising on (?:our|this) (?:web)?site\b|\badvertising policy\b"
    r"|\bwe do not endorse\b[^.]{0,60}\b(?:products|services)\b"
    r"|\bsign up (?:for|to) (?:our|the)\b[^.]{0,40}\b(?:newsletter|emails?|updates)\b"
    r"|\bsubscribe to our\b|\b(?:our|free|weekly|daily) (?:e-?)?newsletter\b"
    r"|\b(?:learn|read|find out) more about (?:our|how we)\b[^.]{0,40}\b(?:process|polic(?:y|ies)|standards|review)"
    r"|\b(?:enable|turn on) javascript\b|\byour browser does not\b|\bscroll (?:down|up) to\b"
    r"|\bclick (?:here|below)\b"
    r"|\bfollow us on (?:facebook|twitter|instagram|youtube|linkedin|x)\b|\ball rights reserved\b"
    r"|(?:©|\bcopyright) ?(?:19|20)\d\d\b"
    r"|\bshare (?:this (?:article|page)|on (?:facebook|twitter))\b|\bpage last (?:reviewed|updated|modified)\b",
    re.IGNORECASE,
)
"""Sentences that speak of the page, of its advertisements or of its publisher's policies."""

_TELLING = (
    "cookie", "advertis", "endorse", "newsletter", "sign up", "subscribe", "javascript", "browser", "scroll", "click",
    "follow us", "rights reserved", "©", "copyright", "share", "page last", " more about", "privacy", "terms of",
)  # fmt: skip
"""One of these stands in each sentence that speaks of a page."""
_SIGNS = " \t*_:|>»›→•·-–—"


def speaks_of_pages(text: str) -> bool:
    """Whether a text of any length can speak of a web page at all, but for lines that are no part of it."""
    small = text.lower()
    return any(word in small for word in _TELLING)


def of_a_web_page(text: str) -> str:
    """The words of `text` that belong to a web page and not to what it says; empty if there are none."""
    line = text.strip(_SIGNS)
    if len(line) < 40 and line.lower().replace("'", "’") in _LINES:
        return line
    found = _ANYWHERE.search(text) if speaks_of_pages(text) else None
    return found[0] if found else ""
