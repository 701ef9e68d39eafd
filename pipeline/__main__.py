"""``python -m pipeline``, and what the ``pipeline`` command runs: the way to the front door."""

import sys


def run() -> None:
    """Open the front door. Who turns back while it is still opening, with Ctrl-C, is let go as quietly as later on."""
    try:
        from pipeline.cli import main  # here, as it takes the longest part of starting

        main()
    except KeyboardInterrupt:
        sys.stderr.write("Aborted!\n")
        raise SystemExit(1) from None


if __name__ == "__main__":
    run()
