"""Jobs: plain data and a plain function, run here or in a pool of processes, with the same result."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_MOST = 61
"""Processes that Windows can wait for."""
_WORTH_A_POOL = 8
"""Jobs from which starting other processes pays, if their number is left to us."""


def run(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int = 0) -> Iterator[Result]:
    """The results of `jobs`, in their order. `workers` 0 is as many as pay on this machine, 1 is this process."""
    count = min(workers or _sensible(len(jobs)), len(jobs), _MOST)
    if count <= 1:
        yield from map(work, jobs)
        return
    from pipeline.workflow.pool import pooled

    yield from pooled(work, jobs, count)


def _sensible(jobs: int) -> int:
    return os.cpu_count() or 1 if jobs >= _WORTH_A_POOL else 1
