import type { OwnerImportRequested } from "@/lib/people/import/activity";
import { runImport } from "@/lib/people/import/run-import";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

const RETRIES = 3;

/** A list of owners that somebody imports: one at a time, the page shows how far it is. */
export const importOwners = inngest.createFunction(
  {
    id: "people-import-owners",
    retries: RETRIES,
    concurrency: 1,
    triggers: [{ event: "people/owner-import.requested" satisfies OwnerImportRequested["name"] }],
  },
  ({ event, attempt }) =>
    runImport(systemActor("people-import-owners"), {
      ...(event.data as OwnerImportRequested["data"]),
      isLastAttempt: attempt >= RETRIES,
    }),
);
