/** Who is asked: each staff role, the administrator, three residents and a visitor who has not signed in. */
export const KINDS = [
  "administrator",
  "facility manager",
  "accountant",
  "security head",
  "supervisor",
  "electrician",
  "plumber",
  "cleaner",
  "gardener",
  "owner",
  "neighbour",
  "committee",
  "visitor",
] as const;

/** `owner` is the resident whose things are asked for, `electrician` has been assigned the owner's requests. */
export type Kind = (typeof KINDS)[number];
export type Signed = Exclude<Kind, "visitor">;

const but = (...left: Kind[]) => KINDS.filter((kind) => !left.includes(kind));

// The words of the tables in expected/*.ts (DOMAIN §1, permission matrix).
export const everyone: readonly Kind[] = [...KINDS];
export const signedIn = but("visitor");
export const staff = but("owner", "neighbour", "committee", "visitor");
export const nobody: readonly Kind[] = [];
export const administrators: readonly Kind[] = ["administrator"];
/** Decide who lives here. */
export const managers: readonly Kind[] = ["administrator", "facility manager"];
/** Access to all maintenance; the same people assign. */
export const overseers: readonly Kind[] = [...managers, "supervisor"];
/** Speak for the estate. */
export const announcers: readonly Kind[] = [...managers, "accountant", "security head"];
/** The estate's money. */
export const treasurers: readonly Kind[] = ["administrator", "accountant"];
