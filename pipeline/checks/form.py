"""Form: a translation is about as long as its English, and ends as it does."""

import re
from collections.abc import Iterator

from pipeline.checks.comparison import Comparison
from pipeline.checks.conditions import end_of, ends_otherwise, is_odd_in_length
from pipeline.checks.rule import rule
from pipeline.language.lengths import usual_length
from pipeline.language.scripts import SIGNS
from pipeline.model.finding import Problem, Severity


@rule("PO510", Severity.WARNING, when=is_odd_in_length)
def odd_length(pair: Comparison) -> Iterator[Problem]:
    """The translation is far shorter or far longer than is usual in its language.

    Half of it may be missing, or something was added that no editor wrote. English of up to thirty characters may have
    translations of any length.

    Flagged::

        Call us if you have a fever, chills, a new cough, or pain.  ->  Appelez-nous.
        zh-Hans: Tell your care team about all of your medicines.  ->  请告诉您的医护团队您正在使用的所有药物。 × 3

    Passes::

        Call us if you have a fever, a new cough, or pain.  ->  En cas de fièvre, de toux ou de douleur, appelez.
        zh-Hans: Tell your care team about all of your medicines.  ->  请将您使用的所有药物告诉医护团队。
    """
    usual = round(len(pair.english) * usual_length(pair.locale.tag))
    size = len(pair.translation)
    what = "cut something out" if size < usual else "added something"
    yield Problem(f"it has {size} characters, where about {usual} are usual", f"look whether somebody {what}")


@rule("PO512", Severity.WARNING, when=ends_otherwise)
def other_end(pair: Comparison) -> Iterator[Problem]:
    """The translation does not end with the sign that its English ends with.

    A question without its mark reads as a statement, and a lead-in without its colon as a sentence of its own. Signs
    may be those of the language: 。 ends a sentence as a full stop does.

    Flagged::

        Call us today.  ->  Appelez-nous aujourd’hui
        Do you have pain?  ->  Vous avez mal.
        hi: Call us if you have:  ->  हमें फ़ोन करें।
        Side effects  ->  Effets secondaires.

    Passes::

        Call us today.  ->  Appelez-nous aujourd’hui.
        zh-Hans: Do you have pain?  ->  您疼痛吗？
        ar: Do you have pain?  ->  هل تشعرون بألم؟
        Call **now.**  ->  Appelez **maintenant**.
        Call us!  ->  Appelez-nous.
        th: Call us today.  ->  โทรหาเราวันนี้
        el: Do you have pain?  ->  Πονάτε;
        ja: Call us if you have:  ->  次の場合は電話してください。
        ta: 5 ml  ->  5 மி.லி.
    """
    ours, theirs = end_of(pair.english), end_of(pair.translation)
    if not pair.changed or pair.copied or _ends_as_its_language_does(ours, theirs, pair):
        return
    if not ours:
        yield Problem(f"it ends with {pair.translation[-1]}, and the English with a word", "take the sign out")
    else:
        problem = f"the English ends with {ours}, and this with {theirs or 'a word'}"
        yield Problem(problem, f"end the translation with the language's own sign for {ours}")


def _ends_as_its_language_does(ours: str, theirs: str, pair: Comparison) -> bool:
    """Whether the language has another sign there, or none, or the sign is that of an abbreviation."""
    if not theirs and pair.language in UNENDED:
        return True
    if (ours, pair.translation.rstrip("*_")[-1:]) in OTHER_ENDS.get(pair.language, ()):
        return True
    return not ours and _SHORT_FOR_A_UNIT.search(pair.translation) is not None


UNENDED = frozenset({"th", "lo"})
"""Languages whose sentences end with no sign at all."""
_LEAD_IN = {(":", "。"), (":", ".")}
OTHER_ENDS = {"el": {("?", ";")}, "ja": _LEAD_IN, "ko": _LEAD_IN, "zh": _LEAD_IN}
"""Signs that end a text in a language where English has another: a lead-in to a list is a sentence in East Asia."""
_SHORT_FOR_A_UNIT = re.compile(rf"(?:\d\s?|\.)[^\W\d_](?:[^\W\d_]|[{SIGNS}]){{0,4}}\.\)?\Z")
"""Behind a number, or in several parts: 5 มล., 5 மி.லி., 8 Std."""
