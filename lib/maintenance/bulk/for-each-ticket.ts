import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** What became of one request: done, or refused and why. */
export type BulkRow = { ticketNumber: string; isDone: boolean; message: string };
export type BulkResult = { rows: BulkRow[] };

/** So many transactions at once: faster than one after the other, and the pool has room for everybody else. */
const LANES = 4;

/**
 * Does the same to each, every one in a transaction of its own: what is refused leaves the others alone. `work` says
 * what it has done. The rows come back in the order of the tickets.
 */
export async function forEachTicket(
  tickets: readonly string[],
  work: (ticketNumber: string) => Promise<string>,
): Promise<BulkResult> {
  const rows: BulkRow[] = [];
  const waiting = tickets.entries();
  const lane = async () => {
    for (const [index, ticketNumber] of waiting) rows[index] = await attempt(ticketNumber, work);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { rows };
}

async function attempt(
  ticketNumber: string,
  work: (ticketNumber: string) => Promise<string>,
): Promise<BulkRow> {
  try {
    return { ticketNumber, isDone: true, message: await work(ticketNumber) };
  } catch (error) {
    if (error instanceof AppError) return { ticketNumber, isDone: false, message: error.message };
    log().error({ error, ticketNumber }, "one request of a bulk operation failed");
    return {
      ticketNumber,
      isDone: false,
      message: "Something went wrong on our side. Nothing was changed; please try this one again.",
    };
  }
}
