#!/usr/bin/env bash
# The server is killed while somebody guesses what is being drawn: a banner, then the same drawing and the guess that was
# typed so far.
#   server_gone_test.sh FOLDER_OF_PROGRAMS [FOLDER_FOR_PICTURES]
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
pictures=${2:+$(realpath "$2")}
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"

# Bots who know none of the words, so that the drawing goes on until its time is over.
mkdir -p other/words
cat >other/words/unheard-of.json <<'JSON'
{"format": "parlor-pack", "version": 1, "kind": "words", "title": "Unheard of", "language": "en", "licence": "CC0-1.0",
 "author": "The Parlor project", "source": "Written for Parlor", "words": {"easy": ["qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"]}}
JSON

start_server
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 1 --players 4 --evening draw --packs other --seconds 240 \
  >bots.log 2>&1 &
children+=("$!")
wait_for 20 grep -qs 'Lobby .* opened' "$server_log"
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' "$server_log" | head -n 1)
client "$code" --server "127.0.0.1:$port" --profile "$work/profile" --name Zoë --drive "$here/drive/server_gone.drive" \
  >client.log 2>&1 &
client=$!
children+=("$client")
is_there() { test -s "$1" || ! kill -0 "$client" 2>/dev/null; }
wait_for 90 is_there typed.png || fail "nothing is drawn"
end_server KILL
wait_for 30 is_there banner.png || fail "the client does not say that the server has gone"
start_server_again
status=0
wait "$client" || status=$?
[ "$status" -eq 0 ] || { cat client.log >&2; fail "the client did not come back to where it was"; }
grep -q 'half a lightho' back.json || fail "the guess that was typed so far is gone"
[ -z "$pictures" ] || cp ./*.png "$pictures"
