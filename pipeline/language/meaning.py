"""English words on which safety hangs: what forbids, demands or allows, what says how much, when and which way.

The tables are for reading. Whoever misses a word adds it to a row, or adds a row.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache, partial
from typing import NamedTuple

from pipeline.language.english.months import MONTHS
from pipeline.language.patterns import pattern
from pipeline.language.units import FORMS


class Sense(Enum):
    """What a word of the tables does in a sentence."""

    RULE = "rule"
    """It forbids, demands, allows, limits, or says how sure or how often."""
    SCALE = "scale"
    """It says which way: more, before, above."""
    AMOUNT = "amount"
    """It says how many, how much, or when."""


RULES: Mapping[str, str] = {
    # what denies
    "not": "not",
    "no": "no|none|nil",
    "never": "never|at no time|under no circumstances|on no account",
    "nobody": "nobody|no one",
    "nothing": "nothing",
    "nowhere": "nowhere",
    "neither": "neither",
    "nor": "nor",
    "without": "without",
    "hardly": "hardly|barely|scarcely",
    "non-": "non-",
    "-free": "-free",
    "instead": "instead|rather than",
    "no longer": "no longer|not any longer|no more",
    # what excepts
    "unless": "unless",
    "except": "except|excepting|excluding|apart from|other than|but not",
    "only": "only|solely|exclusively|nothing but",
    "even if": "even if|even when|even though|although|though|despite|regardless",
    # what demands, advises, allows
    "must": "must",
    "have to": "have to|has to|had to|having to",
    "need to": "need to|needs to|needed to|need not",
    "should": "should|ought to",
    "may": "may",
    "might": "might",
    "can": "can",
    "could": "could",
    "shall": "shall",
    "able": "able",
    "unable": "unable",
    "allowed": "allowed|allow|allows|permitted|permit|permits|let",
    "forbidden": "forbidden|forbid|forbids|prohibited|prohibit|prohibits|banned",
    "required": "required|require|requires|mandatory|compulsory|essential|necessary|obligatory",
    "optional": "optional|voluntary|unnecessary",
    "recommended": "recommended|recommend|recommends|advised|advise|advises",
    "contraindicated": "contraindicated|contraindication",
    "avoid": "avoid|avoids|avoided|avoiding|refrain",
    "stop": "stop|stops|stopped|stopping|discontinue|quit|cease",
    # how often, how surely, how soon
    "always": "always|at all times",
    "often": "often|frequently|regularly|usually|normally|generally|mostly",
    "sometimes": "sometimes|at times|occasionally|now and then",
    "rarely": "rarely|seldom|infrequently",
    "likely": "likely|probably",
    "unlikely": "unlikely|improbable",
    "perhaps": "perhaps|maybe|possibly",
    "immediately": "immediately|at once|right away|straight away|urgently|without delay",
    # limits
    "at least": "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum",
    "at most": "at most|no more than|not more than|a maximum of|maximum|not exceed",
    "up to": "up to",
    "exactly": "exactly|precisely",
    # states with a built-in "not"
    "safe": "safe|safely",
    "unsafe": "unsafe|unsafely|dangerous|harmful",
    "harmless": "harmless",
    "effective": "effective",
    "ineffective": "ineffective",
    "sure": "sure|certain",
    "unsure": "unsure|uncertain",
    "fail": "fail|fails|failed",
    "lack": "lack|lacks|lacking|absence|absent",
    "refuse": "refuse|refuses|refused|decline|deny",
    "prevent": "prevent|prevents|prevented|preventing",
}
"""Words that forbid, demand, allow or limit, by what they say. Forms of one row may take each other's place."""

SCALES: tuple[tuple[str, str], ...] = (
    ("more|further|additional|extra", "less|fewer"),
    ("most", "least|fewest"),
    ("many|several|much|plenty", "few|little"),
    ("all|everyone|everybody|everything|whole|entire|both", "some|part|partly|someone|something"),
    ("enough|sufficient", "too|insufficient|excessive"),
    ("high|higher|highest", "low|lower|lowest"),
    ("increase|increases|increased|increasing", "decrease|decreases|decreased|decreasing|reduce|reduces|reduced"),
    ("before|prior to|until|till", "after|afterwards|following"),
    ("above|exceeds|exceed", "below|beneath"),
    ("early|earlier|sooner", "late|later"),
    ("long|longer|longest", "short|shorter|shortest"),
    ("large|larger|largest", "small|smaller|smallest"),
    ("strong|stronger|severe|severely|serious", "weak|weaker|mild|mildly|slight|slightly"),
    ("better|improve|improves|improved", "worse|worsen|worsens|worsened"),
    ("left", "right"),
    ("approximately|roughly", "exactly"),
)
"""Words that say which way, and words that say the opposite. Forms of one side may take each other's place."""

OPPOSITES: tuple[tuple[str, str], ...] = (
    ("start|starts|started|starting|begin|begins|continue|continues|keep|resume|take",
     "stop|stops|stopped|stopping|end|ends|pause|discontinue"),
    ("rise|rises|raise|raises|raised", "fall|falls|lower|lowers|lowered|drop|drops"),
    ("all|every|each|everyone", "any|some|one"),
    ("over", "under"), ("on", "off"), ("up", "down"), ("upper|top", "lower|bottom"), ("in|into|inside", "out|outside"),
    ("inner|internal", "outer|external"), ("soon", "late"), ("big|great|bigger|greater", "small|little|smaller"),
    ("fast|quick|quickly|rapid|rapidly", "slow|slowly|gradually"), ("heavy", "light"), ("deep|deeply", "shallow"),
    ("well|good", "unwell|ill|sick|badly|bad"), ("hot|warm", "cold|cool"), ("wet", "dry"), ("full", "empty"),
    ("open|opens|opened", "close|closed|closes|shut"), ("add|adds|added|insert", "remove|removes|removed|withdraw"),
    ("gain|gains", "lose|loses"), ("help|helps", "harm|harms"),
    ("cause|causes|caused|causing", "prevent|prevents|cure|cures|treat|treats|stop|stops"),
    ("common|commonly", "rare|uncommon"), ("positive", "negative"),
    ("acute", "chronic"), ("push", "pull"), ("near", "far|away"), ("swallow", "chew|spit"), ("yes", "no"),
    ("take|use|give|eat|drink", "skip|omit|miss|withhold|avoid"), ("about|around", "exactly"),
    ("old|older", "young|younger"),
    ("adult|adults", "child|children|baby|babies|infant|infants"), ("alone", "together"), ("safe", "dangerous|harmful"),
    ("and", "or"), ("if", "unless"), ("with", "without"), ("to", "from"), ("for", "against"),
)  # fmt: skip
"""Words too common to be looked at alone: they count where one takes the place of its opposite."""

AMOUNTS: Mapping[str, str] = {
    # numbers, by their value
    "0": "zero", "1": "one|once", "2": "two|twice", "3": "three|thrice", "4": "four", "5": "five", "6": "six",
    "7": "seven", "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve", "13": "thirteen",
    "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen",
    "20": "twenty", "30": "thirty", "40": "forty", "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty",
    "90": "ninety", "hundred": "hundred|hundreds", "thousand": "thousand|thousands", "million": "million|millions",
    "billion": "billion|billions", "dozen": "dozen|dozens",
    "half": "half|halves", "quarter": "quarter|quarters", "third": "third|thirds",
    "single": "single", "double": "double|doubled", "triple": "triple|tripled", "pair": "pair|pairs|couple",
    "first": "first", "second": "second", "fourth": "fourth", "fifth": "fifth", "sixth": "sixth",
    "seventh": "seventh", "eighth": "eighth", "ninth": "ninth", "tenth": "tenth", "last": "last",
    # how often
    "times": "times", "every": "every|each|per", "alternate": "every other|every second|alternate",
    "daily": "daily", "weekly": "weekly", "monthly": "monthly", "yearly": "yearly|annual|annually", "hourly": "hourly",
    "nightly": "nightly",
    # when
    "fortnight": "fortnight|fortnightly", "weekend": "weekend|weekends",
    "morning": "morning|mornings", "breakfast": "breakfast", "noon": "noon|midday", "lunch": "lunch|lunchtime",
    "afternoon": "afternoon|afternoons", "evening": "evening|evenings", "dinner": "dinner|supper",
    "night": "night|nights|overnight", "bedtime": "bedtime", "midnight": "midnight",
    "today": "today", "tomorrow": "tomorrow", "yesterday": "yesterday", "tonight": "tonight",
    "Monday": "monday|mondays", "Tuesday": "tuesday|tuesdays", "Wednesday": "wednesday|wednesdays",
    "Thursday": "thursday|thursdays", "Friday": "friday|fridays", "Saturday": "saturday|saturdays",
    "Sunday": "sunday|sundays", "decade": "decade|decades",
    # what is counted
    "tablet": "tablet|tablets|pill|pills", "capsule": "capsule|capsules", "puff": "puff|puffs",
    "spray": "spray|sprays", "drops": "drops", "patch": "patch|patches",
    "teaspoon": "teaspoon|teaspoons|teaspoonful|teaspoonfuls|tsp",
    "tablespoon": "tablespoon|tablespoons|tablespoonful|tablespoonfuls|tbsp",
    "cup": "cup|cups|cupful", "glass": "glass|glasses|glassful", "ounce": "ounce|ounces|oz",
    "pound": "pound|pounds|lb|lbs", "inch": "inch|inches", "foot": "foot|feet", "mile": "mile|miles",
    "mEq": "meq", "mol": "mol",
}  # fmt: skip
"""Words for amounts and times, by what they say. The units of `units` and the months are added to them."""

PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "ab", "de", "anti", "hypo", "hyper", "under", "over")
"""What turns a word into its opposite, or nearly: *unsafe*, *hypotension*, *overdose*."""


class Word(NamedTuple):
    """A word or phrase of the tables as it stands in a text."""

    sense: Sense
    name: str
    """Of its row: words of one name say the same."""
    text: str
    start: int
    end: int


class Token(NamedTuple):
    """A word of a text, in small letters; ``don't`` is two, ``do`` and ``not``."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of an English text."""
    plain = text.lower().replace("’", "'")
    if "n't" in plain or "cannot" in plain or "non-" in plain or "-free" in plain:  # a word of these is two
        return tuple([_token((_WHOLE.get(one[0], one[0]), *one.span())) for one in _TOKEN.finditer(plain)])
    found, end = [], 0
    for word in (_ASCII_WORD if plain.isascii() else _WORD).findall(plain):
        start = plain.find(word, end)  # there are no letters before it
        end = start + len(word)
        found.append(_token((word, start, end)))
    return tuple(found)


_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)
"""A token, in less time than the class takes."""


_WORD = pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ASCII_WORD = pattern(r"[a-z]+(?:'[a-z]+)?")
"""The same in small letters of ASCII, which are told sooner."""
_TOKEN = pattern(
    r"can(?=not\b)|(?:are|is|was|were|do|does|did|has|have|had|ca|wo|sha|must|should|would|could|need|might|ai)(?=n't\b)"
    r"|n't\b|\bnon-|-free\b|[^\W\d_]+(?:'[^\W\d_]+)?"
)
_WHOLE: Mapping[str, str] = {"n't": "not", "ca": "can", "wo": "will", "sha": "shall"}
"""What stands for the halves of ``can't`` and its like."""


def table_words(text: str, found: tuple[Token, ...]) -> tuple[Word, ...]:
    """The words and phrases of the tables among the tokens of `text`, in reading order; the longest at each place."""
    if _table().keys().isdisjoint([token.text for token in found]):
        return ()
    return tuple(_words(text, found))


def _words(text: str, found: tuple[Token, ...]) -> Iterator[Word]:
    table, beyond = _table(), 0
    for index, token in enumerate(found):
        if index < beyond or token.text not in table:
            continue
        for phrase, sense, name in table[token.text]:
            run = found[index : index + len(phrase)]
            if len(phrase) == 1 or tuple([one.text for one in run]) == phrase:
                month = _month(text, token) if token.text in _MONTH_NAMES else ""
                yield Word(Sense.AMOUNT if month else sense, month or name, " ".join(phrase), token.start, run[-1].end)
                beyond = index + len(phrase)
                break


def _month(text: str, token: Token) -> str:
    """The month that a word names, if it does: ``May`` opens a question too, and ``march`` is a walk."""
    name = _MONTH_NAMES[token.text]
    if name not in _DOUBTFUL or _BESIDE_A_NUMBER.match(text, token.end) or text[: token.start].rstrip()[-1:].isdigit():
        return name
    inside = token.start > 0 and text[: token.start].rstrip()[-1:] not in (".", "!", "?", ":", "*", "“", '"')
    return name if inside and text[token.start].isupper() else ""


_BESIDE_A_NUMBER = pattern(r"\.?\s\d")
_MONTH_NAMES: Mapping[str, str] = {
    form.lower(): f"month {number}" for number, forms in enumerate(MONTHS, 1) for form in forms.split("|")
}
_DOUBTFUL = frozenset({"month 3", "month 5"})


@cache
def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], Sense, str], ...]]:
    """The phrases of all tables by their first word, the longest first."""
    rows: dict[str, tuple[tuple[str, ...], Sense, str]] = {}
    for sense, table in ((Sense.RULE, RULES), (Sense.AMOUNT, AMOUNTS), (Sense.AMOUNT, FORMS["en"])):
        for name, forms in table.items():
            for form in forms.split("|"):
                rows.setdefault(form, (tuple(form.split()), sense, name))
    for name, side in (
        (f"{pair[0].partition('|')[0]}/{number}", side) for pair in SCALES for number, side in enumerate(pair)
    ):
        for form in side.split("|"):
            rows.setdefault(form, (tuple(form.split()), Sense.SCALE, name))
    for month, name in _MONTH_NAMES.items():
        rows.setdefault(month, ((month,), Sense.AMOUNT, name))
    first: dict[str, list[tuple[tuple[str, ...], Sense, str]]] = {}
    for row in sorted(rows.values(), key=lambda row: -len(row[0])):
        first.setdefault(row[0][0], []).append(row)
    return {word: tuple(phrases) for word, phrases in first.items()}


@cache
def told_apart() -> frozenset[str]:
    """Every word of the phrases and units that mean something by themselves; of the opposites, that depends on both."""
    phrases = [phrase for rows in _table().values() for phrase, _, _ in rows]
    units = [tuple(form.split()) for forms in FORMS[""].values() for form in forms.split("|")]
    return frozenset(word for phrase in (*phrases, *units, ("cannot",)) for word in phrase)


def opposed(word: str, other: str) -> bool:
    """Whether one word is the other turned round: ``before`` and ``after``, ``safe`` and ``unsafe``."""
    if word == other:
        return False
    if other in _opposites().get(word, ()):
        return True
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if longer.endswith(shorter):
        return len(shorter) > 2 and longer[: -len(shorter)] in PREFIXES
    if "hypo" in shorter and shorter.replace("hypo", "hyper", 1) == longer:
        return True
    if not word.endswith("less") and not other.endswith("less"):
        return False
    stems = [one[:-4] for one in (word, other) if one.endswith("less")]
    return any({word, other} <= {stem, f"{stem}ful", f"{stem}less", f"{stem}s"} for stem in stems)


def in_place(word: str, other: str) -> bool:
    """Whether two opposites are so common that they count only where one takes the other's place in a sentence."""
    return other in _opposites().get(word, ()) and not (_is_looked_at_alone(word) and _is_looked_at_alone(other))


def _is_looked_at_alone(phrase: str) -> bool:
    words = tuple(phrase.split())
    return any(known == words and sense is not Sense.AMOUNT for known, sense, _ in _table().get(words[0], ()))


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    """The opposites of each word and phrase."""
    found: dict[str, set[str]] = {}
    for one, other in (*SCALES, *OPPOSITES):
        for left in one.split("|"):
            for right in other.split("|"):
                found.setdefault(left, set()).add(right)
                found.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in found.items()}
