-- CreateEnum
CREATE TYPE "listing_kind" AS ENUM ('SELL', 'BUY', 'SERVICE', 'LOST', 'FOUND');

-- CreateTable
CREATE TABLE "listings" (
    "id" UUID NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "price" DECIMAL(10,2),
    "author_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "listed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listings_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "listing_title" CHECK (length(title) BETWEEN 1 AND 120),
    CONSTRAINT "listing_description" CHECK (length(description) BETWEEN 1 AND 3000),
    CONSTRAINT "listing_price" CHECK (price >= 0),
    CONSTRAINT "listing_expiry" CHECK (expires_at > listed_at AND expires_at <= listed_at + interval '31 days'),
    CONSTRAINT "listing_hidden" CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL) AND (hidden_at IS NULL) = (hidden_by_id IS NULL)),
    CONSTRAINT "listing_hidden_reason" CHECK (length(hidden_reason) BETWEEN 1 AND 500)
);

-- CreateTable
CREATE TABLE "listing_photos" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "thumbnail_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_threads" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_threads_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "listing_thread_two_people" CHECK (owner_id <> asker_id)
);

-- CreateTable
CREATE TABLE "listing_messages" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_messages_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "listing_message_content" CHECK (length(content) BETWEEN 1 AND 2000)
);

-- CreateTable
CREATE TABLE "listing_reports" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "listing_reports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "listing_report_reason" CHECK (length(reason) BETWEEN 1 AND 500),
    CONSTRAINT "listing_report_decided" CHECK ((decided_at IS NULL) = (decided_by_id IS NULL))
);

-- CreateIndex
CREATE INDEX "listings_listed_at_id_idx" ON "listings"("listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listings_kind_listed_at_id_idx" ON "listings"("kind", "listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listings_author_id_listed_at_id_idx" ON "listings"("author_id", "listed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listings_hidden_by_id_idx" ON "listings"("hidden_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_photos_storage_key_key" ON "listing_photos"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "listing_photos_thumbnail_key_key" ON "listing_photos"("thumbnail_key");

-- CreateIndex
CREATE INDEX "listing_photos_listing_id_created_at_id_idx" ON "listing_photos"("listing_id", "created_at", "id");

-- Two first messages at once share one thread.
CREATE UNIQUE INDEX "listing_threads_listing_id_asker_id_key" ON "listing_threads"("listing_id", "asker_id");

-- CreateIndex
CREATE INDEX "listing_threads_owner_id_last_message_at_id_idx" ON "listing_threads"("owner_id", "last_message_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listing_threads_asker_id_last_message_at_id_idx" ON "listing_threads"("asker_id", "last_message_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listing_messages_thread_id_created_at_id_idx" ON "listing_messages"("thread_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "listing_messages_author_id_idx" ON "listing_messages"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_reports_listing_id_reporter_id_key" ON "listing_reports"("listing_id", "reporter_id");

-- CreateIndex
CREATE INDEX "listing_reports_decided_at_created_at_id_idx" ON "listing_reports"("decided_at", "created_at", "id");

-- CreateIndex
CREATE INDEX "listing_reports_reporter_id_idx" ON "listing_reports"("reporter_id");

-- CreateIndex
CREATE INDEX "listing_reports_decided_by_id_idx" ON "listing_reports"("decided_by_id");

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_messages" ADD CONSTRAINT "listing_messages_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "listing_threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_messages" ADD CONSTRAINT "listing_messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_reports" ADD CONSTRAINT "listing_reports_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_reports" ADD CONSTRAINT "listing_reports_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_reports" ADD CONSTRAINT "listing_reports_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said in public and what is decided about it; what two people write to each other is theirs.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON listings FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON listing_reports FOR EACH ROW EXECUTE FUNCTION audit_row();
