"""Numbers: doses, times, dates and telephone numbers say the same in every language, however it writes them."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import digit

from pipeline.checks.amounts import Amounts
from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import halves_differ, has_own_digits, has_spoons, is_done_as_often, numbers_differ
from pipeline.checks.rule import rule
from pipeline.language.halves import and_a_half
from pipeline.language.numerals import Number, Value, read
from pipeline.language.periods import is_every_other_day, leaves_out_a_day, other_period, period
from pipeline.language.spelt import cardinals
from pipeline.language.spoons import other_spoon
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
        Your visit is on 6 August 2018.  ->  Votre visite est le 7 août 2018.
        Take two tablets.  ->  Prenez trois comprimés.
        Take it 3 times a day.  ->  Prenez-le 2 fois par jour.
        ar: Take 5 ml.  ->  خذ ٥٠ مل.
        Keep it at 120/80.  ->  Gardez-la à 80/120.
        It takes 30 to 60 minutes.  ->  Cela prend de 60 à 30 minutes.

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
    """A small number without a unit, or one in words, is missing, changed or new.

    It may only be said in another way; then nothing is wrong. Numbers of tablets and of times are doses, and PO301.

    Flagged::

        Two nurses check the bag.  ->  Des infirmières vérifient la poche.
        Two nurses check the bag.  ->  Trois infirmières vérifient la poche.
        Take half a tablet.  ->  Prenez un comprimé.
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
        Take 5 mg a day.  ->  Prenez 5 par jour.
        About 10% of people.  ->  Environ 10 personnes.
        Wait for six hours.  ->  Attendez six jours.

    Passes::

        Take 5 mg.  ->  Prenez 5 milligrammes.
        ar: Take 5 mg.  ->  خذ 5 ملغ.
        zh-Hans: Take it every 8 hours.  ->  每8小时服用一次。
    """
    for number, unit in pair.amounts.units:
        gone = f"{number.text} {number.unit}"
        problem = f"{gone} became {number.text} {unit}" if unit else f"{number.text} has lost its unit {number.unit}"
        yield Problem(problem, f"write the language's own word or sign for {number.unit}")


@rule("PO306", Severity.ERROR, when=numbers_differ)
def exchanged_numbers(pair: Comparison) -> Iterator[Problem]:
    """Two numbers have changed places: each has the other's unit, or comes in the other's turn.

    All figures are there, so that a count of them finds nothing, and both doses are wrong. Other orders of a sentence
    pass, as long as each number keeps what it counts.

    Flagged::

        Take 2 tablets 3 times a day.  ->  Prenez 3 comprimés 2 fois par jour.
        Take 5 mg every 8 hours.  ->  Prenez 8 mg toutes les 5 heures.
        Take 10 mg in the morning and 20 mg in the evening.  ->  Prenez 20 mg le matin et 10 mg le soir.
        Take 10 mg in the morning and 20 mg in the evening.  ->  Prenez 10 mg le soir et 20 mg le matin.

    Passes::

        Take 2 tablets 3 times a day.  ->  Trois fois par jour, prenez 2 comprimés.
        bn: Take 2 tablets 3 times a day.  ->  দিনে তিনবার 2টি ট্যাবলেট খান।
        Take 10 mg in the morning and 20 mg in the evening.  ->  Prenez 20 mg le soir et 10 mg le matin.
    """
    for first, second in pair.amounts.exchanged:
        one, other = (f"{number.text} {number.unit}".rstrip() for number in (first, second))
        yield Problem(f"{one} and {other} changed places", f"write {one} and {other} where the English has each")


@rule("PO309", Severity.ERROR, when=numbers_differ)
def other_half_of_day(pair: Comparison) -> Iterator[Problem]:
    """A time after noon became one before noon, or the other way round.

    Where clocks have 24 hours, 8 without a word is eight in the morning: the evening's insulin is injected twelve hours
    too early. The hour itself is right, so that nobody who compares figures sees it.

    Flagged::

        Take it at 8 pm.  ->  Prenez-le à 8 h.
        ja: Come at 9:45 am.  ->  午後9時45分にお越しください。
        es: Inject it at 8 am and 6:30 pm.  ->  Inyéctela a las 8 de la tarde y a las 6:30 de la mañana.

    Passes::

        Take it at 8 pm.  ->  Prenez-le à 20 h.
        Take it at 8 pm.  ->  Prenez-le à 8 h du soir.
        es: Take it at 8 pm.  ->  Tómelo a las 8 p. m.
        ar: Take it at 8 am.  ->  تناولوه في الساعة 8 صباحًا.
        ja: We are open from 8:30 am to 5 pm.  ->  診療時間は午前8時30分から午後5時までです。
    """
    for time in pair.amounts.halves:
        yield Problem(
            f"{time} is in the other half of the day", f"write {time} on a clock of 24 hours, or say which half"
        )


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


@rule("PO307", Severity.ERROR, when=has_own_digits)
def mixed_digits(pair: Comparison) -> Iterator[Problem]:
    """Digits of two kinds stand in one translation.

    Arabic ٥ looks like a Western 0 and ٦ like a 7: beside each other, nobody can tell which is meant.

    Flagged::

        ar: Take 5 mg for 10 days.  ->  خذ ٥ ملغ لمدة 10 أيام.
        fa: Wait 24 hours.  ->  ۲4 ساعت صبر کنید.

    Passes::

        ar: Take 5 mg for 10 days.  ->  خذ ٥ ملغ لمدة ١٠ أيام.
        fa: The target is CD20, in 5 people.  ->  هدف در ۵ نفر CD20 است.
    """
    kinds = _kinds(pair)
    if len(kinds) > 1:
        shown = " and ".join(f"{kind[0]}" for kind in kinds.values())
        yield Problem(f"two kinds of digits: {shown}", "write all numbers with digits of one kind")


@rule("PO308", Severity.WARNING, when=has_own_digits)
def digits_of_another_language(pair: Comparison) -> Iterator[Problem]:
    """Numbers are written with digits that the language does not use.

    Persian and Arabic have a four, a five and a six of their own each.

    Flagged::

        fa: Take 4 ml.  ->  ٤ میلی‌لیتر بخورید.
        fr: Take 4 ml.  ->  Prenez ４ ml.

    Passes::

        fa: Take 4 ml.  ->  ۴ میلی‌لیتر بخورید.
        hi: Take 4 ml.  ->  4 मिली लें।
    """
    for zero, written in _kinds(pair).items():
        if zero != "0" and zero not in _OWN.get(pair.language, _OF_SCRIPT.get(pair.locale.script, "")):
            yield Problem(f"{written} is not written with digits of {pair.locale.english_name}", "use 0 to 9")


@rule("PO310", Severity.ERROR, when=halves_differ)
def changed_half(pair: Comparison) -> Iterator[Problem]:
    """A half has come to a number, or has gone from it.

    One tablet and a half is another dose than one tablet, or than half of one. Where the English has another number
    that may be counted in halves, as 90 minutes or 18 months, nothing is said.

    Flagged::

        Take one tablet.  ->  Prenez un comprimé et demi.
        es: Wait for 2 hours.  ->  Espere dos horas y media.
        Take one and a half tablets.  ->  Prenez un demi-comprimé.
        zh-Hans: Wait for two hours.  ->  请等待两个半小时。

    Passes::

        Take one and a half tablets.  ->  Prenez un comprimé et demi.
        Take one and a half tablets.  ->  Prenez 1,5 comprimé.
        It takes 90 minutes.  ->  Cela prend une heure et demie.
        es: We open at half past eight.  ->  Abrimos a las ocho y media.
    """
    said = and_a_half(pair.target_words, pair.language)
    if said:
        yield Problem(f"{said} is not in the English", f"take {said} out")
    elif not any(_may_hold_half(number.value) for number in read(pair.target_words, pair.locale.tag).numbers):
        yield Problem("“and a half” is missing", "write it, in digits or in words")


def _may_hold_half(value: Value) -> bool:
    """Whether a number is no whole one, or counts halves of hours or years as wholes of something else."""
    return not isinstance(value, int) or value in _OF_HALVES


_OF_HALVES = frozenset(
    {12 * half // 2 for half in range(3, 20, 2)} | {60 * half // 2 for half in range(3, 20, 2)} | {30}
)
"""Months of years and a half, and minutes of hours and a half."""


@rule("PO311", Severity.ERROR, when=is_done_as_often)
def changed_period(pair: Comparison) -> Iterator[Problem]:
    """What is done every week is to be done every day in the translation, or the other way round; so of months.

    Medicines that are taken once a week have killed people who took them once a day. Where the translation counts in
    another unit with a number, as *every 7 days*, nothing is said.

    Flagged::

        Take it once a week.  ->  Prenez-le une fois par jour.
        Take 10 mg every week.  ->  Prenez 10 mg chaque jour.
        es: Take it monthly.  ->  Tómelo cada semana.
        es: Take it every other day.  ->  Tómelo todos los días.
        zh-Hans: Take it once a week.  ->  每天服用一次。

    Passes::

        Take it once a week.  ->  Prenez-le une fois par semaine.
        Take it weekly.  ->  Prenez-le tous les 7 jours.
        Take it weekly.  ->  Prenez-le tous les sept jours.
        es: Take it every other day.  ->  Tómelo un día sí y otro no.
        Take it once a day, on the same day of the week.  ->  Prenez-le une fois par jour.
    """
    if _numbers(pair.target_words, pair.locale.tag) - _numbers(pair.source_words, "en") - {1}:
        return
    if is_every_other_day(pair.source_words) and not leaves_out_a_day(pair.target_words, pair.language):
        yield Problem("“every other day” is missing", "say that a day is left out, or write: every 2 days")
    unit = period(pair.source_words)
    if other := other_period(pair.target_words, pair.language, unit):
        yield Problem(f"{unit} became {other}", f"write the language's own word for each {unit}")


@rule("PO312", Severity.ERROR, when=has_spoons)
def changed_spoon(pair: Comparison) -> Iterator[Problem]:
    """A teaspoon became a tablespoon, or the other way round.

    A tablespoon holds three teaspoons: a child gets the threefold dose of its syrup. A translation that only says
    *spoon*, or says how many millilitres it is, passes.

    Flagged::

        Take 2 teaspoons.  ->  Prenez 2 cuillères à soupe.
        es: Give one tablespoon a day.  ->  Dé una cucharadita al día.
        de: Take 1 tsp of the syrup.  ->  Nehmen Sie 1 EL von dem Sirup.
        zh-Hans: Take two teaspoons.  ->  服用两汤匙。

    Passes::

        Take 2 teaspoons.  ->  Prenez 2 cuillères à café.
        Take 2 teaspoons.  ->  Prenez 10 ml, soit 2 cuillerées.
        es: One tablespoon is 3 teaspoons.  ->  Una cucharada son 3 cucharaditas.
        it: Take one teaspoon.  ->  Prenda un cucchiaio da tè.
    """
    spoon, other = other_spoon(pair.source_words, pair.target_words, pair.language)
    if spoon:
        yield Problem(f"“{other}” is not a {spoon}", f"write the language's own word for a {spoon}")


def _numbers(text: str, tag: str) -> frozenset[Value]:
    """What a text counts, in digits and in words."""
    return frozenset(number.value for number in read(text, tag).numbers) | cardinals(text, tag.partition("-")[0])


def _kinds(pair: Comparison) -> dict[str, str]:
    return kinds_of_digits(pair.target_words)


def kinds_of_digits(text: str) -> dict[str, str]:
    """The first number of each kind of digits in `text`, by the zero of its kind. Names have their own digits."""
    found: dict[str, str] = {}
    for number in _DIGITS.findall(_LATIN_NAMES.sub(" ", text)):
        for sign in number:
            found.setdefault(chr(ord(sign) - digit(sign)), number)
    return found


_DIGITS = re.compile(r"\d+")
_LATIN_NAMES = re.compile(r"\S*(?:://|www\.|@)\S*|[A-Za-z]+[-\u2010\u2011]?\d[\dA-Za-z]*")
"""Addresses, and names such as CD20 and COVID-19: their digits are Western ones everywhere."""
_OWN = {"ar": "٠", "ckb": "٠", "fa": "۰", "ur": "۰", "ps": "۰"}
_OF_SCRIPT = {
    "Arab": "٠۰", "Deva": "०", "Beng": "০", "Guru": "੦", "Gujr": "૦", "Taml": "௦", "Telu": "౦", "Mlym": "൦",
    "Thai": "๐", "Laoo": "໐", "Mymr": "၀", "Khmr": "០", "Hans": "０", "Hant": "０", "Jpan": "０",
}  # fmt: skip
"""The zeros of the digits that a language, or else a script, has of its own."""
