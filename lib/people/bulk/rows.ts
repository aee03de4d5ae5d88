import type { StaffRole, UserStatus, UserType } from "@/lib/generated/prisma/enums";
import type { Actor, Permissions } from "@/lib/platform/actor";
import type { Db } from "@/lib/platform/prisma";
import { canReadPeople } from "../permissions";

/** What the rules below ask about one person. */
export type BulkRow = {
  id: string;
  name: string;
  userType: UserType;
  isAdmin: boolean;
  status: UserStatus;
  isVerified: boolean;
  isApproved: boolean;
  isRejected: boolean;
  isInvited: boolean;
  employeeId: string | null;
  staff: (Permissions & { role: StaffRole }) | null;
  flatNumber: string | null;
  residentId: string | null;
  hasMovedOut: boolean;
  /** Requests ASSIGNED or IN_PROGRESS. */
  open: number;
};

/** All of them in one query, in the order of the ids; who may not be seen is missing. */
export async function readRows(db: Db, actor: Actor, ids: readonly string[]): Promise<BulkRow[]> {
  if (!canReadPeople(actor)) return [];
  return db.$queryRaw<BulkRow[]>`
    select u.id, u.name, u.user_type::text as "userType", u.is_admin as "isAdmin", u.status::text as status,
      u.email_verified_at is not null as "isVerified", u.approved_at is not null as "isApproved",
      u.rejected_at is not null as "isRejected", u.invited_at is not null as "isInvited",
      s.employee_id::text as "employeeId",
      case when s.id is not null then json_build_object('role', s.role,
        'canAccessAllMaintenance', s.can_access_all_maintenance, 'canAssignRequests', s.can_assign_requests,
        'canCloseRequests', s.can_close_requests, 'canManageFinances', s.can_manage_finances,
        'canSendAnnouncements', s.can_send_announcements) end as staff,
      r.flat_number as "flatNumber", r.id as "residentId", r.moved_out_on is not null as "hasMovedOut", w.open
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, place)
    join users u on u.id = wanted.id
    left join staff s on s.user_id = u.id
    left join residents r on r.user_id = u.id
    cross join lateral (select count(*)::int as open from maintenance_requests m
      where m.assigned_to_id = u.id and m.status in ('ASSIGNED', 'IN_PROGRESS')) w
    order by wanted.place`;
}
