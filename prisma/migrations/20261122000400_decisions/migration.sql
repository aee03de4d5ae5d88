-- Explained decisions, and what the hourly sweeps need.

CREATE TYPE "decision_kind" AS ENUM ('SUGGESTION', 'EMERGENCY_ASSIGNMENT', 'ESCALATION', 'REASSIGNMENT');

CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID,
    "outcome" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "decisions_key_key" ON "decisions"("key");
CREATE INDEX "decisions_subject_created_at_idx" ON "decisions"("subject", "created_at");

ALTER TABLE "maintenance_requests" ADD COLUMN "reminded_at" TIMESTAMPTZ(3);

-- Each sweep reads the few rows that are due, in this order, out of however many there are.
CREATE INDEX maintenance_requests_overdue ON maintenance_requests (estimated_completion, id)
  WHERE status IN ('ASSIGNED', 'IN_PROGRESS');
CREATE INDEX maintenance_requests_unacknowledged ON maintenance_requests (created_at, id)
  WHERE status = 'SUBMITTED' AND reminded_at IS NULL;
CREATE INDEX maintenance_requests_unconfirmed ON maintenance_requests (resolved_at, id) WHERE status = 'RESOLVED';
