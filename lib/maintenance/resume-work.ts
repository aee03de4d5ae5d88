import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestResumed } from "./activity";
import { endWait } from "./end-wait";
import { getVisibleRequest } from "./find-request";
import { mayWork } from "./permissions";
import type { ResumeWorkInput } from "./schema";

/** The answer is there, the door is open: the work goes on. */
export async function resumeWork(actor: Actor, input: ResumeWorkInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayWork(actor, request))
      throw forbidden("maintenance.not_assignee", "Only the person it is assigned to can say this.");

    const note = "The wait is over: work goes on.";
    if (!(await endWait(tx, request.id, { at: now, authorId: userIdOf(actor), note })))
      throw conflict("maintenance.not_waiting", "The wait has ended already. Nothing was changed.");
    record(requestResumed({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber };
  });
}
