#!/usr/bin/env bash
# "Sketch night 30" alone with three bots, twenty times faster, driven by a script that draws and guesses.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
PARLOR_TIME_SCALE=20 client --solo --profile "$work/profile" --name Zoë --drive "$here/drive/drawing_evening.drive" ||
  fail "the evening did not reach its recap"
for picture in doodles guessing choosing drawing drawn recap; do
  [ -s "$work/$picture.png" ] || fail "$picture.png was not made"
done
