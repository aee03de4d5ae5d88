-- The promises the database keeps by itself: see docs/decisions/0003-the-database-keeps-promises.md

-- Identifiers ---------------------------------------------------------------------------------------------

-- UUID version 7 (RFC 9562 §5.7) for set-based inserts; PostgreSQL has one of its own only from 18.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

CREATE SEQUENCE maintenance_ticket_seq;

-- MNT-2026-00042: the year in the estate's time zone; the number grows past five digits when it must.
CREATE FUNCTION next_ticket_number(at timestamptz, zone text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  n text := nextval('maintenance_ticket_seq')::text;
BEGIN
  RETURN 'MNT-' || to_char(at AT TIME ZONE zone, 'YYYY') || '-' || lpad(n, greatest(5, length(n)), '0');
END $$;

-- Checks --------------------------------------------------------------------------------------------------

ALTER TABLE maintenance_categories
  ADD CONSTRAINT category_priority CHECK (max_priority BETWEEN 1 AND 4),
  ADD CONSTRAINT category_hours CHECK (estimated_resolution_hours BETWEEN 1 AND 8760),
  ADD CONSTRAINT category_name CHECK (length(name::text) BETWEEN 1 AND 60);

ALTER TABLE maintenance_requests
  ADD CONSTRAINT request_title CHECK (length(title) BETWEEN 1 AND 200),
  ADD CONSTRAINT request_description CHECK (length(description) <= 5000),
  ADD CONSTRAINT request_location CHECK (length(location) <= 100),
  ADD CONSTRAINT request_priority CHECK (priority BETWEEN 1 AND 4),
  ADD CONSTRAINT request_costs CHECK (estimated_cost >= 0 AND actual_cost >= 0),
  ADD CONSTRAINT request_rating CHECK (resident_rating BETWEEN 1 AND 5),
  ADD CONSTRAINT request_rated_when_done CHECK (resident_rating IS NULL OR status IN ('RESOLVED', 'CLOSED')),
  ADD CONSTRAINT request_feedback CHECK (length(resident_feedback) <= 2000),
  ADD CONSTRAINT request_escalation CHECK (escalation_level >= 0),
  ADD CONSTRAINT request_has_assignee CHECK (status NOT IN ('ASSIGNED', 'IN_PROGRESS', 'RESOLVED') OR assigned_to_id IS NOT NULL),
  ADD CONSTRAINT request_assignee_since CHECK ((assigned_to_id IS NULL) = (assigned_at IS NULL)),
  ADD CONSTRAINT request_unassigned_when_waiting CHECK (status NOT IN ('SUBMITTED', 'ACKNOWLEDGED') OR assigned_to_id IS NULL),
  ADD CONSTRAINT request_timestamps_present CHECK (
    (status IN ('SUBMITTED', 'CANCELLED') OR acknowledged_at IS NOT NULL)
    AND (status NOT IN ('IN_PROGRESS', 'RESOLVED') OR started_at IS NOT NULL)
    AND (status <> 'RESOLVED' OR resolved_at IS NOT NULL)
    AND ((status = 'CLOSED') = (closed_at IS NOT NULL))
    AND ((status = 'CANCELLED') = (cancelled_at IS NOT NULL))
    AND (status IN ('RESOLVED', 'CLOSED') OR resolved_at IS NULL)),
  ADD CONSTRAINT request_timestamps_in_order CHECK (
    acknowledged_at >= created_at AND assigned_at >= acknowledged_at AND started_at >= assigned_at
    AND resolved_at >= started_at AND closed_at >= resolved_at AND cancelled_at >= created_at);

ALTER TABLE maintenance_updates
  ADD CONSTRAINT update_content CHECK (length(content) <= 5000),
  ADD CONSTRAINT update_status CHECK ((kind = 'STATUS') = (to_status IS NOT NULL)),
  ADD CONSTRAINT update_internal CHECK (NOT is_internal OR kind <> 'STATUS');

ALTER TABLE users
  ADD CONSTRAINT user_email CHECK (length(email::text) BETWEEN 3 AND 254),
  ADD CONSTRAINT user_name CHECK (length(name) BETWEEN 1 AND 120),
  ADD CONSTRAINT user_active_is_verified CHECK (status <> 'ACTIVE' OR email_verified_at IS NOT NULL);

ALTER TABLE residents
  ADD CONSTRAINT resident_flat CHECK (flat_number ~ '^[A-Z0-9]{1,4}-[A-Z0-9]{1,6}$'),
  ADD CONSTRAINT resident_block CHECK (block ~ '^[A-Z0-9]{1,4}$'),
  ADD CONSTRAINT resident_phones CHECK (phone_number ~ '^\+[1-9][0-9]{6,14}$' AND alternate_phone ~ '^\+[1-9][0-9]{6,14}$');

ALTER TABLE staff
  ADD CONSTRAINT staff_phones CHECK (phone_number ~ '^\+[1-9][0-9]{6,14}$' AND alternate_phone ~ '^\+[1-9][0-9]{6,14}$'),
  ADD CONSTRAINT staff_not_own_superior CHECK (reporting_to_id <> id);

ALTER TABLE attachments ADD CONSTRAINT attachment_size CHECK (bytes > 0 AND width > 0 AND height > 0);

-- A counter that is lost in a crash of the server costs nothing: not worth writing ahead.
ALTER TABLE rate_limits SET UNLOGGED;

-- Search and partial indexes ------------------------------------------------------------------------------

ALTER TABLE maintenance_requests DROP COLUMN search_text;
ALTER TABLE maintenance_requests ADD COLUMN search_text text GENERATED ALWAYS AS
  (lower(ticket_number || ' ' || flat_number || ' ' || title || ' ' || description)) STORED;
CREATE INDEX maintenance_requests_search ON maintenance_requests USING gin (search_text gin_trgm_ops);
CREATE INDEX maintenance_requests_open ON maintenance_requests (status, assigned_to_id, category_id, estimated_completion)
  WHERE status IN ('SUBMITTED', 'ACKNOWLEDGED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED');
CREATE INDEX maintenance_requests_unassigned ON maintenance_requests (category_id, created_at DESC, id DESC)
  WHERE assigned_to_id IS NULL;
CREATE INDEX maintenance_requests_workload ON maintenance_requests (assigned_to_id)
  WHERE status IN ('ASSIGNED', 'IN_PROGRESS');
CREATE INDEX maintenance_requests_rated ON maintenance_requests (assigned_to_id, resident_rating)
  WHERE resident_rating IS NOT NULL;
CREATE INDEX notifications_unread ON notifications (recipient_id, created_at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX users_search ON users USING gin ((name || ' ' || email::text) gin_trgm_ops);

-- The state machine, second lock (the first is lib/maintenance/status.ts; a test compares all 49 pairs) -----

CREATE FUNCTION maintenance_transition_allowed(from_status request_status, to_status request_status)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_status, to_status) IN (
    ('SUBMITTED', 'ACKNOWLEDGED'), ('SUBMITTED', 'CANCELLED'),
    ('ACKNOWLEDGED', 'ASSIGNED'), ('ACKNOWLEDGED', 'IN_PROGRESS'), ('ACKNOWLEDGED', 'CANCELLED'),
    ('ASSIGNED', 'IN_PROGRESS'), ('ASSIGNED', 'ACKNOWLEDGED'), ('ASSIGNED', 'CANCELLED'),
    ('IN_PROGRESS', 'RESOLVED'), ('IN_PROGRESS', 'ASSIGNED'), ('IN_PROGRESS', 'CANCELLED'),
    ('RESOLVED', 'CLOSED'), ('RESOLVED', 'IN_PROGRESS'))
$$;

CREATE FUNCTION guard_maintenance_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT maintenance_transition_allowed(OLD.status, NEW.status) THEN
    RAISE EXCEPTION 'a maintenance request cannot go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'maintenance_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER maintenance_transition BEFORE UPDATE OF status ON maintenance_requests
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION guard_maintenance_transition();

-- The reporting line has no cycles ------------------------------------------------------------------------

CREATE FUNCTION guard_reporting_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two changes at once could close a circle that neither sees: one at a time.
  PERFORM pg_advisory_xact_lock(hashtext('staff.reporting_line'));
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW.reporting_to_id
      UNION
      SELECT s.reporting_to_id FROM staff s JOIN above a ON s.id = a.id WHERE s.reporting_to_id IS NOT NULL)
    SELECT 1 FROM above WHERE id = NEW.id)
  THEN
    RAISE EXCEPTION 'the reporting line would lead back to the same person'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_reporting_line';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER staff_reporting_line BEFORE INSERT OR UPDATE OF reporting_to_id ON staff
  FOR EACH ROW WHEN (NEW.reporting_to_id IS NOT NULL) EXECUTE FUNCTION guard_reporting_line();

-- Audit: no code path can forget it, no code path can change it --------------------------------------------

-- Who acts comes from transaction settings (lib/platform/transact.ts); without them it is the database user.
-- Values of secrets are never written: a changed password is recorded as the word 'changed'.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  noise constant text[] := ARRAY['updated_at', 'last_seen_at', 'last_activity_at', 'search_text'];
  secrets constant text[] := ARRAY['password_hash', 'token_hash'];
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) - noise END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) - noise END;
  diff jsonb;
BEGIN
  SELECT coalesce(jsonb_object_agg(
      key,
      CASE WHEN key = ANY (secrets) THEN '[null, "changed"]'::jsonb
           ELSE jsonb_build_array(old_row -> key, new_row -> key) END), '{}'::jsonb)
    INTO diff
    FROM (SELECT jsonb_object_keys(old_row) AS key UNION SELECT jsonb_object_keys(new_row)) k
    WHERE (old_row -> key) IS DISTINCT FROM (new_row -> key)
      AND NOT (coalesce(old_row -> key, 'null'::jsonb) = 'null'::jsonb AND coalesce(new_row -> key, 'null'::jsonb) = 'null'::jsonb);
  IF TG_OP = 'UPDATE' AND diff = '{}'::jsonb THEN RETURN NULL; END IF;
  INSERT INTO audit_entries (entity, entity_id, action, changes, actor_id, actor_label, request_id)
  VALUES (
    TG_TABLE_NAME,
    coalesce(new_row ->> 'id', old_row ->> 'id', new_row ->> 'key', old_row ->> 'key'),
    TG_OP, diff,
    nullif(current_setting('khaki.actor_id', true), '')::uuid,
    coalesce(nullif(current_setting('khaki.actor_label', true), ''), 'database:' || session_user),
    nullif(current_setting('khaki.request_id', true), ''));
  RETURN NULL;
END $$;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON users FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON residents FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON maintenance_categories FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON maintenance_requests FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON settings FOR EACH ROW EXECUTE FUNCTION audit_row();

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries cannot be changed or removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- The live bell: every open tab of a person hears of new and read notifications at commit --------------------

CREATE FUNCTION ring_bell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('app', 'bell:' || recipient_id) FROM (SELECT DISTINCT recipient_id FROM changed) c;
  RETURN NULL;
END $$;

CREATE TRIGGER bell_new AFTER INSERT ON notifications
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ring_bell();
CREATE TRIGGER bell_read AFTER UPDATE ON notifications
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ring_bell();
