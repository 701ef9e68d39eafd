"""Syllables of English words, counted by ear as far as spelling tells, for formulas that say how hard a text is.

Each run of vowels is a syllable; then the tables below take away and add. tests/cases/syllables says how well they do.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

_FIRST = (
    "bare|base|blue|care|code|face|fire|gate|home|house|life|like|make|name|note|nurse|safe|side|smoke|some|take|time|"
    "wide|wine|wise"
)
"""Words with a silent e that others begin with."""

SILENT = (
    r"[^aeiouy]e\Z(?<!([^aeiouylr])[lr]e)",  # make, whole; but table, acre
    r"[aeo]re\Z|[aeou]ve\Z|gue\Z|que\Z",  # care, love, vague
    r"[^aeiouytd]ed\Z(?<![^aeiouylr][lr]ed)",  # called; but waited, swallowed
    r"[^aeiouylrscgzx]es\Z(?<!ches)(?<!shes)|[aeiouy][lr]es\Z|[lr][lr]es\Z|[qg]ues\Z",  # takes; but noses
    r"e'(?:s|re|ll|d)\Z(?<![cgsxz]e's)|'re\Z",  # here's, they're
    r"[^aeiouylr]e(?:ly|ments?|ful|fully|less|ness|thing|body)\Z|[aeiou][rl]e(?:ly|ments?|ful|fully|less|ness)\Z",
    r"icall",  # bas-ic'ly
    r"(?<=ev)er(?=y)|\Afore(?=[cghw]|see)|\A(?:else|some|there|where)(?=[a-z]{2})",  # ev'ry, fore-head, there-fore
    rf"\A(?:{_FIRST})(?=[^aeiouydlrsn'][a-z]|bar|lik|lin|rin|wor|one)",  # home-page
)
"""An e that nobody hears, and its like."""

APART = (
    r"i(?=[aou])(?<![ctsg]i)(?<!xi)(?<!lli)(?<!ili(?=a))(?<!ni)(?<!vi)",  # ra-di-o; but mil-lion
    r"(?<=[nv])i(?=[au]|o[^nru]|ous|olog)(?!a[rn]t?\Z)",  # via, pne-mo-ni-a, vi-o-let
    r"(?<=[tscg])i(?=at|um|us\Z|o\Z|ol)|(?<=ll)i(?=at|um)",  # as-so-ci-ate
    r"(?<=[^aeiou])i(?=et|enc|ent|er\Z|est\Z|ers\Z)(?<![ctnv]i)|(?<=\Asc)i(?=en)",  # di-et, sci-ence
    r"(?<=[^gq])u(?=a|ou|e[lnt]|it[iy]|o[^u])|(?<=r)u(?=in)",  # du-al, flu-ent
    r"(?<=[aeiouy])(?=ing)",  # be-ing
    r"[aeou]y(?=[aeiou])(?!ing|e[ds]?\Z)|(?<=[^aeiou])y(?=[ao])",  # play-er
    r"e(?=o)(?<![gp]e)(?!oo)|e(?=um\Z|us)|\A(?:re)?cre(?=at)|\A(?:over)?re(?=ac[^hk]|act|a[lr][^lkmni]|e[nxs]|in|u|ali[tsz]|apply)",
    r"(?<=[aeiouy][a-z])e(?=as?\Z)|(?<=[aeiouy][a-z]{2})e(?=as?\Z)",  # ide-a
    r"[aeiou](?=ism|ist)",  # hero-ism
    r"sms?\Z|thms?\Z|[dst]n't\Z|\Amc",  # pris-m, could-n't
    r"(?<=[pc])o(?=e[mt])|a(?=o)|ii|(?<=\Aco)(?=op|or)|(?<=\Aco)(?=in[^s])",  # po-em, co-or-di-nate
)
"""Vowels that touch and are spoken apart, and syllables without one."""

KNOWN: Mapping[str, int] = {
    "acne": 2, "being": 2, "beings": 2, "business": 2, "businesses": 3, "conscience": 2, "diabetes": 4, "diarrhea":
    4, "element": 3, "elements": 3, "fluid": 2, "fluids": 2, "fluoride": 2, "laboratory": 4, "maybe": 2, "nausea":
    3, "pancreas": 3, "people": 2, "pneumonia": 3, "quiet": 2, "recipe": 3, "recipes": 3, "science": 2, "sometimes":
    2, "wednesday": 2, "women": 2,
}  # fmt: skip
"""Words that follow no rule."""

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile("|".join(SILENT))
_APART = re.compile("|".join(APART))


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables a `word` in small letters has; at least one."""
    if known := KNOWN.get(word):
        return known
    return max(1, len(_VOWELS.findall(word)) + len(_APART.findall(word)) - len(_SILENT.findall(word)))
