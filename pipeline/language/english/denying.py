"""English that another language may well say with a word for *not*: denials, and words such as *until* and *hardly*."""

import re

_WORDS = """
no not never cannot neither nor none nothing nobody without free only unless until except instead rather than hardly
seldom little too before trouble sick ill if whether alone still even sore pain discomfort nausea once almost nearly
least most new but although though however empty away off out down
"""
_BEGINNINGS = """
un inability inactive incapab incomplet incorrect independen ineffectiv infrequen insecur insuffici invisib
impossib immobil imbalanc impatien irregular irreversib dis non mis avoid stop prevent keep refuse fail lack los absen
rare few less difficult hard wrong bad ban forbid miss skip quit safe weak different difference any problem illegal
ilegal invalid inadequ ignor overrid error insens check watch
"""
_NO_WORDS = frozenset({"un", "dis", "mis", "los", "absen"})
"""Beginnings that say nothing by themselves."""

_DENYING = frozenset(_WORDS.split())
_DENYING_BEGINNINGS = tuple(_BEGINNINGS.split())
_WORD = re.compile(r"\w+")
_NOT_WORDS = re.compile(r"\wn['’]t\b", re.IGNORECASE)


def denies(text: str) -> bool:
    """Whether an English text denies anything in any way: its words are looked up, as a pattern of all takes longer."""
    words = frozenset(_WORD.findall(text.lower())) - _NO_WORDS
    if not _DENYING.isdisjoint(words) or _NOT_WORDS.search(text):
        return True
    return any(word.startswith(_DENYING_BEGINNINGS) or word.endswith("less") for word in words)
