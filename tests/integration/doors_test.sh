#!/usr/bin/env bash
# What a real client says at a door that does not open, one clear sentence each: a lobby that is full, one that is
# locked, a code that nobody has, a server that does not answer; and in the lobby, that a name is taken.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
start_server

# says SENTENCE ARGUMENTS...: a client started with them shows it on its home screen.
tries=0
says() {
  local sentence=$1
  shift
  tries=$((tries + 1))
  printf 'wait screen home 10\nwait text "%s" 20\nexpect-layout\nquit\n' "$sentence" >"try-$tries.drive"
  client --profile "$work/guest-$tries" --name Kofi --drive "try-$tries.drive" "$@" >try.log 2>&1 ||
    { cat try.log >&2; fail "no client says: $sentence"; }
}

# lobby NAME: a host in a folder of that name, who opens a lobby by drive/doors_NAME.drive. Sets $code.
lobby() {
  mkdir "$1"
  (cd "$1" && client --host --server "127.0.0.1:$port" --profile "$work/profile-$1" --name Zoë \
    --drive "$here/drive/doors_$1.drive") >"$1.log" 2>&1 &
  children+=("$!")
  wait_for 60 test -s "$1/lobby.json" || { cat "$1.log" >&2; fail "there is no lobby"; }
  code=$(grep -oE '[A-Z]{4}-[0-9]{2}' "$1/lobby.json" | head -n 1)
}

lobby full
"$bin/parlor-bots" --server "127.0.0.1:$port" --code "$code" --players 1 --behaviour idle --seconds 60 >bots.log 2>&1 &
children+=("$!")
wait_for 30 test -s full/ready.json || { cat full.log bots.log >&2; fail "the lobby is not full"; }
says "This room is full (2). Ask the host to make room." --server "127.0.0.1:$port" "$code"

lobby locked
wait_for 30 test -s locked/ready.json || { cat locked.log >&2; fail "the lobby is not locked"; }
says "The host has locked this lobby. Ask them to open it." --server "127.0.0.1:$port" "$code"

wrong=PLUM-42
[ "$code" != "$wrong" ] || wrong=PLUM-43
says "No lobby has that code." --server "127.0.0.1:$port" "$wrong"
says "isn’t answering" --server "127.0.0.1:$(free_port)" "$code"

start_host "$here/drive/host.drive" host-lobby.json
printf 'wait screen lobby 20\nwait text "You’re Zoë 2 here; another Zoë came first." 10\nquit\n' >same.drive
client --server "127.0.0.1:$port" "$code" --profile "$work/same" --name Zoë --drive same.drive >same.log 2>&1 ||
  { cat same.log >&2; fail "nobody is told that the name is taken"; }
