#!/usr/bin/env bash
# What drawing costs: three bots and the user doodle on one canvas, in a real window of 1280x800 that the client paints
# itself, with a mouse that tells 125 places a second. Then what the same canvas costs while nobody draws.
#   drawing.sh BUILD_FOLDER [SECONDS]
set -euo pipefail
build=$(realpath "$1")
bin=$build/bin
seconds=${2:-15}
# shellcheck source=../integration/common.sh
. "$(dirname "$(realpath "$0")")/../integration/common.sh"
cd "$work"

# canvas_for SECONDS: a client with an open canvas, which prints its figures at the end. Sets $client.
canvas_for() {
  rm -f ready.json
  printf '%s\n' 'wait screen lobby 20' 'wait text "Copy invite"' 'click "Doodle together"' 'wait text "Everybody doodles"' \
    'dump ready.json' "sleep $1" quit >canvas.drive
  env -u SDL_VIDEODRIVER "$bin/parlor" --no-network-search --host --server "127.0.0.1:$port" --profile "$work/profile" \
    --name Zoë --stats --drive canvas.drive >stats.txt 2>client.log &
  client=$!
  children+=("$client")
  wait_for 30 test -s ready.json || { cat client.log >&2; fail "there is no canvas"; }
}
frames() { sed -nE 's/^frames ([0-9]+),.*/\1/p' stats.txt; }
cpu() { sed -nE 's/^.*cpu ([0-9]+)\.([0-9]+) s.*/\1\20/p' stats.txt; }

# A hand that goes to and fro over the canvas for so long.
draw_by_mouse() {
  awk -v seconds="$1" 'BEGIN {
    print "mousemove 700 500 mousedown 1"
    for (i = 0; i < seconds * 125; ++i)
      printf "mousemove %d %d sleep 0.008\n", 640 + 240 * sin(i * 0.05), 480 + 120 * sin(i * 0.083)
    print "mouseup 1"
  }' >hand.txt
  xdotool hand.txt
}

start_display
start_server
canvas_for 2
wait "$client"
quiet_frames=$(frames) quiet_cpu=$(cpu)
canvas_for $((2 + seconds))
wait "$client"
printf 'nobody draws                 %4d frames, %4d ms CPU in %d s\n' $(($(frames) - quiet_frames)) \
  $((10#$(cpu) - 10#$quiet_cpu)) "$seconds"

canvas_for $((seconds + 12))
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' ready.json | head -n 1)
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 3 --behaviour doodle --seconds $((seconds + 8)) \
  >bots.log 2>&1 &
bots=$!
children+=("$bots")
draw_by_mouse "$seconds"
wait "$client"
wait "$bots" || { cat bots.log >&2; fail "the bots did not get through"; }
printf 'three bots and a mouse draw  %4d frames, %4d ms CPU in %d s\n' $(($(frames) - quiet_frames)) \
  $((10#$(cpu) - 10#$quiet_cpu)) $((seconds + 10))
tail -n 1 stats.txt
