#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# psql in a database of its own: a copy of $HOTDASH_TEMPLATE, dropped afterwards. run.sh gives it to pg_prove as its psql.
set -e
db="${HOTDASH_TEMPLATE}_$$"
psql -X -q -d postgres -c "CREATE DATABASE \"$db\" TEMPLATE \"$HOTDASH_TEMPLATE\""
rc=0
psql "$@" -d "$db" || rc=$?
psql -X -q -d postgres -c "DROP DATABASE \"$db\" WITH (FORCE)"
exit $rc
