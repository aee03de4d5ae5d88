import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import type { ExistingOwner } from "./judge";
import type { OwnerLine } from "./read-line";
import { keyOf } from "./read-owners";

/**
 * The records of all these flats by flat and type, in one query. Somebody who signed up and was not let in yet is no
 * record: a stranger must not stand in the way of the real owner. With `lock` nobody claims or edits one meanwhile.
 */
export async function readExisting(
  db: Db,
  owners: readonly OwnerLine[],
  { lock }: { lock: boolean },
): Promise<Map<string, ExistingOwner[]>> {
  const flats = [...new Set(owners.flatMap(({ values }) => values?.flatNumber ?? []))];
  const rows = await db.$queryRaw<ExistingOwner[]>`
    select r.id, r.user_id as "userId", r.flat_number as "flatNumber", r.resident_type::text as "residentType",
      coalesce(u.name, r.contact_name, '') as name, coalesce(u.email, r.contact_email)::text as "contactEmail",
      r.phone_number as "phoneNumber", r.alternate_phone as "alternatePhone",
      to_char(r.move_in_date, 'YYYY-MM-DD') as "moveInDate",
      r.emergency_contact_name as "emergencyContactName", r.emergency_contact_phone as "emergencyContactPhone"
    from residents r left join users u on u.id = r.user_id
    where r.flat_number = any(${flats}::text[]) and r.moved_out_on is null
      and (u.id is null or (u.approved_at is not null and u.rejected_at is null))
    order by r.id ${lock ? Prisma.sql`for update of r` : Prisma.empty}`;
  const found = new Map<string, ExistingOwner[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}
