"""Measures what a PDF costs in a process that prints many, beside other ways to print the same leaflets.

Run as ``python -m tests.bench.printing``; ``--chromium PROGRAM`` and ``--weasyprint PYTHON`` add the others, both kept
warm: one process prints all. No two leaflets are the same, so that nobody's cache answers for its typesetter.
``--faults`` prints every leaflet in every shape instead, and asks a checker of PDF/UA-1 and PDF/A-2a about each.
"""

import argparse
import fcntl
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.model.block import map_leaves
from pipeline.model.leaflet import Leaflet, Passages, Print, Remarked, Setting
from pipeline.model.phrase import Text
from pipeline.model.shape import ALL_COPIES
from pipeline.project.fonts import fonts
from pipeline.project.store import Project, open_project
from pipeline.stages.localise import in_english
from pipeline.workflow.leaflets import edition, leaflet_in
from pipeline.writers.html import write as html
from pipeline.writers.pdf import write as pdf

ROOT = Path(__file__).parents[2]

WEASYPRINT = """\
import resource, sys
from weasyprint import HTML
HTML(string="<p>warm").write_pdf()
def spent():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
start = spent()
for path in sys.argv[1:]:
    HTML(path).write_pdf()
print(spent() - start)
"""


@dataclass(frozen=True)
class Page:
    """One leaflet to be printed."""

    leaflet: Leaflet
    setting: Setting


def pages(project: Project) -> Iterator[Page]:
    """The project's leaflets over and over, article by article through all languages, each time with other words."""
    for number, page in enumerate(cycle(originals(project))):
        yield replace(page, leaflet=_changed(page.leaflet, number))


def originals(project: Project) -> list[Page]:
    """The project's leaflets as they are."""
    clinic, _ = project.clinic()
    paper = Print(fonts(project), clinic.paper or project.config.paper, project.config.pages)
    known = []
    for slug in project.slugs()[0]:
        this = edition(project, slug)
        setting = Setting(clinic, project.config.publisher, images=this.images, print=paper, digest="0123abcd")
        tags = ["en", *(tag for tag in project.config.languages if project.catalog(slug, tag))]
        for tag in tags:
            online = f"https://leaflets.example.org/{tag}/{slug}.html"
            english = None if tag == "en" else in_english(this.original)
            known.append(Page(leaflet_in(project, this, tag)[0], replace(setting, online=online, english=english)))
    return known


def _changed(leaflet: Leaflet, number: int) -> Leaflet:
    def change(passages: Passages) -> Passages:
        return tuple(replace(one, phrase=(Text(f"{number} "), *one.phrase)) for one in passages)

    return replace(leaflet, title=change(leaflet.title), body=map_leaves(leaflet.body, change))


def spent(who: int = resource.RUSAGE_SELF) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def resident() -> float:
    """MiB that this process holds now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def ours(all_pages: Iterator[Page], count: int) -> float:
    """Seconds for `count` PDFs after a first round; says what each language costs, and what the memory does."""
    by_tag: dict[str, list[float]] = {}
    for page in islice(all_pages, 20):
        pdf(page.leaflet, page.setting)
    start = spent()
    for number, page in enumerate(islice(all_pages, count), 1):
        before = spent()
        made = pdf(page.leaflet, page.setting)
        assert isinstance(made, bytes | Remarked), made
        by_tag.setdefault(page.leaflet.locale.tag, []).append(spent() - before)
        if number in (count // 4, count // 2, count):
            say(f"  after {number} PDFs: {resident():.0f} MiB")
    total = spent() - start
    for tag, times in sorted(by_tag.items()):
        say(f"  {tag}: {1000 * sum(times) / len(times):.0f} ms")
    return total


def with_weasyprint(python: str, files: Sequence[Path]) -> float:
    ran = subprocess.run([python, "-c", WEASYPRINT, *map(str, files)], check=True, capture_output=True, text=True)
    return float(ran.stdout)


def with_chromium(program: str, files: Sequence[Path]) -> float:
    """Seconds for all `files` in one browser that has printed a page before."""
    words = (program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "about:blank")
    to_read, our_end = os.pipe()
    our_start, to_write = os.pipe()

    def wire() -> None:
        """The browser reads its orders from file 3, and answers in file 4."""
        first, second = (fcntl.fcntl(file, fcntl.F_DUPFD, 10) for file in (to_read, to_write))
        os.dup2(first, 3)
        os.dup2(second, 4)

    with subprocess.Popen(words, preexec_fn=wire, close_fds=False, stderr=subprocess.DEVNULL) as browser:
        tab = Tab(our_end, our_start)
        tab.print(files[0])
        before = spent_below(browser.pid)
        for path in files:
            tab.print(path)
        after = spent_below(browser.pid)
        tab.ask("Browser.close", alone=True)
    return after - before


class Tab:
    """One page of a browser, told over its DevTools pipe what to do."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders = os.fdopen(orders, "wb", buffering=0)
        self._answers = os.fdopen(answers, "rb")
        self._count = 0
        self._session = ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def print(self, path: Path) -> None:
        """The page at `path` as a PDF, which is thrown away."""
        self.ask("Page.navigate", url=path.as_uri())
        self._until(lambda said: said.get("method") == "Page.loadEventFired")
        made = self.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True, generateTaggedPDF=True)
        assert len(made["data"]) > 10_000

    def ask(self, method: str, *, alone: bool = False, **what: object) -> Any:
        """What the browser answers; nothing if it is left alone with it."""
        self._count += 1
        order = {"id": self._count, "method": method, "params": what}
        order |= {"sessionId": self._session} if self._session else {}
        self._orders.write(json.dumps(order).encode() + b"\0")
        return None if alone else self._until(lambda said: said.get("id") == order["id"])["result"]

    def _until(self, wanted: Callable[[Any], bool]) -> Any:
        while True:
            said = json.loads(b"".join(iter(lambda: self._answers.read(1), b"\0")))
            if wanted(said):
                return said


def spent_below(pid: int) -> float:
    """Seconds that a process and all that it has started have spent, those that are gone included."""
    parents: dict[int, list[int]] = {}
    ticks: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = place.read_text().rpartition(")")[2].split()
            parents.setdefault(int(fields[1]), []).append(int(place.parent.name))
            ticks[int(place.parent.name)] = sum(map(int, fields[11:15]))
    family, at = [pid], 0
    while at < len(family):
        family += parents.get(family[at], [])
        at += 1
    return sum(ticks.get(one, 0) for one in family) / os.sysconf("SC_CLK_TCK")


def faults(project: Project) -> int:
    """How many PDFs of all leaflets in all shapes a checker finds fault with, or have words beyond their pages."""
    from tests.writers.pdfs import faults as found_in
    from tests.writers.poppler import sight

    bad = count = 0
    for page in originals(project):
        for copy in ALL_COPIES.values():
            if copy.form != "pdf" or (copy.shape.bilingual and page.setting.english is None):
                continue
            made = pdf(page.leaflet, replace(page.setting, shape=copy.shape))
            content = made.content if isinstance(made, Remarked) else made
            assert isinstance(content, bytes), made
            found = [] if copy.shape.booklet else found_in(content)
            beyond = sight(content).outside()
            count += 1
            if found or beyond:
                bad += 1
                say(f"{page.leaflet.label} {copy.key}: {found} {beyond}")
    say(f"{count} PDFs, {bad} of them with faults")
    return bad


def say(words: str) -> None:
    sys.stdout.write(words + "\n")


def main() -> None:
    """Measure, and print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--chromium", default="")
    parser.add_argument("--weasyprint", default="")
    parser.add_argument("--faults", action="store_true")
    asked = parser.parse_args()
    project = open_project(ROOT)
    if asked.faults:
        raise SystemExit(int(faults(project) > 0))
    start, wall = spent(), time.monotonic()
    total = ours(pages(project), asked.count)
    say(
        f"ours: {1000 * total / asked.count:.1f} ms a PDF"
        f" ({spent() - start:.1f} s CPU in {time.monotonic() - wall:.1f} s)"
    )
    with TemporaryDirectory() as name:
        files = []
        for number, page in enumerate(islice(pages(project), min(asked.count, 28))):
            files.append(Path(name, f"{number}.html"))
            files[-1].write_bytes(html(page.leaflet, page.setting))
        for way, cost in (
            ("WeasyPrint, warm", with_weasyprint(asked.weasyprint, files) if asked.weasyprint else 0),
            ("Chromium, warm", with_chromium(asked.chromium, files) if asked.chromium else 0),
        ):
            if cost:
                each = cost / len(files)
                say(f"{way}: {1000 * each:.1f} ms a PDF, {each / (total / asked.count):.1f} times ours")


if __name__ == "__main__":
    main()
