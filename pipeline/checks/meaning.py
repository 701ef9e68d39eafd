"""Meaning: what forbids, demands, limits, and says when or on which day, says the same in both languages."""

from collections.abc import Iterator

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import senses_differ
from pipeline.checks.rule import rule
from pipeline.language.senses import NOT, WEEKDAY, Change
from pipeline.model.finding import Problem, Severity


@rule("PO701", Severity.WARNING, when=senses_differ)
def lost_negation(pair: Comparison) -> Iterator[Problem]:
    """The English says *not*, and we see no word of the translation that does.

    *Do not stop* and *stop* are one small word apart. The words are looked up in tables and no table has them all, so a
    reviewer is asked; where the author marks a text as critical it is PO702.

    Flagged::

        Do not drive for a day.  ->  Conduisez pendant une journée.
        ru: Never take it with alcohol.  ->  Принимайте его с алкоголем.
        zh-Hans: Do not stop the tablets.  ->  请停用药片。

    Passes::

        Do not drive for a day.  ->  Ne conduisez pas pendant une journée.
        Do not take it with alcohol.  ->  Évitez l’alcool.
        fa: Do not wait.  ->  صبر نکنید.
        bn: This is not a new sign.  ->  এটি নতুন লক্ষণ নয়।
    """
    if not pair.critical:
        yield from (_asked(change, _comment("PO701")) for change in pair.senses if _is_lost_not(change))


@rule("PO702", Severity.ERROR, when=senses_differ)
def turned_meaning_where_it_harms(pair: Comparison) -> Iterator[Problem]:
    """In a text that its author marked as critical, the translation lacks a *not*, or says the opposite.

    A warning would not do: this is a dose, a danger, or when to call. If a word that we do not know says it, another
    person than the translator lets it pass: `pipeline waive PO702 LANGUAGE ARTICLE`.

    Flagged::

        (critical) Do not wait.  ->  Attendez.
        (critical) Call us before the next dose.  ->  Appelez-nous après la prochaine dose.
        (critical) hi: Never take it with alcohol.  ->  इसे शराब के साथ लें।

    Passes::

        (critical) Do not wait.  ->  N’attendez pas.
        (critical) Call us before the next dose.  ->  Appelez-nous avant la prochaine dose.
    """
    if pair.critical:
        grave = (change for change in pair.senses if _is_lost_not(change) or _is_turned(change))
        yield from (_asked(change, "have somebody else waive it: pipeline waive PO702") for change in grave)


@rule("PO703", Severity.WARNING, when=senses_differ)
def added_negation(pair: Comparison) -> Iterator[Problem]:
    """The translation says *not* or *never*, and nothing in the English denies anything.

    It forbids what the English allows. Languages say *until* and *different* with a *not*, and so it passes wherever
    anything in the English may have been the cause.

    Flagged::

        Take it with food.  ->  Ne le prenez pas avec de la nourriture.
        uk: Take it with food.  ->  Не приймайте під час їжі.

    Passes::

        Take it with food.  ->  Prenez-le avec de la nourriture.
        Stay in bed until the fever is gone.  ->  Restez au lit tant que la fièvre n’est pas tombée, pas debout.
    """
    for change in pair.senses:
        if change.sense == NOT and not change.english:
            yield Problem(f"“{change.other}” denies what the English does not", "look whether both say the same")


@rule("PO704", Severity.WARNING, when=senses_differ)
def turned_round(pair: Comparison) -> Iterator[Problem]:
    """The translation says the opposite: *after* for *before*, *at most* for *at least*, *below* for *above*.

    Two weeks at most is the opposite of two weeks at least, and both sound like advice. The same goes for *left* and
    *right*, for the morning and the evening, for *stop* and *go on*, *raise* and *lower*, *with food* and *on an empty
    stomach*.

    Flagged::

        Take it before breakfast.  ->  Prenez-le après le petit-déjeuner.
        Wait at least 2 weeks.  ->  Attendez au plus 2 semaines.
        vi: Take no more than 4 g.  ->  Uống ít nhất 4 g.
        de: Call if it is under 4 mmol/L.  ->  Rufen Sie an, wenn er über 4 mmol/l liegt.
        ja: Put a drop into your left eye.  ->  右目に1滴さしてください。
        Take it in the morning.  ->  Prenez-le le soir.
        Stop taking it.  ->  Continuez à le prendre.
        es: Take it on an empty stomach.  ->  Tómelo con alimentos.

    Passes::

        Take it before breakfast.  ->  Prenez-le avant le petit-déjeuner.
        Wait at least 2 weeks.  ->  Attendez au moins 2 semaines.
        Wait at least 2 weeks.  ->  N’attendez pas moins de 2 semaines.
        de: Keep it below 25 °C.  ->  Lagern Sie es nicht über 25 °C.
        Stop taking it.  ->  Ne continuez pas à le prendre.
        Do not stop taking it.  ->  Continuez à le prendre.
        Call us right away if any tablets are left.  ->  Appelez-nous tout de suite s’il reste des comprimés.
    """
    if not pair.critical:
        yield from (_asked(change, _comment("PO704")) for change in pair.senses if _is_turned(change))


@rule("PO705", Severity.WARNING, when=senses_differ)
def lost_limit(pair: Comparison) -> Iterator[Problem]:
    """The English says *at least*, *no more than*, *only* or *must*, and we see no word of the translation that does.

    Without its limit, a dose is only a number; without its *must*, a duty is a piece of advice.

    Flagged::

        Wait at least 2 weeks.  ->  Attendez 2 semaines.
        ar: Drink only water.  ->  اشربوا الماء.
        You must tell your doctor.  ->  Vous pouvez en parler à votre médecin.

    Passes::

        Wait at least 2 weeks.  ->  Attendez au moins 2 semaines.
        ar: Drink only water.  ->  اشربوا الماء فقط.
        You must tell your doctor.  ->  Il faut en parler à votre médecin.
    """
    for change in pair.senses:
        if change.sense not in (NOT, WEEKDAY) and not change.other:
            yield _asked(change, _comment("PO705"))


@rule("PO706", Severity.ERROR, when=senses_differ)
def changed_weekday(pair: Comparison) -> Iterator[Problem]:
    """A day of the week became another one.

    The patient stands before a closed door, or takes a weekly medicine on two days.

    Flagged::

        The clinic is open on Monday.  ->  Le centre est ouvert le mardi.
        ru: Come on Thursday.  ->  Приходите в пятницу.

    Passes::

        The clinic is open on Monday.  ->  Le centre est ouvert le lundi.
        zh-Hans: The clinic is open from Monday to Friday.  ->  诊所周一至周五开放。
        The clinic is open from Monday to Friday.  ->  Le centre est ouvert en semaine.
    """
    for change in pair.senses:
        if change.sense == WEEKDAY:
            yield Problem(f"{change.english} became {change.other}", f"write {change.english}")


def _is_lost_not(change: Change) -> bool:
    return change.sense == NOT and bool(change.english)


def _is_turned(change: Change) -> bool:
    return bool(change.other) and change.sense not in (NOT, WEEKDAY)


def _asked(change: Change, passes: str) -> Problem:
    """What is asked about a change of meaning, and how a good translation `passes`."""
    if change.other:
        return Problem(
            f"“{change.english}” became “{change.other}”", f"say “{change.english}” in the language's own words"
        )
    message = f"nothing here says “{change.english}”"
    return Problem(message, f"look whether the translation says “{change.english}”; if it does, {passes}")


def _comment(code: str) -> str:
    return f"write the comment # allow {code}: … with your reason"
