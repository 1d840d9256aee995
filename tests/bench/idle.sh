#!/usr/bin/env bash
# What a client costs that sits in a lobby where nothing happens, beside an empty window. Draws in a real window under
# Xvfb. The client runs twice, once for as long as it takes to get there and once longer: the difference is the waiting.
#   idle.sh BUILD_FOLDER [SECONDS]
set -euo pipefail
build=$(realpath "$1")
bin=$build/bin
seconds=${2:-30}
# shellcheck source=../integration/common.sh
. "$(dirname "$(realpath "$0")")/../integration/common.sh"
cd "$work"

# wait_in_lobby SECONDS: prints frames and milliseconds of CPU.
wait_in_lobby() {
  printf '%s\n' 'wait screen lobby 20' 'wait text "Copy invite"' "sleep $((3 + $1))" quit >"idle-$1.drive"
  env -u SDL_VIDEODRIVER "$bin/parlor" --no-network-search --host --server "127.0.0.1:$port" --profile "$work/profile" --name Zoë --stats \
    --drive "idle-$1.drive" 2>>client.log | figures
}
figures() { sed -nE 's/^frames ([0-9]+), cpu ([0-9]+)\.([0-9]+) s.*/\1 \2\30/p'; }

start_display
start_server
read -r frames cpu < <(wait_in_lobby 0) || { cat client.log >&2; fail "the client has no lobby"; }
read -r frames_waited cpu_waited < <(wait_in_lobby "$seconds") || { cat client.log >&2; fail "the client ended early"; }
read -r empty_frames empty_cpu < <(env -u SDL_VIDEODRIVER "$build/tests/empty_window" "$seconds" | figures)
printf '%-28s %4d frames, %4d ms CPU in %d s\n' "client in a quiet lobby" $((frames_waited - frames)) \
  $((10#$cpu_waited - 10#$cpu)) "$seconds" "empty window" "$empty_frames" "$((10#$empty_cpu))" "$seconds"
