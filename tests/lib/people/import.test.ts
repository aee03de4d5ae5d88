import { describe, expect, test } from "vitest";
import { approveAccount } from "@/lib/people/approve-account";
import { exportImportReport } from "@/lib/people/import/export-report";
import { importOwners } from "@/lib/people/import/import-owners";
import { mapColumns } from "@/lib/people/import/map-columns";
import {
  findEarlierImport,
  getOwnerImport,
  listImportRows,
  listOwnerImports,
} from "@/lib/people/import/queries";
import { removeOldImportFiles } from "@/lib/people/import/remove-old-import-files";
import { runImport } from "@/lib/people/import/run-import";
import { startImport } from "@/lib/people/import/start-import";
import { uploadOwners } from "@/lib/people/import/upload-owners";
import { issueToken } from "@/lib/people/issue-token";
import { listPending } from "@/lib/people/queries";
import { registerResident } from "@/lib/people/register-resident";
import { registerResidentSchema } from "@/lib/people/schema";
import { verifyEmail } from "@/lib/people/verify-email";
import { anonymous, systemActor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { anAdministrator, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { countStatements } from "../maintenance/sweep/overdue-requests";

const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (text: string, name = "owners.csv") => [new File([text], name, { type: "text/csv" })];
const admin = await anAdministrator({ name: "Anil Rao" });
const job = systemActor("people-import-owners");

const HEAD = "Flat,Name,Phone,Email,Type\n";
const inBlock = (block: string) =>
  prisma.resident.findMany({ where: { block }, orderBy: [{ flatNumber: "asc" }, { residentType: "asc" }] });

describe("importing a list at once", () => {
  const list = `${HEAD}E-1,ASHA MENON,98450 10001,asha.e@example.com,Owner\nE-1,Farhan,98450 10002,,Tenant\nE-2,Gopal,,,\n`;

  test("says first what would happen, then does exactly that, and the second time nothing", async () => {
    const input = { fileName: "owners.csv", content: bytes(list) };
    const counts = { created: 3, updated: 0, unchanged: 0, refused: 0, warned: 1, passedOver: 0 };
    const dry = await importOwners(admin.actor, { ...input, dryRun: true });
    expect(dry).toMatchObject({ importId: null, counts });
    expect(await inBlock("E")).toEqual([]);

    const first = await importOwners(admin.actor, input);
    expect(first).toMatchObject({ counts, rows: dry.rows });
    const records = await inBlock("E");
    expect(records).toMatchObject([
      { flatNumber: "E-1", contactName: "Asha Menon", contactEmail: "asha.e@example.com", userId: null },
      { flatNumber: "E-1", residentType: "TENANT", phoneNumber: "+919845010002" },
      { flatNumber: "E-2", contactName: "Gopal", residentType: "OWNER" },
    ]);
    expect((await importOwners(admin.actor, input)).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 3,
    });
    expect(await inBlock("E")).toEqual(records);

    const changed = list.replace("98450 10001", "98450 10009");
    const third = await importOwners(admin.actor, { ...input, content: bytes(changed) });
    expect(third.rows[0]).toMatchObject({ line: 2, result: "UPDATED", notes: ["Changed: phone."] });
    expect((await inBlock("E"))[0]).toMatchObject({
      phoneNumber: "+919845010009",
      contactName: "Asha Menon",
    });
    const [entry] = await prisma.auditEntry.findMany({ where: { entityId: first.importId as string } });
    expect(entry).toMatchObject({ entity: "owner_imports", action: "INSERT", actorLabel: "Anil Rao" });
  });

  test("writes nothing while a line is refused, unless the others are wanted without it", async () => {
    const input = { fileName: "bad.csv", content: bytes(`${HEAD}F-1,Asha,,,\nF-2,,,,\n`) };
    expect(await importOwners(admin.actor, input)).toMatchObject({
      importId: null,
      counts: { refused: 1, created: 1 },
    });
    expect(await inBlock("F")).toEqual([]);
    const done = await importOwners(admin.actor, { ...input, validOnly: true });
    expect(done.rows.map(({ result }) => result)).toEqual(["CREATED", "REFUSED"]);
    expect(await inBlock("F")).toHaveLength(1);
  });

  test("of two at once the second finds what the first has made", async () => {
    const content = bytes(`${HEAD}G-1,Asha,,,\nG-2,Vikram,,,\n`);
    const both = await Promise.all(
      [1, 2].map(() => importOwners(admin.actor, { fileName: "g.csv", content })),
    );
    expect(both.map(({ counts }) => counts.created).toSorted()).toEqual([0, 2]);
    expect(await inBlock("G")).toHaveLength(2);
  });

  test("keeps what its owner keeps up, and is not held up by strangers who have signed up", async () => {
    const known = await aResident({ flatNumber: "H-1", name: "Asha Menon", phoneNumber: "+919845010101" });
    await aResident({ flatNumber: "H-2", name: "Stranger", status: "PENDING", approvedAt: null });
    const content = bytes(
      "Flat,Name,Phone,Other phone\nH-1,Asha Menon,98450 99999,98450 10102\nH-2,Real Owner,98450 10103,\n",
    );
    const { rows } = await importOwners(admin.actor, { fileName: "h.csv", content });
    expect(rows).toMatchObject([
      { result: "UPDATED", notes: ["Filled in: other phone."] },
      { result: "CREATED" },
    ]);
    expect(await prisma.resident.findUnique({ where: { userId: known.id } })).toMatchObject({
      phoneNumber: "+919845010101",
      alternatePhone: "+919845010102",
    });
  });

  test("ten thousand lines with three hundred bad ones: the exact report", async () => {
    const bad = [
      ",No Flat,98450 00000,",
      "A-1,,98450 00000,",
      "Z-1,Bad Phone,123,",
      "Z-2,Bad Mail,,nobody",
      "Z-9999999,Bad Flat,,",
    ];
    const lines = Array.from({ length: 10_000 }, (_, n) => {
      const isBad = n % 100 === 7 || n % 100 === 37 || n % 100 === 67;
      if (isBad) return bad[Math.floor(n / 100) % bad.length];
      return `${"JKLM"[n % 4]}-${n},RESIDENT NUMBER ${n},98${String(n).padStart(8, "0")},owner${n}@example.com`;
    });
    const content = bytes(`Flat;Name;Mobile;Email\n${lines.join("\n").replaceAll(",", ";")}`);
    let peak = process.memoryUsage().rss;
    const before = peak;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10);
    const started = performance.now();
    let result = {} as Awaited<ReturnType<typeof importOwners>>;
    const statements = await countStatements(async () => {
      result = await importOwners(admin.actor, { fileName: "all.csv", content, validOnly: true });
    });
    const took = performance.now() - started;
    clearInterval(watch);
    process.stdout.write(
      `import of 10,000 lines, 300 refused: ${Math.round(took)} ms, ${statements} statements, ${Math.round((peak - before) / 1048576)} MB more at the peak\n`,
    );

    expect(result.counts).toEqual({
      created: 9_700,
      updated: 0,
      unchanged: 0,
      refused: 300,
      warned: 0,
      passedOver: 0,
    });
    expect(result.rows).toHaveLength(10_000);
    const refused = result.rows.filter((row) => row.result === "REFUSED").map(({ line }) => (line - 2) % 100);
    expect(refused).toEqual(Array.from({ length: 100 }, () => [7, 37, 67]).flat());
    expect(result.rows.every(({ result, notes }) => (result === "REFUSED") === notes.length > 0)).toBe(true);
    expect(await prisma.resident.count({ where: { block: { in: ["J", "K", "L", "M"] } } })).toBe(9_700);
    expect(statements, "a few for each batch").toBeLessThan(60);
  }, 30_000);
});

describe("importing by the console", () => {
  test("goes from the file over its columns to the background, with a bar and a report", async () => {
    const { importId } = await uploadOwners(admin.actor, {
      file: fileOf("N-1;Asha;1\nN-2;Vikram;2\nN-2;Twice;3"),
    });
    expect(await getOwnerImport(admin.actor, importId)).toMatchObject({
      status: "DRAFT",
      created: 0,
      mapping: {},
    });
    await expect(
      mapColumns(admin.actor, { importId, mapping: { flatNumber: 0, name: 9 } }),
    ).rejects.toMatchObject({ kind: "validation" });
    await mapColumns(admin.actor, { importId, mapping: { flatNumber: 0, name: 1 } });
    expect(await getOwnerImport(admin.actor, importId)).toMatchObject({ created: 2, refused: 1, warned: 2 });
    expect((await listImportRows(importId, { show: "REFUSED" })).rows).toMatchObject([
      { line: 3, name: "Twice" },
    ]);

    await expect(startImport(admin.actor, { importId, validOnly: false })).rejects.toMatchObject({
      fields: { validOnly: [expect.stringContaining("1 line cannot be imported")] },
    });
    await startImport(admin.actor, { importId, validOnly: true });
    await expect(startImport(admin.actor, { importId, validOnly: true })).rejects.toMatchObject({
      kind: "conflict",
    });
    await settle();

    const done = await getOwnerImport(admin.actor, importId);
    expect(done).toMatchObject({
      status: "DONE",
      created: 2,
      refused: 1,
      done: 2,
      requestedBy: { name: "Anil Rao" },
    });
    expect(await inBlock("N")).toHaveLength(2);
    const report = await exportImportReport(admin.actor, importId);
    expect(report.split("\r\n").slice(0, 4)).toEqual([
      "\ufeffLine,Flat,Type,Name,Result,Why",
      "1,N-1,Owner,Asha,created,Without phone and email nobody can claim this record at sign-up.",
      "2,N-2,Owner,Vikram,created,Without phone and email nobody can claim this record at sign-up.",
      "3,N-2,,Twice,refused,Line 2 has the owner of N-2 already.",
    ]);
    const audit = await prisma.auditEntry.findMany({
      where: { entity: "residents", actorId: admin.id, action: "INSERT" },
      select: { changes: true },
    });
    expect(JSON.stringify(audit)).toContain("N-1");

    expect(await runImport(job, { importId, isLastAttempt: false })).toMatchObject({ created: 2 });
    const again = await uploadOwners(admin.actor, { file: fileOf("N-1;Asha;1\nN-2;Vikram;2\nN-2;Twice;3") });
    expect(await findEarlierImport(await getOwnerImport(admin.actor, again.importId))).toMatchObject({
      id: importId,
    });
    expect((await listOwnerImports(admin.actor))[0]).toMatchObject({ id: again.importId, status: "DRAFT" });
  });

  test("fails as a whole, with the reason, when whoever asked is no administrator any more", async () => {
    const leaver = await anAdministrator();
    const { importId } = await uploadOwners(leaver.actor, { file: fileOf(`${HEAD}P-1,Asha,,,\n`) });
    await startImport(leaver.actor, { importId, validOnly: false });
    await prisma.user.update({ where: { id: leaver.id }, data: { isAdmin: false } });
    await settle();
    expect(await getOwnerImport(admin.actor, importId)).toMatchObject({
      status: "FAILED",
      error: "Whoever started this import is no administrator any more.",
    });
    expect(await inBlock("P")).toEqual([]);
  });

  test("is rolled back as a whole by an error, and says so after the last attempt", async () => {
    const { importId } = await uploadOwners(admin.actor, {
      file: fileOf(`${HEAD}R-1,Asha,,,\nR-2,Boom,,,\n`),
    });
    await startImport(admin.actor, { importId, validOnly: false });
    await pool.query(`create function refuse_boom() returns trigger language plpgsql as $$
      begin if new.contact_name = 'Boom' then raise exception 'no'; end if; return new; end $$`);
    await pool.query(
      "create trigger refuse_boom before insert on residents for each row execute function refuse_boom()",
    );
    try {
      await expect(runImport(job, { importId, isLastAttempt: false })).rejects.toThrow();
      expect(await getOwnerImport(admin.actor, importId)).toMatchObject({ status: "WAITING", done: 0 });
      await expect(runImport(job, { importId, isLastAttempt: true })).rejects.toThrow();
    } finally {
      await pool.query("drop function refuse_boom cascade");
    }
    const failed = await getOwnerImport(admin.actor, importId);
    expect(failed).toMatchObject({ status: "FAILED", done: 0 });
    expect(failed.error).toContain("A fault of ours");
    const audit = await prisma.auditEntry.findMany({ where: { entityId: importId }, orderBy: { id: "asc" } });
    expect(audit.map(({ action, actorLabel }) => [action, actorLabel])).toEqual([
      ["INSERT", "Anil Rao"],
      ["UPDATE", "Anil Rao"],
      ["UPDATE", "system:people-import-owners"],
    ]);
    expect(await inBlock("R")).toEqual([]);
  });

  test("is for administrators only, and forgets files and lines after thirty days", async () => {
    const manager = await aStaff();
    const { importId } = await uploadOwners(admin.actor, { file: fileOf(`${HEAD}S-1,Asha,,,\n`) });
    for (const refused of [
      uploadOwners(manager.actor, { file: fileOf(HEAD) }),
      startImport(manager.actor, { importId, validOnly: true }),
      mapColumns(manager.actor, { importId, mapping: {} }),
      importOwners(manager.actor, { fileName: "s.csv", content: bytes(HEAD) }),
    ])
      await expect(refused).rejects.toMatchObject({ kind: "forbidden" });
    for (const hidden of [
      getOwnerImport(manager.actor, importId),
      listOwnerImports(manager.actor),
      exportImportReport(manager.actor, importId),
    ])
      await expect(hidden).rejects.toMatchObject({ kind: "not_found" });

    await startImport(admin.actor, { importId, validOnly: false });
    await settle();
    const draft = await uploadOwners(admin.actor, { file: fileOf(`${HEAD}S-2,Asha,,,\n`) });
    await removeOldImportFiles(systemActor("jobs-retention"), new Date(Date.now() + 31 * 86_400_000));
    expect(await getOwnerImport(admin.actor, importId)).toMatchObject({ status: "DONE", created: 1 });
    expect((await listImportRows(importId, {})).rows).toEqual([]);
    expect(await prisma.ownerImportFile.count({ where: { importId } })).toBe(0);
    await expect(getOwnerImport(admin.actor, draft.importId)).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("claiming an imported record", () => {
  const visitor = anonymous("req-1");
  const signUp = async (flatNumber: string, more: object = {}) => {
    const form = registerResidentSchema.parse({
      name: "Asha Menon",
      email: `claim.${flatNumber}.${Math.random()}@khaki.example`,
      password: "a long enough password",
      flatNumber,
      phoneNumber: "98450 20000",
      residentType: "OWNER",
      ...more,
    });
    let answer: object = {};
    const statements = await countStatements(async () => {
      answer = await registerResident(visitor, form);
    });
    const user = await prisma.user.findUniqueOrThrow({ where: { email: form.email } });
    return { ...user, statements, answer };
  };
  const verify = async ({ id }: { id: string }) =>
    verifyEmail(visitor, { token: await issueToken(prisma, id, "VERIFY_EMAIL") });
  const record = (flatNumber: string, more = {}) =>
    prisma.resident.create({
      data: {
        flatNumber,
        block: "T",
        residentType: "OWNER",
        contactName: "Ramesh Kumar",
        phoneNumber: "+919845020000",
        ...more,
      },
    });

  test("signing up tells nobody whether there is one: same answer, same work", async () => {
    await record("T-1");
    const [known, unknown] = [await signUp("T-1"), await signUp("T-2")];
    expect(known.statements).toBe(unknown.statements);
    expect(Object.keys(known.answer)).toEqual(["email"]);
    expect(await prisma.resident.findFirst({ where: { flatNumber: "T-1", userId: null } })).not.toBeNull();
  });

  test("whoever decides reads whether it matches, and by what", async () => {
    const manager = await aStaff();
    await record("T-3");
    await record("T-4", { phoneNumber: null, contactEmail: "owner@example.com" });
    const [matching, other, none, tenant] = [
      await signUp("T-3"),
      await signUp("T-4"),
      await signUp("T-5"),
      await signUp("T-3", { residentType: "TENANT" }),
    ];
    const queue = new Map(
      (await listPending(manager.actor, "RESIDENT")).map((row) => [row.id, row.ownerMatch]),
    );
    expect(queue.get(matching.id)).toEqual({
      matches: true,
      text: "Matches the imported record of T-3 (Ramesh Kumar) by phone: it becomes theirs.",
    });
    expect(queue.get(other.id)).toEqual({
      matches: false,
      text: "Does not match the imported record of T-4 (Ramesh Kumar): that has another email and no phone, and stays unclaimed.",
    });
    expect([queue.get(none.id), queue.get(tenant.id)]).toEqual([undefined, undefined]);
  });

  test("a record is of its type: a tenant does not become the owner by the same phone", async () => {
    const owner = await record("T-6");
    const manager = await aStaff();
    const tenant = await signUp("T-6", { residentType: "TENANT" });
    await verify(tenant);
    await approveAccount(manager.actor, { userId: tenant.id });
    expect(await prisma.resident.findUnique({ where: { id: owner.id } })).toMatchObject({ userId: null });
  });

  test("of two claims at once one gets it, and both are let in", async () => {
    const owner = await record("T-7", { isCommitteeMember: true });
    const manager = await aStaff();
    const [one, two] = [await signUp("T-7"), await signUp("T-7")];
    for (const each of [one, two]) await approveAccount(manager.actor, { userId: each.id });
    expect(await Promise.all([one, two].map(verify))).toEqual([{ status: "ACTIVE" }, { status: "ACTIVE" }]);
    const homes = await prisma.resident.findMany({ where: { flatNumber: "T-7" } });
    expect(homes.map(({ userId }) => userId).toSorted()).toEqual([one.id, two.id].toSorted());
    expect(homes.filter(({ isCommitteeMember }) => isCommitteeMember)).toMatchObject([{ id: owner.id }]);
  });
});
