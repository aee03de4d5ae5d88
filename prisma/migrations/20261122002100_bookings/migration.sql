-- Common areas, their bookings, who waits for a slot, and what closes an area.

CREATE TYPE "booking_status" AS ENUM ('PENDING', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'COMPLETED');
CREATE TYPE "waiting_status" AS ENUM ('WAITING', 'OFFERED', 'TAKEN', 'PASSED', 'LEFT');

-- CreateTable
CREATE TABLE "common_areas" (
    "id" UUID NOT NULL,
    "name" CITEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "fee_per_hour" DECIMAL(10,2) NOT NULL DEFAULT 0,
    "fee_per_booking" DECIMAL(10,2) NOT NULL DEFAULT 0,
    "advance_days" INTEGER NOT NULL DEFAULT 30,
    "min_minutes" INTEGER NOT NULL DEFAULT 60,
    "max_minutes" INTEGER NOT NULL DEFAULT 240,
    "slot_minutes" INTEGER NOT NULL DEFAULT 60,
    "requires_approval" BOOLEAN NOT NULL DEFAULT false,
    "approver_id" UUID,
    "cancellation_hours" INTEGER NOT NULL DEFAULT 24,
    "cancellation_fee" DECIMAL(10,2) NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "common_areas_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "area_name" CHECK (length(name::text) BETWEEN 1 AND 60),
    CONSTRAINT "area_texts" CHECK (length(description) <= 2000 AND length(location) <= 100),
    CONSTRAINT "area_capacity" CHECK (capacity BETWEEN 1 AND 5000),
    CONSTRAINT "area_fees" CHECK (fee_per_hour >= 0 AND fee_per_booking >= 0 AND cancellation_fee >= 0),
    CONSTRAINT "area_advance" CHECK (advance_days BETWEEN 1 AND 365),
    CONSTRAINT "area_slot" CHECK (slot_minutes IN (30, 60)),
    CONSTRAINT "area_lengths" CHECK (min_minutes >= slot_minutes AND max_minutes >= min_minutes AND max_minutes <= 1440
      AND min_minutes % slot_minutes = 0 AND max_minutes % slot_minutes = 0),
    CONSTRAINT "area_cancellation" CHECK (cancellation_hours BETWEEN 0 AND 720)
);

-- CreateTable
CREATE TABLE "area_hours" (
    "area_id" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "opens" INTEGER NOT NULL,
    "closes" INTEGER NOT NULL,

    CONSTRAINT "area_hours_pkey" PRIMARY KEY ("area_id", "weekday"),
    CONSTRAINT "area_hours_weekday" CHECK (weekday BETWEEN 1 AND 7),
    -- At most until the same time of the next day.
    CONSTRAINT "area_hours_order" CHECK (opens BETWEEN 0 AND 1439 AND closes > opens AND closes <= opens + 1440)
);

-- CreateTable
CREATE TABLE "area_exceptions" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "opens" INTEGER,
    "closes" INTEGER,
    "reason" TEXT NOT NULL,

    CONSTRAINT "area_exceptions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "area_exception_order" CHECK ((opens IS NULL) = (closes IS NULL)
      AND opens BETWEEN 0 AND 1439 AND closes > opens AND closes <= opens + 1440),
    CONSTRAINT "area_exception_reason" CHECK (length(reason) BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "area_closures" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expected_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "area_closures_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "area_closure_order" CHECK (ended_at >= starts_at)
);

-- CreateTable
CREATE TABLE "bookings" (
    "id" UUID NOT NULL,
    "booking_number" TEXT NOT NULL,
    "area_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" "booking_status" NOT NULL DEFAULT 'CONFIRMED',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "purpose" TEXT NOT NULL,
    "guests" INTEGER NOT NULL,
    "fee" DECIMAL(10,2) NOT NULL,
    "free_cancel_until" TIMESTAMPTZ(3) NOT NULL,
    "late_cancel_fee" DECIMAL(10,2) NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "series_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "cancellation_fee" DECIMAL(10,2),
    "reason" TEXT NOT NULL DEFAULT '',
    "is_displaced" BOOLEAN NOT NULL DEFAULT false,
    "completed_at" TIMESTAMPTZ(3),
    "no_show_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "booking_order" CHECK (ends_at > starts_at),
    CONSTRAINT "booking_texts" CHECK (length(purpose) BETWEEN 1 AND 200 AND length(reason) <= 500),
    CONSTRAINT "booking_guests" CHECK (guests BETWEEN 1 AND 5000),
    CONSTRAINT "booking_fees" CHECK (fee >= 0 AND late_cancel_fee >= 0 AND cancellation_fee >= 0),
    CONSTRAINT "booking_offer_waits" CHECK (offered_until IS NULL OR status IN ('PENDING', 'CANCELLED')),
    CONSTRAINT "booking_cancelled_at" CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CONSTRAINT "booking_cancellation" CHECK ((cancelled_at IS NULL) = (cancellation_fee IS NULL)),
    CONSTRAINT "booking_displaced" CHECK (NOT is_displaced OR status = 'CANCELLED'),
    CONSTRAINT "booking_completed_at" CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL)),
    CONSTRAINT "booking_no_show" CHECK (no_show_at IS NULL OR status = 'COMPLETED'),
    -- Nobody has what somebody else has: a booking that waits for a decision or an answer holds its slot, too.
    -- Half-open: one may begin in the moment in which another ends.
    CONSTRAINT "booking_alone" EXCLUDE USING gist (area_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      WHERE (status IN ('PENDING', 'CONFIRMED'))
);

-- CreateTable
CREATE TABLE "waiting_entries" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "purpose" TEXT NOT NULL,
    "guests" INTEGER NOT NULL,
    "status" "waiting_status" NOT NULL DEFAULT 'WAITING',
    "is_first" BOOLEAN NOT NULL DEFAULT false,
    "booking_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_entries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "waiting_order" CHECK (ends_at > starts_at),
    CONSTRAINT "waiting_texts" CHECK (length(purpose) BETWEEN 1 AND 200),
    CONSTRAINT "waiting_guests" CHECK (guests BETWEEN 1 AND 5000),
    CONSTRAINT "waiting_offer" CHECK (status NOT IN ('OFFERED', 'TAKEN') OR booking_id IS NOT NULL)
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("user_id")
);

-- AlterTable: what is broken in a common area, and whether it closes it.
ALTER TABLE "maintenance_requests" ADD COLUMN "common_area_id" UUID,
  ADD COLUMN "blocks_area" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "request_blocks_an_area" CHECK (NOT blocks_area OR common_area_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "common_areas_name_key" ON "common_areas"("name");
CREATE INDEX "common_areas_approver_id_idx" ON "common_areas"("approver_id");
CREATE UNIQUE INDEX "area_exceptions_area_id_date_key" ON "area_exceptions"("area_id", "date");
CREATE UNIQUE INDEX "area_closures_request_id_key" ON "area_closures"("request_id");
CREATE INDEX "area_closures_area_id_starts_at_idx" ON "area_closures"("area_id", "starts_at");
CREATE UNIQUE INDEX "bookings_booking_number_key" ON "bookings"("booking_number");
CREATE INDEX "bookings_area_id_starts_at_id_idx" ON "bookings"("area_id", "starts_at", "id");
CREATE INDEX "bookings_user_id_starts_at_id_idx" ON "bookings"("user_id", "starts_at" DESC, "id" DESC);
CREATE INDEX "bookings_series_id_starts_at_idx" ON "bookings"("series_id", "starts_at");
CREATE INDEX "bookings_decided_by_id_idx" ON "bookings"("decided_by_id");
CREATE INDEX "bookings_cancelled_by_id_idx" ON "bookings"("cancelled_by_id");
CREATE UNIQUE INDEX "waiting_entries_booking_id_key" ON "waiting_entries"("booking_id");
CREATE INDEX "waiting_entries_area_id_starts_at_idx" ON "waiting_entries"("area_id", "starts_at");
CREATE INDEX "waiting_entries_user_id_starts_at_idx" ON "waiting_entries"("user_id", "starts_at" DESC);
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds"("token_hash");
CREATE INDEX "maintenance_requests_common_area_id_idx" ON "maintenance_requests"("common_area_id");

-- AddForeignKey
ALTER TABLE "common_areas" ADD CONSTRAINT "common_areas_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "area_hours" ADD CONSTRAINT "area_hours_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "area_exceptions" ADD CONSTRAINT "area_exceptions_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "area_closures" ADD CONSTRAINT "area_closures_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "area_closures" ADD CONSTRAINT "area_closures_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "maintenance_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "maintenance_requests" ADD CONSTRAINT "maintenance_requests_common_area_id_fkey" FOREIGN KEY ("common_area_id") REFERENCES "common_areas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- For the queue of those who decide, for the sweeps of each minute, and for who waits: only what is open.
CREATE INDEX bookings_to_decide ON bookings (starts_at, id) WHERE status = 'PENDING' AND offered_until IS NULL;
CREATE INDEX bookings_offered ON bookings (offered_until) WHERE status = 'PENDING' AND offered_until IS NOT NULL;
CREATE INDEX bookings_to_end ON bookings (ends_at) WHERE status = 'CONFIRMED';
CREATE INDEX bookings_to_remind ON bookings (starts_at) WHERE status = 'CONFIRMED' AND reminded_at IS NULL;
CREATE INDEX waiting_entries_open ON waiting_entries (area_id, is_first DESC, created_at, id) WHERE status = 'WAITING';
CREATE UNIQUE INDEX waiting_once ON waiting_entries (area_id, user_id, starts_at, ends_at) WHERE status IN ('WAITING', 'OFFERED');
CREATE INDEX area_closures_open ON area_closures (area_id) WHERE ended_at IS NULL;

-- BKG-2026-00017: the year in the estate's time zone; the number grows past five digits when it must.
CREATE SEQUENCE booking_number_seq;

CREATE FUNCTION next_booking_number(at timestamptz, zone text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  n text := nextval('booking_number_seq')::text;
BEGIN
  RETURN 'BKG-' || to_char(at AT TIME ZONE zone, 'YYYY') || '-' || lpad(n, greatest(5, length(n)), '0');
END $$;

-- The state machine, second lock (the first is lib/bookings/status.ts; a test compares all 25 pairs).
CREATE FUNCTION booking_transition_allowed(from_status booking_status, to_status booking_status)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_status, to_status) IN (
    ('PENDING', 'CONFIRMED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
    ('CONFIRMED', 'CANCELLED'), ('CONFIRMED', 'COMPLETED'))
$$;

CREATE FUNCTION guard_booking_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status AND NOT booking_transition_allowed(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'a booking cannot go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'booking_transition';
  END IF;
  -- What a calendar shows has changed: it keeps the entry with the highest number (RFC 5545, SEQUENCE).
  IF (NEW.status, NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.status, OLD.starts_at, OLD.ends_at) THEN
    NEW.sequence := OLD.sequence + 1;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER booking_transition BEFORE UPDATE ON bookings
  FOR EACH ROW EXECUTE FUNCTION guard_booking_transition();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON common_areas FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON area_exceptions FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON area_closures FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON bookings FOR EACH ROW EXECUTE FUNCTION audit_row();
