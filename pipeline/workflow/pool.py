"""The pool: other processes that do our jobs, follow us when we end, and leave interrupts to us."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread
from typing import TypeVar

from pipeline.project.files import refused

Job = TypeVar("Job")
Result = TypeVar("Result")


def pooled(work: Callable[[Job], Result], jobs: Sequence[Job], count: int) -> Iterator[Result]:
    """The results of `jobs`, in their order, from `count` processes."""
    with ProcessPoolExecutor(count, initializer=_follow_the_parent) as pool:
        try:
            with _interrupts_held_back():
                results = pool.map(work, jobs, chunksize=max(1, len(jobs) // (count * 8)))
            yield from results
        except BrokenProcessPool as error:
            hint = "perhaps the machine ran out of memory: try again with --jobs 1"
            raise refused("pipeline", "FS004", "one of our processes was ended from outside", hint) from error
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Within, an interrupt waits, also for the processes started here: it would find them before they can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_the_parent() -> None:
    """Leave interrupts to the parent process, and end when it ends, even if it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
