#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What needs real connections and commits: notifications as a listener gets them, and logins that are not the owner in disguise.
# Run by run.sh in a copy of $HOTDASH_TEMPLATE; prints TAP.
here=$(cd "$(dirname "$0")" && pwd)
db="${HOTDASH_TEMPLATE}_$$"
psql -X -q -d postgres -c "CREATE DATABASE \"$db\" TEMPLATE \"$HOTDASH_TEMPLATE\"" || exit 1
trap 'psql -X -q -d postgres -c "DROP DATABASE \"$db\" WITH (FORCE)"' EXIT
n=0
is() { # got, wanted, what
  n=$((n + 1))
  if [ "$1" == "$2" ]; then echo "ok $n - $3"; else echo "not ok $n - $3"; printf '# got:  %s\n# want: %s\n' "$1" "$2"; fi
}

# The notifications that statements cause, each in a transaction of its own: "channel table" lines, channels by their names.
occ=hotdash_$(printf occ | md5sum | cut -d' ' -f1)
other=hotdash_$(printf other | md5sum | cut -d' ' -f1)
heard() {
  { echo "LISTEN $occ; LISTEN $other; LISTEN hotdash_shared;"; cat; echo 'SELECT 1;'; } |
    psql -X -q -A -t -d "$db" -v ON_ERROR_STOP=1 2>&1 |
    sed -n -e "s/$occ/occ/; s/$other/other/" -e 's/.*notification "\(.*\)" with payload "\(.*\)" received.*/\1 \2/p'
}

per_project='DashboardFact DecisionLog approvals_history import_runs inventory_actions inventory_events inventory_snapshots order_lines orders
             product_vendors products purchase_order_items purchase_orders sales_pulse_actions variants vendors'
shared='AgentApproval ads_campaigns ads_daily_metrics ads_metrics_daily'
all=$(heard < "$here/fixtures.psql" | sort -u)
for t in $per_project; do
  is "$(grep -cx -e "occ $t" -e "other $t" <<< "$all")" 2 "an insert into $t is heard in both projects"
done
for t in $shared; do
  is "$(grep -x ".* $t" <<< "$all")" "hotdash_shared $t" "an insert into $t is heard by everybody, and only on the shared channel"
done

# Rollups follow some of these changes and notify as well; here it is about the table itself.
heard_of() { heard | grep -w "$1"; }
is "$(heard_of products <<< "UPDATE products SET title = title || '!' WHERE project = 'occ';")" 'occ products' 'a change is heard in its project only'
is "$(heard_of products <<< "UPDATE products SET title = 'x';" | sort)" $'occ products\nother products' 'a change of both in each'
is "$(heard_of products <<< "INSERT INTO products (id, shopify_id, title) SELECT 'n' || i, 1000 + i, 'Secret' FROM generate_series(1, 5000) i;")" 'occ products' \
  '5,000 rows are one notification, and it holds the name of the table and nothing else'
is "$(heard <<< "UPDATE products SET title = 'x' WHERE id = 'no such'; DELETE FROM vendors WHERE false; UPDATE ads_campaigns SET budget_cents = 1 WHERE false;")" '' \
  'a statement that changes nothing is silent'
is "$(heard <<< "BEGIN; UPDATE products SET title = 'y'; ROLLBACK;")" '' 'what is rolled back is silent'
is "$(heard_of products <<< "DELETE FROM products WHERE id LIKE 'n%';")" 'occ products' 'a deletion is heard'
is "$(heard <<< "UPDATE notifications SET project = 'other' WHERE project = 'occ';" | sort)" $'occ notifications\nother notifications' \
  'a row that moves is heard where it was and where it is'
is "$(heard <<< "TRUNCATE reorder_points; TRUNCATE import_runs;" | sort)" $'hotdash_shared import_runs\nocc import_runs\nother import_runs' 'TRUNCATE is heard by everybody'

# Real logins, for whom SET SESSION AUTHORIZATION is no way back.
as() { psql -X -q -A -t -d "$db" -U "$1" -v VERBOSITY=sqlstate -c "$2" 2>&1 | tail -1; }
is "$(as op_occ "SELECT string_agg(DISTINCT project, ',') FROM products")" occ 'a login sees its project'
is "$(as op_occ "SET SESSION AUTHORIZATION op_other")" 'ERROR:  42501' 'it cannot become another login'
is "$(as op_occ "SET ROLE service_role")" 'ERROR:  42501' 'nor service_role'
is "$(as op_occ "SELECT session_user")" op_occ 'it is who it is'
is "$(PGOPTIONS='-c app.current_project=other -c role=authenticated' as op_occ "SELECT coalesce(app.current_project(), 'none')")" none \
  'options of the connection gain nothing'
is "$(PGOPTIONS='-c session_replication_role=replica' as op_occ 'SELECT 1' | grep -c 'permission denied')" 1 'nor can it switch triggers off'
is "$(as nobody_op "SELECT count(*) FROM products")" 'ERROR:  42501' 'a login that is no operator is refused'
is "$(as op_occ "INSERT INTO sales_pulse_actions (action_type, operator_name) VALUES ('other', 'The Boss') RETURNING operator_name")" 'Olive Operator' 'it signs with its own name'
echo "1..$n"
