"""A day model: one centre-day with its dates given and all other days as they are.

All minutes are minutes after midnight, all intervals half-open.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where one visit lies."""

    room: str
    start: int
    beam_start: int


@dataclass(frozen=True)
class Room:
    id: str
    source: str
    turnaround: int


@dataclass(frozen=True)
class Idle:
    """Cost of idle beam; `closed` are the minutes in which the beam could not have run."""

    weight: int
    step: int
    closed: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Source:
    id: str
    switch: int
    regular_close: int
    overtime_weight: int
    idle: Idle | None
    unreserved_minutes: int | None


@dataclass(frozen=True)
class Team:
    id: str
    capacity: int
    after_exit: int


@dataclass(frozen=True)
class RoomChoice:
    """A room a visit may use; `places` are runs (start, first beam start, last beam start)."""

    room: str
    cost: int
    places: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Visit:
    """A visit to place. Costs stay rows of numbers in the order of the contract."""

    index: int
    set_up: int
    beam: int
    exit: int
    urgent: bool
    teams: tuple[str, ...]
    rooms: tuple[RoomChoice, ...]
    time_costs: tuple[tuple[int, int, int], ...]  # weight, before, after
    stepped_costs: tuple[tuple[int, int, int, int], ...]  # weight, minute, free, step
    beam_start_costs: tuple[tuple[int, int, int], ...]  # from, until, cost
    hint: Place | None
    course: str = ""
    # What it costs to leave the visit out; None when it must be placed.
    unplaced_cost: int | None = None

    def exit_end(self, beam_start: int) -> int:
        """The minute at which the patient has left the room."""
        return beam_start + self.beam + self.exit


@dataclass(frozen=True)
class Stayed:
    """A visit that stays where it is."""

    room: str
    start: int
    beam_start: int
    beam_end: int
    exit_end: int
    teams: tuple[str, ...]


@dataclass(frozen=True)
class AcrossDays:
    """What couples a day that was exported apart to the others of its window."""

    spacing: int  # least minutes from a beam's end to the course's next beam on a later date
    spread_weight: int
    spread_free: int
    spreading: tuple[int, ...]  # numbers of the visits that count in the spread


@dataclass(frozen=True)
class DayModel:
    """One centre-day: dates given, all other days as they are, or left out."""

    centre: str
    date: str
    grid: int
    couch_wait: int
    couch_wait_weight: int
    fixed_cost: int
    rooms: dict[str, Room]
    sources: dict[str, Source]
    teams: dict[str, Team]
    visits: tuple[Visit, ...]
    stayed: tuple[Stayed, ...]
    across: AcrossDays | None = None

    def source_of(self, room: str) -> Source:
        return self.sources[self.rooms[room].source]
