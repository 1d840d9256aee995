#!/usr/bin/env bash
# Each target for so long, beginning with its corpus and what the tests of the wire keep; what breaks one stays in
# FOLDER_OF_BUILD/crashes, and what is new in FOLDER_OF_BUILD/found.
#   run.sh FOLDER_OF_BUILD SECONDS [TARGET...]
set -euo pipefail
here=$(realpath "$(dirname "$0")")
build=$(realpath "$1")
seconds=$2
shift 2
[ $# -gt 0 ] || set -- $(ls "$here/corpus")
cd "$build"
mkdir -p wire/client_messages wire/server_messages
for file in "$here"/../golden/wire/*.hex; do
  name=$(basename "$file" .hex)
  perl -ne 's/\s//g; print pack "H*", $_' "$file" >"wire/${name%%_*}_messages/$name"
done
for target in "$@"; do
  mkdir -p "found/$target" "crashes/$target"
  seeds=("$here/corpus/$target")
  [ ! -d "wire/$target" ] || seeds+=("wire/$target")
  status=0
  PARLOR_TARGET=$target tests/fuzz -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="crashes/$target/" "found/$target" "${seeds[@]}" >"$target.log" 2>&1 || status=$?
  printf '%-16s %10s runs, %5s features, %s\n' "$target" \
    "$(grep -oE 'number_of_executed_units: [0-9]+' "$target.log" | grep -oE '[0-9]+')" \
    "$(grep -oE 'ft: [0-9]+' "$target.log" | tail -n 1 | grep -oE '[0-9]+')" \
    "$([ "$status" -eq 0 ] && echo 'nothing broke' || echo "BROKE, see $build/$target.log")"
done
