import { cron } from "inngest";
import { syncAreaClosure } from "@/lib/bookings/closures/sync-area-closure";
import { releaseBookings } from "@/lib/bookings/release-bookings";
import { listAreasToSweep } from "@/lib/bookings/sweep/areas-to-sweep";
import { completeBookings } from "@/lib/bookings/sweep/complete-bookings";
import { remindBookers } from "@/lib/bookings/sweep/remind-bookers";
import { sweepArea } from "@/lib/bookings/sweep/sweep-area";
import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { PeopleActivity } from "@/lib/people/activity";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every minute: what is over, offers that nobody took, who is next in line. Doing it again changes nothing. */
export const sweepBookings = inngest.createFunction(
  { id: "bookings-sweep", triggers: [cron("TZ=Asia/Kolkata * * * * *")], concurrency: 1 },
  async ({ step }) => {
    const actor = systemActor("bookings-sweep");
    const now = startOfMinute(new Date());
    const over = await step.run("complete", () => completeBookings(actor, now));
    const areas = await step.run("areas", () => listAreasToSweep(now));
    for (const areaId of areas) await step.run(`area-${areaId}`, () => sweepArea(actor, { areaId }, now));
    return { ...over, areas: areas.length };
  },
);

/** Every quarter of an hour: whose booking begins within a day. Doing it again changes nothing. */
export const remindOfBookings = inngest.createFunction(
  { id: "bookings-remind", triggers: [cron("TZ=Asia/Kolkata */15 * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("remind", () => remindBookers(systemActor("bookings-remind"), startOfMinute(new Date()))),
);

const FAULTS = [
  "maintenance/request.area-marked",
  "maintenance/request.assigned",
  "maintenance/request.resolved",
  "maintenance/request.closed",
  "maintenance/request.cancelled",
  "maintenance/request.reopened",
] as const satisfies MaintenanceActivity["name"][];

/** What is broken in a common area closes it, and what is mended opens it again. */
export const closeFaultyAreas = inngest.createFunction(
  { id: "bookings-close-faulty-areas", triggers: FAULTS.map((event) => ({ event })) },
  ({ event, step }) => {
    const { requestId } = event.data as { requestId: string };
    return step.run("sync", () => syncAreaClosure(systemActor("bookings-close-faulty-areas"), { requestId }));
  },
);

const LEFT = [
  "people/account.deactivated",
  "people/resident.moved-out",
] as const satisfies PeopleActivity["name"][];

/** Whoever has left keeps nothing from the others. */
export const releaseBookingsOfLeavers = inngest.createFunction(
  { id: "bookings-release", triggers: LEFT.map((event) => ({ event })) },
  ({ event, step }) => {
    const { userId } = event.data as { userId: string };
    return step.run("release", () => releaseBookings(systemActor("bookings-release"), { userId }));
  },
);
