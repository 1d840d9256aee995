#!/usr/bin/env bash
# The few drawings of ours, drawn by bots: see drawings.sh, which takes any folder.
set -euo pipefail
here=$(realpath "$(dirname "$0")")
exec "$here/drawings.sh" "$1" "$here/drawings" 2
