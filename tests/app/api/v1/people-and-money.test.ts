import { beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { newRequest } from "../../../support/request";
import { aProgramOf, callApi } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const asha = await aResident();
const manager = await aProgramOf(await aStaff());
const administrator = await anAdministrator();
const root = await aProgramOf(administrator);

const NOT_BY_TOKEN = { status: 403, body: { code: "forbidden", reason: "web.not_by_token" } };
/** The administrator's call from the estate's own pages. */
async function inBrowser(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object) {
  await writeSessionCookie({ userId: administrator.id, version: 0 });
  const headers = { origin: "http://localhost:3000" };
  const answer = await callApi(method, path, { headers, ...(body && { body }) });
  return { status: answer.status, body: await answer.json() };
}
const emailOf = ({ id }: { id: string }) =>
  prisma.user.findUniqueOrThrow({ where: { id }, select: { email: true } });

const tagOf = async (program: typeof root, path: string) =>
  (await program.call("GET", path)).headers.get("etag") ?? "";
const recordOf = async ({ id }: { id: string }) =>
  (await prisma.resident.findUniqueOrThrow({ where: { userId: id }, select: { id: true } })).id;

test("staff are taken on, changed by who has read them, and switched off with a choice for each request", async () => {
  const given = {
    ...{ name: "Kiran Rao", email: "kiran@estate.example", employeeId: "E-77", role: "ELECTRICIAN" },
    ...{
      employmentStatus: "FULL_TIME",
      hireDate: "2026-01-05",
      phoneNumber: "98450 12345",
      access: "password",
    },
    ...{ password: "a long enough one", passwordAgain: "a long enough one" },
  };
  expect(await manager.call("POST", "/staff", { body: given })).toMatchObject({ status: 403 });
  expect(await root.call("POST", "/staff", { body: given })).toMatchObject(NOT_BY_TOKEN);
  const invited = { ...given, email: "lata@estate.example", employeeId: "E-78", access: "invite" };
  expect(await root.call("POST", "/staff", { body: invited })).toMatchObject({ body: { invited: true } });
  const { body } = await inBrowser("POST", "/staff", given);
  const path = `/staff/${body.userId}`;
  const headers = { "if-match": await tagOf(root, path) };
  const change = (fields: object) => root.call("PATCH", path, { body: fields, headers });
  expect(await change({ department: "Works", canAssignRequests: true })).toMatchObject({ status: 200 });
  expect(await change({ department: "Garden" })).toMatchObject({ status: 412 });
  expect((await root.call("GET", path)).body).toMatchObject({
    name: "Kiran Rao",
    staff: { department: "Works", hireDate: "2026-01-05", canAssignRequests: true, canCloseRequests: true },
  });

  const kiran = { id: body.userId as string };
  const { ticketNumber } = await aRequest({ from: asha, status: "ASSIGNED", assignedTo: kiran });
  expect((await root.call("GET", `${path}/takeovers`)).body.takeovers).toMatchObject([
    { request: { ticketNumber } },
  ]);
  const leave = (choices: object[]) => root.call("POST", `${path}/deactivation`, { body: { choices } });
  expect(await leave([])).toMatchObject({ status: 409 });
  expect(await leave([{ ticketNumber, to: null }])).toMatchObject({ body: { passedOn: 0, returned: 1 } });
  expect(await root.call("POST", `/accounts/${kiran.id}/reactivation`)).toMatchObject({ status: 200 });
});

test("a token changes nobody's way of signing in, and makes no secret that outlives it", async () => {
  const [member, resident] = [await aStaff({ role: "PLUMBER" }), await aResident()];
  const [staff, record] = [`/staff/${member.id}`, `/residents/${await recordOf(resident)}`];
  for (const [path, { email }] of [
    [staff, await emailOf(member)],
    [record, await emailOf(resident)],
  ] as const) {
    const change = (address: string) => root.call("PATCH", path, { body: { email: address } });
    expect(await change("mallory@elsewhere.example")).toMatchObject(NOT_BY_TOKEN);
    expect(await change(` ${email.toUpperCase()}`)).toMatchObject({ status: 200 });
  }
  expect(await inBrowser("PATCH", record, { email: "new@estate.example" })).toMatchObject({ status: 200 });
  for (const method of ["PUT", "DELETE"] as const) {
    expect(await root.call(method, `${staff}/administrator`)).toMatchObject(NOT_BY_TOKEN);
    expect(await inBrowser(method, `${staff}/administrator`)).toMatchObject({ status: 200 });
  }
  expect(await root.call("POST", "/me/calendar-feed")).toMatchObject(NOT_BY_TOKEN);
  expect((await inBrowser("POST", "/me/calendar-feed")).body.token).toEqual(expect.any(String));
});

test("a resident's record is changed by administrators, and ends when they move out", async () => {
  const leaver = await aResident();
  const path = `/residents/${await recordOf(leaver)}`;
  const change = { body: { residentType: "TENANT" }, headers: { "if-match": await tagOf(root, path) } };
  expect(await manager.call("PATCH", path, { body: change.body })).toMatchObject({ status: 403 });
  expect(await root.call("PATCH", path, change)).toMatchObject({ status: 200 });
  expect(await root.call("PATCH", path, change)).toMatchObject({ status: 412 });
  const member = { body: { isCommitteeMember: true } };
  expect(await root.call("PUT", `${path}/committee`, member)).toMatchObject({ status: 200 });
  expect((await root.call("GET", path)).body).toMatchObject({
    residentType: "TENANT",
    isCommitteeMember: true,
    name: leaver.name,
  });
  const gone = { body: { movedOutOn: "2026-11-20" } };
  expect(await root.call("POST", `${path}/move-out`, gone)).toMatchObject({ body: { kept: 0 } });
});

test("vendors and budgets are for whoever manages the money", async () => {
  const accountant = await aProgramOf(await aStaff({ role: "ACCOUNTANT" }));
  const lifts = { body: { name: "Vertex", trade: "Lifts" }, headers: { "idempotency-key": "vendor-0001" } };
  const [one, again] = [
    await accountant.call("POST", "/vendors", lifts),
    await accountant.call("POST", "/vendors", lifts),
  ];
  expect([one.status, again.body]).toEqual([201, one.body]);
  expect(await manager.call("GET", "/vendors")).toMatchObject({
    status: 403,
    body: { reason: "web.scope_missing" },
  });
  const path = `/vendors/${one.body.vendorId}`;
  const headers = { "if-match": await tagOf(accountant, path) };
  const edits = ["Lifts and gates", "Gates"].map((trade) =>
    accountant.call("PATCH", path, { body: { trade }, headers }),
  );
  const statuses = (await Promise.all(edits)).map(({ status }) => status);
  expect(statuses).toContain(200);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);

  const { id } = await aCategory();
  const budget = await accountant.call("PUT", `/budgets/2026-11/${id}`, { body: { amount: "50000.00" } });
  expect(budget).toMatchObject({ status: 200, body: { month: "2026-11", amount: "50000.00" } });
  const { body } = await accountant.call("GET", "/costs?month=2026-11");
  expect(body.categories).toContainEqual(
    expect.objectContaining({ categoryId: id, budget: "50000.00", spent: "0.00" }),
  );
});
