import { loadTokenActor } from "@/lib/people/tokens/load-token-actor";
import type { Scope } from "@/lib/people/tokens/scopes";
import type { UserActor } from "@/lib/platform/actor";
import { AppError, forbidden, notSignedIn } from "@/lib/platform/errors";
import { bearerOf } from "../bearer";
import { isSameOrigin } from "../same-origin";
import { currentActor } from "../session";

/** Of our own pages: whose work they send. A page may be older than the session in the cookie. */
const PERSON_HEADER = "x-khaki-person";

export type Caller = { actor: UserActor; via: "session" | "token" };

/** Whoever asks: a person in the browser, or a program with a token of theirs, which may do what its scopes say. */
export async function callerOf(request: Request, scope: Scope, requestId: string): Promise<Caller> {
  const token = bearerOf(request.headers);
  if (token === undefined) return { actor: await signedIn(request), via: "session" };
  const found = await loadTokenActor(token);
  if (!found)
    throw new AppError(
      "not_signed_in",
      "web.token_invalid",
      "This token is unknown, revoked or no longer valid.",
    );
  if (!found.scopes.includes(scope))
    throw forbidden("web.scope_missing", `This token may not be used for that: it lacks the scope ${scope}.`);
  return { actor: { ...found.actor, requestId }, via: "token" };
}

/** A cookie travels with requests from other sites, too; a token does not. */
async function signedIn(request: Request): Promise<UserActor> {
  const actor = await currentActor();
  if (actor.kind !== "user") throw notSignedIn();
  if (!isSameOrigin(request))
    throw forbidden("web.foreign_origin", "This request came from another site and was refused.");
  const meant = request.headers.get(PERSON_HEADER);
  if (meant !== null && meant !== actor.userId)
    throw new AppError(
      "not_signed_in",
      "web.somebody_else",
      "Somebody else has signed in here since. Nothing was done in their name.",
    );
  return actor;
}
