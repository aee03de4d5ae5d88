import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { pool, prisma } from "@/lib/platform/prisma";
import { proxy } from "@/proxy";
import { anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { newRequest } from "../../../support/request";
import { aProgramOf } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const [asha, meera, root] = [await aResident(), await aStaff(), await anAdministrator()];
const [owner, manager, office] = [await aProgramOf(asha), await aProgramOf(meera), await aProgramOf(root)];

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const DASHES = "-".repeat(36);
const ID = "0198a3c0-0000-7000-8000-000000000000";
const LONG_AGO = -8_640_000_000_000_000;

test("a cursor that nobody was given is the first page", async () => {
  const { ticketNumber } = await aRequest({ from: asha });
  const { body: event } = await manager.call("POST", "/events", {
    body: { kind: "SOCIAL", title: "Chess", startsAt: `${inDays(3)}T18:00`, endsAt: `${inDays(3)}T20:00` },
  });
  await owner.call("PUT", `/events/${event.eventId}/reply`, { body: { answer: "YES" } });
  const last: Record<string, unknown[][]> = {
    newest: [
      [DASHES, 0, 2, null],
      [ID, LONG_AGO, 2, null],
    ],
    priority: [[ID, 0, 1e12, null]],
    due: [[ID, 0, 2, LONG_AGO]],
  };
  const addresses = Object.entries(last).flatMap(([ordering, each]) =>
    each.map((parts) => `/maintenance?ordering=${ordering}&cursor=${cursor(...parts)}`),
  );
  addresses.push(
    `/shared-requests?cursor=${cursor(DASHES, 0, 2, null)}`,
    `/announcements?cursor=${cursor(ID, false, LONG_AGO)}`,
    `/events/${event.eventId}/guests?cursor=${cursor("A", DASHES)}`,
    "/events?cursor=zzzzzzzzz_%00",
    "/audit?cursor=999999999999999-9999999999999999999",
  );
  for (const address of addresses) expect((await office.call("GET", address)).status, address).toBe(200);
  const first = await manager.call("GET", `/maintenance?cursor=${cursor(DASHES, 0, 2, null)}`);
  expect(first.body.items).toMatchObject([{ ticketNumber }]);
  const guests = `/events/${event.eventId}/guests?cursor=${cursor("\0", ID)}`;
  expect((await manager.call("GET", guests)).body.items).toMatchObject([{ user: { id: asha.id } }]);
});

test("what the database cannot store is left out of an address, as it is of a body", async () => {
  for (const path of [
    "/residents?search=%00",
    "/staff?search=a%00b",
    "/documents?search=%00",
    "/audit?person=%00",
  ])
    expect((await office.call("GET", path)).status, path).toBeLessThan(500);
  for (const path of ["/maintenance/MNT%00", "/bookings/BKG-2026-00001%00", `/events/${ID}%00`])
    expect([404, 422], path).toContain((await owner.call("GET", path)).status);
  for (const path of ["/maintenance?q=a%00b", "/maintenance/MNT%00"])
    expect((await proxy(new NextRequest(`http://localhost:3000${path}`))).status, "a page").toBe(400);
});

test("an area that is not offered any more is there only for those who manage it", async () => {
  const rules = {
    name: "Pool",
    capacity: 9,
    advanceDays: 30,
    slotMinutes: 60,
    minMinutes: 60,
    maxMinutes: 60,
  };
  const hours = [{ weekday: 1, opens: "08:00", closes: "20:00" }];
  const body = { ...rules, cancellationHours: 4, hours };
  const { body: made } = await manager.call("POST", "/areas", { body });
  const span = `from=${inDays(1)}T00:00:00Z&to=${inDays(9)}T00:00:00Z`;
  const paths = [`/areas/${made.id}`, `/areas/${made.id}/availability?${span}`];
  for (const path of paths) expect((await owner.call("GET", path)).status).toBe(200);
  const early = `/areas/${made.id}/availability?from=0000-01-01T00:00:00Z&to=0000-01-02T00:00:00Z`;
  expect(await owner.call("GET", early)).toMatchObject({ status: 422 });
  const feast = { date: "0000-01-01", reason: "Feast" };
  expect(await manager.call("POST", `/areas/${made.id}/exceptions`, { body: feast })).toMatchObject({
    status: 422,
    body: { fields: { date: ["Please check the year."] } },
  });
  await manager.call("POST", `/areas/${made.id}/deactivation`);
  for (const path of paths) {
    expect((await owner.call("GET", path)).status).toBe(404);
    expect((await manager.call("GET", path)).status).toBe(200);
  }
});

test("an event of whole days keeps its days when something else changes, and nobody hears of a new time", async () => {
  const days = { startsAt: inDays(5), endsAt: inDays(6), isAllDay: true };
  const { body } = await manager.call("POST", "/events", {
    body: { kind: "SOCIAL", title: "Fair", ...days },
  });
  const path = `/events/${body.eventId}`;
  const { body: before } = await owner.call("GET", path);
  const sent = { startsAt: before.startsAt, endsAt: before.endsAt };
  for (const change of [{ title: "Big fair" }, { title: "Book fair" }, sent])
    expect(await manager.call("PATCH", path, { body: change })).toMatchObject({ status: 200 });
  expect((await owner.call("GET", path)).body).toMatchObject({ ...sent, title: "Book fair" });
  const stored = await prisma.event.findUniqueOrThrow({ where: { id: body.eventId as string } });
  expect(stored.endsAt.getTime() - stored.startsAt.getTime()).toBe(2 * DAY);
  const { rows } = await pool.query(
    "select payload #> '{data,changed}' as changed from jobs.task where payload ->> 'name' = 'events/event.edited'",
  );
  expect(rows).toEqual([{ changed: [] }, { changed: [] }, { changed: [] }]);
});

test("one's own ETag outlives a sign-in, and of many changes that name it one is made", async () => {
  const etag = async (path: string) => (await owner.call("GET", path)).headers.get("etag") ?? "";
  for (const [path, fields] of [
    ["/me/profile", (n: number) => ({ emergencyContactName: `Lata ${n}` })],
    ["/me/preferences", (n: number) => ({ quietFrom: `2${n % 4}:15`, quietTo: "06:30" })],
  ] as const) {
    const headers = { "if-match": await etag(path) };
    await prisma.user.update({ where: { id: asha.id }, data: { lastSeenAt: new Date() } });
    expect(await etag(path)).toBe(headers["if-match"]);
    const calls = Array.from({ length: 20 }, (_, n) =>
      owner.call("PATCH", path, { body: fields(n), headers }),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
  }
});

test("a revision that no column counts to was seen by nobody", async () => {
  const { call } = await aProgramOf(await anAdministrator());
  const path = "/contacts/019c6524-3e40-7cee-ac21-c3333302c6d6";
  for (const [seen, status] of [
    ["2147483647", 404],
    ["2147483648", 422],
    ["9007199254740991", 422],
  ] as const)
    expect(await call("DELETE", `${path}?seen=${seen}`), seen).toMatchObject({ status });
});
