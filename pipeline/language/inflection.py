"""Whether a word of a translation is a form of a word of the glossary, by what is known of each language.

The glossary has dictionary forms, sentences have cases, plurals and compounds. Each language is a row: a stemmer of the
Snowball project where there is one that helps, how much of a word's end may differ otherwise, what may be grown on in
front, and whether words grow together. For an accepted translation the comparison is generous, as a false alarm
teaches people not to read alarms; for a forbidden one it is strict, as what it finds is kept off the page.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib import import_module
from typing import TypeAlias
from unicodedata import normalize

Span: TypeAlias = tuple[int, int]
"""From the first word to behind the last, counted in words (in characters, where a script has no spaces)."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the words of one language change."""

    stemmer: str = ""
    """The name of its Snowball stemmer."""
    slack: int | None = 2
    """Letters at the end of a dictionary form that another form may lack; None: words do not change at all."""
    suffix: int = 4
    """Letters that another form may have where the dictionary form ends."""
    compounds: bool = False
    """Whether words grow together, as in *Krebszelle*."""
    umlauts: bool = False
    """Whether vowels change their dots, rings and strokes in other forms, as in *Ärzte* and *zespołu*."""
    prefixes: str = ""
    """Letters that are grown on in front: the article, *and*, *with*."""
    endings: str = ""
    """What is grown on behind in such languages, with spaces between."""
    solid: bool = False
    """Whether the script has no spaces between words, or the language sets them at will."""
    loose: bool = True
    """Whether the words of a term may part, or change places."""
    names_grow: bool = True
    """Whether names take endings as well, or grow together with other words: *Rituximabs*, *Rituximabtherapie*."""


_ARABIC = Manner(
    slack=None,
    names_grow=False,
    prefixes=r"[وف]?(?:[بك]?ال|لل|[بكلس])?",
    endings="ة ه ها هم هن ك كم نا ي ا ت ات ان ين ون وا تان تين ته تها تهم تي تك تكم تنا اته اتها اتهم اتكم اتنا انه ية",
)
_HEBREW = Manner(
    slack=None,
    names_grow=False,
    prefixes=r"ו?(?:כש|מש|של|ש|[הבלכמ])?ה?",
    endings="ה ת ימ ות י ית יות יימ ו מ נ כ נו כמ המ הנ יו יה יהמ יכמ ינו ותיו ותיה ותיהמ תו תה תמ",
)
MANY = 14
"""Letters of the endings that some languages add one to another."""

_STEADY = Manner(slack=None, loose=False, names_grow=False)
_SOLID = Manner(slack=None, solid=True, names_grow=False)

MANNERS = {
    "ar": _ARABIC,
    "he": _HEBREW,
    "yi": Manner("yiddish"),
    "de": Manner("german", compounds=True, umlauts=True),
    "nl": Manner("dutch", compounds=True),
    "af": Manner(compounds=True),
    "lb": Manner(compounds=True, umlauts=True),
    "fy": Manner(compounds=True),
    "sv": Manner("swedish", compounds=True, umlauts=True),
    "da": Manner("danish", compounds=True, umlauts=True),
    "nb": Manner("norwegian", compounds=True, umlauts=True),
    "nn": Manner("norwegian", compounds=True, umlauts=True),
    "is": Manner(compounds=True, umlauts=True),
    "fo": Manner(compounds=True, umlauts=True),
    "fi": Manner("finnish", suffix=MANY, compounds=True),
    "et": Manner("estonian", suffix=MANY, compounds=True),
    "hu": Manner("hungarian", suffix=MANY, compounds=True),
    "tr": Manner("turkish", suffix=MANY),
    "fr": Manner("french", slack=0, suffix=2, names_grow=False),
    "es": Manner("spanish", slack=0, suffix=2, names_grow=False),
    "pt": Manner("portuguese", slack=0, suffix=2, names_grow=False),
    "it": Manner("italian", slack=1, suffix=2, names_grow=False),
    "ca": Manner("catalan", slack=0, suffix=2, names_grow=False),
    "ro": Manner("romanian"),
    "ru": Manner("russian"),
    "cs": Manner("czech"),
    "pl": Manner("polish", umlauts=True),
    "sr": Manner("serbian"),
    "lt": Manner("lithuanian"),
    "el": Manner("greek"),
    "hy": Manner("armenian"),
    "fa": Manner("persian"),
    "hi": Manner("hindi"),
    "ne": Manner("nepali"),
    "bn": Manner(slack=0, suffix=8),
    "ta": Manner("tamil", suffix=12),
    "eu": Manner("basque", suffix=MANY),
    "ga": Manner("irish"),
    "eo": Manner("esperanto"),
    "id": Manner("indonesian"),
    "so": Manner(slack=1, suffix=8),
    "ko": _SOLID,
    "zh": _SOLID,
    "ja": _SOLID,
    "th": _SOLID,
    "lo": _SOLID,
    "km": _SOLID,
    "my": _SOLID,
    "vi": _STEADY,
    "hmn": _STEADY,
    "mww": _STEADY,
    "haw": _STEADY,
    "sm": _STEADY,
    "to": _STEADY,
    "mi": _STEADY,
    **dict.fromkeys(("az", "kk", "ky", "tk", "tt", "ug", "uz", "mn", "ka", "te", "ml", "kn"), Manner(suffix=MANY)),
}
"""By the language of a tag. Any other changes the ends of its words, as most languages do."""

_OTHERS = Manner()

LEAST_COMPOUND = 4
"""Letters that a word must have to be looked for inside longer ones."""
LEAST_STEM = 3
_MOST_BETWEEN = 2
"""Words that may stand between those of a term, where they may part."""
_MOST_WORDS = 12
"""Words of a translation that are compared; no term has more."""


def manner_of(tag: str) -> Manner:
    """How words change in the language `tag`."""
    return MANNERS.get(tag.partition("-")[0], _OTHERS)


class Sentence:
    """The words of one translation, to look terms up in."""

    __slots__ = ("_found", "_manner", "_solid", "_tag", "_words", "text")

    def __init__(self, text: str, tag: str) -> None:
        self.text = text
        self._tag = tag.partition("-")[0]
        self._manner = manner_of(tag)
        self._words = () if self._manner.solid else words_of(text)
        self._solid = _solid(text) if self._manner.solid else ""
        self._found: dict[str, tuple[Span, ...]] = {}

    def spans(self, phrase: str) -> tuple[Span, ...]:
        """Where a form of `phrase` stands, generously; no two overlap."""
        if phrase not in self._found:
            self._found[phrase] = self._spans(phrase, strict=False)
        return self._found[phrase]

    def strict_spans(self, phrase: str) -> tuple[Span, ...]:
        """Where a form of `phrase` stands, word by word, if there can hardly be a doubt."""
        return self._spans(phrase, strict=True)

    def _spans(self, phrase: str, *, strict: bool) -> tuple[Span, ...]:
        if self._manner.solid:
            return tuple(_occurrences(_solid(phrase), self._solid))
        return apart(self._places(phrase, strict=strict))

    def _places(self, phrase: str, *, strict: bool) -> Iterator[Span]:
        wanted = _wanted(phrase)
        forms = [_forms(word, self._tag, strict) for word in wanted]
        if len(forms) == 1:
            (form,) = forms
            yield from ((at, at + 1) for at, word in enumerate(self._words) if form[word])
            return
        alike = [[form[word] for form in forms] for word in self._words]
        room = _MOST_BETWEEN if self._manner.loose and not strict else 0
        for start, here in enumerate(alike):
            if (here[0] or (room and True in here)) and (end := _end(alike, start, len(wanted), room)):
                yield start, end


def apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those that overlap no other, in order; of two that do, the one whose words stand closer together."""
    spans = tuple(spans)
    if len(spans) < 2:
        return spans
    kept: list[Span] = []
    taken: set[int] = set()
    for start, end in sorted(spans, key=lambda span: (span[1] - span[0], span)):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end))
    return tuple(sorted(kept))


def _end(alike: Sequence[Sequence[bool]], start: int, count: int, room: int) -> int:
    """Behind which word the `count` words of a term that begins at `start` end; 0 where they are not all there."""
    if not room:
        there = alike[start : start + count]
        whole = len(there) == count and all(there[index][index] for index in range(count))
        return start + count if whole else 0
    lacking = set(range(count))
    for at in range(start, min(start + count + room, len(alike))):
        found = next((index for index in sorted(lacking) if alike[at][index]), None)
        if found is not None:
            lacking.remove(found)
            if not lacking:
                return at + 1
    return 0


def _occurrences(part: str, text: str) -> Iterator[Span]:
    at = text.find(part) if part else -1
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + len(part))


# Words

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u0900-\u0963\u0966-\u109f])+")
"""Letters, digits, and the signs that stand on letters: in the scripts of India and Burma, vowels do."""
_SPACES = re.compile(r"[\s\u200b\ufffc]+")
_UNWRITTEN = re.compile(
    r"[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200d-\u200f\u2060-\u2069]"
)
"""Vowel signs of Arabic and Hebrew, which may be left out, and what cannot be seen."""
_ONE_LETTER = str.maketrans("أإآٱىیکہھؤئםןץףךё", "ااااييكههءءמנצפכе")
"""Letters that differ by custom, or by where in the word they stand."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text` in small letters, without signs that may be left out."""
    return tuple(_WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    return _UNWRITTEN.sub("", normalize("NFC", text).casefold()).translate(_ONE_LETTER)


def _solid(text: str) -> str:
    """`text` without white space, which such scripts set at will beside Latin letters."""
    return _SPACES.sub("", _plain(text))


class _Forms(dict[str, bool]):
    """What is known of the words that sentences have: whether each is a form of one word of the glossary."""

    __slots__ = ("_is_form",)

    def __init__(self, is_form: Callable[[str], bool]) -> None:
        super().__init__()
        self._is_form = is_form

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_FORMS:
            self.clear()
        answer = self[word] = self._is_form(word)
        return answer


_MOST_FORMS = 2048


@lru_cache(maxsize=1024)
def _forms(word: str, tag: str, strict: bool) -> _Forms:
    return _Forms(partial(_strictly_same if strict else _same, word, tag=tag))


@lru_cache(maxsize=4096)
def _wanted(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the glossary: the same ones are looked for in thousands of sentences."""
    return words_of(phrase)[:_MOST_WORDS]


def _same(ours: str, theirs: str, tag: str) -> bool:
    """Whether `theirs`, a word of a sentence, may be a form of `ours`, a word of the glossary."""
    if ours == theirs:
        return True
    manner = manner_of(tag)
    if manner.prefixes:
        return not _bare(ours, manner, LEAST_STEM).isdisjoint(_bare(theirs, manner, min(len(ours), LEAST_STEM)))
    if manner.umlauts:
        ours, theirs = _bald(ours), _bald(theirs)
    stem = _stem(ours, manner)
    if manner.stemmer and stem == _stem(theirs, manner):
        return True
    if manner.slack is not None and _shares_start(ours, theirs, manner.slack, manner.suffix):
        return True
    return manner.compounds and (_inside(stem, theirs) or _at_the_end(ours, theirs, tag))


def _inside(stem: str, word: str) -> bool:
    return len(stem) >= LEAST_COMPOUND and stem in word


def _at_the_end(ours: str, theirs: str, tag: str) -> bool:
    """Whether a form of `ours` is the last part of a long word, which says what the whole is."""
    at = theirs.rfind(ours) if len(ours) >= LEAST_STEM else 0
    return at >= LEAST_STEM and _same(ours, theirs[at:], tag)


def _strictly_same(ours: str, theirs: str, tag: str) -> bool:
    """Whether `theirs` can hardly be anything but a form of `ours`."""
    if ours == theirs:
        return True
    manner = manner_of(tag)
    if manner.prefixes:
        return ours in _bare(theirs, manner, len(ours))
    if manner.compounds and len(ours) >= LEAST_COMPOUND:
        # A party drug is a drug, a drugstore is none.
        at = theirs.rfind(ours[:-1])
        theirs = theirs[at:] if at >= LEAST_STEM else theirs
    if manner.slack is None and not manner.stemmer:
        return False
    slack = 1 if manner.slack is None else min(1, manner.slack)
    near = _shares_start(ours, theirs, slack, _STRICT_SUFFIX)
    if not manner.stemmer:
        return near and len(ours) > LEAST_COMPOUND
    stem = _stem(ours, manner)
    return near and len(stem) >= LEAST_COMPOUND and stem == _stem(theirs, manner)


_STRICT_SUFFIX = 3


def _shares_start(ours: str, theirs: str, slack: int, suffix: int) -> bool:
    """Whether the two begin alike, but for `slack` letters of `ours` and `suffix` of `theirs`."""
    shared = next(
        (at for at, (left, right) in enumerate(zip(ours, theirs, strict=False)) if left != right),
        min(len(ours), len(theirs)),
    )
    return shared >= max(min(LEAST_STEM, len(ours)), len(ours) - slack) and len(theirs) - shared <= suffix


def _bare(word: str, manner: Manner, least: int) -> frozenset[str]:
    """`word` without what may have grown on it, in every way that leaves `least` letters or more."""
    fronts = _fronts(word, manner.prefixes)
    found = {word}
    for front in fronts:
        rest = word[front:]
        ends = (len(ending) for ending in manner.endings.split() if rest.endswith(ending))
        found.update(rest[: len(rest) - end] for end in (0, *ends) if len(rest) - end >= least)
    return frozenset(found)


def _fronts(word: str, prefixes: str) -> set[int]:
    """How many letters in front may be grown on."""
    pattern = re.compile(prefixes)
    return {end for end in range(min(len(word), _LONGEST_PREFIX) + 1) if pattern.fullmatch(word, 0, end)}


_LONGEST_PREFIX = 4


def _bald(word: str) -> str:
    """`word` without dots and rings."""
    return _DOTS.sub("", normalize("NFD", word)).replace("ø", "o").replace("æ", "a")


_DOTS = re.compile(r"[\u0300-\u036f]")


def _stem(word: str, manner: Manner) -> str:
    return _stemmer(manner.stemmer)(word) if manner.stemmer else word


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    """Snowball's own Python, whatever else is installed: findings are the same on every machine."""
    module = import_module(f"snowballstemmer.{name}_stemmer")
    make = getattr(module, f"{name.title()}Stemmer")
    stem: Callable[[str], str] = lru_cache(maxsize=65536)(make().stemWord)
    return stem


# Names

_LATIN = r"A-Za-z0-9\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"


def holds_name(text: str, name: str, tag: str, *, case_sensitive: bool = False) -> bool:
    """Whether `name` stands in `text` to the letter. Where words take endings, a name that ends in a letter may too."""
    return _name(name, manner_of(tag).names_grow, case_sensitive).search(text) is not None


@lru_cache(maxsize=4096)
def _name(name: str, grows: bool, case_sensitive: bool) -> re.Pattern[str]:
    behind = "(?![0-9])" if grows and name[-1:].isalpha() else f"(?![{_LATIN}])"
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(f"(?<![{_LATIN}]){words}{behind}", 0 if case_sensitive else re.IGNORECASE)
