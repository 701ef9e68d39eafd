"""Wrong translations made from right ones, always the same: what the rules must find, and how much of it they do.

`python -m tests.checks.defects` prints the table; `python -m tests.checks.defects missed` what is not found.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.checks import check_pair
from pipeline.formats import po
from pipeline.model.finding import Finding, Severity
from tests.checks.pairs import pair
from tests.checks.test_clean_pairs import rows

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
ARROW = "  ->  "


@dataclass(frozen=True, slots=True)
class Text:
    """An English text beside a translation of it."""

    tag: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Defect:
    """A pair with one fault."""

    kind: str
    text: Text


# The clean pairs


@cache
def sentences() -> tuple[Text, ...]:
    """The medical sentences of tests/cases/pairs, the same in each language."""
    return tuple(
        Text(path.stem, source, target)
        for path in sorted((CASES / "pairs").glob("*.txt"))
        for source, _, target in (line.partition(ARROW) for line in path.read_text("utf-8").splitlines())
    )


@cache
def bundled() -> tuple[Text, ...]:
    """The texts of the bundled catalogs."""
    catalogs = [
        po.read(path.read_bytes(), str(path))
        for path in sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po"))
        if path.stem != "glossary"
    ]
    return tuple(
        Text(catalog.locale, entry.key.source, entry.target)
        for catalog in catalogs
        for entry in catalog.entries
        if entry.target and not entry.fuzzy
    )


def clean() -> tuple[Text, ...]:
    """All pairs that no rule may find fault with."""
    return (*sentences(), *bundled(), *(Text(*row) for row in rows()))


# The faults that any language can have

Harm = Callable[[Text], Iterator[tuple[str, str]]]
HARMS: dict[str, Harm] = {}
"""What a fault is called, and how it is made: pairs of English and translation, of which either may be changed."""

WARNS = frozenset(
    {
        "number word dropped",
        "number word changed",
        "not dropped",
        "limit turned round",
        "before and after",
        "above and below",
        "emphasis broken",
        "accents apart",
        "far too short",
        "words said twice over",
        "letter of another language",
        "spaces",
        "end mark",
        "sign of another language",
    }
)
"""Faults that a reviewer is asked to look at. All others must keep the text off the page."""


def harm(make: Harm) -> Harm:
    HARMS[make.__name__.replace("_", " ")] = make
    return make


def on_target(make: Callable[[str], Iterable[str]]) -> Harm:
    """A fault of the translation alone."""

    def made(text: Text) -> Iterator[tuple[str, str]]:
        for target in make(text.target):
            if target != text.target:
                yield text.source, target

    made.__name__ = make.__name__
    return harm(made)


_DIGIT = re.compile(r"\d")
_IN_NAMES = re.compile(r"CD20|https?://\S+|\{[^}]*\}")


def _numbers(target: str) -> list[re.Match[str]]:
    """The numbers of a text, those of names and addresses left out."""
    hidden = _IN_NAMES.sub(lambda match: "x" * len(match[0]), target)
    return list(re.finditer(r"\d[\d.,٫٬]*(?<=\d)|\d", hidden))


def _put(target: str, match: re.Match[str], new: str) -> str:
    return target[: match.start()] + new + target[match.end() :]


def _other(digit: str) -> str:
    """Another digit of the same script."""
    return chr(ord(digit) + (1 if int(digit) < 9 else -1))


@on_target
def wrong_digit(target: str) -> Iterator[str]:
    for match in _numbers(target)[:3]:
        if match[0] not in "1２" or len(match[0]) > 1:
            yield _put(target, match, _other(match[0][0]) + match[0][1:])


@on_target
def digit_too_many(target: str) -> Iterator[str]:
    for match in _numbers(target)[:2]:
        zero = chr(ord(match[0][-1]) - int(match[0][-1]))
        if re.search(r"[.,٫]\d\d?$", match[0]):
            continue  # 0.50 is worth as much as 0.5
        yield _put(target, match, match[0] + zero)


@on_target
def telephone_digit(target: str) -> Iterator[str]:
    phone = re.search(r"\d{3} \d{4} \d{4}", target)
    if phone:
        for at in (2, 5, 12):
            digit = phone[0][at]
            yield _put(target, phone, phone[0][:at] + _other(digit) + phone[0][at + 1 :])
        yield _put(target, phone, phone[0][:-1])
        yield _put(target, phone, phone[0][:4] + phone[0][5] + phone[0][4] + phone[0][6:])


@on_target
def year_or_day(target: str) -> Iterator[str]:
    for old, new in (("2027", "2026"), ("۲۰۲۷", "۲۰۲۶"), ("6 ", "7 "), ("6日", "7日"), ("۶ اوت", "۷ اوت")):
        if ("2027" in target or "۲۰۲۷" in target) and old in target:
            yield target.replace(old, new, 1)


@on_target
def time_of_day(target: str) -> Iterator[str]:
    for old, new in (("8:30", "9:30"), ("8:30", "8:20"), ("8 h 30", "9 h 30"), ("۸:۳۰", "۹:۳۰")):
        if old in target:
            yield target.replace(old, new)


@on_target
def decimal_sign_moved(target: str) -> Iterator[str]:
    for match in re.finditer(r"(\d+)([.,٫])(\d)(?!\d)", target):
        yield _put(target, match, match[1] + match[3])
        if len(match[1]) > 1:
            yield _put(target, match, match[1][:-1] + match[2] + match[1][-1] + match[3])
        yield _put(target, match, match[1] + match[2] + chr(ord(match[3]) - int(match[3])) + match[3])


@on_target
def range_swapped(target: str) -> Iterator[str]:
    for match in re.finditer(r"(\d+)(–|/| à | a | تا )(\d+)(?! h)", target):
        yield _put(target, match, match[3] + match[2] + match[1])


@on_target
def doses_swapped(target: str) -> Iterator[str]:
    found = _numbers(target)
    texts = [match[0] for match in found]
    for one, other in ((0, 1), (1, 2)):
        if len(found) > other and "2027" not in texts and "۲۰۲۷" not in texts and "020" not in texts:
            first, second = found[one], found[other]
            between = target[first.end() : second.start()]
            if len(between) > 4 and first[0] != second[0]:
                swapped = second[0] + between + first[0]
                yield target[: first.start()] + swapped + target[second.end() :]


@on_target
def placeholder_lost(target: str) -> Iterator[str]:
    if "{clinic.phone}" in target:
        yield target.replace("**{clinic.phone}**", "**XXX**")
        yield target.replace("{clinic.phone}", "{clinic.emergency}")
        yield target.replace("{clinic.phone}", "{clinic phone}")
        yield target.replace("{clinic.phone}", "{clinic.phone")
        yield target.replace("{clinic.phone}", "｛clinic.phone｝")


@on_target
def link_broken(target: str) -> Iterator[str]:
    if "](" in target:
        yield target.replace("](", "] (")
        yield target.replace("](https://www.example.org/help)", "]")
        yield target.replace("example.org/help", "example.com/help")
        yield target.replace("/help)", "/help")
        yield target.replace("[", "", 1)
        yield target.replace("](", "]（").replace("/help)", "/help）")


@on_target
def address_mangled(target: str) -> Iterator[str]:
    if "<https" in target:
        yield target.replace("<https://", "<https: //")
        yield target.replace("/leaflets>", "/leaflet>")
        yield target.replace("<https://www.example.org/leaflets>", "")
        yield target.replace("https://", "http://")
        yield target.replace("<https", "＜https").replace("leaflets>", "leaflets＞")


@harm
def half_english(text: Text) -> Iterator[tuple[str, str]]:
    english, own = text.source.split(" "), text.target.split(" ")
    if len(english) < 7 or "<" in text.source or "{" in text.source:
        return
    half = len(english) // 2
    first, last = " ".join(english[:half]), " ".join(english[half:])
    if len(_ENGLISH.findall(last)) > 2:
        yield text.source, f"{' '.join(own[: len(own) // 2])} {last}"
    if len(_ENGLISH.findall(first)) > 2:
        yield text.source, f"{first} {' '.join(own[len(own) // 2 :])}"


_ENGLISH = re.compile("[A-Za-z]{2,}")


@harm
def untranslated(text: Text) -> Iterator[tuple[str, str]]:
    yield text.source, text.source
    yield text.source, text.source.upper()


@cache
def _by_source() -> dict[str, list[Text]]:
    found: dict[str, list[Text]] = defaultdict(list)
    for text in sentences():
        found[text.source].append(text)
    return found


@harm
def wrong_language(text: Text) -> Iterator[tuple[str, str]]:
    for other in _by_source()[text.source]:
        if other.tag != text.tag and len(other.target) > 15:
            yield text.source, other.target


@on_target
def digits_mixed(target: str) -> Iterator[str]:
    for match in _numbers(target)[:2]:
        for zero in "٠۰०০":
            if len(match[0]) > 1 and match[0][0] < "\u0660":
                yield _put(target, match, chr(ord(zero) + int(match[0][0])) + match[0][1:])


@on_target
def look_alike_letters(target: str) -> Iterator[str]:
    if "CPAP" in target:
        yield target.replace("CPAP", "СРАР")
        yield target.replace("CPAP", "CРAP")
    if "CD20" in target:
        yield target.replace("CD20", "СD20")
    words = [word for word in re.findall(r"[а-яієґ]{5,}", target) if "о" in word or "а" in word or "с" in word]
    for word in words[:2]:
        yield target.replace(word, word.translate({0x43E: "o", 0x430: "a", 0x441: "c"}), 1)
    for word in re.findall(r"(?<![\w/.<:])[a-zà-ỹ]{5,}(?![\w./])", target)[:1]:
        if re.search("[aoe]", word):
            yield target.replace(word, word.translate({0x6F: "о", 0x61: "а", 0x65: "е"}), 1)


@on_target
def letter_of_another_language(target: str) -> Iterator[str]:
    if "ی" in target:
        yield target.replace("ی", "ي")
    if "ک" in target:
        yield target.replace("ک", "ك", 1)
    if "ي" in target and "ی" not in target:
        yield target.replace("ي", "ی", 1)


@on_target
def direction_turned(target: str) -> Iterator[str]:
    yield target[:3] + "\u202e" + target[3:]
    yield target + "\u2067"


@on_target
def unseen(target: str) -> Iterator[str]:
    yield target[:4] + "\x07" + target[4:]
    yield target[:4] + "\ufffd" + target[4:]
    yield target[:4] + "\u00ad\ufeff" + target[4:]


@harm
def stale(text: Text) -> Iterator[tuple[str, str]]:
    """The English was changed, and the translation is that of the former English."""
    for old, new in (
        ("5 mg of", "10 mg of"),
        ("8 hours", "6 hours"),
        ("500 patients", "800 patients"),
        ("Do not drive for 24", "Do not drive for 48"),
        ("38.5", "38"),
        ("30–60", "30–90"),
        ("6 August", "13 August"),
        ("75 mcg", "50 mcg"),
        ("[our page](https://www.example.org/help)", "[our page](https://www.example.org/contact)"),
        ("Call **{clinic.phone}**", "Call **{clinic.emergency}**"),
        ("CD20", "CD19"),
        ("Rituximab attaches", "Obinutuzumab attaches"),
        ("Monday", "Tuesday"),
        ("0.5 ml", "0.25 ml"),
    ):
        if old in text.source:
            yield text.source.replace(old, new), text.target


@on_target
def name_changed(target: str) -> Iterator[str]:
    if "CD20" in target:
        yield target.replace("CD20", "CD19")
        yield target.replace("CD20", "CD")


@on_target
def emphasis_broken(target: str) -> Iterator[str]:
    if "**" in target:
        yield target.replace("**", "", 1)


@on_target
def markup_put_in(target: str) -> Iterator[str]:
    yield target + " <script>"
    yield target + " ![x](https://example.com/x.png)"
    yield target + " https://example.com"


@on_target
def words_said_twice_over(target: str) -> Iterator[str]:
    if len(target) > 20 and not _DIGIT.search(target) and not re.search("[{<]", target):
        yield " ".join([target] * 3)


@on_target
def spaces(target: str) -> Iterator[str]:
    yield target + " "
    yield " " + target


@on_target
def end_mark(target: str) -> Iterator[str]:
    if target[-1] in ".।。":
        yield target[:-1]


@on_target
def sign_of_another_language(target: str) -> Iterator[str]:
    for own, latin in (("，", ","), ("。", "."), ("،", ","), ("؟", "?"), ("¿", "")):
        if own in target and not target.endswith(f">{own}"):
            yield target.replace(own, latin)


# The faults that take a word of the language


@cache
def _words() -> dict[str, list[tuple[str, str, str]]]:
    """Kind, right and wrong words of each language, as tests/cases/defects/words.txt has them."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    tag = ""
    for line in (CASES / "defects" / "words.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, colon, changes = line.partition(": ")
        if not colon:
            tag = line
            continue
        for change in changes.split("; "):
            right, _, wrong = change.partition(" => ")
            found[tag].append((kind, right, wrong))
    return found


def made() -> Iterator[Defect]:
    """Every defect, in the order of sentences and kinds."""
    for text in sentences():
        for kind, make in HARMS.items():
            for source, target in make(text):
                yield Defect(kind, Text(text.tag, source, target))
        for kind, right, wrong in _words()[text.tag]:
            if right in text.target:
                yield Defect(kind, Text(text.tag, text.source, text.target.replace(right, wrong)))


# How many of them are found


def findings(text: Text) -> tuple[Finding, ...]:
    return check_pair(pair(text.source, text.target, text.tag))


def is_found(defect: Defect) -> bool:
    """Whether anything is said of a defect, with the weight that its kind needs."""
    least = Severity.WARNING if defect.kind in WARNS else Severity.ERROR
    return any(finding.severity >= least for finding in findings(defect.text))


@dataclass(slots=True)
class Score:
    """Of one kind of fault."""

    made: int = 0
    found: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.made


def scores(missed: list[Defect] | None = None) -> dict[str, Score]:
    """The score of each kind. Those that are not found are added to `missed`."""
    table: dict[str, Score] = defaultdict(Score)
    for defect in made():
        score = table[defect.kind]
        score.made += 1
        if is_found(defect):
            score.found += 1
        elif missed is not None:
            missed.append(defect)
    return dict(table)


def false_alarms() -> list[tuple[Text, Finding]]:
    """What is said of clean pairs, notes aside."""
    return [(text, finding) for text in clean() for finding in findings(text) if finding.severity >= Severity.WARNING]


def report(every: bool = False) -> Iterator[str]:
    """The table, line by line; with `every`, also what is not found and each false alarm."""
    missed: list[Defect] = []
    table = scores(missed)
    for kind, score in sorted(table.items(), key=lambda row: (row[0] in WARNS, row[0])):
        weight = "warning" if kind in WARNS else "error"
        yield f"{kind:<28} {weight:<8} {score.found:>5} of {score.made:<5} {score.recall:>7.1%}"
    found, made_in_all = sum(one.found for one in table.values()), sum(one.made for one in table.values())
    yield f"{'all':<37} {found:>5} of {made_in_all:<5} {found / made_in_all:>7.1%}"
    alarms = false_alarms()
    texts = len({text for text, _ in alarms})
    yield f"{'clean pairs with a finding':<37} {texts:>5} of {len(clean()):<5} {texts / len(clean()):>7.2%}"
    if every:
        yield from (f"{one.kind}: {one.text.tag}: {one.text.source}{ARROW}{one.text.target}" for one in missed)
        for text, finding in alarms:
            yield f"alarm: {text.tag}: {finding.code} {finding.message}: {text.source}{ARROW}{text.target}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in report(every=len(sys.argv) > 1))
