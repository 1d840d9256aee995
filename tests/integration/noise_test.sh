#!/usr/bin/env bash
# The handshake and the sealed frames after it, held against an independent implementation of Noise in both roles.
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
/usr/bin/python3 "$here/noise_peer.py" "$bin/../tests/noise_peer" >"$work/out" || fail "the other implementation does not agree"
grep -qx ok "$work/out"
