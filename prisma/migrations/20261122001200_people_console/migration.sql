-- The console for people: invitations, moving out, what an administrator keeps of a list, results of bulk work, and the
-- promise that the estate always has an administrator.

-- AlterEnum
ALTER TYPE "token_purpose" ADD VALUE 'INVITE';

-- AlterTable
ALTER TABLE "users" ADD COLUMN "invited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "residents" ADD COLUMN "moved_out_on" DATE,
ADD CONSTRAINT "resident_moved_out_after_in" CHECK (moved_out_on >= move_in_date),
ADD CONSTRAINT "resident_committee_lives_here" CHECK (moved_out_on IS NULL OR NOT is_committee_member);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" CITEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_view_name" CHECK (length(name::text) BETWEEN 1 AND 60),
    CONSTRAINT "saved_view_query" CHECK (length(query) <= 2000)
);

-- CreateTable
CREATE TABLE "column_choices" (
    "user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "columns" TEXT[],

    CONSTRAINT "column_choices_pkey" PRIMARY KEY ("user_id", "page"),
    CONSTRAINT "column_choice_size" CHECK (cardinality(columns) <= 50)
);

-- CreateTable
CREATE TABLE "bulk_runs" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "outcomes" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bulk_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_user_id_page_name_key" ON "saved_views"("user_id", "page", "name");

-- CreateIndex
CREATE INDEX "bulk_runs_user_id_created_at_idx" ON "bulk_runs"("user_id", "created_at");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_choices" ADD CONSTRAINT "column_choices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_runs" ADD CONSTRAINT "bulk_runs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search and order ----------------------------------------------------------------------------------------

CREATE INDEX staff_search ON staff USING gin
  ((employee_id::text || ' ' || phone_number || ' ' || coalesce(alternate_phone, '') || ' ' || coalesce(department, '')) gin_trgm_ops);
CREATE INDEX residents_search ON residents USING gin
  ((flat_number || ' ' || coalesce(phone_number, '') || ' ' || coalesce(alternate_phone, '') || ' '
    || coalesce(contact_name, '') || ' ' || coalesce(contact_email::text, '')) gin_trgm_ops);
CREATE INDEX users_by_name ON users (user_type, lower(name), id);

-- As people count flats: A-9 before A-10, B before C1.
CREATE FUNCTION flat_order(flat_number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lpad(split_part(flat_number, '-', 1), 4, ' ') || '-' || lpad(split_part(flat_number, '-', 2), 6, ' ')
$$;
CREATE INDEX residents_in_order ON residents (flat_order(flat_number), id);

-- The estate always has an administrator ------------------------------------------------------------------

CREATE INDEX users_administrators ON users (id) WHERE is_admin;

-- Two who take each other's rights away at once would each still see the other: one at a time. The verbs take the same
-- lock before anything else (lib/people/administrators.ts).
CREATE FUNCTION guard_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'staff' THEN
    IF NOT EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id AND is_admin AND status = 'ACTIVE') THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('khaki.administrators'));
  IF NOT EXISTS (
    SELECT 1 FROM users u LEFT JOIN staff s ON s.user_id = u.id
    WHERE u.is_admin AND u.status = 'ACTIVE' AND coalesce(s.is_active, true))
  THEN
    RAISE EXCEPTION 'the estate would be left without an administrator'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'last_administrator';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER last_administrator AFTER UPDATE OF is_admin, status ON users
  FOR EACH ROW WHEN (OLD.is_admin AND OLD.status = 'ACTIVE' AND NOT (NEW.is_admin AND NEW.status = 'ACTIVE'))
  EXECUTE FUNCTION guard_last_administrator();
CREATE TRIGGER last_administrator_removed AFTER DELETE ON users
  FOR EACH ROW WHEN (OLD.is_admin AND OLD.status = 'ACTIVE') EXECUTE FUNCTION guard_last_administrator();
CREATE TRIGGER last_administrator AFTER UPDATE OF is_active ON staff
  FOR EACH ROW WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION guard_last_administrator();
