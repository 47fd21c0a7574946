#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the SQL tests on the cluster that PGHOST, PGPORT and PGUSER (a superuser) name, which should be a throw-away one: roles are made.
# usage: run.sh [-j JOBS] [FILE...]     (default: every test here)
# Needs pg_prove and the extension pgtap. Databases are named hotdash_tap_* and dropped at the end.
set -eu
cd "$(dirname "$0")"
jobs=$(nproc)
if [ "${1:-}" == -j ]; then jobs=$2; shift 2; fi
command -v pg_prove > /dev/null || { echo 'pg_prove is missing: install libtap-parser-sourcehandler-pgtap-perl' >&2; exit 1; }
migrations=$(ls ../../resources/migrations/*.sql)
base=hotdash_tap_$$
sql() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }
cleanup() {
  for db in $(sql -A -t -d postgres -c "SELECT datname FROM pg_database WHERE datname LIKE '$base%'"); do
    sql -d postgres -c "DROP DATABASE \"$db\" WITH (FORCE)" || true
  done
  rm -f "$log"
}
log=$(mktemp)
trap cleanup EXIT

# One transaction a migration, together with its row, as the program's migrator does; those in $2 count as applied.
migrate() { # database, applied versions, login
  for m in $migrations; do
    version=$(basename "$m" | cut -d_ -f1)
    case " $2 " in *" $version "*) continue ;; esac
    printf 'BEGIN;\n\\i %s\nINSERT INTO supabase_migrations.schema_migrations (version, name) VALUES (%s, %s) ON CONFLICT DO NOTHING;\nCOMMIT;\n' \
      "$m" "'$version'" "'$(basename "$m" .sql | cut -d_ -f2-)'"
  done | sql -A -t -d "$1" -U "${3:-$PGUSER}" > "$log" 2>&1 || { cat "$log"; echo "Bail out! migrating $1 failed"; exit 1; }
}
plain() { # database, login: the files as they are, statement by statement
  # shellcheck disable=SC2046
  sql -A -t -d "$1" -U "${2:-$PGUSER}" $(printf -- '-f %s ' $migrations) > "$log" 2>&1 || { cat "$log"; echo "Bail out! running the migrations on $1 again failed"; exit 1; }
}
schema() { pg_dump -s -d "$1" | grep -v -E '^\\(un)?restrict '; }

# An owner who may not make roles is told so. Only a cluster that has none of the roles yet can show it.
if [ -z "$(sql -A -t -d postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'service_role'")" ]; then
  sql -d postgres -c 'CREATE ROLE hotdash_tap_poor LOGIN' -c "CREATE DATABASE ${base}_poor OWNER hotdash_tap_poor"
  if sql -d "${base}_poor" -U hotdash_tap_poor -1 -f "$(echo $migrations | cut -d' ' -f1)" > "$log" 2>&1 || ! grep -q 'CREATE ROLE service_role NOLOGIN' "$log"; then
    cat "$log"; echo 'FAILED: an owner who may not create roles was not told what to do'; exit 1
  fi
  sql -d postgres -c "DROP DATABASE ${base}_poor" -c 'DROP ROLE hotdash_tap_poor'
fi

# The template: migrated, then the files run again, which must change nothing.
sql -d postgres -c "CREATE DATABASE $base"
start=$(date +%s%N)
migrate "$base" ''
echo "# all migrations on an empty database: $((($(date +%s%N) - start) / 1000000)) ms"
schema "$base" > "$log.1"
plain "$base"
schema "$base" > "$log.2"
diff "$log.1" "$log.2" || { echo 'FAILED: running the migrations again changed the schema'; rm -f "$log".?; exit 1; }
rm -f "$log".?
sql -d "$base" -f setup.psql > /dev/null
export HOTDASH_TEMPLATE=$base

failed=0
prove_sql() { pg_prove --ext .sql -j "$jobs" --psql-bin ./psql_fresh.sh "$@" || failed=1; }
if [ $# -gt 0 ]; then
  prove_sql "$@"
  exit $failed
fi
prove_sql *.sql
prove -j "$jobs" -e bash *.t || failed=1

# A database that another party had begun, where 20251014191157 counts as applied.
sql -d postgres -c "CREATE DATABASE ${base}_foreign"
sql -d "${base}_foreign" -f foreign_schema.psql
migrate "${base}_foreign" 20251014191157
migrate "${base}_foreign" 20251014191157
HOTDASH_TEMPLATE=${base}_foreign prove_sql foreign/*.sql

# An owner who is no superuser, as on a hosted server: the same migrations, and the tests of who may do what.
sql -d postgres -c "DO \$\$ BEGIN CREATE ROLE hotdash_tap_owner LOGIN CREATEROLE; EXCEPTION WHEN duplicate_object THEN NULL; END \$\$" \
  -c "CREATE DATABASE ${base}_owned OWNER hotdash_tap_owner"
migrate "${base}_owned" '' hotdash_tap_owner
plain "${base}_owned" hotdash_tap_owner
sql -d "${base}_owned" -f setup.psql > /dev/null
HOTDASH_TEMPLATE=${base}_owned prove_sql tenancy.sql project_tables.sql append_only.sql signing.sql shared_tables.sql credentials.sql \
  rollups.sql facts.sql reorders.sql purchase_orders.sql
exit $failed
