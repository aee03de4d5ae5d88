import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { loadActor } from "@/lib/people/load-actor";
import { isStaff } from "@/lib/people/permissions";
import { type AnonymousActor, anonymous, type UserActor } from "@/lib/platform/actor";
import { signInPath } from "./next-path";
import { PATH_HEADER, requestId } from "./request-id";
import { readSessionCookie } from "./session-cookie";

/** One cookie and one query per request, however many components ask. */
export const currentActor = cache(async (): Promise<UserActor | AnonymousActor> => {
  const [claims, id] = await Promise.all([readSessionCookie(), requestId()]);
  const actor = claims && (await loadActor(claims.userId, claims.version));
  return actor ? { ...actor, requestId: id } : anonymous(id);
});

/** For pages: the signed-in person, or the way to the sign-in page and back here. */
export async function requireUser(): Promise<UserActor> {
  const actor = await currentActor();
  if (actor.kind === "user") return actor;
  redirect(signInPath((await headers()).get(PATH_HEADER) ?? "/"));
}

/** For pages of staff and administrators; to everybody else they do not exist. */
export async function requireStaff(): Promise<UserActor> {
  const actor = await requireUser();
  if (!isStaff(actor)) notFound();
  return actor;
}
