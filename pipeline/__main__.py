"""``python -m pipeline``, and what the ``pipeline`` command runs: the way to the front door."""

import gc
import sys

SELDOM = (500_000, 50, 50)
"""When to look for rings of garbage. Frozen nouns form none, so looking often only costs time (a tenth of a build)."""


def run() -> None:
    """Open the front door. Who turns back while it is still opening, with Ctrl-C, is let go as quietly as later on."""
    gc.set_threshold(*SELDOM)
    try:
        from pipeline.cli import main  # here, as it takes the longest part of starting

        main()
    except KeyboardInterrupt:
        sys.stderr.write("Aborted!\n")
        raise SystemExit(1) from None


if __name__ == "__main__":
    run()
