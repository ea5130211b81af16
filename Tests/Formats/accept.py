#!/usr/bin/env python3
"""Lets real parsers read what `twinbeam report` writes, and compares it with the schedule.

Usage: accept.py --twinbeam PATH SCENARIO SCHEDULE.json

Needs the PyPI packages in requirements.txt. Writes the report in both languages to temporary folders:
first a draft, then edition 7 after a made-up earlier one. Exit code 1 when anything differs.
"""

import argparse
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

import fhir.resources
import icalendar
import openpyxl
from fhir.resources.bundle import Bundle

ZONE = zoneinfo.ZoneInfo("Asia/Shanghai")
EDITION = 7
problems = []
counted = {}


def expect(condition, message):
    if not condition:
        problems.append(message)


def count(name, number):
    counted[name] = counted.get(name, 0) + number


def moment(date, clock):
    return datetime.datetime.fromisoformat(f"{date}T{clock}").replace(tzinfo=ZONE)


def all_visits(schedule):
    return schedule["appointments"] + schedule["reservations"] + schedule["tailDates"]


def key(visit):
    return visit["course"], visit["fraction"]


def made_up_previous(schedule):
    """The schedule with a visit of a course that is gone, one in another room, and one of the past."""
    previous = json.loads(json.dumps(schedule))
    first = previous["appointments"][0]
    rooms = sorted({v["room"] for v in previous["appointments"] if v["centre"] == first["centre"]})
    left = next(room for room in rooms if room != first["room"])
    previous["appointments"].append(dict(first, course="GONE-1", fraction=3))
    previous["appointments"].append(dict(first, course="GONE-2", fraction=1, date="2020-01-01"))
    first["room"] = left
    return previous, left


# Calendars ------------------------------------------------------------------------------------------


def calendar(path):
    return icalendar.Calendar.from_ical(path.read_bytes())


def events(path):
    found = calendar(path).walk("VEVENT")
    identities = [str(event["UID"]) for event in found]
    expect(len(set(identities)) == len(identities), f"{path}: a UID occurs twice")
    return dict(zip(identities, found))


def check_calendars(folder, schedule, edition, cancelled):
    parts = {
        kind: [events(path) for path in sorted((folder / "calendars" / kind).glob("*.ics"))]
        for kind in ("rooms", "centres", "courses")
    }
    for path in sorted((folder / "calendars").rglob("*.ics")):
        text = path.read_bytes()
        expect(all(len(line) <= 75 for line in text.split(b"\r\n")), f"{path}: a line is too long")
        expect(b"\n" not in text.replace(b"\r\n", b""), f"{path}: a bare line end")
        zones = [str(zone["TZID"]) for zone in calendar(path).walk("VTIMEZONE")]
        expect(zones == ["Asia/Shanghai"], f"{path}: time zones {zones}")
        expect(calendar(path)["METHOD"] == "PUBLISH", f"{path}: no METHOD")
    living = {
        kind: {
            identity: event for file in files for identity, event in file.items()
            if event["STATUS"] != "CANCELLED" and ".follow-up." not in identity
            and not is_before(event, schedule)
        }
        for kind, files in parts.items()
    }
    visits = {f"{course}.{number}@twinbeam": visit
              for visit in all_visits(schedule) for course, number in [key(visit)]}
    placed = {name for name, visit in visits.items() if "room" in visit}
    expect(set(living["courses"]) == set(visits), "course calendars: other visits than the schedule")
    expect(set(living["centres"]) == set(visits), "centre calendars: other visits than the schedule")
    expect(set(living["rooms"]) == placed, "room calendars: other visits than the schedule")
    for kind, found in living.items():
        expect(sum(e["STATUS"] != "CANCELLED" and ".follow-up." not in str(e["UID"])
                   and not is_before(e, schedule)
                   for file in parts[kind] for e in file.values()) == len(found),
               f"{kind}: a visit stands in two calendars")
        for identity, event in found.items():
            check_event(f"{kind}: {identity}", event, visits[identity], edition)
        count("calendar entries", len(found))
    follow_ups = {(entry["course"], date) for entry in schedule["followUps"]
                  for date in entry["dates"]}
    written = {identity for file in parts["courses"] for identity in file
               if ".follow-up." in identity}
    expect(written == {f"{course}.follow-up.{date}@twinbeam" for course, date in follow_ups},
           "course calendars: other follow-ups than the schedule")
    gone = {kind: sorted((str(e["UID"]), int(e["SEQUENCE"])) for file in files
                         for e in file.values() if e["STATUS"] == "CANCELLED")
            for kind, files in parts.items()}
    expect(gone == cancelled, f"cancelled: {gone}, not {cancelled}")


def is_before(event, schedule):
    """True for published visits between the data and the horizon, which patients still have to come to."""
    start = event["DTSTART"].dt
    first = start.date() if isinstance(start, datetime.datetime) else start
    return str(first) < schedule["horizon"]["firstDay"]


def check_event(name, event, visit, edition):
    expect(int(event["SEQUENCE"]) == edition, f"{name}: SEQUENCE {event['SEQUENCE']}")
    expect(event["CLASS"] == "CONFIDENTIAL", f"{name}: not confidential")
    expect(event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0), f"{name}: DTSTAMP is not UTC")
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if "start" in visit:
        expect(start == moment(visit["date"], visit["start"]), f"{name}: starts {start}")
        expect(end == moment(visit["date"], visit["exit"]), f"{name}: ends {end}")
        expect(start.utcoffset() == datetime.timedelta(hours=8), f"{name}: no zone")
        expect(event["STATUS"] == "CONFIRMED" or edition == 0, f"{name}: not confirmed")
        expect(visit["beamStart"] in event["DESCRIPTION"], f"{name}: no beam start")
    else:
        first = start.date() if isinstance(start, datetime.datetime) else start
        expect(str(first) == visit["date"], f"{name}: starts {start}")
        expect(end > start, f"{name}: ends {end}")
        expect(event["STATUS"] == "TENTATIVE", f"{name}: is {event['STATUS']}")


# Tables ---------------------------------------------------------------------------------------------


def unguarded(text):
    rest = text.lstrip("'")
    return text[1:] if text.startswith("'") and rest[:1] in "=+-@\t\r\n＝＋－＠" and rest else text


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [[unguarded(cell) for cell in row] for row in csv.reader(file)]


def check_tables(folder, schedule):
    rows = table(folder / "tables" / "visits.csv")[1:]
    # Date, centre, room, course, fraction, entry, beam on, leave.
    found = sorted((r[0], r[2], r[3], r[4], r[5], r[11], r[12], r[14]) for r in rows)
    wanted = sorted(
        (v["date"], v["centre"], v.get("room", ""), v["course"], str(v["fraction"]),
         v.get("start", ""), v.get("beamStart", ""), v.get("exit", ""))
        for v in all_visits(schedule))
    expect(found == wanted, "visits.csv differs from the schedule")
    lists = table(folder / "tables" / "course-list.csv")
    expect(all(len(row) == len(lists[0]) for row in lists), "course-list.csv is ragged")
    reasons = sum(max(1, len(entry["reasons"]))
                  for entry in schedule["unscheduled"] + schedule["unplaced"])
    expect(len(table(folder / "tables" / "unscheduled.csv")) == 1 + reasons,
           "unscheduled.csv has other rows than the schedule")
    beamed = sum(int(row[4]) for row in table(folder / "tables" / "figures.csv")[1:])
    expect(beamed == len(schedule["appointments"]), f"figures.csv counts {beamed} visits")
    count("rows", len(rows))


# The workbook ---------------------------------------------------------------------------------------


def check_workbook(folder, schedule):
    book = openpyxl.load_workbook(folder / "schedule.xlsx")
    expect(book.properties.creator == "TwinBeam", f"the workbook is by {book.properties.creator}")
    found = []
    for sheet in book.worksheets:
        expect(len(sheet.title) <= 31, f"{sheet.title}: name too long")
        expect(sheet.freeze_panes == "A2", f"{sheet.title}: header not frozen")
        expect(sheet.auto_filter.ref is not None, f"{sheet.title}: no filter")
        expect(sheet.print_title_rows == "$1:$1", f"{sheet.title}: header not repeated")
        expect(sheet.page_setup.orientation == "landscape", f"{sheet.title}: not landscape")
        for row in sheet.iter_rows():
            expect(all(cell.data_type != "f" for cell in row), f"{sheet.title}: a formula")
    for sheet in book.worksheets[4:]:
        room, date = sheet.title.rsplit(" ", 1)
        for row in sheet.iter_rows(min_row=2, values_only=True):
            expect(all(isinstance(value, datetime.time) for value in row[:5]),
                   f"{sheet.title}: {row[:5]} are no times")
            clocks = tuple(value.strftime("%H:%M") for value in (row[1], row[2], row[4]))
            found.append((date, room, row[5], row[6]) + clocks)
    wanted = [(v["date"], v["room"], v["course"], v["fraction"], v["start"], v["beamStart"],
               v["exit"]) for v in schedule["appointments"]]
    expect(sorted(found) == sorted(wanted), "the sheets of room-days differ from the schedule")
    days = {(v["room"], v["date"]) for v in schedule["appointments"]}
    expect(len(book.worksheets) == 4 + len(days), f"{len(book.worksheets)} sheets")
    count("sheets", len(book.worksheets))


# FHIR -----------------------------------------------------------------------------------------------


def check_bundle(folder, schedule, edition, gone):
    bundle = Bundle.parse_file(folder / "fhir" / "appointments.json")
    expect(bundle.type == "collection", f"the bundle is a {bundle.type}")
    urls = [entry.fullUrl for entry in bundle.entry]
    expect(len(set(urls)) == len(urls), "a fullUrl occurs twice")
    visits = {f"{course}.{number}@twinbeam": visit
              for visit in all_visits(schedule) for course, number in [key(visit)]}
    resources = {entry.resource.identifier[0].value: entry.resource for entry in bundle.entry}
    cancelled = sorted(name for name, r in resources.items() if r.status == "cancelled")
    expect(cancelled == gone, f"cancelled appointments: {cancelled}, not {gone}")
    expect(set(resources) - set(gone) == set(visits), "other appointments than the schedule")
    for entry in bundle.entry:
        expect(entry.fullUrl == "urn:uuid:" + entry.resource.id, f"{entry.fullUrl}: other id")
    for name, resource in resources.items():
        # Invariants app-2 and app-3 of the resource.
        expect((resource.start is None) == (resource.end is None), f"{name}: half a time")
        expect(resource.start or resource.status in ("proposed", "cancelled", "waitlist"),
               f"{name}: {resource.status} without a start")
        if name in gone:
            continue
        visit = visits[name]
        actors = {p.actor.type: p.actor.identifier.value for p in resource.participant}
        expect(actors["Patient"] == visit["course"], f"{name}: for {actors['Patient']}")
        expect(actors["Location"] == visit.get("room", visit["centre"]), f"{name}: another place")
        if "start" in visit:
            start, end = moment(visit["date"], visit["start"]), moment(visit["date"], visit["exit"])
            expect(resource.start == start and resource.end == end, f"{name}: another time")
            expect(resource.minutesDuration == (end - start).seconds // 60, f"{name}: duration")
            expect(resource.status == "booked" or edition == 0, f"{name}: {resource.status}")
        else:
            wanted = str(resource.requestedPeriod[0].start)[:10]
            expect(wanted == visit["date"], f"{name}: wanted on {wanted}")
            expect(resource.status == "proposed", f"{name}: {resource.status}")
    count("appointments in bundles", len(resources))


# ----------------------------------------------------------------------------------------------------


def report(options, out, language, *more):
    subprocess.run(
        [options.twinbeam, "report", options.scenario, options.schedule, "--out", str(out),
         "--format", "ics,csv,xlsx,fhir", "--language", language, *more],
        check=True, capture_output=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--twinbeam", required=True)
    arguments.add_argument("scenario")
    arguments.add_argument("schedule")
    options = arguments.parse_args()
    expect(fhir.resources.__fhir_version__ == "4.0.1", "fhir.resources is not for FHIR R4")

    schedule = json.loads(pathlib.Path(options.schedule).read_text(encoding="utf-8"))
    previous, left = made_up_previous(schedule)
    moved = schedule["appointments"][0]
    moved = f"{moved['course']}.{moved['fraction']}@twinbeam"
    gone = "GONE-1.3@twinbeam"
    nothing = {"rooms": [], "centres": [], "courses": []}
    # The visit that left its room goes on elsewhere, where its newer entry must win.
    cancelled = {"rooms": sorted([(gone, EDITION), (moved, EDITION - 1)]),
                 "centres": [(gone, EDITION)], "courses": [(gone, EDITION)]}
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "previous.json").write_text(json.dumps(previous), encoding="utf-8")
        for language in ("en", "zh"):
            for edition, extra, taken, names in (
                    (0, (), nothing, []),
                    (EDITION, ("--edition", str(EDITION), "--previous",
                               str(scratch / "previous.json")), cancelled, [gone])):
                out = scratch / f"{language}-{edition}"
                report(options, out, language, *extra)
                check_calendars(out, schedule, edition, taken)
                check_tables(out, schedule)
                check_workbook(out, schedule)
                check_bundle(out, schedule, edition, names)

    print(*problems[:50], sep="\n", end="\n" if problems else "")
    print(", ".join(f"{number} {name}" for name, number in counted.items())
          + f": {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
