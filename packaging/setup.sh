# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run and ./check: sees that everything a build needs is on this machine. On Debian 12 it installs what is
# missing; elsewhere it names what is missing and stops. Other distributions: the names below are Debian's.

trendward_packages() {
    echo "g++ cmake ninja-build pkg-config ccache mold git ca-certificates \
qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-pdf-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n libqt6svg6 \
qtkeychain-qt6-dev nlohmann-json3-dev libssl-dev libzip-dev zlib1g-dev libpcre2-dev libicu-dev \
libhowardhinnant-date-dev libgl1-mesa-dev libvulkan-dev tzdata"
    # npm brings the SQLCipher source that Debian 12's own package is too old for. Other sources of npm than Debian's will do.
    if ! command -v npm >/dev/null 2>&1; then echo "nodejs npm"; fi
    echo "$@"
}

trendward_missing() {
    local package
    for package in $(trendward_packages "$@"); do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
    done
}

# What must be found where packages have other names: a command or a CMake or pkg-config name each.
trendward_stop_elsewhere() {
    local lacking="" command module
    for command in g++ cmake ninja pkg-config npm; do command -v "$command" >/dev/null 2>&1 || lacking="$lacking $command"; done
    if command -v pkg-config >/dev/null 2>&1; then
        for module in Qt6Core Qt6Test libzip zlib libpcre2-8 icu-uc libcrypto; do
            pkg-config --exists "$module" 2>/dev/null || lacking="$lacking $module"
        done
    fi
    if [ -n "$lacking" ]; then
        echo "This is not Debian 12, so nothing is installed for you. Missing here:$lacking" >&2
        echo "The packages a build needs, by their Debian names: $(trendward_packages "$@" | tr '\n' ' ')" >&2
        exit 1
    fi
}

# trendward_setup [PACKAGE...]: the packages of every build and these besides.
trendward_setup() {
    local missing as=""
    if ! grep -qs '^ID=debian' /etc/os-release || ! grep -qs '^VERSION_ID="12"' /etc/os-release; then
        trendward_stop_elsewhere "$@"
        return
    fi
    missing=$(trendward_missing "$@" | tr '\n' ' ')
    [ -z "${missing// /}" ] && return
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 || {
            echo "These packages are missing and installing them needs an administrator: $missing" >&2
            exit 1
        }
        as="sudo"
    fi
    echo "Installing: $missing"
    $as apt-get update -qq
    # shellcheck disable=SC2086
    $as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
