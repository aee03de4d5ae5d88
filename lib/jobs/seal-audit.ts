import { cron } from "inngest";
import { sealAudit } from "@/lib/audit/seal-audit";
import { signMonthHeads } from "@/lib/audit/sign-month-heads";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** An audit that was never sealed (an older estate's) takes several ticks. */
const ROUNDS = 100;

/** Every five minutes: seals what was audited since, and signs the head of a month that has ended. */
export const sealAuditEntries = inngest.createFunction(
  { id: "audit-seal", triggers: [cron("TZ=UTC */5 * * * *")], concurrency: 1 },
  async ({ step }) => {
    const actor = systemActor("audit-seal");
    let sealed = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const made = await step.run(`seal-${round}`, () => sealAudit(actor));
      sealed += made.sealed;
      if (!made.more) break;
    }
    const { signed } = await step.run("month-heads", () => signMonthHeads(actor));
    return { sealed, signed };
  },
);
