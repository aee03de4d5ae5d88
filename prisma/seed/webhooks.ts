import type { Prisma } from "@/lib/generated/prisma/client";
import { payloadOf } from "@/lib/webhooks/message";
import { newSecret, sealSecret } from "@/lib/webhooks/secret";
import { type Calendar, hoursAfter } from "./calendar";
import type { People } from "./people";
import { seededRandom } from "./random";
import type { SeedRequest } from "./requests";

const SEED = 20_261_128;
const DAYS = 29;

type Endpoint = Prisma.WebhookEndpointCreateManyInput & { id: string };
type Delivery = Prisma.WebhookDeliveryCreateManyInput;

/** Two programs of other people, at addresses that exist nowhere: one takes what it is sent, one was given up. */
export function makeWebhooks(
  calendar: Calendar,
  { administrator }: People,
  requests: readonly SeedRequest[],
) {
  const random = seededRandom(SEED);
  const endpoint = (daysAgo: number, facts: Pick<Endpoint, "name" | "url" | "activities">): Endpoint => {
    const at = calendar.daysAgo(daysAgo, 11);
    const times = { createdAt: at, updatedAt: at, secretRenewedAt: at };
    return { id: random.uuid(at), ownerId: administrator.id, ...times, ...facts };
  };
  const accounts = endpoint(120, {
    name: "Accounts software",
    url: "https://books.khaki.example/hooks/estate",
    activities: ["finance/vendor.engaged", "finance/cost.recorded", "finance/budget.reached"],
  });
  const display = {
    ...endpoint(40, {
      name: "Display at the gate",
      url: "https://gate-display.khaki.example/messages",
      activities: ["announcements/announcement.published", "events/event.published"],
    }),
    isEnabled: false,
    failingSince: calendar.daysAgo(9, 10),
    switchedOffAt: calendar.daysAgo(6, 10),
  };

  const message = (to: Endpoint, at: Date, name: string, id: string, ticket: string | null): Delivery => ({
    id: random.uuid(at),
    endpointId: to.id,
    activityId: random.uuid(at),
    activity: name,
    payload: payloadOf({ name, ts: at.getTime(), data: idOf(name, id) }, ticket),
    createdAt: at,
    attemptedAt: at,
    attempts: 1,
  });
  const taken = { status: "SENT", answerStatus: 200, answer: '{"ok":true}' } as const;
  const broken = {
    status: "FAILED",
    answerStatus: 502,
    answer: "Bad gateway",
    error: "It answered 502.",
    attempts: 5,
  } as const;
  const costs = costsOf(calendar, requests).map(({ at, id, ticketNumber }, index) => ({
    ...message(accounts, at, "finance/cost.recorded", id, ticketNumber),
    ...(index === 2 ? broken : taken),
  }));
  const shown = [9, 8, 7].map((days) => {
    const at = calendar.daysAgo(days, 10);
    return {
      ...message(display, at, "announcements/announcement.published", random.uuid(at), null),
      ...broken,
    };
  });
  const endpoints: Endpoint[] = [accounts, display];
  return {
    endpoints,
    secrets: endpoints.map(({ id }) => ({ endpointId: id, sealed: sealSecret(id, newSecret()) })),
    deliveries: [...costs, ...shown],
  };
}

const idOf = (name: string, id: string) => ({
  [name.startsWith("finance/") ? "requestId" : "announcementId"]: id,
  actorId: null,
});

/** The newest resolved requests that cost something, newest first. */
function costsOf(calendar: Calendar, requests: readonly SeedRequest[]) {
  const since = hoursAfter(calendar.present, -DAYS * 24);
  return requests
    .flatMap(({ journey: { request } }) => {
      const at = request.resolvedAt as Date | null | undefined;
      if (!at || !request.actualCost || at < since) return [];
      return [{ at, id: request.id, ticketNumber: request.ticketNumber }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 12);
}
