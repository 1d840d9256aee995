#!/usr/bin/env bash
# Installs what the project needs from the packages of Debian 12 or Ubuntu 24.04, and nothing that is there already.
#   install-packages.sh build   to build and play
#   install-packages.sh test    to run every test as well
#   install-packages.sh pages   and to look at saved pages in a browser
set -euo pipefail

build=(build-essential cmake ninja-build ccache pkg-config
  libenet-dev libsdl2-dev libimgui-dev libstb-dev libcereal-dev doctest-dev librapidcheck-dev
  libspdlog-dev libfmt-dev libcli11-dev libtoml11-dev nlohmann-json3-dev libexpected-dev
  libsodium-dev libsqlite3-dev libutf8proc-dev libgumbo-dev libfontconfig-dev libfreetype-dev libharfbuzz-dev libfribidi-dev
  libunibreak-dev libpng-dev libical-dev tzdata
  fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji)
test=(clang libclang-rt-14-dev libc++-14-dev libc++abi-14-dev iproute2 sqlite3 xvfb xdotool xclip x11-utils
  python3-icalendar python3-recurring-ical-events python3-dissononce)
pages=(chromium-headless-shell)

wanted=("${build[@]}")
case ${1:-build} in
  test) wanted+=("${test[@]}") ;;
  pages) wanted+=("${test[@]}" "${pages[@]}") ;;
esac

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Parlor's scripts install packages with apt-get, which this system has not. Install: ${missing[*]}" >&2
  exit 1
fi
root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Installing packages needs root. Run this as root once: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  root=(sudo)
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}"
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
