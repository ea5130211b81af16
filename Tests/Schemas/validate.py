#!/usr/bin/env python3
"""Validates every shipped scenario and study file, and the generator's settings, against the schemas that `twinbeam schema` prints.

Usage: validate.py [--twinbeam PATH] [SCHEDULE.json ...]

Needs the PyPI packages jsonschema and pyyaml. Schedules given on the command line are validated
against the schedule schema. Exit code 1 when a file does not validate.
"""

import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "Scenarios"
SETTINGS = ROOT / "Benchmarks" / "DayAssignment" / "settings.yaml"


class PlainLoader(yaml.SafeLoader):
    """Loads dates and clock times as text, as TwinBeam and YAML 1.2 do."""


PlainLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:int",
                       "tag:yaml.org,2002:bool")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^-?[0-9]+$"), list("-0123456789"))
PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))


def schema(twinbeam, name):
    text = subprocess.run(
        [twinbeam, "schema", name], check=True, capture_output=True, text=True).stdout
    result = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(result)
    return result


def validator(scenario_schema, definition):
    """The part of the scenario schema that describes one kind of file."""
    return jsonschema.Draft202012Validator(
        {"$ref": "#/$defs/" + definition, "$defs": scenario_schema["$defs"]})


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines):
            if any(row.values()):
                yield {key: value or "" for key, value in row.items()}


def documents(path):
    """The kind of a file and what must validate, one entry a row for tables."""
    if path.suffix == ".csv":
        return path.name, list(rows(path))
    return path.name, [yaml.load(path.read_text(encoding="utf-8"), Loader=PlainLoader)]


def problems_of(path, scenario_schema):
    kind, entries = documents(path)
    one_file = validator(scenario_schema, kind)
    any_file = jsonschema.Draft202012Validator(scenario_schema)
    for number, entry in enumerate(entries, start=1):
        for error in one_file.iter_errors(entry):
            yield f"{path.relative_to(ROOT)}: entry {number}: {error.json_path}: {error.message}"
        if number == 1 and not any_file.is_valid(entry):
            yield f"{path.relative_to(ROOT)}: is no single kind of scenario file"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--twinbeam", default=str(ROOT / ".build" / "debug" / "twinbeam"))
    arguments.add_argument("schedules", nargs="*", type=pathlib.Path)
    options = arguments.parse_args()

    scenario_schema = schema(options.twinbeam, "scenario")
    schedule = jsonschema.Draft202012Validator(schema(options.twinbeam, "schedule"))
    study = jsonschema.Draft202012Validator(schema(options.twinbeam, "study"))
    problems = []
    paths = sorted(
        path for path in SCENARIOS.rglob("*")
        if path.suffix in (".yaml", ".csv") and "invalid" not in path.parts
        # Tables of benchmarks lie beside scenario folders, not in them.
        and (path.parent / "scenario.yaml").exists()) + [SETTINGS]
    for path in paths:
        problems += problems_of(path, scenario_schema)
    studies = sorted((SCENARIOS / "what-if").glob("*.yaml"))
    for path in studies:
        for error in study.iter_errors(documents(path)[1][0]):
            problems.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")
    for path in options.schedules:
        for error in schedule.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
            problems.append(f"{path}: {error.json_path}: {error.message}")

    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(paths) + len(studies) + len(options.schedules)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
