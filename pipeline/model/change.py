"""What became of an English text between two of its versions, and how far its old translation may be trusted."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What an edit changed, the lightest first. Its value is what a report says."""

    COSMETIC = "looks only"
    WORDING = "wording"
    MARKUP = "a link, placeholder or other markup"
    NUMBER = "a number, an amount or a time"
    NEGATION = "a negation, or what must, may or can be done"


class Change(NamedTuple):
    """What an edit changed; nothing at all if it has no kinds."""

    kinds: tuple[Kind, ...] = ()
    """All that apply, the gravest first."""
    details: tuple[str, ...] = ()
    """Lines for a translator, in the order of the kinds: ``the dose changed: 5 mg → 50 mg``."""

    @property
    def gravest(self) -> Kind | None:
        """The kind that decides what becomes of the old translation; None where nothing changed."""
        return self.kinds[0] if self.kinds else None

    @property
    def reverses(self) -> bool:
        """Whether the old translation may say the opposite now, so that it must not stand where it could be printed."""
        return Kind.NEGATION in self.kinds
