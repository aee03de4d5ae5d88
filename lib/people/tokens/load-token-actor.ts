import type { UserActor } from "@/lib/platform/actor";
import { hashToken } from "@/lib/platform/ids";
import { pool } from "@/lib/platform/prisma";
import { loadActor } from "../load-actor";
import type { Scope } from "./scopes";
import { isAccessToken } from "./token-text";

type Row = { id: string; user_id: string; scopes: Scope[]; session_version: number; is_stale: boolean };

/** The owner of a token that is good now, as they are now, and what the token may be used for; otherwise null. */
export async function loadTokenActor(token: string): Promise<{ actor: UserActor; scopes: Scope[] } | null> {
  if (!isAccessToken(token)) return null;
  const { rows } = await pool.query<Row>({
    name: "find_access_token",
    text: FIND,
    values: [hashToken(token)],
  });
  const [found] = rows;
  const actor = found && (await loadActor(found.user_id, found.session_version));
  if (!actor) return null;
  if (found.is_stale) await pool.query({ name: "use_access_token", text: USE, values: [found.id] });
  return { actor, scopes: found.scopes };
}

/** Known to the minute: a program that asks every second must not write every second. */
const STALE = "(last_used_at is null or last_used_at < now() - interval '1 minute')";
const FIND = `select id, user_id, scopes, session_version, ${STALE} as is_stale from access_tokens
  where token_hash = $1 and revoked_at is null and expires_at > now()`;
const USE = `update access_tokens set last_used_at = now() where id = $1 and ${STALE}`;
