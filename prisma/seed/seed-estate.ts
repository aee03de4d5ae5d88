import { hashPassword } from "@/lib/people/password";
import { env } from "@/lib/platform/env";
import { prisma, type Tx } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { makeAccesses } from "./accesses";
import { type Calendar, calendarOf } from "./calendar";
import type { SeedCategory } from "./casting";
import { makeDeliveries } from "./deliveries";
import { DEMO_PASSWORD } from "./demo-password";
import { makeMailbox } from "./mailbox";
import { makeMoney } from "./money";
import { makeNotifications } from "./notifications";
import { makePeople } from "./people";
import { makePhotos, storePhotos } from "./photos";
import { seededRandom } from "./random";
import { storeReports } from "./reports";
import { makeRequests } from "./requests";
import { makeSuggestions } from "./suggestions";
import { makeWaits } from "./waits";

const SEED = 20_261_122;

/**
 * Moves the demo's people and their requests into an estate in which nobody lives; any other is left as it is, with
 * null as the answer. The same day gives the same estate.
 */
export async function seedEstate(now = new Date()) {
  if (env.NODE_ENV === "production" && !env.DEMO_MODE)
    throw new Error("The demo's people never move into a live estate. Only with DEMO_MODE=true, for a demo.");
  if (await prisma.user.count({ take: 1 })) return null;
  const settings = await readSettings();
  const categories = await prisma.maintenanceCategory.findMany();
  const estate = await makeEstate(calendarOf(now, settings.timeZone), categories, settings);
  await storePhotos(estate.photos);
  return prisma.$transaction((tx) => moveIn(tx, estate), { timeout: 60_000 });
}

type Estate = Awaited<ReturnType<typeof makeEstate>>;

async function makeEstate(calendar: Calendar, categories: SeedCategory[], wording: Settings) {
  const random = seededRandom(SEED);
  const people = makePeople(random, calendar, await hashPassword(DEMO_PASSWORD));
  const requests = makeRequests(random, calendar, people, categories);
  const money = makeMoney(calendar, people, requests, categories);
  const notifications = await makeBells(calendar, people, requests, wording);
  const photos = await makePhotos(random, requests);
  return {
    calendar,
    settings: wording,
    people,
    requests,
    money,
    notifications,
    photos,
    waits: makeWaits(calendar, requests),
    accesses: makeAccesses(calendar, requests),
  };
}

/** Chances of their own: what comes after them stays as it is however they change. */
async function makeBells(
  calendar: Calendar,
  people: ReturnType<typeof makePeople>,
  requests: ReturnType<typeof makeRequests>,
  wording: Settings,
) {
  const random = seededRandom(SEED + 1);
  const { told, decisions } = makeNotifications(random, calendar, people, requests, wording);
  const deliveries = makeDeliveries(random, people, told);
  const mailbox = await makeMailbox(random, people, told, deliveries, wording.estateName);
  const suggestions = makeSuggestions(random, people, requests, wording);
  return { rows: told.map(({ row }) => row), decisions: [...decisions, ...suggestions], deliveries, mailbox };
}

/** One statement per table; two seeds at once wait for each other, and the second finds the estate inhabited. */
async function moveIn(tx: Tx, estate: Estate) {
  const { calendar, settings, people, requests, money, notifications, photos, waits } = estate;
  await tx.$queryRaw`select set_config('khaki.actor_label', 'system:demo-seed', true),
    pg_advisory_xact_lock(hashtext('khaki.demo-seed'))::text`;
  if (await tx.user.count({ take: 1 })) return null;
  await tx.user.createMany({ data: people.users });
  await tx.resident.createMany({ data: people.residentRows });
  await tx.staff.createMany({ data: people.staffRows });
  await tx.vendor.createMany({ data: money.vendors });
  await tx.maintenanceRequest.createMany({ data: requests.map(({ journey }) => journey.request) });
  const timeline = requests.flatMap(({ journey }) => journey.timeline);
  timeline.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  await tx.maintenanceUpdate.createMany({ data: timeline });
  await tx.requestWait.createMany({ data: waits });
  await tx.budget.createMany({ data: money.budgets });
  await tx.budgetAlert.createMany({ data: money.alerts });
  await tx.attachment.createMany({ data: photos.map(({ row }) => row) });
  await tx.notification.createMany({ data: notifications.rows });
  await tx.notificationDelivery.createMany({ data: notifications.deliveries });
  await tx.decision.createMany({ data: notifications.decisions });
  await tx.mailboxMessage.createMany({ data: notifications.mailbox });
  await tx.access.createMany({ data: estate.accesses });
  const reports = await storeReports(tx, seededRandom(SEED + 2), calendar, settings);
  await tx.$queryRaw`select setval('maintenance_ticket_seq', greatest(${requests.length}::bigint, last_value))
    from maintenance_ticket_seq`;
  return {
    residents: people.residentRows.length,
    staff: people.staffRows.length,
    requests: requests.length,
    timeline: timeline.length,
    waits: waits.length,
    vendors: money.vendors.length,
    budgets: money.budgets.length,
    photos: photos.length,
    notifications: notifications.rows.length,
    reports,
  };
}
