#!/usr/bin/env bash
# Makes the scenarios of the course assignment's table: make.sh TWINBEAM FOLDER
set -euo pipefail
twinbeam=$1
folder=$2
for size in S M L; do
  for seed in 1 2 3 4 5; do
    for parts in 1 4; do
      "$twinbeam" generate --size "$size" --seed "$seed" --load 0.9 --day-parts "$parts" \
        --out "$folder/$size-parts-$parts-seed-$seed"
    done
  done
done
