-- Lists of open work read a few rows from small indexes in exactly their order, however many requests have ended.
-- "Open" is said as "neither closed nor cancelled" (the CHECKs make that the same as the five statuses): Prisma sends
-- statuses as parameters, from which the planner cannot tell that a partial index applies; IS NULL it can.
-- Measured with 100,000 requests (docs/operate/bench.md): open by due date 197 ms → 1 ms, by age 27 ms → 1 ms.

CREATE INDEX maintenance_requests_open_newest ON maintenance_requests (created_at DESC, id DESC)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX maintenance_requests_open_priority ON maintenance_requests (priority DESC, created_at DESC, id DESC)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX maintenance_requests_open_due ON maintenance_requests (estimated_completion, id)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX maintenance_requests_open_mine ON maintenance_requests (assigned_to_id, created_at DESC, id DESC)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;
-- The counts beside the tabs, from the index alone.
CREATE INDEX maintenance_requests_open_desks ON maintenance_requests (status, assigned_to_id)
  INCLUDE (estimated_completion, category_id, resident_id, closed_at, cancelled_at)
  WHERE closed_at IS NULL AND cancelled_at IS NULL;

-- Closed or not goes with cancelled or not and with having somebody: without this the planner expects far fewer
-- unassigned open requests than there are, and sorts what it could read in order.
CREATE STATISTICS maintenance_requests_ends (dependencies, mcv) ON closed_at, cancelled_at, assigned_to_id
  FROM maintenance_requests;
