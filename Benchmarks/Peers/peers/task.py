"""What a peer is asked for one centre-day, and what it answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol


class NotInstalled(Exception):
    """The solver behind a peer is missing; the text says how to get it."""

    def __init__(self, peer: str) -> None:
        super().__init__(f"{peer} is not installed; run Benchmarks/Peers/peers.sh install {peer}")


class PeerCrashed(Exception):
    """A solver ended in a way that is neither a result nor a time limit."""


@dataclass(frozen=True)
class DayTask:
    """One day to solve. `folder` is the peer's own; `has_hint` allows it to start from the current day."""

    model: Path
    folder: Path
    seed: int
    seconds: float
    has_hint: bool

    def current_columns(self) -> dict[str, float]:
        """The current day of an MPS model: its columns that are not zero."""
        text = self.model.with_suffix(".map.json").read_text(encoding="utf-8")
        return json.loads(text)["start"]


@dataclass(frozen=True)
class Incumbent:
    """A solution file and the solver's clock when it was found."""

    seconds: float
    solution: Path


@dataclass(frozen=True)
class Outcome:
    """`status` is optimal, timeLimit or infeasible; `incumbents` are in order of time."""

    status: str
    seconds: float
    incumbents: list[Incumbent] = field(default_factory=list)


@dataclass(frozen=True)
class WeekTask:
    """All days of a centre's window, exported apart; their hints say where visits lie now."""

    days: list[dict[str, Any]]
    folder: Path
    seed: int
    seconds: float
    has_hint: bool


class WeekPeer(Protocol):
    """A solver that takes the days of a window together.

    A solution file holds a list with the rows of each day's places.
    """

    name: str

    def version(self) -> str:
        """The installed version; raises NotInstalled, or ImportError when a package is damaged."""

    def solve_week(self, task: WeekTask) -> Outcome:
        """Solves a centre's days within its seconds; raises PeerCrashed."""


class Peer(Protocol):
    """A solver of day models."""

    name: str
    model_format: str  # json or mps
    takes_hints: bool

    def version(self) -> str:
        """The installed version; raises NotInstalled, or ImportError when a package is damaged."""

    def solve(self, task: DayTask) -> Outcome:
        """Solves one day within its seconds; raises PeerCrashed."""
