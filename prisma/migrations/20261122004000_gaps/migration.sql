-- What somebody without an account reported has nobody in the estate who could rate the work.
ALTER TABLE "maintenance_requests" ADD COLUMN "is_from_report" BOOLEAN NOT NULL DEFAULT false;
UPDATE maintenance_requests r SET is_from_report = true
FROM unverified_reports u WHERE u.request_id = r.id AND r.resident_rating IS NULL;
ALTER TABLE maintenance_requests ADD CONSTRAINT request_from_report_unrated
  CHECK (NOT is_from_report OR resident_rating IS NULL);

-- CreateTable
CREATE TABLE "common_area_photos" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "thumbnail_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "common_area_photos_pkey" PRIMARY KEY ("id")
);

-- Each area has at most one: of two uploads at once the second replaces the first.
CREATE UNIQUE INDEX "common_area_photos_area_id_key" ON "common_area_photos"("area_id");

-- CreateIndex
CREATE UNIQUE INDEX "common_area_photos_storage_key_key" ON "common_area_photos"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "common_area_photos_thumbnail_key_key" ON "common_area_photos"("thumbnail_key");

-- AddForeignKey
ALTER TABLE "common_area_photos" ADD CONSTRAINT "common_area_photos_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "common_areas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON common_area_photos FOR EACH ROW EXECUTE FUNCTION audit_row();
