import type { Inngest } from "inngest";
import { createQueue, type QueueOptions } from "./embedded/queue";
import type { RunEvent } from "./embedded/run";

type RelayOptions = Omit<QueueOptions, "handlers" | "limits"> & { client: Inngest.Any };

/**
 * Sends each activity of the outbox to the Inngest server, repeated until the server has taken it. A repetition
 * carries the same event id, and the server runs functions once per id: nothing is lost and nothing doubled.
 */
export function createRelay({ client, ...options }: RelayOptions) {
  return createQueue({
    ...options,
    handlers: {
      deliver_event: async (event: RunEvent, { commit }) => {
        await client.send(event);
        await commit();
      },
    },
  });
}
