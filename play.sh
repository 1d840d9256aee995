#!/usr/bin/env bash
# Plays Parlor from this folder: installs what is missing, builds, and starts it.
#   ./play.sh [OPTIONS]          a lobby of your own with three bots; options go to the client, see parlor --help
#   ./play.sh server [OPTIONS]   the server alone; see parlor-server --help
#   ./play.sh client [OPTIONS]   the client alone; an invite or a code may follow
# Without a display the first form starts a server, lets bots play a short evening on it and says how to join.
set -euo pipefail
root=$(cd "$(dirname "$0")" && pwd)  # files in OPTIONS are meant from where one is

what=all
case "${1:-}" in
  server | client) what=$1; shift ;;
esac

"$root/cmake/install-packages.sh" build
cd "$root"
if [ ! -f build/release/build.ninja ]; then
  echo "Configuring…"
  cmake --preset release >/dev/null
fi
echo "Building… (minutes the first time, seconds after that)"
cmake --build --preset release | { grep -vE 'Re-checking|no work to do' || true; }
cd "$OLDPWD"
bin=$root/build/release/bin

case $what in
  server) exec "$bin/parlor-server" "$@" ;;
  client) exec "$bin/parlor" "$@" ;;
esac

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${SDL_VIDEODRIVER:-}" ]; then
  exec "$bin/parlor" --solo "$@"
fi

echo "No display here, so bots play a short evening alone."
log=$(mktemp)
PARLOR_TIME_SCALE=${PARLOR_TIME_SCALE:-20} "$bin/parlor-server" --data "$(mktemp -d)" --drain-seconds 0 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$log"' EXIT
until grep -q 'listens on' "$log"; do
  kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
  read -rt 0.1 <> <(:) || true
done
cat "$log"
report=$(mktemp)
"$bin/parlor-bots" --server 127.0.0.1:4747 --lobbies 1 --players 4 --evening quick-15 --report "$report"
echo "The bots have played an evening; their report:"
cat "$report"
rm -f "$report"
echo
echo "To play yourself: ./play.sh server on this machine, and on one with a display"
echo "  ./play.sh client --server THIS_MACHINE --host     to open a lobby"
echo "  ./play.sh client 'THE INVITE'                     to join it"
