#!/usr/bin/env bash
# A known server with another key, and a link with another fingerprint than its server's: both are refused, each with its
# own words, and only somebody who says so twice goes on with a new key. With a FOLDER, pictures of it stay there.
#   key_changed_test.sh FOLDER_OF_PROGRAMS [FOLDER]
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
pictures=$(realpath -m "${2:-/nowhere}")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"

# drive NAME PROFILE ARGUMENTS...: with the script on standard input.
drive() {
  local name=$1 profile=$2
  shift 2
  cat >"$name.drive"
  client --profile "$work/$profile" --name Zoë --drive "$name.drive" "$@" >"$name.log" 2>&1 ||
    { cat "$name.log" >&2; fail "$name"; }
}
known_key() { grep -oE '"key": "[A-Z2-7]{26}"' "$work/p1/profile.json" || true; }

start_server
drive first p1 --host --server "127.0.0.1:$port" <<'SCRIPT'
wait screen lobby 20
click "Copy invite"
wait text "Invite copied" 5
expect-clipboard "*/*-*#*"
dump lobby.json
quit
SCRIPT
[ "$(stat -c '%a %s' p1/identity.key)" = '600 32' ] || fail "who one is does not lie in a file for oneself"
before=$(known_key)
[ -n "$before" ] || fail "the server's key was not remembered"
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' lobby.json | head -n 1)

# Somebody stands in the server's place.
end_server TERM
mv "$data/server.key" right.key
start_server_again
for theme in evening afternoon; do
  drive "changed-$theme" p1 --theme "$theme" --host --server "127.0.0.1:$port" <<SCRIPT
wait screen key-changed 20
expect text "This server’s key has changed"
expect text "127.0.0.1:$port shows another key"
expect-layout
screenshot key-changed-$theme.png
click "I know, trust the new key"
expect-layout
screenshot key-changed-sure-$theme.png
key Escape
key Escape
wait screen home 5
expect-not text "key has changed"
quit
SCRIPT
done
grep -q 'Lobby .* opened' "$server_log" && fail "the other server was told what its guest wanted"
[ "$(known_key)" = "$before" ] || fail "looking at the warning has trusted the new key"

drive wrong-link p2 "parlor://127.0.0.1:$port/$code#AAAAAAAAAAAAAAAAAAAAAAAAAA" <<SCRIPT
wait text "127.0.0.1:$port isn’t the server of that invite" 20
expect-layout
screenshot wrong-link.png
expect-not text "No lobby has that code"
quit
SCRIPT
[ -z "$(grep -o '"key"' p2/profile.json || true)" ] || fail "a server with a wrong fingerprint was remembered"

drive trusted p1 --host --server "127.0.0.1:$port" <<'SCRIPT'
wait screen key-changed 20
click "I know, trust the new key"
click "Trust it"
wait screen lobby 20
quit
SCRIPT
[ "$(known_key)" != "$before" ] || fail "the new key was not remembered"
drive again p1 --host --server "127.0.0.1:$port" <<'SCRIPT'
wait screen lobby 20
quit
SCRIPT

# With the right key in the link, the known one does not matter: it came another way than the network.
end_server TERM
cp right.key "$data/server.key"
start_server_again
right=$(grep -oE 'fingerprint is [A-Z2-7]{26}' "$server_log" | grep -oE '[A-Z2-7]{26}$')
drive link p1 "parlor://127.0.0.1:$port/$code#$right" <<'SCRIPT'
wait screen lobby 20
quit
SCRIPT
[ "$(known_key)" = "$before" ] || fail "the link's key was not remembered"
[ "$pictures" = /nowhere ] || { mkdir -p "$pictures" && cp ./*.png "$pictures"; }
