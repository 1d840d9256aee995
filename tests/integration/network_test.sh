#!/usr/bin/env bash
# Lobbies on one's network: two servers on machines of their own show theirs on a third one's home screen, one of them
# dies and goes from it, at the other one somebody knocks and is let in. The machines are network namespaces made here.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
if [ -z "${INSIDE_OWN_NETWORK:-}" ]; then
  # In a network, and where its names are kept, of our own: nothing of it stays, and it needs no root.
  export INSIDE_OWN_NETWORK=1
  exec unshare --map-root-user --net --mount "$0" "$@"
fi
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
mkdir -p /run/netns
mount -t tmpfs none /run/netns

# machine NAME NUMBER: another machine, with a network between it and us.
machine() {
  ip netns add "$1"
  ip link add "to-$1" type veth peer name eth0 netns "$1"
  ip address add "10.77.$2.1/24" broadcast + dev "to-$1"
  ip link set "to-$1" up
  ip -n "$1" address add "10.77.$2.2/24" broadcast + dev eth0
  ip -n "$1" link set eth0 up
  ip -n "$1" link set lo up
}

# lobby_on MACHINE TITLE PERSON: a server and a host who lets their lobby show. Sets $server and $host.
lobby_on() {
  local log=$work/$1.log
  ip netns exec "$1" "$bin/parlor-server" --name "$1" --data "$work/data-$1" 2>"$log" &
  server=$!
  children+=("$server")
  wait_for 20 grep -qs 'listens on' "$log" || { cat "$log" >&2; fail "the server on $1 does not start"; }
  sed "s|@TITLE@|$2|" "$here/drive/network_host.drive" >"$1.drive"
  mkdir "$1"
  (cd "$1" && SDL_VIDEODRIVER=dummy SDL_RENDER_DRIVER=software SDL_AUDIODRIVER=dummy ip netns exec "$1" timeout 120 \
    "$bin/parlor" --no-network-search --host --server 127.0.0.1 --profile "$work/profile-$1" --name "$3" \
    --drive "../$1.drive") >"$work/host-$1.log" 2>&1 &
  host=$!
  children+=("$host")
  wait_for 60 test -s "$1/visible.json" || { cat "$work/host-$1.log" >&2; fail "the lobby on $1 does not show"; }
}

ip link set lo up
machine garden 1
machine kitchen 2
lobby_on garden "Garden party" Ada
host_of_garden=$host
lobby_on kitchen "Kitchen table" Ben
server_of_kitchen=$server

network_search=
(client --profile "$work/profile" --name Kofi --drive "$here/drive/network_guest.drive") >guest.log 2>&1 &
guest=$!
children+=("$guest")
wait_for 60 test -s both.json || { cat guest.log >&2; fail "the two lobbies do not show"; }
{ kill -KILL "$server_of_kitchen" && wait "$server_of_kitchen" || true; } 2>/dev/null
wait "$guest" || { cat guest.log host-garden.log >&2; fail "the guest did not get in"; }
wait "$host_of_garden" || { cat host-garden.log >&2; fail "the host did not let the guest in"; }
