"""The bundled leaflets as web pages, in every shape that there is, for a clinic that has all that a clinic can have."""

from shutil import copytree

import pytest

from tests.folders import ROOT, Folder

SHAPES = (
    *("--layout", "mono", "--layout", "facing", "--layout", "sequential"),
    *("--size", "standard", "--size", "large"),
)

CLINIC = """\
name = "Example Clinic"
phone = "+44 20 7946 0123"
emergency = "112"
interpreter = "+448081570123"
website = "https://www.example.org"
address = ["1 Example Road", "Exampletown"]
colour = "#7a0050"
example = true

[names]
ar = "عيادة المثال"

[[phones]]
number = "+442079460199"
for = "out-of-hours"

[[hours]]
days = "mon-fri"
open = "08:30"
close = "17:00"

[[hours]]
days = "sat, sun"
open = "00:00"
close = "24:00"

[logo]
file = "logo.svg"
alt = "Example Clinic"
"""

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path fill="#7a0050" d="M0 0h60v20H0z"/></svg>'


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """All bundled leaflets in all languages and shapes, one of them a draft, and their index."""
    root = tmp_path_factory.mktemp("shelf")
    for name in ("source", "locales"):
        copytree(ROOT / name, root / name)
    folder = Folder(root)
    folder.write("pyproject.toml", (ROOT / "pyproject.toml").read_text("utf-8"))
    folder.write("source/clinics/example.toml", CLINIC)
    folder.write("source/clinics/logo.svg", LOGO)
    draft = folder.catalog("bispecific-antibodies", "uk")
    folder.translate("bispecific-antibodies", "uk", {draft.entries[7].key.source: ""})
    folder.ok("build", "--write", "html", *SHAPES)
    return folder


@pytest.fixture(scope="session")
def pages(shelf: Folder) -> dict[str, str]:
    """Every page by its path."""
    return {name: content.decode() for name, content in shelf.files("output").items() if name.endswith(".html")}
