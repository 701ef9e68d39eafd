"""Measures what a PDF costs in a process that prints many, beside other ways to print the same leaflets.

Run as ``python -m tests.bench.printing``; ``--chromium PROGRAM`` and ``--weasyprint PYTHON`` add the others. No two
leaflets are the same, so that nobody's cache answers for its typesetter.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.model.block import map_leaves
from pipeline.model.leaflet import Leaflet, Passages, Print, Setting
from pipeline.model.phrase import Text
from pipeline.project.fonts import fonts
from pipeline.project.store import Project, open_project
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
    there = fonts(project)
    clinic, _ = project.clinic()
    known = []
    for slug in project.slugs()[0]:
        this = edition(project, slug)
        setting = Setting(clinic, project.config.publisher, images=this.images, print=Print(there))
        tags = ["en", *(tag for tag in project.config.languages if project.catalog(slug, tag))]
        known += [Page(leaflet_in(project, this, tag)[0], setting) for tag in tags]
    for number, page in enumerate(cycle(known)):
        yield replace(page, leaflet=_changed(page.leaflet, number))


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
        assert isinstance(made, bytes), made
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


def with_chromium(program: str, files: Sequence[Path], folder: Path) -> float:
    """Seconds for all `files`, each in a browser of its own: it prints no more than one a run."""
    before = spent(resource.RUSAGE_CHILDREN)
    for path in files:
        words = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={folder / 'x.pdf'}", path.as_uri())
        subprocess.run([program, *words], check=True, capture_output=True)
    return spent(resource.RUSAGE_CHILDREN) - before


def say(words: str) -> None:
    sys.stdout.write(words + "\n")


def main() -> None:
    """Measure, and print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--chromium", default="")
    parser.add_argument("--weasyprint", default="")
    asked = parser.parse_args()
    project = open_project(ROOT)
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
            ("Chromium, a process each", with_chromium(asked.chromium, files, Path(name)) if asked.chromium else 0),
        ):
            if cost:
                each = cost / len(files)
                say(f"{way}: {1000 * each:.1f} ms a PDF, {each / (total / asked.count):.1f} times ours")


if __name__ == "__main__":
    main()
