#!/usr/bin/env bash
# What goes wrong at the door is said in one clear sentence on standard error, with the right exit code.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"

# says CODE PATTERN COMMAND...: exits with CODE, and all it says is one line that has PATTERN in it.
says() {
  local code=$1 pattern=$2 status=0
  shift 2
  timeout 20 "$@" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" -eq "$code" ] || { cat "$work/err" >&2; fail "exit code $status instead of $code: $*"; }
  [ "$(wc -l <"$work/err")" -eq 1 ] || { cat "$work/err" >&2; fail "not one line: $*"; }
  grep -q -- "$pattern" "$work/err" || { cat "$work/err" >&2; fail "no \"$pattern\": $*"; }
}

program=$bin/parlor-server
says 2 '--help' "$program" --no-such-flag
says 2 'whole number from 1 to 65535' "$program" --port many
for wrong in 0 -1 1001 65536 fast; do
  says 2 "\"$wrong\", but must be a whole number from 1 to 1000" "$program" --time-scale "$wrong"
  says 1 "\"$wrong\", but must be a whole number from 1 to 1000" env PARLOR_TIME_SCALE="$wrong" "$program"
  echo "time_scale = \"$wrong\"" >"$work/scale.toml"
  says 1 "\"$wrong\", but must be a whole number from 1 to 1000" "$program" --config "$work/scale.toml"
done
says 1 'Cannot read the config file' "$program" --config "$work/none.toml"
echo 'port = "' >"$work/broken.toml"
says 1 'not valid TOML' "$program" --config "$work/broken.toml"
echo 'colour = "red"' >"$work/unknown.toml"
says 1 'does not exist' "$program" --config "$work/unknown.toml"
says 1 'packs' "$program" --packs "$work/no-packs" --port "$(free_port)"
# A data folder that is of no use is said at once, and when one only asks. Root may write anywhere, so what is in the
# way is a file, or a file system that nobody makes anything in.
echo 'in the way' >"$work/file"
for folder in "$work/file" "$work/file/below" /proc/nothing/data /proc/self; do
  says 1 "folder $folder for data, which --data names: .* Name one" "$program" --data "$folder" --port "$(free_port)"
  says 1 "folder $folder for data, which --data names: .* Name one" "$program" --data "$folder" --check-config
  says 1 "folder $folder for recordings, which --record names" "$program" --record "$folder" --check-config
done
says 1 'which PARLOR_DATA names' env PARLOR_DATA=/proc/self "$program" --check-config
echo 'data = "/proc/self"' >"$work/data.toml"
says 1 "which $work/data.toml, data names" "$program" --config "$work/data.toml" --check-config
says 2 'the name of a folder' "$program" --data ''
says 2 'the name of a TOML file' "$program" --config ''
says 2 'the name of a recording' "$program" --replay ''
"$program" --data /proc/self --print-config >"$work/out" || fail "printing the settings looks at the data folder"
grep -q '^# data directory, /proc/self$' "$work/out" || fail "the settings do not say where the data is"
"$program" --data "$work/asked/data" --check-config >/dev/null || fail "a data folder that is missing is no fault"
[ ! -e "$work/asked" ] || fail "asking makes a data folder"
[ ! -e "$work/parlor-data" ] || fail "a data folder is made that nobody named"
says 1 'recording' "$program" --replay "$work/none"
start_server
[ "$(stat -c %a "$data")" = 700 ] || fail "others can look into the data folder"
grep -q "data folder is $data" "$server_log" || fail "the server does not say where the data is"
says 1 'already in use' "$bin/parlor-server" --port "$port" --bind 127.0.0.1
says 1 "uses the data folder $data" "$bin/parlor-server" --port "$(free_port)" --bind 127.0.0.1 --data "$data"
[ -z "$(find "$data" -name '*unreadable*')" ] || fail "the lobbies of a server that runs were moved aside"
grep -q "address 127.0.0.1:$port" "$server_log" || fail "the server tells an address where it does not listen"

says 2 '--help' "$bin/parlor" --no-such-flag
says 2 'PLUM-42' "$bin/parlor" 'hello there'
says 2 '960x600' "$bin/parlor" --size 10x10
for wrong in 79 201 -1 99999999999 large ''; do
  says 2 "from 80 to 200 per cent; \"$wrong\"" "$bin/parlor" --text-size "$wrong"
done
says 2 'HOST' "$bin/parlor" --server 'not a host'
says 2 'PLUM-42' "$bin/parlor" ''
says 2 'HOST' "$bin/parlor" --server ''
says 2 'name' "$bin/parlor" --name ''
says 2 'folder' "$bin/parlor" --profile ''
# A profile that was named and cannot be kept is said before anything opens; the usual one only costs being remembered.
for folder in "$work/file" "$work/file/below" /proc/nothing/profile /proc/self; do
  says 1 "profile folder $folder: .* Name one" env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER "$bin/parlor" --profile "$folder"
done
echo quit >"$work/quit.drive"
XDG_CONFIG_HOME=$work/file client --drive "$work/quit.drive" || fail "nobody can play without a profile"
client --profile "$work/new/profile" --drive "$work/quit.drive" || fail "a profile folder is not made"
[ "$(stat -c %a "$work/new/profile")" = 700 ] || fail "others can look into the profile"
says 1 'display' env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER XDG_RUNTIME_DIR="$work" "$bin/parlor" --profile "$work/p"

bots=$bin/parlor-bots
says 2 '--help' "$bots" --no-such-flag
for wrong in 0 -1 101 1.5 many ''; do
  says 2 "\"$wrong\", but must be a whole number from 1 to 100\\." "$bots" --players "$wrong"
  says 2 "\"${wrong/101/1001}\", but must be a whole number from 1 to 1000\\." "$bots" --lobbies "${wrong/101/1001}"
done
says 2 'a whole number from 0 to' "$bots" --seed -1
for wrong in -1 nan 1e7 soon ''; do
  says 2 "\"$wrong\", but must be a number from 0 to 1000000\\." "$bots" --seconds "$wrong"
  says 2 "\"$wrong\", but must be a number from 0 to 100000\\." "$bots" --join-over "$wrong"
done
# What is empty was meant to be something: the bots do not go somewhere else instead.
says 2 '"" is no code' "$bots" --code ''
says 2 '"" is no server' "$bots" --server ''
says 2 'report' "$bots" --report ''
says 2 'There is no evening ""' "$bots" --evening ''
says 2 '' "$bin/parlor-pack" check
says 1 '' "$bin/parlor-pack" import --from opentdb "$work/none.json" "$work/out.json"
says 1 'check the path' "$bin/parlor-pack" import --from words "$work/none.txt" "$work/out.json"
printf '# no words yet\n,\n' >"$work/empty.txt"
says 1 'nothing in .* can be imported' "$bin/parlor-pack" import --from words "$work/empty.txt" "$work/out.json"
grep -q 'the file holds no words' "$work/out" || fail "nobody says why nothing is imported"

# A folder with words alone is enough to start with; one where nothing can be used is not.
mkdir "$work/words" "$work/nothing"
printf 'cat, dog\nice cream#h\n' >"$work/list.txt"
"$bin/parlor-pack" import --from words "$work/list.txt" "$work/words/ours.json" --language en --licence CC0-1.0 >"$work/out"
"$bin/parlor-pack" check --strict "$work/words" >"$work/out" || fail "an imported list is not in order"
"$program" --packs "$work/words" --check-config | grep -q 'no questions, 1 pack with 3 words' ||
  fail "nobody says what the packs hold"
echo '{"format": "parlor-pack", "version": 1, "kind": "words", "words": {"easy": []}}' >"$work/nothing/empty.json"
says 1 'no usable packs' "$program" --packs "$work/nothing" --check-config

# A variable that begins like a setting and is none may be a slip or another program's: a warning, and no failure.
export PARLOR_PROT=5000
says 0 'PARLOR_PROT .* PARLOR_PORT' "$program" --check-config
says 0 'PARLOR_PROT .* PARLOR_PORT' "$program" --print-config
! grep -q PARLOR_PROT "$work/out" || fail "a warning stands among the settings"
start_server
grep -q 'PARLOR_PROT .* PARLOR_PORT' "$server_log" || fail "the server does not say which variable it ignores"
unset PARLOR_PROT

# Settings: the flag wins over the environment, that over the file, and the winner is named.
printf 'port = 5001\nname = "From file"\n' >"$work/fine.toml"
PARLOR_PORT=5002 "$program" --config "$work/fine.toml" --print-config >"$work/out"
grep -A1 'environment (PARLOR_PORT)' "$work/out" | grep -q 'port = 5002' || fail "the environment does not win over the file"
grep -q 'name = "From file"' "$work/out" || fail "the file does not count"
PARLOR_PORT=5002 "$program" --port 5003 --config "$work/fine.toml" --print-config | grep -q 'port = 5003' ||
  fail "the flag does not win"
