#!/bin/sh
# Installs from Debian what is missing to build, test and measure; says what it does. Nothing else is fetched here.
#
#   Tools/build/requirements.sh [more packages...]
set -eu
wanted="libsqlite3-dev zlib1g-dev pkg-config python3 $*"

if ! command -v swift > /dev/null 2>&1; then
    echo "Swift is missing: install Swift 6.2 or later (https://www.swift.org/install/linux/) and put it into PATH." >&2
    exit 69
fi
if ! command -v dpkg-query > /dev/null 2>&1; then
    echo "This is no Debian: please see to it yourself that these are installed: $wanted" >&2
    exit 0
fi

missing=
for package in $wanted; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2> /dev/null || true)
    [ "$state" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

run=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null 2>&1; then
        echo "Missing:$missing. Neither root nor sudo is here: ask an administrator to run 'apt-get install$missing'." >&2
        exit 77
    fi
    run=sudo
fi
echo "Installing from Debian:$missing"
$run apt-get update -qq
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
