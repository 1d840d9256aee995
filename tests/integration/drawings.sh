#!/usr/bin/env bash
# Bots draw every drawing of a folder once and whole, and what each member has in the end, ops and pixels, is what its
# artist has: for those who were there, for those who come in the middle, and for those who drop and return.
#   drawings.sh PROGRAMS FOLDER [LOBBIES]
set -euo pipefail
bin=$(realpath "$1")
folder=$(realpath "$2")
lobbies=${3:-16}
# shellcheck source=common.sh
. "$(realpath "$(dirname "$0")")/common.sh"
cd "$work"

# drawn NAME PLAYERS [OPTIONS]: one run; its figures as a line.
drawn() {
  local name=$1 players=$2
  shift 2
  "$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies "$lobbies" --players "$players" --evening sketch-night-30 \
    --drawings "$folder" --each-drawing --compare-pixels --seconds 900 --report report.json "$@" >bots.log 2>&1 ||
    { cat bots.log report.json >&2; fail "$name: members have other drawings than their artists"; }
  figure() { grep -oE "\"$1\": [0-9]+" report.json | grep -oE '[0-9]+$' | head -n 1; }
  printf '%-22s %4d drawings whole, %d seen by all, %d differ; %d points drawn, %d delivered; %d seats came back; joined within %d ms, 99 of 100 within %d\n' \
    "$name" "$(figure exhibits)" "$(figure drawings)" "$(figure canvas_mismatches)" "$(figure points_sent)" \
    "$(figure points_delivered)" "$(figure resumes)" "$(grep -A3 '"join_ms"' report.json | grep -oE '"max": [0-9]+' | grep -oE '[0-9]+')" \
    "$(grep -A3 '"join_ms"' report.json | grep -oE '"p99": [0-9]+' | cut -d' ' -f2)"
}

start_server --time-scale 8
drawn "everybody there" 4
drawn "late and returning" 6 --behaviour play play chaos --join-over 12
