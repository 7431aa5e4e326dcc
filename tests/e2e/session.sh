#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: session.sh WIDTHxHEIGHT SCALE COMMAND...
# Runs a command on a desk of its own: private X server, window manager, session bus and accessibility bus, an empty home.
# Everything that was started here is ended here, by its process id.
set -euo pipefail
screen=$1
scale=$2
shift 2

desk=$(mktemp -d)
chmod 700 "$desk"
mkdir -m 700 "$desk/run" "$desk/home"
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$desk"
}
trap finish EXIT

# The server picks a free display itself and says which.
mkfifo "$desk/shown"
Xvfb -displayfd 8 -screen 0 "${screen}x24" -dpi 96 -nolisten tcp 8>"$desk/shown" >/dev/null 2>&1 &
pids+=($!)
read -r number <"$desk/shown"

export DISPLAY=":$number" HOME="$desk/home" XDG_RUNTIME_DIR="$desk/run" XDG_CONFIG_HOME="$desk/home/.config" \
    XDG_DATA_HOME="$desk/home/.local/share" LC_ALL=C.UTF-8 TZ=UTC \
    QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 E2E_SCALE="$scale"

# shellcheck disable=SC2016
dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 & manager=$!
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & bus=$!
    trap "kill $manager $bus 2>/dev/null" EXIT
    for _ in $(seq 100); do
        gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress >/dev/null 2>&1 && break
        sleep 0.1
    done
    "$@"
' desk "$@"
