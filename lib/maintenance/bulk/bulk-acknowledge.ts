import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { acknowledgeRequest } from "../acknowledge-request";
import { mayDispatch } from "../permissions";
import { type BulkResult, forEachTicket } from "./for-each-ticket";
import type { BulkAcknowledgeInput } from "./schema";

/** Each by the same verb as one by one. */
export async function bulkAcknowledge(
  actor: Actor,
  { ticket }: BulkAcknowledgeInput,
  now = new Date(),
): Promise<BulkResult> {
  if (!mayDispatch(actor))
    throw forbidden("maintenance.not_dispatcher", "Only a manager or supervisor can acknowledge requests.");
  return forEachTicket(ticket, async (ticketNumber) => {
    await acknowledgeRequest(actor, { ticketNumber }, now);
    return "Acknowledged.";
  });
}
