import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { before, MOST_FINDINGS } from "../check";
import { removeExpiredTokens } from "../mend/remove-expired-tokens";

/** Every night they are removed: what is still there after a day and a half was missed. */
export const KEPT_HOURS = 36;

export const expiredTokens: Check = {
  name: "expired-tokens",
  label: "Links that have expired are removed",
  find: async (now) => {
    const rows = await prisma.$queryRaw<{ row: string; purpose: string; name: string; expiredAt: Date }[]>`
      select t.id::text as row, lower(replace(t.purpose::text, '_', ' ')) as purpose, coalesce(u.name, 'nobody') as name,
        t.expires_at as "expiredAt"
      from auth_tokens t left join users u on u.id = t.user_id
      where t.expires_at < ${before(now, KEPT_HOURS)} order by t.expires_at, t.id limit ${MOST_FINDINGS}`;
    return rows.map(({ row, purpose, name, expiredAt }) => ({
      row,
      what: `The link “${purpose}” of ${name} expired at ${expiredAt.toISOString()} and is still stored.`,
      mend: "--fix removes it. See that the nightly job jobs-retention runs.",
    }));
  },
  fix: async (actor, _findings, now) => {
    const { removed } = await removeExpiredTokens(actor, { before: before(now, KEPT_HOURS) });
    return removed ? [`${removed} expired links were removed.`] : [];
  },
};
