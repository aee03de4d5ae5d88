import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";

/** What a request's notifications carry as their subject. */
export const requestSubject = (requestId: string): string => `request:${requestId}`;

export const announcementSubject = (announcementId: string): string => `announcement:${announcementId}`;

export const bookingSubject = (bookingId: string): string => `booking:${bookingId}`;

export const eventSubject = (eventId: string): string => `event:${eventId}`;

export const incidentSubject = (incidentId: string): string => `incident:${incidentId}`;

export const placeReportSubject = (placeReportId: string): string => `place-report:${placeReportId}`;

export const listingSubject = (listingId: string): string => `listing:${listingId}`;

export const webhookSubject = (endpointId: string): string => `webhook:${endpointId}`;

export const threadSubject = (threadId: string): string => `listing-thread:${threadId}`;

/** All packs: one page shows them. */
export const PACKS_SUBJECT = "committee-packs";

/**
 * Whoever opens a thing has read what the bell said about it: pages call this on display. It writes only when there
 * is something unread, so that most displays cost one index lookup.
 */
export async function markSubjectRead(actor: UserActor, subject: string, now = new Date()) {
  const { count } = await prisma.notification.updateMany({
    where: { subject, recipientId: actor.userId, readAt: null },
    data: { readAt: now },
  });
  return { marked: count };
}
