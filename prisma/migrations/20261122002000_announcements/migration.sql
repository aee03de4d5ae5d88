-- CreateEnum
CREATE TYPE "announcement_category" AS ENUM ('GENERAL', 'MAINTENANCE', 'EVENTS', 'EMERGENCY');

-- CreateEnum
CREATE TYPE "announcement_status" AS ENUM ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "announcement_audience" AS ENUM ('EVERYONE', 'RESIDENTS', 'OWNERS', 'TENANTS', 'STAFF');

-- CreateTable
CREATE TABLE "announcements" (
    "id" UUID NOT NULL,
    "category" "announcement_category" NOT NULL DEFAULT 'GENERAL',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" "announcement_audience" NOT NULL DEFAULT 'EVERYONE',
    "blocks" TEXT[],
    "is_urgent" BOOLEAN NOT NULL DEFAULT false,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "needs_acknowledgement" BOOLEAN NOT NULL DEFAULT false,
    "status" "announcement_status" NOT NULL DEFAULT 'DRAFT',
    "publish_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "valid_until" TIMESTAMPTZ(3),
    "edited_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search_text" TEXT GENERATED ALWAYS AS (lower(title || ' ' || body)) STORED,

    CONSTRAINT "announcements_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "announcement_title" CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT "announcement_body" CHECK (length(body) BETWEEN 1 AND 10000),
    CONSTRAINT "announcement_blocks" CHECK (cardinality(blocks) = 0 OR audience IN ('RESIDENTS', 'OWNERS', 'TENANTS')),
    CONSTRAINT "announcement_emergency_is_urgent" CHECK (category <> 'EMERGENCY' OR is_urgent),
    CONSTRAINT "announcement_scheduled" CHECK (status <> 'SCHEDULED' OR publish_at IS NOT NULL),
    CONSTRAINT "announcement_published" CHECK ((status IN ('PUBLISHED', 'WITHDRAWN')) = (published_at IS NOT NULL)),
    CONSTRAINT "announcement_ends_after_it_begins" CHECK (valid_until > coalesce(published_at, publish_at, created_at)),
    CONSTRAINT "announcement_withdrawn" CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
      AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CONSTRAINT "announcement_withdrawn_reason" CHECK (length(withdrawn_reason) BETWEEN 1 AND 500)
);

-- CreateTable
CREATE TABLE "announcement_files" (
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announcement_files_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "announcement_file_size" CHECK (bytes > 0)
);

-- CreateTable
CREATE TABLE "announcement_comments" (
    "id" UUID NOT NULL,
    "announcement_id" UUID NOT NULL,
    "parent_id" UUID,
    "author_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announcement_comments_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "announcement_comment_content" CHECK (length(content) <= 2000 AND (content = '') = (deleted_at IS NOT NULL)),
    CONSTRAINT "announcement_comment_hidden" CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL)
      AND length(hidden_reason) BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "announcement_reads" (
    "announcement_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_reads_pkey" PRIMARY KEY ("announcement_id", "user_id"),
    CONSTRAINT "announcement_read_before_acknowledged" CHECK (acknowledged_at >= read_at)
);

-- CreateIndex
CREATE INDEX "announcements_is_pinned_published_at_id_idx" ON "announcements"("is_pinned" DESC, "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "announcements_status_id_idx" ON "announcements"("status", "id" DESC);

-- CreateIndex
CREATE INDEX "announcements_author_id_idx" ON "announcements"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "announcement_files_storage_key_key" ON "announcement_files"("storage_key");

-- CreateIndex
CREATE INDEX "announcement_files_announcement_id_id_idx" ON "announcement_files"("announcement_id", "id");

-- CreateIndex
CREATE INDEX "announcement_files_uploaded_by_id_idx" ON "announcement_files"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "announcement_comments_announcement_id_id_idx" ON "announcement_comments"("announcement_id", "id");

-- CreateIndex
CREATE INDEX "announcement_comments_parent_id_idx" ON "announcement_comments"("parent_id");

-- CreateIndex
CREATE INDEX "announcement_comments_author_id_idx" ON "announcement_comments"("author_id");

-- CreateIndex
CREATE INDEX "announcement_comments_hidden_by_id_idx" ON "announcement_comments"("hidden_by_id");

-- CreateIndex
CREATE INDEX "announcement_reads_user_id_idx" ON "announcement_reads"("user_id");

-- AddForeignKey
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_comments" ADD CONSTRAINT "announcement_comments_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_comments" ADD CONSTRAINT "announcement_comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "announcement_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_comments" ADD CONSTRAINT "announcement_comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_comments" ADD CONSTRAINT "announcement_comments_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_reads" ADD CONSTRAINT "announcement_reads_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX announcements_search ON announcements USING gin (search_text gin_trgm_ops);
-- What the clock waits for.
CREATE INDEX announcements_due ON announcements (publish_at) WHERE status = 'SCHEDULED';

-- Whom an announcement reaches ------------------------------------------------------------------------------------

-- The one definition: the composer's count, who may see it, who is told and who has read it all ask this function.
-- `lives_as` and `home_block` are of whoever lives or owns here now, and null for everybody else.
CREATE FUNCTION announcement_reaches(audience announcement_audience, blocks text[],
  works_as user_type, lives_as resident_type, home_block text)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE audience
    WHEN 'EVERYONE' THEN true
    WHEN 'STAFF' THEN works_as = 'STAFF'
    ELSE lives_as IS NOT NULL
      AND (audience = 'RESIDENTS' OR lives_as = CASE audience WHEN 'OWNERS' THEN 'OWNER'::resident_type ELSE 'TENANT' END)
      AND (cardinality(blocks) = 0 OR home_block = ANY (blocks))
  END
$$;

-- The status table, second lock (the first is lib/announcements/status.ts; a test compares all pairs) ---------------

CREATE FUNCTION announcement_transition_allowed(from_status announcement_status, to_status announcement_status)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_status, to_status) IN (
    ('DRAFT', 'SCHEDULED'), ('DRAFT', 'PUBLISHED'), ('SCHEDULED', 'DRAFT'), ('SCHEDULED', 'PUBLISHED'),
    ('PUBLISHED', 'WITHDRAWN'))
$$;

CREATE FUNCTION guard_announcement_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT announcement_transition_allowed(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'an announcement cannot go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'announcement_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER announcement_transition BEFORE UPDATE OF status ON announcements
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_announcement_transition();

-- A thread is one comment and its answers, on one announcement -------------------------------------------------------

CREATE FUNCTION guard_announcement_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM announcement_comments p
    WHERE p.id = NEW.parent_id AND p.announcement_id = NEW.announcement_id AND p.parent_id IS NULL)
  THEN
    RAISE EXCEPTION 'an answer belongs to a first comment on the same announcement'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'announcement_thread';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER announcement_thread BEFORE INSERT OR UPDATE OF parent_id, announcement_id ON announcement_comments
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION guard_announcement_thread();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON announcements FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON announcement_files FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON announcement_comments FOR EACH ROW EXECUTE FUNCTION audit_row();
