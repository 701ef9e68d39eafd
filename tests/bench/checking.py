"""All checks of many articles in ten languages: ours beside pofilter of the Translate Toolkit, on the same PO files.

Run as ``python -m tests.bench.checking --workload FOLDER --pofilter PROGRAM``. All are whole processes, and nothing is
known before from an earlier run. pofilter reads the catalogs; ours reads the articles, the glossary and the clinic's
profile as well, and judges the English.
"""

import argparse
import shlex
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.formats import po
from tests.bench.projects import LANGUAGES, command, fill, fresh, make_project
from tests.bench.timing import Cost, Task, copy_program, measured
from tests.bench.workload import Articles, every_fourth, four_times, own_articles, read_articles

COMPARABLE = (
    *("acronyms", "blank", "brackets", "doublespacing", "emails", "endwhitespace", "escapes", "filepaths", "functions"),
    *("isfuzzy", "long", "musttranslatewords", "newlines", "notranslatewords", "numbers", "options", "printf"),
    *("pythonbraceformat", "short", "startwhitespace", "tabs", "unchanged", "untranslated", "urls", "validchars"),
    *("variables", "xmltags"),
)
"""The tests of pofilter for which we have a rule."""

ALL = "pofilter, all its tests"
SOME = f"pofilter, its {len(COMPARABLE)} comparable tests"
OURS = "check"
KNOWN = "check, nothing changed"
ONE = "check, one catalog changed"


def pofilter(name: str, program: Path, root: Path, tests: Sequence[str] = ()) -> Task:
    """pofilter on the catalogs of all languages, a process each."""
    out, wanted = root / "pofilter", " ".join(f"-t {test}" for test in tests)
    line = (
        f"for l in {' '.join(LANGUAGES)}; do {shlex.quote(str(program))} --progress=none --language=$l {wanted} "
        f"{shlex.quote(str(root))}/locales/$l/LC_MESSAGES {shlex.quote(str(out))}/$l; done"
    )
    return Task(name, ("bash", "-c", line), lambda: _empty(out))


def _empty(folder: Path) -> None:
    fresh(folder)
    for tag in LANGUAGES:
        (folder / tag).mkdir(parents=True)


def ours(root: Path) -> tuple[Task, ...]:
    """Our check with nothing known of a project, with nothing changed since, and with one catalog changed."""
    first = min((root / "locales/fr/LC_MESSAGES").glob("*.po"))
    return (
        Task(OURS, command(root, "check"), lambda: fresh(root / "output")),
        Task(KNOWN, command(root, "check")),
        Task(ONE, command(root, "check"), lambda: first.write_bytes(first.read_bytes() + b"\n")),
    )


def prepared(root: Path, articles: Articles) -> int:
    """The number of translations in a new project of `articles`, done by a rule that keeps numbers, links and names."""
    make_project(root, articles)
    measured([Task("update", command(root, "update"))], 1, root.parent)
    fresh(root / "output")
    fill(root)
    catalogs = (po.read(path.read_bytes(), path.name, path.stem) for path in root.glob("locales/*/LC_MESSAGES/*.po"))
    return sum(len(catalog.entries) for catalog in catalogs)


def told(costs: Mapping[str, Cost], units: int) -> str:
    """Each cost with what it comes to."""
    lines = (
        f"{name}: {cost.seconds:.2f} s ({cost.least:.2f} to {cost.most:.2f}, n={cost.runs}), "
        f"{units / cost.seconds:,.0f} units a second, {cost.peak:.0f} MiB\n"
        for name, cost in costs.items()
    )
    return "".join(lines)


def main(arguments: Sequence[str]) -> None:
    """Measure all sides by turns, then how our cost grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workload", type=Path, help="a folder of Markdown articles; our own test article, multiplied")
    parser.add_argument("--pofilter", type=Path, help="the program of the Translate Toolkit")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sizes", action="store_true", help="also measure a quarter of the articles, and four times")
    options = parser.parse_args(arguments)
    articles = read_articles(options.workload) if options.workload else own_articles(200)
    with TemporaryDirectory(prefix="checking-") as name:
        folder = Path(name)
        copy_program(folder)
        root = folder / "all"
        units = prepared(root, articles)
        tasks = list(ours(root))
        if options.pofilter:
            tasks += (
                pofilter(SOME, options.pofilter, root, COMPARABLE),
                pofilter(ALL, options.pofilter, root),
            )
        costs = measured(tasks, options.runs, folder)
        sys.stdout.write(
            f"{len(articles)} articles, {units:,} units in {len(LANGUAGES)} languages\n{told(costs, units)}"
        )
        for peer in (SOME, ALL):
            if peer in costs:
                ratios = ", ".join(
                    f"{one} {costs[peer].seconds / costs[one].seconds:.1f}" for one in (OURS, KNOWN, ONE)
                )
                sys.stdout.write(f"{peer} / ours: {ratios}\n")
        if options.sizes:
            _grow(folder, articles, options.runs)


def _grow(folder: Path, articles: Articles, runs: int) -> None:
    """What an article costs among few and among many."""
    for number, some in enumerate((every_fourth(articles), articles, four_times(articles))):
        root = folder / f"size-{number}"
        units = prepared(root, some)
        cost = measured(ours(root)[:1], runs, folder)[OURS]
        each = f"{1e6 * cost.seconds / units:.1f} µs a unit"
        sys.stdout.write(f"{len(some)} articles, {units:,} units: {cost.seconds:.2f} s, {each}, {cost.peak:.0f} MiB\n")
        fresh(root)


if __name__ == "__main__":
    main(sys.argv[1:])
