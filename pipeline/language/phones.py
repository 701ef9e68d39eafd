"""The exchange: telephone numbers of all countries, as they are dialled and as people write them.

The numbering plans are Google's libphonenumber's, by way of phonenumbers. It takes a blink to load, so a number that is
to be printed as it was written does without.
"""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[+(]?[0-9*#][0-9*# ().\-–/\u00a0]*")
"""What is dialled; words may follow: ``020 7946 0123, option 2``."""
_BARE = re.compile(r"\+[0-9]+\Z")
_NOT_DIALLED = re.compile(r"[^0-9*#]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number."""

    dialled: str
    """E.164 (``+442079460123``) where the country is known; otherwise the digits."""
    national: str
    international: str
    assigned: bool = True
    """Whether the numbering plan of its country has such numbers."""


def number(text: str) -> Number:
    """The telephone number that `text` is. Raises ValueError for what no telephone can dial."""
    found = _NUMBER.match(text.strip())
    if not found or len(digits := _NOT_DIALLED.sub("", found[0])) < 2:
        raise ValueError(f"{text!r} is not a telephone number")
    return _international(found[0].rstrip(" (")) if found[0].startswith("+") else Number(digits, text, text)


def as_written(text: str) -> bool:
    """Whether somebody has set `text` in groups, to be printed in just these."""
    return not _BARE.match(text.strip())


def _international(text: str) -> Number:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text)
    except phonenumbers.NumberParseException as error:
        raise ValueError(f"{text!r} is not a telephone number of any country") from error
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise ValueError(f"{text!r} has not as many digits as telephone numbers of its country")
    form = phonenumbers.PhoneNumberFormat
    return Number(
        phonenumbers.format_number(parsed, form.E164),
        phonenumbers.format_number(parsed, form.NATIONAL),
        phonenumbers.format_number(parsed, form.INTERNATIONAL),
        phonenumbers.is_valid_number(parsed),
    )
