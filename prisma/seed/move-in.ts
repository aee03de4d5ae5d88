import type { Tx } from "@/lib/platform/prisma";
import { moveInAnnouncements } from "./announcements";
import { moveInBookings } from "./bookings";
import { moveInEvents } from "./events";
import { moveInIncidents } from "./incidents";
import { SEED, seededRandom } from "./random";
import { storeReports } from "./reports";
import type { Estate } from "./seed-estate";
import { moveInVisits } from "./visits";

/** One statement per table; two seeds at once wait for each other, and the second finds the estate inhabited. */
export async function moveIn(tx: Tx, estate: Estate) {
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
  await tx.commonAreaPhoto.createMany({ data: estate.areaPhotos.map(({ row }) => row) });
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
