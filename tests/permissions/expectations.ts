import type { Kind } from "./kinds";
import type { Person, World } from "./world";

type Value = string | Blob | (string | Blob)[];

/** What is asked for: the path's parameters and query of a page or route, the fields of an action, the body of a route. */
export type Given = {
  params?: Record<string, string | string[]>;
  query?: Record<string, string | string[]>;
  form?: Record<string, Value>;
  body?: unknown;
  /** What a lookup is asked; it answers whom it refuses with nothing. */
  lookup?: unknown;
};

/** Makes the target. `me` is who asks; for those who must be refused, the first of those who may. */
type Make = (world: World, me: Person) => Given | Promise<Given>;

type Row = {
  may: readonly Kind[];
  given?: Make;
  /** What a visitor is told where it is not "sign in": the place is hidden from them like from everybody else. */
  hidden?: boolean;
};

/** Just the list: there is nothing to point at. */
export type Expectation = readonly Kind[] | Row;

/**
 * A name may end in " — and in which case": "maintenance/actions#startAction — nobody has it yet".
 * Pages: "/maintenance/[ticket]". Actions: file without app and groups, "#", export. Routes: "GET /api/files/[id]".
 */
export type Expectations = {
  pages?: Record<string, Expectation>;
  actions?: Record<string, Expectation>;
  routes?: Record<string, Expectation>;
};

export const rowOf = (expectation: Expectation): Row =>
  "may" in expectation ? expectation : { may: expectation };

export const nameOf = (key: string): string => key.split(" — ")[0] as string;
