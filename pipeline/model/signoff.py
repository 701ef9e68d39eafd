"""A person's word for exact texts: who has looked at which wording in which role, and what is wanted of whom."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from pipeline.model.place import Place

ENGLISH = "en"
ROLES: Mapping[str, str] = {
    "translator": "translated it",
    "reviser": "compared it with the English, and did not translate it",
    "clinical": "answers for what it tells patients to do",
    "community": "read it as those for whom it is meant",
    "proof": "read it as it is printed",
}
"""What a person can sign as, and what that says."""

ARRANGEMENT = "\x04arrangement"
"""The context of the wording that says how an English article is put together. No context of a unit has a control."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An exact text in one language beside its English: the smallest thing that a person puts their name to."""

    tag: str
    context: str
    source: str
    target: str
    """Empty where there is no finished translation; for English, the source itself."""
    role: str = field(default="", compare=False)
    """What the words are for, as ``list item``."""
    critical: str = field(default="", compare=False)
    """Why a mistake here harms, in the author's word; empty if it is not marked."""
    place: Place | None = field(default=None, compare=False)
    digest: str = field(init=False, compare=False, default="")
    """What a sign-off is bound to."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", digest_of(self.tag, self.context, self.source, self.target))


@dataclass(frozen=True, slots=True)
class SignOff:
    """One line of a ledger: in this role, this person signed these texts of this leaflet on this day."""

    slug: str
    tag: str
    role: str
    name: str
    credential: str
    on: str
    """ISO 8601, as ``2027-01-31``."""
    digests: tuple[str, ...]
    """In order, each once."""
    after: tuple[str, ...] = ()
    """The ids of the last records that stood in the ledger, in order; so that none of those can change or go unseen."""
    withdrawn: bool = False
    """Whether the person takes back what was signed in this role, instead of signing."""
    signature: str = ""
    """SSH's, over `payload`; empty where it is not signed with a key."""
    id: str = ""
    """The digest of all else in the record; empty while it is being made up."""

    @property
    def payload(self) -> bytes:
        """What a key signs: all but the signature and the id."""
        return _json({name: getattr(self, name) for name in _PAYLOAD})

    @property
    def key(self) -> str:
        """The public key that the signature says it is of, in Base64; empty where there is none to be read."""
        try:
            content = b64decode(self.signature, validate=True)
        except ValueError:
            return ""
        # PROTOCOL.sshsig: "SSHSIG", a version, then the key, a string with its length before it.
        begins = len(b"SSHSIG") + 4 + 4
        length = int.from_bytes(content[begins - 4 : begins])
        return b64encode(content[begins : begins + length]).decode()

    @property
    def true_id(self) -> str:
        """The id that a record of this content has."""
        return sha256(self.payload + b"\n" + self.signature.encode()).hexdigest()

    def sealed(self) -> "SignOff":
        """The record with its id, ready to be written."""
        return replace(self, id=self.true_id)


_PAYLOAD = ("on", "role", "name", "credential", "tag", "slug", "withdrawn", "digests", "after")


@dataclass(frozen=True, slots=True)
class Needs:
    """Who has to sign a leaflet before it may be released."""

    roles: tuple[str, ...] = ("translator", "reviser")
    """Who signs every text."""
    critical: tuple[str, ...] = ("clinical",)
    """Who signs those besides that the author marked as critical."""

    def of(self, wording: Wording) -> tuple[str, ...]:
        """The roles that have to sign `wording`."""
        return tuple(dict.fromkeys((*self.roles, *(self.critical if wording.critical else ()))))

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.roles, *self.critical)))


@dataclass(frozen=True, slots=True)
class Lack:
    """What one role has still to sign."""

    role: str
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a leaflet is signed, word for word as it is now."""

    tag: str
    slug: str
    counts: Mapping[str, tuple[int, int]]
    """By role, in the order of need: texts that are signed, and texts that are to be."""
    lacking: tuple[Lack, ...] = ()
    """Only roles that lack something."""
    approvals: tuple[SignOff, ...] = ()
    """The records that count for a text as it is now, in the order of the ledger."""
    since: Mapping[str, str] = field(default_factory=dict)
    """By role, the day from which its approval counts: the earliest of the latest signings of each text."""

    @property
    def complete(self) -> bool:
        return not self.lacking


def digest_of(tag: str, context: str, source: str, target: str) -> str:
    """What a sign-off binds to: it differs if one character of the texts differs, or the language or the context."""
    return sha256(_json(["wording 1", tag, context, source, target])).hexdigest()


def _json(value: object) -> bytes:
    """`value` in the one way in which it is written. ASCII, as a text may hold half a character that is no UTF-8."""
    return json.dumps(value, separators=(",", ":")).encode()
