import { unassignRequest } from "@/lib/maintenance/unassign-request";
import { AppError } from "@/lib/platform/errors";
import type { Check } from "../check";

/** Back to "acknowledged" by the verb of the screens: it is told, written on the timeline and audited. */
export const handBack =
  (why: string): NonNullable<Check["fix"]> =>
  async (actor, findings, now) => {
    const done: string[] = [];
    for (const { row: ticketNumber } of findings) {
      const reason = `Handed back by the integrity check: whoever had it ${why}.`;
      const wentBack = await unassignRequest(actor, { ticketNumber, seen: undefined, reason }, now).then(
        () => true,
        (error: unknown) => {
          // Work has begun: people decide.
          if (error instanceof AppError) return false;
          throw error;
        },
      );
      if (wentBack) done.push(`${ticketNumber} was handed back; it waits to be assigned.`);
    }
    return done;
  };
