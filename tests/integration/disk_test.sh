#!/usr/bin/env bash
# The data folder in trouble: a disk that is full for a while loses nothing; a database that is damaged or of a newer
# version is moved aside, and the server starts empty.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
port=$(free_port)
data=$work/data
mkdir "$data"
# A disk of its own where we may have one; else the server may make no file grow, which it sees as the same.
small_disk=no
if mount -t tmpfs -o size=24m parlor-test "$data" 2>/dev/null; then
  small_disk=yes
  trap 'umount -l "$data" 2>/dev/null || true; end_all' EXIT
fi
fill_disk() {
  if [ "$small_disk" = yes ]; then
    dd if=/dev/zero of="$data/ballast" bs=64k 2>/dev/null || true
  else
    prlimit --pid "$server" --fsize=0:unlimited
  fi
}
empty_disk() {
  if [ "$small_disk" = yes ]; then
    rm "$data/ballast"
  else
    prlimit --pid "$server" --fsize=unlimited:unlimited
  fi
}

serve() { start_server_again --time-scale 16; }

serve
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 2 --players 4 --evening draw --compare-pixels \
  --seconds 120 --report report.json >bots.log 2>&1 &
bots=$!
children+=("$bots")
wait_for 20 test -s "$data/parlor.db"
wait_for 3 false || true
fill_disk
logged 30 'Lobbies cannot be saved'
empty_disk
logged 30 'Lobbies are saved again'
end_server KILL
serve
logged 5 'Brought back 2 lobbies'
wait "$bots" || true
figure() { grep -oE "\"$1\": [0-9]+" report.json | grep -oE '[0-9]+$' | head -n 1; }
[ "$(figure evenings_completed)" -eq 2 ] || { cat report.json "$server_log" >&2; fail "not every evening came to its recap"; }
[ "$(figure resumes)" -ge 8 ] || { cat report.json >&2; fail "not everybody came back"; }
[ "$(figure view_mismatches)" -eq 0 ] && [ "$(figure canvas_mismatches)" -eq 0 ] ||
  { cat report.json >&2; fail "members see different things"; }
end_server TERM

# Written by a version that is to come: its number stands at byte 60 of the file, big-endian.
serve
end_server TERM
printf '\0\0\0\143' | dd of="$data/parlor.db" bs=1 seek=60 conv=notrunc 2>/dev/null
serve
logged 5 'a newer version of Parlor has written it'
[ "$(find "$data" -name 'parlor.db.unreadable-*' | wc -l)" -ge 1 ] || fail "the newer database is not kept"
end_server TERM
head -c 100000 /dev/urandom >"$data/parlor.db"
rm -f "$data/parlor.db-wal"
serve
logged 5 'cannot be read (file is not a database)'
logged 5 'the server starts empty'
"$bin/parlor-bots" --server "127.0.0.1:$port" --lobbies 1 --players 2 --evening idle --seconds 1 >/dev/null 2>&1 || true
end_server TERM

# Where nothing can be written, it says so before anything is lost.
status=0
timeout 20 "$bin/parlor-server" --port "$port" --bind 127.0.0.1 --data /proc/self 2>refused.log || status=$?
[ "$status" -eq 1 ] && grep -q 'Name one that this user may write in' refused.log ||
  { cat refused.log >&2; fail "a folder that nobody can write in is not refused"; }
