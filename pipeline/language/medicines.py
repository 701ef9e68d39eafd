"""Names of medicines: known by the stems of their international names, and told again in other alphabets.

Every language writes *rituximab* by its sound: *rytuksymab*, *ритуксимаб*, *ريتوكسيماب*. Without vowels and with
letters of one sound made one, they are the same or nearly so, and *infliximab* is another.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.language.scripts import MIXED, SIGNS

_STEMS = (
    "mab|nib|limus|zomib|grastim|leucel|platin|ciclib|cyclib|parib|rubicin|taxel|poside|prazole|sartan|olol|dipine|statin|"
    "cillin|mycin|micin|floxacin|cycline|conazole|nidazole|azepam|zolam|oxetine|triptan|gliptin|gliflozin|glutide|formin|"
    "parin|xaban|gatran|setron|profen|fenac|caine|nisone|solone|onide|terol|tropium|lukast|phylline|thyroxine|thyronine|"
    "amol|dronate|navir|tegravir|buvir|ciclovir|cyclovir|vudine|trexate|uracil|mustine|tinoin|kinra|tuzumab|fibrate|"
    "thiazide|semide|lactone|dopa|azine|barbital|phenytoin|zepine|peridone|apine|codone|morphine|codeine|fentanyl"
)
_OTHERS = "aflibercept|etanercept|abatacept|aspirin|captopril|enalapril|lisinopril|perindopril|ramipril"
_NAME = re.compile(rf"(?<![\w-])(?:[a-z]{{3,}}(?:{_STEMS})|{_OTHERS})(?![\w-])", re.IGNORECASE)
_END = re.compile(r"[a-z]{3}(?![\w-])")
_ENDS = frozenset(form[-3:] for form in f"{_STEMS}|{_OTHERS}".split("|"))
"""The last three letters of every name."""
_NOT_NAMES = frozenset({"statin", "heparin", "magazine", "aspirin", "control", "alcohol", "cholesterol"})
"""Words that end like one, and names that languages have words of their own for."""

ALIKE = 0.78
"""How much of the sounds of two names must be the same, where they are one name."""


@lru_cache(maxsize=4096)
def medicines(text: str) -> tuple[str, ...]:
    """The names of medicines in a text in Latin letters, each once."""
    if _ENDS.isdisjoint(_END.findall(text.casefold())):
        return ()  # most texts, told in a fifth of the time
    found = (match[0].lower() for match in _NAME.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name not in _NOT_NAMES))


def is_named(name: str, text: str, script: str) -> bool:
    """Whether `text`, in a language of `script`, names the medicine in any letters; true if we cannot tell."""
    if name in text.lower():
        return True
    if script != "Latn" and not any(one in _LETTERS for one in MIXED.get(script, (script,))):
        return not medicines(text)
    sounds = _sounds(name)
    return any(_likeness(sounds, other) >= ALIKE for other in _words(text) if other)


def _words(text: str) -> Iterator[str]:
    return (_sounds(word) for word in _WORD.findall(text))


@lru_cache(maxsize=8192)
def _sounds(word: str) -> str:
    """The consonants of a word, in Latin letters."""
    latin = "".join(_table().get(letter, letter) for letter in word.lower())
    for letters, sound in _SAME:
        latin = latin.replace(letters, sound)
    bare = re.sub(r"[^bcdfgjklmnprstvxz]", "", latin)
    return re.sub(r"(.)\1+", r"\1", bare)


_SAME = (
    ("ph", "f"), ("th", "t"), ("ch", "k"), ("ks", "x"), ("cs", "x"), ("kz", "x"), ("ce", "se"), ("ci", "si"),
    ("cy", "si"),
    ("x", "ks"), ("c", "k"), ("q", "k"), ("w", "v"), ("f", "v"), ("z", "s"), ("j", ""), ("g", "k"),
    ("p", "b"), ("v", "b"),
)  # fmt: skip
"""Ways to write one sound, in the order in which they are made one."""


def _likeness(one: str, other: str) -> float:
    """How much of two words is the same, from 0 to 1."""
    if not one or not other or min(len(one), len(other)) * 2 < max(len(one), len(other)):
        return 0.0
    row = [0] * (len(other) + 1)
    for letter in one:
        former = row[:]
        for at, mine in enumerate(other, 1):
            row[at] = former[at - 1] + 1 if letter == mine else max(former[at], row[at - 1])
    return 2 * row[-1] / (len(one) + len(other))


_LETTERS = {
    "Cyrl": "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
    "Arab": "ابپتثجچحخدذرزژسشصضطظعغفقكکگلمنهوةىيیءآأؤإئ",
    "Deva": "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहज़फ़ड़ढ़",
    "Beng": "কখগঘঙচছজঝটঠডঢণতথদধনপফবভমযরলশষসহয়ড়ঢ়",
}
_LATIN = {
    "Cyrl": "a b v g g d e e e z z i i i i k l m n o p r s t u f h s c s s - - - e u a",
    "Arab": "- b p t t g c h h d d r z z s s s d t z - g f k k k g l m n h v - - - - - - - - - -",
    "Deva": "k k g g c c j j t t d d n t t d d n p f b b m - r l v s s s h z - f - d - d -",
    "Beng": "k k g g n c c j j t t d d n t t d d n p f b b m - r l s s s h - - d - d -",
}
_WORD = re.compile(rf"[^\W\d_]++(?:[{SIGNS}\u064b-\u0652\u200c\u200d]++[^\W\d_]*+)*+")


@cache
def _table() -> dict[str, str]:
    """The Latin letter for each letter of other alphabets; vowels and signs have none."""
    found: dict[str, str] = {}
    for script, letters in _LETTERS.items():
        for letter, latin in zip(letters, _LATIN[script].split(), strict=True):
            found[letter] = "" if latin == "-" else latin
    return found
