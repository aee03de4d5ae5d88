import type { UserActor } from "@/lib/platform/actor";
import { hashToken } from "@/lib/platform/ids";
import { pool } from "@/lib/platform/prisma";
import { ACTOR, type ActorRow, toActor } from "../load-actor";
import type { Scope } from "./scopes";
import { isAccessToken } from "./token-text";

type Row = ActorRow & { token_id: string; scopes: Scope[]; is_stale: boolean };

/**
 * The owner of a token that is good now, as they are now, and what the token may be used for; otherwise null. One
 * query.
 */
export async function loadTokenActor(token: string): Promise<{ actor: UserActor; scopes: Scope[] } | null> {
  if (!isAccessToken(token)) return null;
  const { rows } = await pool.query<Row>({
    name: "load_token_actor",
    text: BY_TOKEN,
    values: [hashToken(token)],
  });
  const [found] = rows;
  if (!found) return null;
  if (found.is_stale) await pool.query({ name: "use_access_token", text: USE, values: [found.token_id] });
  return { actor: toActor(found), scopes: found.scopes };
}

/** Known to the minute: a program that asks every second must not write every second. */
const STALE = "(last_used_at is null or last_used_at < now() - interval '1 minute')";
const BY_TOKEN = `select owner.*, t.id as token_id, t.scopes, ${STALE} as is_stale
  from access_tokens t, lateral (${ACTOR} and u.id = t.user_id and u.session_version = t.session_version) owner
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > now()`;
const USE = `update access_tokens set last_used_at = now() where id = $1 and ${STALE}`;
