-- What a notification was decided from, who was left out of it, and which escalations were told together.

-- Preferences, the kind's settings, urgency, quiet hours, budget: as they were when it was decided.
ALTER TABLE "notification_deliveries" ADD COLUMN "inputs" JSONB NOT NULL DEFAULT '{}';

-- One decision for each activity and kind of notification: whom it was for, and who of them was left out.
ALTER TYPE "decision_kind" ADD VALUE 'NOTIFICATION';

-- The escalations of one sweep, told together. Null: not told yet; what was escalated before this migration has been.
ALTER TABLE "decisions" ADD COLUMN "batch_id" UUID;
UPDATE "decisions" SET "batch_id" = "id" WHERE "kind" = 'ESCALATION';
CREATE INDEX decisions_escalated ON decisions (batch_id) WHERE kind = 'ESCALATION';
