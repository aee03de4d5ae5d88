import { beforeEach, expect, test, vi } from "vitest";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { newRequest } from "../../../support/request";
import { aPaper } from "./more-things";
import { aProgramOf, callApi } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const asha = await aResident();
const vikram = await aResident();
const meera = await aStaff();
const ravi = await aStaff({ role: "ELECTRICIAN" });
const administrator = await anAdministrator();
const [owner, neighbour, manager, electrician, root] = (await Promise.all(
  [asha, vikram, meera, ravi, administrator].map((each) => aProgramOf(each)),
)) as [Program, Program, Program, Program, Program];
type Program = Awaited<ReturnType<typeof aProgramOf>>;

const tagOf = async (program: Program, path: string) =>
  (await program.call("GET", path)).headers.get("etag") ?? "";
const itemsOf = async (program: Program, path: string) =>
  (await program.call("GET", path)).body.items as Record<string, unknown>[];

test("a visit is offered, picked and consented to, and its code is for the two who meet", async () => {
  const { ticketNumber } = await aRequest({ from: asha, status: "ASSIGNED", assignedTo: ravi });
  const at = (part: string) => `/maintenance/${ticketNumber}/${part}`;
  const soon = new Date(Date.now() + 30 * 60_000).toISOString();
  const windows = [{ startsAt: soon, minutes: 60 }];
  expect(await owner.call("GET", at("visit"))).toMatchObject({ status: 404 });
  const headers = { "idempotency-key": "visit-0001" };
  const offer = () => owner.call("POST", at("visits"), { body: { mayEnter: "no", windows }, headers });
  const { status, body } = await offer();
  expect([status, (await offer()).body]).toEqual([201, body]);
  expect(await owner.call("POST", at("visits"), { body: { windows: [] } })).toMatchObject({ status: 422 });

  const step = (part: string) => at(`visits/${body.visitId}/${part}`);
  expect(await neighbour.call("POST", step("choice"), { body: { position: 1 } })).toMatchObject({
    status: 404,
  });
  expect(await owner.call("POST", step("choice"), { body: { position: 1 } })).toMatchObject({ status: 403 });
  expect(await electrician.call("POST", step("choice"), { body: { position: 1 } })).toMatchObject({
    status: 200,
  });
  expect(await owner.call("PUT", step("consent"), { body: { mayEnter: "yes" } })).toMatchObject({
    status: 200,
  });
  const { body: seen } = await owner.call("GET", at("visit"));
  expect(seen).toMatchObject({
    status: "AGREED",
    code: expect.stringMatching(/^\d{6}$/),
    staff: { id: ravi.id },
  });
  expect((await manager.call("GET", at("visit"))).body).toMatchObject({ code: null });
  const { body: desk } = await electrician.call("GET", "/visits");
  expect(desk.today).toMatchObject([{ id: body.visitId, request: { ticketNumber } }]);
});

test("a document has versions, and everybody may read one but not change it", async () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    data.set("file", aPaper());
    return data;
  };
  const facts = { title: "Bylaws", category: "BYLAWS", audience: "EVERYONE" };
  expect(await owner.call("POST", "/documents", { form: form(facts) })).toMatchObject({ status: 403 });
  expect(await root.call("POST", "/documents", { body: facts })).toMatchObject({ status: 422 });
  const { body } = await root.call("POST", "/documents", { form: form(facts) });
  const path = `/documents/${body.documentId}`;
  const versions = `${path}/versions`;
  expect(await root.call("POST", versions, { form: form({ seen: "1" }) })).toMatchObject({
    body: { number: 2 },
  });
  expect(await root.call("POST", versions, { form: form({ seen: "1" }) })).toMatchObject({ status: 409 });
  const { body: read } = await owner.call("GET", path);
  expect(read).toMatchObject({ title: "Bylaws", version: 2, revision: 2 });
  const [newest] = read.versions as { id: string }[];
  const file = await owner.call("GET", `${versions}/${newest?.id}`);
  expect(file.headers.get("content-type")).toBe("application/pdf");

  const headers = { "if-match": await tagOf(root, path) };
  const rename = (title: string) => root.call("PATCH", path, { body: { title }, headers });
  expect(await rename("Bylaws 2026")).toMatchObject({ status: 200 });
  expect(await rename("Bylaws 2027")).toMatchObject({ status: 412 });
  await root.call("POST", `${path}/withdrawal`);
  expect(await owner.call("GET", path)).toMatchObject({ status: 404 });
});

test("a listing is asked about by its neighbour, and the conversation is theirs alone", async () => {
  const bench = { kind: "SELL", title: "Bench", description: "Teak.", price: "1,200" };
  const { body } = await owner.call("POST", "/listings", { body: bench });
  const path = `/listings/${body.listingId}`;
  expect((await neighbour.call("GET", path)).body).toMatchObject({ state: "OPEN", price: "1200.00" });
  const change = { body: { price: null }, headers: { "if-match": await tagOf(owner, path) } };
  expect(await neighbour.call("PATCH", path, change)).toMatchObject({ status: 403 });
  expect(await owner.call("PATCH", path, change)).toMatchObject({ status: 200 });
  expect((await neighbour.call("GET", path)).body).toMatchObject({ title: "Bench", price: null });

  const asked = await neighbour.call("POST", `${path}/messages`, { body: { content: "How long is it?" } });
  const thread = `/conversations/${asked.body.threadId}`;
  expect(await owner.call("POST", `${thread}/messages`, { body: { content: "Six feet." } })).toMatchObject({
    status: 201,
  });
  expect((await neighbour.call("GET", thread)).body).toMatchObject({
    messages: [{ content: "How long is it?" }, { content: "Six feet." }],
  });
  for (const program of [root, manager])
    expect(await program.call("GET", thread)).toMatchObject({ status: 404 });
});

test("an administrator's program looks after the webhooks; their secrets and addresses are of the screens", async () => {
  const books = {
    name: "Books",
    url: "https://93.184.215.14/hook",
    activities: ["maintenance/request.submitted"],
  };
  expect(await manager.call("GET", "/webhooks")).toMatchObject({ status: 403 });
  const notByToken = { status: 403, body: { reason: "web.not_by_token" } };
  expect(await root.call("POST", "/webhooks", { body: books })).toMatchObject(notByToken);
  await writeSessionCookie({ userId: administrator.id, version: 0 });
  const ownPage = { origin: "http://localhost:3000" };
  const answer = await callApi("POST", "/webhooks", { body: books, headers: ownPage });
  const body = await answer.json();
  expect(body.secret).toMatch(/^whsec_/);
  expect(answer.headers.get("location")).toBe(`/api/v1/webhooks/${body.endpointId}`);
  const path = `/webhooks/${body.endpointId}`;
  expect(await root.call("POST", `${path}/secret`)).toMatchObject(notByToken);
  const moved = { body: { url: "https://93.184.215.14/other" } };
  expect(await root.call("PATCH", path, moved)).toMatchObject(notByToken);
  const same = { body: { url: books.url } };
  expect(await root.call("PATCH", path, same)).toMatchObject({ status: 200 });
  expect(JSON.stringify((await root.call("GET", path)).body)).not.toContain("whsec_");
  const renamed = { body: { name: "Ledger" }, headers: { "if-match": await tagOf(root, path) } };
  expect(await root.call("PATCH", path, renamed)).toMatchObject({ status: 200 });
  await root.call("POST", `${path}/test`);
  expect(await itemsOf(root, `${path}/deliveries`)).toMatchObject([{ status: "QUEUED", attempts: 0 }]);
  await root.call("POST", `${path}/deactivation`);
  expect((await root.call("GET", path)).body).toMatchObject({ name: "Ledger", state: "off" });
  await root.call("DELETE", path);
  expect(await root.call("GET", path)).toMatchObject({ status: 404 });
});

test("an area has rules in the estate's own hours, and what is not given stays", async () => {
  const pool = {
    ...{ name: "Pool", capacity: 30, advanceDays: 30, slotMinutes: 60, minMinutes: 60, maxMinutes: 120 },
    ...{
      cancellationHours: 4,
      feePerHour: "250.50",
      hours: [{ weekday: 1, opens: "18:00", closes: "02:00" }],
    },
  };
  expect(await owner.call("POST", "/areas", { body: pool })).toMatchObject({ status: 404 });
  const { body } = await manager.call("POST", "/areas", { body: pool });
  const path = `/areas/${body.id}`;
  const change = { body: { capacity: 20 }, headers: { "if-match": await tagOf(manager, path) } };
  expect(await manager.call("PATCH", path, change)).toMatchObject({ status: 200 });
  expect(await manager.call("PATCH", path, change)).toMatchObject({ status: 412 });
  expect((await owner.call("GET", path)).body).toMatchObject({
    capacity: 20,
    feePerHour: "250.50",
    hours: [{ weekday: 1, opens: 1080, closes: 1560 }],
  });
});

test("everybody chooses how they hear of things, and keeps what they do not name", async () => {
  const { body } = await owner.call("GET", "/me/preferences");
  const quiet = { quietFrom: "22:00", quietTo: "06:30" };
  const { body: after } = await owner.call("PATCH", "/me/preferences", { body: quiet });
  expect(after).toEqual({ ...body, ...quiet });
  const stale = { body: { urgentOnly: true }, headers: { "if-match": '"old"' } };
  expect(await owner.call("PATCH", "/me/preferences", stale)).toMatchObject({ status: 412 });
  await owner.call("PATCH", "/me/profile", { body: { emergencyContactName: "Lata" } });
  expect((await owner.call("GET", "/me/profile")).body).toMatchObject({
    name: asha.name,
    emergencyContactName: "Lata",
    phoneNumber: expect.stringMatching(/^\+91/),
  });
});
