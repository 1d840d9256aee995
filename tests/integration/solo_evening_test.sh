#!/usr/bin/env bash
# "Trivia night 45" alone with three bots, sixty times faster, driven by a script.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
mkdir Documents
XDG_DOCUMENTS_DIR=$work/Documents PARLOR_TIME_SCALE=60 client --solo --profile "$work/profile" --name Zoë --drive "$here/drive/solo_evening.drive" ||
  fail "the evening did not reach its recap"
for picture in lobby question between recap; do
  [ -s "$work/$picture.png" ] || fail "$picture.png was not made"
done
grep -q 'Zoë' Documents/parlor-evening-1.html || fail "the recap was not saved as a page"
[ "$(head -c 8 Documents/parlor-evening-1.png | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] ||
  fail "the recap was not saved as a picture"
