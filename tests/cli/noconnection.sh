#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Goes the whole road under strace, files in and worklist and summary out: no socket of the internet may be made on it.
command -v strace >/dev/null 2>&1 || { echo "strace is not here"; exit 77; }
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
internet='socket\(AF_INET6?,'
# Some sandboxes forbid tracing; that says nothing about the program. Where it is allowed, a socket has to be seen.
strace -f -e trace=network -o "$folder/probe" bash -c '(: 3<>/dev/udp/127.0.0.1/9) 2>/dev/null; true' 2>/dev/null ||
    { echo "strace may not trace here"; exit 77; }
grep -qE "$internet" "$folder/probe" || { echo "the trace does not show the socket that its own probe makes"; exit 1; }
printf 'correct horse battery staple\n' >"$folder/passphrase"
chmod 600 "$folder/passphrase"
cli=$1
traced() {
    # A sanitizer's leak check cannot run while it is traced; the other tests do it.
    ASAN_OPTIONS="detect_leaks=0" strace -f -e trace=network -o "$folder/trace" "$cli" "$@" \
        --store "$folder/store" --passphrase-file "$folder/passphrase" >"$folder/out" 2>&1 ||
        { echo "trendward-cli $1 failed:"; cat "$folder/out"; exit 1; }
    if grep -E "$internet" "$folder/trace"; then
        echo "trendward-cli $1 made a socket of the internet"
        exit 1
    fi
}
traced sample
traced worklist --json
traced readings --patient p-001
traced observations --patient p-001
for format in html csv fhir; do
    traced summary --patient p-001 --format "$format" --out "$folder/summary"
    [ -s "$folder/summary" ] || { echo "there is no summary as $format"; exit 1; }
done
