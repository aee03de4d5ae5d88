import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { olderThan, pageOf } from "@/lib/platform/newest-first";
import { prisma } from "@/lib/platform/prisma";
import { assertManagesWebhooks } from "./permissions";
import type { LogInput } from "./schema";

const NEWEST_FIRST = [
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.WebhookDeliveryOrderByWithRelationInput[];

const endpoint = {
  id: true,
  name: true,
  url: true,
  activities: true,
  isEnabled: true,
  revision: true,
  failingSince: true,
  switchedOffAt: true,
  secretRenewedAt: true,
  createdAt: true,
  owner: { select: { id: true, name: true, isAdmin: true, status: true } },
  deliveries: { take: 1, orderBy: NEWEST_FIRST, select: { status: true, createdAt: true } },
} satisfies Prisma.WebhookEndpointSelect;

export type EndpointView = Prisma.WebhookEndpointGetPayload<{ select: typeof endpoint }>;

const MOST = 100;

/** Never the secret: nobody can read that again. */
export async function listEndpoints(actor: Actor): Promise<EndpointView[]> {
  assertManagesWebhooks(actor);
  return prisma.webhookEndpoint.findMany({
    where: { removedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: endpoint,
    relationLoadStrategy: "join",
  });
}

export async function getEndpoint(actor: Actor, id: string): Promise<EndpointView> {
  assertManagesWebhooks(actor);
  const found = isUuid(id)
    ? await prisma.webhookEndpoint.findFirst({
        where: { id, removedAt: null },
        select: endpoint,
        relationLoadStrategy: "join",
      })
    : null;
  if (!found) throw notFound("endpoint");
  return found;
}

const line = {
  id: true,
  activity: true,
  activityId: true,
  payload: true,
  status: true,
  attempts: true,
  answerStatus: true,
  answer: true,
  error: true,
  attemptedAt: true,
  createdAt: true,
} satisfies Prisma.WebhookDeliverySelect;

export type LogLine = Prisma.WebhookDeliveryGetPayload<{ select: typeof line }>;

const PAGE_SIZE = 25;

/** What one endpoint was sent, newest first. */
export async function listLog(actor: Actor, endpointId: string, { status, after }: LogInput) {
  assertManagesWebhooks(actor);
  const rows = await prisma.webhookDelivery.findMany({
    where: { AND: [{ endpointId }, status ? { status } : {}, olderThan(after)] },
    orderBy: NEWEST_FIRST,
    take: PAGE_SIZE + 1,
    select: line,
  });
  return pageOf(rows, PAGE_SIZE);
}
