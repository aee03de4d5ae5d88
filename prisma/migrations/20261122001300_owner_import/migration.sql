-- Owners from the estate's own lists (lib/people/import): the stored imports, their files and what became of each line.

-- CreateEnum
CREATE TYPE "owner_import_status" AS ENUM ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "owner_row_result" AS ENUM ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED');

-- CreateTable
CREATE TABLE "owner_imports" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "columns" TEXT[],
    "mapping" JSONB NOT NULL,
    "status" "owner_import_status" NOT NULL DEFAULT 'DRAFT',
    "valid_only" BOOLEAN NOT NULL DEFAULT false,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,
    "passed_over" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "owner_imports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "owner_import_file" CHECK (bytes > 0 AND length(file_name) BETWEEN 1 AND 80),
    CONSTRAINT "owner_import_hash" CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "owner_import_counts" CHECK (
      least(created, updated, unchanged, refused, warned, passed_over) >= 0 AND done BETWEEN 0 AND created + updated),
    CONSTRAINT "owner_import_finished" CHECK ((status IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
    CONSTRAINT "owner_import_error" CHECK ((status = 'FAILED') = (error IS NOT NULL)),
    CONSTRAINT "owner_import_none_refused" CHECK (status <> 'DONE' OR valid_only OR refused = 0)
);

-- CreateTable
CREATE TABLE "owner_import_files" (
    "import_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "owner_import_files_pkey" PRIMARY KEY ("import_id"),
    CONSTRAINT "owner_import_file_size" CHECK (length(content) <= 5242880)
);

-- CreateTable
CREATE TABLE "owner_import_rows" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "result" "owner_row_result" NOT NULL,
    "has_warning" BOOLEAN NOT NULL,
    "flat_number" TEXT NOT NULL,
    "resident_type" "resident_type",
    "name" TEXT NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "owner_import_rows_pkey" PRIMARY KEY ("import_id", "line")
);

-- CreateIndex
CREATE INDEX "owner_imports_created_at_id_idx" ON "owner_imports"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "owner_imports_requested_by_id_idx" ON "owner_imports"("requested_by_id");

-- CreateIndex
CREATE INDEX "owner_imports_content_hash_idx" ON "owner_imports"("content_hash");

-- CreateIndex
CREATE INDEX "owner_import_rows_import_id_result_line_idx" ON "owner_import_rows"("import_id", "result", "line");

-- AddForeignKey
ALTER TABLE "owner_imports" ADD CONSTRAINT "owner_imports_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_import_files" ADD CONSTRAINT "owner_import_files_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "owner_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owner_import_rows" ADD CONSTRAINT "owner_import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "owner_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How far the bar is, is no news for the audit: only what is decided about an import, and how it ended.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON owner_imports FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit_change AFTER UPDATE ON owner_imports
  FOR EACH ROW WHEN (OLD.status = 'DRAFT' OR NEW.finished_at IS NOT NULL) EXECUTE FUNCTION audit_row();
