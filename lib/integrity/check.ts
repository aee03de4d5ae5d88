import type { SystemActor, UserActor } from "@/lib/platform/actor";

export type Finding = {
  /** The row, for whoever mends it: an id, a ticket number, a file's path. */
  row: string;
  /** What is wrong, with the human name of what it is about. */
  what: string;
  /** What to do about it. */
  mend: string;
};

/** One thing that must hold in every estate. */
export type Check = {
  name: string;
  label: string;
  find: (now: Date) => Promise<Finding[]>;
  /** Mends what can be mended without a decision of people, and says what it did, a sentence each. */
  fix?: (actor: SystemActor | UserActor, findings: readonly Finding[], now: Date) => Promise<string[]>;
};

/** More of one kind say nothing new; they are found again when these are mended. */
export const MOST_FINDINGS = 500;

export const HOUR = 3_600_000;
export const before = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR);
