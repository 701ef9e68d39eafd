"""A history of articles as editors make it: rewordings, cuts, joins, moves, deletions and returns, always the same one.

Each sentence knows which first sentences its words come from, so that a measure can tell which translations it needs.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, pairwise
from random import Random

from pipeline.language.sentences import starts

Articles = Mapping[str, str]


@dataclass(eq=False)
class Sentence:
    """One text that becomes a unit: a sentence, a heading, a table cell."""

    text: str
    roots: frozenset[int]
    """The first sentences that its words come from."""
    turned: frozenset[str] = frozenset()
    """Texts that it once was and that said the opposite, or another amount."""


@dataclass(eq=False)
class Line:
    """One line of an article."""

    kind: str
    """``heading``, ``item``, ``cells``, ``text``; ``fixed`` for all that is never edited."""
    before: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    after: str = ""
    join: str = " "

    def __str__(self) -> str:
        return self.before + self.join.join(one.text for one in self.sentences) + self.after


_ITEM = re.compile(r"((?:> )*(?:- |\d+\. ))(.*)")
_HEADING = re.compile(r"(#+ )(.*)")


@dataclass
class History:
    """The articles as they are now, and what has been done to them."""

    random: Random
    lines: dict[str, list[Line]]
    front: dict[str, str]
    fronts: dict[str, tuple[Sentence, ...]]
    """The texts of the front matter, which nobody edits."""
    ids: Iterator[int]
    removed: list[tuple[str, Line]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, articles: Articles, seed: int) -> "History":
        ids = count()
        made = cls(Random(seed), {}, {}, {}, ids)
        for slug, text in articles.items():
            _, front, body = text.split("---\n", 2)
            made.front[slug] = front
            fields = re.findall(r"^(?:title|summary): (.*)$", front, re.MULTILINE)
            made.fronts[slug] = tuple(made._new(one) for field_ in fields for one in _cut(field_))
            made.lines[slug] = [made._line(line) for line in body.strip("\n").split("\n")]
        return made

    def articles(self) -> Articles:
        """The articles as Markdown."""
        return {
            slug: f"---\n{self.front[slug]}---\n\n" + "\n".join(map(str, lines)) + "\n"
            for slug, lines in self.lines.items()
        }

    def sentences(self, slug: str) -> Iterator[Sentence]:
        """All texts of an article."""
        yield from self.fronts[slug]
        for line in self.lines[slug]:
            yield from line.sentences

    def _new(self, text: str) -> Sentence:
        return Sentence(text, frozenset({next(self.ids)}))

    def _line(self, line: str) -> Line:
        if found := _HEADING.fullmatch(line):
            return Line("heading", found[1], [self._new(found[2])])
        if found := _ITEM.fullmatch(line):
            return Line("item", found[1], [self._new(one) for one in _cut(found[2])])
        if line.startswith("| ") and "---" not in line:
            return Line("cells", "| ", [self._new(cell) for cell in line.strip("| ").split(" | ")], " |", " | ")
        if line[:1].isalpha():
            return Line("text", "", [self._new(one) for one in _cut(line)])
        return Line("fixed", line)

    # One edit

    def edit(self) -> str:
        """Make one more edit and say what it was."""
        while True:
            name = self.random.choices(tuple(_EDITS), [weight for weight, _ in _EDITS.values()])[0]
            if _EDITS[name][1](self):
                self.done.append(name)
                return name

    def pick(self, *kinds: str) -> tuple[str, Line] | None:
        """A line of these kinds."""
        slug = self.random.choice(tuple(self.lines))
        found = [line for line in self.lines[slug] if line.kind in kinds and line.sentences]
        return (slug, self.random.choice(found)) if found else None

    def place(self, slug: str) -> int:
        """Where a paragraph of its own can be put: right behind another one."""
        lines = self.lines[slug]
        return self.random.choice([index for index, line in enumerate(lines) if line.kind in ("text", "heading")]) + 1

    def put(self, slug: str, line: Line) -> None:
        place = self.place(slug)
        self.lines[slug][place:place] = [Line("fixed"), line]

    def take(self, slug: str, line: Line) -> None:
        self.lines[slug].remove(line)

    def paragraph(self) -> tuple[str, Line] | None:
        """A paragraph with nothing before it that belongs to it, in an article that can do without."""
        found = self.pick("text")
        if not found or sum(line.kind == "text" for line in self.lines[found[0]]) < 8:
            return None
        index = self.lines[found[0]].index(found[1])
        above = str(self.lines[found[0]][index - 1]) if index else ""
        return None if above.startswith("<!--") or str(found[1]).endswith(":") else found


def _cut(text: str) -> list[str]:
    cuts = (0, *starts(text), len(text))
    return [text[begin:end].strip() for begin, end in pairwise(cuts)]


# The edits. Each says whether it found something to do.

_SYNONYMS = (
    ("medicine", "drug"), ("medicines", "drugs"), ("doctor", "physician"), ("care team", "treatment team"),
    ("often", "frequently"), ("illness", "disease"), ("body", "whole body"), ("attach to", "bind to"),
    ("attaches to", "binds to"), ("helps", "supports"), ("help", "support"), ("hospital", "clinic"), ("tube", "line"),
    ("cancer cells", "tumor cells"), ("immune system", "body’s own defense"), ("different", "separate"),
    ("serious", "dangerous"), ("staff", "the nurses"), ("carefully", "closely"), ("protect", "shield"),
    ("trouble breathing", "shortness of breath"), ("kind", "type"), ("kinds", "types"), ("find", "detect"),
    ("receive", "get"), ("injection", "shot"), ("close together", "side by side"), ("available", "on offer"),
    ("explains", "describes"), ("shows", "lists"), ("main", "most important"), ("harmful", "damaging"),
)  # fmt: skip
_ADDED = (
    "in most cases", "during treatment", "as a rule", "at home", "with your family", "in our clinic", "over time",
    "in the first weeks", "step by step", "in this illness",
)  # fmt: skip
_NEW = (
    "Bring this leaflet to your next visit.",
    "Write down your questions before the visit.",
    "Your nurse can show you how to rest your arm.",
    "Drink at least 2 liters of water on the day of treatment.",
    "The visit takes about 4 hours.",
    "Ask a friend to bring you home.",
    "You may eat and drink as usual.",
    "Tell us about every new sign that worries you.",
    "Keep your vaccination card with this leaflet.",
    "A blood test is done 3 days before each treatment.",
    "Do not drive on the day of treatment.",
    "Most people feel well again after 2 days.",
)


def _edited(sentence: Sentence, text: str, *, turned: bool = False) -> bool:
    if text == sentence.text:
        return False
    if turned:
        sentence.turned |= {sentence.text}
    sentence.text = text
    return True


def _reword(history: History) -> bool:
    found = history.pick("text", "item", "cells", "heading")
    if not found:
        return False
    sentence = history.random.choice(found[1].sentences)
    if history.random.random() < 0.6:
        pairs = [*_SYNONYMS, *((new, old) for old, new in _SYNONYMS)]
        history.random.shuffle(pairs)
        for old, new in pairs:
            if re.search(rf"\b{old}\b", sentence.text) and "](" not in sentence.text:
                return _edited(sentence, re.sub(rf"\b{old}\b", new, sentence.text, count=1))
        return False
    if found[1].kind in ("cells", "heading") or "{" in sentence.text:
        return False
    stop = sentence.text[-1] if sentence.text[-1] in ".:?" else ""
    return _edited(sentence, f"{sentence.text.removesuffix(stop)} {history.random.choice(_ADDED)}{stop}")


_CUTS = ((", so ", "So "), (", but ", "But "), (", and ", "And "), (", which ", "This "), (" and ", "Also, "))


def _split(history: History) -> bool:
    found = history.pick("text")
    if not found:
        return False
    line = found[1]
    for index in history.random.sample(range(len(line.sentences)), len(line.sentences)):
        one = line.sentences[index]
        for old, new in _CUTS:
            left, mark, right = one.text.partition(old)
            if mark and len(left) > 20 and len(right) > 20 and not set("[{*") & set(one.text):
                parts = (f"{left}.", f"{new}{right}")
                line.sentences[index : index + 1] = [Sentence(part, one.roots, one.turned) for part in parts]
                return True
    return False


def _join(history: History) -> bool:
    found = history.pick("text")
    if not found or len(found[1].sentences) < 2:
        return False
    index = history.random.randrange(len(found[1].sentences) - 1)
    one, other = found[1].sentences[index : index + 2]
    if not one.text.endswith(".") or set("[{*") & set(one.text + other.text) or len(one.text + other.text) > 220:
        return False
    text = f"{one.text[:-1]}, and {other.text[:1].lower()}{other.text[1:]}"
    found[1].sentences[index : index + 2] = [Sentence(text, one.roots | other.roots, one.turned | other.turned)]
    return True


def _move_within(history: History) -> bool:
    if not (found := history.paragraph()):
        return False
    history.take(*found)
    history.put(*found)
    return True


def _move_between(history: History) -> bool:
    if not (found := history.paragraph()):
        return False
    history.take(*found)
    others = [slug for slug in history.lines if slug != found[0]]
    history.put(history.random.choice(others), found[1])
    return True


def _move_sentence(history: History) -> bool:
    one, other = history.pick("text"), history.pick("text")
    if not one or not other or one[1] is other[1] or len(one[1].sentences) < 2:
        return False
    if str(one[1]).endswith(":") or str(other[1]).endswith(":"):
        return False
    other[1].sentences.append(one[1].sentences.pop())
    return True


def _rename(history: History) -> bool:
    """A word that is called otherwise from now on in a whole article."""
    slug = history.random.choice(tuple(history.lines))
    old, new = history.random.choice(_SYNONYMS)
    changed = False
    for line in history.lines[slug]:
        for sentence in line.sentences:
            changed |= "](" not in sentence.text and _edited(sentence, re.sub(rf"\b{old}\b", new, sentence.text))
    return changed


def _remove(history: History) -> bool:
    if not (found := history.paragraph()):
        return False
    history.take(*found)
    history.removed.append(found)
    return True


def _return(history: History) -> bool:
    if not history.removed:
        return False
    slug, line = history.removed.pop(history.random.randrange(len(history.removed)))
    history.put(slug, line)
    return True


def _add(history: History) -> bool:
    found = history.pick("text")
    new = history.random.choice(_NEW)
    if (
        not found
        or str(found[1]).endswith(":")
        or any(new == one.text for slug in history.lines for one in history.sentences(slug))
    ):
        return False
    found[1].sentences.append(history._new(new))
    return True


def _cosmetic(history: History) -> bool:
    found = history.pick("text", "item", "heading")
    if not found:
        return False
    sentence = history.random.choice(found[1].sentences)
    if found[1].kind == "heading" and sentence.text[-1] == "?":
        words = sentence.text.split(" ")
        small = [words[0], *(word.lower() if word.istitle() else word for word in words[1:])]
        great = [word.capitalize() if word.isalpha() and word.islower() else word for word in words]
        return _edited(sentence, " ".join(small if words == great else great))
    if found[1].kind == "item" and not sentence.text.endswith((":", "?")):
        text = sentence.text[:-1] if sentence.text.endswith(".") else f"{sentence.text}."
        return _edited(sentence, text) if len(found[1].sentences) == 1 else False
    return _edited(sentence, sentence.text.replace("’", "\0").replace("'", "’").replace("\0", "'"))


_NUMBER = re.compile(r"\b\d+\b(?!\. )")


def _number(history: History) -> bool:
    found = history.pick("text", "item", "cells")
    if not found:
        return False
    for sentence in found[1].sentences:
        if _NUMBER.search(sentence.text) and "](" not in sentence.text:
            text = _NUMBER.sub(lambda one: str(int(one[0]) + history.random.randint(1, 9)), sentence.text, count=1)
            return _edited(sentence, text, turned=True)
    return False


_FLIPS = (
    (r"\bcan\b", "cannot"), (r"\bcannot\b", "can"), (r"\bmay\b", "must"), (r"\bmust\b", "may"),
    (r"\bDo not\b", "You may"), (r"\bwill\b", "will not"), (r"\bwill not\b", "will"), (r"\bis\b", "is not"),
    (r"\bis not\b", "is"), (r"\bare\b", "are not"), (r"\bare not\b", "are"), (r"\bafter\b", "before"),
)  # fmt: skip


def _flip(history: History) -> bool:
    found = history.pick("text")
    if not found:
        return False
    sentence = history.random.choice(found[1].sentences)
    for old, new in history.random.sample(_FLIPS, len(_FLIPS)):
        if re.search(old + r"(?! not)", sentence.text):
            return _edited(sentence, re.sub(old + r"(?! not)", new, sentence.text, count=1), turned=True)
    return False


def _listed(history: History) -> bool:
    """A paragraph becomes a list."""
    found = history.paragraph()
    if not found or len(found[1].sentences) < 2:
        return False
    index = history.lines[found[0]].index(found[1])
    history.lines[found[0]][index : index + 1] = [Line("item", "- ", [one]) for one in found[1].sentences]
    return True


def _told(history: History) -> bool:
    """A list of short items becomes a sentence each."""
    found = history.pick("item")
    if not found or found[1].before != "- ":
        return False
    lines = history.lines[found[0]]
    index = lines.index(found[1])
    if lines[index - 1].kind == "item" or (index + 1 < len(lines) and lines[index + 1].kind == "item"):
        first = index
        while lines[first - 1].kind == "item":
            first -= 1
        last = index
        while last + 1 < len(lines) and lines[last + 1].kind == "item":
            last += 1
        if any(line.before != "- " for line in lines[first : last + 1]) or str(lines[first - 2]).endswith(":"):
            return False
        told: list[Line] = []
        for line in lines[first : last + 1]:
            told += [Line("text", "", line.sentences), Line("fixed")]
        lines[first : last + 1] = told[:-1]
        return True
    return False


def _out_of_the_table(history: History) -> bool:
    """A row of a table becomes items of a list."""
    found = history.pick("cells")
    if not found:
        return False
    lines = history.lines[found[0]]
    index = lines.index(found[1])
    if lines[index - 1].kind != "cells" or not (index + 1 < len(lines)) or lines[index + 1].kind != "cells":
        return False
    lines.remove(found[1])
    place = history.place(found[0])
    lines[place:place] = [Line("fixed"), *(Line("item", "- ", [cell]) for cell in found[1].sentences), Line("fixed")]
    return True


_EDITS: Mapping[str, tuple[int, Callable[[History], bool]]] = {
    "reword": (60, _reword),
    "split": (30, _split),
    "join": (18, _join),
    "move within": (12, _move_within),
    "move between": (14, _move_between),
    "move a sentence": (8, _move_sentence),
    "rename": (6, _rename),
    "remove": (12, _remove),
    "return": (10, _return),
    "add": (10, _add),
    "cosmetic": (14, _cosmetic),
    "number": (60, _number),
    "flip": (18, _flip),
    "list": (4, _listed),
    "out of a list": (3, _told),
    "out of a table": (4, _out_of_the_table),
}
"""The edits, and how often each is made beside the others."""
