-- When somebody comes to a flat about a request: offered times, the agreed one, consent, reminders, who did not come.

-- CreateEnum
CREATE TYPE "visit_status" AS ENUM ('OFFERED', 'AGREED', 'ARRIVED', 'MISSED', 'CANCELLED', 'LAPSED');

-- CreateEnum
CREATE TYPE "visit_party" AS ENUM ('RESIDENT', 'STAFF');

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "status" "visit_status" NOT NULL DEFAULT 'OFFERED',
    "offered_by_id" UUID NOT NULL,
    "staff_id" UUID,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "entered_alone" BOOLEAN NOT NULL DEFAULT false,
    "missed_by" "visit_party",
    "missed_at" TIMESTAMPTZ(3),
    "reported_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "visit_order" CHECK (ends_at > starts_at),
    CONSTRAINT "visit_agreed" CHECK (num_nulls(agreed_at, starts_at, ends_at) IN (0, 3)
      AND (agreed_at IS NULL OR staff_id IS NOT NULL)
      AND (status <> 'OFFERED' OR agreed_at IS NULL)
      AND (status NOT IN ('AGREED', 'ARRIVED', 'MISSED') OR agreed_at IS NOT NULL)),
    CONSTRAINT "visit_arrived" CHECK ((status = 'ARRIVED') = (arrived_at IS NOT NULL) AND (NOT entered_alone OR status = 'ARRIVED')),
    CONSTRAINT "visit_missed" CHECK ((status = 'MISSED') = (missed_at IS NOT NULL)
      AND num_nulls(missed_by, missed_at, reported_by_id) IN (0, 3)),
    CONSTRAINT "visit_cancelled" CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)
      AND (cancelled_by_id IS NULL OR status = 'CANCELLED')),
    CONSTRAINT "visit_reason" CHECK (length(reason) <= 500),
    -- Nobody is in two flats at once. Half-open: one visit may begin in the moment in which another ends.
    CONSTRAINT "visit_alone" EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      WHERE (status = 'AGREED')
);

-- CreateTable
CREATE TABLE "visit_windows" (
    "visit_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_windows_pkey" PRIMARY KEY ("visit_id", "position"),
    CONSTRAINT "visit_window_position" CHECK (position BETWEEN 1 AND 5),
    CONSTRAINT "visit_window_length" CHECK (ends_at - starts_at BETWEEN interval '30 minutes' AND interval '4 hours'),
    CONSTRAINT "visit_window_alone" EXCLUDE USING gist (visit_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);

-- CreateTable
CREATE TABLE "visit_consents" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "may_enter" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_consents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "visit_consent_note" CHECK (length(note) <= 300)
);

-- CreateTable
CREATE TABLE "visit_reminders" (
    "visit_id" UUID NOT NULL,
    "hours" SMALLINT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_reminders_pkey" PRIMARY KEY ("visit_id", "hours"),
    CONSTRAINT "visit_reminder_hours" CHECK (hours IN (24, 1))
);

-- CreateIndex
CREATE INDEX "visits_request_id_created_at_idx" ON "visits"("request_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "visits_staff_id_starts_at_idx" ON "visits"("staff_id", "starts_at");

-- CreateIndex
CREATE INDEX "visits_offered_by_id_idx" ON "visits"("offered_by_id");

-- CreateIndex
CREATE INDEX "visits_reported_by_id_idx" ON "visits"("reported_by_id");

-- CreateIndex
CREATE INDEX "visits_cancelled_by_id_idx" ON "visits"("cancelled_by_id");

-- CreateIndex
CREATE INDEX "visit_consents_visit_id_given_at_id_idx" ON "visit_consents"("visit_id", "given_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "visit_consents_given_by_id_idx" ON "visit_consents"("given_by_id");

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_offered_by_id_fkey" FOREIGN KEY ("offered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_reported_by_id_fkey" FOREIGN KEY ("reported_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_windows" ADD CONSTRAINT "visit_windows_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_consents" ADD CONSTRAINT "visit_consents_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_consents" ADD CONSTRAINT "visit_consents_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_reminders" ADD CONSTRAINT "visit_reminders_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One at a time: whoever offers other times replaces what was offered or agreed before.
CREATE UNIQUE INDEX visit_active_once ON visits (request_id) WHERE status IN ('OFFERED', 'AGREED');

-- For the sweeps: only what can still change.
CREATE INDEX visits_agreed ON visits (starts_at) WHERE status = 'AGREED';
CREATE INDEX visits_offered ON visits (id) WHERE status = 'OFFERED';

-- The state machine, second lock (the first is lib/maintenance/visits/status.ts; a test compares all 36 pairs).
CREATE FUNCTION visit_transition_allowed(from_status visit_status, to_status visit_status)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_status, to_status) IN (
    ('OFFERED', 'AGREED'), ('OFFERED', 'CANCELLED'), ('OFFERED', 'LAPSED'),
    ('AGREED', 'ARRIVED'), ('AGREED', 'MISSED'), ('AGREED', 'CANCELLED'), ('AGREED', 'LAPSED'))
$$;

CREATE FUNCTION guard_visit_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status AND NOT visit_transition_allowed(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'a visit cannot go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER visit_transition BEFORE UPDATE ON visits
  FOR EACH ROW EXECUTE FUNCTION guard_visit_transition();

-- The audit never forgets: where a key lies (visit_consents.note) is not its business.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON visits FOR EACH ROW EXECUTE FUNCTION audit_row();

-- Whatever moves a request, a person or a sweep: what is resolved or ended needs no visit, and another desk has other
-- hours. Times that the resident offered to nobody in particular stay. Whoever waits at home is told when the desk
-- changes; of a request that ends they hear anyway.
CREATE FUNCTION end_request_visit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved_on constant timestamptz := clock_timestamp();
  is_over constant boolean := NEW.status IN ('RESOLVED', 'CLOSED', 'CANCELLED');
  ended visits;
BEGIN
  UPDATE visits SET
      status = CASE WHEN NEW.status = 'RESOLVED' AND starts_at <= moved_on THEN 'LAPSED' ELSE 'CANCELLED' END::visit_status,
      cancelled_at = CASE WHEN NEW.status = 'RESOLVED' AND starts_at <= moved_on THEN NULL ELSE moved_on END,
      updated_at = moved_on
    WHERE request_id = NEW.id AND status IN ('OFFERED', 'AGREED')
      AND (is_over OR NEW.resident_id <> OLD.resident_id
        OR (staff_id IS NOT NULL AND NEW.assigned_to_id IS DISTINCT FROM OLD.assigned_to_id))
    RETURNING * INTO ended;
  IF ended.agreed_at IS NULL OR is_over THEN RETURN NULL; END IF;
  INSERT INTO maintenance_updates (id, request_id, kind, content, created_at)
    VALUES (uuid_v7(), NEW.id, 'SYSTEM', 'The agreed visit is off: somebody else will take care of the request.', NEW.updated_at);
  PERFORM jobs.emit(jsonb_build_object(
    'id', gen_random_uuid(), 'name', 'maintenance/visit.cancelled', 'ts', (extract(epoch FROM moved_on) * 1000)::bigint,
    'data', jsonb_build_object('requestId', NEW.id, 'visitId', ended.id, 'isDeskChange', true,
      'actorId', nullif(current_setting('khaki.actor_id', true), ''))));
  RETURN NULL;
END $$;

CREATE TRIGGER end_visit AFTER UPDATE OF status, assigned_to_id, resident_id ON maintenance_requests
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.assigned_to_id IS DISTINCT FROM NEW.assigned_to_id
    OR OLD.resident_id IS DISTINCT FROM NEW.resident_id)
  EXECUTE FUNCTION end_request_visit();
