#!/usr/bin/env bash
# Trivia and drawing over a network that delays, loses, doubles and reorders: all see the same.
exec "$(dirname "$0")/bad_network.sh" "$1/.." brief
