"""Who hands the leaflet out: the values behind ``{clinic.…}``, and whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from pipeline.model.shape import Layout, Paper

Purpose: TypeAlias = Literal["questions", "appointments", "out-of-hours", "nurse", "pharmacy"]
"""What a telephone number is for: each has words in every language."""
PURPOSES: tuple[Purpose, ...] = ("questions", "appointments", "out-of-hours", "nurse", "pharmacy")

COLOUR = "#00337a"
"""The colour of a clinic that has none of its own."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number."""

    shown: str
    """As it is printed: ``020 7946 0123``."""
    dialled: str
    """As a telephone is told it: ``+442079460123``, or ``112``."""
    purpose: Purpose = "questions"


@dataclass(frozen=True, slots=True)
class Interpreter:
    """The line to an interpreter."""

    phone: Phone
    languages: tuple[str, ...] = ()
    """BCP 47 tags of the languages that it has; none named for all."""

    def speaks(self, tag: str) -> bool:
        """Whether it has the language `tag`: who names ``zh`` names ``zh-Hans`` as well."""
        return not self.languages or any(tag == one or tag.startswith(f"{one}-") for one in self.languages)


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody is there, on some days of the week."""

    days: tuple[int, ...]
    """Monday is 0. In order, and no day twice."""
    opens: str
    """``08:30``."""
    closes: str
    """``17:00``; ``24:00`` for midnight."""

    @property
    def all_day(self) -> bool:
        return self.opens == "00:00" and self.closes == "24:00"


@dataclass(frozen=True, slots=True)
class Logo:
    """The clinic's sign, at the head of the page."""

    path: str
    """In the project."""
    alt: str
    """What it shows, for those who do not see it."""
    address: str = ""
    """The picture itself, as a ``data:`` address; empty where it could not be read."""


@dataclass(frozen=True, slots=True)
class Clinic:
    """A profile with local contact details. An article never holds any of these."""

    id: str
    values: Mapping[str, str] = field(default_factory=dict)
    """By the name after ``clinic.``: ``name``, ``phone``, ``emergency``…, as they stand on a page in English."""
    example: bool = False
    """Whether the details are made up, so that every page must say that they are."""
    local: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The values that are others in another language, by its tag: its name in Arabic."""
    phones: tuple[Phone, ...] = ()
    emergency: Phone | None = None
    interpreter: Interpreter | None = None
    hours: tuple[Hours, ...] = ()
    """None for a clinic that does not say."""
    address: tuple[str, ...] = ()
    """Its lines, in the form of its country. An address is never translated: the post has to read it."""
    website: str = ""
    logo: Logo | None = None
    paper: Paper | Literal[""] = ""
    """Empty for that of the project."""
    layout: Layout | None = None
    colour: str = COLOUR
    """``#rrggbb``, dark enough for words on white, on a copier too."""

    @property
    def name(self) -> str:
        return self.values.get("name", "")

    def in_language(self, tag: str) -> "Clinic":
        """The clinic as a page in the language `tag` tells of it: what has no words of that language stays as it is."""
        own = {name: value for one in _wider(tag) for name, value in self.local.get(one, {}).items()}
        return replace(self, values={**self.values, **own}) if own else self


def _wider(tag: str) -> tuple[str, ...]:
    """The tags that `tag` is one kind of, the widest first, and last itself: ``es``, ``es-419``."""
    parts = tag.split("-")
    return tuple("-".join(parts[: count + 1]) for count in range(len(parts)))
