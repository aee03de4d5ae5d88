-- CreateEnum
CREATE TYPE "report_period" AS ENUM ('DAILY', 'WEEKLY', 'MONTHLY');

-- CreateTable
CREATE TABLE "staff_performance_reports" (
    "id" UUID NOT NULL,
    "staff_id" UUID,
    "period" "report_period" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_on" DATE NOT NULL,
    "label" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "batch_id" UUID NOT NULL,
    "generated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_performance_reports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_window" CHECK (ends_at > starts_at)
);

-- One report per person, period and start; the estate's (no person) is one as well, hence NULLS NOT DISTINCT.
CREATE UNIQUE INDEX "staff_performance_reports_staff_id_period_starts_at_key"
  ON "staff_performance_reports"("staff_id", "period", "starts_at") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "staff_performance_reports_starts_at_id_idx" ON "staff_performance_reports"("starts_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "staff_performance_reports_batch_id_idx" ON "staff_performance_reports"("batch_id");

-- AddForeignKey
ALTER TABLE "staff_performance_reports" ADD CONSTRAINT "staff_performance_reports_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
