import { cron } from "inngest";
import { releasePlaces } from "@/lib/events/release-places";
import { remindOfEvents } from "@/lib/events/remind-of-events";
import type { PeopleActivity } from "@/lib/people/activity";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every quarter of an hour: what begins within a day. Doing it again changes nothing. */
export const remindOfComingEvents = inngest.createFunction(
  { id: "events-remind", triggers: [cron("TZ=Asia/Kolkata */15 * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("remind", () => remindOfEvents(systemActor("events-remind"), startOfMinute(new Date()))),
);

const LEFT = [
  "people/account.deactivated",
  "people/resident.moved-out",
] as const satisfies PeopleActivity["name"][];

/** Whoever has left keeps no place. */
export const releasePlacesOfLeavers = inngest.createFunction(
  { id: "events-release-places", triggers: LEFT.map((event) => ({ event })) },
  ({ event, step }) => {
    const { userId } = event.data as { userId: string };
    return step.run("release", () => releasePlaces(systemActor("events-release-places"), { userId }));
  },
);
