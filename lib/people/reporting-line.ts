import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";

export type InLine = { userId: string; name: string; role: StaffRole; phoneNumber: string };

/** Whom this person reports to, the nearest first, and who reports directly to them, by name. One query. */
export async function getReportingLine(actor: Actor): Promise<{ superiors: InLine[]; reports: InLine[] }> {
  const rows = await prisma.$queryRaw<(InLine & { step: number })[]>`
    with recursive me as (select id, reporting_to_id from staff where user_id = ${userIdOf(actor)}::uuid),
    above(id, step) as (
      select reporting_to_id, 1 from me
      union
      select s.reporting_to_id, a.step + 1 from staff s join above a on s.id = a.id
    ), line as (
      select id, step from above where id is not null
      union all
      select s.id, 0 from staff s join me on s.reporting_to_id = me.id
    )
    select u.id::text as "userId", u.name, s.role::text, s.phone_number as "phoneNumber", line.step
    from line join staff s on s.id = line.id join users u on u.id = s.user_id
    where s.is_active and u.status = 'ACTIVE'
    order by line.step, u.name`;
  const plain = ({ step: _, ...person }: InLine & { step: number }): InLine => person;
  return {
    superiors: rows.filter(({ step }) => step > 0).map(plain),
    reports: rows.filter(({ step }) => step === 0).map(plain),
  };
}
