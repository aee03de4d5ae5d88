-- The audit as a chain that can be verified (lib/audit), and who looked at residents' personal data (lib/people/access-log.ts).

-- Finding audit entries --------------------------------------------------------------------------------------

-- The console's list: newest first, narrowed by entity, person, request, to what was removed, or to what was
-- changed past the estate.
DROP INDEX "audit_entries_actor_id_id_idx";
DROP INDEX "audit_entries_entity_entity_id_id_idx";
CREATE INDEX "audit_entries_entity_id_id_idx" ON "audit_entries"("entity_id", "id" DESC);
CREATE INDEX "audit_entries_actor_id_at_id_idx" ON "audit_entries"("actor_id", "at" DESC, "id" DESC);
CREATE INDEX "audit_entries_entity_at_id_idx" ON "audit_entries"("entity", "at" DESC, "id" DESC);
CREATE INDEX audit_entries_removed ON audit_entries (at DESC, id DESC) WHERE action = 'DELETE';
CREATE INDEX audit_entries_by_hand ON audit_entries (at DESC, id DESC) WHERE actor_label LIKE 'database:%';
CREATE INDEX audit_entries_request ON audit_entries (request_id, at DESC, id DESC) WHERE request_id IS NOT NULL;

-- Seals ------------------------------------------------------------------------------------------------------

-- Each covers every entry after the previous seal up to to_id; entry_hashes tell which row is not as it was.
CREATE TABLE "audit_seals" (
    "id" INTEGER NOT NULL,
    "from_id" BIGINT NOT NULL,
    "to_id" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,
    "entry_ids" BIGINT[],
    "entry_hashes" BYTEA[],
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_seal_range" CHECK (from_id <= to_id AND id > 0)
);
CREATE INDEX "audit_seals_sealed_at_idx" ON "audit_seals"("sealed_at");

-- A month's last seal, signed with a key that the database does not have.
CREATE TABLE "audit_heads" (
    "month" DATE NOT NULL,
    "seal_id" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("month"),
    CONSTRAINT "audit_head_month" CHECK (extract(day FROM month) = 1)
);

-- How far the next seal will reach, as soon as every transaction below next_xid has ended. At most one row.
CREATE TABLE "audit_marks" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "to_id" BIGINT NOT NULL,
    "next_xid" BIGINT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_marks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_mark_single" CHECK (id = 1)
);

CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_heads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- The hash of one entry: of every column, written the same way in every session.
CREATE FUNCTION audit_entry_hash(e audit_entries) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    e.id, e.entity, e.entity_id, e.action, e.changes, e.actor_id, e.actor_label, e.request_id,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'))::text, 'UTF8'))
$$;

-- The hash of a seal: of the previous one, its range, its moment and every entry in it.
CREATE FUNCTION audit_seal_hash(
  id integer, from_id bigint, to_id bigint, sealed_at timestamptz, previous_hash bytea, ids bigint[], hashes bytea[]
) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(
      id, from_id, to_id, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
      encode(previous_hash, 'hex'), cardinality(ids))::text, 'UTF8')
    || coalesce((SELECT string_agg(int8send(n.id) || n.hash, ''::bytea ORDER BY n.place)
      FROM unnest(ids, hashes) WITH ORDINALITY n(id, hash, place)), ''::bytea))
$$;

-- Who looked ------------------------------------------------------------------------------------------------

CREATE TYPE "access_kind" AS ENUM ('PHONE', 'CONTACTS', 'PHOTO');

-- Once per viewer, kind and subject in an hour, however often a page is opened.
CREATE TABLE "access_log" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "resident_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "kind" "access_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "access_log_subject" CHECK (length(subject) <= 60),
    CONSTRAINT "access_log_of_another" CHECK (viewer_id <> resident_id)
);
CREATE UNIQUE INDEX "access_log_resident_id_viewer_id_kind_subject_hour_key"
  ON "access_log"("resident_id", "viewer_id", "kind", "subject", "hour");
CREATE INDEX "access_log_resident_id_at_id_idx" ON "access_log"("resident_id", "at" DESC, "id" DESC);
CREATE INDEX "access_log_viewer_id_idx" ON "access_log"("viewer_id");
CREATE INDEX "access_log_at_idx" ON "access_log"("at");
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_resident_id_fkey"
  FOREIGN KEY ("resident_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_viewer_id_fkey"
  FOREIGN KEY ("viewer_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
