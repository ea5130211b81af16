#!/usr/bin/env bash
# Makes the instances on which day assignment is compared; the same files on every machine.
# Usage: Benchmarks/DayAssignment/make.sh TWINBEAM FOLDER
set -euo pipefail
twinbeam=${1:?"name the twinbeam program, for instance .build/release/twinbeam"}
folder=${2:?"name a folder to write to, for instance out/day-assignment"}
settings=$(dirname "$0")/settings.yaml

# row seeds option...: one instance a seed, named after its row.
make() {
  local row=$1 seeds=$2 seed
  shift 2
  for seed in $seeds; do
    "$twinbeam" generate "$@" --seed "$seed" --settings "$settings" --force \
      --out "$folder/$row/$row-$seed" >/dev/null 2>&1
  done
}

# row seeds jobs: a file a family and seed.
make_jobs() {
  local row=$1 seeds=$2 jobs=$3 family seed
  for family in balanced skewed; do
    for seed in $seeds; do
      "$twinbeam" generate --jobs "$jobs" --family "$family" --seed "$seed" --force \
        --out "$folder/$row/$family-$jobs-$seed.jsocmsr" >/dev/null 2>&1
    done
  done
}

make day-20 "11 12 13 14 15" --day 20 --load 0.6
make day-30 "11 12 13 14 15" --day 30 --load 0.6
make day-45 "11 12 13 14 15" --day 45 --load 0.6
make day-60 "11 12 13 14 15" --day 60 --load 0.9
make week-25 "21 22 23" --week 25 --load 0.6
make week-45 "21 22 23" --week 45 --load 0.6
make week-45-25 "21 22 23" --week 45,25 --load 0.6
make week-58-25 "21 22 23" --week 58,25 --load 0.88
make week-6-centres "31 32 33" --week 45,25 --centres 6 --load 0.6
make week-20-centres "41 42" --week 45,25 --centres 20 --load 0.6
for jobs in 50 100 200 500 1000 2000; do
  make_jobs "jobs-$jobs" "51 52 53" "$jobs"
done
