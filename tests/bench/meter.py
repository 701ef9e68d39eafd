"""Runs one command and says what it cost; alone in its process, so that what is measured is the command's own memory.

Called as ``meter.py RESULT COMMAND…``: writes seconds of CPU (user and system, of the command and of all that it waited
for), peak memory in MiB (of the largest single process) and the exit status to the file RESULT.
"""

import os
import sys


def main(result: str, command: list[str]) -> None:
    """Run `command` with nothing to read and nowhere to write."""
    child = os.fork()
    if not child:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1):
            os.dup2(nothing, stream)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    with open(result, "w") as file:
        seconds = usage.ru_utime + usage.ru_stime
        file.write(f"{seconds} {usage.ru_maxrss / 1024} {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
