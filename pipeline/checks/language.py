"""Language: a translation is in the language that it says it is in, and no English is left over in it."""

import re
from collections.abc import Iterator

from pipeline.checks.comparison import (
    LITTLE,
    TOO_LITTLE,
    Comparison,
    has_english_words,
    is_copied,
    is_in_other_script,
)
from pipeline.checks.rule import rule
from pipeline.language.english.everyday import ALSO_ELSEWHERE, COMMON
from pipeline.model.finding import Problem, Severity

LATIN = "Latn"
ENGLISH = "en"
RUN = 4
"""English words in a row that cannot be chance."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MEDICINE = re.compile(r"\w*(?:mab|nib|cept|limus|zomib|stim|kinra|leucel|platin|tinib)s?", re.IGNORECASE)


@rule("PO401", Severity.ERROR, when=is_copied)
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
    words = [word for word in _WORD.findall(text) if not _is_name(word)]
    if any(word.lower() in COMMON for word in words):
        return True
    if len(words) > 1:
        return not all(word[0].isupper() for word in words)
    return bool(words) and script != LATIN and len(words[0]) > 2


def _is_name(word: str) -> bool:
    """Whether no language translates `word`: an abbreviation, a name with a capital inside, a medicine."""
    return any(letter.isupper() for letter in word[1:]) or len(word) == 1 or _MEDICINE.fullmatch(word) is not None


@rule("PO402", Severity.WARNING, when=has_english_words)
def english_left_over(pair: Comparison) -> Iterator[Problem]:
    """English words stand in a row in the middle of the translation.

    Part of the sentence was overlooked, or a tool put it back.

    Flagged::

        Call us if you have any pain.  ->  Appelez-nous if you have any douleur.

    Passes::

        Call us if you have any pain.  ->  Appelez-nous si vous avez mal.
        ru: Call us.  ->  Позвоните нам.
    """
    if pair.locale.script == LATIN and (run := _english_run(pair)):
        yield Problem(f"“{run}” is English", "translate these words too")


@rule("PO404", Severity.ERROR, when=has_english_words)
def english_left_standing(pair: Comparison) -> Iterator[Problem]:
    """English words stand in a row in a translation that is written in another script.

    Who cannot read the letters cannot even guess.

    Flagged::

        ru: Call us if you have any pain.  ->  Позвоните нам, if you have any pain.
        ar: Call us if you have any pain.  ->  اتصل بنا if you have any pain.

    Passes::

        ru: It is called cytokine release syndrome.  ->  Это синдром выброса цитокинов (cytokine release syndrome).
        Call us.  ->  Appelez-nous.
    """
    if pair.locale.script != LATIN and (run := _english_run(pair)):
        yield Problem(f"“{run}” is English", "translate these words too")


def _english_run(pair: Comparison) -> str:
    """The first words in a row that can only be English, or an empty string."""
    if pair.language == ENGLISH or pair.copied:
        return ""
    run: list[str] = []
    for word in _WORD.findall(pair.literal[1]):
        if word.lower() in COMMON or word.lower() in ALSO_ELSEWHERE:
            run.append(word)
        elif _is_english(run):
            break
        else:
            run.clear()
    return " ".join(run) if _is_english(run) else ""


def _is_english(run: list[str]) -> bool:
    return len(run) >= RUN and sum(word.lower() in COMMON for word in run) > 1


@rule("PO403", Severity.ERROR, when=is_in_other_script)
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
    if pair.own_share < TOO_LITTLE and not pair.copied:
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
    if TOO_LITTLE <= pair.own_share < LITTLE and not pair.copied:
        yield Problem(f"{pair.own_share:.0%} of the letters are {_script(pair)}", "translate what is left over")


def _script(pair: Comparison) -> str:
    return f"letters of {_language(pair)}"


def _language(pair: Comparison) -> str:
    return pair.locale.english_name
