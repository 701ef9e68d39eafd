"""Whatever happens while a command runs: nothing is lost, nothing is half-written, and no traceback is shown."""

import errno
import itertools
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from pipeline.formats import po
from pipeline.formats.archive import packed
from pipeline.model.finding import PipelineError
from pipeline.project import files
from pipeline.project.records import FORMAT
from pipeline.project.store import open_project
from pipeline.workflow import jobs
from tests.folders import CLINIC, CONFIG, Folder, sealed

KILLS = int(os.environ.get("PIPELINE_KILLS", "6"))
"""Rounds of each test that kills; more of them find rarer moments."""

TAGS = ("fr", "ar", "zh-Hans")
SLUGS = tuple(f"topic-{number:02}" for number in range(30))

posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


def topic(number: int, *, changed: bool) -> str:
    """An article; in its changed form a third of its sentences are new, and two have moved."""
    sentences = [
        f"The {name} of topic {number} has a name." for name in ("head", "hand", "heart", "lung", "foot", "skin")
    ]
    if changed:
        sentences = [*sentences[2:], "Drink some water.", f"Call us about topic {number}."]
    return f"---\nid: T-{number}\ntitle: Topic {number}\nsummary: It is short.\n---\n\n## Parts\n\n" + " ".join(
        sentences
    )


def write_articles(folder: Folder, *, changed: bool) -> None:
    for number, slug in enumerate(SLUGS):
        folder.write(f"source/{slug}.md", topic(number, changed=changed))


@pytest.fixture(scope="module")
def large_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty articles in three languages, translated and built, and then all changed by their authors."""
    folder = Folder(tmp_path_factory.mktemp("large"))
    folder.write("pipeline.toml", CONFIG)
    folder.write("source/clinics/hill.toml", CLINIC)
    write_articles(folder, changed=False)
    folder.ok("update", "--jobs", "1")
    for slug, tag in itertools.product(SLUGS, TAGS):
        catalog = folder.catalog(slug, tag)
        done = (replace(entry, target=f"{tag} «{entry.key.source}»") for entry in catalog.entries)
        folder.save(replace(catalog, entries=tuple(done)))
    folder.run("build", "--jobs", "1")
    write_articles(folder, changed=True)
    return folder.root


@pytest.fixture(scope="module")
def finished(large_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """What an update and a build that nobody disturbs make of it."""
    folder = Folder(Path(copytree(large_model, tmp_path_factory.mktemp("finished") / "p")))
    folder.run("update", "--jobs", "1")
    folder.run("build", "--jobs", "1")
    return folder


@pytest.fixture
def large(large_model: Path, tmp_path: Path) -> Folder:
    return Folder(Path(copytree(large_model, tmp_path / "p")))


def undated(contents: dict[str, bytes]) -> dict[str, bytes]:
    """`contents` without the dates that update writes, as it runs at different minutes here."""
    return {
        name: b"\n".join(line for line in content.split(b"\n") if b"-Date: " not in line)
        if name.startswith("locales/")
        else content
        for name, content in contents.items()
    }


def without_leftovers(contents: dict[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in contents.items() if not name.endswith(".pipeline-tmp")}


def translations(folder: Folder) -> set[tuple[str, str, str]]:
    """Every finished or kept translation, by its catalog and English."""
    found = set()
    for path in folder.path("locales").rglob("*.po"):
        catalog = po.read(path.read_bytes(), path.name)
        found |= {
            (path.name + catalog.locale, one.key.source, one.target) for one in (*catalog.entries, *catalog.obsolete)
        }
    return {one for one in found if one[2]}


# Killed


def killed(process: "subprocess.Popen[str]", after: float) -> str:
    """Kill the process and nothing else once it has run for a while; what it said on stderr."""
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
    return process.communicate(timeout=60)[1]


@pytest.fixture
def ready(large_model: Path, finished: Folder, tmp_path: Path) -> Callable[[str], Folder]:
    """A project in which all work of a command waits to be done."""

    def prepare(command: str) -> Folder:
        if command == "update":
            return Folder(large_model)
        root = Path(copytree(finished.root, tmp_path / "ready"))
        copytree(large_model / "output", root / "output", dirs_exist_ok=True)  # the old pages beside the new catalogs
        return Folder(root)

    return prepare


@posix
@pytest.mark.parametrize("command", ["update", "build"])
def test_a_killed_command_leaves_every_file_old_or_new_and_the_next_one_finishes(
    ready: Callable[[str], Folder], large_model: Path, finished: Folder, tmp_path: Path, command: str
) -> None:
    dice = random.Random(command)
    before, below = ready(command), "locales" if command == "update" else "output"
    old, new = undated(before.files()), undated(finished.files())
    known = translations(Folder(large_model))
    for number in range(KILLS):
        folder = Folder(Path(copytree(before.root, tmp_path / str(number))))
        err = killed(folder.start(command, "--jobs", "2"), dice.uniform(0.15, 0.75))
        assert "Traceback" not in err
        wait_until_alone(folder)
        for name, content in undated(without_leftovers(folder.files())).items():
            assert content in (old.get(name), new.get(name)), name
        assert known <= translations(folder)
        folder.run(command, "--jobs", "1")
        assert undated(folder.files(below)) == undated(finished.files(below))


def wait_until_alone(folder: Folder) -> None:
    """Wait until the workers of a killed run have gone, which is as soon as they notice."""
    while any(str(folder.root) == cwd for cwd in working_folders()):
        os.sched_yield()


def working_folders() -> Iterator[str]:
    for process in Path("/proc").glob("[0-9]*"):
        try:
            yield os.readlink(process / "cwd")
        except OSError:
            continue


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_the_workers_of_a_killed_run_end_with_it(large: Folder) -> None:
    process = large.start("build", "--jobs", "2")
    while len(children(process.pid)) < 2 and process.poll() is None:
        os.sched_yield()
    killed(process, 0)
    wait_until_alone(large)


def children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks for processes in /proc")
def test_a_killed_worker_is_a_finding(large: Folder) -> None:
    process = large.start("build", "--jobs", "2")
    while not (found := children(process.pid)) and process.poll() is None:
        os.sched_yield()
    os.kill(found[0], signal.SIGKILL)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, "FS004 error" in out, err) == (1, True, "")


def test_leftovers_of_killed_runs_are_swept_away(built: Folder) -> None:
    for name in ("locales/fr/LC_MESSAGES/.rest.po.1.pipeline-tmp", "output/fr/.rest.html.1.pipeline-tmp"):
        built.write(name, "half a fi")
    built.edit("source/rest.md", "Sleep well.", "Sleep very well.")
    built.ok("update")
    built.ok("build")
    assert not [name for name in built.files() if name.endswith("-tmp")]


# Interrupted


@posix
@pytest.mark.parametrize("command", ["update", "build"])
def test_an_interrupt_leaves_all_whole_and_shows_no_traceback(
    ready: Callable[[str], Folder], finished: Folder, tmp_path: Path, command: str
) -> None:
    dice = random.Random(command)
    before, below = ready(command), "locales" if command == "update" else "output"
    for number in range(max(1, KILLS // 3)):
        folder = Folder(Path(copytree(before.root, tmp_path / str(number))))
        folder.path("output/.pipeline/lock").unlink()
        process = folder.start(command, "--jobs", "2")
        wait_for_work(folder)
        try:
            process.wait(dice.uniform(0, 0.4))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the command
        out, err = process.communicate(timeout=60)
        assert "Traceback" not in out + err
        assert not [name for name in folder.files() if name.endswith("-tmp")]
        folder.run(command, "--jobs", "1")
        assert undated(folder.files(below)) == undated(finished.files(below))


def wait_for_work(folder: Folder) -> None:
    """Wait until the command has begun its work: before, it is Python itself that is interrupted."""
    while not folder.path("output/.pipeline/lock").exists():
        os.sched_yield()


# Two at once

WAITING = "another command is at work in this project: waiting for it to end\n"


@pytest.mark.parametrize("command", ["update", "build"])
def test_two_at_once_leave_what_one_leaves(large: Folder, finished: Folder, command: str) -> None:
    if command == "build":
        large.run("update", "--jobs", "1")
    both = [large.start(command, "--jobs", "2") for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]
    for process, (out, err) in zip(both, said, strict=True):
        # On a busy machine the second one waits long enough to say so.
        assert (process.returncode < 2, err.removeprefix(WAITING)) == (True, ""), out
    large.run("build", "--jobs", "1")
    assert undated(large.files()) == undated(finished.files())


def test_any_number_of_workers_writes_the_same_bytes(large: Folder, finished: Folder) -> None:
    large.ok("update", "--jobs", "4")
    large.run("build", "--jobs", "4")
    assert undated(large.files()) == undated(finished.files())


def test_the_same_inputs_in_another_folder_give_the_same_pages(translated: Folder, built: Folder) -> None:
    assert translated.root != built.root
    translated.ok("build")
    assert translated.files("output") == built.files("output")
    assert not [name for name, content in built.files("output").items() if str(built.root).encode() in content]


def test_jobs_run_in_their_order_wherever_they_run() -> None:
    assert list(jobs.run(abs, range(-40, 0), workers=1)) == list(jobs.run(abs, range(-40, 0), workers=3))


# A disk that fails


@dataclass
class Disk:
    """A disk on which there is room for so many bytes and no more."""

    room: int

    def take(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Be the disk that all files are written to."""
        opened = Path.open

        def open_on_disk(path: Path, mode: str = "r", *rest: Any, **options: Any) -> Any:
            file = opened(path, mode, *rest, **options)
            return Filling(file, self, path) if "w" in mode else file

        monkeypatch.setattr(Path, "open", open_on_disk)


class Filling:
    """A file on a full disk."""

    def __init__(self, file: Any, disk: Disk, path: Path) -> None:
        self._file, self._disk, self._path = file, disk, path

    def __enter__(self) -> "Filling":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, content: bytes) -> int:
        """Write what there is room for."""
        self._file.write(content[: self._disk.room])
        if len(content) > self._disk.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
        self._disk.room -= len(content)
        return len(content)


@pytest.mark.parametrize("room", [0, 1000, 5000])
@pytest.mark.parametrize("command", ["extract", "update", "build"])
def test_a_full_disk_is_a_finding_and_every_file_stays_whole(
    built: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str, room: int
) -> None:
    built.edit("source/rest.md", "Sleep well.", "Sleep very well.")
    built.edit("source/hands.md", "Dry them", "Dry both of them")
    if command == "build":
        built.ok("update")
    old = built.files()
    other = Folder(Path(copytree(built.root, tmp_path / "other")))
    other.ok(command)
    new = other.files()
    with monkeypatch.context() as patch:
        Disk(room).take(patch)
        ran = built.run(command, "--jobs", "1")
    if command != "extract" or room < 5000:
        assert (ran.status, "FS001 error" in ran.out) == (1, True)
    for name, content in built.files().items():
        assert content in (old.get(name), new.get(name)) or (name == "output/index.html" and is_whole(content)), name
    built.ok(command)
    assert built.files() == new


def is_whole(page: bytes) -> bool:
    return page.startswith(b"<!DOCTYPE html>") and page.rstrip().endswith(b"</html>")


def test_a_full_disk_loses_no_work_that_came_back(translated: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    back = translated.save(translated.catalog("rest", "fr"), "back.po")
    translated.translate("rest", "fr", {"Sleep well.": ""})
    before = translated.files()
    with monkeypatch.context() as patch:
        Disk(100).take(patch)
        ran = translated.run("merge", str(back))
    assert (ran.status, "FS001 error" in ran.out) == (1, True)
    assert translated.files() == before
    assert "1 accepted" in translated.ok("merge", str(back)).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [("check",), ("status", "--json"), ("explain", "--all")], ids=" ".join)
def test_a_report_that_cannot_be_written_is_no_traceback(small: Folder, words: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        process = small.start(*words, out=full)
        _, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "Traceback" not in err
    assert "No space left on device" in err


@posix
def test_a_reader_who_has_seen_enough_ends_a_command_quietly(small: Folder) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        process = small.start("explain", "--all", out=closed)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (1, "")


def denied(monkeypatch: pytest.MonkeyPatch, method: str, where: str) -> None:
    """Make a folder read-only, for root too: `method` of paths below `where` is denied."""
    allowed: Callable[..., Any] = getattr(Path, method)

    def deny(path: Path, *rest: Any, **options: Any) -> Any:
        if where in path.as_posix():
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return allowed(path, *rest, **options)

    monkeypatch.setattr(Path, method, deny)


@pytest.mark.parametrize(
    ("command", "method", "where"),
    [
        ("update", "open", "/locales/"),
        ("update", "replace", "/locales/"),
        ("extract", "mkdir", "/locales/"),
        ("build", "open", "/output/"),
        ("build", "replace", "/output/fr"),
        ("build", "unlink", "/output/"),
        ("build", "mkdir", "/output/"),
        ("build", "read_bytes", "/source/rest.md"),
        ("build", "read_bytes", "/fr/LC_MESSAGES/rest.po"),
        ("build", "read_bytes", "/clinics/"),
        ("build", "read_bytes", "stamps.jsonl"),
        ("check", "read_bytes", "/source/rest.md"),
        ("status", "read_bytes", "/fr/LC_MESSAGES/rest.po"),
        ("status", "read_bytes", "/pipeline.toml"),
    ],
)
def test_a_folder_that_refuses_is_a_finding(
    built: Folder, monkeypatch: pytest.MonkeyPatch, command: str, method: str, where: str
) -> None:
    built.edit("source/rest.md", "id: RE-1\n" if method == "unlink" else "Sleep well.", "")
    if method == "mkdir":
        move = built.path("output" if "output" in where else "locales")
        move.rename(built.path("moved"))
    with monkeypatch.context() as patch:
        denied(patch, method, where)
        ran = built.run(command)
    assert ran.status == 1
    assert "FS001 error" in ran.out
    assert "Permission denied" in ran.out
    assert not [name for name in built.files() if name.endswith("-tmp")]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_project_can_be_looked_at(translated: Folder) -> None:
    folders = [translated.root, *(path for path in translated.root.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert translated.run("status").status == translated.run("check").status == 0
        ran = translated.run("build")
        assert (ran.status, "FS001" in ran.out) == (1, True)
    finally:
        for folder in folders:
            folder.chmod(0o755)


# Somebody else writes meanwhile


@pytest.mark.parametrize("there_before", [True, False])
def test_a_catalog_that_somebody_saves_meanwhile_is_not_overwritten(
    translated: Folder, monkeypatch: pytest.MonkeyPatch, there_before: bool
) -> None:
    path = translated.path("locales/fr/LC_MESSAGES/rest.po")
    saved = path.read_bytes().replace(b"Dormez bien.", b"Dormez mieux.")
    if not there_before:
        path.unlink()
    translated.edit("source/rest.md", "Drink water.", "Drink some water.")
    write, written = po.write, itertools.count()

    def write_while_they_save(catalog: Any) -> bytes:
        if catalog.locale == "fr" and next(written) == 0:
            path.write_bytes(saved)
        return write(catalog)

    with monkeypatch.context() as patch:
        patch.setattr(po, "write", write_while_they_save)
        ran = translated.run("update", "-l", "fr", "-a", "rest", "--jobs", "1")
    assert (ran.status, "FS002 error" in ran.out) == (1, True)
    assert path.read_bytes() == saved
    translated.ok("update")
    assert "Dormez mieux." in path.read_text("utf-8")


# Files, written whole


def test_a_file_that_is_the_same_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert files.write_whole(path, b"words")
    time_of_it = path.stat().st_mtime_ns
    assert not files.write_whole(path, b"words")
    assert path.stat().st_mtime_ns == time_of_it


@posix
def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"words")
    path.chmod(0o660)
    files.write_whole(path, b"other words")
    assert path.stat().st_mode & 0o777 == 0o660


def test_a_file_that_is_written_durably_is_on_the_disk_before_it_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append((tmp_path / "a").exists()))
    files.write_whole(tmp_path / "a", b"words", durable=True)
    assert seen == [False]
    assert (tmp_path / "a").read_bytes() == b"words"


def test_a_file_that_was_expected_to_be_absent_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    with pytest.raises(files.FileChangedError):
        files.write_whole(path, b"ours", expected=b"")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_the_lock_is_free_again_after_a_failure(small: Folder) -> None:
    from pipeline.project.store import locked

    project = open_project(small.root)
    for _ in range(2):
        with pytest.raises(PipelineError), locked(project):
            raise files.refused("x", "FS001", "as it happens")


def test_stamps_that_are_damaged_are_as_if_nothing_had_been_built(built: Folder) -> None:
    before = built.files()
    path = built.path("output/.pipeline/stamps.jsonl")
    whole = path.read_bytes()
    cases = [b"", b"{", b"[]", b"null", b"3", b"\xff", b"[" * 100_000, b'{"format": 1}']
    cases += [
        whole[: len(whole) // 2],
        whole[:-1],
        whole + b"\n[]",
        whole.replace(FORMAT.encode(), b"pipeline stamps 4"),
    ]
    cases += [
        whole.replace(b"draft", b"graft"),
        *(sealed(body + end) for body in (b"", b"{}", b"[]", b'{"leaflets":{"a":3}}') for end in (b"", b"\n")),
        sealed(whole.partition(b"\n")[2] + b"[]\n"),
    ]
    for content in cases:
        path.write_bytes(content)
        assert "8 leaflets written" in built.ok("build").out
        assert built.files() == before


def test_a_file_that_changes_again_at_once_is_still_seen(built: Folder) -> None:
    path = built.path("source/rest.md")
    text = built.read("source/rest.md")
    for word in ("mores", "lesss", "often"):  # of one length, and written within one tick of a coarse clock
        built.write("source/rest.md", text.replace("Sleep well.", f"Sleep {word}."))
        os.utime(path, ns=(time.time_ns(), built.path("source/hands.md").stat().st_mtime_ns // 10**9 * 10**9 + 10**12))
        built.ok("build", "-l", "en")
        assert word in built.read("output/en/rest.txt")


# Several files at once


def test_a_package_that_does_not_fit_on_the_disk_changes_no_catalog(
    translated: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = translated.write(
        "back.zip", packed({f"{slug}.fr.po": po.write(translated.catalog(slug, "fr")) for slug in ("hands", "rest")})
    )
    for slug in ("hands", "rest"):
        catalog = translated.catalog(slug, "fr")
        translated.save(replace(catalog, entries=tuple(replace(one, target="") for one in catalog.entries)))
    before = translated.files()
    whole = len(po.write(po.read(translated.path("locales/fr/LC_MESSAGES/hands.po").read_bytes(), "x")))
    for room in (0, whole // 2, whole + 600):
        with monkeypatch.context() as patch:
            Disk(room).take(patch)
            ran = translated.run("merge", str(back))
        assert (ran.status, "FS001 error" in ran.out) == (1, True)
        assert translated.files() == before
    assert translated.ok("merge", str(back)).out.count("accepted") == 2


@pytest.mark.parametrize("which", [0, 1])
def test_of_files_that_are_written_together_none_is_left_where_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    paths = [tmp_path / "old", tmp_path / "new"]
    paths[0].write_bytes(b"before")
    real = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target == paths[which]:
            raise PermissionError(errno.EACCES, "no", str(target))
        return real(path, target)

    changes = [files.Change(path, b"after") for path in paths]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", refuse)
        with pytest.raises(PermissionError):
            files.write_together(changes)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old": b"before"}
    assert files.write_together(changes) == tuple(paths)
    assert files.write_together(changes) == ()


def test_a_file_that_somebody_else_has_changed_keeps_all_of_them_as_they_are(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"1")
    other.write_bytes(b"theirs")
    with pytest.raises(files.FileChangedError):
        files.write_together([files.Change(one, b"2", b"1"), files.Change(other, b"3", b"ours")])
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"theirs")
    assert len(list(tmp_path.iterdir())) == 2
