"""What is wrong with a pair or an article: every rule that looks at such a thing, and what people chose to allow."""

from collections.abc import Mapping
from operator import attrgetter

from pipeline.checks.comparison import Comparison
from pipeline.checks.manuscript import NONE_READ, Manuscript
from pipeline.checks.prose import silent, unasked
from pipeline.checks.rule import RULES, Said, asked, finding, findings, run, said
from pipeline.checks.silencing import settle
from pipeline.model.article import Article, Key
from pipeline.model.finding import Finding
from pipeline.model.glossary import NO_LEXICON, Lexicon
from pipeline.model.pair import Pair, too_long
from pipeline.model.phrase import Phrase
from pipeline.model.place import Place
from pipeline.model.profile import STRICT, Profile


def check_pair(pair: Pair, lexicon: Lexicon = NO_LEXICON, profile: Profile = STRICT) -> tuple[Finding, ...]:
    """What is wrong with a translation, less what a translator's comment allows with a reason.

    Terms are to be called as the `lexicon` says, and rules weigh what the `profile` says. Each finding points into the
    PO file. Of a translation that is far too long nothing else is said.
    """
    entry = pair.entry
    excerpt = (entry.key.source, entry.target)
    if too_long(*excerpt):
        length = RULES["PO503"]
        return tuple(finding(length, problem, _place(pair), excerpt) for problem in length.check(Comparison(pair)))
    found = _said(pair, lexicon, profile)
    if not found and not entry.comment:
        return ()
    told = findings(found, _place(pair), excerpt)
    return tuple(settle(told, entry, _place(pair), excerpt, profile) if entry.comment else told)


def _place(pair: Pair) -> Place:
    return pair.entry.place or pair.unit.place


def _said(pair: Pair, lexicon: Lexicon, profile: Profile) -> list[Said]:
    """What the rules find. Of prose, which is most of any leaflet, only those are asked that have a say in prose."""
    but = unasked(pair, lexicon, profile.limits)
    if but and not asked(Comparison, but):
        return []
    comparison = Comparison(pair, lexicon, profile)
    return said(comparison, profile, but=but or silent(comparison))


def check_article(
    article: Article, profile: Profile = STRICT, phrases: Mapping[Key, Phrase] = NONE_READ
) -> tuple[Finding, ...]:
    """What is wrong with an English article as it stands, by the `profile`. Its `phrases` may have been read before."""
    place = Place(article.path)
    found = run(article, place, (), profile) + run(Manuscript(article, profile, phrases), place, (), profile)
    return tuple(sorted(found, key=attrgetter("code")))
