"""What has been handed out: each release of a leaflet, what it was made from, and what has become of it since."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from pipeline.model.article import Front


class State(Enum):
    """What has become of a release. Its value stands in the manifest."""

    CURRENT = "current"
    REPLACED = "replaced"
    """A later version took its place."""
    OUTDATED = "outdated"
    """The text has changed since, no later version is approved yet, and the project's policy is to hand out nothing."""
    WITHDRAWN = "withdrawn"
    """Nobody may use it any more."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a page bears if it is a release, and only then."""

    version: int
    """Counted for each leaflet and clinic."""
    digest: str
    """Short enough to be read out: a digest of all that the release was made from."""
    released_on: str
    reviewed_by: tuple[str, ...] = ()
    """Who approved the English. Dates are ISO 8601."""
    reviewed_on: str = ""
    review_due: str = ""

    def on(self, front: Front) -> Front:
        """What a page of the release says of its article, whose `front` matter need not say it."""
        return replace(
            front,
            version=str(self.version),
            reviewed_by=self.reviewed_by,
            reviewed_on=self.reviewed_on,
            review_due=self.review_due,
        )


@dataclass(frozen=True, slots=True)
class Approval:
    """The sign-offs behind a release."""

    records: tuple[str, ...] = ()
    """The ids of the records that approve its words."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """The last record of each ledger, by its path: a ledger that was cut off later shows."""


@dataclass(frozen=True, slots=True)
class Release:
    """One version of one leaflet of one clinic. Digests are SHA-256, so that other programs can check them."""

    clinic: str
    slug: str
    tag: str
    id: str
    """The article's."""
    title: str
    """In its own language, without markup."""
    english_title: str
    imprint: Imprint
    digest: str
    """The whole of that which is printed in part."""
    inputs: Mapping[str, str]
    """By their path in the project."""
    outputs: Mapping[str, str]
    """By the name of the file."""
    tools: Mapping[str, str]
    """The versions of all that has a hand in the bytes, and the digests of fonts."""
    approval: Approval = Approval()
    safety: str = ""
    """The last warning in the article that its text had to be replaced everywhere, when this was made."""
    state: State = State.CURRENT
    since: str = ""
    """The day from which it is in this state."""
    reason: str = ""
    after: tuple[str, ...] = ()
    """The names of the last entries that the register had before this one: so that none of those can go unseen."""

    @property
    def entry(self) -> str:
        """The name of its entry in the register: ``hill/ar/rest.v3``."""
        return f"{self.clinic}/{self.tag}/{self.slug}.v{self.imprint.version}"

    @property
    def name(self) -> str:
        """The leaflet, whatever its version: ``MAB-001-ar``."""
        return f"{self.id}-{self.tag}"

    @property
    def label(self) -> str:
        """``MAB-001-ar v3``."""
        return f"{self.name} v{self.imprint.version}"

    @property
    def leaflet(self) -> tuple[str, str, str]:
        """What is released again and again."""
        return self.clinic, self.slug, self.tag
