"""Who does what in an English sentence: whether it is in the passive, whether it tells the reader to do something."""

import re
from functools import cache

IRREGULAR = (
    "beaten become begun bent bitten bled blown born bought bound bred broken brought built burnt burst caught "
    "chosen cut dealt done drawn driven drunk eaten fallen fed felt fought found forgotten frozen given gone "
    "grown ground heard held hidden hit hung hurt kept known laid led left lent let lit lost made meant met paid "
    "proven put read ridden risen run said seen sent set shaken shed shot shown shrunk shut slid sold sought "
    "spent split spoken spread stolen struck stuck sung sunk sworn swept swollen swum swung taken taught thought "
    "thrown told torn understood upset withdrawn woken won worn wound woven written"
)
"""Participles that do not end in -ed."""

STATES = (
    "advanced aged allergic born concerned dedicated embarrassed experienced finished gone interested limited "
    "located married mixed pleased prepared qualified related retired scared supposed surprised tired unexpected "
    "unwanted used excited worried relaxed bored confused depressed swollen upset stressed frightened ashamed "
    "satisfied determined infected constipated dehydrated blocked disabled inflamed involved associated based "
    "bent hurt stuck lost left set convinced exhausted complicated detailed increased raised reduced elevated "
    "bruised red need indeed speed seed feed"
)
"""What follows *is* and looks like a participle, but says how somebody or something is."""

ACTIONS = (
    "add allow apply arrange ask attach avoid bathe bend boil breathe bring brush buy call carry change check "
    "chew choose clean close come complete contact continue count cover cut decide dial discard discuss dispose "
    "dissolve draw drink drive dry eat empty end exercise fill find finish follow get give go help hold increase "
    "inform inhale inject insert inspect insist join keep learn leave let lie lift limit list listen look lower "
    "make massage measure meet mix move note notify open pause phone pick place plan point pour practice practise "
    "prepare press prevent protect pull push put raise reach read record reduce refrigerate rely remember remind "
    "remove repeat replace report rest return ring rinse roll rub save see seek select send set shake share show "
    "shower sit sleep slow speak spit spray squeeze stand start stay stir stop store swallow take talk tell test "
    "think throw tilt touch track treat try turn use visit wait walk warm warn wash watch wear weigh wipe "
    "withdraw write"
)
"""Verbs by which a leaflet tells people what to do."""

_TO_BE = (
    r"(?:am|are|is|was|were|be|been|being|get|gets|got|getting|(?:are|is|was|were)n[’']t"
    r"|(?:it|that|they|you|we|he|she|i)[’'](?:s|re|m))"
)
_BETWEEN = (
    r"(?:not|never|also|always|often|sometimes|usually|normally|only|still|now|then|just|even|rarely|seldom|already|soon"
    r"|first|all|both|\w+ly)"
)


def is_passive(sentence: str) -> bool:
    """Whether something is done in `sentence` and the grammar does not make the doer its subject: ``it is given``."""
    return any(match[1].lower() not in _states() for match in _passive().finditer(sentence))


def is_instruction(sentence: str) -> bool:
    """Whether `sentence` tells the reader to do something, or not to do it."""
    return _instruction().search(sentence) is not None


@cache
def _states() -> frozenset[str]:
    return frozenset(STATES.split())


@cache
def _passive() -> re.Pattern[str]:
    participles = "|".join((r"[a-z]{2,}ed", *IRREGULAR.split()))
    return re.compile(rf"\b{_TO_BE}(?:\s+{_BETWEEN}){{0,2}}\s+({participles})\b", re.IGNORECASE)


@cache
def _instruction() -> re.Pattern[str]:
    opens = r"\A\W*|[,:;]\s+|\b(?:and|then|or)\s+(?=do\s+not\b)"
    polite = r"(?:please\s+|always\s+|never\s+|also\s+|then\s+|instead,?\s+|first,?\s+|do\s+not\s+|don[’']t\s+)*"
    return re.compile(
        rf"(?:{opens}){polite}(?:{'|'.join(ACTIONS.split())})\b(?!-|\s+(?:is|are|was|were|can|may)\b)",
        re.IGNORECASE,
    )


_WHO = r"(?:you|patients?|people|adults?|children|parents|carers?|caregivers?|everyone|women|men)"
_EXPECTED = (
    r"(?:\s+(?:also|then|soon|now|already))*\s+"
    r"(?:see|hear|feel|notice|receive|expect|find|recover|know|understand|be\s+(?:able|back|well|fine|ready))"
)
_SHOULD = re.compile(
    rf"\b{_WHO}\s+should(?:n[’']t)?\b(?!{_EXPECTED}\b)"
    r"|\bshould(?:n[’']t|\s+(?:not|never|always|only|also))*\s+be\s+"
    r"(?:[a-z]{2,}ed|taken|given|kept|done|worn|put|eaten|drunk|told)\b"
    rf"|\A\W*should\s+(?:{_WHO}|any|the|your)\b",
    re.IGNORECASE,
)


def should(sentence: str) -> str:
    """The words with *should* by which `sentence` instructs; empty if it only says what to expect."""
    found = _SHOULD.search(sentence)
    return found[0] if found else ""
