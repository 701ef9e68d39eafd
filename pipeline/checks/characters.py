"""Characters: nothing that cannot be seen, cannot be printed or turns the text around comes in with a translation."""

import re
from collections.abc import Iterator
from unicodedata import name

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_odd_characters, is_parted
from pipeline.checks.rule import never, rule
from pipeline.model.finding import Problem, Severity
from pipeline.model.pair import too_long

_TURNING = re.compile(r"[\u202a-\u202e]")
_ISOLATE = re.compile(r"[\u2066-\u2069]")
_POP = "\u2069"
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028\u2029\u2061-\u2065\u206a-\u206f\ufdd0-\ufdef\ufeff\ufff0-\uffff"
    r"\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Controls, invisible signs, private and broken characters. Tab and line feed are white space."""
_ODD_SPACE = re.compile(r"\A\s|\s\Z|(?<=\S)  +(?=\S)")

JOINERS = "\u200c\u200d"
MARKS = "\u200e\u200f\u061c"
WORD_ENDS = "\u200b"
NEEDED = {
    "Arab": JOINERS + MARKS,
    "Aran": JOINERS + MARKS,
    "Hebr": MARKS,
    "Thaa": MARKS,
    "Syrc": MARKS + JOINERS,
    "Nkoo": MARKS,
    "Mong": JOINERS + "\u180e",
    "Thai": WORD_ENDS,
    "Laoo": WORD_ENDS,
    "Khmr": WORD_ENDS + JOINERS,
    "Mymr": WORD_ENDS + JOINERS,
    "Tibt": WORD_ENDS,
    **dict.fromkeys(("Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"), JOINERS),
}
"""Invisible characters that the writing of a script needs."""


@rule("PO501", Severity.ERROR, final=True, when=has_odd_characters)
def turned_text(pair: Comparison) -> Iterator[Problem]:
    r"""The translation holds signs that turn the direction of text, or isolates that are not closed.

    They can make a telephone number or a dose read backwards, and the rest of the page with it. The pipeline itself
    keeps numbers the right way round in Arabic text.

    Flagged::

        ar: Call us.  ->  اتصل بنا \u202e123.
        ar: Call us.  ->  اتصل بنا \u2066123.

    Passes::

        ar: Call us.  ->  اتصل بنا.
        ar: Call us on 123.  ->  اتصل بنا على \u2066123\u2069.
    """
    if pair.translation.isascii() or not pair.changed:
        return
    if _TURNING.search(pair.translation):
        yield Problem("a sign turns the direction of the text", "take it out; numbers are kept in order for you")
    if _ISOLATE.search(pair.translation) and not _is_balanced(pair.translation):
        yield Problem("an isolate is not closed, or closes nothing", "take it out; numbers are kept in order for you")


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in _ISOLATE.findall(text):
        depth += -1 if sign == _POP else 1
        if depth < 0:
            return False
    return depth == 0


@rule("PO502", Severity.ERROR, final=True, when=has_odd_characters)
def unseen_character(pair: Comparison) -> Iterator[Problem]:
    r"""The translation holds a control character, a broken character or an invisible one.

    It is printed as an empty box, splits words for screen readers, or hides what a reviewer should see.

    Flagged::

        Drink water.  ->  Buvez de l’eau\x07.
        Drink water.  ->  Buvez de l\ufffdeau.
        Drink water.  ->  Buvez\u200b de l’eau.

    Passes::

        Drink water.  ->  Buvez de l’eau.
        fa: You can go.  ->  می\u200cتوانید بروید.
    """
    if not pair.changed or not _UNSEEN.search(pair.translation):
        return
    allowed = NEEDED.get(pair.locale.script, "") + pair.english
    for character in dict.fromkeys(_UNSEEN.findall(pair.translation)):
        if character not in allowed:
            yield Problem(f"{_named(character)} stands in the translation", "take it out, or type the word again")


def unseen_in(text: str) -> bool:
    """Whether `text` holds a character of which nothing can be seen."""
    return _UNSEEN.search(text) is not None


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {name(character, '')}".rstrip()


@rule("PO503", Severity.ERROR, final=True, when=never)
def too_long_translation(pair: Comparison) -> Iterator[Problem]:
    """The translation is many times longer than any translation of its English can be.

    Something else was pasted in. It is not looked at any further.

    Flagged::

        Call us.  ->  Appelez-nous. × 300

    Passes::

        Call us.  ->  Appelez-nous.
    """
    if too_long(pair.english, pair.translation):
        size = f"{len(pair.translation):,} characters for {len(pair.english):,}"
        yield Problem(f"the translation has {size}", "translate this one sentence only")


@rule("PO504", Severity.WARNING, when=has_odd_characters)
def decomposed_letters(pair: Comparison) -> Iterator[Problem]:
    r"""Letters and their accents are stored apart (the text is not in Unicode's form NFC).

    Fonts may print the accent beside its letter, and a search does not find the word.

    Flagged::

        vi: Call us.  ->  Go\u0323i cho chu\u0301ng to\u0302i.

    Passes::

        vi: Call us.  ->  Gọi cho chúng tôi.
    """
    if is_parted(pair.translation) and not is_parted(pair.english):
        yield Problem("letters and accents are stored apart", "type the words again, or convert the text to NFC")


@rule("PO505", Severity.WARNING, when=has_odd_characters)
def stray_space(pair: Comparison) -> Iterator[Problem]:
    r"""White space stands at the beginning or the end of the translation, or twice in a row.

    It leaves holes in the line, and a translation memory takes it for another sentence.

    Flagged::

        Call us.  ->  \u0020Appelez-nous.
        Call us.  ->  Appelez-nous.\u0020
        Call us today.  ->  Appelez-nous\u0020 aujourd’hui.

    Passes::

        Call us.  ->  Appelez-nous.
        Call us!  ->  Appelez-nous\u00a0!
    """
    if pair.changed and _ODD_SPACE.search(pair.translation) and not _ODD_SPACE.search(pair.english):
        yield Problem("white space that is not needed", "keep one space between words and none at the ends")
