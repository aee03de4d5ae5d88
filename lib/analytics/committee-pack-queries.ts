import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { firstDay, monthOf, monthOfDay, monthsUntil } from "@/lib/finance/month";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { canReadPacks } from "./permissions";

/** Ten years: a list that grows by twelve rows a year needs no pages. */
const SHOWN = 120;
const OFFERED = 24;

const row = {
  month: true,
  label: true,
  bytes: true,
  sha256: true,
  generatedAt: true,
} satisfies Prisma.CommitteePackSelect;

export type PackRow = Omit<Prisma.CommitteePackGetPayload<{ select: typeof row }>, "month"> & {
  month: string;
};

/** The packs there are, newest first. */
export async function listPacks(actor: Actor): Promise<PackRow[]> {
  if (!canReadPacks(actor)) throw notFound("page");
  const rows = await prisma.committeePack.findMany({
    orderBy: { month: "desc" },
    take: SHOWN,
    select: row,
  });
  return rows.map(({ month, ...pack }) => ({ ...pack, month: monthOfDay(month) }));
}

/** Months that are over and have none, newest first. */
export function monthsWithoutPack(packs: readonly PackRow[], zone: string, now = new Date()): string[] {
  const made = new Set(packs.map(({ month }) => month));
  const months = monthsUntil(monthOf(now, zone), OFFERED + 1).slice(0, -1);
  return months.reverse().filter((month) => !made.has(month));
}

/** The PDF as it was frozen. A file that is not what was stored is not handed out. */
export async function openPack(
  actor: Actor,
  { month }: { month: string },
): Promise<{ label: string; bytes: Uint8Array }> {
  if (!canReadPacks(actor)) throw notFound("pack");
  const pack = await prisma.committeePack.findUnique({
    where: { month: firstDay(month) },
    select: { label: true, storageKey: true, sha256: true },
  });
  if (!pack) throw notFound("pack");
  const file = await storage.open(pack.storageKey);
  if (!file) throw new Error(`The file of the pack of ${month} is missing: ${pack.storageKey}`);
  const bytes = await buffer(file);
  if (createHash("sha256").update(bytes).digest("hex") !== pack.sha256)
    throw new Error(`The file of the pack of ${month} was changed since it was stored: ${pack.storageKey}`);
  return { label: pack.label, bytes };
}
