import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { newReference } from "@/lib/maintenance/places/code";
import { prisma } from "@/lib/platform/prisma";
import { OPERATIONS } from "@/lib/web/api/operations";
import { anAnnouncement } from "../../../lib/announcements/an-announcement";
import { aBooking, anArea } from "../../../lib/bookings/an-area";
import { anEvent } from "../../../lib/events/an-event";
import { aCategory, aPlace, aRequest, aResident, aStaff } from "../../../support/factories";
import { newRequest } from "../../../support/request";
import { moreThings } from "./more-things";
import { fourPeople } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const { asha, meera, root, ravi, owner, manager, office, electrician } = await fourPeople();

test("a step of a request's way is not taken for whoever read an earlier one, and a repeated one is answered", async () => {
  const { ticketNumber } = await aRequest({ from: asha, status: "ASSIGNED", assignedTo: ravi });
  const at = `/maintenance/${ticketNumber}`;
  const etag = (await electrician.call("GET", at)).headers.get("etag") ?? "";
  const headers = { "if-match": etag, "idempotency-key": "start-0001" };
  const start = (more = {}) => electrician.call("POST", `${at}/start`, { headers: { ...headers, ...more } });
  expect(await start({ "if-match": '"old"' })).toMatchObject({ status: 412 });
  expect([(await start()).status, (await start()).status]).toEqual([200, 200]);
  expect(await start({ "idempotency-key": "start-0002" })).toMatchObject({ status: 412 });
});

/** Enough of everything that a step may ask for. */
const BODY = {
  ...{ reason: "RESIDENT", note: "When are you in?", resolution: "New washer.", assigneeId: ravi.id },
  ...{ rating: 4, position: 1, code: "123456", missedBy: "STAFF", outcome: "OVER", block: "A" },
  ...{ date: "2027-01-26", content: "So.", choices: [], userId: asha.id, title: "Tap", priority: 3 },
  ...{ name: "Asha Menon", email: "asha@estate.example", movedOutOn: "2026-11-20", keep: [] },
};

async function world(): Promise<Record<string, string>> {
  const category = await aCategory();
  const { ticketNumber } = await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: ravi });
  const programs = { asha: owner, meera: manager, ravi: electrician, root: office };
  const desk = { ticketNumber, raviId: ravi.id, rootId: root.id, categoryId: category.id };
  const { placeId = [], ...things } = await moreThings(programs, desk);
  const [announcementId, eventId] = [await anAnnouncement(meera.actor), await anEvent(meera)];
  const comment = async (at: string) =>
    (await owner.call("POST", `${at}/comments`, { body: { content: "At nine?" } })).body.commentId as string;
  const place = await aPlace();
  const report = await prisma.unverifiedReport.create({
    data: {
      ...{ reference: newReference(), placeId: place.id, description: "Dark.", phone: "+919845012345" },
      ...{ proof: "PUZZLE", createdAt: new Date() },
    },
  });
  const { templates } = (await office.call("GET", "/notification-types/maintenance_closed")).body as {
    templates: { key: string }[];
  };
  const record = await prisma.resident.findUniqueOrThrow({ where: { userId: (await aResident()).id } });
  return {
    ...Object.fromEntries(Object.entries(things).map(([name, [first = ""]]) => [name, first])),
    ...{ ticketNumber, announcementId, eventId, residentId: record.id, userId: (await aStaff()).id },
    ...{ areaId: (await anArea()).id, reportId: report.id, exceptionId: randomUUID() },
    bookingNumber: (await aBooking(asha, await anArea())).bookingNumber,
    "/places id": placeId[0] ?? "",
    "/categories id": category.id,
    categoryId: category.id,
    "/announcement-comments commentId": await comment(`/announcements/${announcementId}`),
    "/event-comments commentId": await comment(`/events/${eventId}`),
    "/settings key": "reopenDays",
    "/notification-templates key": templates[0]?.key ?? "",
    type: "maintenance_closed",
  };
}

test("whoever may change something changes nothing with an ETag that nobody was given", async () => {
  const known = await world();
  const steps = OPERATIONS.filter(({ method, subject }) => /^POST|^DELETE|^PATCH/.test(method) && subject);
  const faults: string[] = [];
  for (const { method, path, notByToken } of steps) {
    const first = path.slice(0, path.indexOf("/", 1));
    const address = path.replace(/\{(\w+)\}/g, (_, name) => known[`${first} ${name}`] ?? known[name] ?? "x");
    const body = path === "/settings" ? {} : { ...BODY, categoryId: known.categoryId };
    const sent = { headers: { "if-match": '"long-ago"' }, ...(method !== "DELETE" && { body }) };
    const query = `?userId=${asha.id}&reason=Ill&${path.startsWith("/contacts") ? "seen=1" : ""}`;
    const statuses: number[] = [];
    for (const { call } of [office, manager, owner, electrician]) {
      if (statuses.includes(412)) break;
      statuses.push((await call(method, method === "DELETE" ? address + query : address, sent)).status);
    }
    const isTold = statuses.includes(412) || typeof notByToken === "string";
    if (!isTold || statuses.some((status) => status < 400)) faults.push(`${method} ${path}: ${statuses}`);
  }
  expect(faults).toEqual([]);
});
