import { cron } from "inngest";
import { removeForgottenReports } from "@/lib/maintenance/places/remove-forgotten-reports";
import { removeOldPhotos } from "@/lib/marketplace/remove-old-photos";
import { removeOldAccesses } from "@/lib/people/access-log";
import { removeOldImportFiles } from "@/lib/people/import/remove-old-import-files";
import { systemActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { removeOldDeliveries } from "@/lib/webhooks/remove-old-deliveries";
import { inngest } from "./client";

/** Every night: removes what has no further use. Repeating a step removes nothing more. */
export const retention = inngest.createFunction(
  { id: "jobs-retention", triggers: [cron("TZ=Asia/Kolkata 30 3 * * *")] },
  async ({ step }) => ({
    runs: await step.run("finished-runs", deleteFinishedRuns),
    idempotencyKeys: await step.run("idempotency-keys", deleteIdempotencyKeys),
    tokens: await step.run("expired-tokens", deleteExpiredTokens),
    accessTokens: await step.run("dead-access-tokens", deleteDeadAccessTokens),
    rateLimits: await step.run("expired-rate-limits", deleteExpiredRateLimits),
    challenges: await step.run("spent-challenges", deleteSpentChallenges),
    placeReports: await step.run("decided-place-reports", deletePlaceReports),
    forgottenReports: await step.run("forgotten-place-reports", () =>
      removeForgottenReports(systemActor("jobs-retention")),
    ),
    accesses: await step.run("old-accesses", () => removeOldAccesses()),
    bulkRuns: await step.run("old-bulk-runs", deleteBulkRuns),
    webhooks: await step.run("old-webhooks", () => removeOldDeliveries()),
    listingPhotos: await step.run("old-listing-photos", () => removeOldPhotos(systemActor("jobs-retention"))),
    ownerImports: await step.run("old-owner-imports", () =>
      removeOldImportFiles(systemActor("jobs-retention")),
    ),
  }),
);

/** Failed runs stay until somebody dismisses them. */
function deleteFinishedRuns() {
  return deleteRows(
    "delete from jobs.run where status in ('completed', 'dismissed') and ended_at < now() - interval '30 days'",
  );
}

function deleteIdempotencyKeys() {
  return deleteRows("delete from idempotency_keys where created_at < now() - interval '24 hours'");
}

function deleteExpiredTokens() {
  return deleteRows("delete from auth_tokens where expires_at < now()");
}

/** Long enough that their owner still sees why a program stopped; what they did stands in the audit. */
function deleteDeadAccessTokens() {
  return deleteRows(
    "delete from access_tokens where least(expires_at, revoked_at) < now() - interval '90 days'",
  );
}

function deleteExpiredRateLimits() {
  return deleteRows("delete from rate_limits where expires_at < now()");
}

function deleteSpentChallenges() {
  return deleteRows("delete from spent_challenges where expires_at < now()");
}

/**
 * Strangers' phone numbers are nobody's business for ever; what became of the report stands in its request. As long as
 * that is open, its address is kept: a mail is promised for the end.
 */
function deletePlaceReports() {
  return deleteRows(`delete from unverified_reports u where decided_at < now() - interval '90 days'
    and not exists (select from maintenance_requests r
      where r.id = u.request_id and r.status not in ('RESOLVED', 'CLOSED', 'CANCELLED'))`);
}

/** Who asked for a bulk action has long read what it did; the audit keeps it anyway. */
function deleteBulkRuns() {
  return deleteRows("delete from bulk_runs where created_at < now() - interval '30 days'");
}

async function deleteRows(statement: string): Promise<number> {
  return (await pool.query(statement)).rowCount ?? 0;
}
