"""Markup: a translation keeps every link, picture and mark of its English, and can bring in none."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from pipeline.checks.comparison import Comparison, added, lost
from pipeline.checks.conditions import marks_differ, may_hold_address, may_open_block, may_show_signs, opening
from pipeline.checks.rule import rule
from pipeline.model.finding import Problem, Severity
from pipeline.model.phrase import Break, Code, Emphasis, FootnoteRef, Image, Link, RawHtml, Strike, Strong

_PARTING = re.compile(r"\n[ \t]*(?:\n|[-=]{2,}[ \t]*(?:\n|\Z))")
"""An empty line, or one that would make a heading of the line above it."""
_LINK_REMAINS = re.compile(r"\]\(|\] \((?=https?:|www\.|mailto:|tel:|\{|/)|\]\[|<https?:|!\[")
_MARK_REMAINS = re.compile(r"[*`]|__|~~")


@rule("PO201", Severity.ERROR, final=True, when=marks_differ)
def changed_link(pair: Comparison) -> Iterator[Problem]:
    """A link of the English is missing, or leads elsewhere, or there is one more.

    A reader who scans or types an address must get to the page that was checked, and text from outside must not be able
    to lead anywhere else.

    Flagged::

        Read [the page](https://www.example.org/a).  ->  Lisez la page.
        Read [the page](https://www.example.org/a).  ->  Lisez [la page] (https://www.example.org/a).
        Read [the page](https://www.example.org/en/a).  ->  Lisez [la page](https://www.example.org/fr/a).
        Read <https://www.example.org/a>.  ->  Lisez < https://www.example.org/a >.
        Read it.  ->  Lisez-[la](https://www.example.org/b).

    Passes::

        Read [the page](https://www.example.org/a).  ->  Lisez [la page](https://www.example.org/a).
        ar: See [our site]({clinic.website}).  ->  انظر [موقعنا]({clinic.website}).
    """
    gone, new = lost(pair, Link), added(pair, Link)
    for target in gone:
        yield Problem(f"the link to {target} is missing", _mending(pair, target, new))
    for target in new:
        yield Problem(f"the link to {target} is not in the English", "keep the addresses of the English, and no others")


def _mending(pair: Comparison, target: str, new: list[str]) -> str:
    """What to do about the missing link to `target`."""
    if "] (" in pair.translation:
        return "take out the space between ] and ("
    if any(_site(target) == _site(other) for other in new):
        return f"keep {target}: a page in the reader's language has to be asked for from the editors"
    return f"write [words]({target})"


def _site(address: str) -> str:
    try:
        parts: SplitResult = urlsplit(address)
    except ValueError:
        return address
    return parts.netloc or address


@rule("PO202", Severity.ERROR, final=True, when=marks_differ)
def changed_picture(pair: Comparison) -> Iterator[Problem]:
    """A picture of the English is missing, or is another one, or there is one more.

    Pictures are chosen and checked with the English.

    Flagged::

        The sign ![a drop](drop.png) means water.  ->  Le signe veut dire eau.
        The sign ![a drop](drop.png) means water.  ->  Le signe ![une goutte](goutte.png) veut dire eau.

    Passes::

        The sign ![a drop](drop.png) means water.  ->  Le signe ![une goutte](drop.png) veut dire eau.
    """
    for source in lost(pair, Image):
        yield Problem(f"the picture {source} is missing", f"write ![its description]({source})")
    for source in added(pair, Image):
        yield Problem(f"the picture {source} is not in the English", "take it out")


@rule("PO203", Severity.ERROR, final=True, when=marks_differ)
def changed_html(pair: Comparison) -> Iterator[Problem]:
    """The translation brings in raw HTML, or loses a tag of the English.

    A tag can change a whole page, or send the reader's browser elsewhere. No text from outside may hold one.

    Flagged::

        Drink water.  ->  Buvez de l’eau.<script>alert(1)</script>
        Drink <u>water</u>.  ->  Buvez de <u>l’eau.

    Passes::

        Drink <u>water</u>.  ->  Buvez de <u>l’eau</u>.
        A value < 5 is low.  ->  Une valeur < 5 est basse.
    """
    for tag in lost(pair, RawHtml):
        yield Problem(f"{tag} is missing", f"write {tag} where it belongs")
    for tag in added(pair, RawHtml):
        yield Problem(f"{tag} is not in the English", r"take it out, or write \< for a sign that is to be read")


@rule("PO204", Severity.ERROR, when=marks_differ)
def changed_code(pair: Comparison) -> Iterator[Problem]:
    """Words between backticks are missing or changed.

    They are typed or shown to the letter, whatever the language.

    Flagged::

        Type `START`.  ->  Tapez `DÉBUT`.
        Type `START`.  ->  Tapez START.

    Passes::

        Type `START`.  ->  Tapez `START`.
    """
    for value in lost(pair, Code):
        yield Problem(f"`{value}` is missing", f"write `{value}` to the letter")
    for value in added(pair, Code):
        yield Problem(f"`{value}` is not in the English", "take the backticks out")


@rule("PO205", Severity.WARNING, when=marks_differ)
def changed_emphasis(pair: Comparison) -> Iterator[Problem]:
    """Words that the English stresses are plain in the translation, or the other way round.

    Bold type shows a reader in a hurry what matters most.

    Flagged::

        Call **immediately**.  ->  Appelez immédiatement.
        Call *immediately*.  ->  Appelez **immédiatement**.
        zh-Hans: Call **immediately**.  ->  请**立即 **致电。

    Passes::

        Call **immediately**.  ->  Appelez **immédiatement**.
        vi: A *light* cast is **strong**.  ->  Bó bột **chắc** và *nhẹ*.
    """
    for kind, sign in ((Strong, "**"), (Emphasis, "*"), (Strike, "~~")):
        if gone := len(lost(pair, kind)):
            yield Problem(f"{sign}…{sign} is missing{_times(gone)}", f"put {sign} around the words that are stressed")
        if new := len(added(pair, kind)):
            yield Problem(f"{sign}…{sign} is not in the English{_times(new)}", f"take the {sign} out")


def _times(count: int) -> str:
    return f" {count} times" if count > 1 else ""


@rule("PO206", Severity.ERROR, final=True, when=marks_differ)
def changed_footnote(pair: Comparison) -> Iterator[Problem]:
    """A mark that leads to a footnote is missing, or there is one more.

    Without it nobody finds the note, and a mark that leads nowhere confuses.

    Flagged::

        Drink water.[^1]  ->  Buvez de l’eau.
        Drink water.[^1]  ->  Buvez de l’eau.[^1][^1]

    Passes::

        Drink water.[^1]  ->  Buvez de l’eau[^1].
    """
    for label in lost(pair, FootnoteRef):
        yield Problem(f"[^{label}] is missing", f"write [^{label}] behind the words that it explains")
    for label in added(pair, FootnoteRef):
        yield Problem(f"[^{label}] is not in the English, or not so often", "take it out")


@rule("PO207", Severity.WARNING, when=marks_differ)
def changed_line_break(pair: Comparison) -> Iterator[Problem]:
    r"""The translation has more or fewer line breaks than its English.

    A break (a backslash at the end of a line) keeps apart what must be read apart, as the lines of an address.

    Flagged::

        Raise your arm.\\\nRest it.  ->  Levez le bras. Reposez-le.

    Passes::

        Raise your arm.\\\nRest it.  ->  Levez le bras.\\\nReposez-le.
    """
    if gone := len(lost(pair, Break)):
        yield Problem(f"a line break is missing{_times(gone)}", "write a backslash at the end of the line")
    if new := len(added(pair, Break)):
        yield Problem(f"a line break is not in the English{_times(new)}", "write it as one line")


@rule("PO208", Severity.WARNING, when=may_open_block)
def block_in_translation(pair: Comparison) -> Iterator[Problem]:
    r"""The translation begins like a heading, a list item or another block, though its English does not.

    The structure is the article's alone, so the sign is printed as it stands.

    Flagged::

        Read it.  ->  # Lisez-la.
        Read it.  ->  - Lisez-la.
        Read it.  ->  1. Lisez-la.
        Read it.  ->  > Lisez-la.
        Read it.  ->  Lisez-la.\n\nMerci.
        Read it.  ->  Lisez-la.\n---

    Passes::

        Read it.  ->  Lisez-la.
        # 1 is best.  ->  # 1 est le meilleur.
        It is -5 °C.  ->  -5 °C.
    """
    if not pair.changed:
        return
    sign = opening(pair.translation)
    if sign and not opening(pair.english):
        yield Problem(f"{sign[1].strip()} begins a line", "write one sentence, without signs for lists or headings")
    if "\n" in pair.translation and _PARTING.search(pair.translation) and not _PARTING.search(pair.english):
        yield Problem("a line parts the translation in two", "write one sentence, without empty lines or rules")


@rule("PO209", Severity.ERROR, when=may_show_signs)
def broken_link(pair: Comparison) -> Iterator[Problem]:
    """What was to be a link or a picture is not one, and its signs would be printed.

    Most often a space crept in between ``]`` and ``(``, or a bracket is missing.

    Flagged::

        Read [the page](https://www.example.org/a).  ->  Lisez [la page] (https://www.example.org/a).
        Read [the page](https://www.example.org/a).  ->  Lisez la page](https://www.example.org/a).
        The sign ![a drop](drop.png) means water.  ->  Le signe ![une goutte] (drop.png) veut dire eau.

    Passes::

        Read [the page](https://www.example.org/a).  ->  Lisez [la page](https://www.example.org/a).
        Read it [in English] (if you can).  ->  Lisez-la [en anglais] (si vous pouvez).
    """
    for sign, _ in _remains(_LINK_REMAINS, pair):
        yield Problem(f"{sign} stands outside any link", "write [words](address) with nothing between ] and (")


@rule("PO210", Severity.WARNING, when=may_show_signs)
def leftover_mark(pair: Comparison) -> Iterator[Problem]:
    """Asterisks, backticks or tildes of broken markup would be printed.

    A mark must touch the words that it stresses, and needs a partner.

    Flagged::

        Call **immediately**.  ->  Appelez **immédiatement.
        Call **immediately**.  ->  Appelez ** immédiatement **.
        Type `START`.  ->  Tapez `START.

    Passes::

        Call **immediately**.  ->  Appelez **immédiatement**.
        It costs 5\\* today.  ->  Il coûte 5\\* ce jour.
    """
    for sign, count in _remains(_MARK_REMAINS, pair):
        yield Problem(f"{sign} would be printed{_times(count)}", f"let {sign} touch the words on its inner side")


def _remains(pattern: re.Pattern[str], pair: Comparison) -> list[tuple[str, int]]:
    """Signs that stand in the translation's words more often than in the words of its English."""
    source, target = pair.literal
    if not pattern.search(target):
        return []
    return list((Counter(pattern.findall(target)) - Counter(pattern.findall(source))).items())


_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]，。、；：！？（）।॥۔،؛؟]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]*\w", re.IGNORECASE
)
"""A web or mail address as it is read, without markup."""


@rule("PO211", Severity.ERROR, final=True, when=may_hold_address)
def added_address(pair: Comparison) -> Iterator[Problem]:
    """The translation names a web or mail address that its English does not have.

    Patients trust the addresses on a leaflet, and no editor has seen this one.

    Flagged::

        See the website.  ->  Voir https://www.example.org.
        Write to us.  ->  Écrivez à info@example.org.
        zh-Hans: See the website.  ->  请访问www.example.org。

    Passes::

        See <https://www.example.org>.  ->  Voir <https://www.example.org>.
        See www.example.org.  ->  Voir www.example.org.
        ja: Read <https://www.example.org>.  ->  <https://www.example.org>をお読みください。
    """
    known = set(_addresses(pair.source_words))
    for address in dict.fromkeys(_addresses(pair.target_words)):
        if address not in known and not _runs_on(address, known):
            yield Problem(
                f"{address} is not in the English", "take it out, or ask the editors to put it into the English"
            )


def _runs_on(address: str, known: set[str]) -> bool:
    """Whether `address` is one of those that are known, with the next word of an unspaced writing right behind it."""
    return any(address.startswith(one) and _NEXT_WORD.fullmatch(address, len(one)) for one in known)


_NEXT_WORD = re.compile(r"[^\x00-\x7f]+")
"""Nothing that could lead elsewhere: no point, slash or Latin letter."""


def _addresses(words: str) -> Iterator[str]:
    return (found.rstrip(".,;:!?").casefold() for found in _ADDRESS.findall(words))
