"""What an edit of the English changed: its looks, its wording, its markup, an amount, or what it allows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.language.meaning import Sense, Token, Word, in_place, opposed, table_words, tokens, told_apart
from pipeline.language.patterns import pattern
from pipeline.language.sentences import LETTERED
from pipeline.model.change import Change, Kind
from pipeline.stages.amounts import LEADS, Amount, amounts
from pipeline.stages.cosmetics import looks
from pipeline.stages.edits import Edit, edit, shared, stretches

_MOST = 120
"""Words that are compared one by one, and lines that are told of them; of longer texts only that they differ."""
_MOST_LINES = 6

_MARKUP = pattern(
    r"""
    (?= [\\`{\[<!\]&*_~] | https?:// | www\. | (?<![\w.+-])[\w.+-]++@ )  # the rest is passed over at once
    (?:
    (?P<code>        (?<!`)(`+)(?!`).+?(?<!`)\2(?!`) )
  | (?P<escape>      \\[!-/:-@\[-`{-~] )
  | (?P<line_break>  \\\n )
  | (?P<placeholder> \{[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+\} )
  | (?P<footnote>    \[\^[^\]\s]+\] )
  | (?P<address>     <[A-Za-z][\w+.-]*:[^\s<>]*> | <[^\s<>@]+@[^\s<>]+> | (?:https?://|www\.)[^\s<>()\[\]]+
                   | (?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w )
  | (?P<tag>         <[A-Za-z/!?][^<>]*> )
  | (?P<picture>     !\[ )
  | (?P<link>        \]\([^()]*(?:\([^()]*\)[^()]*)*\) | \]\[[^\[\]]*\] )
  | (?P<entity>      &\#?\w{1,31}; )
  | (?P<emphasis>    \*+ | (?<![^\W_])_+(?=\S) | (?<=\S)_+(?![^\W_]) | ~~ )
  | (?P<bracket>     \[ )
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_NAMES = {
    "code": "code",
    "line_break": "line break",
    "placeholder": "placeholder",
    "footnote": "footnote",
    "address": "address",
    "tag": "HTML tag",
    "picture": "picture",
    "link": "link",
    "entity": "character",
}
"""What each kind of markup is called in a note."""
_SPECIAL = pattern(r"[\\`*_\[<&{~@]|://|www\.")
_SIGN = pattern(
    r"(?=[<>≤≥=±~≈×÷+%‰°$€£¥²³′″#№−–A-Z-])(?:[^−–A-Z-]|(?<![\w)])[-−–](?=[\d.])"
    r"|(?<![\w'’])(?:[IVX]{2,6}|[B-HJ-Z])(?![\w'’]))"
)
"""Signs of numbers, Roman numerals, and letters that are labels, but for the two that are words as well."""
_LABEL = pattern(r"(?<![^\W_])([A-Za-z][a-z]+) [AI](?![\w'’])")
"""What may be a label of one of those two: *vitamin A*."""
_DIGITS = pattern(r"\d+")
_THOUSANDS = pattern(r"(?<=\d),(?=\d{3}(?!\d))")


@lru_cache(maxsize=4096)
def change(old: str, new: str, context: str = "") -> Change:
    """What the edit from `old` to `new`, two English texts in Markdown, changed. `context` tells a heading."""
    if old == new:
        return Change()
    found = edit(old, new)
    if is_of_plain_words(found):
        return _WORDING
    return compared(*_around(found, old, new), context)


def compared(old: str, new: str, context: str = "") -> Change:
    """The same, by looking at every word of both texts."""
    before, after = _Text.of(old), _Text.of(new)
    if before.texts == after.texts and looks(old, context) == looks(new, context):
        return Change((Kind.COSMETIC,))
    turned = _rules(before, after) or tuple(_reversals(before, after)) or tuple(_shuffled(before, after))
    counted = _amounts(before, after) or tuple(_signs(before, after)) or tuple(_moved_about(before, after))
    found = (
        (Kind.NEGATION, turned),
        (Kind.NUMBER, counted if turned else (*counted, *_scales(before, after))),
        (Kind.MARKUP, tuple(_markup(before, after))),
    )
    kinds = tuple([kind for kind, lines in found if lines])
    details = tuple(dict.fromkeys([line for _, lines in found for line in lines[:_MOST_LINES]]))
    other = not kinds or before.rest != after.rest
    return Change((*kinds, Kind.WORDING) if other else kinds, details)


_WORDING = Change((Kind.WORDING,))
_AROUND = 4
"""Words around what differs that are looked at too: a phrase or an amount has no more."""


def _around(found: Edit, old: str, new: str) -> tuple[str, str]:
    """The stretches of two texts in which they differ, and a few words around: all that has to be looked at."""
    first, last = found.head[-_AROUND:], found.tail[:_AROUND]
    if len(found.head) > _AROUND and _is_open(" ".join(found.head[:-_AROUND])):
        first = found.head
    if len(first) == len(found.head) and len(last) == len(found.tail):
        return old, new
    return " ".join((*first, *found.old, *last)), " ".join((*first, *found.new, *last))


def _is_open(text: str) -> bool:
    """Whether `text` may end within code, an address or a tag, so that what follows is no word."""
    if not _OPENING.search(text):
        return False
    return (
        "\\" in text
        or "``" in text
        or text.count("`") % 2 == 1
        or "](" in _LINK.sub("", text)
        or text.rfind("<") > text.rfind(">")
        or text.rfind("[") > text.rfind("]")
    )


_OPENING = pattern(r"[\\`<\[\]]")
_LINK = pattern(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)")

# The quick way


_PLAIN_WORDS = pattern(r"""([("'*_\[]*)([A-Za-z]?[a-z]+(?:\ [A-Za-z]?[a-z]+)?)([)"'*_\],;:.!?]*)""")
"""One word or two, and the marks before and behind that part no words from each other."""
_MAY_COUNT = pattern(r"\]\(|\]\[|\[\^|[^A-Za-z`}\"'‘’“”,;:.!?*_)\]~][*_)\]~]*(?: |$)")
"""What may be part of a number, or stand between it and its unit, at the end of a word: *5 tablets*, *5 mg / day*.

It is sought without the addresses of links, which may be long.
"""
_ADDRESS = pattern(r"\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\[\]]*\]")


def is_of_plain_words(found: Edit) -> bool:
    """Whether an edit puts words in the place of others, all such that no table has them and no markup holds them.

    Then it is one of the wording, and nothing else has to be looked at. Most edits are.
    """
    old, new = _plain_words(" ".join(found.old)), _plain_words(" ".join(found.new))
    if not old or not new or old[0] != new[0] or old[2] != new[2]:
        return False
    lost, gained = old[1].lower().split(" "), new[1].lower().split(" ")
    if lost[0] == gained[0] or lost[-1] == gained[-1] or lost == gained[::-1]:
        return False
    known = _known()
    if not known.isdisjoint(lost) or not known.isdisjoint(gained):
        return False
    if any(opposed(one, two) for one in lost for two in gained):
        return False
    head, before = " ".join(found.head), found.head
    if "<" in head or _is_open(head):
        return False
    if "](" in head or "][" in head:
        before = tuple(_ADDRESS.sub("]", head).rsplit(" ", 2))
    return not _MAY_COUNT.search(" ".join(before[-2:]))


def _plain_words(text: str) -> Sequence[str] | None:
    """The marks before one word or two, the words, and the marks behind; None if `text` is anything else."""
    if text.isascii() and text.isalpha() and text.islower():  # as most are, and told sooner
        return "", text, ""
    found = _PLAIN_WORDS.fullmatch(text)
    return found.groups() if found else None


@cache
def _known() -> frozenset[str]:
    """The words that say more than themselves: those of the tables, and those that belong to what follows them."""
    return told_apart() | LEADS | LETTERED


class _Text(NamedTuple):
    """An English text taken apart."""

    plain: str
    """Without markup."""
    markup: tuple[tuple[str, str], ...]
    """Kind and text of each piece of it."""
    marks: tuple[str, ...]
    """Of bold and italic type."""
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    """Its words."""
    words: tuple[Word, ...]
    """Those of them, and the phrases, that stand in the tables."""

    @classmethod
    def of(cls, text: str) -> "_Text":
        markup: list[tuple[str, str]] = []
        marks: list[str] = []
        plain = _MARKUP.sub(lambda found: _taken(found, markup, marks), text) if _SPECIAL.search(text) else text
        found = tokens(plain)
        texts = tuple([token.text for token in found])
        return cls(plain, tuple(markup), tuple(marks), found, texts, table_words(plain, found))

    def of_sense(self, sense: Sense) -> tuple[Word, ...]:
        return tuple([word for word in self.words if word.sense is sense]) if self.words else ()

    @property
    def rest(self) -> tuple[str, ...]:
        """The words that stand in no table."""
        if not self.words:
            return self.texts
        ends, known, rest = {word.start: word.end for word in self.words}, 0, []
        for token in self.tokens:
            known = ends.get(token.start, known)
            if token.start >= known:
                rest.append(token.text)
        return tuple(rest)


def _taken(found: re.Match[str], markup: list[tuple[str, str]], marks: list[str]) -> str:
    """What stands for a piece of markup in the plain text, once it is noted."""
    kind = found.lastgroup or ""
    if kind == "escape":
        return found[0][1]
    if kind == "emphasis":
        marks.append(found[0].replace("_", "*"))
    elif kind != "bracket":
        markup.append((kind, found[0]))
    return "\ufffc" if kind in ("code", "placeholder", "address", "entity") else "\n" if kind == "line_break" else ""


# Negation, modality, direction


def _rules(before: _Text, after: _Text) -> tuple[str, ...]:
    old, new = before.of_sense(Sense.RULE), after.of_sense(Sense.RULE)
    if [word.name for word in old] == [word.name for word in new]:
        return ()
    return _differences(old, new)


def _reversals(before: _Text, after: _Text) -> Iterator[str]:
    """Words of which one took the place of its opposite."""
    scales = [[word.name for word in text.of_sense(Sense.SCALE)] for text in (before, after)]
    if scales[0] != scales[1] and sorted(scales[0]) == sorted(scales[1]):
        yield "the words that say which way stand in another order"
    ours, theirs = _core(before.texts, after.texts)
    lost, gained = _only(before, ours, after, theirs), _only(after, theirs, before, ours)
    if len(lost) * len(gained) > _MOST**2:
        return
    for word in lost:
        for other in gained:
            if opposed(word, other) and (not in_place(word, other) or _beside(before, word) & _beside(after, other)):
                yield f"“{word}” became “{other}”"


def _only(text: _Text, mine: Sequence[str], other: _Text, theirs: Sequence[str]) -> tuple[str, ...]:
    """The words and phrases that `text` has more often than the `other`; `mine` and `theirs` are where they differ."""
    phrases = [word.text for word in text.words if " " in word.text]
    if len(mine) + len(phrases) == 1:
        return (*mine, *phrases)
    others = Counter(theirs)
    others.update([word.text for word in other.words if " " in word.text])
    return tuple((Counter([*mine, *phrases]) - others).keys())


def _core(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two runs of words without those that both begin and end with."""
    start, end = shared(old, new)
    return old[start : len(old) - end], new[start : len(new) - end]


def _same_words(before: _Text, after: _Text) -> bool:
    """Whether two texts have the same words in another order."""
    same = len(before.texts) == len(after.texts) and before.texts != after.texts
    return same and sorted(before.texts) == sorted(after.texts)


def _beside(text: _Text, word: str) -> set[tuple[int, str]]:
    """What stands before and behind `word` wherever it stands."""
    texts = ("", *text.texts, "")
    places = [place for place, one in enumerate(texts) if one == word and place]
    return {(side, texts[place + side]) for place in places for side in (-1, 1)}


def _shuffled(before: _Text, after: _Text) -> Iterator[str]:
    """Whether the same words stand in another order, so that a negation may belong to another one."""
    rules = [word.text for word in before.words if word.sense is not Sense.AMOUNT]
    if rules and _same_words(before, after):
        yield f"the words stand in another order: look what “{rules[0]}” belongs to"


# Amounts


def _amounts(before: _Text, after: _Text) -> tuple[str, ...]:
    old, new = amounts(before.plain, before.tokens, before.words), amounts(after.plain, after.tokens, after.words)
    if [one.name for one in old] == [one.name for one in new]:
        return () if _numerals(before.plain) == _numerals(after.plain) else ("a number is written in another way",)
    return _differences(old, new)


def _numerals(plain: str) -> list[int]:
    """Every run of digits as it stands: what the reading of amounts may not see."""
    one_each = _THOUSANDS.sub("", plain) if "," in plain else plain
    return [int(digits[-18:]) for digits in _DIGITS.findall(one_each)]


def _scales(before: _Text, after: _Text) -> tuple[str, ...]:
    old, new = before.of_sense(Sense.SCALE), after.of_sense(Sense.SCALE)
    if [word.name for word in old] == [word.name for word in new]:
        return ()
    return _differences(old, new)


def _signs(before: _Text, after: _Text) -> Iterator[str]:
    """Signs that belong to numbers, and letters and Roman numerals that count like them: ``type B``, ``stage II``."""
    old, new = _named_signs(before.plain), _named_signs(after.plain)
    if old != new:
        yield f"the sign or name changed: {' '.join(old) or 'none'} → {' '.join(new) or 'none'}"


def _named_signs(plain: str) -> list[str]:
    """What `_signs` compares, in reading order."""
    if " A" not in plain and " I" not in plain:
        return _SIGN.findall(plain)
    labels = [one for one in _LABEL.finditer(plain) if one[1].lower() in LETTERED]
    return [one[0] for one in sorted((*_SIGN.finditer(plain), *labels), key=lambda one: one.start())]


def _moved_about(before: _Text, after: _Text) -> Iterator[str]:
    """Whether the same words stand in another order, so that an amount may be that of something else."""
    if _same_words(before, after) and (before.of_sense(Sense.AMOUNT) or _DIGITS.search(before.plain)):
        yield "the words around the amounts stand in another order"


# Markup


def _markup(before: _Text, after: _Text) -> Iterator[str]:
    old, new = before.markup, after.markup
    if old != new and Counter(old) == Counter(new):
        yield "the markup stands in another order"
    elif old != new:
        pieces = [[Amount(_NAMES[kind], text, _shown(text)) for kind, text in side] for side in (old, new)]
        yield from _differences(*pieces)
    if before.marks != after.marks and Counter(before.marks) != Counter(after.marks):
        yield "bold or italic type changed"
    elif before.marks and before.plain == after.plain:
        yield "bold or italic type stands on other words"


def _shown(markup: str) -> str:
    """A piece of markup as a translator knows it."""
    return {"![": "", "\\\n": "\\"}.get(
        markup, markup.removeprefix("](").removesuffix(")") if markup[0] == "]" else markup
    )


# What is told


def _differences(old: Sequence[Word | Amount], new: Sequence[Word | Amount]) -> tuple[str, ...]:
    """A line for each difference between two runs of words or amounts."""
    if max(len(old), len(new)) > _MOST:
        return ("many of them changed",)
    places = stretches([one.name for one in old], [one.name for one in new])
    return tuple([line for start, stop, begin, end in places for line in _told(old[start:stop], new[begin:end])])


def _told(old: Sequence[Word | Amount], new: Sequence[Word | Amount]) -> Iterator[str]:
    """One difference in words: pair by pair, and what is left over as new or taken out."""
    for one, other in zip(old, new, strict=False):
        if isinstance(other, Amount):
            yield f"the {other.what} changed: {one.text} → {other.text}"
        else:
            yield f"“{one.text}” became “{other.text}”"
    both = min(len(old), len(new))
    for one in old[both:]:
        yield f"{_named(one)} was taken out"
    for one in new[both:]:
        yield f"{_named(one)} is new"


def _named(one: Word | Amount) -> str:
    return f"the {one.what} {one.text}".rstrip() if isinstance(one, Amount) else f"“{one.text}”"
