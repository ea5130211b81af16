#!/usr/bin/env python3
"""What protecting minutes for expected arrivals is worth, week after week.

    anticipation.py TWINBEAM SCENARIO --shares 0,0.5,1 --seeds 1-3 --weeks 10 --solver greedy --out FILE.csv

Every simulated Thursday the courses referred until then are planned; the week's appointments are then delivered, and new
courses are referred at random at the rates of the scenario (`arrivals`), the same ones for every share. Only courses referred during
the simulation count: days from ready to start by class, share started within the class's target, and the scenario's own
waiting and lateness (default weights). Who has not started in the end counts with the date of the last plan, or the
day after its horizon.
"""

import argparse
import collections
import csv
import datetime
import json
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

import yaml

DAY = datetime.timedelta(days=1)
WEIGHT = {"P1": 300, "P2": 100, "P3": 30, "P4": 10}
TARGET = {"P1": 3, "P2": 14, "P3": 28, "P4": 42}


def poisson(source, rate):
    """Number of events of a rate, by waiting times."""
    count, time = 0, source.expovariate(1.0) if rate > 0 else float("inf")
    while time < rate:
        count += 1
        time += source.expovariate(1.0)
    return count


class Week:
    """The scenario as it stands on a Thursday."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.scenario = yaml.safe_load((self.folder / "scenario.yaml").read_text())
        protocols = yaml.safe_load((self.folder / "protocols.yaml").read_text())
        self.classes = {entry["id"]: entry.get("waitingClass", "P3") for entry in protocols}
        self.fractions = {entry["id"]: sum(phase["fractions"] for phase in entry["phases"]) for entry in protocols}
        self.courses = list(csv.DictReader((self.folder / "courses.csv").open()))
        self.visits = list(csv.DictReader((self.folder / "appointments.csv").open()))
        self.number_past_visits()
        self.first = self.scenario["horizon"]["firstDay"]
        self.arrived = {}
        self.started = {}

    def number_past_visits(self):
        """Courses that tell only how many fractions they had get a row for each, the last dates of their treatment."""
        known = {row["course"] for row in self.visits}
        for course in self.courses:
            count = int(course["delivered"] or 0)
            if count == 0 or course["course"] in known:
                continue
            day = datetime.date.fromisoformat(course["lastFractionOn"])
            dates = []
            while len(dates) < count:
                if day.weekday() < 5:
                    dates.append(day)
                day -= DAY
            dates[-1] = min(dates[-1], datetime.date.fromisoformat(course["startedOn"]))
            course["startedOn"] = dates[-1]
            for number, date in enumerate(sorted(dates), 1):
                row = dict.fromkeys(self.visits[0], "")
                row |= {"course": course["course"], "fraction": number, "date": str(date), "state": "delivered",
                        "room": course["usualRoom"].split("|")[-1]}
                self.visits.append(row)

    def refer(self, seed, number):
        """Referrals of the seven days until this Thursday; the same for every plan."""
        source = random.Random(f"{seed}-{number}")
        for index, rate in enumerate(self.scenario["arrivals"]):
            for count in range(poisson(source, rate["perWeek"])):
                referred = self.first - (4 + source.randrange(7)) * DAY
                ready = referred + (rate["daysToStart"] + source.randrange(-2, 3)) * DAY
                course = f"N-{number}-{index}-{count}"
                row = dict.fromkeys(self.courses[0], "")
                row |= {"course": course, "protocol": rate["protocol"], "centres": rate["centre"],
                        "preferredCentre": rate["centre"], "plannedFor": rate["centre"], "state": "waiting",
                        "referredOn": referred, "readyOn": ready}
                self.courses.append(row)
                self.arrived[course] = (ready, rate.get("class", self.classes[rate["protocol"]]))

    def write(self, folder):
        """Writes the week's files; facility, protocols and calendar stay."""
        for name in ("facility.yaml", "protocols.yaml", "calendar.yaml"):
            (folder / name).write_bytes((self.folder / name).read_bytes())
        scenario = dict(self.scenario)
        scenario["asOf"] = f"{self.first - 4 * DAY} 12:00"
        scenario["horizon"] = scenario["horizon"] | {"firstDay": self.first}
        (folder / "scenario.yaml").write_text(yaml.safe_dump(scenario, allow_unicode=True, sort_keys=False))
        for name, rows in (("courses.csv", self.courses), ("appointments.csv", self.visits)):
            with (folder / name).open("w", newline="") as target:
                table = csv.DictWriter(target, rows[0].keys())
                table.writeheader()
                table.writerows(rows)

    def advance(self, schedule):
        """The week is treated as planned; what lies after the next Thursday is published."""
        thursday = self.first + 3 * DAY
        for row in self.visits:
            day = datetime.date.fromisoformat(row["date"])
            if row["state"] == "published" and day <= thursday:
                row["state"] = "delivered"
        treated = collections.defaultdict(list)
        for visit in schedule["appointments"]:
            day = datetime.date.fromisoformat(visit["date"])
            if day < self.first + 7 * DAY:
                row = dict.fromkeys(self.visits[0], "")
                row |= {name: visit[name] for name in row if name in visit}
                row["state"] = "delivered" if day <= thursday else "published"
                self.visits.append(row)
                if visit["fraction"] == 1:
                    self.started[visit["course"]] = day
        for row in self.visits:
            if row["state"] == "delivered":
                treated[row["course"]].append(row["date"])
        kept = []
        for row in self.courses:
            dates = sorted(treated.get(row["course"], []))
            if dates:
                row["delivered"] = len(dates)
                row["startedOn"], row["lastFractionOn"] = dates[0], dates[-1]
                row["state"] = "inProgress" if row["state"] == "waiting" else row["state"]
            if len(dates) < self.fractions[row["protocol"]]:
                kept.append(row)
        self.courses = kept
        names = {row["course"] for row in kept}
        self.visits = [row for row in self.visits if row["course"] in names]
        self.first += 7 * DAY
        for trial in self.scenario.get("trials", []):
            if "enrolled" in trial:
                trial["enrolled"] = max(
                    trial["enrolled"],
                    sum(row.get("trial") == trial["id"] and bool(row.get("delivered")) for row in kept))


def plan(options, week, share):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        week.write(folder)
        command = [options.twinbeam, "schedule", str(folder), "--solver", options.solver, "--quiet",
                   "--time-limit", options.time_limit, "--protected-share", str(share), "--out", str(folder / "out")]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        if ended.returncode != 0:
            sys.exit(f"twinbeam ended with {ended.returncode}: {ended.stderr}")
        return json.loads((folder / "out" / "schedule.json").read_text())


def simulate(options, share, seed):
    week = Week(options.scenario)
    for number in range(options.weeks):
        if number > 0:
            week.refer(seed, number)
        schedule = plan(options, week, share)
        horizon_end = week.first + 7 * week.scenario["horizon"]["weeks"] * DAY
        week.advance(schedule)
    starts = dict(week.started)
    for visit in schedule["appointments"] + schedule["reservations"]:
        if visit["fraction"] == 1:
            starts.setdefault(visit["course"], datetime.date.fromisoformat(visit["date"]))
    days = collections.defaultdict(list)
    for course, (ready, urgency) in week.arrived.items():
        days[urgency].append(max(0, (starts.get(course, horizon_end) - ready).days))
    return days


def cost(urgency, waited):
    late = max(0, waited - TARGET[urgency])
    return WEIGHT[urgency] * (waited + 10 * late + late * late // 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("twinbeam")
    parser.add_argument("scenario")
    parser.add_argument("--shares", default="0,0.5,1")
    parser.add_argument("--seeds", default="1-3")
    parser.add_argument("--weeks", type=int, default=10)
    parser.add_argument("--solver", default="greedy")
    parser.add_argument("--time-limit", default="10s")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    with open(options.out, "w", newline="") as target:
        table = csv.writer(target)
        table.writerow(["share", "seed", "class", "courses", "mean days", "in target", "cost"])
        for seed in range(int(first), int(last or first) + 1):
            for share in options.shares.split(","):
                for urgency, waited in sorted(simulate(options, share, seed).items()):
                    within = sum(value <= TARGET[urgency] for value in waited) / len(waited)
                    row = [share, seed, urgency, len(waited), round(statistics.mean(waited), 2),
                           round(within, 3), sum(cost(urgency, value) for value in waited)]
                    table.writerow(row)
                    target.flush()
                    print(*row, sep="\t", flush=True)


if __name__ == "__main__":
    main()
