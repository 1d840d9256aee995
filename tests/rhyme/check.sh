#!/usr/bin/env bash
# Adds a round type to a copy of the project by a patch of three new files and a line in each of the three lists,
# builds the programs, and lets bots play it. It stays so cheap to add a game, or this fails.
#   check.sh FOLDER     where the copy is made and built
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -eq 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
mkdir -p "$1"
copy=$(cd "$1" && pwd)/parlor

bin=$copy/build/test/bin
# shellcheck source=../integration/common.sh
. "$here/../integration/common.sh"

# Of the tree as it is now, so that times of files stay and a second run is quick.
mkdir -p "$copy"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T - | tar -x -C "$copy")
cd "$copy"
new=$(grep -c '^new file' "$here/rhyme.patch")
changed=$(grep -c '^diff --git' "$here/rhyme.patch")
added=$(awk '/^diff --git/ { fresh = 0 } /^new file/ { fresh = 1 } !fresh && /^\+[^+]/ && !/^\+#include/' \
  "$here/rhyme.patch" | wc -l)
[ "$new" -eq 3 ] && [ "$changed" -eq 6 ] && [ "$added" -eq 3 ] ||
  fail "A round type takes $new new files and $added lines in $((changed - new)) others; it should take 3 and 3."
patch -s -p1 -N <"$here/rhyme.patch"

export CCACHE_BASEDIR=$copy CCACHE_NOHASHDIR=1
[ -f build/test/build.ninja ] || cmake --preset test >/dev/null
nice -n 10 cmake --build --preset test --target parlor-server parlor parlor-bots >build.log 2>&1 ||
  { tail -n 40 build.log >&2; fail "The programs do not build with one more round type."; }

start_server --time-scale 20
"$bin/parlor-bots" --server "127.0.0.1:$port" --players 4 --evening rhyme --report report.json
grep -q '"evenings_completed": 1' report.json || fail "The bots did not play it to the end."
grep -qE '"moves_improvised": [1-9]' report.json || fail "The bots were there, but said nothing in it."
grep -q '"bad_values"' report.json && fail "What the bots said in it was not valid."
echo "Three files, three lines, and the bots have played it."
