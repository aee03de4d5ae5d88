import { z } from "zod";
import type { UserActor } from "@/lib/platform/actor";
import { sha256 } from "@/lib/platform/ids";
import type { Operation } from "./operation";

/** What an operation changes, as those who change it have read it. */
export type Subject = {
  /** Where its ETag is read; of an item of a list it stands there as `etag`. */
  at: string;
  isItem?: boolean;
  /** As it is now. Never locks: it is asked once more while the change is about to be committed. */
  read: (actor: UserActor, input: unknown) => Promise<unknown>;
  version: (found: unknown) => string;
};

/** What can be read by itself. */
export const subjectOf = ({ path, perform, version }: Operation): Subject => {
  if (!version) throw new Error(`GET ${path} has no version`);
  return { at: path, version, read: (actor, input) => perform(actor, input, { request: NO_REQUEST }) };
};
/** It is read for its version alone. */
const NO_REQUEST = new Request("http://localhost");

/** What is read as an item of a list, or otherwise than its page shows it. */
export const defineSubject = <I, C>(subject: {
  at: string;
  isItem?: boolean;
  read: (actor: UserActor, input: I) => Promise<C>;
  version: (found: C) => string;
}): Subject => subject as unknown as Subject;

export const etagOf = (version: string): string => `"${version}"`;

/** Of an item that can be changed by itself. */
export const etag = z.string().meta({ description: "Its version, for `If-Match` of a change of it." });

export const withEtag =
  <T>(version: (item: T) => string) =>
  <I extends T>(item: I): I & { etag: string } => ({ ...item, etag: etagOf(version(item)) });

/** The version of what keeps the moment of its last change. */
export const lastChange = ({ updatedAt }: { updatedAt: Date }): string => updatedAt.getTime().toString(36);

/** The version of what keeps several moments, each of another kind of change. */
export const newestOf = (...moments: (Date | null | undefined)[]): string =>
  Math.max(...moments.map((at) => at?.getTime() ?? 0)).toString(36);

/** The version of what counts its changes. */
export const lastRevision = ({ revision }: { revision: number }): string => String(revision);

/** The version of what has none of its own: all that is shown of it. */
export const contentOf =
  <S extends z.ZodType>(shown: S) =>
  (found: z.input<S>): string =>
    sha256(JSON.stringify(shown.parse(found))).slice(0, 16);
