import { accountDeactivated } from "@/lib/people/activity";
import { lockForDeactivation } from "@/lib/people/lock-for-deactivation";
import { switchOff } from "@/lib/people/switch-off";
import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { listActiveStaff } from "../suitable-staff";
import { checkChoices } from "./check-choices";
import { listLeftRequests } from "./left-requests";
import { passOn } from "./pass-on";
import type { DeactivateStaffInput } from "./schema";

/**
 * Switches a member of staff off and decides in the same step who takes each open request. The desks of all concerned
 * are locked: nothing is assigned to the leaver meanwhile, and nobody who takes over ends above the cap.
 */
export async function deactivateStaff(
  actor: Actor,
  { userId, choices }: DeactivateStaffInput,
  now = new Date(),
) {
  return transact(actor, async (tx, record) => {
    const successors = choices.flatMap(({ to }) => (to ? [to] : []));
    const leaver = await lockForDeactivation(tx, actor, userId, successors);
    const requests = await listLeftRequests(tx, userId);
    const { maxConcurrentAssignments: cap } = await readSettings(tx);
    const staff = (await listActiveStaff(tx)).filter((person) => person.userId !== userId);
    const moves = checkChoices(leaver.name, requests, choices, { staff, cap });

    await passOn(tx, { actor, record, now, leaver }, moves);
    await switchOff(tx, [userId], now);
    const returned = moves.filter(({ to }) => !to).length;
    record(accountDeactivated({ userId, returned }));
    return { userId, name: leaver.name, passedOn: moves.length - returned, returned };
  });
}
