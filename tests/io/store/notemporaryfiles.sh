#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the workload under strace and looks at every file that it makes or writes: all of them must lie in the store's folder.
command -v strace >/dev/null 2>&1 || { echo "strace is not here"; exit 77; }
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/tmp" "$folder/store"
# Some sandboxes forbid tracing; that says nothing about the store.
strace -f -o "$folder/probe" true 2>/dev/null || { echo "strace may not trace here"; exit 77; }
# A sanitizer's leak check cannot run while it is traced; the other tests do it.
ASAN_OPTIONS="detect_leaks=0" TMPDIR="$folder/tmp" SQLITE_TMPDIR="$folder/tmp" \
    strace -f -e trace=open,openat,creat,memfd_create -o "$folder/trace" "$1" "$folder/store" || { echo "the workload failed"; exit 1; }
grep -q "records.db" "$folder/trace" || { echo "the trace does not even show the store"; exit 1; }
strange=$(grep -E 'O_CREAT|O_WRONLY|O_RDWR|O_TMPFILE|creat\(|memfd_create' "$folder/trace" | grep -v "\"$folder/store/records.db" | grep -v ' = -1 ' |
    grep -v -e '"/dev/null"' -e '\.gcda"')  # what a build that counts its lines writes
if [ -n "$strange" ]; then
    echo "files outside the store:"
    echo "$strange"
    exit 1
fi
left=$(find "$folder/tmp" -type f | wc -l)
[ "$left" -eq 0 ] || { echo "$left files were left in the temporary folder"; exit 1; }
