import { createHash, randomUUID } from "node:crypto";
import { firstDay, monthName, monthWindow } from "@/lib/finance/month";
import type { Prisma } from "@/lib/generated/prisma/client";
import { packFrozen } from "@/lib/notifications/activity";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import { formatDate } from "@/lib/platform/format";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { storage } from "@/lib/platform/storage";
import { transact } from "@/lib/platform/transact";
import { readPackData } from "./committee-pack-data";
import { committeePackPdf } from "./committee-pack-pdf";
import type { MakeCommitteePackInput } from "./committee-pack-schema";
import { canMakePacks } from "./permissions";

/**
 * Freezes what the committee reads of a month that is over: one PDF in storage, and the data it was made from. A month
 * that has its pack keeps it; doing it again, or twice at once, changes nothing.
 */
export async function makeCommitteePack(
  actor: Actor,
  { month }: MakeCommitteePackInput,
  now = new Date(),
): Promise<{ month: string; isNew: boolean }> {
  if (!canMakePacks(actor))
    throw forbidden("analytics.not_manager", "Only managers with access to all requests can make packs.");
  const settings = await readSettings();
  const { from, to } = monthWindow(month, settings.timeZone);
  if (to > now)
    throw invalid(
      "month",
      "analytics.month_not_over",
      `That month is not over yet: its pack can be made from ${formatDate(to, settings)} on.`,
    );
  if (await prisma.committeePack.findUnique({ where: { month: firstDay(month) }, select: { id: true } }))
    return { month, isNew: false };

  const data = await readPackData(month, settings);
  const label = monthName(month, settings.locale);
  const pdf = await committeePackPdf({ data, label, settings, now });
  const storageKey = `packs/${month}-${randomUUID()}.pdf`;
  await storage.put(storageKey, pdf, "application/pdf");
  try {
    return await transact(actor, async (tx, record) => {
      const [stored] = await tx.committeePack.createManyAndReturn({
        data: {
          month: firstDay(month),
          from,
          to,
          label,
          data: JSON.parse(JSON.stringify(data)) as Prisma.InputJsonObject,
          storageKey,
          bytes: pdf.length,
          sha256: createHash("sha256").update(pdf).digest("hex"),
          generatedAt: now,
          generatedById: userIdOf(actor),
        },
        skipDuplicates: true,
        select: { id: true },
      });
      if (stored) record(packFrozen({ packId: stored.id }));
      return { month, isNew: stored !== undefined };
    });
  } finally {
    await removeUnnamed(storageKey);
  }
}

/** Somebody else was faster, or the commit failed: asks the database, because a lost connection does not tell. */
async function removeUnnamed(storageKey: string): Promise<void> {
  try {
    if (await prisma.committeePack.findUnique({ where: { storageKey }, select: { id: true } })) return;
    await storage.remove(storageKey);
  } catch (error) {
    log().warn({ error, storageKey }, "the file of a pack that was not stored could not be removed");
  }
}
