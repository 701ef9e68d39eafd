"""The peers: other tools on the same articles, each as it is meant to be used, with translations by the same rule.

They are looked for in a folder with one virtual environment each: ``venv-mdpo`` (mdpo), ``venv-tt`` (translate-toolkit,
mistletoe, rapidfuzz), ``venv-sphinx`` (Sphinx, myst-parser, sphinx-intl) and ``venv-babel`` (Babel); po4a and gettext
stand on PATH.
"""

import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench import floors
from tests.bench.projects import LANGUAGES, fill_from, fresh
from tests.bench.timing import Task
from tests.bench.workload import Articles

_MDPO_EXTRACT = """
import pathlib, sys
from mdpo.md2po import markdown_to_pofile
source, out = map(pathlib.Path, sys.argv[1:])
out.mkdir(parents=True)
for path in sorted(source.glob("*.md")):
    markdown_to_pofile(str(path), po_filepath=str(out / (path.stem + ".po")), save=True)
"""
_MDPO_RENDER = """
import pathlib, sys
from mdpo.po2md import pofile_to_markdown
source, catalogs, out = map(pathlib.Path, sys.argv[1:4])
for tag in sys.argv[4:]:
    (out / tag).mkdir(parents=True)
    for path in sorted(source.glob("*.md")):
        pofile_to_markdown(str(path), str(catalogs / tag / (path.stem + ".po")), save=str(out / tag / path.name))
"""
_SPHINX = """\
project = "bench"
extensions = ["myst_parser"]
master_doc = "index"
gettext_compact = False
gettext_additional_targets = []
locale_dirs = ["../locale"]
html_theme = "basic"
suppress_warnings = ["*"]
"""
_PO4A = """\
[po4a_langs] {languages}
[po4a_paths] bench.pot $lang:$lang.po
[options] opt:"-M UTF-8 -L UTF-8 -k 0 -o markdown -o yfm_lenient -o neverwrap"
"""
_PO4A_TEXT = ("-f", "text", "-M", "UTF-8", "-o", "markdown", "-o", "yfm_lenient", "-o", "neverwrap")


@dataclass(frozen=True, slots=True)
class Peers:
    """The installed peers, and a folder to work in."""

    installed: Path
    work: Path

    # What they stand on

    def prepare(self, articles: Articles, after: Articles) -> None:
        """Make each tool's own templates of the articles before and after the change, and its full translations."""
        for folder, texts in (("v1", articles), ("v2", after)):
            source, sphinx = self.work / folder, self.work / "sphinx" / folder
            source.mkdir(parents=True)
            sphinx.mkdir(parents=True)
            for slug, text in texts.items():
                (source / f"{slug}.md").write_text(text, "utf-8")
                (sphinx / f"{slug}.md").write_text(text, "utf-8")
            index = "\n".join(["# Index", "", "```{toctree}", *texts, "```", ""])
            (sphinx / "index.md").write_text(index, "utf-8")
            (sphinx / "conf.py").write_text(_SPHINX, "utf-8")
            self._run(self._tool("tt", "md2po"), *_TT, "--duplicates=merge", folder, f"tt-pot-{folder}")
            self._run(*self._sphinx("gettext", folder, f"sphinx-pot-{folder}"))
            shutil.rmtree(self.work / f"sphinx-pot-{folder}/.doctrees")
        self._run(*self._mdpo(_MDPO_EXTRACT, "v1", "mdpo-pot"))
        fill_from(self.work / "mdpo-pot", self.work / "mdpo", ".po")
        fill_from(self.work / "tt-pot-v1", self.work / "tt", ".pot")
        fill_from(self.work / "sphinx-pot-v1", self.work / "sphinx-po", ".pot")
        for tag in LANGUAGES:
            shutil.copytree(self.work / "sphinx-po" / tag, self.work / "sphinx/locale" / tag / "LC_MESSAGES")
        for path in sorted((self.work / "sphinx/locale/fr/LC_MESSAGES").glob("*.po")):
            self._run("msgfmt", "-o", str(path.with_suffix(".mo")), str(path))
        self._prepare_po4a(tuple(articles))

    def _prepare_po4a(self, slugs: tuple[str, ...]) -> None:
        folder = self.work / "po4a"
        shutil.copytree(self.work / "v1", folder / "src")
        lines = [f"[type:text] src/{slug}.md $lang:out/$lang/{slug}.md" for slug in slugs]
        config = _PO4A.format(languages=" ".join(LANGUAGES)) + "\n".join(lines) + "\n"
        (folder / "po4a.cfg").write_text(config, "utf-8")
        (folder / "pot").mkdir()
        self._run(*self._po4a_extract("v1", str(folder / "pot/bench.po")))
        fill_from(folder / "pot", folder / "po", ".po")
        for tag in LANGUAGES:
            (folder / "out" / tag).mkdir(parents=True)
            shutil.copy(folder / "po" / tag / "bench.po", folder / f"{tag}.po")
        self._run("po4a", "-q", "--no-translations", "po4a.cfg", folder=folder)

    def _run(self, *command: str, folder: Path | None = None) -> None:
        subprocess.run(
            command, check=True, cwd=folder or self.work, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    # How they are called

    def _tool(self, environment: str, name: str) -> str:
        return str(self.installed / f"venv-{environment}/bin/{name}")

    def _mdpo(self, program: str, *arguments: str) -> tuple[str, ...]:
        return (self._tool("mdpo", "python"), "-c", program, *arguments)

    def _sphinx(self, builder: str, source: str, out: str, *options: str) -> tuple[str, ...]:
        return (self._tool("sphinx", "sphinx-build"), "-q", "-E", "-b", builder, *options, f"sphinx/{source}", out)

    def _po4a_extract(self, source: str, out: str) -> tuple[str, ...]:
        masters = [part for path in sorted((self.work / source).glob("*.md")) for part in ("-m", str(path))]
        return ("po4a-updatepo", *_PO4A_TEXT, *masters, "-p", out)

    def _task(
        self, name: str, command: tuple[str, ...], before: str = "", *, times: int = 1, slow: bool = False
    ) -> Task:
        """A task that works in the folder ``o``, which holds a copy of the folder `before`."""

        def prepare() -> None:
            fresh(self.work / "o", self.work / before if before else None)

        return Task(name, command, prepare, times, slow, self.work)

    def _shell(self, name: str, line: str, before: str = "", *, times: int = 1, slow: bool = False) -> Task:
        return self._task(name, ("bash", "-c", line), before, times=times, slow=slow)

    # The stages

    def extract(self) -> tuple[Task, ...]:
        """Templates of all articles, one an article; po4a has one for all."""
        return (
            self._task("tt md2po", (self._tool("tt", "md2po"), *_TT, "v1", "o")),
            self._task("mdpo library extract", self._mdpo(_MDPO_EXTRACT, "v1", "o")),
            self._task("sphinx gettext", self._sphinx("gettext", "v1", "o")),
            self._task("po4a-updatepo", ("bash", "-c", f"mkdir o; {shlex.join(self._po4a_extract('v1', 'o/x.po'))}")),
        )

    def update(self) -> tuple[Task, ...]:
        """Catalogs in ten languages brought into step, with templates that are there already but for po4a."""
        tags = " ".join(LANGUAGES)
        pot2po = f"{self._tool('tt', 'pot2po')} --progress=none -t tt/$l tt-pot-v2 o/$l"
        each = f"for l in {tags}; do mkdir -p o/$l; for f in tt-pot-v2/*.pot; do b=${{f##*/}}; b=${{b%.pot}}"
        intl = (self._tool("sphinx", "sphinx-intl"), "update", "-p", "sphinx-pot-v2", "-d", "o", "-j", "1")
        babel = f"{self._tool('babel', 'pybabel')} -q update --previous -i $f -o o/fr/$b.po -l fr"
        return (
            self._shell(
                "msgmerge, one a file", f"{each}; msgmerge -q --previous -o o/$l/$b.po tt/$l/$b.po $f; done; done"
            ),
            self._shell(
                "tt pot2po",
                f"mkdir o; for l in {tags}; do {pot2po}; done",
            ),
            self._task("sphinx-intl", (*intl, *(f"-l{tag}" for tag in LANGUAGES)), "sphinx/locale", slow=True),
            self._shell(
                "pybabel update",
                f"for f in tt-pot-v2/*.pot; do b=${{f##*/}}; b=${{b%.pot}}; {babel}; done",
                "tt",
                times=len(LANGUAGES),
                slow=True,
            ),
            self._shell("po4a update", "cp v2/*.md o/src/; cd o; po4a -q --no-translations po4a.cfg", "po4a"),
        )

    def build(self) -> tuple[Task, ...]:
        """Pages in ten languages; those that write Markdown need markdown-it-py for the HTML."""
        return (
            self._task("mdpo library render", self._mdpo(_MDPO_RENDER, "v1", "mdpo", "o", *LANGUAGES)),
            self._html("html of mdpo's Markdown", "o"),
            self._shell("po4a render", "cd o; po4a -q -f -k 0 --no-update po4a.cfg", "po4a"),
            self._html("html of po4a's Markdown", "o/out"),
            self._task(
                "sphinx html",
                self._sphinx("html", "v1", "o", "-D", "language=fr"),
                times=len(LANGUAGES),
                slow=True,
            ),
        )

    def _html(self, name: str, folder: str) -> Task:
        """markdown-it-py on what the task before has written."""

        def prepare() -> None:
            fresh(self.work / "html")

        return Task(name, floor("html", folder, "html", "1"), prepare, folder=self.work)


_TT = ("--progress=none", "-P")


def floor(*arguments: str) -> tuple[str, ...]:
    """The least that a tool could do, as a process."""
    return (sys.executable, str(Path(floors.__file__)), *arguments)
