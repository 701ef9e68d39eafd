"""Letters: each word is spelt with the letters of its language, and none only looks as if it were."""

import re
from collections.abc import Iterator
from unicodedata import name, normalize

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_strange_letters_in, may_hold_look_alikes, may_hold_old_letters
from pipeline.checks.rule import rule
from pipeline.language.alphabets import CONFUSED, LOOK_ALIKE, strange_letters
from pipeline.language.zawgyi import zawgyi
from pipeline.model.finding import Problem, Severity

_TOKEN = re.compile("[A-Za-zÀ-ɏḀ-ỿЀ-ӿ]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_SHAPES = re.compile(r"[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc]")


@rule("PO506", Severity.ERROR, when=may_hold_look_alikes)
def look_alike_letters(pair: Comparison) -> Iterator[Problem]:
    """A word is spelt with letters of another alphabet that only look like the right ones.

    On paper nobody sees it. A screen reader stumbles, a search does not find the word, and who looks the name of a
    machine or a medicine up finds nothing.

    Flagged::

        Use your CPAP machine.  ->  Utilisez votre appareil СРАР.
        ru: Use your CPAP machine.  ->  Пользуйтесь аппаратом СРАР.
        ru: It is small.  ->  Она нeбольшая.
        uk: Use your CPAP machine.  ->  Користуйтеся апаратом CРAP.

    Passes::

        ru: Use your CPAP machine.  ->  Пользуйтесь аппаратом CPAP.
        ru: It attaches to B cells.  ->  Прикрепляется к B-клеткам.
        ru: You have 5 mg/mL.  ->  У вас 5 мг/mL.
    """
    names = set(_TOKEN.findall(pair.source_words))
    missing = names.difference(_TOKEN.findall(pair.target_words))
    for word in dict.fromkeys(_TOKEN.findall(pair.prose)):
        if not _CYRILLIC.search(word) or word in names:
            continue
        plain = word.translate(LOOK_ALIKE)
        if _LATIN.search(word):
            yield Problem(f"“{word}” mixes Latin and Cyrillic letters", "type the word again, in one alphabet")
        elif len(word) > 1 and plain in missing:
            yield Problem(f"“{word}” is {plain} in Cyrillic letters", f"write {plain} in Latin letters")
        elif pair.locale.script == "Latn":
            yield Problem(f"“{word}” is in Cyrillic letters", "type the word again, in Latin letters")


@rule("PO507", Severity.WARNING, when=has_strange_letters_in)
def letter_of_another_language(pair: Comparison) -> Iterator[Problem]:
    """A letter of a neighbouring language stands for the language's own.

    Keyboards of one language are used for another: Arabic ``ي`` in Persian, ``ş`` for Romanian ``ș``, traditional
    characters in simplified Chinese. Most read over it; searches, voices and some fonts do not.

    Flagged::

        fa: You can go.  ->  مي‌توانید بروید.
        uk: Come to us.  ->  Приходьте, мы чекаємо.
        zh-Hans: Call the doctor.  ->  请致电醫生。
        ro: Shoulder pain.  ->  Dureri de umăr şi de spate.

    Passes::

        fa: You can go.  ->  می‌توانید بروید.
        zh-Hans: Call the doctor.  ->  请致电医生。
        fr: Dr. Núñez will see you.  ->  Le docteur Núñez vous recevra.
    """
    if pair.other_language:
        return
    table = CONFUSED.get(pair.locale.tag) or CONFUSED.get(pair.language, {})
    for letter in dict.fromkeys(pair.prose):
        if letter in table and letter not in pair.english:
            yield Problem(f"{letter} is no letter of {pair.locale.english_name}", f"write {table[letter]}")
    for letter in strange_letters(pair.prose, pair.locale.script, pair.language):
        if pair.locale.script != "Latn" and letter not in table and letter not in pair.english:
            message = f"{letter} ({name(letter, '').lower()}) is no letter of {pair.locale.english_name}"
            yield Problem(message, "type the word again with the language's own keyboard")


@rule("PO508", Severity.ERROR, when=may_hold_old_letters)
def zawgyi_letters(pair: Comparison) -> Iterator[Problem]:
    """Burmese is stored in the Zawgyi way, not in Unicode.

    On any page of ours it is printed as a jumble. It is told by signs that Unicode has in another order: a vowel
    before its consonant, two medials the wrong way round, and stacked letters at places of their own.

    Flagged::

        my: Drink water.  ->  ေရေသာက္ပါ။

    Passes::

        my: Drink water.  ->  ရေသောက်ပါ။
    """
    if pair.language == "my" and (sign := zawgyi(pair.prose)):
        yield Problem(f"“{sign}” is Zawgyi", "convert the text to Unicode, or type it with a Unicode keyboard")


@rule("PO509", Severity.WARNING, when=may_hold_old_letters)
def letters_stored_as_shapes(pair: Comparison) -> Iterator[Problem]:
    """Arabic letters are stored by the shape that they take within a word.

    Text taken out of a PDF is often so. A search does not find it, and the shapes do not join as they should.

    Flagged::

        ar: Do not wait.  ->  ﻻ تنتظروا.

    Passes::

        ar: Do not wait.  ->  لا تنتظروا.
    """
    for shape in dict.fromkeys(_SHAPES.findall(pair.prose)):
        yield Problem(f"{shape} is a shape of {normalize('NFKC', shape)}", f"write {normalize('NFKC', shape)}")
