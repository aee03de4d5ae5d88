import { beforeEach, describe, expect, test, vi } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aRequest, aResident, aStaff } from "../../../support/factories";
import { aPhoto } from "../../../support/photos";
import { newRequest } from "../../../support/request";
import { aProgramOf } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const asha = await aResident();
const meera = await aStaff();
const ravi = await aStaff({ role: "ELECTRICIAN" });
const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
const [resident, manager, electrician, neighbour] = await Promise.all(
  [asha, meera, ravi, await aResident()].map((each) => aProgramOf(each)),
);
if (!resident || !manager || !electrician || !neighbour) throw new Error("four programs");

const words = { title: "Kitchen tap drips", description: "All night.", categoryId: electrical.id };
const stepsOf = (ticket: string) => (part: string) => `/maintenance/${ticket}/${part}`;

test("a request goes its whole way through the API", async () => {
  const filed = await resident.call("POST", "/maintenance", { body: words });
  expect(filed).toMatchObject({ status: 201, body: { ticketNumber: expect.stringMatching(/^MNT-/) } });
  const ticket = filed.body.ticketNumber as string;
  expect(filed.headers.get("location")).toBe(`/api/v1/maintenance/${ticket}`);
  const at = stepsOf(ticket);

  expect(await manager.call("POST", at("acknowledgement"))).toMatchObject({ status: 200 });
  const { body: suitable } = await manager.call("GET", at("suitable-staff"));
  expect(suitable.items).toContainEqual(expect.objectContaining({ userId: ravi.id, isFull: false }));
  const assigned = await manager.call("POST", at("assignment"), { body: { assigneeId: ravi.id } });
  expect(assigned).toMatchObject({ status: 200, body: { ticketNumber: ticket } });
  expect(await electrician.call("POST", at("start"))).toMatchObject({ status: 200 });
  const wait = { reason: "RESIDENT", note: "When are you in?" };
  expect(await electrician.call("POST", at("wait"), { body: wait })).toMatchObject({ status: 200 });
  expect(await resident.call("POST", at("comments"), { body: { content: "At six." } })).toMatchObject({
    status: 201,
  });
  const done = { resolution: "New washer.", actualCost: "120.50" };
  expect(await electrician.call("POST", at("resolution"), { body: done })).toMatchObject({ status: 200 });
  expect(await resident.call("POST", at("closure"), { body: { rating: 5 } })).toMatchObject({ status: 200 });

  const { body: seen } = await manager.call("GET", `/maintenance/${ticket}`);
  expect(seen).toMatchObject({ status: "CLOSED", actualCost: "120.50", residentRating: 5, waits: [] });
  expect(JSON.stringify(seen)).not.toContain("+91");
  const { body: own } = await resident.call("GET", `/maintenance/${ticket}`);
  expect(own).toMatchObject({ status: "CLOSED", actualCost: null, assignedTo: { name: ravi.name } });
  const { body: timeline } = await resident.call("GET", at("comments"));
  expect(timeline.items).toContainEqual(expect.objectContaining({ kind: "COMMENT", content: "At six." }));
  const { body: history } = await manager.call("GET", at("history"));
  expect(JSON.stringify(history)).toContain("120.5");
  expect(await manager.call("GET", at("decisions"))).toMatchObject({
    status: 200,
    body: { decisions: [expect.objectContaining({ kind: "SUGGESTION" })] },
  });
  for (const part of ["history", "decisions", "suitable-staff"])
    expect(await resident.call("GET", at(part))).toMatchObject({ status: 403, body: { code: "forbidden" } });
});

test("what may not be seen is not found, whatever is done with it", async () => {
  const { ticketNumber } = await aRequest({ from: asha, category: electrical });
  const hidden = { status: 404, body: { code: "not_found", reason: "not_found" } };
  const at = stepsOf(ticketNumber);
  expect(await neighbour.call("GET", `/maintenance/${ticketNumber}`)).toMatchObject(hidden);
  expect(await neighbour.call("POST", at("comments"), { body: { content: "Me too" } })).toMatchObject(hidden);
  expect(await neighbour.call("PATCH", `/maintenance/${ticketNumber}`, { body: {} })).toMatchObject(hidden);
  const { body } = await neighbour.call("GET", "/maintenance");
  expect(body).toEqual({ items: [], next: null });
  expect(await resident.call("POST", at("acknowledgement"))).toMatchObject({ status: 403 });
  expect(await electrician.call("POST", at("resolution"), { body: { resolution: "Done" } })).toMatchObject({
    status: expect.toBeOneOf([403, 409]),
  });
});

test("nothing but a resolved request is reopened, and a resolved one is not started anew", async () => {
  const refused = { status: 409, body: { code: "invalid_transition" } };
  for (const status of ["ACKNOWLEDGED", "ASSIGNED"] as const) {
    const more = status === "ASSIGNED" ? { assignedTo: ravi } : {};
    const { ticketNumber } = await aRequest({ from: asha, category: electrical, status, ...more });
    const reopening = `/maintenance/${ticketNumber}/reopening`;
    expect(await resident.call("POST", reopening, { body: { reason: "Why not" } })).toMatchObject(refused);
  }
  const done = await aRequest({ from: asha, category: electrical, status: "RESOLVED", assignedTo: ravi });
  expect(await electrician.call("POST", `/maintenance/${done.ticketNumber}/start`)).toMatchObject(refused);
});

describe("doing things once", () => {
  test("the same key and contents get the first answer, other contents are refused", async () => {
    const headers = { "idempotency-key": "import-2026-0001" };
    const send = (body: object) => resident.call("POST", "/maintenance", { body, headers });
    const [one, other] = await Promise.all([send(words), send(words)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect((await send(words)).body).toEqual(one.body);
    expect(await send({ ...words, title: "Something else" })).toMatchObject({
      status: 409,
      body: { code: "conflict", reason: "idempotency.key_reused" },
    });
    const bad = await resident.call("POST", "/maintenance", {
      body: words,
      headers: { "idempotency-key": "no" },
    });
    expect(bad).toMatchObject({ status: 422, body: { reason: "web.idempotency_key" } });
  });

  test("of two assignments at once one is told that somebody was faster", async () => {
    const { ticketNumber } = await aRequest({ from: asha, category: electrical, status: "ACKNOWLEDGED" });
    const other = await aStaff({ role: "ELECTRICIAN" });
    const assign = (assigneeId: string) =>
      manager.call("POST", `/maintenance/${ticketNumber}/assignment`, {
        body: { assigneeId, seen: "ACKNOWLEDGED" },
      });
    const answers = await Promise.all([assign(ravi.id), assign(other.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "conflict",
      reason: "maintenance.changed_meanwhile",
    });
  });
});

describe("a correction", () => {
  test("changes what is given, if it is still what was read", async () => {
    const { ticketNumber } = await aRequest({ from: asha, category: electrical, location: "Kitchen" });
    const path = `/maintenance/${ticketNumber}`;
    const etag = (await resident.call("GET", path)).headers.get("etag") ?? "";
    const edit = (body: object, ifMatch: string) =>
      resident.call("PATCH", path, { body, headers: { "if-match": ifMatch } });

    expect(await edit({ title: "Two taps drip", location: "" }, etag)).toMatchObject({ status: 200 });
    expect((await resident.call("GET", path)).body).toMatchObject({ title: "Two taps drip", location: "" });
    expect(await edit({ title: "Three" }, etag)).toMatchObject({
      status: 412,
      body: { code: "precondition_failed" },
    });
    expect(await edit({ title: " " }, "*")).toMatchObject({
      status: 422,
      body: { fields: { title: [expect.any(String)] } },
    });
  });

  test("of two with the same ETag at once only one is saved", async () => {
    const { ticketNumber } = await aRequest({ from: asha, category: electrical });
    const path = `/maintenance/${ticketNumber}`;
    const etag = (await resident.call("GET", path)).headers.get("etag") ?? "";
    const answers = await Promise.all(
      ["One", "Two", "Three"].map((title) =>
        resident.call("PATCH", path, { body: { title }, headers: { "if-match": etag } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });
});

test("photos come as a form, and go out to whoever may see them, which the resident can see", async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.set(name, value);
  form.append("photos", await aPhoto());
  const { body } = await resident.call("POST", "/maintenance", { form });
  const { body: found } = await manager.call("GET", `/maintenance/${body.ticketNumber}/attachments`);
  const [photo] = found.items as { id: string }[];
  const path = `/maintenance/${body.ticketNumber}/attachments/${photo?.id}?size=thumbnail`;
  const bytes = await manager.call("GET", path);
  expect(bytes).toMatchObject({ status: 200 });
  expect(bytes.headers.get("content-type")).toMatch(/^image\//);
  expect(await neighbour.call("GET", path)).toMatchObject({ status: 404 });
  expect(
    await prisma.access.count({ where: { residentId: asha.id, viewerId: meera.id, kind: "PHOTO" } }),
  ).toBe(1);
});

test("a list comes in pages that miss nothing, narrowed as asked", async () => {
  const vikram = await aResident();
  const program = await aProgramOf(vikram);
  for (const title of ["One", "Two", "Three"])
    await aRequest({ from: vikram, category: electrical, title, priority: title === "Two" ? 3 : 1 });
  const titles: string[] = [];
  let path: string | undefined = "/maintenance?limit=2&ordering=oldest";
  while (path) {
    const { body, headers } = await program.call("GET", path);
    titles.push(...(body.items as { title: string }[]).map(({ title }) => title));
    path = headers.get("link")?.match(/^<\/api\/v1(.*)>; rel="next"$/)?.[1];
  }
  expect(titles).toEqual(["One", "Two", "Three"]);
  const narrowed = await program.call("GET", "/maintenance?priority=2&priority=3&status=SUBMITTED&search=tw");
  expect(narrowed.body.items).toMatchObject([{ title: "Two" }]);
  for (const wrong of ["status=LOST", "limit=0", "priority=9", "overdue=perhaps", "ordering=up"])
    expect(await program.call("GET", `/maintenance?${wrong}`)).toMatchObject({ status: 422 });
});
