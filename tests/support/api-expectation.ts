import type { Estate, Who } from "./api-estate";
import type { Sent } from "./api-program";

/** `at`: what stands in the address, in its order; `bodies`: of many at once each sends its own; `times`: how many. */
export type Given = Sent & {
  at?: string | readonly string[];
  bodies?: (n: number) => unknown;
  times?: number;
};
type Giver = (estate: Estate) => Given | Promise<Given>;

/**
 * Somebody who may, those who are refused, and what is asked for. What is only read everybody who is not refused has
 * to get. `told`: what takes days in life is not so far.
 */
export type Expectation = { may: Who; refused: readonly Who[]; given: Giver; told?: 409 };
export type Expectations = Record<string, Expectation>;

export const expects = (
  may: Who,
  refused: readonly Who[],
  given: Giver | Given = {},
  told?: 409,
): Expectation => ({
  may,
  refused,
  given: typeof given === "function" ? given : () => given,
  ...(told && { told }),
});

/** Something made, or found, for this call alone. */
export const about =
  (make: (estate: Estate) => Promise<string | readonly string[]>, sent: Sent = {}): Giver =>
  async (estate) => ({ at: await make(estate), ...sent });

// Whom the rules of the domain refuse.
export const nobody: readonly Who[] = [];
export const residents: readonly Who[] = ["resident", "neighbour"];
/** The office speaks for the estate: administrator, manager and accountant. */
export const butOffice: readonly Who[] = [...residents, "electrician"];
/** The residents' committee, which the resident is a member of, has events and documents, too. */
export const butSpeakers: readonly Who[] = ["neighbour", "electrician"];
export const butManagers: readonly Who[] = [...butOffice, "accountant"];
export const butTreasurers: readonly Who[] = [...butOffice, "manager"];
export const butAdministrators: readonly Who[] = [...butManagers, "manager"];
