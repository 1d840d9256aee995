#!/usr/bin/env bash
# One client hosts, another joins by pasting the whole invite message; both play to the recap. The clipboard holds what
# the lobby showed.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
start_server --time-scale 60
mkdir host guest
(cd host && client --host --server "127.0.0.1:$port" --profile "$work/p1" --name Zoë --drive "$here/drive/host.drive") \
  >host.log 2>&1 &
host=$!
children+=("$host")
wait_for 60 test -s host/host-lobby.json || { cat host.log >&2; fail "the host has no lobby"; }
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' host/host-lobby.json | head -n 1)
[ -n "$code" ] || fail "the lobby shows no code"
message="Zoë’s happy hour is on. Join with Parlor, code $code\\\\nparlor://127.0.0.1:$port/$code"
sed "s|@INVITE@|$message|" "$here/drive/guest.drive" >guest/guest.drive
(cd guest && client --profile "$work/p2" --name 李雷 --drive guest.drive) >guest.log 2>&1 ||
  { cat guest.log host.log >&2; fail "the guest did not get to the recap"; }
wait "$host" || { cat host.log >&2; fail "the host did not get to the recap"; }
