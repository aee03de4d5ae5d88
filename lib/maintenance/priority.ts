export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];

export const EMERGENCY: Priority = 4;
export const DEFAULT_PRIORITY: Priority = 2;

/** From here on notifications are urgent (DOMAIN §3). */
export const URGENT_FROM: Priority = 3;

export const PRIORITY_LABEL: Record<Priority, string> = { 1: "Low", 2: "Medium", 3: "High", 4: "Emergency" };

/** What each one means, beside the choice in the form. */
export const PRIORITY_HELP: Record<Priority, string> = {
  1: "Can wait for a convenient time",
  2: "Should be looked at in the usual time",
  3: "Cannot wait long: damage or discomfort grows",
  4: "Danger to people or property right now",
};

export const priorityLabel = (priority: number): string => PRIORITY_LABEL[priority as Priority] ?? "Unknown";
export const isUrgent = (priority: number): boolean => priority >= URGENT_FROM;
