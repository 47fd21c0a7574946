#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs run.sh on a PostgreSQL cluster that lives only as long as the tests. ctest calls it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/postgres "$(command -v postgres || true)" 2> /dev/null | sort -V | tail -n 1)")
[ -x "$bin/initdb" ] || { echo 'PostgreSQL is missing: install postgresql' >&2; exit 1; }

# The server refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

folder=$(mktemp -d /tmp/hotdash-sql-XXXXXX)
[ "$(id -u)" != 0 ] || chown postgres "$folder"
stop() {
  as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
as_server "$bin/initdb" -D "$folder/data" -U hotdash_owner -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions > /dev/null
printf "listen_addresses=''\nunix_socket_directories='%s'\nfsync=off\nfull_page_writes=off\n" "$folder" >> "$folder/data/postgresql.conf"
as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start > /dev/null || { cat "$folder/log"; exit 1; }
PGHOST=$folder PGUSER=hotdash_owner PGDATABASE=postgres PATH="$bin:$PATH" "$here/run.sh" "$@"
