#!/usr/bin/env bash
# Keys alone: a host chooses "New faces 30" without its first activity, five bots come, and two truths and a lie and
# the toasts are written, voted on, read and applauded, to the recap.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
script=$here/drive/truths_and_toasts.drive
if grep -nE '^(click|paste|type|hover|drag|scroll) ' "$script"; then fail "the script uses the mouse"; fi
# Slow enough that keys are pressed in time on a machine that is busy.
start_server --time-scale 10
start_host "$script" lobby.json
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 5 --seconds 280 --seed 7 >bots.log 2>&1 &
children+=("$!")
wait "$host" || { cat host.log bots.log >&2; fail "keys alone were not enough for the evening"; }
for picture in statements handed_in vote voted lie best_truth best_named writing_toasts for_you toast wall recap; do
  [ -s "host/$picture.png" ] || fail "$picture.png was not made"
done
