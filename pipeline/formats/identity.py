"""The name of an entry in files that want one: made of its key alone, so that it says the key again when it returns.

Tools renumber units, drop context elements and trim texts. A name of ours that comes back proves which context and
which English are the right ones; a name that proves nothing is no more than a name.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import product

from pipeline.model.article import Key

_LONGEST = 200
_NAME = re.compile(r"u([0-9a-f]{12})(?:\.([A-Za-z0-9_-]+))?\Z")
_ODD = re.compile(r"[^A-Za-z0-9-]")
_CODED = re.compile(r"_([0-9a-f]+)_")


def name_of(key: Key) -> str:
    """A name that any file and any tool can carry (an XML ``NMTOKEN``), different for each key."""
    context = _ODD.sub(lambda odd: f"_{ord(odd[0]):x}_", key.context)
    return f"u{_proof(key)}.{context}" if context and len(context) <= _LONGEST else f"u{_proof(key)}"


def _proof(key: Key) -> str:
    return blake2b(f"{key.context}\0{key.source}".encode(errors="surrogatepass"), digest_size=6).hexdigest()


def is_ours(name: str) -> bool:
    """Whether `name` was made here."""
    return _NAME.match(name) is not None


def proven(name: str, contexts: Iterable[str], sources: Iterable[str]) -> Key | None:
    """The key that `name` was made of, if one of these texts and of these contexts, or the one in the name, are it."""
    found = _NAME.match(name)
    if found is None:
        return None
    pairs = product(dict.fromkeys((*_context(found[2]), *contexts)), dict.fromkeys(sources))
    return next((key for key in map(Key._make, pairs) if _proof(key) == found[1]), None)


def _context(coded: str | None) -> Iterator[str]:
    """The context that a name says."""
    try:
        yield _CODED.sub(lambda code: chr(int(code[1], 16)), coded) if coded else ""
    except (OverflowError, ValueError):
        return
