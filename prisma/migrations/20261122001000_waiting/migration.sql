-- Time in which the work could not go on, who resolved what, and what a person says to their own report.

CREATE TYPE "wait_reason" AS ENUM ('RESIDENT', 'ACCESS');

-- CreateTable
CREATE TABLE "request_waits" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "reason" "wait_reason" NOT NULL,
    "note" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "request_waits_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "wait_note" CHECK (length(note) BETWEEN 1 AND 500),
    CONSTRAINT "wait_ends_after_it_starts" CHECK (ended_at >= started_at),
    -- A request waits for one thing at a time; an open wait has no end.
    CONSTRAINT "wait_alone" EXCLUDE USING gist (request_id WITH =, tstzrange(started_at, ended_at) WITH &&)
);

-- CreateIndex
CREATE INDEX "request_waits_request_id_started_at_idx" ON "request_waits"("request_id", "started_at");

-- CreateIndex
CREATE INDEX "request_waits_started_by_id_idx" ON "request_waits"("started_by_id");

-- AddForeignKey
ALTER TABLE "request_waits" ADD CONSTRAINT "request_waits_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_waits" ADD CONSTRAINT "request_waits_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX request_waits_open ON request_waits (request_id) WHERE ended_at IS NULL;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON request_waits FOR EACH ROW EXECUTE FUNCTION audit_row();

-- Whatever moves a request, a person or a sweep: a new status or another desk ends its wait.
CREATE FUNCTION end_request_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE request_waits SET ended_at = greatest(started_at, CASE NEW.status
      WHEN 'RESOLVED' THEN NEW.resolved_at
      WHEN 'CANCELLED' THEN NEW.cancelled_at
      WHEN 'IN_PROGRESS' THEN NEW.started_at
      WHEN 'ASSIGNED' THEN NEW.assigned_at
      ELSE NEW.updated_at END)
    WHERE request_id = NEW.id AND ended_at IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER end_wait AFTER UPDATE OF status, assigned_to_id ON maintenance_requests
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.assigned_to_id IS DISTINCT FROM NEW.assigned_to_id)
  EXECUTE FUNCTION end_request_wait();

-- Who resolved a request, and whether it was reopened after that: from the index alone.
CREATE INDEX maintenance_updates_resolutions ON maintenance_updates (request_id, position)
  INCLUDE (author_id, from_status, to_status) WHERE to_status = 'RESOLVED' OR from_status = 'RESOLVED';
CREATE INDEX maintenance_updates_resolver ON maintenance_updates (author_id, request_id) WHERE to_status = 'RESOLVED';

-- CreateTable
CREATE TABLE "report_notes" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_notes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_note_content" CHECK (length(content) BETWEEN 1 AND 2000)
);

-- CreateIndex
CREATE UNIQUE INDEX "report_notes_report_id_key" ON "report_notes"("report_id");

-- AddForeignKey
ALTER TABLE "report_notes" ADD CONSTRAINT "report_notes_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "staff_performance_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON report_notes FOR EACH ROW EXECUTE FUNCTION audit_row();
