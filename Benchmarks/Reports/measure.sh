#!/usr/bin/env bash
# Times and sizes of reports, and how long their boards take to open; run from the repository's top level after
# `swift build -c release`. Needs chromium and the packages of Tests/Pages/requirements.txt for the last part.
set -euo pipefail
twinbeam=${TWINBEAM:-.build/release/twinbeam}
python=${PYTHON:-.build/pages/bin/python}
week=Scenarios/wuwei-lanzhou-2026w49
out=out/reports
mkdir -p "$out"
median() { python3 -c 'import sys, time, subprocess
def run():
    began = time.monotonic()
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - began
print(f"{sorted(run() for _ in range(5))[2]:.2f} s")' "$@"; }

[ -f "$out/week/schedule.json" ] ||
  "$twinbeam" schedule "$week" --time-limit 20s --out "$out/week" --quiet --no-report
[ -f "$out/L/scenario.yaml" ] || "$twinbeam" generate --size L --seed 1 --out "$out/L" > /dev/null
[ -f "$out/L-greedy/schedule.json" ] ||
  "$twinbeam" schedule "$out/L" --solver greedy --out "$out/L-greedy" --quiet --no-report

for language in en zh; do
  printf 'default scenario, every format, %s: %s\n' "$language" "$(median "$twinbeam" report "$week" \
    "$out/week/schedule.json" --language "$language" --out "$out/report-$language")"
done
printf 'L (20 centres), every format: %s\n' \
  "$(median "$twinbeam" report "$out/L" "$out/L-greedy/schedule.json" --out "$out/report-L")"
for name in en zh L; do
  printf 'board.html %s: %s kB, all files: %s\n' "$name" \
    "$(($(stat -c %s "$out/report-$name/board.html") / 1000))" "$(du -sh "$out/report-$name" | cut -f1)"
done

[ -f "$out/S4/scenario.yaml" ] ||
  "$twinbeam" generate --size S --seed 4 --load 1.2 --day-parts 4 --out "$out/S4" > /dev/null
[ -f "$out/S4-greedy/schedule.json" ] ||
  "$twinbeam" schedule "$out/S4" --solver greedy --out "$out/S4-greedy" --quiet --no-report
left_out=$(python3 -c 'import json, sys
print(json.load(open(sys.argv[1]))["unscheduled"][0]["course"])' "$out/S4-greedy/schedule.json")
printf 'explain %s, not placed, S seed 4, load 1.2: %s\n' "$left_out" \
  "$(median "$twinbeam" explain "$out/S4" "$out/S4-greedy/schedule.json" "$left_out")"
placed=$(python3 -c 'import json, sys
print(json.load(open(sys.argv[1]))["appointments"][0]["course"])' "$out/week/schedule.json")
printf 'explain %s, placed, default scenario: %s\n' "$placed" \
  "$(median "$twinbeam" explain "$week" "$out/week/schedule.json" "$placed")"
began=$SECONDS
"$twinbeam" prices "$week" "$out/week/schedule.json" > "$out/prices.txt"
printf 'prices, default scenario, step budget 20: %s s\n' "$((SECONDS - began))"

command -v chromium > /dev/null || exit 0
"$python" - "$out/report-en/board.html" "$out/report-L/board.html" << 'EOF'
import pathlib, shutil, sys, time
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    for path in sys.argv[1:]:
        times = []
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1500, "height": 1000})
            began = time.monotonic()
            page.goto(pathlib.Path(path).resolve().as_uri())
            page.screenshot()
            times.append(time.monotonic() - began)
            page.close()
        print(f"{path} opens and is drawn in {sorted(times)[2]:.2f} s")
EOF
