-- What was sent with a key beside its input. Null: remembered by the version before, which did not look at files.
ALTER TABLE "idempotency_keys" ADD COLUMN "files_hash" TEXT;
