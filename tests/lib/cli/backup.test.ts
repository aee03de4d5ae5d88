import { appendFile, cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealAudit } from "@/lib/audit/seal-audit";
import { systemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { estate } from "./terminal";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "khaki-backup-"));
  await estate("demo seed");
  await sealAudit(systemActor("test"));
  await estate("demo scenario"); // leaves work in the outbox
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("what was backed up comes back after everything was lost, row by row and file by file, and is found healthy", async () => {
  const target = path.join(folder, "one");
  const before = await content();
  const written = await estate(`db backup ${target} --json`);
  expect(written.code).toBe(0);
  expect(JSON.parse(written.out).files).toBe((await filesIn(dataFiles())).length);
  expect(await estate(`db backup ${target}`)).toMatchObject({ code: 3 });
  expect(await estate(`db restore ${target}`)).toMatchObject({
    code: 3,
    err: expect.stringContaining("People live here"),
  });

  await wipe();
  expect(await estate(`db restore ${folder}`)).toMatchObject({ code: 2 });
  const damaged = path.join(folder, "damaged");
  await cp(target, damaged, { recursive: true });
  const files = await filesIn(path.join(damaged, "files"));
  await appendFile(path.join(damaged, "files", files[0] as string), "x");
  expect(await estate(`db restore ${damaged}`)).toMatchObject({ code: 3 });
  expect((await pool.query("select 1 from users")).rowCount).toBe(0);

  const restored = await estate(`db restore ${target}`);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("✓ The audit is complete") });
  expect(await content()).toEqual(before);
  expect(await estate("audit verify")).toMatchObject({ code: 0 });
  await expect(pool.query("delete from audit_entries")).rejects.toThrow("cannot be changed"); // triggers work again
}, 120_000);

const dataFiles = () => path.join(process.env.DATA_DIR as string, "files");

/** The number of rows and a hash of every table, where every sequence stands, and every file. */
async function content() {
  const tables = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'jobs') and tablename <> '_prisma_migrations' order by 1`,
  );
  const found: Record<string, unknown> = { files: await filesIn(dataFiles()) };
  for (const { name } of tables.rows)
    found[name] = (
      await pool.query(
        `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) from ${name} t`,
      )
    ).rows[0];
  const sequences = await pool.query("select sequencename, last_value from pg_sequences order by 1");
  return { ...found, sequences: sequences.rows };
}

async function wipe() {
  const { rows } = await pool.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'jobs') and tablename <> '_prisma_migrations'`,
  );
  await pool.query(`begin; set local session_replication_role = replica;
    truncate ${rows.map(({ name }) => name).join(", ")} restart identity;
    alter sequence maintenance_ticket_seq restart; commit`);
  await rm(dataFiles(), { recursive: true });
}

async function filesIn(directory: string) {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) => path.relative(directory, path.join(each.parentPath, each.name)))
    .sort();
}
