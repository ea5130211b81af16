"""Runs a solver library in a child process, so that it can be ended at its deadline.

A library that is inside its own code neither returns at the deadline for certain nor lets Python
handle SIGTERM. The child is forked: the library is imported once, not once a day.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Callable

from .task import Incumbent, Outcome, PeerCrashed

# A solver looks at the clock now and then only; this late it is ended.
GRACE_SECONDS = 0.3
GRACE_SHARE = 0.05


class Wire:
    """The child's end: the clock runs from `start` to `end`."""

    def __init__(self, sender: Connection) -> None:
        self._sender = sender
        self._began = 0.0

    def start(self) -> None:
        self._began = time.monotonic()
        self._sender.send(("start",))

    def found(self, solution: Path) -> None:
        """Tells of an incumbent; its file must be complete."""
        self._sender.send(("found", time.monotonic() - self._began, solution))

    def end(self, status: str) -> None:
        self._sender.send(("end", time.monotonic() - self._began, status))


def end_with_parent() -> None:
    """Asks Linux to end this process when its parent is killed, so that no solver runs on."""
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1 is PR_SET_PDEATHSIG
    except (OSError, AttributeError):
        pass


def _body(work: Callable[[Wire], None], sender: Connection) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent()
    os.dup2(2, 1)  # solvers print to stdout, which belongs to the caller
    work(Wire(sender))


def solve_in_child(work: Callable[[Wire], None], seconds: float) -> Outcome:
    """Runs `work` in a child and collects what it tells, until it ends or `seconds` and grace are over."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_body, args=(work, sender), daemon=True)
    process.start()
    sender.close()
    try:
        outcome = _collect(receiver, seconds)
    finally:
        if process.is_alive() and receiver.closed:
            process.kill()
        process.join(1)
        process.kill()
        process.join()
    if outcome is None:
        raise PeerCrashed(f"the solver ended with code {process.exitcode}")
    return outcome


def _collect(receiver: Connection, seconds: float) -> Outcome | None:
    """None when the child ended without an outcome."""
    incumbents: list[Incumbent] = []
    began = deadline = None
    with receiver:
        while True:
            wait = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not receiver.poll(wait):
                return Outcome("timeLimit", time.monotonic() - (began or 0.0), incumbents)
            try:
                message = receiver.recv()
            except EOFError:
                return None
            if message[0] == "start":
                began = time.monotonic()
                deadline = began + seconds * (1 + GRACE_SHARE) + GRACE_SECONDS
            elif message[0] == "found":
                incumbents.append(Incumbent(message[1], message[2]))
            else:
                return Outcome(message[2], message[1], incumbents)
