import type { StaffRole, UserType } from "@/lib/generated/prisma/enums";
import { PERMISSIONS, type Permissions, type UserActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";

/**
 * Who acts in this request, in one query; null unless this person is active now. With `sessionVersion` (every
 * session carries it) also null when the session has been ended.
 */
export async function loadActor(userId: string, sessionVersion?: number): Promise<UserActor | null> {
  const { rows } = await pool.query<ActorRow>({
    name: "load_actor",
    text: BY_ID,
    values: [userId, sessionVersion ?? null],
  });
  return rows[0] ? toActor(rows[0]) : null;
}

/** For `where … and` more about `u`, the user. */
export const ACTOR = `
  select u.id, u.name, u.email::text, u.user_type::text, u.is_admin,
    s.id as staff_id, s.role::text,
    s.can_access_all_maintenance as "canAccessAllMaintenance", s.can_assign_requests as "canAssignRequests",
    s.can_close_requests as "canCloseRequests", s.can_manage_finances as "canManageFinances",
    s.can_send_announcements as "canSendAnnouncements",
    case when s.id is not null then (
      with recursive below as (
        select id, user_id from staff where reporting_to_id = s.id
        union
        select report.id, report.user_id from staff report join below on report.reporting_to_id = below.id)
      select coalesce(array_agg(user_id::text), '{}') from below) end as report_user_ids,
    array(select c.id::text from maintenance_categories c where s.role = any (c.roles)) as expert_category_ids,
    r.id as resident_id, r.flat_number, r.block, r.is_committee_member
  from users u
  left join staff s on s.user_id = u.id
  left join residents r on r.user_id = u.id
  where u.status = 'ACTIVE' and (s.id is null or s.is_active)`;

const BY_ID = `${ACTOR} and u.id = $1::uuid and ($2::int is null or u.session_version = $2)`;

export type ActorRow = Permissions & {
  id: string;
  name: string;
  email: string;
  user_type: UserType;
  is_admin: boolean;
  staff_id: string | null;
  role: StaffRole;
  report_user_ids: string[];
  expert_category_ids: string[];
  resident_id: string | null;
  flat_number: string;
  block: string;
  is_committee_member: boolean;
};

export const toActor = (row: ActorRow): UserActor => ({
  kind: "user",
  userId: row.id,
  name: row.name,
  email: row.email,
  userType: row.user_type,
  isAdmin: row.is_admin,
  staff: row.staff_id ? staffProfile(row, row.staff_id) : null,
  resident: row.resident_id
    ? {
        residentId: row.resident_id,
        flatNumber: row.flat_number,
        block: row.block,
        isCommitteeMember: row.is_committee_member,
      }
    : null,
});

const staffProfile = (row: ActorRow, staffId: string) => ({
  staffId,
  role: row.role,
  reportUserIds: row.report_user_ids,
  expertCategoryIds: row.expert_category_ids,
  ...(Object.fromEntries(PERMISSIONS.map((each) => [each, row[each]])) as Permissions),
});
