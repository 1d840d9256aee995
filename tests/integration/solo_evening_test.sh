#!/usr/bin/env bash
# "Trivia night 45" alone with three bots, sixty times faster, driven by a script.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
PARLOR_TIME_SCALE=60 client --solo --profile "$work/profile" --name Zoë --drive "$here/drive/solo_evening.drive" ||
  fail "the evening did not reach its recap"
for picture in lobby question between recap; do
  [ -s "$work/$picture.png" ] || fail "$picture.png was not made"
done
