import { prisma } from "@/lib/platform/prisma";
import type { Person } from "./world";

/** The result of somebody's own bulk action. */
export async function bulkRun({ id: userId }: Person, page: string): Promise<string> {
  return (await prisma.bulkRun.create({ data: { userId, page, action: "activate", outcomes: [] } })).id;
}
