"""English cut into sentences, by rules and tables of our own: every boundary is a translator's `msgid`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pipeline.language.patterns import pattern

VERSION = 1
"""Boundaries are the identities of translations: whoever moves a single one of them raises this number.

A test holds the boundaries of all cases to it. It stands in no file: which texts have moved, `update` tells one by one.
"""


def _table(*rows: str) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


# Abbreviations stand without their final period. One in lower case also stands for its capitalised form.

NEVER = _table(
    # before a name
    "Dr Drs Mr Mrs Ms Mx Messrs Prof Rev Hon Fr Capt Col Gen Lt Maj Sgt Gov Sen Rep Mt Ft",
    # in the middle of a thought
    "e.g eg i.e ie vs v cf viz approx ca c incl esp a.k.a w.r.t",
)
"""These never end a sentence: something always follows."""

NUMBERED = _table(
    # before a number or a letter
    "no nos N° Nº nr fig figs p pp pg vol ch chap sect eq ref refs tbl ext tel Art App appx",
    # before a day or a year
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
)
"""These go on before a number; elsewhere they are words like any other: *No. Do not.*"""

EITHER = _table(
    # places
    "St st Ste Ave ave Blvd blvd Rd rd Ln Hwy Pkwy Apt Bldg Rm Fl Dept dept Univ univ Govt govt",
    # firms and families
    "co Corp Inc Ltd Bros Assn Assoc Jr Sr Esq Pharm.D",
    # prescriptions and units
    "min mins max hr hrs sec secs wk wks mo mos yr yrs lb lbs oz tsp tbsp gal pt qt ft qd qod bid tid qid prn hs stat",
    "inj susp sol soln oint supp gtt gtts tab tabs caps amp temp wt ht avg std resp conc dil",
    # scholars
    "al etc ibid et ed eds trans sp spp subsp var est dist misc",
)
"""These may end a sentence, as initials and dotted letters may: they do if a starter follows."""

LETTERED = _table(
    "vitamin type group hepatitis influenza grade stage class category level phase part plan option step question",
    "section appendix figure table box chart form ward room unit building",
)
"""A capital letter after these is a label and no initial: *vitamin C. Oranges…*"""

STARTERS = _table(
    # pronouns and determiners
    "I You He She It We They This That These Those There Here My Your His Her Its Our Their A An The Some Many Most",
    "All Any Both Each Every Either Neither No None Nobody Nothing Someone Everyone Anyone Other Others Another Such",
    "Few One Two Three",
    # questions, and what else opens a clause
    "What When Where Which Who Whose Whom Why How If Unless Until Till While Whether Although Though Because Since As",
    "Once After Before During And But Or Nor So Yet For From In On At By To With Without Within Under Over Between",
    "Above Below Despite Instead Like Unlike Along Among Across Through Throughout About Around Against Besides",
    # adverbs
    "Also Then Thus Hence Therefore However Otherwise Meanwhile Moreover Furthermore Additionally Finally First",
    "Firstly Second Secondly Third Next Last Lastly Later Afterwards Sometimes Often Usually Always Never Now Today",
    "Tomorrow Yesterday Tonight Soon Still Even Just Only Perhaps Maybe Please Yes Not Never Again Once Twice Too",
    "Very Rarely Generally Normally Typically Immediately Immediate Regularly Gently Slowly Carefully Occasionally",
    "Unfortunately",
    # auxiliaries
    "Is Are Was Were Am Be Been Do Does Did Have Has Had Can Could Should Would Must Might Shall Cannot Let Don't",
    "Doesn't Didn't Isn't Aren't Wasn't Weren't Can't Couldn't Shouldn't Wouldn't Won't Haven't Hasn't Mustn't",
    # what leaflets tell people to do
    "Add Allow Apply Ask Attach Avoid Breathe Bring Buy Call Carry Change Check Chew Choose Clean Close Come Complete",
    "Contact Continue Cover Cut Decide Discard Discuss Dispose Dissolve Drink Dry Eat Empty Ensure Exercise Expect",
    "Fill Find Finish Follow Get Give Go Hold Include Increase Inform Inhale Inject Insert Inspect Keep Know Learn",
    "Leave Lie Lift Limit Look Lower Make Measure Mix Move Notify Open Phone Place Plan Pour Practise Practice Press",
    "Prevent Protect Pull Push Put Raise Read Record Reduce Refer Remember Remove Repeat Replace Report Rest Return",
    "Rinse Roll Rub Save See Seek Shake Show Sit Skip Sleep Spray Squeeze Stand Start Stay Stop Store Swallow Take",
    "Talk Tell Think Throw Try Turn Understand Use Visit Wait Walk Warn Wash Watch Wear Weigh Wipe Withdraw Write",
    # whom and what they speak of
    "People Patients Children Adults Women Men Babies Infants Parents Doctors Nurses Pharmacists Symptoms Treatment",
)
"""A capitalised word of these opens a sentence far more often than it carries on a name."""

_OBJECT, _NOTHING = "\ufffc", "\u2060"
"""What stands for markup while sentences are sought: a word of unknown letters, or punctuation without any meaning."""

_MARKUP = pattern(
    r"""
    (?P<code>    `+ )                                                       # its end is sought apart
  | (?P<escape>  \\[!-/:-@\[-`{-~] )
  | (?P<object>  <[A-Za-z][\w+.-]*:[^\s<>]*> | <[^\s<>@]+@[^\s<>]+>         # <http://x.org>  <help@x.org>
               | \{[^{}]*\}                                                 # {clinic.phone}
               | !\[[^\[\]]*(?=\]\() )                                      # ![alternative text, up to its address
  | (?P<nothing> <[A-Za-z/!?](?:[^<>"']|"[^"]*"|'[^']*')*+>                 # <a title="Stop. Go > on">
               | <[A-Za-z/!?][^<>]*>                                        # <!-- Don't. -->
               | \]\((?:[^()\\ `] | \\. | \([^()`]*\) | [ ]"[^"`]*"(?=\)) | [ ]'[^'`]*'(?=\)) | [ ])*+\)
               | \]\[[^\[\]]*\] | \[\^[^\[\]\s]+\]                          # ][reference]  [^footnote]
               | &\#?\w{1,31}; )
    """,
    re.DOTALL | re.VERBOSE,
)
"""Linear on any input: a repeat stops at what its branch begins with, and gives nothing back where it does not."""

_MAY_BE_MARKUP = pattern(r"[`\\<{!\]\[&]")

_SILENT = rf"[*_~{_NOTHING}]"
_CLOSE = rf"[)\]\"'”’»*_~{_NOTHING}]"
_OPEN = rf"[(\[\"'“‘«*_~¿¡{_NOTHING}]"
_LOWER = r"[a-zµß-öø-ÿα-ω](?![a-z]?[A-Z])"
_FIRST = rf"[^\W_][\w'’]*+|[$£€¥#@•⁃{_OBJECT}]"
_STOP = pattern(
    rf"(?=[.!?…*_~{_NOTHING}])(?:(?<!{_SILENT}){_SILENT}++)?(?P<mark>[.!?…]){_CLOSE}*+"
    rf"(?:[ ]{_NOTHING}++(?=[ ]))*+[ ](?={_OPEN}*+(?!{_LOWER})(?P<following>{_FIRST})(?P<dot>\.?))"
)
"""A mark, the space after it, and in sight a word that may begin a sentence: not in lower case, but for *mRNA*."""

_WORD = pattern(rf"(?:[^\W_]|[.'’&°º{_OBJECT}])+")
_DOTTED = pattern(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,3}|[A-Z]")
_NUMBER = pattern(rf"[\d{_OBJECT}]|[A-Z]\d|[B-HJ-Z]\b|[IVX]{{2,}}\b")
_LABEL = pattern(r"\d{1,2}|[A-Za-z]")
_FIRST_ITEM = pattern(rf"([•⁃])|(\d{{1,2}}|[a-z]){_NOTHING}?(\.\)|[.)]) ")
_VERB = pattern(r" (?:can|may|must|will|should|is|are|was|were|has|have|had|does|do|did|a|an|the|your)\b")
"""What follows the first word of a sentence, but seldom a name in the middle of one: *etc. Tea can…*, *Blink a few…*"""

_REACH = 40
"""How many characters before a mark are looked at: enough for the words that decide."""


def starts(text: str, abbreviations: frozenset[str] = frozenset()) -> tuple[int, ...]:
    """The offsets of the first characters of the sentences of `text` but the first, each right after a space.

    `text` is inline Markdown with white space normalised. `abbreviations` are a project's own: like *Dr.*, they never
    end a sentence.
    """
    quiet = _quiet(text)
    never = _never(abbreviations)
    found: list[int] = []
    for begin, end in pairwise((0, *_items(quiet), len(quiet))):
        found.append(begin)
        due = ""
        for stop in _STOP.finditer(quiet, begin, end):
            lead = quiet[max(found[-1], stop.start() - _REACH) : stop.start()].rpartition("\n")[2]
            words = _WORD.findall(lead)
            if stop["mark"] == "." and _is_marker(lead, words, due):
                due = _after(words[-1])
            elif _ends(lead, words, stop, never):
                found.append(stop.end())
    return tuple(found[1:])


def _ends(lead: str, words: list[str], stop: re.Match[str], never: frozenset[str]) -> bool:
    """Whether a sentence ends at `stop`, which follows `words`, the last ones of `lead`."""
    following, mark = stop["following"], stop["mark"]
    if mark in "!?":
        return True
    if (dots := _dots(lead, mark)) > 1:
        return dots > 3 or (_opens(stop) and not re.match(r"I\b", following))
    if not words or not lead.endswith(words[-1]):
        return True
    word = words[-1].strip(".'’")
    if len(word) == 1 and _is_lettered(words):
        return True
    if _known(word, never) or (_known(word, NUMBERED) and _NUMBER.match(following)):
        return False
    if _known(word, EITHER) or _DOTTED.fullmatch(word):
        return _opens(stop) or (word.islower() and bool(_VERB.match(stop.string, stop.end("following"))))
    return not (len(word) < 3 and word.isdigit() and following.isdigit())


def _is_lettered(words: list[str]) -> bool:
    """Whether the letter at the end of `words` is a label: *type B*, *type is B*, *type A or B*."""
    named = [word.lower() for word in words[:-1] if len(word) > 1 and word not in ("is", "was", "and", "or")]
    return bool(named) and (named[-1] in LETTERED or named[-1].removesuffix("s") in LETTERED)


def _opens(stop: re.Match[str]) -> bool:
    """Whether the word after `stop` is a starter; *A.* and *I.* are initials, and *No.* has a number."""
    word = stop["following"].replace("’", "'")
    return (word in STARTERS or word.partition("'")[0] in STARTERS) and not (stop["dot"] and len(word) < 3)


def _dots(lead: str, mark: str) -> int:
    """How many dots stand together at the end of `lead` and `mark`, spaced or not."""
    run = lead[len(lead.rstrip(" .…")) :] + mark
    return run.count(".") + 3 * run.count("…")


def _known(word: str, table: frozenset[str]) -> bool:
    return word in table or (len(word) > 1 and word[0].lower() + word[1:] in table)


@cache
def _never(abbreviations: frozenset[str]) -> frozenset[str]:
    return NEVER | {abbreviation.removesuffix(".") for abbreviation in abbreviations}


def _is_marker(lead: str, words: list[str], due: str) -> bool:
    """Whether `lead` ends with the number or letter of a list item: *1.* first in a line, or *2.* after such a *1.*"""
    if not words or not _LABEL.fullmatch(words[-1]):
        return False
    if (len(words) == 1 and len(lead) < _REACH) or lead.endswith((": 1", ": a")):
        return True
    return words[-1] == due and not _counts(words[-2])


def _after(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)


def _items(text: str) -> Iterator[int]:
    """Where the further items begin of a list that is all `text` and has no lines, as *• x • y* or *a) x b) y*."""
    if not (first := _FIRST_ITEM.match(text)):
        return
    bullet, label, tail = first.groups()
    place = 0
    while place := text.find(f" {bullet}" if bullet else f" {_after(label)}{tail} ", place) + 1:
        if bullet or not _counts(text[max(0, place - _REACH) : place - 1].rpartition(" ")[2]):
            label = label and _after(label)
            yield place


def _counts(word: str) -> bool:
    """Whether a number after `word` says how many, and numbers no item: *1. Take 2. Then rest.*"""
    return word.capitalize() in STARTERS


def _quiet(text: str) -> str:
    """`text`, as long as before, with code, addresses, tags and placeholders replaced by signs of what they are."""
    if not _MAY_BE_MARKUP.search(text):
        return text
    pieces, done = [], 0
    ticks: Mapping[int, list[int]] | None = None
    while markup := _MARKUP.search(text, done):
        end = markup.end()
        if markup["code"]:
            ticks = _ticks(text) if ticks is None else ticks
            end = _code_end(ticks, len(markup[0]), end)
        pieces += [text[done : markup.start()], _sign(markup, end)]
        done = end
    return "".join(pieces) + text[done:]


def _sign(markup: re.Match[str], end: int) -> str:
    """What stands for `markup` up to `end`; backticks that nothing closes stand for themselves, and say nothing."""
    if markup["escape"]:
        return _NOTHING + markup[0][1]
    silent = markup["nothing"] or (markup["code"] and end == markup.end())
    return (_NOTHING if silent else _OBJECT) * (end - markup.start())


def _ticks(text: str) -> Mapping[int, list[int]]:
    """Where the runs of backticks end, by their length."""
    runs: dict[int, list[int]] = {}
    for run in re.finditer("`+", text):
        runs.setdefault(len(run[0]), []).append(run.end())
    return runs


def _code_end(ticks: Mapping[int, list[int]], length: int, opened: int) -> int:
    """Where the code ends that `length` backticks open: after as many again, or at once if there are none."""
    ends = ticks.get(length, [])
    following = bisect_right(ends, opened)
    return ends[following] if following < len(ends) else opened
