import type { ListPage } from "../console/pages";

export const BULK_ACTIONS = ["activate", "deactivate", "reset-permissions"] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What each list offers. */
export const BULK_OF: Record<ListPage, readonly BulkAction[]> = {
  "staff-management": BULK_ACTIONS,
  residents: ["activate", "deactivate"],
};

type Wording = {
  label: string;
  title: (count: string) => string;
  button: (count: string) => string;
  done: string;
};

export const BULK_WORDS: Record<BulkAction, Wording> = {
  activate: {
    label: "Activate",
    title: (people) => `Activate ${people}`,
    button: (people) => `Activate ${people}`,
    done: "Activated",
  },
  deactivate: {
    label: "Deactivate",
    title: (people) => `Deactivate ${people}`,
    button: (people) => `Deactivate ${people}`,
    done: "Deactivated",
  },
  "reset-permissions": {
    label: "Reset permissions",
    title: (people) => `Reset the permissions of ${people}`,
    button: (people) => `Reset the permissions of ${people}`,
    done: "Permissions reset",
  },
};

/** What became of one row, or what would. */
export type Outcome = {
  id: string;
  name: string;
  /** "KE-106 · Electrician", "A-102": which of several people of that name. */
  about: string;
  ok: boolean;
  /** Why it was refused, or what exactly was done. */
  why: string;
  /** Where to go on with it. */
  href?: string;
};

export const countPeople = (n: number): string =>
  n === 1 ? "1 person" : `${n.toLocaleString("en-IN")} people`;
