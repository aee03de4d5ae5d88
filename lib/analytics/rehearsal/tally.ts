import type { Messages } from "./history";

/** What one course of events adds up to: as recorded, or as replayed. */
export type Tally = {
  requests: number;
  assigned: number;
  /** Emergencies that the system gave to somebody. */
  bySystem: number;
  /** Resolved after the due date, or past it at the end. */
  breaches: number;
  /** Of these: not resolved at the end. */
  stillOverdue: number;
  /** How often level 1, level 2, level 3 or more was reached. */
  escalations: [first: number, second: number, third: number];
  reassigned: number;
  /** Times that the facility managers had to decide because nobody else could take it. */
  alerts: number;
  /** Requests for which nobody suitable had room; not recorded, only replayed. */
  waited: number | null;
  /** Of these: still without anybody at the end. */
  stillWaiting: number | null;
  messages: Messages;
  breachesOf: Map<string, number>;
};

export const emptyTally = (): Tally => ({
  requests: 0,
  assigned: 0,
  bySystem: 0,
  breaches: 0,
  stillOverdue: 0,
  escalations: [0, 0, 0],
  reassigned: 0,
  alerts: 0,
  waited: 0,
  stillWaiting: 0,
  messages: { inApp: 0, email: 0, sms: 0 },
  breachesOf: new Map(),
});

export function countBreach(tally: Tally, categoryId: string, isOpen: boolean): void {
  tally.breaches += 1;
  if (isOpen) tally.stillOverdue += 1;
  tally.breachesOf.set(categoryId, (tally.breachesOf.get(categoryId) ?? 0) + 1);
}

/** Levels above the third are the third again. */
export function countLevel(tally: Tally, level: number): void {
  tally.escalations[(Math.min(level, 3) - 1) as 0 | 1 | 2] += 1;
}
