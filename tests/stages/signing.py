"""Texts and records to be put into a ledger, with as few words as a test needs."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.signoff import SignOff, Wording
from pipeline.stages.approval import heads

SOUP = Wording("fr", "", "Eat soup.", "Mangez de la soupe.")
DOSE = Wording("fr", "", "Take 5 mg.", "Prenez 5 mg.", critical="dose")
TEXTS = (SOUP, DOSE)

PEOPLE = {"translator": "Ada Example", "reviser": "Ben Example", "clinical": "Dr Cas Example"}


def signed(
    role: str,
    wordings: Sequence[Wording],
    records: Sequence[SignOff] = (),
    name: str = "",
    on: str = "2027-01-31",
    slug: str = "soup",
    withdrawn: bool = False,
) -> SignOff:
    """A record that is appended to `records`."""
    digests = tuple(wording.digest for wording in wordings)
    tag = wordings[0].tag if wordings else "fr"
    made = SignOff(slug, tag, role, name or PEOPLE.get(role, "Eve Example"), "", on, digests, heads(records))
    return replace(made, withdrawn=withdrawn).sealed()


def ledger(*roles: str, wordings: Sequence[Wording] = TEXTS) -> tuple[SignOff, ...]:
    """A ledger in which all of `wordings` are signed in each of `roles`, one after the other."""
    records: tuple[SignOff, ...] = ()
    for role in roles:
        records = (*records, signed(role, wordings, records))
    return records
