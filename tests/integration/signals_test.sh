#!/usr/bin/env bash
# What a server does when it is told something by a signal: reads packs and settings again, lets rounds finish before it
# stops, and stops at once when told so twice.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
unset PARLOR_DRAIN_SECONDS  # here one wants to see it wait
cp -r "$here/../../assets/packs" packs
echo 'drain_seconds = 50' >server.toml

start_server --packs "$work/packs" --config "$work/server.toml"
logged 5 'Content: .* words'
rm packs/words/*
kill -HUP "$server"
logged 5 'Read again: .*no words'
rm -r packs/trivia packs/prompts
kill -HUP "$server"
logged 5 'Nothing was read again, all stays as it was: '
echo 'colour = "red"' >>server.toml
kill -HUP "$server"
logged 5 'Nothing was read again, .*"colour" that does not exist'

# What was read at first is still there to be played.
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 1 --players 3 --evening quick-15 --seconds 120 >bots.log 2>&1 &
children+=("$!")
logged 20 'Lobby .* opened'
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' "$server_log" | head -n 1)
client "$code" --server "127.0.0.1:$port" --profile "$work/profile" --name Zoë --drive "$here/drive/server_stops.drive" \
  >client.log 2>&1 &
client=$!
children+=("$client")
is_there() { test -s "$1" || ! kill -0 "$client" 2>/dev/null; }
wait_for 90 is_there playing.png
kill -TERM "$server"
logged 5 'Stopping when the rounds that go on are over, in 50 s at the latest'
wait_for 30 is_there told.png
kill -0 "$server" || fail "the server does not wait for the round"
end_server TERM  # the second time
wait "$client" || { cat client.log >&2; fail "the client does not say what goes on"; }

start_server_again --time-scale 4
grep -q 'Brought back 1 lobby that was open' "$server_log" || { cat "$server_log" >&2; fail "the lobby is not back"; }
