import { firstDay, monthOf } from "@/lib/finance/month";
import type { SystemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import type { MakeCommitteePackInput } from "./committee-pack-schema";
import { latestDue } from "./schedule";

/** The pack of the month that ended last, once that month's report of the estate is stored and while it has none. */
export async function listDuePacks(_actor: SystemActor, now = new Date()): Promise<MakeCommitteePackInput[]> {
  const { timeZone } = await readSettings();
  const { from } = latestDue("MONTHLY", now, timeZone);
  const month = monthOf(from, timeZone);
  const [report, pack] = await Promise.all([
    prisma.staffPerformanceReport.findFirst({
      where: { staffId: null, period: "MONTHLY", from },
      select: { id: true },
    }),
    prisma.committeePack.findUnique({ where: { month: firstDay(month) }, select: { id: true } }),
  ]);
  return report && !pack ? [{ month }] : [];
}
