"""How strict a project is: what each rule weighs, and from where on something is too long, too hard or too old."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """The thresholds of the rules. What holds where nothing is set is what the profile ``strict`` asks for."""

    sentence_words: int = 20
    """Words of an English sentence beyond which it is long."""
    sentence_words_critical: int = 25
    """Words beyond which a sentence on a dose or a danger is too long to be printed."""
    mean_sentence_words: float = 15
    """Words that the sentences of an article may have on average."""
    paragraph_sentences: int = 3
    grade: float = 8
    """Years of school that the English may ask for (Flesch-Kincaid)."""
    smog: float = 9
    """The same by SMOG."""
    list_items: int = 8
    title_characters: int = 65
    passive_percent: float = 10
    """Sentences of an article in the passive voice, of a hundred."""
    length_low: float = 0.5
    """How short a translation may be beside what is usual in its language."""
    length_high: float = 2.0
    """How long it may be."""
    script_warn: float = 0.6
    """The share of letters in the language's own script below which a text is odd."""
    script_block: float = 0.3
    """The share below which it is in another language."""
    review_months: int = 24
    """Months after which an article must be reviewed again, unless it says when itself."""
    expire_months: int = 36
    """Months after a review beyond which nothing is printed, whatever the article says."""
    warn_months: int = 6
    """Months before a review is due from which it is asked for."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a project asks of its texts. Handed to the rules with whatever they look at."""

    name: str = "strict"
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """What rules weigh, by their code, where it is not what they declare. None is a rule that is not heard."""
    limits: Limits = Limits()

    def weight(self, code: str, declared: Severity, *, final: bool = False) -> Severity | None:
        """What the rule `code` weighs here. A `final` one weighs what it declares, whatever anybody has set."""
        return declared if final else self.severities.get(code, declared)

    def __hash__(self) -> int:
        return hash((self.name, self.limits))


STRICT = Profile()
"""What a hospital prints."""

RELAXED = Profile(
    "relaxed",
    {
        "AR103": Severity.NOTE,
        "AR105": Severity.WARNING,
        "AR107": Severity.WARNING,
        "AR111": Severity.WARNING,
        "AR119": Severity.WARNING,
        "AR120": Severity.WARNING,
        "AR121": Severity.WARNING,
        "PO204": Severity.WARNING,
        "PO205": Severity.NOTE,
        "PO207": Severity.NOTE,
        "PO401": Severity.WARNING,
        "PO402": Severity.NOTE,
        "PO504": Severity.NOTE,
        "PO505": Severity.NOTE,
        "PO601": Severity.NOTE,
        "PO604": None,
    },
    Limits(
        sentence_words=25,
        sentence_words_critical=30,
        mean_sentence_words=18,
        paragraph_sentences=5,
        grade=10,
        smog=12,
        list_items=12,
        title_characters=80,
        passive_percent=20,
        length_low=0.35,
        length_high=3.0,
        script_warn=0.5,
    ),
)
"""What an old stock of texts is taken in with: it warns of what does no harm, and blocks all that could.

Nothing is lowered here that is about amounts, negations, placeholders, links or names (families PO1, PO3, PO6xx errors
and PO7), nor what is final, nor how long a review holds.
"""

PROFILES: Mapping[str, Profile] = {one.name: one for one in (STRICT, RELAXED)}
"""The profiles that a configuration can name."""
