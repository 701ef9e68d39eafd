"""What a project asks of its sign-offs: the table ``[tool.pipeline.signoff]``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.model.signoff import ENGLISH, ROLES, Needs


@dataclass(frozen=True, slots=True)
class Signing:
    """Who has to sign, and whether with a key."""

    roles: tuple[str, ...] = ("translator", "reviser")
    """Who signs every text of a translation."""
    critical: tuple[str, ...] = ("clinical",)
    """Who signs the critical texts of a translation besides."""
    english: tuple[str, ...] = ("clinical",)
    """Who signs the English."""
    signatures: Literal["optional", "required"] = "optional"
    """Whether a sign-off without the signature of a key counts."""
    allowed_signers: str = ""
    """The file that says whose key is whose; ``allowed_signers`` in the folder of the catalogs where it is not set."""
    different_people: tuple[frozenset[str], ...] = ()
    """Names that are much alike and belong to different people, as somebody has made sure."""

    def told_apart(self, name: str, other: str) -> bool:
        """Whether somebody has made sure that two names belong to different people."""
        return any({name, other} <= names for names in self.different_people)

    def needs(self, tag: str) -> Needs:
        """Who has to sign a leaflet in the language `tag`."""
        return Needs(self.english, ()) if tag == ENGLISH else Needs(self.roles, self.critical)


SIGNING = Signing()


def read_signing(value: object) -> Signing:
    """The table as it is written. Raises ValueError for what is wrong with it."""
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not a table")
    for name in value:
        if name not in _READERS:
            raise ValueError(f"{name} is not one of {', '.join(_READERS)}")
    return Signing(**{name: _READERS[name](name, given) for name, given in value.items()})


def unread(signing: Signing, *, translated: bool) -> Iterator[tuple[str, str]]:
    """What may reach patients though nobody has put their name to it, each with the key that allows it."""
    if not signing.english:
        yield "english", "nobody has to sign the English: it can be released unread"
    if translated and not (signing.roles or signing.critical):
        yield "roles", "nobody has to sign a translation: it can be released as a machine wrote it"
    elif translated and not signing.roles:
        yield "roles", "nobody has to sign what is not marked as critical: it can be released as a machine wrote it"


def _roles(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or any(not isinstance(one, str) or one not in ROLES for one in value):
        raise ValueError(f"{name} is not a list of some of {', '.join(ROLES)}")
    return tuple(role for role in ROLES if role in value)


def _english(name: str, value: object) -> tuple[str, ...]:
    roles = _roles(name, value)
    if unfit := [role for role in roles if role in NOT_OF_ENGLISH]:
        raise ValueError(f"{name} has {unfit[0]}, and the English is no translation")
    return roles


NOT_OF_ENGLISH = ("translator", "reviser")
"""Roles that there are only where something is translated."""


def _signatures(name: str, value: object) -> str:
    if value not in ("optional", "required"):
        raise ValueError(f"{name} is neither optional nor required")
    return str(value)


def _file(name: str, value: object) -> str:
    text = value.replace("\\", "/") if isinstance(value, str) else ""
    parts = text.split("/")
    if not text or not text.isprintable() or text.startswith("/") or ".." in parts or ":" in parts[0]:
        raise ValueError(f"{name} is not a file inside the project")
    return text


def _groups(name: str, value: object) -> tuple[frozenset[str], ...]:
    groups = value if isinstance(value, list) else [None]
    for group in groups:
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(one, str) and one for one in group):
            raise ValueError(f"{name} is not a list of lists of two names or more")
    return tuple(map(frozenset, groups))


_READERS: Mapping[str, Any] = {
    "roles": _roles,
    "critical": _roles,
    "english": _english,
    "signatures": _signatures,
    "allowed_signers": _file,
    "different_people": _groups,
}
