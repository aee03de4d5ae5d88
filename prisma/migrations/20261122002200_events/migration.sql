-- Events: who comes, who waits for a place, what is said about them, and photos afterwards.

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('MEETING', 'MAINTENANCE', 'SOCIAL', 'FESTIVAL', 'OTHER');

-- CreateEnum
CREATE TYPE "event_answer" AS ENUM ('YES', 'MAYBE', 'NO');

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_all_day" BOOLEAN NOT NULL DEFAULT false,
    "capacity" INTEGER,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "reminded_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancellation_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "event_title" CHECK (length(title) BETWEEN 1 AND 160),
    CONSTRAINT "event_description" CHECK (length(description) <= 10000),
    CONSTRAINT "event_location" CHECK (length(location) <= 120),
    -- The list of what is to come looks no further back than this for what has begun.
    CONSTRAINT "event_span" CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '32 days'),
    CONSTRAINT "event_capacity" CHECK (capacity BETWEEN 1 AND 5000),
    CONSTRAINT "event_cancelled" CHECK ((cancelled_at IS NULL) = (cancellation_reason IS NULL))
);

-- CreateTable
CREATE TABLE "event_replies" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "answer" "event_answer" NOT NULL,
    "guests" SMALLINT NOT NULL DEFAULT 0,
    "waiting_since" TIMESTAMPTZ(3),
    "checked_in_at" TIMESTAMPTZ(3),
    "checked_in_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_replies_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "event_reply_guests" CHECK (guests BETWEEN 0 AND 10 AND (guests = 0 OR answer <> 'NO')),
    CONSTRAINT "event_reply_waits_to_come" CHECK (waiting_since IS NULL OR answer = 'YES'),
    CONSTRAINT "event_reply_checked_in" CHECK (checked_in_at IS NULL OR answer <> 'NO')
);

-- CreateTable
CREATE TABLE "event_comments" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "parent_id" UUID,
    "author_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "removal_reason" TEXT,

    CONSTRAINT "event_comments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "event_comment_content" CHECK (length(content) BETWEEN 1 AND 2000),
    CONSTRAINT "event_comment_removed" CHECK ((removed_at IS NULL) = (removed_by_id IS NULL) AND (removal_reason IS NULL OR removed_at IS NOT NULL))
);

-- CreateTable
CREATE TABLE "event_photos" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "thumbnail_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_photos_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "events_starts_at_id_idx" ON "events"("starts_at", "id");

-- CreateIndex
CREATE INDEX "events_created_by_id_idx" ON "events"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_replies_event_id_user_id_key" ON "event_replies"("event_id", "user_id");

-- CreateIndex
CREATE INDEX "event_replies_user_id_idx" ON "event_replies"("user_id");

-- CreateIndex
CREATE INDEX "event_replies_checked_in_by_id_idx" ON "event_replies"("checked_in_by_id");

-- CreateIndex
CREATE INDEX "event_comments_event_id_id_idx" ON "event_comments"("event_id", "id");

-- CreateIndex
CREATE INDEX "event_comments_parent_id_idx" ON "event_comments"("parent_id");

-- CreateIndex
CREATE INDEX "event_comments_author_id_idx" ON "event_comments"("author_id");

-- CreateIndex
CREATE INDEX "event_comments_removed_by_id_idx" ON "event_comments"("removed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_photos_storage_key_key" ON "event_photos"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "event_photos_thumbnail_key_key" ON "event_photos"("thumbnail_key");

-- CreateIndex
CREATE INDEX "event_photos_event_id_created_at_id_idx" ON "event_photos"("event_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "event_photos_uploaded_by_id_idx" ON "event_photos"("uploaded_by_id");

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_replies" ADD CONSTRAINT "event_replies_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_replies" ADD CONSTRAINT "event_replies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_replies" ADD CONSTRAINT "event_replies_checked_in_by_id_fkey" FOREIGN KEY ("checked_in_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_comments" ADD CONSTRAINT "event_comments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_comments" ADD CONSTRAINT "event_comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "event_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_comments" ADD CONSTRAINT "event_comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_comments" ADD CONSTRAINT "event_comments_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_photos" ADD CONSTRAINT "event_photos_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_photos" ADD CONSTRAINT "event_photos_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The waiting list in its order, and what is still to be reminded of.
CREATE INDEX event_replies_waiting ON event_replies (event_id, waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX events_to_remind ON events (starts_at) WHERE reminded_at IS NULL AND cancelled_at IS NULL;

-- Nobody gets a place that is not there -------------------------------------------------------------------

CREATE FUNCTION event_places_taken(event uuid) RETURNS bigint LANGUAGE sql AS $$
  SELECT coalesce(sum(1 + guests), 0) FROM event_replies
  WHERE event_id = event AND answer = 'YES' AND waiting_since IS NULL
$$;

-- Two answers at once: the second waits for the first here, and then counts it.
CREATE FUNCTION guard_event_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  places integer;
BEGIN
  SELECT capacity INTO places FROM events WHERE id = NEW.event_id FOR NO KEY UPDATE;
  IF places IS NOT NULL AND event_places_taken(NEW.event_id) > places THEN
    RAISE EXCEPTION 'there are only % places', places
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_places';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER event_places AFTER INSERT OR UPDATE OF answer, guests, waiting_since, event_id ON event_replies
  FOR EACH ROW WHEN (NEW.answer = 'YES' AND NEW.waiting_since IS NULL) EXECUTE FUNCTION guard_event_places();

CREATE FUNCTION guard_event_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF event_places_taken(NEW.id) > NEW.capacity THEN
    RAISE EXCEPTION 'more than % people are coming', NEW.capacity
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_places';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER event_capacity BEFORE UPDATE OF capacity ON events
  FOR EACH ROW WHEN (NEW.capacity IS NOT NULL) EXECUTE FUNCTION guard_event_capacity();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_comments FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON event_photos FOR EACH ROW EXECUTE FUNCTION audit_row();
