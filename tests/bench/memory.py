"""A memory of a million pairs: what it costs to make and to ask, beside a plain index of words by SQLite's FTS5.

Run as ``python -m tests.bench.memory``. The pairs are made from sentences of articles by putting other words into them,
always the same ones. Each side works in a process of its own, and answers the same questions: texts of the memory with
one to three words changed, and texts that are in no memory.
"""

import argparse
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from itertools import accumulate, chain
from math import log
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.bench.workload import READING, own_articles, read_articles

SIDES = ("ours", "fts5")
_WORD = re.compile(r"[A-Za-z]+")


# What is remembered and asked


def sentences(workload: Path | None) -> list[str]:
    """The texts of the articles, once each."""
    from pipeline.markdown.articles import read_article
    from tests.bench.workload import with_front

    articles = read_articles(workload) if workload else own_articles(200)
    found: dict[str, None] = {}
    for slug, text in articles.items():
        article = read_article(with_front(slug, text), f"source/{slug}.md", slug, READING)[0]
        found |= dict.fromkeys(unit.key.source for unit in article.units() if not unit.fixed)
    return list(found)


class Words:
    """Words to put into sentences: those of the sentences as often as they are there, and now and then a new one."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = Counter(word for text in texts for word in _WORD.findall(text))
        self._words = sorted(counts)
        self._weights = list(accumulate(counts[word] for word in self._words))

    def some(self, chance: random.Random) -> str:
        """One of them."""
        if chance.random() < 0.02:
            return "".join(chance.choices("abcdefghilmnoprstuv", k=chance.randint(4, 9)))
        return str(chance.choices(self._words, cum_weights=self._weights)[0])


def pairs(texts: Sequence[str], count: int) -> Iterator[tuple[str, str]]:
    """`count` texts with translations: each text again and again, with more or fewer of its words put away."""
    chance, others = random.Random(1), Words(texts)
    for number in range(count):
        text, share = texts[number % len(texts)], chance.uniform(0.1, 0.9)
        if number >= len(texts):
            text = _WORD.sub(lambda found: others.some(chance) if chance.random() < share else found[0], text)  # noqa: B023
        yield text, f"FR {text}"


def questions(texts: Sequence[str], count: int, memory: int) -> list[str]:
    """Seven of ten are texts of the memory with one to three other words in them, three are not in it at all."""
    chance, others = random.Random(2), Words(texts)
    wanted = sorted(chance.sample(range(memory), count))
    known = dict(zip(wanted, _picked(texts, memory, wanted), strict=True))
    asked = [_edited(known[number], chance, others) for number in wanted[: count * 7 // 10]]
    return asked + [_edited(known[number], chance, others, share=1.0) for number in wanted[count * 7 // 10 :]]


def _picked(texts: Sequence[str], memory: int, wanted: Sequence[int]) -> Iterator[str]:
    numbers = set(wanted)
    return (source for number, (source, _) in enumerate(pairs(texts, memory)) if number in numbers)


def _edited(text: str, chance: random.Random, others: Words, share: float = 0.0) -> str:
    found = list(_WORD.finditer(text))
    count = round(len(found) * share) or min(len(found), chance.randint(1, 3))
    for word in sorted(chance.sample(found, count), key=lambda one: -one.start()):
        text = text[: word.start()] + others.some(chance) + text[word.end() :]
    return text


# The two sides


def ours(path: Path, memory: Iterator[tuple[str, str]]) -> Callable[[str], object]:
    """The product's own memory."""
    from pipeline.project import pairs as store

    connection = store.created(path)
    number = store.put_file(connection, "bench.tmx", "bench.tmx", 1, ("", ""))
    store.add(connection, ((number, store.Row(source, target)) for source, target in memory))
    store.finish(connection)
    connection.close()
    return store.Pairs(path).suggest


def fts5(path: Path, memory: Iterator[tuple[str, str]]) -> Callable[[str], object]:
    """FTS5's index of words: the rarest words of the question, the best 400 by their rarity, measured by rapidfuzz."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE pairs(id INTEGER PRIMARY KEY, source TEXT, target TEXT);"
        "CREATE VIRTUAL TABLE by_word USING fts5(source, content=pairs, content_rowid=id, detail=none);"
        "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(by_word, row);"
    )
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO pairs(source, target) VALUES(?,?)", memory)
    connection.execute("INSERT INTO by_word(by_word) VALUES('rebuild')")
    connection.execute("COMMIT")
    return _Fts5(connection).suggest


class _Fts5:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._ask = connection.execute
        (self._count,) = self._ask("SELECT count(*) FROM pairs").fetchone()

    def suggest(self, source: str) -> list[tuple[str, float, int]]:
        """The best three at 75 % or more."""
        from rapidfuzz import process
        from rapidfuzz.distance import Indel

        from pipeline.stages.suggest import words

        rare = sorted((self._frequency(word), word) for word in set(_WORD.findall(source.lower())))
        weights: Counter[int] = Counter()
        budget = 30_000
        for often, word in [one for one in rare if one[0]][:6]:
            budget -= often
            if budget < 0 and weights:
                break
            for (number,) in self._ask("SELECT rowid FROM by_word WHERE by_word MATCH ?", (f'"{word}"',)):
                weights[number] += round(1000 * log(self._count / often))
        best = nlargest(400, weights, key=weights.__getitem__)
        marks = ",".join("?" * len(best))
        texts = [text for (text,) in self._ask(f"SELECT source FROM pairs WHERE id IN ({marks})", best)]
        found = process.extract(
            words(source),
            [words(text) for text in texts],
            scorer=Indel.normalized_similarity,
            score_cutoff=0.75,
            limit=3,
        )
        return [(texts[index], score * 100, index) for _, score, index in found]

    def _frequency(self, word: str) -> int:
        found = self._ask("SELECT doc FROM vocabulary WHERE term=?", (word,)).fetchone()
        return int(found[0]) if found else 0


# Measuring


def measured(side: str, texts: Sequence[str], count: int, asked: Sequence[str], folder: Path) -> list[float]:
    """Make the memory of one side, ask it, and say what that took. The best likeness of each answer comes back."""
    path = folder / f"{side}.sqlite"
    memory = list(pairs(texts, count))
    before, base = time.process_time(), _peak()
    suggest = {"ours": ours, "fts5": fts5}[side](path, iter(memory))
    built, size = time.process_time() - before, path.stat().st_size
    peak = _peak()
    del memory
    seconds, best = [], []
    for text in asked:
        start = time.perf_counter()
        found = suggest(text)
        seconds.append((time.perf_counter() - start) * 1000)
        best.append(_likeness(found))
    cuts = quantiles(seconds, n=20)
    _say(
        f"| {side} | {built:.1f} | {peak:.0f} ({base:.0f} before) | {size / 2**20:.0f} | {median(seconds):.2f} "
        f"| {cuts[18]:.1f} | {max(seconds):.1f} | {sum(one >= 75 for one in best)} |"
    )
    return best


def _likeness(found: object) -> float:
    first = next(iter(found), None)  # type: ignore[call-overload]
    return 0.0 if first is None else float(getattr(first, "likeness", 0) or first[1])


def exhaustive(texts: Sequence[str], count: int, asked: Sequence[str]) -> list[float]:
    """The best likeness that there is, by comparing each question with everything."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    from pipeline.stages.suggest import words

    codes: dict[str, str] = {}
    forms = ["".join(_code(codes, word) for word in words(source)) for source, _ in pairs(texts, count)]
    best = []
    for text in asked:
        form = "".join(_code(codes, word) for word in words(text))
        found = process.extractOne(form, forms, scorer=Indel.normalized_similarity, score_cutoff=0.75 - 1e-9)
        best.append(found[1] * 100 if found else 0.0)
    return best


def _code(codes: dict[str, str], word: str) -> str:
    return codes.get(word) or codes.setdefault(word, chr(len(codes) + 1))


def _peak() -> float:
    """MiB of this process at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(arguments: Sequence[str]) -> None:
    """Measure both sides, each in a process of its own, and our recall in this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workload", type=Path, help="a folder of Markdown articles; our own test article, multiplied")
    parser.add_argument("--pairs", type=int, default=1_000_000)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument(
        "--sample", type=int, default=40, help="questions that are also answered by looking at all pairs"
    )
    parser.add_argument("--scratch", type=Path, help="where the temporary folder is made")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    texts = sentences(options.workload)
    asked = questions(texts, options.questions, options.pairs)
    if options.side:
        best = measured(options.side, texts, options.pairs, asked, options.scratch)
        (options.scratch / f"{options.side}.txt").write_text(" ".join(map(str, best)))
        return
    _say(f"{options.pairs} pairs made from {len(texts)} texts, {len(asked)} questions\n")
    _say("| memory | build CPU s | peak MiB | file MiB | p50 ms | p95 ms | max ms | answered |")
    _say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    with TemporaryDirectory(prefix="memory-", dir=options.scratch) as name:
        for side in SIDES:
            own = [sys.executable, "-m", "tests.bench.memory", *arguments, "--side", side, "--scratch", name]
            subprocess.run(own, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        every = len(asked) // options.sample or 1
        true = exhaustive(texts, options.pairs, asked[::every])
        for side in SIDES:
            best = [float(one) for one in Path(name, f"{side}.txt").read_text().split()][::every]
            same = sum(abs(min(one, 99) - min(other, 99)) < 1e-5 for one, other in zip(best, true, strict=True))
            _say(f"\n{side}: the best answer of {same} in {len(true)} questions is the best there is")


if __name__ == "__main__":
    main(list(chain(sys.argv[1:])))
