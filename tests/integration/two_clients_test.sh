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
start_host "$here/drive/host.drive" host-lobby.json
mkdir guest
message="Zoë’s happy hour is on. Join with Parlor, code $code\\\\nparlor://127.0.0.1:$port/$code"
sed "s|@INVITE@|$message|" "$here/drive/guest.drive" >guest/guest.drive
(cd guest && client --profile "$work/p2" --name 李雷 --drive guest.drive) >guest.log 2>&1 ||
  { cat guest.log host.log >&2; fail "the guest did not get to the recap"; }
wait "$host" || { cat host.log >&2; fail "the host did not get to the recap"; }
