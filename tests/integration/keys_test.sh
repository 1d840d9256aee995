#!/usr/bin/env bash
# The server's key: made once, for its owner's eyes alone, and said aloud where it is not as it should be. And the keys
# of a connection, which are not in the server's memory any more once that has ended.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"

fingerprint() { grep -oE 'fingerprint is [A-Z2-7]{26}\.' "$server_log"; }

start_server
key=$data/server.key
[ "$(stat -c '%a %s' "$key")" = '600 32' ] || fail "the server's key is $(stat -c 'mode %a, %s bytes' "$key")"
first=$(fingerprint) || fail "the server does not say its fingerprint"

# In a connection's life its keys are there, which shows that the search finds them; after it they are not.
mkfifo hold
"$bin/../tests/link_keys" "$port" <hold >keys 2>link_keys.log &
client=$!
children+=("$client")
exec 4>hold
four_keys() { [ "$(wc -l <keys)" -eq 4 ]; }
wait_for 20 four_keys || { cat link_keys.log >&2; fail "the client has no keys"; }
in_memory() { /usr/bin/python3 "$here/find_keys.py" "$server" <keys; }
if [ "$(in_memory 2>/dev/null || echo none)" = none ]; then
  echo "skipped: this system lets nobody look into another process"
else
  [ "$(in_memory)" -eq 4 ] || fail "while the connection stands $(in_memory) of its 4 keys are in memory"
fi
exec 4>&-
wait "$client" || { cat link_keys.log >&2; fail "the client did not get through"; }
gone() { [ "$(in_memory 2>/dev/null || echo 0)" -eq 0 ]; }
wait_for 10 gone || fail "after the connection $(in_memory) of its keys are still in memory"

end_server TERM
start_server_again
[ "$(fingerprint)" = "$first" ] || fail "after a restart the server has another key"
end_server TERM

refused() {
  local status=0
  timeout 20 "$bin/parlor-server" --port "$port" --bind 127.0.0.1 --data "$data" "${@:2}" >out 2>err || status=$?
  [ "$status" -eq 1 ] || { cat err >&2; fail "exit code $status for a key like that"; }
  grep -q -- "$1" err || { cat err >&2; fail "no \"$1\""; }
  [ "$(grep -c parlor-server: err)" -eq 1 ] || fail "not one sentence"
}
chmod 640 "$key"
refused "chmod 600 $key"
refused "chmod 600 $key" --check-config
chmod 600 "$key"
cp "$key" good
head -c 31 good >"$key"
refused 'is damaged'
rm "$key"
mkdir "$key"
refused 'is damaged'
rmdir "$key"
cp good "$key"
chmod 600 "$key"
start_server_again
[ "$(fingerprint)" = "$first" ] || fail "a copy of the key is another one"
end_server TERM
rm "$key"
start_server_again
[ "$(fingerprint)" != "$first" ] || fail "a new key has the old fingerprint"
[ "$(stat -c %a "$key")" = 600 ] || fail "others may read the new key"
