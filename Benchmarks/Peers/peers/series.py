"""The incumbents of a run, as the referee judges them."""

from __future__ import annotations

Judged = tuple[float, int]  # seconds of the run's clock, total cost


def lowering(start: list[Judged], attempts: list[list[Judged]]) -> list[dict[str, float | int]]:
    """Those that lower the total, in order of time; `start` is what a peer begins with."""
    found = list(start)
    for seconds, cost in (judged for attempt in attempts for judged in attempt):
        if not found or cost < found[-1][1]:
            found.append((seconds, cost))
    return [{"seconds": round(seconds, 4), "cost": cost} for seconds, cost in found]
