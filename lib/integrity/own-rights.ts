import { StaffRole } from "@/lib/generated/prisma/enums";
import { ROLE_LABEL } from "@/lib/people/labels";
import { roleDefaults } from "@/lib/people/permissions";
import { PERMISSIONS, type Permission } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";

export type OwnRight = {
  employeeId: string;
  name: string;
  role: string;
  permission: Permission;
  isGranted: boolean;
  /** As the audit wrote it; null when no audit has this value, or a bare database connection wrote it. */
  decidedBy: string | null;
};

const COLUMN: Record<Permission, string> = {
  canAccessAllMaintenance: "can_access_all_maintenance",
  canAssignRequests: "can_assign_requests",
  canCloseRequests: "can_close_requests",
  canManageFinances: "can_manage_finances",
  canSendAnnouncements: "can_send_announcements",
};

/** Every permission of a member of staff that differs from the role's, and who decided that. */
export async function listOwnRights(): Promise<OwnRight[]> {
  const defaults = Object.values(StaffRole).flatMap((role) =>
    PERMISSIONS.map((permission) => ({
      role,
      permission,
      column: COLUMN[permission],
      usual: roleDefaults(role)[permission],
    })),
  );
  const rows = await prisma.$queryRaw<(Omit<OwnRight, "role"> & { role: StaffRole })[]>`
    select s.employee_id::text as "employeeId", u.name, s.role::text as role, d.permission,
      not d.usual as "isGranted", last.actor_label as "decidedBy"
    from jsonb_to_recordset(${JSON.stringify(defaults)}::jsonb)
      as d(role text, permission text, "column" text, usual boolean)
    join staff s on s.role::text = d.role and (to_jsonb(s) ->> d."column")::boolean <> d.usual
    join users u on u.id = s.user_id
    left join lateral (
      select a.actor_label, a.changes -> d."column" ->> 1 as value from audit_entries a
      where a.entity = 'staff' and a.entity_id = s.id::text and a.changes ? d."column"
      order by a.id desc limit 1) last
      on last.value::boolean = (to_jsonb(s) ->> d."column")::boolean and last.actor_label not like 'database:%'
    order by u.name, d.permission`;
  return rows.map(({ role, ...row }) => ({ ...row, role: ROLE_LABEL[role].toLowerCase() }));
}
