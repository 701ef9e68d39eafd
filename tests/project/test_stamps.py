"""What a run believes of a file without reading it: nothing that a copying program or a quick hand could have faked."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.project import stamps
from pipeline.project.stamps import Stamps, digest
from tests.folders import Folder

PAGE = "output/fr/rest.html"
RACY = stamps._RACY


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files count as old at once, so that what was seen of them is kept: the hardest case."""
    monkeypatch.setattr(stamps, "_RACY", -(10**18))


def unseen(path: Path, change: Callable[[], object]) -> None:
    """Do `change` to a file, and put its time back; again until the file system's clock has ticked since."""
    if os.name != "posix":
        pytest.skip("this system does not tell when a file last changed")
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns and path.stat().st_ino == before.st_ino:
        change()
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def edited(folder: Folder, name: str, old: str, new: str) -> None:
    """Put `new` where `old` stands, which is as long, in a way that size and time do not tell."""
    assert len(old.encode()) == len(new.encode())
    text = folder.read(name).replace(old, new)
    assert new in text
    unseen(folder.path(name), lambda: folder.write(name, text))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the files that are read for their digest."""
    read: list[str] = []
    read_bytes = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    yield read


# A file


def test_a_file_that_stays_as_it_is_is_read_once(tmp_path: Path, reads: list[str]) -> None:
    (tmp_path / "a").write_bytes(b"words")
    known = Stamps()
    assert [known.digest_of(tmp_path, "a") for _ in range(3)] == [digest(b"words")] * 3
    assert reads == ["a"]


def test_a_file_of_the_same_size_and_time_is_another_if_it_was_written_since(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"5 mg")
    known = Stamps()
    known.digest_of(tmp_path, "a")
    unseen(path, lambda: path.write_bytes(b"9 mg"))
    assert known.digest_of(tmp_path, "a") == digest(b"9 mg")


def test_a_file_of_the_same_size_and_time_is_another_if_it_took_the_place(tmp_path: Path) -> None:
    """As ``rsync -t`` and synchronised folders do it."""
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"5 mg")
    other.write_bytes(b"9 mg")
    known = Stamps()
    known.digest_of(tmp_path, "a")
    unseen(path, lambda: other.replace(path))
    assert known.digest_of(tmp_path, "a") == digest(b"9 mg")


@pytest.mark.parametrize("ahead", [0, 10**12])
def test_a_file_that_was_written_a_moment_ago_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str], ahead: int
) -> None:
    """It could be written once more before the clock of the file system ticks. A time to come tells nothing, either."""
    monkeypatch.setattr(stamps, "_RACY", RACY)
    path = tmp_path / "a"
    path.write_bytes(b"words")
    now = path.stat().st_mtime_ns
    monkeypatch.setattr(time, "time_ns", lambda: now - ahead)
    known = Stamps()
    known.digest_of(tmp_path, "a")
    known.digest_of(tmp_path, "a")
    assert reads == ["a", "a"]
    assert (known.files, known.learned) == ({}, False)


def test_an_old_time_on_a_file_that_was_just_written_makes_it_no_older(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str]
) -> None:
    monkeypatch.setattr(stamps, "_RACY", RACY)
    path = tmp_path / "a"
    path.write_bytes(b"words")
    now = path.stat().st_ctime_ns
    os.utime(path, ns=(now, now - 10**15))
    monkeypatch.setattr(time, "time_ns", lambda: now + RACY // 2)
    known = Stamps()
    known.digest_of(tmp_path, "a")
    known.digest_of(tmp_path, "a")
    assert reads == ["a", "a"]


# A check


def test_a_check_sees_a_number_that_changed_with_size_and_time_as_before(translated: Folder) -> None:
    translated.ok("check")
    edited(translated, "locales/fr/LC_MESSAGES/rest.po", "Buvez de l’eau.", "Buvez 250 litres.")
    ran = translated.run("check")
    assert (ran.status, "Buvez 250 litres." in ran.out) == (1, True)


def test_a_check_that_has_nothing_to_do_reads_no_article_and_no_catalog(translated: Folder, reads: list[str]) -> None:
    translated.ok("check")
    reads.clear()
    translated.ok("check")
    assert [name for name in reads if name.endswith((".md", ".po")) and name != "glossary.po"] == []


def test_a_check_after_everything_was_copied_reads_once_and_remembers(translated: Folder, reads: list[str]) -> None:
    """A backup that is put back, or a new owner, changes what is known of every file, and no word."""
    translated.ok("check")
    for name in translated.files("source"):
        path = translated.path(name)
        copy = path.with_suffix(".copy")
        shutil.copy2(path, copy)
        unseen(path, lambda copy=copy, path=path: copy.replace(path))  # type: ignore[misc]
    for read_again in (["hands.md", "rest.md"], []):
        reads.clear()
        translated.ok("check")
        assert [name for name in reads if name.endswith(".md")] == read_again


# A build


def test_a_build_sees_a_sentence_that_changed_with_size_and_time_as_before(built: Folder) -> None:
    built.ok("build")
    edited(built, "locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez tôt.")
    built.ok("build")
    assert "Dormez tôt." in built.read(PAGE)


def test_a_page_that_was_altered_with_size_and_time_as_before_is_made_anew(built: Folder) -> None:
    built.ok("build")
    whole = built.read(PAGE)
    edited(built, PAGE, "Dormez bien.", "Dormez peu !")
    assert "1 leaflet written" in built.ok("build").out
    assert built.read(PAGE) == whole


def test_a_list_of_leaflets_that_was_altered_is_made_anew(built: Folder) -> None:
    built.ok("build")
    whole = built.read("output/index.html")
    edited(built, "output/index.html", "Test Trust", "Best Trust")
    built.ok("build")
    assert built.read("output/index.html") == whole


@pytest.mark.parametrize(("command", "memory"), [("build", "stamps"), ("check", "checked")])
def test_a_run_that_has_nothing_to_do_writes_nothing(translated: Folder, command: str, memory: str) -> None:
    translated.write("source/towel.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    translated.edit("source/hands.md", "Dry them with a towel.", "![A towel](towel.svg)")
    path = translated.path(f"output/.pipeline/{memory}.jsonl")
    translated.run(command)
    written = path.stat()
    translated.run(command)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)


def test_pages_that_were_copied_are_read_once_and_not_made_again(built: Folder, reads: list[str]) -> None:
    built.ok("build")
    path = built.path(PAGE)
    copy = path.with_suffix(".copy")
    shutil.copy2(path, copy)
    unseen(path, lambda: copy.replace(path))
    for read in (["rest.html"], []):
        reads.clear()
        assert "0 leaflets written, 8 already up to date" in built.ok("build").out
        assert [name for name in reads if name.endswith(".html")] == read


# A memory


def test_a_memory_learns_a_translation_that_changed_with_size_and_time_as_before(translated: Folder) -> None:
    assert "Dormez bien." in translated.ok("tm", "suggest", "-l", "fr", "Sleep well.").out
    edited(translated, "locales/fr/LC_MESSAGES/rest.po", "Dormez bien.", "Dormez tôt.")
    assert "Dormez tôt." in translated.ok("tm", "suggest", "-l", "fr", "Sleep well.").out
