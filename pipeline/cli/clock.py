"""The clock, read at the door and handed in, so that everything behind it can be told what time it is."""

from datetime import UTC, datetime


def po_date() -> str:
    """This minute in the form of PO headers, as ``2027-01-31 09:30+0000``."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M+0000")


def today() -> str:
    """The day where the person is, as ``2027-01-31``."""
    return datetime.now().astimezone().date().isoformat()
