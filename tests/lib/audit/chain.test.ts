import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { currentHead } from "@/lib/audit/current-head";
import { sealAudit } from "@/lib/audit/seal-audit";
import { signMonthHeads } from "@/lib/audit/sign-month-heads";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { aCategory, anAdministrator, aResident, aStaff } from "../../support/factories";

const system = systemActor("audit-seal");
/** Somebody with the database's password, past every trigger. */
let intruder: pg.Client;
beforeAll(async () => {
  intruder = new pg.Client({ connectionString: process.env.DATABASE_URL as string });
  await intruder.connect();
  await intruder.query("set session_replication_role = replica");
});
afterAll(() => intruder.end());

const sql = (text: string) => intruder.query(text);
const found = async (heads: Parameters<typeof verifyAudit>[1] = {}) =>
  (await verifyAudit(system, heads)).problems;

/** Test files share a server, and transactions of its other databases hold a seal up too: until they have ended. */
async function sealNext() {
  for (;;) {
    const made = await sealAudit(system);
    if (!made.waiting) return made;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Three seals with some entries each; returns the ids of the entries in the second. */
async function aChain() {
  await sql("truncate audit_seals, audit_heads, audit_marks; delete from audit_entries where id <= 0");
  let before = 0n;
  const ids: bigint[][] = [];
  for (let n = 0; n < 3; n++) {
    await aCategory();
    await aResident();
    await sealNext();
    const seal = await prisma.auditSeal.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(seal.fromId).toBe(before);
    before = seal.toId;
    ids.push(seal.entryIds);
  }
  return ids;
}

describe("sealing", () => {
  beforeAll(() => sql("truncate audit_seals, audit_heads, audit_marks"));

  test("covers every entry once, and an unchanged audit is intact", async () => {
    const [first = [], second = [], third = []] = await aChain();

    const sealed = [...first, ...second, ...third];
    const entries = await prisma.auditEntry.findMany({ select: { id: true }, orderBy: { id: "asc" } });
    expect(sealed).toEqual(entries.map(({ id }) => id));
    expect(second.length).toBeGreaterThan(1);
    expect(await verifyAudit(system)).toEqual({
      isIntact: true,
      entries: sealed.length,
      seals: 3,
      unsealed: 0,
      heads: 0,
      problems: [],
      problemCount: 0,
    });
    expect(await sealNext()).toEqual({ sealed: 0, more: false, waiting: false });
  });

  test("waits for a transaction that began earlier, so that its entries are never missed", async () => {
    const slow = new pg.Client({ connectionString: process.env.DATABASE_URL as string });
    await slow.connect();
    await slow.query("begin");
    await slow.query("insert into settings (key, value) values ('slow', '1')");
    const category = await aCategory();

    expect(await sealAudit(system)).toEqual({ sealed: 0, more: false, waiting: true });
    await aCategory();
    expect(await sealAudit(system)).toEqual({ sealed: 0, more: false, waiting: true });
    await slow.query("commit");
    await slow.end();
    expect(await sealNext()).toEqual({ sealed: 2, more: false, waiting: false });
    expect(await sealNext()).toEqual({ sealed: 1, more: false, waiting: false });

    const { entryIds } = await prisma.auditSeal.findFirstOrThrow({ orderBy: { id: "desc" }, skip: 1 });
    const entries = await prisma.auditEntry.findMany({
      where: { id: { in: entryIds } },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ entityId }) => entityId)).toEqual(["slow", category.id]);
    expect((await verifyAudit(system)).isIntact).toBe(true);
  });

  test("a mark from another server's clock of transactions is made anew", async () => {
    await aCategory();
    await sql("insert into audit_marks (to_id, next_xid, marked_at) values (1, 4611686018427387904, now())");
    expect(await sealNext()).toMatchObject({ sealed: 1, waiting: false });
  });

  test("many at once make one chain", async () => {
    await Promise.all([aCategory(), aCategory(), aCategory()]);
    const made = await Promise.all(Array.from({ length: 5 }, () => sealAudit(system)));
    while ((await sealNext()).sealed > 0);
    expect(made.reduce((sum, { sealed }) => sum + sealed, 0)).toBeLessThanOrEqual(3);
    expect(await verifyAudit(system)).toMatchObject({ isIntact: true, unsealed: 0 });
  });

  test("seals cannot be changed or removed in the ordinary way", async () => {
    await expect(prisma.auditSeal.deleteMany()).rejects.toThrow("cannot be changed or removed");
    await expect(prisma.auditSeal.updateMany({ data: { count: 1 } })).rejects.toThrow("cannot be changed");
    await expect(prisma.auditHead.deleteMany()).rejects.toThrow("cannot be changed or removed");
  });
});

describe("verifying finds", () => {
  let inSecond: bigint[];
  beforeEach(async () => {
    inSecond = (await aChain())[1] as bigint[];
  });

  test("a changed value", async () => {
    const [id] = inSecond;
    await sql(`update audit_entries set changes = '{"name": [null, "Forged"]}' where id = ${id}`);
    expect(await found()).toEqual([{ kind: "entry-changed", entry: String(id), seal: 2 }]);
  });

  test.each([
    "entity_id = 'x'",
    "actor_label = 'Somebody else'",
    "actor_id = null, request_id = 'x'",
    "at = at - interval '1 ms'",
    "action = 'DELETE'",
    "entity = 'staff'",
  ])("a changed entry: %s", async (change) => {
    const id = inSecond.at(-1);
    await sql(`update audit_entries set ${change} where id = ${id}`);
    expect(await found()).toEqual([{ kind: "entry-changed", entry: String(id), seal: 2 }]);
  });

  test("a removed row", async () => {
    const [id] = inSecond;
    await sql(`delete from audit_entries where id = ${id}`);
    expect(await found()).toEqual([{ kind: "entry-removed", entry: String(id), seal: 2 }]);
  });

  test("a row put in the middle or before the beginning", async () => {
    const id = inSecond[1] as bigint;
    const row = "'users', 'x', 'UPDATE', '{}', 'Nobody'";
    const columns = "(id, entity, entity_id, action, changes, actor_label)";
    await sql(`delete from audit_entries where id = ${id}`);
    await sql(`insert into audit_entries ${columns} values (${id}, ${row}), (-5, ${row})`);
    expect(await found()).toEqual([
      { kind: "entry-changed", entry: String(id), seal: 2 },
      { kind: "entry-inserted", entry: "-5", seal: 1 },
    ]);
  });

  test("a row whose number was free (its transaction was rolled back)", async () => {
    const [{ nextval: free }] = (await sql("select nextval('audit_entries_id_seq')")).rows;
    await aCategory();
    await sealNext();
    await sql(`insert into audit_entries (id, entity, entity_id, action, changes, actor_label)
      values (${free}, 'users', 'x', 'UPDATE', '{}', 'Nobody')`);
    expect(await found()).toEqual([{ kind: "entry-inserted", entry: free, seal: 4 }]);
  });

  test("a changed seal", async () => {
    await sql("update audit_seals set sealed_at = sealed_at - interval '1 day' where id = 2");
    expect(await found()).toEqual([{ kind: "seal-changed", seal: 2 }]);
  });

  test("an entry changed together with its seal: the next seal gives it away", async () => {
    const [id] = inSecond;
    await sql(`update audit_entries set actor_label = 'Somebody else' where id = ${id}`);
    await sql(
      `update audit_seals s set entry_hashes[1] = audit_entry_hash(e) from audit_entries e where s.id = 2 and e.id = ${id}`,
    );
    await sql(
      "update audit_seals set hash = audit_seal_hash(id, from_id, to_id, sealed_at, previous_hash, entry_ids, entry_hashes) where id = 2",
    );
    expect(await found()).toEqual([{ kind: "chain-broken", seal: 3 }]);
  });

  test("removed seals", async () => {
    await sql("delete from audit_seals where id = 2");
    expect(await found()).toEqual([{ kind: "seal-removed", seal: 2, upTo: 2 }]);
  });

  test("a removed end of the chain, by a head that somebody kept", async () => {
    const kept = await currentHead(system);
    await sql("delete from audit_seals where id = 3");
    expect(await found()).toEqual([]);
    expect(await found({ heads: [kept] })).toEqual([{ kind: "head-without-seal", month: "today" }]);

    await sealNext();
    expect(await found({ heads: [kept] })).toEqual([{ kind: "head-without-seal", month: "today" }]);
  });

  test("a chain made anew from the beginning, by the signed head of a month", async () => {
    const inTwoMonths = new Date(Date.now() + 62 * 86_400_000);
    const { signed } = await signMonthHeads(system, inTwoMonths);
    expect(signed).toHaveLength(1);
    expect(await signMonthHeads(system, inTwoMonths)).toEqual({ signed: [] });
    expect(await verifyAudit(system)).toMatchObject({ isIntact: true, heads: 1 });

    await sql(`update audit_entries set actor_label = 'Somebody else' where id = ${inSecond[0]}`);
    await sql("truncate audit_seals");
    await sealNext();
    expect(await found()).toEqual([{ kind: "head-without-seal", month: signed[0] }]);
    await sql("update audit_heads set statement = replace(statement, 'Seal: 3', 'Seal: 1')");
    expect(await found()).toEqual([{ kind: "head-forged", month: signed[0] }]);
  });
});

test("only administrators and the system verify, seal and sign", async () => {
  const manager = await aStaff();
  for (const refused of [
    verifyAudit(manager.actor),
    sealAudit(manager.actor),
    signMonthHeads(manager.actor),
    currentHead(manager.actor),
  ])
    await expect(refused).rejects.toMatchObject({ kind: "not_found" });
  await expect(verifyAudit((await anAdministrator()).actor)).resolves.toBeDefined();
});
