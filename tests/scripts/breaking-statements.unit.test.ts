import { describe, expect, test } from "vitest";
import { breakingStatements, FIRST_RELEASE } from "../../scripts/lib/breaking-statements.mjs";
import { migrationFiles } from "../../scripts/lib/migrations.mjs";

const migrations = migrationFiles().migrationDirectories.map(({ path, migrationFile }) => ({
  name: path,
  sql: migrationFile.content.value,
}));

test("since the first release, migrations only add: the version that still runs goes on", () => {
  expect(migrations.map(({ name }) => name)).toContain(FIRST_RELEASE);
  const found = migrations
    .filter(({ name }) => name > FIRST_RELEASE)
    .flatMap(({ name, sql }) => breakingStatements(sql).map((each) => ({ name, ...each })));
  expect(found, "docs/operate/several-servers.md says what to do").toEqual([]);
});

test("before it, the rule finds in the real files what would have been refused, by its line", () => {
  const promises = migrations.find(({ name }) => name.endsWith("_promises"))?.sql ?? "";
  const found = breakingStatements(promises).find(({ text }) => text.includes("DROP COLUMN"));
  expect(found?.text).toBe("ALTER TABLE maintenance_requests DROP COLUMN search_text");
  expect(promises.split("\n")[(found?.line ?? 0) - 1]).toBe(`${found?.text};`);
});

describe("refused is what the version that still runs could trip over", () => {
  test.each([
    "DROP TABLE users",
    "ALTER TABLE users ALTER COLUMN name DROP NOT NULL",
    "ALTER TABLE users ADD CONSTRAINT named NOT NULL name",
    'drop table if exists "users" cascade',
    "CREATE TABLE a (id int); DROP TABLE a, users",
    "DROP VIEW open_requests",
    "DROP TYPE request_status",
    "DROP FUNCTION jobs.emit(jsonb)",
    "DROP INDEX users_email_key",
    "TRUNCATE users",
    "REVOKE SELECT ON users FROM app",
    "ALTER TABLE users DROP COLUMN name",
    "ALTER TABLE users DROP name",
    'ALTER TABLE ONLY "public"."users" DROP COLUMN IF EXISTS "name" CASCADE',
    "ALTER TABLE users DROP CONSTRAINT users_email_key",
    "ALTER TABLE users RENAME TO people",
    "ALTER TABLE users RENAME COLUMN name TO title",
    "ALTER TABLE users RENAME name TO title",
    "ALTER TYPE status RENAME VALUE 'OPEN' TO 'NEW'",
    "ALTER TYPE status ADD VALUE IF NOT EXISTS 'PAUSED'",
    "ALTER SEQUENCE numbers RENAME TO others",
    "ALTER TABLE users SET SCHEMA old",
    "ALTER TABLE users ALTER COLUMN name TYPE int USING name::int",
    "ALTER TABLE users ALTER name SET DATA TYPE varchar(20)",
    "ALTER TABLE users ALTER COLUMN name SET NOT NULL",
    "ALTER TABLE users ALTER COLUMN name DROP DEFAULT",
    "ALTER TABLE users ADD COLUMN age INT NOT NULL",
    "ALTER TABLE users ADD COLUMN age INT, ADD rank INT CHECK (rank IS NOT NULL) NOT NULL",
    "ALTER TABLE users ADD COLUMN age INT; UPDATE users SET age = 1; ALTER TABLE users ALTER age SET NOT NULL",
    "ALTER TABLE users ADD CONSTRAINT one_name UNIQUE (name)",
    "ALTER TABLE users ADD UNIQUE (name)",
    "ALTER TABLE users ADD EXCLUDE USING gist (room WITH =)",
    "ALTER TABLE users ADD CONSTRAINT grown_up CHECK (age > 17)",
    "ALTER TABLE users ADD CONSTRAINT lives FOREIGN KEY (flat) REFERENCES flats (id)",
    "CREATE UNIQUE INDEX users_name ON users (name)",
    "CREATE UNIQUE INDEX CONCURRENTLY users_name ON users (name)",
    'CREATE INDEX "n" ON "notifications"("type")',
    "create index r on only jobs.run (status)",
    "DO $$ BEGIN IF true THEN ALTER TABLE users DROP COLUMN name; END IF; END $$",
    "DO $do$ BEGIN EXECUTE 'alter table users drop column name'; END $do$",
    "SELECT ';'; DROP TABLE users",
    "SELECT E'it\\'s; '; DROP TABLE users",
    "/* a /* nested */ comment */ DROP TABLE users",
    "-- breaking:\nDROP TABLE users",
    "SELECT '-- breaking: said in a string'; DROP TABLE users",
    "-- breaking: only the first\nDROP TABLE users; DROP TABLE staff",
    "DROP TABLE users; SELECT 1 -- breaking: of another statement",
  ])("%s", (sql) => {
    expect(breakingStatements(sql)).toEqual([
      { line: expect.any(Number), text: expect.any(String), why: expect.any(String) },
    ]);
  });
});

describe("allowed is what it does not notice", () => {
  test.each([
    "CREATE TABLE pets (id uuid PRIMARY KEY, name text NOT NULL UNIQUE CHECK (length(name) > 0))",
    'CREATE TABLE "pets" ("id" uuid); CREATE UNIQUE INDEX "pets_id_key" ON "pets"("id"); ALTER TABLE pets ADD UNIQUE (id)',
    "CREATE TEMP TABLE old AS SELECT 1; DROP TABLE old",
    "CREATE TABLE notifications (id int); CREATE INDEX n ON notifications (id)",
    "ALTER TABLE users ADD COLUMN age INT",
    "ALTER TABLE users ADD COLUMN age INT NOT NULL DEFAULT 0, ADD COLUMN pet_id UUID REFERENCES pets",
    "ALTER TABLE users ADD COLUMN number BIGSERIAL NOT NULL",
    "ALTER TABLE users ADD COLUMN word tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('a,b')) STORED",
    "ALTER TABLE users ADD COLUMN age INT, ADD CONSTRAINT ages CHECK (age IS NOT NULL OR name IS NOT NULL)",
    "ALTER TABLE users ADD COLUMN pet_id UUID; ALTER TABLE users ADD CONSTRAINT p FOREIGN KEY (pet_id) REFERENCES pets (id)",
    "ALTER TABLE users DROP CONSTRAINT grown_up",
    "ALTER TABLE users ALTER COLUMN age SET DEFAULT 1",
    "ALTER TABLE users VALIDATE CONSTRAINT grown_up",
    "ALTER INDEX a RENAME TO b",
    "DROP INDEX users_open",
    "DROP TRIGGER audit ON users",
    "CREATE INDEX places_floor ON places (floor)",
    "CREATE INDEX CONCURRENTLY n ON notifications (type)",
    "CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$",
    "UPDATE users SET name = 'DROP TABLE users; TRUNCATE users'",
    'SELECT "drop table users;" FROM users',
    "-- DROP TABLE users;\n/* TRUNCATE users; */ SELECT 1",
    "DO $$ BEGIN UPDATE users SET age = 1; CREATE TABLE IF NOT EXISTS pets (id int); END $$",
    "-- breaking: nothing has read it since the last version\nDROP TABLE old_users",
    "-- Why it goes.\n-- breaking: see above\nALTER TABLE users DROP COLUMN name",
    "DROP TABLE old_users; -- breaking: nothing reads it any more",
    "ALTER TABLE users /* breaking: the values stay as they are */ ALTER COLUMN name TYPE text",
  ])("%s", (sql) => {
    expect(breakingStatements(sql)).toEqual([]);
  });
});
