import type { EndpointView } from "./queries";

export type EndpointState = "on" | "failing" | "given up" | "off" | "ownerless";

/** What becomes of what happens now. */
export function endpointState({
  isEnabled,
  switchedOffAt,
  failingSince,
  owner,
}: Pick<EndpointView, "isEnabled" | "switchedOffAt" | "failingSince" | "owner">): EndpointState {
  if (!isEnabled) return switchedOffAt ? "given up" : "off";
  if (!owner.isAdmin || owner.status !== "ACTIVE") return "ownerless";
  return failingSince ? "failing" : "on";
}

export const STATE_LABEL: Record<EndpointState, string> = {
  on: "On",
  failing: "Failing",
  "given up": "Switched off by the estate",
  off: "Switched off",
  ownerless: "Nobody answers for it",
};

export const STATE_HELP: Record<EndpointState, string> = {
  on: "What you have chosen is sent as it happens.",
  failing:
    "Every attempt since then has failed. After three days it is switched off, and whoever answers for it is told.",
  "given up":
    "Every attempt of three days failed. What happens now is not sent. When the other side is mended, send a test and switch it on.",
  off: "What happens now is not sent.",
  ownerless:
    "Whoever made or last changed it is no administrator any more, so nothing is sent. Look whether it is still wanted: whoever saves it takes it over.",
};

export const STATUS_LABEL = {
  QUEUED: "Waiting",
  SENT: "Taken",
  FAILED: "Failed",
  SKIPPED: "Left out",
} as const;
