"""What is wrong with a pair or an article: every rule that looks at such a thing, and what people chose to allow."""

from operator import attrgetter

from pipeline.checks.comparison import Comparison
from pipeline.checks.manuscript import Manuscript
from pipeline.checks.prose import is_prose, silent, silent_in_prose
from pipeline.checks.rule import RULES, asked, finding, run
from pipeline.checks.silencing import settle
from pipeline.model.article import Article
from pipeline.model.finding import Finding
from pipeline.model.glossary import NO_LEXICON, Lexicon
from pipeline.model.pair import Pair, too_long
from pipeline.model.place import Place
from pipeline.model.profile import STRICT, Profile


def check_pair(pair: Pair, lexicon: Lexicon = NO_LEXICON, profile: Profile = STRICT) -> tuple[Finding, ...]:
    """What is wrong with a translation, less what a translator's comment allows with a reason.

    Terms are to be called as the `lexicon` says, and rules weigh what the `profile` says. Each finding points into the
    PO file. Of a translation that is far too long nothing else is said.
    """
    excerpt = (pair.entry.key.source, pair.entry.target)
    place = pair.entry.place or pair.unit.place
    if too_long(*excerpt):
        length = RULES["PO503"]
        return tuple(finding(length, problem, place, excerpt) for problem in length.check(Comparison(pair)))
    found = _found(pair, lexicon, profile, place, excerpt)
    return tuple(settle(found, pair.entry, place, excerpt, profile) if pair.entry.comment else found)


def _found(pair: Pair, lexicon: Lexicon, profile: Profile, place: Place, excerpt: tuple[str, str]) -> list[Finding]:
    """What the rules find. Of prose, which is most of any leaflet, only those are asked that have a say in prose."""
    prose = is_prose(pair, profile.limits)
    if prose and not asked(Comparison, silent_in_prose(lexicon)):
        return []
    comparison = Comparison(pair, lexicon, profile)
    but = silent_in_prose(lexicon) if prose else silent(comparison)
    return run(comparison, place, excerpt, profile, but=but)


def check_article(article: Article, profile: Profile = STRICT) -> tuple[Finding, ...]:
    """What is wrong with an English article as it stands, by the `profile`."""
    place = Place(article.path)
    found = run(article, place, (), profile) + run(Manuscript(article, profile), place, (), profile)
    return tuple(sorted(found, key=attrgetter("code")))
