"""Measures this pipeline beside the least that a tool could cost, and beside its peers, and says both as ratios.

Run as ``python -m tests.bench.run``; docs/benchmarks.md tells how, and what came of it.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.offers import Lost, Offered, offered
from tests.bench.peers import Peers, floor
from tests.bench.projects import LANGUAGES, command, fill, fresh, make_project, write_articles
from tests.bench.timing import Cost, Task, copy_program, measured, with_program
from tests.bench.workload import Articles, edited, every_fourth, four_times, own_articles, read_articles

STAGES = ("extract", "update", "build", "identity")
OWN_COUNT = 200


@dataclass(frozen=True, slots=True)
class Bench:
    """The articles, before and after a change, and where the work is done."""

    articles: Articles
    after: Articles
    folder: Path
    runs: int
    peers: Peers | None

    def project(self, name: str, articles: Articles | None = None) -> Path:
        """A project of its own, nothing extracted."""
        return make_project(self.folder / name, self.articles if articles is None else articles)

    def measured(self, *tasks: Task) -> Mapping[str, Cost]:
        """The cost of each task by its name."""
        return measured(tasks, self.runs, self.folder)

    def sources(self) -> Path:
        """A folder with the bare articles, for the floors."""
        folder = self.folder / "bare"
        if not folder.is_dir():
            folder.mkdir()
            for slug, text in self.articles.items():
                (folder / f"{slug}.md").write_text(text, "utf-8")
        return folder


@dataclass(frozen=True, slots=True)
class Target:
    """A ratio of two sums of costs, and what it should be."""

    name: str
    above: tuple[str, ...]
    below: tuple[str, ...]
    least: float = 0.0
    most: float = 0.0

    def row(self, costs: Mapping[str, Cost]) -> str:
        """The ratio as a row of a table; nothing where something was not measured."""
        if not {*self.above, *self.below} <= costs.keys():
            return ""
        ratio = sum(costs[name].seconds for name in self.above) / sum(costs[name].seconds for name in self.below)
        return f"| {self.name} | {ratio:.3g} | {self._wanted()} | {self._verdict(ratio)} |"

    def _wanted(self) -> str:
        if self.least:
            return f">= {self.least:g}"
        return f"<= {self.most:g}" if self.most else ""

    def _verdict(self, ratio: float) -> str:
        if not (self.least or self.most):
            return ""
        return "yes" if ratio >= self.least and (not self.most or ratio <= self.most) else "**NO**"


def _flat(stage: str) -> Target:
    """The cost of an article is to be the same however many there are."""
    many, few = f"{stage}, each of four times as many", f"{stage}, each of a quarter"
    return Target(f"{stage}: an article among 16 times as many / among few", (many,), (few,), most=1.3)


BUILD = "build, all"
UPDATE = "update, after the change"
EXTRACT = "extract, all"
_MDPO_HTML = ("mdpo library render", "html of mdpo's Markdown")
_PO4A = ("po4a-updatepo", "po4a update", "po4a render", "html of po4a's Markdown")

TARGETS = (
    Target("extract / parsing by markdown-it-py", (EXTRACT,), ("floor: parse",)),
    _flat("extract"),
    Target("extract: tt md2po / ours", ("tt md2po",), (EXTRACT,), least=1.5),
    Target("extract: sphinx gettext / ours", ("sphinx gettext",), (EXTRACT,), least=4),
    Target("extract: mdpo library / ours", ("mdpo library extract",), (EXTRACT,)),
    Target("extract: po4a-updatepo / ours", ("po4a-updatepo",), (EXTRACT,)),
    Target("update: tt pot2po / ours", ("tt pot2po",), (UPDATE,), least=1),
    Target("update: msgmerge, one a file / ours", ("msgmerge, one a file",), (UPDATE,), least=1),
    Target("update: sphinx-intl / ours", ("sphinx-intl",), (UPDATE,), least=8),
    Target("update: pybabel / ours", ("pybabel update",), (UPDATE,), least=30),
    Target("update, nothing changed / after the change", ("update, nothing changed",), (UPDATE,)),
    Target("build to HTML and text / HTML by markdown-it-py", (BUILD,), ("floor: html",)),
    Target("build: mdpo library and markdown-it-py, HTML alone / ours", _MDPO_HTML, (BUILD,), least=1),
    Target("build: sphinx html / ours", ("sphinx html",), (BUILD,), least=25),
    Target("build, nothing changed / all", ("build, nothing changed",), (BUILD,), most=0.02),
    Target("build, one sentence changed / all", ("build, one sentence changed",), (BUILD,)),
    _flat("build"),
    Target("extract, update and build: po4a / ours", _PO4A, (EXTRACT, UPDATE, BUILD), least=2),
)


# The stages


def extract(bench: Bench) -> Mapping[str, Cost]:
    """Templates from nothing, of all articles, and of a quarter and four times as many."""
    project = bench.project("extract")
    quarter = bench.project("extract-quarter", every_fourth(bench.articles))
    four = bench.project("extract-four", four_times(bench.articles))
    costs = bench.measured(
        Task("floor: start", floor("start")),
        Task("floor: parse", floor("parse", str(bench.sources()))),
        *(
            Task(name, command(root, "extract"), partial(fresh, root / "locales"))
            for name, root in (
                ("extract, a quarter", quarter),
                (EXTRACT, project),
                ("extract, four times as many", four),
            )
        ),
        *(bench.peers.extract() if bench.peers else ()),
    )
    return {**costs, **_each("extract", costs, bench.articles)}


def _each(stage: str, costs: Mapping[str, Cost], articles: Articles) -> Mapping[str, Cost]:
    """The costs of one article among few and among many, which should be the same."""
    few, many = len(every_fourth(articles)), 4 * len(articles)
    return {
        f"{stage}, each of a quarter": costs[f"{stage}, a quarter"].shared(few),
        f"{stage}, each of four times as many": costs[f"{stage}, four times as many"].shared(many),
    }


def update(bench: Bench) -> Mapping[str, Cost]:
    """Full catalogs in ten languages after a change of the articles, and once more."""
    project = translated(bench, "update")
    shutil.copytree(project / "locales", bench.folder / "locales-before")
    write_articles(project, bench.after)

    def back() -> None:
        fresh(project / "locales", bench.folder / "locales-before")

    costs = bench.measured(
        Task(UPDATE, command(project, "update"), back),
        Task("update, nothing changed", command(project, "update")),
        *(bench.peers.update() if bench.peers else ()),
    )
    _say_offers(offered(project, bench.articles, bench.after, "fr"))
    return costs


def translated(bench: Bench, name: str, articles: Articles | None = None) -> Path:
    """A project in which everything is translated into every language."""
    project = bench.project(name, articles)
    where, environment = bench.folder, with_program(bench.folder)
    subprocess.run(command(project, "update"), check=True, stdout=subprocess.DEVNULL, cwd=where, env=environment)
    fill(project)
    return project


def build(bench: Bench) -> Mapping[str, Cost]:
    """All leaflets from nothing, then with nothing to do, then after a change of one sentence."""
    project = translated(bench, "build")
    quarter = translated(bench, "build-quarter", every_fourth(bench.articles))
    four = translated(bench, "build-four", four_times(bench.articles))
    slug, text = next((slug, text) for slug, text in bench.after.items() if text != bench.articles[slug])

    def one_sentence() -> None:
        source = project / "source" / f"{slug}.md"
        was = source.read_text("utf-8")
        write_articles(project, {slug: text})
        if source.read_text("utf-8") == was:
            write_articles(project, {slug: bench.articles[slug]})

    def settle() -> None:
        time.sleep(2.5)  # a file as young as this is read again, as its time could not tell a change

    costs = bench.measured(
        Task("floor: html", floor("html", str(bench.sources()), "html", str(len(LANGUAGES))), folder=bench.folder),
        Task("build, a quarter", command(quarter, "build"), partial(fresh, quarter / "output")),
        Task(BUILD, command(project, "build"), partial(fresh, project / "output")),
        Task("build, nothing changed", command(project, "build"), settle),
        Task("build, one sentence changed", command(project, "build"), one_sentence),
        Task("build, four times as many", command(four, "build"), partial(fresh, four / "output"), slow=True),
        *(bench.peers.build() if bench.peers else ()),
    )
    return {**costs, **_each("build", costs, bench.articles)}


def identity(bench: Bench) -> Mapping[str, Cost]:
    """Say how many articles come through a translation that changes nothing as they were.

    Our own article is none to ask: its boxes with titles and its directives mean nothing to other Markdown tools.
    """
    from tests.bench.fidelity import unfaithful

    unlike = unfaithful(bench.articles)
    _say(f"\nidentity: {len(bench.articles) - len(unlike)} of {len(bench.articles)} pages are markdown-it-py's")
    if unlike:
        _say("unlike: " + " ".join(unlike))
    return {}


# What is said


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _say_offers(found: Offered) -> None:
    _say(
        f"\nupdate: {found.changed} changed texts had their old text at hand, {found.right} were offered it as fuzzy "
        f"({found.recut} leaves were cut anew and are not counted); "
        f"{found.kept} of {found.unchanged} unchanged ones are still done"
    )
    for one in found.lost:
        _say(_lost(one))


def _lost(one: Lost) -> str:
    return f"- {one.slug}\n  old: {one.old!r}\n  new: {one.new!r}\n  offered: {one.offered!r}"


def _say_costs(costs: Mapping[str, Cost]) -> None:
    if not costs:
        return
    _say("\n| task | CPU s | least - most | peak MiB | n | exit |\n| --- | ---: | --- | ---: | ---: | --- |")
    for name, one in costs.items():
        statuses = " ".join(map(str, sorted(one.statuses)))
        _say(
            f"| {name} | {one.seconds:.4g} | {one.least:.4g} - {one.most:.4g} "
            f"| {one.peak:.0f} | {one.runs} | {statuses} |"
        )


def _say_ratios(costs: Mapping[str, Cost]) -> None:
    _say("\n| ratio of CPU seconds | measured | wanted | met |\n| --- | ---: | ---: | --- |")
    for target in TARGETS:
        if row := target.row(costs):
            _say(row)


def main(arguments: Sequence[str]) -> None:
    """Measure what the command line asks for."""
    options = _options(arguments)
    stages = [stage for stage in options.stages if options.workload or stage != "identity"]
    articles = read_articles(options.workload) if options.workload else own_articles(OWN_COUNT)
    after = read_articles(options.changed) if options.changed else edited(articles)
    with TemporaryDirectory(prefix="bench-", dir=options.scratch) as name:
        folder = Path(name).resolve()
        copy_program(folder)
        peers = Peers(options.peers.resolve(), folder / "peers") if options.peers else None
        if peers:
            peers.prepare(articles, after)
        bench = Bench(articles, after, folder, options.runs, peers)
        costs: dict[str, Cost] = {}
        for stage in stages:
            found = _STAGES[stage](bench)
            _say_costs(found)
            costs |= found
        _say_ratios(costs)


_STAGES: Mapping[str, Callable[[Bench], Mapping[str, Cost]]] = {
    "extract": extract,
    "update": update,
    "build": build,
    "identity": identity,
}


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--workload", type=Path, help="a folder of Markdown articles; our own test article, multiplied")
    parser.add_argument("--changed", type=Path, help="the same articles after a change; every twentieth line")
    parser.add_argument("--peers", type=Path, help="the folder of the peers' virtual environments; floors only")
    parser.add_argument("--stages", type=lambda text: text.split(","), default=list(STAGES), help=",".join(STAGES))
    parser.add_argument("--runs", type=int, default=3, help="how often each command is run; 3")
    parser.add_argument("--scratch", type=Path, help="where the temporary folder is made")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
