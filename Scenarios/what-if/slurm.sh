#!/usr/bin/env bash
# A study as a Slurm job array, one cell a task, and a last job that collects them. From the repository's top level:
#
#   Scenarios/what-if/slurm.sh Scenarios/what-if/hours-or-ventilator.yaml out/evening
#
# Submitted again, it runs only the cells that are open. TWINBEAM names the program, SBATCH another command to submit with.
set -euo pipefail
study=${1:?name a study file} out=${2:?name a folder}
twinbeam=${TWINBEAM:-.build/release/twinbeam}
submit=${SBATCH:-sbatch}

open=$("$twinbeam" whatif "$study" --out "$out" --list-jobs |
  awk -F'\t' '$4 == "open" { printf "%s%s", separator, $1; separator = "," }')
if [ -z "$open" ]; then
  exec "$twinbeam" whatif "$study" --out "$out" --collect
fi
cells=$("$submit" --parsable --job-name twinbeam --array "$open" --cpus-per-task 1 --time 1:00:00 --mem 1G \
  --output /dev/null \
  --wrap "'$twinbeam' whatif '$study' --out '$out' --job \$SLURM_ARRAY_TASK_ID --quiet")
"$submit" --parsable --job-name twinbeam-collect --dependency "afterany:$cells" --time 0:10:00 \
  --wrap "'$twinbeam' whatif '$study' --out '$out' --collect"
