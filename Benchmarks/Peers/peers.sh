#!/bin/sh
# Peer solvers of the benchmark: install them, list them, run one on a scenario. See README.md.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
venv="$here/.venv"
# Debian 12; `list` tells what is really there.
expected_cbc=2.10.8
expected_glpsol=5.0

usage() {
  cat <<'TEXT'
usage: peers.sh install [NAME...]   install all peers, or those named
       peers.sh list                one line a peer: name and version
       peers.sh solve NAME --twinbeam BIN --scenario FOLDER --seed N --time-limit-ms T --out FOLDER [--keep-work]
       peers.sh assign NAME --patterns FILE --seed N --time-limit-ms T --out FOLDER [--set OPTION=VALUE]
       peers.sh judge FILE SOLUTION  the cost of a solution, by the patterns alone
TEXT
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "error: installing Debian packages needs root: $*" >&2
    exit 1
  fi
}

apt_install() {
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

make_venv() {
  [ -x "$venv/bin/python" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 && return
  rm -rf "$venv"
  python3 -m venv "$venv" >/dev/null 2>&1 || {
    apt_install python3 python3-venv
    rm -rf "$venv"
    python3 -m venv "$venv"
  }
}

# from_pypi PACKAGE: at the version that requirements.txt pins.
from_pypi() {
  make_venv
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    "$(grep "^$1==" "$here/requirements.txt")"
}

from_debian() {
  command -v "$1" >/dev/null || apt_install "$2"
}

install_peer() {
  case "$1" in
    cp-sat | cp-sat-hinted | cp-sat-week | cp-sat-week-hinted) from_pypi ortools ;;
    highs | highs-hinted) from_pypi highspy ;;
    cbc | cbc-hinted) from_debian cbc coinor-cbc ;;
    glpsol) from_debian glpsol glpk-utils ;;
    *)
      echo "error: there is no peer named $1; peers.sh list names them" >&2
      exit 64
      ;;
  esac
}

# Peers that are programs of their own need no more than the system's Python.
python() {
  if [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null; then
    echo "$venv/bin/python"
  elif command -v python3 >/dev/null; then
    command -v python3
  else
    echo "${1:-python3} is not installed; run Benchmarks/Peers/peers.sh install ${1:-}" >&2
    exit 69
  fi
}

case "${1:-}" in
  install)
    shift
    [ $# -gt 0 ] || set -- cp-sat highs cbc glpsol
    for name in "$@"; do install_peer "$name"; done
    echo "Expected from Debian 12: cbc $expected_cbc, glpsol $expected_glpsol."
    exec "$here/peers.sh" list
    ;;
  list)
    # Who asks what there is gets the names even where nothing can run.
    program=$(python 2>/dev/null) || {
      for name in cp-sat cp-sat-hinted cp-sat-week cp-sat-week-hinted highs highs-hinted cbc cbc-hinted glpsol; do
        echo "$name: not installed"
      done
      exit 0
    }
    exec "$program" "$here/peer_run.py" "$@"
    ;;
  assign | judge)
    program=$(python)
    exec "$program" "$here/pattern_run.py" "$@"
    ;;
  solve)
    program=$(python "${2:-}")
    exec "$program" "$here/peer_run.py" "$@"
    ;;
  -h | --help | help) usage ;;
  *)
    usage >&2
    exit 64
    ;;
esac
