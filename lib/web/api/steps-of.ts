import type { z } from "zod";
import type { Scope } from "@/lib/people/tokens/scopes";
import type { UserActor } from "@/lib/platform/actor";
import { defineOperation, type Method, type Operation } from "./operation";
import type { Subject } from "./subject";

type Shared<A extends z.ZodType> = {
  tag: string;
  scope: Scope;
  /** What the addresses of all of them begin with. */
  at: string;
  answer: A;
  /** What they change, if it can be read. */
  subject?: Subject;
};
type More = Partial<
  Pick<Operation, "description" | "files" | "isIdempotent" | "limit" | "status" | "subject">
> & {
  notByToken?: string;
};

/** Steps of one kind of thing: what each needs is its verb's input, and all of them answer alike. */
export const stepsOf =
  <A extends z.ZodType>({ at, ...shared }: Shared<A>) =>
  <I extends z.ZodType>(
    [method, part, summary]: readonly [method: Method, part: string, summary: string],
    input: I,
    verb: (actor: UserActor, input: z.output<I> & { idempotencyKey?: string }) => Promise<z.input<A>>,
    more: More = {},
  ): Operation =>
    defineOperation({
      ...shared,
      method,
      path: `${at}${part}`,
      summary,
      input,
      verb: (actor, given) => verb(actor, given),
      ...more,
    });
