"""The forms that an English word takes in a sentence: plurals, and the forms of verbs."""

import re

_HISSING = re.compile(r"(?:s|x|z|ch|sh)\Z", re.IGNORECASE)
_CONSONANT_Y = re.compile(r"[^aeiou\W]y\Z", re.IGNORECASE)
_SHORT = re.compile(r"(?:\A|[^aeiou])[aeiou][bdgklmnprt]\Z", re.IGNORECASE)


def forms(term: str, part_of_speech: str = "noun") -> tuple[str, ...]:
    """`term` and its regular forms: its last word in the plural, or its first as a verb's.

    Forms that are not regular are for the glossary to list. A form that does not exist does no harm, as nobody
    writes it.
    """
    match part_of_speech:
        case "verb":
            first, space, rest = term.partition(" ")
            return tuple(dict.fromkeys((term, *(form + space + rest for form in _verb(first)))))
        case "adjective" | "adverb":
            return (term,)
        case _:
            before, space, last = term.rpartition(" ")
            return tuple(dict.fromkeys((term, before + space + _plural(last))))


def _plural(noun: str) -> str:
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    if _HISSING.search(noun):
        return noun + "es"
    return noun[:-1] + "ies" if _CONSONANT_Y.search(noun) else noun + "s"


def _verb(verb: str) -> tuple[str, ...]:
    third = _plural(verb)
    if _CONSONANT_Y.search(verb):
        return third, verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return third, verb + "d", verb[:-1] + "ing"
    doubled = (verb + verb[-1:] + "ed", verb + verb[-1:] + "ing") if _SHORT.search(verb) else ()
    return third, verb + "ed", verb + "ing", *doubled
