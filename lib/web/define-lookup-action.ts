import type { z } from "zod";
import type { UserActor } from "@/lib/platform/actor";
import { consume, type RateRule } from "@/lib/platform/rate-limit";
import { currentActor } from "./session";

/** Typing asks several times a second. */
const LOOKUPS: RateRule = { name: "lookup", limit: 240, seconds: 60 };

/** A server action that only reads, for lists that follow what is typed. Nothing for people who are not signed in. */
export function defineLookupAction<S extends z.ZodType, R>(
  schema: S,
  lookup: (actor: UserActor, input: z.output<S>) => Promise<R[]>,
) {
  return async (given: z.input<S>): Promise<R[]> => {
    const actor = await currentActor();
    const parsed = schema.safeParse(given);
    if (actor.kind !== "user" || !parsed.success) return [];
    await consume(LOOKUPS, actor.userId);
    return lookup(actor, parsed.data);
  };
}
