"""The centre-days of a run: what is known of each, and its share of the time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Day:
    """A centre-day. `proven` is the digest of the model whose optimum is in the schedule."""

    centre: str
    date: str
    visits: int
    is_found: bool
    proven: str | None = None
    settled_at: int | None = None

    @property
    def name(self) -> str:
        return f"{self.centre} {self.date}"

    def is_settled(self, version: int) -> bool:
        """True when the day was proven optimal and no other day has changed since."""
        return self.settled_at == version


def days_of(models: list[Path], are_found: bool) -> list[Day]:
    """The days of JSON models that have something to decide, by date, then centre."""
    days = []
    for path in models:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if raw["visits"]:
            days.append(Day(raw["centre"], raw["date"], len(raw["visits"]), are_found))
    return sorted(days, key=lambda day: (day.date, day.centre))


def share(days: list[Day], position: int, version: int) -> float:
    """Share of the time left that `days[position]` gets: its visits among those still to come."""
    ahead = sum(day.visits for day in days[position:] if not day.is_settled(version))
    return days[position].visits / ahead


def digest(model: Path) -> str:
    """Equal for equal models; where a JSON model's visits lie now does not count."""
    content = model.read_bytes()
    if model.suffix == ".json":
        raw = json.loads(content)
        for visit in raw["visits"]:
            visit.pop("hint", None)
        content = json.dumps(raw, sort_keys=True).encode()
    return hashlib.sha256(content).hexdigest()
