import { prisma } from "@/lib/platform/prisma";
import { encodeSession, sessionCookieName } from "@/lib/web/session-cookie";
import { newRequest, request } from "../support/request";
import type { Kind, Signed } from "./kinds";
import type { World } from "./world";

const cookies = new Map<string, string>();

/** Everybody's session as it is now: what somebody did before may have ended theirs. */
export async function sessionsOf({ people }: World): Promise<(who: Kind) => void> {
  const ids = Object.values(people).map(({ id }) => id);
  const users = await prisma.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, sessionVersion: true },
  });
  const current = new Map<string, string>();
  for (const { id: userId, sessionVersion: version } of users) {
    const key = `${userId} ${version}`;
    const cookie = cookies.get(key) ?? (await encodeSession({ userId, version }));
    cookies.set(key, cookie);
    current.set(userId, cookie);
  }
  return (who) => {
    newRequest({ "x-path": "/there" });
    if (who === "visitor") return;
    request.cookies.set(sessionCookieName(), current.get(people[who as Signed].id) as string);
  };
}
