import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { OPERATIONS } from "@/lib/web/api/operations";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { anAnnouncement } from "../../../lib/announcements/an-announcement";
import { aBooking, anArea } from "../../../lib/bookings/an-area";
import { anEvent } from "../../../lib/events/an-event";
import { aCategory, aRequest, aResident, aStaff, aVendor } from "../../../support/factories";
import { aPhoto } from "../../../support/photos";
import { newRequest } from "../../../support/request";
import { callApi, fourPeople } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const { asha, meera, root, ravi, owner, manager, office, electrician } = await fourPeople();
type Program = typeof owner;
type Item = { id?: string; etag: string; categoryId?: string };

/** Who sends what where, in many versions of it, and where its ETag is read. */
type Case = {
  who: Program;
  path: string;
  sent: (n: number) => NonNullable<Parameters<Program["call"]>[2]> | Promise<{ form: FormData }>;
  /** The thing's own address, or the list that has it. */
  at: string;
  item?: (body: Record<string, unknown>) => Item | undefined;
};
const body =
  (sent: (n: number) => object): Case["sent"] =>
  (n) => ({ body: sent(n) });

const aDone = (more = {}) => aRequest({ from: asha, status: "RESOLVED", assignedTo: ravi, ...more });
const ofRequest = async (part: string, sent: Case["sent"], who = manager, more = {}) => {
  const at = `/maintenance/${(await aDone(more)).ticketNumber}`;
  return { who, path: `${at}/${part}`, sent, at };
};
const commented = async (things: string, id: string, part: string, sent: Case["sent"]) => {
  const at = `/${things}/${id}/comments`;
  const { body: made } = await owner.call("POST", at, { body: { content: "At nine?" } });
  const item = ({ items }: Record<string, unknown>) =>
    (items as Item[]).find((each) => each.id === made.commentId);
  return { who: owner, path: `/${part}/${made.commentId}`, sent, at, item };
};
const ofBooking = async (part: string, field: string) => {
  const booking = await aBooking(asha, await anArea(), { days: -3, status: "COMPLETED" });
  const at = `/bookings/${booking.bookingNumber}`;
  return { who: manager, path: `${at}/${part}`, sent: body(() => ({ [field]: true })), at };
};
const ofNotice = async (part: string, sent: Case["sent"]) => {
  const at = `/announcements/${await anAnnouncement(meera.actor)}`;
  return { who: manager, path: `${at}/${part}`, sent, at };
};

const words = body((n) => ({ content: `At ${n}.` }));
const TYPE = "/notification-types/maintenance_closed";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const CASES: Record<string, () => Promise<Case>> = {
  "PUT /maintenance/{ticketNumber}/area": async () => {
    const areas = await Promise.all([anArea(), anArea(), anArea()]);
    const sent = body((n) => ({ commonAreaId: areas[n % 3]?.id, blocksArea: false }));
    const at = `/maintenance/${(await aRequest({ from: asha })).ticketNumber}`;
    return { who: manager, path: `${at}/area`, sent, at };
  },
  "PUT /maintenance/{ticketNumber}/rating": () =>
    ofRequest(
      "rating",
      body((n) => ({ rating: (n % 5) + 1 })),
      owner,
    ),
  "PUT /maintenance/{ticketNumber}/vendor": async () => {
    const vendors = await Promise.all(Array.from({ length: 3 }, () => aVendor()));
    return ofRequest(
      "vendor",
      body((n) => ({ vendorId: vendors[n % 3]?.id })),
      office,
    );
  },
  "PUT /maintenance/{ticketNumber}/vendor-rating": async () => {
    const { id: vendorId } = await aVendor();
    const sent = body((n) => ({ vendorRating: (n % 5) + 1 }));
    const made = await ofRequest("vendor-rating", sent, office, { vendorId });
    const item = ({ items }: Record<string, unknown>) => (items as Item[])[0];
    return { ...made, at: `/vendors/${vendorId}/jobs`, item };
  },
  "PUT /maintenance/{ticketNumber}/cost": () =>
    ofRequest(
      "cost",
      body((n) => ({ actualCost: `${n}.50` })),
      office,
    ),
  "PUT /maintenance/{ticketNumber}/visits/{visitId}/consent": async () => {
    const { ticketNumber } = await aRequest({ from: asha, status: "ASSIGNED", assignedTo: ravi });
    const at = `/maintenance/${ticketNumber}`;
    const windows = [{ startsAt: inDays(1), minutes: 60 }];
    const offer = { body: { mayEnter: "no", windows } };
    const { body: made } = await owner.call("POST", `${at}/visits`, offer);
    const sent = body((n) => ({ mayEnter: "yes", consentNote: `Key ${n}` }));
    return { who: owner, path: `${at}/visits/${made.visitId}/consent`, sent, at: `${at}/visit` };
  },
  "PUT /announcements/{announcementId}/pin": () =>
    ofNotice(
      "pin",
      body(() => ({ isPinned: true })),
    ),
  "PUT /announcements/{announcementId}/validity": () =>
    ofNotice(
      "validity",
      body((n) => ({ validUntil: inDays(n + 1) })),
    ),
  "PUT /announcement-comments/{commentId}": async () =>
    commented("announcements", await anAnnouncement(meera.actor), "announcement-comments", words),
  "PUT /event-comments/{commentId}": async () =>
    commented("events", await anEvent(meera), "event-comments", words),
  "PUT /events/{eventId}/reply": async () => {
    const at = `/events/${await anEvent(meera)}`;
    return { who: owner, path: `${at}/reply`, sent: body((n) => ({ answer: "YES", guests: n })), at };
  },
  "PUT /bookings/{bookingNumber}/no-show": () => ofBooking("no-show", "noShow"),
  "PUT /bookings/{bookingNumber}/payment": () => ofBooking("payment", "paid"),
  "PUT /areas/{areaId}/photo": async () => {
    const at = `/areas/${(await anArea()).id}`;
    const sent = async () => {
      const form = new FormData();
      form.append("photos", await aPhoto("plain.png"));
      return { form };
    };
    return { who: manager, path: `${at}/photo`, sent, at };
  },
  "PUT /staff/{userId}/administrator": async () => {
    const at = `/staff/${(await aStaff()).id}`;
    return { who: office, path: `${at}/administrator`, sent: body(() => ({})), at };
  },
  "PUT /residents/{residentId}/committee": async () => {
    const { id } = await prisma.resident.findUniqueOrThrow({ where: { userId: (await aResident()).id } });
    const at = `/residents/${id}`;
    return { who: office, path: `${at}/committee`, sent: body(() => ({ isCommitteeMember: true })), at };
  },
  "PUT /budgets/{month}/{categoryId}": async () => {
    const { id } = await aCategory();
    const item = ({ categories }: Record<string, unknown>) =>
      (categories as Item[]).find(({ categoryId }) => categoryId === id);
    const sent = body((n) => ({ amount: `${n + 1}000.00` }));
    return { who: office, path: `/budgets/2026-12/${id}`, sent, at: "/costs?month=2026-12", item };
  },
  "PUT /reports/{id}/note": async () => {
    const at = `/reports/${await aReportOf(ravi)}`;
    return { who: electrician, path: `${at}/note`, sent: words, at };
  },
  "PUT /notification-types/{type}": async () => {
    const ways = { email: true, sms: "never", isEssential: false, push: true };
    return { who: office, path: TYPE, sent: body((n) => ({ ...ways, cascadeMinutes: n + 7 })), at: TYPE };
  },
  "PUT /notification-templates/{key}": async () => {
    const { templates } = (await office.call("GET", TYPE)).body as { templates: { key: string }[] };
    const sent = body((n) => ({ title: `Done ${n}`, message: "It is done.", sms: "Done." }));
    return { who: office, path: `/notification-templates/${templates[0]?.key}`, sent, at: TYPE };
  },
  "PUT /sms-budget": async () => ({
    who: office,
    path: "/sms-budget",
    sent: body((n) => ({ budget: n + 100 })),
    at: "/settings",
  }),
  "PUT /incidents/{incidentId}/requests/{ticketNumber}": async () => {
    const incident = await prisma.incident.create({
      data: { categoryId: (await aCategory()).id, block: "A", openedAt: new Date() },
    });
    const at = `/incidents/${incident.id}`;
    const { ticketNumber } = await aRequest({ from: asha });
    return { who: manager, path: `${at}/requests/${ticketNumber}`, sent: body(() => ({})), at };
  },
};

test("each PUT that can be compared is tried here", () => {
  const compared = OPERATIONS.filter(({ method, subject }) => method === "PUT" && subject);
  expect(compared.map(({ path }) => `PUT ${path}`).sort()).toEqual(Object.keys(CASES).sort());
});

const tagOf = async ({ who, at, item }: Case): Promise<string> => {
  const { headers, body: found } = await who.call("GET", at);
  return (item ? item(found)?.etag : headers.get("etag")) ?? "none";
};

/** What no token may do is done in a browser. */
async function put({ who, path, sent }: Case, n: number, etag: string): Promise<number> {
  const headers = { "if-match": etag };
  if (!path.endsWith("/administrator"))
    return (await who.call("PUT", path, { ...(await sent(n)), headers })).status;
  await writeSessionCookie({ userId: root.id, version: 0 });
  const own = { ...headers, origin: "http://localhost:3000" };
  return (await callApi("PUT", path, { headers: own })).status;
}

test.each(Object.entries(CASES))("%s: of several with one ETag one is done", async (_, make) => {
  const all = await make();
  const read = await tagOf(all);
  expect(await put(all, 0, '"long-ago"')).toBe(412);
  expect(await tagOf(all), "nothing is changed").toBe(read);
  const statuses = await Promise.all(Array.from({ length: 3 }, (_, n) => put(all, n + 1, read)));
  expect(statuses.sort()).toEqual([200, 412, 412]);
  expect(await put(all, 7, read)).toBe(412);
});

test("who is slower than somebody who compares nothing is told, too, and changes nothing", async () => {
  const { ticketNumber } = await aDone();
  const [at, rating] = [`/maintenance/${ticketNumber}`, `/maintenance/${ticketNumber}/rating`];
  const etag = (await owner.call("GET", at)).headers.get("etag") ?? "";
  const sent = { body: { rating: 1 }, headers: { "if-match": etag } };
  // It has looked, and waits for the row that somebody else changes.
  const { slower } = await prisma.$transaction(async (tx) => {
    const data = { residentRating: 4, ratedAt: new Date() };
    await tx.maintenanceRequest.update({ where: { ticketNumber }, data });
    const call = owner.call("PUT", rating, sent);
    await expect.poll(waiting, { timeout: 5_000 }).toBe(1);
    return { slower: call };
  });
  expect(await slower).toMatchObject({ status: 412 });
  expect((await owner.call("GET", at)).body).toMatchObject({ residentRating: 4 });
});

const waiting = async () => {
  const [{ count }] = await prisma.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return count;
};

async function aReportOf({ id: userId }: { id: string }): Promise<string> {
  const staff = await prisma.staff.findUniqueOrThrow({ where: { userId } });
  const from = new Date("2026-11-09");
  const { id } = await prisma.staffPerformanceReport.create({
    data: {
      staffId: staff.id,
      period: "WEEKLY",
      from,
      to: new Date("2026-11-16"),
      startsOn: from,
      label: "Week of 9 November",
      summary: "Three filed.",
      data: {},
      batchId: randomUUID(),
      generatedAt: new Date("2026-11-16T01:00:00Z"),
    },
  });
  return id;
}
