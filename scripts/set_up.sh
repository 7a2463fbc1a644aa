#!/usr/bin/env bash
# Makes everything ready: .venv from the lock file, and what the system must have. Quick when nothing is missing.
#   scripts/set_up.sh run    to use the program
#   scripts/set_up.sh dev    to work on it: also the test tools, LibreOffice (without windows) and poppler
# On Debian and Ubuntu, as root, missing system packages are installed; elsewhere they are named.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-run}

# What the system must have: what proves that it is there, and the Debian package that brings it.
needed_to_run="
library libglib-2.0.so.0 libglib2.0-0
library libEGL.so.1 libegl1
library libGL.so.1 libgl1
library libxkbcommon.so.0 libxkbcommon0
library libdbus-1.so.3 libdbus-1-3
library libfontconfig.so.1 libfontconfig1
library libfreetype.so.6 libfreetype6
library libX11.so.6 libx11-6
library libX11-xcb.so.1 libx11-xcb1
library libxkbcommon-x11.so.0 libxkbcommon-x11-0
library libxcb-cursor.so.0 libxcb-cursor0
library libxcb-icccm.so.4 libxcb-icccm4
library libxcb-image.so.0 libxcb-image0
library libxcb-keysyms.so.1 libxcb-keysyms1
library libxcb-randr.so.0 libxcb-randr0
library libxcb-render-util.so.0 libxcb-render-util0
library libxcb-shape.so.0 libxcb-shape0
library libxcb-sync.so.1 libxcb-sync1
library libxcb-util.so.1 libxcb-util1
library libxcb-xfixes.so.0 libxcb-xfixes0
library libxcb-xkb.so.1 libxcb-xkb1
command fc-list fontconfig
font LiberationSerif fonts-liberation2
font DejaVuSans fonts-dejavu-core"
needed_to_develop="
command git git
command soffice libreoffice-writer-nogui
command pdftoppm poppler-utils"

main() {
    case $purpose in
        run) lock=requirements.lock needed=$needed_to_run ;;
        dev) lock=requirements-dev.lock needed=$needed_to_run$needed_to_develop ;;
        *) echo "usage: scripts/set_up.sh run|dev" >&2 && exit 2 ;;
    esac
    [ "$(uname -s)" != Linux ] || provide_packages
    if ! is_ready "$purpose" "$lock" && ! is_ready dev requirements-dev.lock; then
        echo "Setting up .venv ..." >&2
        fill_environment "$lock"
        state_of "$lock" >".venv/.ready-$purpose"
    fi
}

# ---- the system ----------------------------------------------------------------------------------------------------

provide_packages() {
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        install_packages $missing
        return
    fi
    echo "Missing on this system:" $missing >&2
    echo "These are the names on Debian and Ubuntu; as root: apt-get install --no-install-recommends" $missing >&2
    echo "Elsewhere the names differ. Going on without them; what needs them will fail." >&2
}

missing_packages() {
    local libraries kind proof package
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    while read -r kind proof package; do
        case $kind in
            library) [[ $libraries == *"$proof "* ]] ;;
            command) command -v "$proof" >/dev/null ;;
            font) find /usr/share/fonts /usr/local/share/fonts -name "$proof*" 2>/dev/null | grep -q . ;;
            *) continue ;;
        esac || echo "$package"
    done <<<"$needed"
    find_python >/dev/null || echo python3-venv
}

install_packages() {
    echo "Installing: $*" >&2
    export DEBIAN_FRONTEND=noninteractive
    # the package lists may be missing or out of date: they are fetched when the first attempt fails
    apt-get install -qq -y --no-install-recommends "$@" >/dev/null 2>&1 || {
        apt-get update -qq
        apt-get install -qq -y --no-install-recommends "$@" >/dev/null
    }
}

# ---- Python --------------------------------------------------------------------------------------------------------

find_python() {
    local name
    for name in python3.11 python3.12 python3.13 python3; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

fill_environment() {
    local python
    if ! .venv/bin/python -c '' 2>/dev/null; then
        python=$(find_python) || { echo "Python 3.11 or newer with its venv module is needed." >&2 && exit 1; }
        "$python" -m venv --clear .venv
    fi
    local install=(.venv/bin/python -m pip --disable-pip-version-check install --quiet --no-deps)
    export PIP_ROOT_USER_ACTION=ignore
    "${install[@]}" --require-hashes -r "$1"
    "${install[@]}" --no-build-isolation -e .
}

state_of() {
    cat "$1" pyproject.toml scripts/set_up.sh | cksum
}

is_ready() {
    [ -x .venv/bin/songphuong ] && [ "$(cat ".venv/.ready-$1" 2>/dev/null)" = "$(state_of "$2")" ]
}

main
