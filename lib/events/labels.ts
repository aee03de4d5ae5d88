import type { EventKind } from "@/lib/generated/prisma/enums";
import type { EventChange } from "./activity";

export const KIND_LABEL: Record<EventKind, string> = {
  MEETING: "Meeting",
  MAINTENANCE: "Maintenance work",
  SOCIAL: "Get-together",
  FESTIVAL: "Festival",
  OTHER: "Other",
};

/** "The time and the place have changed." */
export function changeText(changed: readonly EventChange[]): string {
  const what = new Intl.ListFormat("en", { type: "conjunction" }).format(
    changed.map((each) => `the ${each}`),
  );
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${changed.length > 1 ? "have" : "has"} changed.`;
}
