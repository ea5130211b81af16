"""Runs a solver that is a program of its own and reads an MPS file."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import time
from dataclasses import dataclass

from .child import GRACE_SECONDS, GRACE_SHARE, end_with_parent
from .task import NotInstalled


# More than any model of a day takes to read.
READING_SECONDS = 120.0


@dataclass(frozen=True)
class Console:
    """What a program said; `seconds` runs from the end of its reading to its own end."""

    text: str
    seconds: float
    was_ended: bool
    code: int


def require(program: str) -> str:
    """The program's path; raises NotInstalled."""
    path = shutil.which(program)
    if path is None:
        raise NotInstalled(program)
    return path


def first_version(command: list[str], pattern: str, peer: str) -> str:
    """The version a program tells of itself; raises NotInstalled when it is missing or cannot be run."""
    try:
        said = subprocess.run(
            command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, timeout=20)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotInstalled(peer) from error
    found = re.search(pattern, said.stdout)
    return found.group(1) if found else "unknown"


def run(command: list[str], reading_ends: str, seconds: float, wait_for_file: float) -> Console:
    """Runs a program; its clock starts with the line that contains `reading_ends`.

    Ends it when the clock passes `seconds`, the grace and `wait_for_file`, in which it may write its solution.
    """
    # Into a pipe programs write blocks, too late to tell when reading ended; into a terminal they write lines.
    terminal, line = pty.openpty()
    program = subprocess.Popen(
        command, stdout=line, stderr=line, stdin=subprocess.DEVNULL, preexec_fn=end_with_parent)
    os.close(line)
    limit = seconds * (1 + GRACE_SHARE) + GRACE_SECONDS + wait_for_file
    try:
        return _listen(program, terminal, reading_ends.encode(), limit)
    finally:
        program.kill()
        program.wait()
        os.close(terminal)


def _listen(program: subprocess.Popen[bytes], terminal: int, mark: bytes, limit: float) -> Console:
    said = b""
    began: float | None = None
    started = time.monotonic()
    while True:
        # A program that never says that it has read its model is charged and limited from its start.
        latest = (started + READING_SECONDS if began is None else began) + limit
        if not select.select([terminal], [], [], max(0.0, latest - time.monotonic()))[0]:
            return Console(
                said.decode(errors="replace"), time.monotonic() - (began or started), True, 0)
        piece = _read(terminal)
        said += piece
        if began is None and mark in said:
            began = time.monotonic()
        if not piece:
            break
    ended = time.monotonic()
    return Console(
        said.decode(errors="replace"), ended - (began or started), False, program.wait(timeout=limit + 60))


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes to the terminal any more
        return b""
