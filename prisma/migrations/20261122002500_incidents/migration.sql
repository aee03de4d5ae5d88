-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('WAITING', 'ACCEPTED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "report_proof" AS ENUM ('PUZZLE', 'PATIENCE');

-- AlterEnum
ALTER TYPE "decision_kind" ADD VALUE 'AFFECTED';

-- AlterTable
ALTER TABLE "maintenance_requests" ADD COLUMN "place_id" UUID;

-- CreateTable
CREATE TABLE "places" (
    "id" UUID NOT NULL,
    "name" CITEXT NOT NULL,
    "block" TEXT,
    "location" TEXT NOT NULL DEFAULT '',
    "code" TEXT NOT NULL,
    "code_renewed_at" TIMESTAMPTZ(3) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "common_area_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "places_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "place_name" CHECK (length(name::text) BETWEEN 1 AND 60),
    CONSTRAINT "place_block" CHECK (block ~ '^[A-Z0-9]{1,4}$'),
    CONSTRAINT "place_location" CHECK (length(location) <= 120),
    CONSTRAINT "place_code" CHECK (code ~ '^[A-Za-z0-9_-]{22}$')
);

-- CreateTable
CREATE TABLE "request_affected" (
    "request_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "flat_number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_affected_pkey" PRIMARY KEY ("request_id","user_id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "block" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "incident_ended" CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_by_id IS NULL)),
    CONSTRAINT "incident_outcome" CHECK (length(outcome) BETWEEN 1 AND 5000)
);

-- CreateTable
CREATE TABLE "incident_links" (
    "request_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "linked_by_id" UUID,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_links_pkey" PRIMARY KEY ("request_id")
);

-- CreateTable
CREATE TABLE "unverified_reports" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "description" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "proof" "report_proof" NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'WAITING',
    "file_name" TEXT,
    "content_type" TEXT,
    "bytes" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "storage_key" TEXT,
    "thumbnail_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT,
    "request_id" UUID,

    CONSTRAINT "unverified_reports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_reference" CHECK (reference ~ '^R-[0-9A-Z]{8}$'),
    CONSTRAINT "report_description" CHECK (length(description) BETWEEN 1 AND 2000),
    CONSTRAINT "report_phone" CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    CONSTRAINT "report_email" CHECK (length(email) BETWEEN 3 AND 254),
    CONSTRAINT "report_photo" CHECK (num_nulls(file_name, content_type, bytes, width, height, storage_key, thumbnail_key) IN (0, 7)),
    CONSTRAINT "report_decided" CHECK ((state = 'WAITING') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
    CONSTRAINT "report_accepted" CHECK ((state = 'ACCEPTED') = (request_id IS NOT NULL)),
    CONSTRAINT "report_dismissed" CHECK ((state = 'DISMISSED') = (reason IS NOT NULL) AND length(reason) BETWEEN 1 AND 500)
);

-- CreateTable
CREATE TABLE "spent_challenges" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "places_name_key" ON "places"("name");

-- CreateIndex
CREATE UNIQUE INDEX "places_code_key" ON "places"("code");

-- CreateIndex
CREATE INDEX "places_common_area_id_idx" ON "places"("common_area_id");

-- CreateIndex
CREATE INDEX "request_affected_user_id_created_at_idx" ON "request_affected"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "incidents_opened_at_id_idx" ON "incidents"("opened_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "incidents_category_id_idx" ON "incidents"("category_id");

-- CreateIndex
CREATE INDEX "incidents_ended_by_id_idx" ON "incidents"("ended_by_id");

-- CreateIndex
CREATE INDEX "incident_links_incident_id_idx" ON "incident_links"("incident_id");

-- CreateIndex
CREATE INDEX "incident_links_linked_by_id_idx" ON "incident_links"("linked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "unverified_reports_reference_key" ON "unverified_reports"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "unverified_reports_storage_key_key" ON "unverified_reports"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "unverified_reports_thumbnail_key_key" ON "unverified_reports"("thumbnail_key");

-- CreateIndex
CREATE UNIQUE INDEX "unverified_reports_request_id_key" ON "unverified_reports"("request_id");

-- CreateIndex
CREATE INDEX "unverified_reports_state_created_at_id_idx" ON "unverified_reports"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "unverified_reports_place_id_idx" ON "unverified_reports"("place_id");

-- CreateIndex
CREATE INDEX "unverified_reports_decided_by_id_idx" ON "unverified_reports"("decided_by_id");

-- CreateIndex
CREATE INDEX "spent_challenges_expires_at_idx" ON "spent_challenges"("expires_at");

-- CreateIndex
CREATE INDEX "maintenance_requests_place_id_created_at_id_idx" ON "maintenance_requests"("place_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_common_area_id_fkey" FOREIGN KEY ("common_area_id") REFERENCES "common_areas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_affected" ADD CONSTRAINT "request_affected_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_affected" ADD CONSTRAINT "request_affected_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "maintenance_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_links" ADD CONSTRAINT "incident_links_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unverified_reports" ADD CONSTRAINT "unverified_reports_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unverified_reports" ADD CONSTRAINT "unverified_reports_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unverified_reports" ADD CONSTRAINT "unverified_reports_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_requests" ADD CONSTRAINT "maintenance_requests_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two reports at once raise one incident.
CREATE UNIQUE INDEX incident_open_once ON incidents (category_id, block) WHERE ended_at IS NULL;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON places FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON incidents FOR EACH ROW EXECUTE FUNCTION audit_row();
-- Only what was decided: the audit never forgets, and a stranger's phone number is not its business.
CREATE TRIGGER audit AFTER UPDATE OF state ON unverified_reports FOR EACH ROW EXECUTE FUNCTION audit_row();
