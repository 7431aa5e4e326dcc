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
server=""
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$desk"
}
trap finish EXIT

# The server picks a free display itself and says which. The pipe is held open here, so that a server that does not
# start leaves an empty line to read and nobody waits for it.
mkfifo "$desk/shown"
exec 8<>"$desk/shown"
Xvfb -displayfd 8 -screen 0 "${screen}x24" -dpi 96 -nolisten tcp >"$desk/server.log" 2>&1 &
server=$!
if ! read -r -t 30 -u 8 number; then
    echo "Xvfb did not start:" >&2
    cat "$desk/server.log" >&2
    exit 1
fi
exec 8>&-

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_STYLE_OVERRIDE QT_FONT_DPI
export DISPLAY=":$number" HOME="$desk/home" XDG_RUNTIME_DIR="$desk/run" XDG_CONFIG_HOME="$desk/home/.config" \
    XDG_DATA_HOME="$desk/home/.local/share" XDG_CACHE_HOME="$desk/home/.cache" LC_ALL=C.UTF-8 TZ=UTC PYTHONDONTWRITEBYTECODE=1 \
    QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale" QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1

# The buses talk of every service that they start; what the command says goes past that.
# shellcheck disable=SC2016
dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 & manager=$!
    trap "kill $manager 2>/dev/null" EXIT
    for _ in $(seq 100); do
        gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress >/dev/null 2>&1 &&
            xdotool get_num_desktops >/dev/null 2>&1 && break
        sleep 0.1
    done
    "$@" >&8 2>&9 8>&- 9>&-
' desk "$@" 8>&1 9>&2 >/dev/null 2>&1
