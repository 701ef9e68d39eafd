"""Language: a translation is in the language that it says it is in, and no English is left over in it."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import (
    READ_OTHERWISE,
    is_copied,
    is_in_other_script,
    is_read_otherwise,
    may_be_foreign,
    may_hold_english,
)
from pipeline.checks.rule import rule
from pipeline.language import identity
from pipeline.language.english.everyday import COMMON
from pipeline.language.english.left_over import WORD
from pipeline.language.locales import locale_for
from pipeline.model.finding import Problem, Severity

LATIN = "Latn"
ENGLISH = "en"
_MEDICINE = re.compile(r"\w*(?:mab|nib|cept|limus|zomib|stim|kinra|leucel|platin|tinib)s?", re.IGNORECASE)


@rule("PO401", Severity.ERROR, evident=True, when=is_copied)
def untranslated(pair: Comparison) -> Iterator[Problem]:
    """The translation is the English, unchanged.

    A reader who knows no English finds a gap where the sentence should be. Names, numbers, abbreviations and lone words
    that may be the same in both languages are let be.

    Flagged::

        Call us the same day.  ->  Call us the same day.
        Side effects  ->  Side effects
        zh-Hans: Infection  ->  Infection

    Passes::

        Call us the same day.  ->  Appelez-nous le jour même.
        Infection  ->  Infection
        MedlinePlus  ->  MedlinePlus
        ar: {clinic.phone}  ->  {clinic.phone}
        en-GB: Call us the same day.  ->  Call us the same day.
    """
    if pair.language != ENGLISH and _has_words(pair.literal[0], pair.locale.script):
        yield Problem("the translation is the same as the English", "translate it, or leave it empty until you do")


def _has_words(text: str, script: str) -> bool:
    """Whether `text` holds English that differs in a language of `script`."""
    words = [word for word in WORD.findall(text) if not _is_name(word)]
    if any(word.lower() in COMMON for word in words):
        return True
    if len(words) > 1:
        return not all(word[0].isupper() for word in words)
    return bool(words) and script != LATIN and len(words[0]) > 2


def _is_name(word: str) -> bool:
    """Whether no language translates `word`: an abbreviation, a name with a capital inside, a medicine."""
    return any(letter.isupper() for letter in word[1:]) or len(word) == 1 or _MEDICINE.fullmatch(word) is not None


@rule("PO402", Severity.WARNING, when=may_hold_english)
def english_word_left(pair: Comparison) -> Iterator[Problem]:
    """An English word of the sentence stands in the translation.

    It was overlooked, or a tool put it back. What stands in brackets or between quotation marks is let be, and so are
    names, medicines, and words that the language has too.

    Flagged::

        Call us if a rash spreads.  ->  Appelez-nous si un rash se répand.
        ru: Call the nurse.  ->  Позвоните nurse.

    Passes::

        Call us if you have any pain.  ->  Appelez-nous si vous avez mal.
        es: Use your inhaler.  ->  Use su inhalador.
        ru: You may have a rash.  ->  У вас может быть сыпь (rash).
    """
    if pair.language == ENGLISH or pair.copied or pair.english_run:
        return
    own = pair.own_words
    left = _everyday(pair.language).intersection(own.small)
    if left.isdisjoint(pair.ours.words_in_small_letters):
        return
    for at, (word, small) in enumerate(dict.fromkeys(zip(*own, strict=True))):
        if (small if at == 0 else word) in left and small in pair.ours.words_in_small_letters:
            yield Problem(f"“{word}” is English", "translate this word too")


@cache
def _everyday(language: str) -> frozenset[str]:
    """Everyday English that is no word of the language."""
    return COMMON - identity.words_of(language)


@rule("PO404", Severity.ERROR, evident=True, when=may_hold_english)
def english_left_standing(pair: Comparison) -> Iterator[Problem]:
    """Several words of the English stand in a row in the translation.

    Half of a sentence is no sentence: of pharmacy labels that a study found wrong, nearly half mixed two languages.

    Flagged::

        Call us if you have any pain.  ->  Appelez-nous if you have any douleur.
        Take 5 mg of the medicine.  ->  Prenez 5 mg of the medicine.
        ru: Call us if you have any pain.  ->  Позвоните нам, if you have any pain.
        ar: Call us if you have any pain.  ->  اتصل بنا if you have any pain.

    Passes::

        ru: It is called cytokine release syndrome.  ->  Это синдром выброса цитокинов (cytokine release syndrome).
        Call us.  ->  Appelez-nous.
        The National Institute of Health helps.  ->  Le National Institute of Health aide.
    """
    if pair.english_run and not pair.copied:
        yield Problem(f"“{pair.english_run}” is English", "translate these words too")


@rule("PO408", Severity.ERROR, when=is_read_otherwise)
def english_word_read_otherwise(pair: Comparison) -> Iterator[Problem]:
    """An English word was left in the translation that means something else there.

    In Spanish *once* is eleven: a man who was to take his pill once a day took eleven.

    Flagged::

        es: Take it once a day.  ->  Tómelo once al día.

    Passes::

        es: Take it once a day.  ->  Tómelo una vez al día.
        es: Eleven people helped at once.  ->  Once personas ayudaron a la vez.
    """
    ours = pair.source_words.lower().split()
    for word, meaning in READ_OTHERWISE[pair.language].items():
        if word in ours and word in pair.target_words.lower().split() and meaning not in ours:
            yield Problem(f"“{word}” says {meaning} in {_language(pair)}", f"translate “{word}”")


@rule("PO403", Severity.ERROR, evident=True, when=is_in_other_script)
def wrong_script(pair: Comparison) -> Iterator[Problem]:
    """Hardly any of the translation is in the script of its language.

    It belongs to another language's file, or was never translated.

    Flagged::

        ru: You may feel tired for some days.  ->  Puede sentir cansancio durante unos días.
        Tell your care team about all your medicines.  ->  Расскажите врачам обо всех своих лекарствах.

    Passes::

        ru: You may feel tired for some days.  ->  Несколько дней вы можете чувствовать усталость.
        zh-Hans: Your medicine is called rituximab.  ->  您的药物叫rituximab。
    """
    if pair.own_share < pair.profile.limits.script_block and not pair.copied:
        yield Problem(f"{pair.own_share:.0%} of the letters are {_script(pair)}", f"write it in {_language(pair)}")


@rule("PO405", Severity.WARNING, when=is_in_other_script)
def mixed_scripts(pair: Comparison) -> Iterator[Problem]:
    """Much of the translation is in another script than its language's.

    Names of medicines and tests are let be; what else stands in foreign letters is hard to read.

    Flagged::

        ru: You may feel tired for some days.  ->  Вы можете чувствовать усталость, puede sentir cansancio.

    Passes::

        ru: You may feel tired for some days.  ->  Несколько дней вы можете чувствовать усталость.
        ar: Rituximab and pembrolizumab are antibodies.  ->  Rituximab و pembrolizumab أجسام مضادة.
    """
    if pair.own_share >= pair.profile.limits.script_block and not pair.copied:
        yield Problem(f"{pair.own_share:.0%} of the letters are {_script(pair)}", "translate what is left over")


@rule("PO406", Severity.ERROR, when=may_be_foreign)
def wrong_language(pair: Comparison) -> Iterator[Problem]:
    """The translation is in another language that is written with the same letters.

    It belongs to another language's file. Told by small words and by letters that the language does not have; of a
    text with fewer than three words nothing is said.

    Flagged::

        Keep the medicine in the fridge.  ->  Guarde el medicamento en la nevera.
        uk: You may feel tired for some days.  ->  Несколько дней вы можете чувствовать усталость.
        ar: You can go home after the test.  ->  پس از آزمایش می‌توانید به خانه بروید.

    Passes::

        Keep the medicine in the fridge.  ->  Conservez le médicament au réfrigérateur.
        Your doctor is Dr. Núñez.  ->  Votre médecin est le docteur Núñez.
    """
    if pair.other_language and pair.language != ENGLISH and not pair.copied:
        found = locale_for(pair.other_language).english_name
        yield Problem(f"this is {found}, not {_language(pair)}", f"write it in {_language(pair)}")


def _script(pair: Comparison) -> str:
    return f"letters of {_language(pair)}"


def _language(pair: Comparison) -> str:
    return pair.locale.english_name
