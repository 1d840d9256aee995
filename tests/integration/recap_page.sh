#!/usr/bin/env bash
# The page that people take home, in a browser that is not ours, as wide as a desk and as a phone, light and dark:
# it is one file, asks nobody for anything, fits, and can be read. recap_page.sh BIN [FOLDER for the screenshots]
set -euo pipefail
bin=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
pictures=$(realpath -m "${2:-$work/pictures}")
browser=$(command -v chromium-headless-shell) || fail "there is no chromium-headless-shell; cmake/install-packages.sh pages installs it"
mkdir -p "$pictures" "$work/pages"
cd "$work"

# A browser that has nothing of its own to ask for, and writes down all that goes to the network. The same for every
# run, so that what the control below shows is true for all.
browse() {
  local log=$1
  shift
  timeout 120 "$browser" --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir="$work/profile" \
    --disable-background-networking --disable-component-update --disable-sync --disable-domain-reliability \
    --hide-scrollbars --force-device-scale-factor=1 --log-net-log="$log" --net-log-capture-mode=Everything "$@" \
    2>>"$work/browser.log"
}

# Every address that the browser asked the network for, whatever became of it; its log must have been written to its
# end. Files of this machine and what is inside of a page are none of the network's business, and not in there.
asked_for() {
  [ "$(tail -c 200 "$1" | tr -d ' \n' | tail -c 2)" = ']}' ] || fail "$1 was cut off"
  { grep -oE '"url":"[^"]*"' "$1" || true; } | sort -u
}

# The control: a page that does ask for something is found out.
echo '<img src="http://127.0.0.1:9/spy.png">' >pages/spy.html
browse spy.json --dump-dom "file://$work/pages/spy.html" >/dev/null || fail "the browser does not start: $(tail -n 3 "$work/browser.log")"
asked_for spy.json | grep -q 'http://127.0.0.1:9/spy.png' || fail "a request would not be noticed"

"$bin/../tests/keepsake_writer" pages
# Each in a folder where there is nothing else.
for page in ordinary hostile left_out quiet drawn; do
  mkdir "alone-$page"
  mv "pages/$page.html" "alone-$page/"
done
cp "$here/pages/probe.html" .
for name in ordinary hostile left_out quiet drawn; do
  page=$work/alone-$name/$name.html
  browse "$name.json" --allow-file-access-from-files --virtual-time-budget=10000 --dump-dom \
    "file://$work/probe.html#file://$page" >"$name.dom"
  sed -n '/begin$/,/^end/p' "$name.dom" >"$name.found"
  says() { grep -qE "$1" "$name.found" || { cat "$name.found" >&2; fail "$name: $2"; }; }
  never() { ! grep -E "$1" "$name.found" >&2 || fail "$name: $2"; }
  says '^end' "the probe did not get to its end"
  # It shows the same alone, which is how people open it.
  for width in 1280 390; do
    says "^width $width: fits$" "runs over at $width pixels"
    for scheme in light dark; do
      [ $scheme = dark ] && prefers=0 || prefers=1
      picture=$pictures/recap-$name-$width-$scheme.png
      browse "$name-$width-$scheme.json" --blink-settings=preferredColorScheme=$prefers --window-size="$width,1600" \
        --screenshot="$picture" "file://$page" >/dev/null
      [ "$(od -An -tu1 -j16 -N4 "$picture" | awk '{ print $1 * 16777216 + $2 * 65536 + $3 * 256 + $4 }')" = $width ] ||
        fail "$name: the screenshot is not $width wide"
    done
    cmp -s "$pictures/recap-$name-$width-light.png" "$pictures/recap-$name-$width-dark.png" &&
      fail "$name: light and dark look the same"
  done
  for log in "$name".json "$name"-*.json; do
    [ -z "$(asked_for "$log")" ] || fail "$name asks for $(asked_for "$log")"
  done
  never '^(asks for|has|broken picture|over the edge|no ground behind)' "is no page by itself"
  says '^sheets: 1$' "has not one style sheet"
  never '^too little contrast' "cannot be read by everybody"
  for scheme in light dark print; do
    says "^texts $scheme: [1-9]" "has no texts in its $scheme colours"
  done
  says '^smallest letters 390: 1[3-9]' "has tiny letters on a phone"
done
name=hostile
says '^pictures inside: 12$' "does not hold its drawings with fills"
says '^drawings of lines: 6$' "does not hold its drawings of lines"
says '^texts light: ([5-9][0-9]|[0-9]{3})$' "has lost most of its texts"
