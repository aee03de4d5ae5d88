import { Prisma } from "@/lib/generated/prisma/client";

/** Where somebody stands with their account; the console's filters and badges say it in one word. */
export const ACCOUNT_STATE = Prisma.sql`case
  when u.id is null then 'NO_ACCOUNT'
  when u.status = 'PENDING' and u.invited_at is not null then 'INVITED'
  else u.status::text end`;

/** The same of a resident's record, who may have moved out. */
export const RESIDENT_STATE = Prisma.sql`case when r.moved_out_on is not null then 'MOVED_OUT' else ${ACCOUNT_STATE} end`;
