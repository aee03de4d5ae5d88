import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";

/** Of two at once with the same address the second is told so, at the field. */
export async function orAddressTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!violates(error, "url")) throw error;
    throw invalid(
      "url",
      "webhooks.address_taken",
      "There is an endpoint with this address already: choose its activities there.",
    );
  }
}
