"""Whole commands and what they cost: several of them by turns, so that a busy machine is unfair to none."""

import compileall
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import pipeline

METER = Path(__file__).with_name("meter.py")


def nothing() -> None:
    """Prepares nothing."""


@dataclass(frozen=True, slots=True)
class Task:
    """One command to be measured."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[], object] = nothing
    """Brings the disk to where the command starts from; not measured."""
    times: int = 1
    """What its cost is multiplied by: a command that was run for one of ten languages stands for ten."""
    slow: bool = False
    """Whether once has to be enough."""
    folder: Path | None = None
    """Where it is run."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a task cost: the median of its runs."""

    seconds: float
    least: float
    most: float
    peak: float
    """MiB of its largest process."""
    runs: int
    statuses: frozenset[int]

    def shared(self, number: int) -> "Cost":
        """The part of one of `number`."""
        return replace(self, seconds=self.seconds / number, least=self.least / number, most=self.most / number)


def measured(tasks: Sequence[Task], runs: int, scratch: Path) -> Mapping[str, Cost]:
    """The cost of each task by its name, all tasks taking turns `runs` times."""
    seen: dict[str, list[tuple[float, float, int]]] = {task.name: [] for task in tasks}
    for turn in range(runs):
        for task in tasks:
            if turn == 0 or not task.slow:
                task.prepare()
                seen[task.name].append(_once(task, scratch))
    return {task.name: _cost(seen[task.name], task.times) for task in tasks}


def _once(task: Task, scratch: Path) -> tuple[float, float, int]:
    result, log = scratch / "cost", scratch / "errors.log"
    meter = [sys.executable, "-I", "-S", str(METER), str(result), *task.command]
    with log.open("ab") as errors:
        folder, environment = task.folder or scratch, with_program(scratch)
        subprocess.run(meter, check=True, stdin=subprocess.DEVNULL, stderr=errors, cwd=folder, env=environment)
    seconds, peak, status = result.read_text().split()
    return float(seconds), float(peak), int(status)


def copy_program(scratch: Path) -> None:
    """Put a compiled copy of the pipeline into `scratch`: an edit during the run would make every build a full one."""
    program = shutil.copytree(Path(pipeline.__file__).parent, scratch / "program/pipeline")
    compileall.compile_dir(program, quiet=1)


def with_program(scratch: Path) -> Mapping[str, str]:
    """Our environment, in which the pipeline is the copy in `scratch`."""
    return {**os.environ, "PYTHONPATH": str(scratch / "program")}


def _cost(seen: Sequence[tuple[float, float, int]], times: int) -> Cost:
    seconds = [one[0] * times for one in seen]
    return Cost(
        seconds=median(seconds),
        least=min(seconds),
        most=max(seconds),
        peak=max(one[1] for one in seen),
        runs=len(seen),
        statuses=frozenset(one[2] for one in seen),
    )
