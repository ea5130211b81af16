#!/usr/bin/env bash
# Times and counts of roll, repair, recommend and transfers; run from the repository's top level after
# `swift build -c release`. Scenarios that are missing are generated under out/replanning.
set -euo pipefail
twinbeam=${TWINBEAM:-.build/release/twinbeam}
week=Scenarios/wuwei-lanzhou-2026w49
out=out/replanning
mkdir -p "$out"
seconds() { python3 -c 'import sys, time, subprocess
began = time.monotonic(); subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(f"{time.monotonic() - began:.2f} s")' "$@"; }

for seed in 1 2 3 4 5; do
  plan="$out/week-$seed"
  [ -f "$plan/schedule.json" ] || "$twinbeam" schedule "$week" --time-limit 20s --seed "$seed" --out "$plan" --quiet
  # The fullest Tuesday of Wuwei: the default scenario has one in its detail window.
  event="sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50"
  rm -rf "$out/plain-$seed" "$out/repair-$seed"
  printf 'seed %s, repair alone: %s; with alternatives and proposals: %s\n' "$seed" \
    "$(seconds "$twinbeam" repair "$week" "$plan/schedule.json" --event "$event" --plain --out "$out/plain-$seed")" \
    "$(seconds "$twinbeam" repair "$week" "$plan/schedule.json" --event "$event" --out "$out/repair-$seed")"
  sed -n '4,6p' "$out/repair-$seed/repair.txt"
  printf '  frozen visits not kept: %s\n' "$(grep -c 'frozen visit not kept' "$out/repair-$seed/repair.txt" || true)"
  sed -n '/What else/,/^$/p' "$out/repair-$seed/repair.txt"
  "$twinbeam" check "$out/repair-$seed/scenario" "$out/repair-$seed/schedule.json" | head -1
done

referral() { echo "course=NEW, protocol=$2, centres=$3, readyOn=$4"; }
printf 'recommend, default scenario: %s\n' "$(seconds "$twinbeam" recommend "$week" "$out/week-1/schedule.json" \
  --course "$(referral x lung-20 wuwei 2026-12-01)")"
for seed in 1 2 3; do
  medium="$out/M-$seed"
  [ -f "$medium/scenario.yaml" ] || "$twinbeam" generate --size M --seed "$seed" --load 0.9 --day-parts 4 --out "$medium" > /dev/null
  [ -f "$out/plan-M-$seed/schedule.json" ] || "$twinbeam" schedule "$medium" --solver greedy --out "$out/plan-M-$seed" --quiet
  first=$(sed -n 's/.*firstDay: *\([0-9-]*\).*/\1/p' "$medium/scenario.yaml" | head -1)
  protocol=$(sed -n 's/^- id: *//p' "$medium/protocols.yaml" | head -1)
  centres=$(sed -n 's/^  - id: *//p' "$medium/facility.yaml" | paste -sd'|')
  printf 'recommend, M seed %s, every centre allowed: %s\n' "$seed" "$(seconds "$twinbeam" recommend "$medium" \
    "$out/plan-M-$seed/schedule.json" --course "$(referral x "$protocol" "$centres" "$first")")"
done
printf 'transfers, default scenario, with consent: %s\n' "$(seconds "$twinbeam" transfers "$week" "$out/week-1/schedule.json" --ask-for-consent)"
rm -rf "$out/next"
printf 'roll, default scenario: %s\n' "$(seconds "$twinbeam" roll "$week" "$out/week-1/schedule.json" --to 2026-12-03 --out "$out/next")"
