-- Analytics follows months over years; what a month's requests add up to (medians too) hardly ever changes once the
-- month is long over. Such answers are kept, each with the number of changes it was counted after, and hold exactly as
-- long as nobody has changed a request of that month since. See lib/analytics/questions/kept-windows.ts.

-- One row whenever a statement changed requests filed, resolved or cancelled in a month that was over: written in the
-- same transaction as the change, only ever added. No counter: people at work would wait for each other at it.
CREATE TABLE "settled_changes" (
    "id" BIGSERIAL NOT NULL,
    -- The first day of the month (UTC); null: of all months.
    "month" DATE,

    CONSTRAINT "settled_changes_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "settled_change_month" CHECK (extract(day FROM month) = 1)
);
CREATE INDEX "settled_changes_month_idx" ON "settled_changes"("month");

CREATE TABLE "month_answers" (
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    -- Which question, in the words of its SQL and with its filters: another definition is another question.
    "question" TEXT NOT NULL,
    -- How many changes of its months there had been when it was counted.
    "changes" BIGINT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "month_answers_pkey" PRIMARY KEY ("question", "starts_at", "ends_at")
);

-- 40 days: everything younger is never kept, and its changes are not noted (answers are kept from 45 days on, so that
-- a transaction that began earlier is noted all the same).
CREATE FUNCTION note_settled_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO settled_changes (month) VALUES (NULL);
  ELSE
    INSERT INTO settled_changes (month)
    SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC')::date
    FROM changed, unnest(ARRAY[created_at, resolved_at, cancelled_at]) AS at
    WHERE at < now() - interval '40 days';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER settled_insert AFTER INSERT ON maintenance_requests
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_settled_changes();
CREATE TRIGGER settled_before AFTER UPDATE ON maintenance_requests
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_settled_changes();
CREATE TRIGGER settled_after AFTER UPDATE ON maintenance_requests
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_settled_changes();
CREATE TRIGGER settled_delete AFTER DELETE ON maintenance_requests
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_settled_changes();
CREATE TRIGGER settled_truncate AFTER TRUNCATE ON maintenance_requests
  FOR EACH STATEMENT EXECUTE FUNCTION note_settled_changes();
