#!/usr/bin/env bash
# Evenings over a bad network: real UDP, with 60 to 100 ms each way, 5 % lost, 1 % doubled and 5 % out of order. Prints
# how long strokes and answers took; fails when members see different things or anything that was seen is gone.
#   bad_network.sh FOLDER_OF_BUILD [weather]            8 bots, a whole evening, and nothing takes longer than 2 s
#   bad_network.sh FOLDER_OF_BUILD brief                the same in half a minute: trivia and drawing side by side
#   bad_network.sh FOLDER_OF_BUILD cuts [CUTS] [SEED] [EVENING]   12 bots, and all are cut off now and then for 0.1 to 60 s
set -euo pipefail
build=$(realpath "$1")
bin=$build/bin
kind=${2:-weather}
here=$(realpath "$(dirname "$0")")
# shellcheck source=common.sh
. "$here/common.sh"
cd "$work"
longest_ms=2000

# start_proxy SEED [OPTIONS]: a bad network in front of the server. Sets $proxy and $through, its port.
start_proxy() {
  through=$(free_port)
  "$build/tests/udp_proxy" --listen "$through" --server "$port" --seed "$@" --delay 80 --jitter 20 --loss 5 \
    --duplicates 1 --reordering 5 --report proxy.json 2>proxy.log >/dev/null &
  proxy=$!
  children+=("$proxy")
  wait_for 20 grep -qs 'listens on' proxy.log || { cat proxy.log >&2; fail "the proxy does not start"; }
}

# start_bots NAME OPTIONS...: sets $bots.
start_bots() {
  local name=$1
  shift
  "$bin/parlor-bots" --server "127.0.0.1:$through" --bad-network --compare-pixels --report "$name.json" \
    --trace "$name.trace" "$@" >"$name.log" 2>&1 &
  bots=$!
  children+=("$bots")
}

figure() { grep -oE "\"$2\": [0-9]+" "$1.json" | grep -oE '[0-9]+$' | head -n 1; }
# of NAME DISTRIBUTION FIELD: one figure of those that have three.
of() { grep -A3 "\"$2\"" "$1.json" | grep -oE "\"$3\": [0-9]+" | grep -oE '[0-9]+$'; }

# judge NAME: prints what its bots have seen.
judge() {
  printf '%s: %d of %d bots, %d evenings; strokes p50 %d ms, p99 %d ms, at most %d ms; answers p50 %d ms, p99 %d ms, at most %d ms\n' \
    "$1" "$(figure "$1" joined)" "$(figure "$1" bots)" "$(figure "$1" evenings_completed)" \
    "$(of "$1" stroke_latency_ms p50)" "$(of "$1" stroke_latency_ms p99)" "$(of "$1" stroke_latency_ms max)" \
    "$(of "$1" answer_latency_ms p50)" "$(of "$1" answer_latency_ms p99)" "$(of "$1" answer_latency_ms max)"
  printf '%s: %d connections lost, %d seats came back, %d losses, %d views and %d of %d canvases differ, %d answers lost\n' \
    "$1" "$(figure "$1" disconnects)" "$(figure "$1" resumes)" "$(figure "$1" losses)" "$(figure "$1" view_mismatches)" \
    "$(figure "$1" canvas_mismatches)" "$(figure "$1" drawings)" "$(figure "$1" answers_lost)"
  for what in losses view_mismatches canvas_mismatches protocol_errors broken_seals answers_lost; do
    [ "$(figure "$1" $what)" -eq 0 ] || { cat "$1.json" >&2; fail "$1: $what: $(figure "$1" $what)"; }
  done
}
# no_stall NAME
no_stall() {
  for what in stroke_latency_ms answer_latency_ms; do
    [ "$(of "$1" $what max)" -le "$longest_ms" ] || { cat "$1.json" >&2; fail "$1: $what: $(of "$1" $what max)"; }
  done
}
end_proxy() {
  kill -TERM "$proxy"
  wait "$proxy" || fail "the proxy failed"
  cat proxy.json
}

case $kind in
  weather)
    start_server --time-scale 8
    start_proxy 11
    start_bots evening --lobbies 1 --players 8 --evening classic-30 --seed 11
    wait "$bots" || { cat evening.json "$server_log" >&2; fail "the bots are not content"; }
    end_proxy
    judge evening
    no_stall evening
    ;;
  brief)
    start_server --time-scale 30
    start_proxy 12
    start_bots drawing --lobbies 1 --players 4 --evening draw --seed 12
    drawing=$bots
    start_bots trivia --lobbies 1 --players 4 --evening trivia --seed 13
    for one in "$bots" "$drawing"; do
      wait "$one" || { cat ./*.json "$server_log" >&2; fail "the bots are not content"; }
    done
    end_proxy
    judge drawing
    judge trivia
    [ "$(figure drawing drawings)" -ge 3 ] || fail "only $(figure drawing drawings) drawings"
    [ "$(figure trivia answers_sent)" -ge 10 ] || fail "only $(figure trivia answers_sent) answers"
    ;;
  cuts)
    cuts=${3:-300}
    seed=${4:-$RANDOM}
    evening=${5:-classic-30}
    printf '%d cuts, seed %d, %s\n' "$cuts" "$seed" "$evening"
    players=12
    start_server --time-scale 4
    start_proxy "$seed" --cuts "$cuts" --cut-every 1500 --cut-least 100 --cut-most 60000
    start_bots cuts --lobbies 1 --players $players --evening "$evening" --keep-playing --seconds 100000 --seed "$seed"
    wait_for $((cuts * 4 + 90)) grep -qs 'no more cuts' proxy.log || fail "the cuts do not end"
    all_here() {
      [ "$(awk '{ state[$3] = $2 } END { for (bot in state) n += state[bot] == "here"; print n + 0 }' cuts.trace)" -eq $players ]
    }
    wait_for 30 all_here || { cat cuts.trace "$server_log" >&2; fail "not all bots have come back"; }
    # Until their pictures have been compared for long enough.
    read -rt 10 <> <(:) || true
    kill -TERM "$bots"
    wait "$bots" || { cat cuts.json "$server_log" >&2; fail "the bots are not content"; }
    end_proxy
    judge cuts
    printf 'lost connections by phase, of the host and of all:'
    awk '$2 == "away" { all[$4]++; if ($3 == 0) host[$4]++ } END { for (one in all) printf " %s %d/%d", one, host[one], all[one]; print "" }' cuts.trace
    ;;
  *) fail "there is no kind of network \"$kind\"" ;;
esac
