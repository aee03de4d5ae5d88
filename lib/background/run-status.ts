/** A run's states. `dismissed`: it failed, and somebody has dealt with that. */
export const RUN_STATUSES = ["running", "completed", "failed", "dismissed"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const RUN_STATUS_LABEL: Record<RunStatus, string> = {
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  dismissed: "Dealt with",
};

export type EngineKind = "embedded" | "inngest";

/** How far back the page looks. */
export const PERIODS = ["24h", "7d"] as const;
export type Period = (typeof PERIODS)[number];

const HOURS: Record<Period, number> = { "24h": 24, "7d": 168 };

export const periodStart = (period: Period, now: Date): Date =>
  new Date(now.getTime() - HOURS[period] * 3_600_000);

/** "notify-people" for "khaki-estate-notify-people": every function of ours carries the app's name. */
export const shortName = (functionId: string): string => functionId.replace(/^khaki-estate-/, "");
