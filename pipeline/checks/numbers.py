"""Numbers: doses, times, dates and telephone numbers say the same in every language, however it writes them."""

from collections.abc import Iterable, Iterator

from pipeline.checks.amounts import Amounts
from pipeline.checks.comparison import Comparison, numbers_differ
from pipeline.checks.rule import rule
from pipeline.language.numerals import Number
from pipeline.model.finding import Problem, Severity


@rule("PO301", Severity.ERROR, when=numbers_differ)
def changed_number(pair: Comparison) -> Iterator[Problem]:
    """A number with a unit, a large one, a decimal, a date or a telephone number is missing, changed or new.

    A wrong dose, temperature or number to call can do harm. Values are compared, not digits: decimal signs, thousands,
    digits of other scripts and number words may be those of the language.

    Flagged::

        Take 5 mg.  ->  Prenez 50 mg.
        Call us above 38.5 °C.  ->  Appelez-nous au-dessus de 35,8 °C.
        es: Drink 1,500 ml.  ->  Beba 1,500 ml de agua o 2 litros.
        Your visit is on 6 August 2018.  ->  Votre visite est le 6 septembre 2018.
        ar: Take 5 ml.  ->  خذ ٥٠ مل.
        Keep it at 120/80.  ->  Gardez-la à 80/120.

    Passes::

        Take 1,000 mg every 8 hours.  ->  Prenez 1 000 mg toutes les huit heures.
        es: Take 1,000 mg.  ->  Tome 1.000 mg.
        ar: Take 2.5 ml.  ->  خذ ٢٫٥ مل.
        zh-Hans: Your visit is on 6 August 2018.  ->  您的就诊日期是2018年8月6日。
        Come at 8:30 pm.  ->  Venez à 20 h 30.
    """
    if pair.amounts.grave:
        yield from _differences(pair.amounts)


@rule("PO302", Severity.WARNING, when=numbers_differ)
def changed_count(pair: Comparison) -> Iterator[Problem]:
    """A small number without a unit is missing, changed or new.

    It may only be said in another way; then nothing is wrong. It may also be the number of tablets.

    Flagged::

        Take 2 tablets.  ->  Prenez 3 comprimés.
        Take two tablets.  ->  Prenez trois comprimés.
        ru: It has 3 parts.  ->  Она состоит из 4 частей.

    Passes::

        Take 2 tablets.  ->  Prenez deux comprimés.
        ar: Take it twice a day.  ->  خذه مرتين في اليوم.
        zh-Hans: Take two tablets.  ->  服用2片。
    """
    if not pair.amounts.grave:
        yield from _differences(pair.amounts)


def _differences(amounts: Amounts) -> Iterator[Problem]:
    gone, new = _listed(amounts.lost), _listed(amounts.added)
    if gone and new:
        yield Problem(f"{gone} became {new}", f"write {gone}, in digits or in words")
    elif gone:
        yield Problem(f"{gone} is missing", f"write {gone}, in digits or in words")
    elif new:
        yield Problem(f"{new} is not in the English", f"take {new} out")
    for first, second in amounts.swapped:
        yield Problem(f"{first} and {second} changed places", f"write {first} first")


def _listed(numbers: Iterable[Number]) -> str:
    """The numbers as they are written, those of one range once."""
    return " and ".join(dict.fromkeys(number.text.strip("(+ ") for number in numbers))


@rule("PO303", Severity.ERROR, when=numbers_differ)
def changed_name(pair: Comparison) -> Iterator[Problem]:
    """A name that holds digits is missing or changed.

    CD20 and CD19 are different targets, and medicines for the one do nothing to the other.

    Flagged::

        The target is CD20.  ->  La cible est CD19.
        zh-Hans: The target is IL-6.  ->  目标是IL-17。

    Passes::

        The target is CD20.  ->  La cible est CD20.
        ru: The target is IL-6.  ->  Мишень — ИЛ-6.
        zh-Hans: It blocks PD-1.  ->  它阻断PD-1。
    """
    for name in pair.amounts.lost_names:
        yield Problem(f"{name} is missing", f"write {name} to the letter")


@rule("PO304", Severity.ERROR, when=numbers_differ)
def changed_unit(pair: Comparison) -> Iterator[Problem]:
    """A number keeps its value but not its unit.

    Milligrams for micrograms is a thousand times the dose; days for hours is a missed one.

    Flagged::

        Take 5 mg.  ->  Prenez 5 ml.
        Take it every 8 hours.  ->  Prenez-le tous les 8 jours.
        ru: Take 5 mg.  ->  Примите 5 мкг.
        Take 5 mg.  ->  Prenez 5.

    Passes::

        Take 5 mg.  ->  Prenez 5 milligrammes.
        ar: Take 5 mg.  ->  خذ 5 ملغ.
        zh-Hans: Take it every 8 hours.  ->  每8小时服用一次。
    """
    for number, unit in pair.amounts.units:
        gone = f"{number.text} {number.unit}"
        problem = f"{gone} became {number.text} {unit}" if unit else f"{number.text} has lost its unit {number.unit}"
        yield Problem(problem, f"write the language's own word or sign for {number.unit}")


@rule("PO305", Severity.WARNING, when=numbers_differ)
def foreign_decimal_sign(pair: Comparison) -> Iterator[Problem]:
    """A number is written with the English signs in a language that has a decimal comma.

    There 1,000 may be read as one, and 1.500 as fifteen hundred.

    Flagged::

        Take 1,000 mg.  ->  Prenez 1,000 mg.
        Take 2.5 mg.  ->  Prenez 2.5 mg.

    Passes::

        Take 1,000 mg.  ->  Prenez 1 000 mg.
        Take 2.5 mg.  ->  Prenez 2,5 mg.
        es-MX: Take 2.5 mg.  ->  Tome 2.5 mg.
    """
    for text in pair.amounts.foreign:
        yield Problem(f"{text} is written as in English", "use the decimal and thousands signs of the language")
