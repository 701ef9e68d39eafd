"""What is wrong with a pair or an article: every rule that looks at such a thing, and what people chose to allow."""

from pipeline.checks.comparison import Comparison
from pipeline.checks.rule import RULES, finding, run
from pipeline.checks.silencing import settle
from pipeline.model.article import Article
from pipeline.model.finding import Finding
from pipeline.model.glossary import NO_LEXICON, Lexicon
from pipeline.model.pair import Pair, too_long
from pipeline.model.place import Place


def check_pair(pair: Pair, lexicon: Lexicon = NO_LEXICON) -> tuple[Finding, ...]:
    """What is wrong with a translation, less what a translator's comment allows with a reason.

    Terms are to be called as the `lexicon` says. Each finding points into the PO file. Of a translation that is far too
    long nothing else is said.
    """
    place = pair.entry.place or pair.unit.place
    excerpt = (pair.entry.key.source, pair.entry.target)
    comparison = Comparison(pair.unit, pair.entry, pair.source, pair.target, pair.locale)
    if lexicon:
        comparison.__dict__["lexicon"] = lexicon
    if too_long(*excerpt):
        length = RULES["PO503"]
        return tuple(finding(length, problem, place, excerpt) for problem in length.check(comparison))
    found = run(comparison, place, excerpt)
    return tuple(settle(found, pair.entry, place, excerpt) if pair.entry.comment else found)


def check_article(article: Article) -> tuple[Finding, ...]:
    """What is wrong with an English article as it stands."""
    return tuple(run(article, Place(article.path)))
