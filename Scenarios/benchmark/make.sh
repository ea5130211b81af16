#!/usr/bin/env bash
# Makes the benchmark scenarios anew; the same files on every machine.
# Usage: Scenarios/benchmark/make.sh TWINBEAM [FOLDER]
set -euo pipefail
twinbeam=${1:?"name the twinbeam program, for instance .build/release/twinbeam"}
folder=${2:-$(dirname "$0")}
make() { # name size seed load day-parts
  "$twinbeam" generate --size "$2" --seed "$3" --load "$4" --day-parts "$5" --out "$folder/$1" \
    --force >/dev/null 2>&1
}
make small-01 S 101 0.60 1
make small-02 S 102 0.70 1
make small-03 S 103 0.80 1
make small-04 S 104 0.85 1
make small-05 S 105 0.90 1
make small-06 S 106 0.95 1
make small-07 S 107 0.70 4
make small-08 S 108 0.80 4
make small-09 S 109 0.85 4
make small-10 S 110 0.90 4
make medium-01 M 201 0.75 1
make medium-02 M 202 0.85 1
make medium-03 M 203 0.85 4
make large-01 L 301 0.75 1
make large-02 L 302 0.85 4
