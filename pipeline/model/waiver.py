"""A person's word that one rule need not hold for one exact text, for a time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.model.finding import Finding
from pipeline.model.key import Key
from pipeline.model.place import Place
from pipeline.model.signoff import digest_of

LONGEST = 500
"""Characters of a reason or a name."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """What one rule says of one text does not count until a day: somebody has looked, and answers for it."""

    code: str
    slug: str
    tag: str
    key: Key
    """The English, with its context."""
    target: str
    """The translation as it was waived; for English, the English."""
    name: str
    reason: str
    until: str
    """The last day on which it counts, ISO 8601."""
    place: Place = field(default=Place(""), compare=False)

    @property
    def digest(self) -> str:
        """What it is bound to: one character more or less of either text, and it is no word for that text."""
        context = f"{self.slug}\x04{self.key.context}"  # one sentence may stand in two articles
        return digest_of(self.tag, context, self.key.source, self.target)[:_DIGITS]

    @property
    def wording(self) -> str:
        """What sign-offs of the same text are bound to."""
        return digest_of(self.tag, self.key.context, self.key.source, self.target)


_DIGITS = 32
"""Hexadecimal digits of SHA-256 that name a waiver: 128 bits, so that nobody finds another text of the same name."""


@dataclass(frozen=True, slots=True, eq=False)
class Docket:
    """The waivers of one language, and what is wrong with their file. Made once for a run."""

    waivers: Mapping[str, tuple[Waiver, ...]] = field(default_factory=dict)
    """By the slug of their article."""
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, waivers: Iterable[Waiver], findings: Iterable[Finding] = ()) -> "Docket":
        by_slug: dict[str, tuple[Waiver, ...]] = {}
        for waiver in waivers:
            by_slug[waiver.slug] = (*by_slug.get(waiver.slug, ()), waiver)
        return cls(by_slug, tuple(findings))


NO_WAIVERS = Docket()

NOBODY: Mapping[str, Collection[str]] = {}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a waiver may end, and who has no say."""

    today: str
    """ISO 8601. Where it is empty no waiver counts."""
    last: str
    translators: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Who signed as translator, by the digest of the wording."""


def bounds(today: str, months: int, translators: Mapping[str, Collection[str]] = NOBODY) -> Bounds:
    """What holds on the day `today`, where no waiver may be good for more than so many `months`."""
    return Bounds(today, _later(today, months), translators)


def _later(day: str, months: int) -> str:
    """The day so many months after `day`; the last of the month where it has no such day."""
    if not day:
        return ""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    for number in range(int(day[8:]), 27, -1):
        try:
            return date(year, month + 1, number).isoformat()
        except ValueError:
            continue
    return f"{year:04}-{month + 1:02}-{day[8:]}"
