#!/usr/bin/env bash
# How long studies take; run from the repository's top level after `swift build -c release`.
# The first loop is every example study, the second six variants x 20 replications x 26 weeks.
set -euo pipefail
twinbeam=${TWINBEAM:-.build/release/twinbeam}
out=${OUT:-out/measured-studies}
for study in Scenarios/what-if/*.yaml Benchmarks/WhatIf/*.yaml; do
  began=$SECONDS
  "$twinbeam" whatif "$study" --out "$out/$(basename "$study" .yaml)" --fresh --quiet
  printf '%s: %s s, %s cells\n' "$study" "$((SECONDS - began))" \
    "$(find "$out/$(basename "$study" .yaml)/cells" -name '*.json' | wc -l)"
done
