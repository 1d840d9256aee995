# Sourced by the tests that run the programs as people do. Needs $bin, the folder of the programs.
work=$(mktemp -d)
children=()
end_all() {
  local child
  for child in "${children[@]:-}"; do
    [ -z "$child" ] || kill "$child" 2>/dev/null || true  # it may have ended by itself
  done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap end_all EXIT

fail() { echo "FAILED: $*" >&2; exit 1; }

# A server that is asked to stop does so at once, unless a test wants to see how it waits for rounds.
export PARLOR_DRAIN_SECONDS=0

# A UDP port that nobody listens on.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 20000))
    grep -qi ":$(printf '%04X' "$port") " /proc/net/udp || { echo "$port"; return; }
  done
}

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -ge "$until" ] && return 1
    # Blocks for a moment on something that never comes: the shell's way to wait without a process.
    read -rt 0.05 <> <(:) || true
  done
}

# start_server [OPTIONS]: sets $port, $data and $server, returns when it listens. Each has a data folder of its own.
start_server() {
  port=$(free_port)
  data=$work/data-$port
  start_server_again "$@"
}

# start_server_again [OPTIONS]: on $port and with the $data that are set. Its log begins anew.
start_server_again() {
  server_log=$work/server-$port.log
  # A disk that takes no more is something a server is told, not something that ends it.
  (trap '' XFSZ && exec "$bin/parlor-server" --port "$port" --bind 127.0.0.1 --data "$data" "$@") 2>"$server_log" &
  server=$!
  children+=("$server")
  # A disk that is busy with a build keeps a new database waiting.
  wait_for 60 grep -qs 'listens on' "$server_log" || { cat "$server_log" >&2; fail "the server does not start"; }
}

# end_server SIGNAL: and waits until it has gone, which it does well when it is asked to.
end_server() {
  local status=0
  kill "-$1" "$server"
  { wait "$server" || status=$?; } 2>/dev/null
  [ "$1" != TERM ] || [ "$status" -eq 0 ] || { cat "$server_log" >&2; fail "asked to stop, the server ends with $status"; }
}

# logged SECONDS PATTERN: the server says so by then.
logged() {
  wait_for "$1" grep -q "$2" "$server_log" || { cat "$server_log" >&2; fail "the log never says \"$2\""; }
}

# start_display: a display of our own. Sets DISPLAY, returns when it is there.
start_display() {
  local number=$work/display
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$number" >"$work/xvfb.log" 2>&1 &
  children+=("$!")
  wait_for 20 test -s "$number" || { cat "$work/xvfb.log" >&2; fail "Xvfb does not start"; }
  DISPLAY=:$(cat "$number")
  export DISPLAY
}

# The client without a display, painting into memory. SDL_VIDEODRIVER from outside wins. Tests keep off the network
# that this machine is in, unless they are in one of their own.
network_search=--no-network-search
client() {
  SDL_VIDEODRIVER=${SDL_VIDEODRIVER:-dummy} SDL_RENDER_DRIVER=software SDL_AUDIODRIVER=dummy \
    timeout "${CLIENT_SECONDS:-300}" "$bin/parlor" $network_search "$@"
}

# start_host DRIVE FILE: a client that hosts on the server, in a folder "host"; returns when its script has written FILE
# there. Sets $host, its process, and $code, of the lobby that FILE shows.
start_host() {
  mkdir "$work/host"
  (cd "$work/host" && client --host --server "127.0.0.1:$port" --profile "$work/p1" --name Zoë --drive "$1") \
    >"$work/host.log" 2>&1 &
  host=$!
  children+=("$host")
  wait_for 60 test -s "$work/host/$2" || { cat "$work/host.log" >&2; fail "the host has no lobby"; }
  code=$(grep -oE '[A-Z]{4}-[0-9]{2}' "$work/host/$2" | head -n 1)
  [ -n "$code" ] || fail "the lobby shows no code"
}
