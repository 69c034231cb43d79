"""What both scripts count: facts that have to hold."""

import sys

count = 0


def check(what, condition):
    """One fact that has to hold."""
    global count
    if not condition:
        sys.exit(f"FAILED: {what}")
    count += 1
    print(f"ok: {what}")


def done():
    """The closing line."""
    print(f"{count} passed, 0 failed")
