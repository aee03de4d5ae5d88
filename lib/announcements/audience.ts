import { Prisma } from "@/lib/generated/prisma/client";

/**
 * Whom an announcement reaches, in the only two pieces that say so: everybody with an open account as `p`, and
 * whether the announcement `a` reaches `p`. The live count, who may see it, who is told and who has read it are all
 * made of them.
 */
export const people = Prisma.sql`(
  select u.id, u.name, u.user_type, r.resident_type, r.block, r.flat_number
  from users u left join residents r on r.user_id = u.id and r.moved_out_on is null
  where u.status = 'ACTIVE')`;

export const reached = Prisma.sql`announcement_reaches(a.audience, a.blocks, p.user_type, p.resident_type, p.block)`;

/** May the person `p` see whatever is announced, as `canSend` of permissions.ts says of an actor? */
export const seesAll = Prisma.sql`exists (select from users sender left join staff on staff.user_id = sender.id
  where sender.id = p.id and (sender.is_admin or (staff.is_active and staff.can_send_announcements)))`;
