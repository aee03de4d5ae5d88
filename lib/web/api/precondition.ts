import type { UserActor } from "@/lib/platform/actor";
import type { Operation } from "./operation";

/** What If-Match asked for is not there any more (RFC 9110, 412). */
export class PreconditionFailed extends Error {}

export const etagOf = (version: string): string => `"${version}"`;

/** Strong comparison; `*` is whatever there is. */
const matches = (header: string, etag: string): boolean =>
  header.split(",").some((each) => each.trim() === "*" || each.trim() === etag);

/** What a change is made to, as it is now, if it is what whoever changes it has read. */
export async function readCurrent(
  { current, version }: Operation,
  actor: UserActor,
  input: unknown,
  request: Request,
): Promise<unknown> {
  if (!current || !version) return undefined;
  const found = await current(actor, input);
  const asked = request.headers.get("if-match");
  if (asked !== null && !matches(asked, etagOf(version(found)))) throw new PreconditionFailed();
  return found;
}
