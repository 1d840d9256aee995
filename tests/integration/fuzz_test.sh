#!/usr/bin/env bash
# Everything that takes bytes from strangers gets what has once been of interest, and each message that the tests of the
# wire keep with each of its bytes changed in turn.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
"$(dirname "$1")/tests/fuzz" "$here/../fuzz/corpus" "$here/../golden/wire"
