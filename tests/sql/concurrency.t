#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Rollups and reorders under several connections at once, with real commits. Run by run.sh in a copy of $HOTDASH_TEMPLATE; prints TAP.
here=$(cd "$(dirname "$0")" && pwd)
db="${HOTDASH_TEMPLATE}_$$"
work=$(mktemp -d)
psql -X -q -d postgres -c "CREATE DATABASE \"$db\" TEMPLATE \"$HOTDASH_TEMPLATE\"" || exit 1
trap 'psql -X -q -d postgres -c "DROP DATABASE \"$db\" WITH (FORCE)"; rm -rf "$work"' EXIT
n=0
is() { # got, wanted, what
  n=$((n + 1))
  if [ "$1" == "$2" ]; then echo "ok $n - $3"; else echo "not ok $n - $3"; printf '# got:  %s\n# want: %s\n' "$1" "$2"; fi
}
sql() { psql -X -q -A -t -d "$db" -v ON_ERROR_STOP=1 "$@"; }
errors() { grep -h -E 'ERROR|FATAL' "$work"/*.log | sort | uniq -c; }

cat > "$work/setup.sql" <<SQL
\i $here/setup.psql
\i $here/rollups.psql
\i $here/reorders.psql
INSERT INTO ads_campaigns (id, campaign_id, platform, campaign_name, start_date) VALUES (md5('ad')::uuid, 'ad', 'meta', 'Ad', '2026-01-01');
SQL
sql -f "$work/setup.sql" > /dev/null

# Writers on the same variants, days and facts, each in its own order; operators and the owner, several statements a transaction.
writer() { # number, login
  for i in $(seq 1 25); do
    a=$(((($1 * 7 + i * 3) % 6) + 1)) b=$(((($1 * 5 + i) % 6) + 1)) day=$(((i * $1) % 9))
    cat <<SQL
BEGIN;
INSERT INTO inventory_snapshots (variant_id, snapshot_date, available_quantity, avg_daily_sales, max_daily_sales)
  SELECT v, date '2026-10-01' + $day, $i + $1, 2, 3 FROM unnest(ARRAY['v$a', 'v$b']) v GROUP BY v ORDER BY v
  ON CONFLICT (variant_id, snapshot_date, project) DO UPDATE SET available_quantity = excluded.available_quantity;
UPDATE variants SET title = 'by $1, $i' WHERE id = 'v$b';
INSERT INTO sales_pulse_actions (action_type, operator_name, metadata) VALUES ('sku_flagged', 'x', '{"variant_id": "v$a", "flag": $([ $((i % 2)) == 0 ] && echo true || echo false)}');
UPDATE variants SET title = 'by $1, $i' WHERE id = 'v$a';
COMMIT;
SQL
    if [ "$2" == hotdash ]; then cat <<SQL
BEGIN;
DELETE FROM inventory_snapshots WHERE variant_id = 'v$a' AND snapshot_date > date '2026-10-0$((day + 1))' AND snapshot_date < '2026-11-01';
INSERT INTO "DashboardFact" ("shopDomain", "factType", scope, value, "periodStart")
  VALUES ('s', 'sku_sales', 'v$a', '{"amount": "$i.50", "currency": "GBP", "units": $1}', '2026-10-0$((day + 1))'), ('s', 'sku_sales', 'v$a', '{"amount": "1", "currency": "GBP"}', now())
  ON CONFLICT DO NOTHING;
DELETE FROM "DashboardFact" WHERE scope = 'v$b' AND "periodStart" = '2026-10-0$((day + 1))';
INSERT INTO ads_daily_metrics (campaign_id, metric_date, spend_cents) VALUES (md5('ad')::uuid, date '2026-10-01' + $day, $i)
  ON CONFLICT (campaign_id, metric_date) DO UPDATE SET spend_cents = excluded.spend_cents;
COMMIT;
SQL
    fi
  done
}
for w in 1 2 3; do writer $w op_occ | psql -X -q -d "$db" -U op_occ > "$work/op$w.log" 2>&1 & done
for w in 4 5; do writer $w hotdash | psql -X -q -d "$db" > "$work/owner$w.log" 2>&1 & done
for w in 1 2 3; do echo "SELECT app.rebuild_rollups('occ');"; done | psql -X -q -d "$db" > "$work/rebuild.log" 2>&1 &
wait
# Two writers may meet in the same new row of a table (a unique index), never in the rollups.
is "$(errors)" '' 'five writers and a rebuild on the same variants: no deadlock, no error'
is "$(sql -c 'SELECT tap.rollups_differ()')" '' 'and the rollups are what a rebuild makes'
is "$(sql -c "SELECT count(*) FROM inventory_current c JOIN LATERAL (SELECT s.id FROM inventory_snapshots s WHERE s.variant_id = c.variant_id AND s.project = c.project
  ORDER BY s.snapshot_date DESC LIMIT 1) s ON s.id <> c.snapshot_id")" 0 'each of them shows its newest snapshot'
rm -f "$work"/*.log

# REPEATABLE READ cannot see what was committed meanwhile: it must fail rather than write old figures.
for w in 1 2 3 4; do
  for i in $(seq 1 15); do
    echo "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM inventory_current;
          UPDATE inventory_snapshots SET available_quantity = $w * 100 + $i WHERE snapshot_date = app.today('occ') - 1 AND variant_id = 'v$((i % 6 + 1))'; COMMIT;"
  done | psql -X -q -d "$db" > "$work/rr$w.log" 2>&1 &
done
wait
is "$(errors | grep -v 'could not serialize' | grep -v 'current transaction is aborted')" '' 'repeatable readers fail with a serialization error or not at all'
is "$(sql -c 'SELECT tap.rollups_differ()')" '' 'and leave the rollups right'
rm -f "$work"/*.log

# The same reorders by four at the same time: exactly one wins each, the others are told who. They begin together, at a gate that opens when all
# wait for it, and queue for the same lock from then on.
sql -c "DELETE FROM inventory_snapshots; INSERT INTO variants (id, shopify_id, product_id, title, sku) SELECT 'r' || n, 1000 + n, 'p', 'Variant', 'R' || n FROM generate_series(1, 40) n;
        INSERT INTO inventory_snapshots (variant_id, available_quantity, avg_daily_sales, max_daily_sales) SELECT 'r' || n, 5, 2, 4 FROM generate_series(1, 40) n"
cat > "$work/gate.sql" <<'SQL'
SELECT pg_advisory_lock(1);
\! touch $GATE
DO $$ BEGIN WHILE (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted) < 4 LOOP END LOOP; END $$;
SQL
export GATE=$work/gate
psql -X -q -A -t -d "$db" -f "$work/gate.sql" > /dev/null 2>&1 &
until [ -e "$GATE" ]; do :; done
for w in 1 2 3 4; do
  { echo 'SELECT pg_advisory_lock_shared(1);'
  for r in $(seq 1 40); do
    echo "SELECT 'answer ' || tap.approve('w$w r$r', 'r$r', NULL, 'w$((w % 2 + 1))');"
  done; } | psql -X -q -A -t -d "$db" -U op_occ > "$work/race$w.log" 2>&1 &
done
wait
is "$(cat "$work"/race*.log | grep -c 'answer PO-')" 40 'forty rounds have forty winners'
is "$(grep -h 'answer HD001' "$work"/race*.log | sort -u)" 'answer HD001 {"who" : "Olive Operator", "when" : "then", "what" : "reorder_approved"}' 'who comes second is told who decided'
is "$(grep -h 'answer HD001' "$work"/race*.log | wc -l)" 120 'all of the others'
is "$(errors)" '' 'no deadlock'
is "$(sql -c "SELECT count(*), count(DISTINCT variant_id) FROM inventory_actions WHERE action_type = 'reorder_approved'")" '40|40' 'one approval a variant'
is "$(sql -c 'SELECT count(*), count(DISTINCT variant_id) FROM purchase_order_items')" '40|40' 'one line a variant'
# One of the four may win every round, and then there is one vendor.
is "$(sql -c 'SELECT count(*) - count(DISTINCT vendor_id) FROM purchase_orders')" 0 'in one draft a vendor'
is "$(sql -c 'SELECT count(*) FROM purchase_orders o WHERE total_cost <> (SELECT sum(total_cost) FROM purchase_order_items i WHERE i.po_id = o.id)')" 0 'whose totals are their lines'
is "$(sql -c 'SELECT tap.rollups_differ()')" '' 'and the rollups are right'
rm -f "$work"/*.log

# A client that repeats its own action while the first is still under way, and many in one transaction in opposite orders.
for w in 1 2 3; do echo "SELECT 'answer ' || tap.approve('same', 'r1', 'no such decision', 'w1', 5, true);" | psql -X -q -A -t -d "$db" -U op_occ > "$work/same$w.log" 2>&1 & done
wait
is "$(sql -c "SELECT count(*) FROM inventory_actions WHERE id = tap.id('same')") $(cat "$work"/same*.log | sort | uniq -c | wc -l)" '0 1' 'three refusals alike where the decision seen is not the last'
last=$(sql -c "SELECT last_decision_id FROM inventory_current WHERE variant_id = 'r1'")
for w in 1 2 3; do
  echo "SELECT po_number FROM app.approve_reorder(tap.id('same'), 'r1', 5, tap.id('w1'), 4.2, 1, '$last', NULL, '{}', true);" | psql -X -q -A -t -d "$db" -U op_occ > "$work/same$w.log" 2>&1 &
done
wait
is "$(sql -c "SELECT count(*) FROM inventory_actions WHERE id = tap.id('same')") $(cat "$work"/same*.log | sort -u | grep -c '^PO-')" '1 1' 'the same action three times at once is one, and one answer'
rm -f "$work"/*.log
sql -c "INSERT INTO variants (id, shopify_id, product_id, title, sku) SELECT 'm' || n, 2000 + n, 'p', 'Variant', 'M' || n FROM generate_series(1, 60) n;
        INSERT INTO inventory_snapshots (variant_id, available_quantity, avg_daily_sales, max_daily_sales) SELECT 'm' || n, 5, 2, 4 FROM generate_series(1, 60) n"
for w in 1 2 3; do
  { echo 'BEGIN;'; for r in $([ $w == 2 ] && seq 60 -1 1 || seq 1 60); do echo "SELECT 'answer ' || left(tap.approve('many $w $r', 'm$r'), 5);"; done; echo 'COMMIT;'; } |
    psql -X -q -A -t -d "$db" -U op_occ > "$work/many$w.log" 2>&1 &
done
wait
is "$(cat "$work"/many*.log | sort | uniq -c | tr -s ' ')" $' 120 answer HD001\n 60 answer PO-20' 'sixty at once in opposite orders: each once, no deadlock'
is "$(sql -c 'SELECT tap.rollups_differ()')" '' 'and the rollups are right'
echo "1..$n"
