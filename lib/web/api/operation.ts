import { z } from "zod";
import type { Scope } from "@/lib/people/tokens/scopes";
import type { UserActor } from "@/lib/platform/actor";
import type { RateRule } from "@/lib/platform/rate-limit";
import type { Subject } from "./subject";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type About = {
  method: Method;
  /** Below /api/v1; `{name}` is a field of the input. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  scope: Scope;
  status?: 200 | 201;
  /** The field of the input that takes files; the body may be a form then. */
  files?: string;
  /** The verb remembers an Idempotency-Key. */
  isIdempotent?: boolean;
  /** Of this one alone, beside the general one: the same rule as on the screen. */
  limit?: RateRule;
};

/**
 * One thing that a program can ask for: its declaration makes both the handler (handle.ts) and the entry in the
 * document (document.ts). Nothing about an operation is written anywhere else.
 */
export type Operation = About & {
  /** Everything that is given: what the path names stands there, the rest in the query (GET, DELETE) or in the body. */
  input: z.ZodType;
  /** What leaves the house: whatever the verb's answer has beside it stays inside. */
  answer: z.ZodType;
  isFile?: boolean;
  /** Sent as the ETag. */
  version?: (answer: unknown) => string;
  /** What is changed: its version is compared with If-Match. */
  subject?: Subject;
  /** The verb needs the subject as it is now, whether or not anybody compares it. */
  needsCurrent?: boolean;
  /** Where what was made can be read, below /api/v1. */
  location?: (made: unknown) => string;
  /** What only a person in the browser may do, in words; as a text all of it, otherwise what is asked for decides. */
  notByToken?: string | ((input: unknown, current: unknown) => string | false);
  perform: (
    actor: UserActor,
    input: unknown,
    more: { current?: unknown; request: Request },
  ) => Promise<unknown>;
};

type Given<I extends z.ZodType> = z.output<I> & { idempotencyKey?: string };

/** Checks that verb, input and answer fit together; the list of all operations knows no more than `Operation`. */
export const defineOperation = <I extends z.ZodType, A extends z.ZodType, R>({
  verb,
  ...declaration
}: About & {
  input: I;
  answer: A;
  verb: (actor: UserActor, input: Given<I>) => Promise<R & z.input<A>>;
  version?: (answer: R) => string;
  subject?: Subject;
  location?: (made: R) => string;
  notByToken?: string | ((input: Given<I>) => string | false);
}): Operation =>
  ({
    ...declaration,
    perform: (actor: UserActor, input: Given<I>) => verb(actor, input),
  }) as unknown as Operation;

/** A change of something that has a version: what was compared with If-Match is what the verb gets. */
export const defineChange = <I extends z.ZodType, A extends z.ZodType, C>({
  verb,
  current,
  version,
  readAt,
  ...declaration
}: About & {
  input: I;
  answer: A;
  /** Where its ETag is read, if not at the same address. */
  readAt?: string;
  current: (actor: UserActor, input: z.output<I>) => Promise<C>;
  version: (current: C) => string;
  notByToken?: (input: z.output<I>, current: C) => string | false;
  verb: (actor: UserActor, input: z.output<I>, current: C) => Promise<z.input<A>>;
}): Operation =>
  ({
    ...declaration,
    subject: { at: readAt ?? declaration.path, read: current, version },
    needsCurrent: true,
    perform: (actor: UserActor, input: z.output<I>, more: { current: C }) => verb(actor, input, more.current),
  }) as unknown as Operation;

/** Bytes: the answer is a `Response` of the verb's own. */
export const defineDownload = <I extends z.ZodType>({
  verb,
  ...declaration
}: About & {
  input: I;
  verb: (actor: UserActor, input: z.output<I>, request: Request) => Promise<Response>;
}): Operation =>
  ({
    ...declaration,
    answer: z.instanceof(Response),
    isFile: true,
    perform: (actor: UserActor, input: z.output<I>, { request }: { request: Request }) =>
      verb(actor, input, request),
  }) as unknown as Operation;

/** The names in the path: `/maintenance/{ticketNumber}/rating` has "ticketNumber". */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);

/** What stands in the address instead of in a body. */
export const isInQuery = ({ method }: Pick<Operation, "method">): boolean =>
  method === "GET" || method === "DELETE";
