import type { Actor } from "@/lib/platform/actor";
import { invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { costRecorded } from "./activity";
import { getAccountable, updateAccountable } from "./find-accountable";
import { canRecordCost } from "./permissions";
import type { RecordCostInput } from "./schema";

/** What finished work cost in the end, when the bill came later or says something else. The audit keeps both. */
export async function recordCost(actor: Actor, { ticketNumber, actualCost }: RecordCostInput) {
  return transact(actor, async (tx, record) => {
    const request = await getAccountable(tx, actor, ticketNumber);
    if (!canRecordCost(actor, request))
      throw invalidTransition("finance.not_done", "The cost can be recorded once the work is resolved.");

    await updateAccountable(tx, request, { actualCost });
    record(costRecorded({ requestId: request.id }));
    return { ticketNumber, vendorId: request.vendorId };
  });
}
