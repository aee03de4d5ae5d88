import { problemText } from "@/lib/audit/problem";
import { sealAudit } from "@/lib/audit/seal-audit";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import type { Check, Finding } from "../check";
import { before } from "../check";

const HOURS = 24;
const ROUNDS = 100;

/** The chain of the audit is whole, and it is still being continued. */
export const auditGap: Check = {
  name: "audit-gap",
  label: "The audit is complete and unchanged",
  find: async (now) => {
    const { problems } = await verifyAudit(systemActor("integrity"));
    const found = problems.map(
      (problem): Finding => ({
        row: "entry" in problem ? problem.entry : "seal" in problem ? `seal ${problem.seal}` : problem.month,
        what: problemText(problem),
        mend: "Somebody reached into the database. Keep a copy of it as it is, and compare with a backup from before.",
      }),
    );
    return [...found, ...(await notSealed(now))];
  },
  fix: async (actor, findings, now) => {
    if (!findings.some(({ row }) => row === UNSEALED)) return [];
    let entries = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { sealed, more } = await sealAudit(actor, now);
      entries += sealed;
      if (!more) break;
    }
    return entries ? [`${entries} entries of the audit were sealed.`] : [];
  },
};

const UNSEALED = "unsealed";

async function notSealed(now: Date): Promise<Finding[]> {
  const [waiting] = await prisma.$queryRaw<[{ count: number; since: Date | null }]>`
    select count(*)::int as count, min(at) as since from audit_entries
    where id > (select coalesce(max(to_id), 0) from audit_seals) and at < ${before(now, HOURS)}`;
  if (!waiting.count) return [];
  return [
    {
      row: UNSEALED,
      what: `${waiting.count} entries of the audit wait to be sealed, the oldest since ${waiting.since?.toISOString()}.`,
      mend: "--fix seals them. See that the job audit-seal runs (every five minutes).",
    },
  ];
}
