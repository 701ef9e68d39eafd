"""Whatever stops a release, and whenever: the last one stays whole, and the next run finishes the work."""

import errno
import json
import os
import random
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.folders import Folder
from tests.releasing import TAGS, TODAY, sign, signed_project, translate_again
from tests.test_robust import KILLS, WAITING, Disk, killed, posix, wait_until_alone, without_leftovers

LATER = "2027-03-01"
HILL = "output/release/hill"


@pytest.fixture(scope="module")
def _waiting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All leaflets are released, and the next version of four of them is signed and waits."""
    folder = signed_project(tmp_path_factory.mktemp("waiting") / "p")
    folder.ok("release", "--date", TODAY)
    folder.edit("source/rest.md", "Drink water.", "Drink clean water.")
    folder.ok("update")
    translate_again(folder, "rest", "Drink water.", "Drink clean water.")
    for tag in TAGS:
        sign(folder, "rest", tag)
    return folder.root


@pytest.fixture(scope="module")
def finished(_waiting: Path, tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """What a release that nobody disturbs makes of it."""
    folder = Folder(Path(copytree(_waiting, tmp_path_factory.mktemp("finished") / "p")))
    folder.ok("release", "--date", LATER)
    return folder


@pytest.fixture
def fresh(_waiting: Path, tmp_path: Path) -> Callable[[object], Folder]:
    """A copy of the project in which the release waits, by a name."""
    return lambda name: Folder(Path(copytree(_waiting, tmp_path / str(name))))


def current(folder: Folder) -> dict[str, str]:
    """The digests of the files in use by their plain names, as the register has them."""
    rows = json.loads(folder.read("output/release/manifest.json"))["releases"]
    return {
        f"{HILL}/{row['language']}/{name}": digest
        for row in rows
        if row["state"] == "current"
        for name, digest in row["outputs"].items()
    }


def assert_whole(folder: Folder, before: Folder, after: Folder) -> None:
    """The register is that of before or after, and so is each file of it; no file in use is half of anything."""
    found = without_leftovers(folder.files("output/release"))
    old, new = before.files("output/release"), after.files("output/release")
    for name, content in found.items():
        assert content in (old.get(name), new.get(name)), name
    assert old.keys() <= found.keys()
    if current(folder) == current(before):
        assert {name: found[name] for name in current(before)} == {name: old[name] for name in current(before)}
    else:
        assert current(folder) == current(after)
        assert {name for name in new if "/hill/" not in name or "/archive/" in name} <= found.keys(), "all is kept"


@posix
def test_a_release_that_is_killed_at_any_moment_leaves_the_last_one_whole(
    fresh: Callable[[object], Folder], finished: Folder
) -> None:
    dice = random.Random("release")
    before = fresh("before")
    for number in range(KILLS):
        folder = fresh(number)
        err = killed(folder.start("release", "--date", LATER, "--jobs", "2"), dice.uniform(0.2, 1.2))
        assert "Traceback" not in err
        wait_until_alone(folder)
        assert_whole(folder, before, finished)
        folder.ok("release", "--date", LATER)
        assert folder.files("output") == finished.files("output")


@posix
def test_a_release_that_is_killed_at_each_single_step_leaves_the_last_one_whole(
    fresh: Callable[[object], Folder], finished: Folder
) -> None:
    before = fresh("before")
    for step in range(200):
        folder = fresh(step)
        if not killed_at(step, folder):
            break
        assert_whole(folder, before, finished)
        if step % 5 == 0:
            folder.ok("release", "--date", LATER)
            assert folder.files("output") == finished.files("output")
    assert 10 < step < 199, "every step was the last one of some run"
    assert folder.files("output") == finished.files("output")


def killed_at(step: int, folder: Folder) -> bool:
    """Whether a release, in a process of its own, was killed at its change number `step` of a file's name."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step + 1))

        def change(method: Callable[..., Any]) -> Callable[..., Any]:
            def changed(path: Path, *rest: Any, **options: Any) -> Any:
                if "/release/" in str(path) and "/.pipeline/" not in str(path) and next(steps, None) is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                return method(path, *rest, **options)

            return changed

        Path.replace = change(Path.replace)  # type: ignore[method-assign]
        Path.unlink = change(Path.unlink)  # type: ignore[method-assign]
        try:
            folder.run("release", "--date", LATER, "--jobs", "1")
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@posix
def test_an_interrupt_leaves_all_whole_and_shows_no_traceback(
    fresh: Callable[[object], Folder], finished: Folder
) -> None:
    dice = random.Random("interrupt")
    before = fresh("before")
    for number in range(max(1, KILLS // 2)):
        folder = fresh(number)
        folder.path("output/.pipeline/lock").unlink()
        process = folder.start("release", "--date", LATER, "--jobs", "2")
        while not folder.path("output/.pipeline/lock").exists():
            os.sched_yield()
        try:
            process.wait(dice.uniform(0, 0.6))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
        assert "Traceback" not in out + err
        assert not [name for name in folder.files() if name.endswith("-tmp")]
        assert_whole(folder, before, finished)
        folder.ok("release", "--date", LATER)
        assert folder.files("output") == finished.files("output")


def test_two_releases_at_once_leave_what_one_leaves(fresh: Callable[[object], Folder], finished: Folder) -> None:
    folder = fresh("two")
    both = [folder.start("release", "--date", LATER, "--jobs", "1") for _ in range(2)]
    said = [process.communicate(timeout=120) for process in both]
    for process, (out, err) in zip(both, said, strict=True):
        assert (process.returncode, err.removeprefix(WAITING)) == (0, ""), out
    assert sorted(out.splitlines()[-1] for out, _ in said) == [
        "0 leaflets released, 8 unchanged",
        "4 leaflets released, 4 unchanged",
    ]
    assert folder.files("output") == finished.files("output")


@pytest.mark.parametrize("room", [0, 3_000, 20_000, 45_000, 70_000])
def test_a_full_disk_is_a_finding_and_the_last_release_stays_whole(
    fresh: Callable[[object], Folder], finished: Folder, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    before, folder = fresh("before"), fresh("full")
    with monkeypatch.context() as patch:
        Disk(room).take(patch)
        ran = folder.run("release", "--date", LATER, "--jobs", "1")
    assert (ran.status, "FS001 error" in ran.out) == (1, True), ran.out
    assert_whole(folder, before, finished)
    folder.ok("release", "--date", LATER)
    assert folder.files("output") == finished.files("output")


@pytest.mark.parametrize(
    "pieces",
    [("/release/", "manifest.json"), ("/release/hill/fr/", "rest.html"), ("/release/inputs/",), ("/release/archive/",)],
)
@pytest.mark.parametrize("method", ["replace", "open"])
def test_a_folder_that_refuses_is_a_finding_and_the_last_release_stays_whole(
    fresh: Callable[[object], Folder],
    finished: Folder,
    monkeypatch: pytest.MonkeyPatch,
    pieces: tuple[str, ...],
    method: str,
) -> None:
    before, folder = fresh("before"), fresh("refused")
    allowed: Callable[..., Any] = getattr(Path, method)

    def deny(path: Path, *rest: Any, **options: Any) -> Any:
        writes = method == "replace" or "w" in str(rest[:1])
        if writes and all(piece in path.as_posix() for piece in pieces):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return allowed(path, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, method, deny)
        ran = folder.run("release", "--date", LATER, "--jobs", "1")
    assert (ran.status, "FS001 error" in ran.out) == (1, True), ran.out
    assert_whole(folder, before, finished)
    folder.ok("release", "--date", LATER)
    assert folder.files("output") == finished.files("output")


def test_what_a_killed_run_left_behind_is_swept_away(fresh: Callable[[object], Folder]) -> None:
    folder = fresh("swept")
    folder.write("output/.pipeline/release/hill/rest/new/source/rest.md", "half a")
    folder.write(f"{HILL}/fr/.rest.html.1.pipeline-tmp", "half a")
    folder.ok("release", "--date", LATER)
    assert not folder.path("output/.pipeline/release").exists()
    assert not [name for name in folder.files() if name.endswith("-tmp")]
