import { z } from "zod";
import { getEndpoint, listLog } from "@/lib/webhooks/queries";
import { aboutEndpointInput, sendAgainInput } from "@/lib/webhooks/schema";
import { sendAgain } from "@/lib/webhooks/send-again";
import { WEBHOOK_SENDS } from "../../limits";
import { defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";

const tag = "Webhooks";
const about = aboutEndpointInput;
const STATUSES = ["QUEUED", "SENT", "FAILED", "SKIPPED"] as const;

const deliveries = defineOperation({
  method: "GET",
  path: "/webhooks/{endpointId}/deliveries",
  tag,
  summary: "Read what was sent",
  description: "Newest first.",
  scope: "admin:read",
  input: about.extend({ status: z.enum(STATUSES).optional(), cursor: z.string().max(200).optional() }),
  answer: page(
    z.object({
      id: z.uuid(),
      activity: z.string(),
      activityId: z.string().meta({ description: "The message's id, as the other side sees it." }),
      payload: z.unknown(),
      status: z.enum(STATUSES),
      attempts: z.int(),
      answerStatus: z.int().nullable(),
      answer: z.string().nullable(),
      error: z.string().nullable(),
      attemptedAt: instant.nullable(),
      createdAt: instant,
    }),
  ),
  verb: async (actor, { endpointId, status, cursor: after }) => {
    await getEndpoint(actor, endpointId);
    const { rows, nextCursor } = await listLog(actor, endpointId, { status, after });
    return { items: rows, next: nextCursor };
  },
});

const step = stepsOf({ tag, scope: "admin:write", at: "/webhook-deliveries/{deliveryId}", answer: about });

export const WEBHOOK_LOG = [
  deliveries,
  step(["POST", "/replay", "Send a message again"], sendAgainInput, sendAgain, { limit: WEBHOOK_SENDS }),
];
