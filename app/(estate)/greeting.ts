import { toWallClock } from "@/lib/platform/zone";

/** "Good evening, Asha", by the estate's clock. */
export function greeting(name: string, now: Date, timeZone: string): string {
  const hour = Number(toWallClock(now, timeZone).slice(11, 13));
  const part = hour < 4 || hour >= 17 ? "evening" : hour < 12 ? "morning" : "afternoon";
  return `Good ${part}, ${name.split(" ")[0]}`;
}
