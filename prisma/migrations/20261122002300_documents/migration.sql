-- CreateEnum
CREATE TYPE "document_category" AS ENUM ('BYLAWS', 'MINUTES', 'FINANCIAL', 'POLICIES', 'FORMS');

-- CreateEnum
CREATE TYPE "document_audience" AS ENUM ('EVERYONE', 'COMMITTEE');

-- CreateEnum
CREATE TYPE "contact_group" AS ENUM ('MEDICAL', 'FIRE', 'POLICE', 'ESTATE', 'UTILITIES');

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "category" "document_category" NOT NULL,
    "audience" "document_audience" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "document_title" CHECK (length(title) BETWEEN 1 AND 160),
    CONSTRAINT "document_description" CHECK (length(description) <= 2000),
    CONSTRAINT "document_version" CHECK (version >= 1 AND revision >= version)
);

-- CreateTable
CREATE TABLE "document_versions" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "document_version_number" CHECK (number >= 1),
    CONSTRAINT "document_version_bytes" CHECK (bytes > 0),
    CONSTRAINT "document_version_note" CHECK (length(note) <= 500)
);

-- CreateTable
CREATE TABLE "emergency_contacts" (
    "id" UUID NOT NULL,
    "group" "contact_group" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "is_24x7" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "emergency_contacts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "contact_name" CHECK (length(name) BETWEEN 1 AND 80),
    CONSTRAINT "contact_phone" CHECK (phone ~ '^(\+[1-9][0-9]{6,14}|[1-9][0-9]{2,5})$'),
    CONSTRAINT "contact_note" CHECK (length(note) <= 200)
);

-- CreateIndex
CREATE INDEX "documents_changed_at_id_idx" ON "documents"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "documents_category_changed_at_id_idx" ON "documents"("category", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_storage_key_key" ON "document_versions"("storage_key");

-- Two uploads at once never get the same number.
CREATE UNIQUE INDEX "document_versions_document_id_number_key" ON "document_versions"("document_id", "number");

-- CreateIndex
CREATE INDEX "document_versions_uploaded_by_id_idx" ON "document_versions"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "emergency_contacts_group_is_24x7_name_id_idx" ON "emergency_contacts"("group", "is_24x7" DESC, "name", "id");

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people have read stays as they read it.
CREATE FUNCTION refuse_document_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a document cannot be changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER document_version_frozen BEFORE UPDATE OR DELETE ON document_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_document_version_change();

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON document_versions FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON emergency_contacts FOR EACH ROW EXECUTE FUNCTION audit_row();
