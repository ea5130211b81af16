#!/usr/bin/env bash
# Compares the search with CP-SAT and HiGHS on days and weeks that make.sh wrote; see README.md.
# Usage: Benchmarks/DayAssignment/peers.sh TWINBEAM INSTANCES OUT [SEED...]
set -euo pipefail
twinbeam=${1:?"name the twinbeam program, for instance .build/release/twinbeam"}
instances=${2:?"name the folder that make.sh wrote to, for instance out/day-assignment"}
out=${3:?"name a folder to write to, for instance out/bench-peers"}
shift 3
seeds=${*:-1}
peers=$(dirname "$0")/../Peers
days=("$instances"/day-45/day-45-1[1-5] "$instances"/day-60/day-60-1[1-5])
weeks=("$instances"/week-45/week-45-21 "$instances"/week-58-25/week-58-25-21)

# name limit solvers instance...
compare() {
  local name=$1 limit=$2 solvers=$3
  shift 3
  "$twinbeam" bench "$@" --solvers "$solvers" --time-limits "$limit" --seeds "${seeds// /,}" \
    --peers "$peers" --out "$out/$name"
}

compare search-1s 1s search "${days[@]}" "${weeks[@]}"
compare weeks-10s 10s search,cp-sat,cp-sat-hinted,cp-sat-week,cp-sat-week-hinted "${weeks[@]}"
compare days-10s 10s search,cp-sat,cp-sat-hinted,highs-hinted "${days[@]}"
