"""Form: a translation is about as long as its English, and ends as it does."""

from collections.abc import Iterator

from pipeline.checks.comparison import Comparison, end_of, ends_otherwise, is_odd_in_length
from pipeline.checks.rule import rule
from pipeline.language.lengths import usual_length
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
    """
    ours, theirs = end_of(pair.english), end_of(pair.translation)
    if not pair.changed or pair.copied:
        return
    if not ours:
        yield Problem(f"it ends with {pair.translation[-1]}, and the English with a word", "take the sign out")
    else:
        problem = f"the English ends with {ours}, and this with {theirs or 'a word'}"
        yield Problem(problem, f"end the translation with the language's own sign for {ours}")
