// npm run seed [-- 2026-11-22]: fills an estate in which nobody lives with the demo's people and requests, as of today
// or that day.
import { closePrisma } from "@/lib/platform/prisma";
import { seedEstate } from "./seed/seed-estate";

try {
  const moved = await seedEstate(dayWanted(process.argv[2]));
  console.log(moved ? summary(moved) : "People live here already: nothing was changed.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closePrisma();
}

function dayWanted(day = new Date().toISOString()): Date {
  const now = new Date(day);
  if (Number.isNaN(now.getTime())) throw new Error(`“${day}” is not a day such as 2026-11-22.`);
  return now;
}

function summary(moved: Record<string, number>): string {
  const parts = Object.entries(moved).map(([what, count]) => `${count} ${what}`);
  return `The demo estate is ready: ${parts.join(", ")}.`;
}
