-- Every channel: held and batched deliveries, why each was sent or left out, what people and the console decide.

ALTER TABLE "users"
  ADD COLUMN "quiet_from" TEXT,
  ADD COLUMN "quiet_to" TEXT,
  ADD COLUMN "email_bounced_at" TIMESTAMPTZ(3),
  ADD COLUMN "email_bounce_reason" TEXT,
  ADD CONSTRAINT user_quiet_hours CHECK (
    (quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from <> quiet_to
    AND quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

ALTER TABLE "notifications" ADD COLUMN "sms" TEXT;

ALTER TABLE "notification_deliveries"
  ADD COLUMN "rule" TEXT NOT NULL DEFAULT 'normal',
  ADD COLUMN "send_after" TIMESTAMPTZ(3),
  ADD COLUMN "batch" TEXT,
  ADD COLUMN "round" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "attempted_at" TIMESTAMPTZ(3),
  ADD COLUMN "delivered_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "muted_mails" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "muted_mails_pkey" PRIMARY KEY ("user_id","type")
);
ALTER TABLE "muted_mails" ADD CONSTRAINT "muted_mails_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "notification_types" (
    "key" TEXT NOT NULL,
    "email" BOOLEAN NOT NULL,
    "sms" TEXT NOT NULL,
    "cascade_minutes" INTEGER NOT NULL,
    "is_essential" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_types_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "notification_type_sms" CHECK (sms IN ('never', 'urgent', 'always')),
    CONSTRAINT "notification_type_cascade" CHECK (cascade_minutes BETWEEN 0 AND 1440)
);

-- CreateTable
CREATE TABLE "notification_templates" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "sms" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_templates_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sms_budget_alerts" (
    "month" TEXT NOT NULL,
    "budget" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sms_budget_alerts_pkey" PRIMARY KEY ("month","budget","percent")
);

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON notification_types FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON notification_templates FOR EACH ROW EXECUTE FUNCTION audit_row();

-- What the senders look for, out of however many there are.
CREATE INDEX notification_deliveries_held ON notification_deliveries (send_after) WHERE status = 'QUEUED' AND send_after IS NOT NULL;
CREATE INDEX notification_deliveries_batch ON notification_deliveries (batch) WHERE batch IS NOT NULL;
CREATE INDEX notification_deliveries_provider ON notification_deliveries (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX notification_deliveries_sms_month ON notification_deliveries (attempted_at) WHERE channel = 'SMS' AND attempted_at IS NOT NULL;

-- The console's list: what left the house, newest first; each also by its status.
CREATE INDEX notification_deliveries_outgoing ON notification_deliveries (created_at DESC, id DESC) WHERE channel <> 'IN_APP';
CREATE INDEX notification_deliveries_outgoing_status ON notification_deliveries (status, created_at DESC, id DESC) WHERE channel <> 'IN_APP';

-- The list is read in this order; the old index had the other direction and no use.
DROP INDEX "notification_deliveries_status_created_at_idx";

-- The end of the quiet hours that `at` lies in, or null: "HH:MM" on the wall clock of `zone`, also across midnight.
CREATE FUNCTION quiet_until(at timestamptz, zone text, quiet_from text, quiet_to text) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT CASE
      WHEN quiet_from IS NULL THEN NULL
      WHEN quiet_from < quiet_to AND clock >= quiet_from AND clock < quiet_to THEN (day + quiet_to::time) AT TIME ZONE zone
      WHEN quiet_from > quiet_to AND clock < quiet_to THEN (day + quiet_to::time) AT TIME ZONE zone
      WHEN quiet_from > quiet_to AND clock >= quiet_from THEN (day + 1 + quiet_to::time) AT TIME ZONE zone
    END
  FROM (SELECT to_char(at AT TIME ZONE zone, 'HH24:MI') AS clock, (at AT TIME ZONE zone)::date AS day) wall
$$;
