import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import type { Scope } from "./scopes";

/** "ended": its owner has signed out everywhere or changed the password since. */
type TokenState = "active" | "expired" | "ended";

export type TokenLine = {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  state: TokenState;
};

const SHOWN = 100;

/** One's own tokens that have not been revoked, the newest first. */
export async function listTokens(actor: UserActor, now = new Date()): Promise<TokenLine[]> {
  const rows = await prisma.accessToken.findMany({
    where: { userId: actor.userId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      name: true,
      prefix: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      sessionVersion: true,
      user: { select: { sessionVersion: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map(({ user, sessionVersion, scopes, ...row }) => ({
    ...row,
    scopes: scopes as Scope[],
    state: stateOf(row.expiresAt <= now, sessionVersion !== user.sessionVersion),
  }));
}

function stateOf(isExpired: boolean, isEnded: boolean): TokenState {
  if (isEnded) return "ended";
  return isExpired ? "expired" : "active";
}
