-- CreateEnum
CREATE TYPE "report_run_status" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- CreateTable
CREATE TABLE "report_runs" (
    "id" UUID NOT NULL,
    "period" "report_period" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT NOT NULL,
    "status" "report_run_status" NOT NULL DEFAULT 'WAITING',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "stored" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_runs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_run_window" CHECK (ends_at > starts_at),
    CONSTRAINT "report_run_progress" CHECK (done >= 0 AND stored BETWEEN 0 AND done AND done <= coalesce(total, 0)),
    CONSTRAINT "report_run_finished" CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
    CONSTRAINT "report_run_error" CHECK ((status = 'FAILED') = (error IS NOT NULL))
);

-- CreateTable
CREATE TABLE "committee_packs" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "label" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "storage_key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "generated_at" TIMESTAMPTZ(3) NOT NULL,
    "generated_by_id" UUID,

    CONSTRAINT "committee_packs_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "committee_pack_month" CHECK (extract(day FROM month) = 1),
    CONSTRAINT "committee_pack_window" CHECK (ends_at > starts_at),
    CONSTRAINT "committee_pack_bytes" CHECK (bytes > 0),
    CONSTRAINT "committee_pack_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

-- CreateIndex
CREATE INDEX "report_runs_created_at_id_idx" ON "report_runs"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_runs_requested_by_id_idx" ON "report_runs"("requested_by_id");

-- One pack per month, however many processes make it at once; also the order of the list.
CREATE UNIQUE INDEX "committee_packs_month_key" ON "committee_packs"("month");

-- CreateIndex
CREATE UNIQUE INDEX "committee_packs_storage_key_key" ON "committee_packs"("storage_key");

-- CreateIndex
CREATE INDEX "committee_packs_generated_by_id_idx" ON "committee_packs"("generated_by_id");

-- AddForeignKey
ALTER TABLE "report_runs" ADD CONSTRAINT "report_runs_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_packs" ADD CONSTRAINT "committee_packs_generated_by_id_fkey" FOREIGN KEY ("generated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the committee has read stays as it was read.
CREATE FUNCTION refuse_pack_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a committee pack cannot be changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER committee_pack_frozen BEFORE UPDATE OR DELETE ON committee_packs
  FOR EACH ROW EXECUTE FUNCTION refuse_pack_change();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON committee_packs FOR EACH ROW EXECUTE FUNCTION audit_row();
