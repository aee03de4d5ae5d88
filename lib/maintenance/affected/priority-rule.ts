import type { Settings } from "@/lib/platform/settings";
import { EMERGENCY } from "../priority";

const HIGH = 3;

type Thresholds = Pick<Settings, "affectedFlatsForHigh" | "affectedFlatsForEmergency">;
type Affected = { priority: number; maxPriority: number; flats: number };

/**
 * What a request about a shared place rises to when it affects so many flats. Never beyond what its category allows,
 * and never down: whoever takes the word back leaves it as it is.
 */
export function priorityFor({ priority, maxPriority, flats }: Affected, thresholds: Thresholds): number {
  const { affectedFlatsForHigh: forHigh, affectedFlatsForEmergency: forEmergency } = thresholds;
  const isEmergency = forEmergency !== null && flats >= forEmergency;
  const isHigh = forHigh !== null && flats >= forHigh;
  const asked = isEmergency ? EMERGENCY : isHigh ? HIGH : priority;
  return Math.max(priority, Math.min(asked, maxPriority));
}
