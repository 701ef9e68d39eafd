"""The gate for addresses: where a link may lead, and with which of the clinic's details filled in."""

import re
from collections.abc import Mapping
from urllib.parse import quote

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead, besides places relative to the page."""

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED = re.compile("[\0- ]+")
"""Characters that browsers overlook in an address: ``java\\nscript:`` runs."""

_PLACEHOLDER = re.compile(r"\{clinic\.([a-z0-9_.]+)\}")
_URL_SAFE = "/:?#[]@!$&'()*+,;=%~"
_NOT_DIALLED = re.compile(r"[^0-9+*#,;]+")


_SLASH = re.compile(r"(?<=[^:/]/)|(?=[?&#])")
_DOT = re.compile(r"(?<=[^./])(?=\.[^./])")
_SIGN = re.compile(r"(?<=[^.=_~%-])(?=[.=_~%-])")
_LONG = 28
"""Letters up to which what is between two slashes is not parted."""


def parts_of_address(address: str) -> list[str]:
    """The parts of an address; between them it may go on in the next line.

    It does so after a slash, as guides of style have it, and only in what is long before a dot or a hyphen, which then
    is seen to end no sentence, and to be part of the address.
    """
    parts = _SLASH.split(address)
    return [part for one in parts for part in (_SIGN.split(one) if len(one) > _LONG else (one,)) if part]


def parts_of_host(part: str) -> list[str]:
    """The parts of the name of a host, for where there is no room for all of it."""
    return _DOT.split(part)


def scheme(address: str) -> str:
    """What a browser would do with `address`: ``https``, ``javascript``…; empty if it is relative."""
    found = _SCHEME.match(_IGNORED.sub("", address))
    return found[1].lower() if found else ""


def is_safe(address: str) -> bool:
    """Whether a link may lead to `address`."""
    return scheme(address) in SAFE_SCHEMES or not scheme(address)


def is_remote(address: str) -> bool:
    """Whether showing `address` would fetch something from elsewhere, or run something."""
    return bool(scheme(address)) or _IGNORED.sub("", address).replace("\\", "/").startswith("//")


def fill_address(address: str, values: Mapping[str, str]) -> str:
    """`address` with the clinic's values for its placeholders; one without a value stays as it is."""
    if "{" not in address:
        return address
    dialled = address.startswith("tel:")
    # A number may be printed in the form of its country, and is dialled with the country's code.
    known = (lambda name: values.get(f"{name}.dialled") or values.get(name)) if dialled else values.get
    filled = _PLACEHOLDER.sub(lambda found: _address_part(known(found[1]), found[0], dialled), address)
    return f"https://{filled}" if filled.startswith("www.") else filled


def _address_part(value: str | None, placeholder: str, dialled: bool) -> str:
    if value is None:
        return placeholder
    return _NOT_DIALLED.sub("", value) if dialled else quote(value, safe=_URL_SAFE)
