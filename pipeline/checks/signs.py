"""Signs: quotation marks, spaces before signs and the signs themselves are those of the language."""

from collections.abc import Iterator

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import has_odd_signs
from pipeline.checks.rule import rule
from pipeline.language.typography import NO_BREAK
from pipeline.model.finding import Problem, Severity


@rule("PO511", Severity.WARNING, when=has_odd_signs)
def signs_of_another_language(pair: Comparison) -> Iterator[Problem]:
    r"""A sign stands as English or a typewriter has it, and not as the language does.

    It looks careless, and careless text is not trusted. French has a no-break space before : ; ! and ?, so that none
    begins a line; Arabic and Chinese have signs of their own; Spanish opens a question as well as it ends one.
    `pipeline check --fix` sets right what needs no thought.

    Flagged::

        Do you have pain?  ->  Avez-vous mal?
        Do you have pain?  ->  Avez-vous mal ?
        Say “yes”.  ->  Dites "oui".
        es: Do you have pain?  ->  Tiene dolor?
        ar: Fever, or pain?  ->  حمى, أو ألم?
        zh-Hans: Fever, or pain.  ->  发热,或疼痛.

    Passes::

        Do you have pain?  ->  Avez-vous mal\u00a0?
        Say “yes”.  ->  Dites «\u00a0oui\u00a0».
        es: Do you have pain?  ->  ¿Tiene dolor?
        ar: Fever, or pain?  ->  حمى، أو ألم؟
        zh-Hans: Fever, or pain.  ->  发热，或疼痛。
        zh-Hans: A temperature of 38.5 °C.  ->  体温38.5 °C。
    """
    for odd in pair.odd_signs:
        right = odd.right.replace(NO_BREAK, "␣")
        where = " (␣ is a no-break space)" if NO_BREAK in odd.right else ""
        hint = f"write {right}{where}; pipeline check --fix does it where that is safe"
        yield Problem(f"“{odd.found}” is not how {pair.locale.english_name} has it", hint)
