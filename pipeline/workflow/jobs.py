"""Jobs: plain data and a plain function, run here or in a pool of processes, with the same result."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_WORTH_A_POOL = 8
"""Jobs from which starting other processes pays, if their number is left to us."""


def run(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int = 0) -> Iterator[Result]:
    """The results of `jobs`, in their order. `workers` 0 is as many as pay on this machine, 1 is this process."""
    count = min(workers or _sensible(len(jobs)), len(jobs))
    if count <= 1:
        yield from map(work, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield from pool.map(work, jobs, chunksize=max(1, len(jobs) // (count * 8)))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _sensible(jobs: int) -> int:
    return os.cpu_count() or 1 if jobs >= _WORTH_A_POOL else 1


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
