-- CreateTable
CREATE TABLE "vendors" (
    "id" UUID NOT NULL,
    "name" CITEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT,
    "email" CITEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vendors_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "vendor_name" CHECK (length(name::text) BETWEEN 1 AND 120),
    CONSTRAINT "vendor_trade" CHECK (length(trade) BETWEEN 1 AND 60),
    CONSTRAINT "vendor_contact_name" CHECK (length(contact_name) <= 120),
    CONSTRAINT "vendor_phone" CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    CONSTRAINT "vendor_email" CHECK (length(email::text) BETWEEN 3 AND 254),
    CONSTRAINT "vendor_notes" CHECK (length(notes) <= 5000)
);

-- CreateTable
CREATE TABLE "budgets" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budgets_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "budget_month" CHECK (extract(day FROM month) = 1),
    CONSTRAINT "budget_amount" CHECK (amount >= 0)
);

-- CreateTable
CREATE TABLE "budget_alerts" (
    "id" UUID NOT NULL,
    "budget_id" UUID NOT NULL,
    "threshold" SMALLINT NOT NULL,
    "spent" DECIMAL(14,2) NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "reached_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "budget_alerts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "budget_alert_threshold" CHECK (threshold IN (80, 100))
);

-- AlterTable
ALTER TABLE "maintenance_requests" ADD COLUMN "vendor_id" UUID,
ADD COLUMN "vendor_rating" SMALLINT,
ADD CONSTRAINT "request_vendor_rating" CHECK (vendor_rating BETWEEN 1 AND 5),
ADD CONSTRAINT "request_rated_vendor" CHECK (vendor_rating IS NULL OR vendor_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "vendors_name_key" ON "vendors"("name");

-- CreateIndex
CREATE INDEX "budgets_month_category_id_idx" ON "budgets"("month", "category_id");

-- CreateIndex
CREATE UNIQUE INDEX "budgets_category_id_month_key" ON "budgets"("category_id", "month");

-- CreateIndex
CREATE INDEX "budget_alerts_reached_at_id_idx" ON "budget_alerts"("reached_at" DESC, "id" DESC);

-- One alert per budget and threshold, however many processes notice it at once.
CREATE UNIQUE INDEX "budget_alerts_budget_id_threshold_key" ON "budget_alerts"("budget_id", "threshold");

-- CreateIndex
CREATE INDEX "maintenance_requests_vendor_id_created_at_id_idx" ON "maintenance_requests"("vendor_id", "created_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "maintenance_requests" ADD CONSTRAINT "maintenance_requests_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "maintenance_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_alerts" ADD CONSTRAINT "budget_alerts_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "budgets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What open requests are expected to cost (lib/finance/cost-rules.ts), from the index alone. What was spent has
-- maintenance_requests_spent of the analytics.
CREATE INDEX maintenance_requests_open_costs ON maintenance_requests (category_id)
  INCLUDE (resolved_at, estimated_cost, actual_cost)
  WHERE closed_at IS NULL AND cancelled_at IS NULL AND (estimated_cost IS NOT NULL OR actual_cost IS NOT NULL);
-- How a vendor does, from the index alone.
CREATE INDEX maintenance_requests_vendor_work ON maintenance_requests (vendor_id)
  INCLUDE (actual_cost, estimated_cost, resolved_at, estimated_completion, vendor_rating)
  WHERE vendor_id IS NOT NULL AND cancelled_at IS NULL;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON vendors FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budgets FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON budget_alerts FOR EACH ROW EXECUTE FUNCTION audit_row();
