#!/usr/bin/env bash
# Builds the rules with GCC and Clang, unoptimised and optimised, the unoptimised Clang with libc++, and checks that all
# of them replay recordings to the same digests and draw the same pixels.
#   compare.sh BUILD_FOLDER [RECORDING...]     without recordings: those of tests/golden
# Exit 0: all the same. 1: a difference. 2: something could not be built or read.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ $# -ge 1 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
mkdir -p "$1"
build=$(cd "$1" && pwd)
shift
recordings=("$@")
[ ${#recordings[@]} -gt 0 ] || recordings=("$root"/tests/golden/recordings/*.parlor-recording)

# One unit for each room that the rules are made of, and one for the program.
units=()
write_unit() {  # NAME, includes on standard input
  local unit=$build/$1.cpp
  cat >"$unit.new"
  if cmp -s "$unit.new" "$unit"; then rm "$unit.new"; else mv "$unit.new" "$unit"; fi
  units+=("$1")
}
# The database of lobbies is no rule, and neither is how a link is sealed.
no_rules=(! -path server/journal/journal.cpp ! -path server/journal/input_log.cpp
  ! -path shared/protocol/link.cpp ! -path shared/protocol/sealed_lanes.cpp)
for room in shared/base shared/canvas shared/rounds shared/protocol server/game server/rooms server/journal; do
  (cd "$root" && find "$room" -name '*.cpp' "${no_rules[@]}" | LC_ALL=C sort | sed 's/.*/#include "&"/') >"$build/includes"
  write_unit "${room//\//_}" <"$build/includes"
done
write_unit program <<<'#include "tests/rules_digest/rules_digest.cpp"'

launcher=()
if command -v ccache >/dev/null; then launcher=(ccache); fi

is_current() {  # OBJECT: newer than all it was made of
  local source
  [ -f "$1" ] && [ -f "$1.d" ] && [ "$1" -nt "$here/compare.sh" ] || return 1
  for source in $(sed -e 's/^[^:]*://' -e 's/\\$//' "$1.d"); do
    [ -e "$source" ] && ! [ "$source" -nt "$1" ] || return 1
  done
}

make_program() {  # NAME COMPILER FLAGS...
  local name=$1 compiler=$2 unit objects=() changed=
  shift 2
  if ! command -v "$compiler" >/dev/null; then
    echo "$name: there is no $compiler. cmake/install-packages.sh test installs it." >&2
    return 1
  fi
  mkdir -p "$build/$name"
  for unit in "${units[@]}"; do
    local object=$build/$name/$unit.o
    objects+=("$object")
    if is_current "$object"; then continue; fi
    [ -n "$changed" ] || echo "building $name" >&2
    changed=yes
    rm -f "$build/$name/rules_digest"  # if this fails it must not pass for the new one
    "${launcher[@]}" "$compiler" -std=c++20 "$@" -I"$root" -MMD -MF "$object.d" -c "$build/$unit.cpp" \
      -o "$object" || return 1
  done
  if [ -z "$changed" ] && [ -x "$build/$name/rules_digest" ]; then return 0; fi
  "$compiler" "$@" "${objects[@]}" -lutf8proc -o "$build/$name/rules_digest"
}

libcxx=(-O0 -stdlib=libc++)
if ! echo '#include <algorithm>
  bool x(int (&a)[2]) { return std::ranges::any_of(a, [](int i) { return i > 0; }); }' |
  clang++ -std=c++20 -stdlib=libc++ -fsyntax-only -x c++ - 2>/dev/null; then
  libcxx+=(-include "$here/ranges_for_libcxx_14.hpp")
fi

make_program gcc-unoptimised g++ -O0 || exit 2
make_program gcc-optimised g++ -O2 || exit 2
make_program clang clang++ -O2 || exit 2
make_program clang-libcxx clang++ "${libcxx[@]}" || exit 2

status=0
for recording in --page "${recordings[@]}"; do
  expected=
  for name in gcc-unoptimised gcc-optimised clang clang-libcxx; do
    digest=$("$build/$name/rules_digest" "$recording") || status=1
    printf '%-16s  %-16s  %s\n' "${digest:--}" "$name" "${recording##*/}"
    : "${expected:=$digest}"
    if [ "$digest" != "$expected" ]; then status=1; fi
  done
done
if [ $status -ne 0 ]; then echo "The digests differ." >&2; fi
exit $status
