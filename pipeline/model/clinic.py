"""Who hands the leaflet out: the values behind ``{clinic.…}``."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clinic:
    """A profile with local contact details. An article never holds any of these."""

    id: str
    values: Mapping[str, str] = field(default_factory=dict)
    """By the name after ``clinic.``: ``name``, ``phone``, ``emergency``…"""
    example: bool = False
    """Whether the details are made up, so that every page must say that they are."""
