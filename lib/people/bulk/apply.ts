import type { Recorder } from "@/lib/platform/activity";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { accountApproved, accountDeactivated, accountReactivated, rightsChanged } from "../activity";
import { roleDefaults } from "../permissions";
import { preferenceDefaults } from "../preference-defaults";
import { ownRights } from "../rights";
import { switchOff } from "../switch-off";
import { claimOwnerRecords } from "./claim-owner-records";
import type { Planned } from "./plan";
import type { BulkRow } from "./rows";

type Work = { actor: Actor; record: Recorder; now: Date };

/** Everything that was judged possible: a statement or two for each kind of thing, whatever the number of people. */
export async function apply(tx: Tx, work: Work, planned: readonly Planned[]): Promise<void> {
  const rows = (what: string) =>
    planned.flatMap(({ row, verdict }) => (verdict.ok && verdict.what === what ? [row] : []));
  await approve(tx, work, rows("approve"));
  await reactivate(tx, work, rows("reactivate"));
  await deactivate(tx, work, rows("deactivate"));
  await reset(tx, work, rows("reset"));
}

async function approve(tx: Tx, { actor, record, now }: Work, rows: BulkRow[]) {
  if (!rows.length) return;
  const people = rows.map(({ id, staff }) => ({ id, ...preferenceDefaults(staff?.role) }));
  await tx.$executeRaw`
    update users u set approved_at = ${now}, approved_by_id = ${userIdOf(actor)}::uuid, updated_at = ${now},
      status = case when u.email_verified_at is null then u.status else 'ACTIVE' end,
      email_notifications = p."emailNotifications", sms_notifications = p."smsNotifications",
      urgent_only = p."urgentOnly"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as p(id uuid, "emailNotifications" boolean, "smsNotifications" boolean, "urgentOnly" boolean)
    where u.id = p.id`;
  await claimOwnerRecords(
    tx,
    rows.filter(({ isVerified }) => isVerified).map(({ id }) => id),
  );
  for (const { id } of rows) record(accountApproved({ userId: id }));
}

async function reactivate(tx: Tx, { record, now }: Work, rows: BulkRow[]) {
  if (!rows.length) return;
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`
    update users set updated_at = ${now},
      status = case when email_verified_at is null or approved_at is null then 'PENDING' else 'ACTIVE' end::user_status
    where id = any(${ids}::uuid[])`;
  await tx.staff.updateMany({ where: { userId: { in: ids } }, data: { isActive: true } });
  for (const id of ids) record(accountReactivated({ userId: id }));
}

async function deactivate(tx: Tx, { record, now }: Work, rows: BulkRow[]) {
  if (!rows.length) return;
  await switchOff(
    tx,
    rows.map(({ id }) => id),
    now,
  );
  for (const { id } of rows) record(accountDeactivated({ userId: id }));
}

async function reset(tx: Tx, { record, now }: Work, rows: BulkRow[]) {
  const people = rows.flatMap(({ id, staff }) => (staff ? [{ id, staff }] : []));
  if (!people.length) return;
  const flags = people.map(({ id, staff }) => ({ id, ...roleDefaults(staff.role) }));
  await tx.$executeRaw`
    update staff s set updated_at = ${now}, can_access_all_maintenance = p."canAccessAllMaintenance",
      can_assign_requests = p."canAssignRequests", can_close_requests = p."canCloseRequests",
      can_manage_finances = p."canManageFinances", can_send_announcements = p."canSendAnnouncements"
    from jsonb_to_recordset(${JSON.stringify(flags)}::jsonb) as p(id uuid, "canAccessAllMaintenance" boolean,
      "canAssignRequests" boolean, "canCloseRequests" boolean, "canManageFinances" boolean,
      "canSendAnnouncements" boolean)
    where s.user_id = p.id`;
  for (const { id, staff } of people) {
    const own = ownRights(staff);
    record(rightsChanged({ userId: id, granted: own.withdrawn, withdrawn: own.granted, role: null }));
  }
}
