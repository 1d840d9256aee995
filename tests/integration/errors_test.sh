#!/usr/bin/env bash
# What goes wrong at the door is said in one clear sentence on standard error, with the right exit code.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"

# says CODE PATTERN COMMAND...: exits with CODE, and all it says is one line that has PATTERN in it.
says() {
  local code=$1 pattern=$2 status=0
  shift 2
  timeout 20 "$@" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" -eq "$code" ] || { cat "$work/err" >&2; fail "exit code $status instead of $code: $*"; }
  [ "$(wc -l <"$work/err")" -eq 1 ] || { cat "$work/err" >&2; fail "not one line: $*"; }
  grep -q -- "$pattern" "$work/err" || { cat "$work/err" >&2; fail "no \"$pattern\": $*"; }
}

program=$bin/parlor-server
says 2 '--help' "$program" --no-such-flag
says 2 'whole number' "$program" --port many
says 2 'from 1 to 1000' "$program" --time-scale 0
says 1 'Cannot read the config file' "$program" --config "$work/none.toml"
echo 'port = "' >"$work/broken.toml"
says 1 'not valid TOML' "$program" --config "$work/broken.toml"
echo 'colour = "red"' >"$work/unknown.toml"
says 1 'does not exist' "$program" --config "$work/unknown.toml"
says 1 'packs' "$program" --packs "$work/no-packs" --port "$(free_port)"
says 1 'recording' "$program" --replay "$work/none"
start_server
says 1 'already in use' "$bin/parlor-server" --port "$port" --bind 127.0.0.1
grep -q "address 127.0.0.1:$port" "$server_log" || fail "the server tells an address where it does not listen"

says 2 '--help' "$bin/parlor" --no-such-flag
says 2 'PLUM-42' "$bin/parlor" 'hello there'
says 2 '960x600' "$bin/parlor" --size 10x10
says 2 'HOST' "$bin/parlor" --server 'not a host'
says 1 'display' env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER XDG_RUNTIME_DIR="$work" "$bin/parlor" --profile "$work/p"

says 2 '' "$bin/parlor-bots" --no-such-flag
says 2 '' "$bin/parlor-pack" check
says 1 '' "$bin/parlor-pack" import --from opentdb "$work/none.json" "$work/out.json"

# Settings: the flag wins over the environment, that over the file, and the winner is named.
printf 'port = 5001\nname = "From file"\n' >"$work/fine.toml"
PARLOR_PORT=5002 "$program" --config "$work/fine.toml" --print-config >"$work/out"
grep -A1 'environment (PARLOR_PORT)' "$work/out" | grep -q 'port = 5002' || fail "the environment does not win over the file"
grep -q 'name = "From file"' "$work/out" || fail "the file does not count"
PARLOR_PORT=5002 "$program" --port 5003 --config "$work/fine.toml" --print-config | grep -q 'port = 5003' ||
  fail "the flag does not win"
