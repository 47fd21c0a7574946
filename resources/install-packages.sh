#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian or Ubuntu packages that HotDash needs and this machine lacks. Does nothing where none is missing.
#   install-packages.sh run     what building and running the program needs
#   install-packages.sh check   besides, what the tests need
set -euo pipefail
purpose=${1:?run or check}

say() { printf '%s\n' "$*" >&2; }

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || {
    say "This machine has no apt-get: install by hand what the README lists under \"Building it yourself\"."
    exit 1
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null)" = "ii " ]; }
# No pipe into grep -q: it leaves early, and apt-cache would fail for having nobody to talk to.
is_offered() { [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [^\(] ]]; }
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "Packages are missing, and only root can install them (there is no sudo here). As root, run:"
        say "  apt-get install ${missing[*]}"
        exit 1
    fi
}

# A word is one package; a|b is the first of several names that this distribution uses. Those under optional are part of
# another package in newer distributions.
optional=(libqt6opengl6-dev qt6-svg-plugins)
packages=(g++ cmake ninja-build pkg-config qt6-base-dev "qt6-charts-dev|libqt6charts6-dev"
    "qt6-svg-dev|libqt6svg6-dev" libqt6svg6 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libvulkan-dev qtkeychain-qt6-dev
    libpqxx-dev libpq-dev libssl-dev fonts-dejavu-core)
if [ "$purpose" = check ]; then
    packages+=(mold dbus gnome-keyring poppler-utils perl pgbouncer openssl libtap-parser-sourcehandler-pgtap-perl libqt6sql6-psql)
fi

list_missing() {
    missing=()
    local entry name chosen
    for entry in "${packages[@]}"; do
        chosen=
        for name in ${entry//|/ }; do
            if is_installed "$name"; then chosen=installed; break; fi
        done
        [ -n "$chosen" ] && continue
        for name in ${entry//|/ }; do
            if is_offered "$name"; then chosen=$name; break; fi
        done
        missing+=("${chosen:-${entry%%|*}}")
    done
    for name in "${optional[@]}"; do
        if ! is_installed "$name" && is_offered "$name"; then missing+=("$name"); fi
    done
}

server_major() { ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | sed 's|.*/postgresql/||; s|/.*||' | sort -n | tail -n 1; }
offered_major() { LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1; }

needs_server() { [ -z "$(server_major)" ]; }
needs_pgtap() { [ "$purpose" = check ] && ! is_installed "postgresql-$(server_major)-pgtap"; }

list_missing
if [ ${#missing[@]} = 0 ] && ! needs_server && ! needs_pgtap; then
    exit 0
fi

export DEBIAN_FRONTEND=noninteractive
say "Fetching the list of packages ..."
as_root apt-get update -qq || say "The list could not be refreshed; trying with the one that is there."
list_missing
if needs_server; then
    major=$(offered_major)
    [ -n "$major" ] || { say "This distribution offers no package postgresql: install PostgreSQL 15 or later and start again."; exit 1; }
    missing+=("postgresql-$major")
else
    major=$(server_major)
fi
if [ "$purpose" = check ]; then
    missing+=("postgresql-$major-pgtap")
fi

install() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2; }

say "Installing: ${missing[*]}"
# The dashboard has a private cluster: installing the server must not start another one on port 5432.
quiet=/etc/postgresql-common/createcluster.d/hotdash-no-main-cluster.conf
made=
if needs_server && [ ! -e "$quiet" ]; then
    install postgresql-common
    as_root mkdir -p "$(dirname "$quiet")"
    echo "create_main_cluster = false" | as_root tee "$quiet" >/dev/null
    made=yes
fi
status=0
install "${missing[@]}" || status=$?
[ -z "$made" ] || as_root rm -f "$quiet"
# The tests start a pgbouncer of their own: the system's service is not wanted.
if [[ " ${missing[*]} " = *" pgbouncer "* && -d /run/systemd/system ]]; then
    as_root systemctl disable --now --quiet pgbouncer >&2 || true
fi
if [ $status != 0 ]; then
    say "apt-get could not install everything (see above). Mend that, then start again."
fi
exit $status
