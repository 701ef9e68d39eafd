"""GNU gettext sees in our files what we mean, and would write them as we do."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.formats.po import read, write

pytestmark = pytest.mark.skipif(
    not (shutil.which("msgcat") and shutil.which("msgfmt") and shutil.which("msgmerge")),
    reason="GNU gettext (msgcat, msgfmt, msgmerge) is not installed",
)
SAMPLES = Path(__file__).parent / "samples"
READ_BY_GETTEXT = ["house.po", "lokalize.po", "msgmerge.po", "poedit.po", "template.pot", "weblate.po"]
"""Not ``omegat.po``, whose lone previous context gettext refuses, nor ``spaces.po``: 0.21 knows no isolates."""
FLAGS_OF_OTHERS = re.compile(r"(, |^#, )max-length:120", re.MULTILINE)


def gettext(tool: str, *options: str, content: bytes) -> bytes:
    done = subprocess.run([tool, *options], input=content, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def as_msgcat_has_it(content: bytes) -> str:
    return gettext("msgcat", "--no-wrap", "-", content=content).decode()


def unfolded(text: str) -> str:
    """`text` as our house has it where msgcat differs: it joins references on a line and drops unknown flags."""
    one_a_line = re.sub(
        r"^#: .*$", lambda line: line[0].replace(" ", "\n#: ").replace("#:\n", ""), text, flags=re.MULTILINE
    )
    return FLAGS_OF_OTHERS.sub("", one_a_line)


@pytest.mark.parametrize("name", READ_BY_GETTEXT)
def test_msgcat_sees_the_same_in_a_file_and_in_our_rewrite(name: str) -> None:
    content = (SAMPLES / name).read_bytes()
    assert unfolded(as_msgcat_has_it(write(read(content, name)))) == unfolded(as_msgcat_has_it(content))


@pytest.mark.parametrize("name", READ_BY_GETTEXT)
def test_msgcat_would_write_our_file_as_we_do(name: str) -> None:
    ours = write(read((SAMPLES / name).read_bytes(), name))
    assert unfolded(as_msgcat_has_it(ours)) == FLAGS_OF_OTHERS.sub("", ours.decode())


@pytest.mark.parametrize("name", ["omegat.po", "spaces.po"])
def test_gettext_reads_our_rewrite_of_what_it_refuses(name: str) -> None:
    as_msgcat_has_it(write(read((SAMPLES / name).read_bytes(), name)))


@pytest.mark.parametrize("name", ["house.po", "poedit.po", "lokalize.po", "weblate.po"])
def test_msgfmt_has_nothing_to_say_against_our_files(name: str) -> None:
    ours = write(read((SAMPLES / name).read_bytes(), name))
    done = subprocess.run(
        ["msgfmt", "--check-header", "--check-format", "-o", "-", "-"], input=ours, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_msgmerge_makes_of_our_files_is_read(tmp_path: Path) -> None:
    template = read((SAMPLES / "template.pot").read_bytes(), "template.pot")
    (tmp_path / "ours.pot").write_bytes(write(template))
    merged = gettext("msgmerge", "--previous", str(SAMPLES / "house.po"), str(tmp_path / "ours.pot"), content=b"")
    catalog = read(merged, "merged.po")
    assert [entry.target for entry in catalog.entries] == ["Tomar o seu medicamento"]
    assert {entry.key.source for entry in catalog.obsolete} >= {"Older", "Yes"}
