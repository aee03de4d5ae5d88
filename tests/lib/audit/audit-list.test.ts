import { expect, test } from "vitest";
import { describeEntry } from "@/lib/audit/describe";
import { exportAudit } from "@/lib/audit/export";
import { readNames } from "@/lib/audit/names";
import { listAudit, listAuditedEntities } from "@/lib/audit/queries";
import { type AuditListInput, auditListInput } from "@/lib/audit/schema";
import { assignRequest } from "@/lib/maintenance/assign-request";
import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { changeSettings } from "@/lib/settings/change-settings";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const ZONE = "Asia/Kolkata";
const format = { timeZone: ZONE, locale: "en-IN", currency: "INR" };
const listed = async (actor: UserActor, query: object) =>
  (await listAudit(actor, auditListInput.parse(query), ZONE)).rows;

test("an entry reads as people speak: names instead of ids, old and new", async () => {
  const [chief, meera] = [await anAdministrator(), await aStaff({ name: "Meera Iyer" })];
  const ravi = await aStaff({ role: "ELECTRICIAN", name: "Ravi Kumar" });
  const category = await aCategory({ name: "Lamps", roles: ["ELECTRICIAN"] });
  const request = await aRequest({ from: await aResident(), category, priority: 3 });
  await assignRequest(
    { ...meera.actor, requestId: "abc123" },
    {
      ticketNumber: request.ticketNumber,
      assigneeId: ravi.id,
      estimatedCost: "1250",
      seenAssigneeId: undefined,
      estimatedCompletion: undefined,
      note: undefined,
      seen: undefined,
    },
  );

  const rows = await listed(chief.actor, { id: request.id });
  const [assigned, acknowledged, filed] = rows.map((row, _, all) => [row, all] as const);
  const names = await readNames(rows);
  const line = (entry: typeof assigned) =>
    describeEntry((entry as NonNullable<typeof entry>)[0], names, format);
  expect(line(assigned)).toMatchObject({
    what: "Request",
    name: request.ticketNumber,
    href: `/maintenance/${request.ticketNumber}`,
    who: "Meera Iyer",
    action: "UPDATE",
    requestId: "abc123",
  });
  expect(line(assigned).changes).toEqual(
    expect.arrayContaining([
      { field: "Status", from: "Acknowledged", to: "Assigned" },
      { field: "Assigned to", from: "–", to: "Ravi Kumar" },
      { field: "Assigned by", from: "–", to: "Meera Iyer" },
      { field: "Estimated cost", from: "–", to: "₹1,250.00" },
    ]),
  );
  expect(line(acknowledged).changes).toContainEqual({
    field: "Status",
    from: "Submitted",
    to: "Acknowledged",
  });
  expect(line(filed).changes).toEqual(
    expect.arrayContaining([
      { field: "Category", from: "–", to: "Lamps" },
      { field: "Priority", from: "–", to: "High" },
    ]),
  );
});

test("filters by what, whom, action, person, call and the estate's days; pages without a gap", async () => {
  const chief = await anAdministrator({ name: "Zubeida Chief" });
  const act = { ...chief.actor, requestId: "call-1" };
  for (const reopenDays of [20, 21, 22]) await changeSettings(act, { changes: { reopenDays } });
  const mine = { actor: chief.id, entity: "settings" };

  expect(await listed(chief.actor, mine)).toHaveLength(3);
  expect(await listed(chief.actor, { ...mine, action: "UPDATE" })).toHaveLength(2);
  expect(await listed(chief.actor, { person: "zubeida", id: "reopenDays" })).toHaveLength(3);
  expect(await listed(chief.actor, { request: "call-1" })).toHaveLength(3);
  expect(await listed(chief.actor, { person: "nobody of this name" })).toEqual([]);
  const database = await listed(chief.actor, { actor: "database" });
  expect(database.length).toBeGreaterThan(0);
  expect(database.every(({ actorLabel }) => actorLabel.startsWith("database:"))).toBe(true);
  expect(await listAuditedEntities(chief.actor)).toEqual(expect.arrayContaining(["settings", "users"]));

  const day = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(new Date());
  expect(await listed(chief.actor, { ...mine, from: day, to: day })).toHaveLength(3);
  expect(await listed(chief.actor, { ...mine, to: "2020-01-01" })).toEqual([]);
  expect(await listed(chief.actor, { ...mine, from: "tomorrow", action: "EXPLODE" })).toHaveLength(3);

  const all: AuditListInput = auditListInput.parse({});
  const seen: bigint[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAudit(chief.actor, { ...all, cursor }, ZONE, 7);
    seen.push(...page.rows.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(await prisma.auditEntry.count());
  expect(new Set(seen).size).toBe(seen.length);
});

test("the export has one row per changed field; secrets are not in it", async () => {
  const chief = await anAdministrator();
  const { id } = await aResident({ passwordHash: "hash-of-something" });
  const rows = [];
  for await (const page of exportAudit(chief.actor, auditListInput.parse({ id }), format)) rows.push(...page);

  expect(rows).toContainEqual(expect.objectContaining({ field: "Password", to: "changed" }));
  expect(JSON.stringify(rows.map(({ from, to }) => [from, to]))).not.toContain("hash-of-something");
});

test("the audit is for administrators", async () => {
  const manager = (await aStaff()).actor;
  await expect(listed(manager, {})).rejects.toMatchObject({ kind: "not_found" });
  await expect(exportAudit(manager, auditListInput.parse({}), format).next()).rejects.toMatchObject({
    kind: "not_found",
  });
});
