-- Analytics reads what it counts from indexes alone, never from the table (docs/operate/bench.md). Medians cannot be
-- added up, so nothing is kept ready: every figure is counted when it is asked for, and never out of date.

-- Everything that is counted of the requests filed in a window.
CREATE INDEX maintenance_requests_figures ON maintenance_requests (created_at)
  INCLUDE (resolved_at, estimated_completion, status, resident_rating, acknowledged_at, priority, category_id,
    assigned_to_id, block, estimated_cost, actual_cost, id);
-- What was resolved in a month, whenever it was filed.
CREATE INDEX maintenance_requests_resolved ON maintenance_requests (resolved_at)
  INCLUDE (category_id, block, priority, assigned_to_id) WHERE resolved_at IS NOT NULL;
-- How old the open ones are.
CREATE INDEX maintenance_requests_open_figures ON maintenance_requests (created_at)
  INCLUDE (category_id, block, priority, assigned_to_id, status, closed_at, cancelled_at)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
-- Costs by the moment they fall on (lib/finance/cost-rules.ts). The columns of the expression are in it once more:
-- without them PostgreSQL goes to the table for every row.
CREATE INDEX maintenance_requests_spent ON maintenance_requests ((coalesce(resolved_at, cancelled_at)))
  INCLUDE (resolved_at, cancelled_at, category_id, block, priority, assigned_to_id, actual_cost, estimated_cost)
  WHERE actual_cost IS NOT NULL;
