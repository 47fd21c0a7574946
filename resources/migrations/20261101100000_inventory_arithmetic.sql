-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Inventory arithmetic, in SQL, once (design: "Inventory arithmetic"). The snapshot trigger, the rollups, the reorder functions and the
-- dialog's what-if all call these functions; nothing else computes the figures.
--
-- Each function takes whatever a foreign writer may have stored: NULL and negative sales count as no sales, NaN and huge values saturate
-- at what the result type holds, and a missing lead time is the specification's default (7 days, at most 10). Quantities are pieces,
-- sales are pieces a day, lead times are days.

SET client_min_messages = warning;

-- A number of pieces as a non-negative integer: rounded up, 0 for NULL, saturating at the largest integer.
CREATE OR REPLACE FUNCTION app.pieces(value numeric) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN greatest(0, least(2147483647, ceil(coalesce(value, 0))))::integer;

-- Sales a day that can be counted with: NULL, NaN and negative values are no sales.
CREATE OR REPLACE FUNCTION app.daily_rate(value numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN value > 0 AND value <> 'NaN'::numeric THEN least(value, 1000000000000) ELSE 0 END;

-- safety_stock = ceil(max_daily_sales * max_lead_days - avg_daily_sales * lead_time_days), never below 0. Without a maximum the average
-- stands for it.
CREATE OR REPLACE FUNCTION app.safety_stock(avg_daily_sales numeric, max_daily_sales numeric, lead_time_days integer,
                                            max_lead_days integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.pieces(
    app.daily_rate(coalesce(max_daily_sales, avg_daily_sales))
        * greatest(0, coalesce(max_lead_days, greatest(10, lead_time_days)))
    - app.daily_rate(avg_daily_sales) * greatest(0, coalesce(lead_time_days, 7)));

-- reorder_point = ceil(avg_daily_sales * lead_time_days + safety_stock)
CREATE OR REPLACE FUNCTION app.reorder_point(avg_daily_sales numeric, lead_time_days integer, safety_stock integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.pieces(app.daily_rate(avg_daily_sales) * greatest(0, coalesce(lead_time_days, 7)) + greatest(0, coalesce(safety_stock, 0)));

-- Both for other lead times than those that the figures were made for: where they are the same ones, the figures stand as they are, for a
-- snapshot may bring its own.
CREATE OR REPLACE FUNCTION app.point_with(own_days integer, own_most integer, own_safety integer, own_point integer, days integer, most integer,
                                          avg_daily_sales numeric, max_daily_sales numeric)
RETURNS TABLE (safety_stock integer, reorder_point integer)
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
    SELECT CASE WHEN same.stands THEN own_safety ELSE app.safety_stock(avg_daily_sales, max_daily_sales, days, most) END,
           CASE WHEN same.stands THEN own_point
               ELSE app.reorder_point(avg_daily_sales, days, app.safety_stock(avg_daily_sales, max_daily_sales, days, most)) END
    FROM (SELECT (days, most) IS NOT DISTINCT FROM (own_days, own_most) AS stands) AS same;
$$;

-- The status bucket: nothing available is out_of_stock; up to half the reorder point urgent_reorder; up to it low_stock; else in_stock.
CREATE OR REPLACE FUNCTION app.stock_status(available integer, reorder_point integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN coalesce(available, 0) <= 0 THEN 'out_of_stock'
    WHEN 2 * available::bigint <= coalesce(reorder_point, 0) THEN 'urgent_reorder'
    WHEN available <= coalesce(reorder_point, 0) THEN 'low_stock'
    ELSE 'in_stock'
END;

-- weeks_of_supply = available / (7 * avg_daily_sales); NULL without sales; capped to 999.99, the most that numeric(5,2) holds.
CREATE OR REPLACE FUNCTION app.weeks_of_supply(available integer, avg_daily_sales numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN app.daily_rate(avg_daily_sales) > 0
    THEN least(999.99, round(greatest(0, coalesce(available, 0)) / (7 * app.daily_rate(avg_daily_sales)), 2))::numeric(5,2)
END;

-- Days until stock-out, times ten, rounded down; the largest integer (2147483647) without sales.
CREATE OR REPLACE FUNCTION app.days_of_cover_x10(available integer, avg_daily_sales numeric) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN app.daily_rate(avg_daily_sales) > 0
    THEN least(2147483646, floor(greatest(0, coalesce(available, 0)) * 10::numeric / app.daily_rate(avg_daily_sales)))::integer
    ELSE 2147483647
END;

-- Pieces rounded up to whole packs; the largest number of whole packs that an integer holds, if that is less.
CREATE OR REPLACE FUNCTION app.whole_packs(pieces integer, pack_size integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (least((pieces::bigint + greatest(1, coalesce(pack_size, 1)) - 1) / greatest(1, coalesce(pack_size, 1)),
              2147483647 / greatest(1, coalesce(pack_size, 1))) * greatest(1, coalesce(pack_size, 1)))::integer;

-- max(0, reorder_point + avg_daily_sales * review_days - available - incoming)
CREATE OR REPLACE FUNCTION app.needed_pieces(reorder_point integer, avg_daily_sales numeric, review_days integer, available integer,
                                             incoming integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.pieces(greatest(0, coalesce(reorder_point, 0))::bigint - coalesce(available, 0) - greatest(0, coalesce(incoming, 0))
                  + app.daily_rate(avg_daily_sales) * greatest(0, coalesce(review_days, 0)));

-- suggested quantity = the needed pieces, raised to the vendor's minimum and then to whole packs. incoming counts what open purchase orders
-- will bring (inventory_current.inbound). 0 means that nothing is needed; the minimum never makes an order out of nothing.
-- Plain expressions all, so that the planner inlines them: a queue of 100,000 rows asks for each row's.
CREATE OR REPLACE FUNCTION app.suggested_quantity(reorder_point integer, avg_daily_sales numeric, review_days integer, available integer,
                                                  incoming integer, pack_size integer, minimum integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN app.needed_pieces(reorder_point, avg_daily_sales, review_days, available, incoming) = 0 THEN 0
    ELSE app.whole_packs(greatest(app.needed_pieces(reorder_point, avg_daily_sales, review_days, available, incoming), coalesce(minimum, 0)),
                         pack_size) END;

-- A snapshot whose reorder_point is NULL gets safety stock, reorder point, status and weeks of supply; one that brings a reorder point keeps
-- its own figures. When an update changes the stock and nothing else, status and weeks of supply follow from the reorder point that stands.
CREATE OR REPLACE FUNCTION app.fill_inventory_snapshot() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.reorder_point IS NULL THEN
        NEW.safety_stock := app.safety_stock(NEW.avg_daily_sales, NEW.max_daily_sales, NEW.lead_time_days, NEW.max_lead_days);
        NEW.reorder_point := app.reorder_point(NEW.avg_daily_sales, NEW.lead_time_days, NEW.safety_stock);
    END IF;
    NEW.status := app.stock_status(NEW.available_quantity, NEW.reorder_point);
    NEW.weeks_of_supply := app.weeks_of_supply(NEW.available_quantity, NEW.avg_daily_sales);
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER fill_inventory_snapshot_on_insert BEFORE INSERT ON public.inventory_snapshots
    FOR EACH ROW WHEN (NEW.reorder_point IS NULL) EXECUTE FUNCTION app.fill_inventory_snapshot();

CREATE OR REPLACE TRIGGER fill_inventory_snapshot_on_update BEFORE UPDATE ON public.inventory_snapshots
    FOR EACH ROW WHEN (NEW.reorder_point IS NULL
                       OR (NEW.available_quantity IS DISTINCT FROM OLD.available_quantity
                           AND NEW.reorder_point IS NOT DISTINCT FROM OLD.reorder_point
                           AND NEW.status IS NOT DISTINCT FROM OLD.status))
    EXECUTE FUNCTION app.fill_inventory_snapshot();

GRANT EXECUTE ON FUNCTION app.point_with(integer, integer, integer, integer, integer, integer, numeric, numeric), app.pieces(numeric), app.daily_rate(numeric), app.safety_stock(numeric, numeric, integer, integer),
    app.reorder_point(numeric, integer, integer), app.stock_status(integer, integer), app.weeks_of_supply(integer, numeric),
    app.days_of_cover_x10(integer, numeric), app.whole_packs(integer, integer),
    app.needed_pieces(integer, numeric, integer, integer, integer),
    app.suggested_quantity(integer, numeric, integer, integer, integer, integer, integer) TO PUBLIC;

RESET client_min_messages;
