#!/usr/bin/env bash
# An evening, as somebody sees it who reads along on the wire: no name, no code, no chat, no question, no word of it is in
# what went over the network. The server's own recording has them all, which shows that the search finds them.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
packs=$(realpath "$here/../../assets/packs")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
start_server --time-scale 20 --record recordings
through=$(free_port)
"$bin/../tests/udp_proxy" --listen "$through" --server "$port" --capture capture 2>proxy.log >/dev/null &
children+=("$!")
wait_for 20 grep -qs 'listens on' proxy.log || fail "the proxy does not start"

sed "s|@SECRET@|the fountain is at the corner of Elm|" "$here/drive/sealed_host.drive" >host.drive
(client --host --server "127.0.0.1:$through" --profile "$work/p1" --name "Quentina Osgood" --drive host.drive) >host.log 2>&1 &
host=$!
children+=("$host")
wait_for 60 test -s sealed-lobby.json || { cat host.log >&2; fail "the host has no lobby"; }
code=$(grep -oE '[A-Z]{4}-[0-9]{2}' sealed-lobby.json | head -n 1)
"$bin/parlor-bots" --server "127.0.0.1:$through" --code "$code" --players 4 --seconds 60 >bots.log 2>&1 &
children+=("$!")
wait "$host" || { cat host.log >&2; fail "the host did not get through the evening"; }
end_server TERM

{
  printf '%s\n' "Quentina Osgood" "$code" "${code%-*}" 'the fountain is at the corner of Elm'
  /usr/bin/python3 - "$packs" <<'TEXTS'
import json
import pathlib
import sys

# What is long enough not to come about by chance in so many bytes.
def texts(value):
    if isinstance(value, str):
        if len(value.encode()) >= 7:
            yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)

for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.json")):
    for text in texts(json.loads(file.read_text())):
        if "\n" not in text:
            print(text)
TEXTS
} | sort -u >secrets
[ "$(wc -l <secrets)" -gt 1000 ] || fail "there is too little to look for"
# The code's letters alone are few: in a long capture they may come about by chance.
sed -i "/^${code%-*}\$/d" secrets
[ "$(stat -c %s capture)" -gt 50000 ] || fail "too little went over the wire: $(stat -c %s capture) bytes"
found=$(LC_ALL=C grep -aoFf secrets capture | sort -u | head -n 5) || true
[ -z "$found" ] || fail "in clear on the wire: $found"
cat recordings/* >recorded
for text in "Quentina Osgood" "$code" 'the fountain is at the corner of Elm'; do
  LC_ALL=C grep -aqF "$text" recorded || fail "the recording does not hold \"$text\", so the search proves nothing"
done
[ "$(LC_ALL=C grep -aoFf secrets recorded | sort -u | wc -l)" -gt 10 ] || fail "the recording holds no questions, so the search proves nothing"
