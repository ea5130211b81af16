#!/usr/bin/env bash
# Many events on the five schedules that measure.sh makes: exit codes, lost visits, moved visits, and frozen visits of other days that
# moved, counted from the two schedule files alone. Run measure.sh first, from the repository's top level.
set -euo pipefail
twinbeam=${TWINBEAM:-.build/release/twinbeam}
week=Scenarios/wuwei-lanzhou-2026w49
out=out/replanning/cases
rm -rf "$out"
mkdir -p "$out"
count='
import datetime, json, sys
before, after, event = json.load(open(sys.argv[1])), json.load(open(sys.argv[2])), sys.argv[3]
lost = {tuple(line.split()[0:3:2]) for line in open(sys.argv[4]) if line.startswith("  C-") and len(line.split()) > 3}
last, working = datetime.date.fromisoformat(event), 0
while working < 2:
    last += datetime.timedelta(1)
    working += last.weekday() < 5
now = {(v["course"], v["date"]): (v["room"], v["start"]) for v in after["appointments"]}
moved = [v for v in before["appointments"] if event < v["date"] <= last.isoformat()
         and (v["course"], v["date"]) not in lost and now.get((v["course"], v["date"])) != (v["room"], v["start"])]
print(len(moved), " ".join("%s %s" % (v["course"], v["date"]) for v in moved))'
number=0
while read -r event; do
  number=$((number + 1))
  for seed in 1 2 3 4 5; do
    folder="$out/$number-$seed"
    code=0
    "$twinbeam" repair "$week" "out/replanning/week-$seed/schedule.json" --event "$event" --plain --out "$folder" \
      > "$folder.log" 2>&1 < /dev/null || code=$?
    if [ "$code" != 0 ]; then printf '%s | seed %s | exit %s\n' "$event" "$seed" "$code"; continue; fi
    printf '%s | seed %s | %s | %s | frozen visits of other days moved: %s\n' "$event" "$seed" \
      "$(sed -n '/ lost: /s/^ *//p' "$folder/repair.txt" | head -1)" \
      "$(sed -n '/ per lost fraction/s/^ *//p' "$folder/repair.txt" | head -1)" \
      "$(python3 -c "$count" "out/replanning/week-$seed/schedule.json" "$folder/schedule.json" \
        "$(grep -o '20[0-9-]*' <<< "$event" | head -1)" "$folder/repair.txt")"
  done
done <<'EVENTS'
sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50
sourceDown wuwei-synchrotron 2026-12-01 08:00 - 12:30
sourceDown wuwei-synchrotron 2026-12-01 09:00 - 11:00
sourceDown wuwei-synchrotron 2026-12-01 12:00 - 20:00
sourceDown wuwei-synchrotron 2026-12-01 14:00 - 16:00
sourceDown wuwei-synchrotron 2026-12-01 16:00 - 18:00
sourceDown wuwei-synchrotron 2026-11-30 10:20 - 14:50
sourceDown wuwei-synchrotron 2026-11-30 08:00 - 16:00
sourceDown wuwei-synchrotron 2026-11-30 14:00 - 16:00
sourceDown wuwei-synchrotron 2026-12-02 10:20 - 14:50
sourceDown wuwei-synchrotron 2026-12-02 08:00 - 10:00
sourceDown wuwei-synchrotron 2026-12-02 09:00 - 17:00
sourceDown wuwei-synchrotron 2026-12-02 16:00 - 20:00
sourceDown wuwei-synchrotron 2026-12-03 10:20 - 14:50
sourceDown lanzhou-synchrotron 2026-12-01 10:20 - 14:50
sourceDown lanzhou-synchrotron 2026-12-01 08:00 - 16:00
sourceDown lanzhou-synchrotron 2026-12-01 13:00 - 15:00
sourceDown lanzhou-synchrotron 2026-11-30 09:00 - 17:00
sourceDown lanzhou-synchrotron 2026-12-02 10:20 - 14:50
sourceDown lanzhou-synchrotron 2026-12-02 12:00 - 14:00
sourceDown lanzhou-linac 2026-12-01 08:00 - 16:00
roomDown W4 2026-12-01 10:00 - 16:00
roomDown W2 2026-12-01 09:00 - 20:00
roomDown W1 2026-12-01 08:00 - 2026-12-02 20:00
sourceDown wuwei-synchrotron 2026-12-01 08:00 - 2026-12-02 20:00
sourceDown wuwei-synchrotron 2026-12-01 08:00 - 2026-12-18 20:00
sourceDown wuwei-synchrotron 2026-12-02 08:00 - 2027-01-15 20:00
sourceDown lanzhou-synchrotron 2026-12-01 08:00 - 2026-12-31 20:00
sourceDown wuwei-synchrotron 2026-12-02 12:00 - 2026-12-11 20:00
sourceDown wuwei-synchrotron 2026-12-03 08:00 - 2027-03-15 20:00
sourceDown lanzhou-linac 2026-12-02 08:00 - 2027-01-15 20:00
roomDown W4 2026-12-01 12:00 - 2027-02-15 20:00
sourceDown wuwei-synchrotron 2026-12-07 08:00 - 2026-12-20 20:00
closure wuwei 2026-12-02 - 2026-12-25
EVENTS
