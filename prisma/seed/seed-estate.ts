import { hashPassword } from "@/lib/people/password";
import { env } from "@/lib/platform/env";
import { prisma, type Tx } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { makeAccesses } from "./accesses";
import { makeAnnouncements, moveInAnnouncements, storeAnnouncementFiles } from "./announcements";
import { makeBookings, moveInBookings } from "./bookings";
import { type Calendar, calendarOf } from "./calendar";
import type { SeedCategory } from "./casting";
import { makeContacts } from "./contacts";
import { makeDeliveries } from "./deliveries";
import { DEMO_PASSWORD } from "./demo-password";
import { makeDocuments, storeDocuments } from "./documents";
import { makeEvents, moveInEvents, storeEventPhotos } from "./events";
import { makeIncidents, moveInIncidents } from "./incidents";
import { makeMailbox } from "./mailbox";
import { makeMarketplace, storeMarketplace } from "./marketplace";
import { makeMoney } from "./money";
import { makeNotifications } from "./notifications";
import { makeOwnerImport } from "./owner-import";
import { makePeople } from "./people";
import { makePhotos, storePhotos } from "./photos";
import { seededRandom } from "./random";
import { storeReports } from "./reports";
import { makeRequests } from "./requests";
import { makeSuggestions } from "./suggestions";
import { makeVisits, moveInVisits } from "./visits";
import { makeWaits } from "./waits";
import { makeWebhooks } from "./webhooks";

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
  await storeDocuments(estate.papers);
  await storeMarketplace(estate.market);
  await storeEventPhotos(estate.events);
  await storeAnnouncementFiles(estate.announcements);
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
    visits: makeVisits(calendar, people, requests, wording),
    accesses: makeAccesses(calendar, requests),
    papers: makeDocuments(calendar, people),
    contacts: makeContacts(calendar),
    market: await makeMarketplace(calendar, people),
    events: await makeEvents(calendar, people),
    bookings: makeBookings(calendar, people),
    announcements: makeAnnouncements(calendar, people),
    ownerImport: makeOwnerImport(calendar, people),
    webhooks: makeWebhooks(calendar, people, requests),
    incidents: makeIncidents(calendar, people, requests),
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
  await tx.place.createMany({ data: estate.incidents.places });
  await tx.maintenanceRequest.createMany({ data: estate.incidents.requests });
  const timeline = requests.flatMap(({ journey }) => journey.timeline);
  timeline.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  await tx.maintenanceUpdate.createMany({ data: timeline });
  await tx.requestWait.createMany({ data: waits });
  await moveInVisits(tx, estate.visits);
  await tx.budget.createMany({ data: money.budgets });
  await tx.budgetAlert.createMany({ data: money.alerts });
  await tx.attachment.createMany({ data: photos.map(({ row }) => row) });
  await tx.notification.createMany({ data: notifications.rows });
  await tx.notificationDelivery.createMany({ data: notifications.deliveries });
  await tx.decision.createMany({ data: notifications.decisions });
  await tx.mailboxMessage.createMany({ data: notifications.mailbox });
  await tx.access.createMany({ data: estate.accesses });
  await tx.document.createMany({ data: estate.papers.documents });
  await tx.documentVersion.createMany({ data: estate.papers.versions });
  await tx.emergencyContact.createMany({ data: estate.contacts });
  await tx.listing.createMany({ data: estate.market.listings });
  await tx.listingPhoto.createMany({ data: estate.market.photos.map(({ row }) => row) });
  await tx.listingThread.createMany({ data: estate.market.threads });
  await tx.listingMessage.createMany({ data: estate.market.messages });
  await tx.listingReport.createMany({ data: estate.market.reports });
  const { run, rows } = estate.ownerImport;
  await tx.ownerImport.create({ data: { ...run, rows: { createMany: { data: rows } } } });
  await moveInIncidents(tx, estate.incidents);
  await tx.webhookEndpoint.createMany({ data: estate.webhooks.endpoints });
  await tx.webhookSecret.createMany({ data: estate.webhooks.secrets });
  await tx.webhookDelivery.createMany({ data: estate.webhooks.deliveries });
  await moveInEvents(tx, estate.events);
  await moveInBookings(tx, estate.bookings);
  await moveInAnnouncements(tx, estate.announcements);
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
    documents: estate.papers.documents.length,
    listings: estate.market.listings.length,
    bookings: estate.bookings.bookings.length,
    notifications: notifications.rows.length,
    reports,
  };
}
