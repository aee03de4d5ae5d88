-- Outgoing webhooks: addresses that are told of chosen activities (lib/webhooks).

-- CreateEnum
CREATE TYPE "webhook_status" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'SKIPPED');

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "activities" TEXT[],
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "failing_since" TIMESTAMPTZ(3),
    "switched_off_at" TIMESTAMPTZ(3),
    "secret_renewed_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_endpoint_name" CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT "webhook_endpoint_url" CHECK (url ~ '^https?://' AND length(url) <= 500),
    CONSTRAINT "webhook_endpoint_activities" CHECK (cardinality(activities) > 0 AND array_position(activities, NULL) IS NULL),
    CONSTRAINT "webhook_endpoint_removed" CHECK (removed_at IS NULL OR NOT is_enabled),
    CONSTRAINT "webhook_endpoint_switched_off" CHECK (switched_off_at IS NULL OR NOT is_enabled)
);

-- Beside the endpoints, which are audited: not even what it looks like when encrypted is in the audit.
CREATE TABLE "webhook_secrets" (
    "endpoint_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "previous" TEXT,
    "previous_until" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_secrets_pkey" PRIMARY KEY ("endpoint_id"),
    CONSTRAINT "webhook_secret_previous" CHECK ((previous IS NULL) = (previous_until IS NULL))
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "activity_id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "webhook_status" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "answer_status" INTEGER,
    "answer" TEXT,
    "error" TEXT,
    "attempted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_delivery_answer" CHECK (length(answer) <= 1000)
);

-- One address of the estate is one endpoint.
CREATE UNIQUE INDEX webhook_endpoints_url_key ON webhook_endpoints (url) WHERE removed_at IS NULL;
CREATE INDEX "webhook_endpoints_owner_id_idx" ON "webhook_endpoints"("owner_id");

-- What happened once is told once, however often the job runs.
CREATE UNIQUE INDEX "webhook_deliveries_endpoint_id_activity_id_key" ON "webhook_deliveries"("endpoint_id", "activity_id");
CREATE INDEX "webhook_deliveries_endpoint_id_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "created_at" DESC, "id" DESC);
CREATE INDEX "webhook_deliveries_endpoint_id_status_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "status", "created_at" DESC, "id" DESC);
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- AddForeignKey
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- That an attempt failed is in the log of deliveries.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF owner_id, name, url, activities, is_enabled, secret_renewed_at, removed_at OR DELETE
  ON webhook_endpoints FOR EACH ROW EXECUTE FUNCTION audit_row();
