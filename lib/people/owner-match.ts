import { prisma } from "@/lib/platform/prisma";

/** How a sign-up compares with the unclaimed record of its flat: only who decides about it reads this. */
export type OwnerMatch = { matches: boolean; text: string };

type Row = {
  userId: string;
  flatNumber: string;
  name: string | null;
  hasEmail: boolean;
  hasPhone: boolean;
  sameEmail: boolean;
  samePhone: boolean;
};

/** For those of these people for whose flat and type a record waits; by one query. */
export async function findOwnerMatches(userIds: readonly string[]): Promise<Map<string, OwnerMatch>> {
  if (!userIds.length) return new Map();
  const rows = await prisma.$queryRaw<Row[]>`
    select distinct on (u.id) u.id as "userId", record.flat_number as "flatNumber", record.contact_name as name,
      record.contact_email is not null as "hasEmail", record.phone_number is not null as "hasPhone",
      coalesce(record.contact_email = u.email, false) as "sameEmail",
      coalesce(record.phone_number = r.phone_number, false) as "samePhone"
    from users u join residents r on r.user_id = u.id
    join residents record on record.block = r.block and record.flat_number = r.flat_number
      and record.resident_type = r.resident_type and record.user_id is null and record.moved_out_on is null
    where u.id = any(${[...userIds]}::uuid[])
    order by u.id, coalesce(record.contact_email = u.email, false) desc,
      coalesce(record.phone_number = r.phone_number, false) desc, record.id`;
  return new Map(rows.map((row) => [row.userId, matchOf(row)]));
}

function matchOf({ flatNumber, name, hasEmail, hasPhone, sameEmail, samePhone }: Row): OwnerMatch {
  const record = `the imported record of ${flatNumber}${name ? ` (${name})` : ""}`;
  const same = [sameEmail && "email", samePhone && "phone"].filter(Boolean).join(" and ");
  if (same) return { matches: true, text: `Matches ${record} by ${same}: it becomes theirs.` };
  const differs = [differenceOf("email", hasEmail), differenceOf("phone", hasPhone)].join(" and ");
  return { matches: false, text: `Does not match ${record}: that has ${differs}, and stays unclaimed.` };
}

const differenceOf = (what: string, has: boolean) => (has ? `another ${what}` : `no ${what}`);
