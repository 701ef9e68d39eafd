"""An English article as rules see it that ask for more than its text: with the limits that its project sets."""

from pipeline.model.article import Article
from pipeline.model.profile import STRICT, Limits, Profile


class Manuscript:
    """An article and what is asked of it. What several rules want to know of it belongs here, found out `once`."""

    def __init__(self, article: Article, profile: Profile = STRICT) -> None:
        self.article = article
        self.profile = profile

    @property
    def limits(self) -> Limits:
        return self.profile.limits
