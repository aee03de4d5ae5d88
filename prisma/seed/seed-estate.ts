import { hashPassword } from "@/lib/people/password";
import { env } from "@/lib/platform/env";
import { prisma } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { makeAccesses } from "./accesses";
import { makeAnnouncements, storeAnnouncementFiles } from "./announcements";
import { makeAreaPhotos, storeAreaPhotos } from "./area-photos";
import { makeBookings } from "./bookings";
import { type Calendar, calendarOf } from "./calendar";
import type { SeedCategory } from "./casting";
import { makeContacts } from "./contacts";
import { makeDeliveries } from "./deliveries";
import { DEMO_PASSWORD } from "./demo-password";
import { makeDocuments, storeDocuments } from "./documents";
import { makeEvents, storeEventPhotos } from "./events";
import { makeIncidents } from "./incidents";
import { makeMailbox } from "./mailbox";
import { makeMarketplace, storeMarketplace } from "./marketplace";
import { makeMoney } from "./money";
import { moveIn } from "./move-in";
import { makeNotifications } from "./notifications";
import { makeOwnerImport } from "./owner-import";
import { makePeople } from "./people";
import { makePhotos, storePhotos } from "./photos";
import { SEED, seededRandom } from "./random";
import { makeRequests } from "./requests";
import { makeSuggestions } from "./suggestions";
import { makeVisits } from "./visits";
import { makeWaits } from "./waits";
import { makeWebhooks } from "./webhooks";

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
  await storeAreaPhotos(estate.areaPhotos);
  await storeEventPhotos(estate.events);
  await storeAnnouncementFiles(estate.announcements);
  return prisma.$transaction((tx) => moveIn(tx, estate), { timeout: 60_000 });
}

export type Estate = Awaited<ReturnType<typeof makeEstate>>;

async function makeEstate(calendar: Calendar, categories: SeedCategory[], wording: Settings) {
  const random = seededRandom(SEED);
  const people = makePeople(random, calendar, await hashPassword(DEMO_PASSWORD));
  const requests = makeRequests(random, calendar, people, categories);
  const money = makeMoney(calendar, people, requests, categories);
  const notifications = await makeBells(calendar, people, requests, wording);
  const photos = await makePhotos(random, requests);
  const bookings = makeBookings(calendar, people);
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
    bookings,
    areaPhotos: await makeAreaPhotos(bookings.scenes),
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
