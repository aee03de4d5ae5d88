import { prisma } from "@/lib/platform/prisma";

const EVERY_MS = 5 * 60_000;
const REMEMBERED = 5_000;
const written = new Map<string, number>();

/** "Last seen", at most every five minutes per person and process; never part of anybody's request. */
export async function recordPresence(userId: string, now = new Date()): Promise<void> {
  if (now.getTime() - (written.get(userId) ?? 0) < EVERY_MS) return;
  if (written.size >= REMEMBERED) written.clear();
  written.set(userId, now.getTime());
  await prisma.user.updateMany({ where: { id: userId }, data: { lastSeenAt: now } });
  await prisma.staff.updateMany({ where: { userId }, data: { lastActivityAt: now } });
}
