import type { StaffRole } from "@/lib/generated/prisma/enums";
import { PERMISSIONS, type Permission, type Permissions } from "@/lib/platform/actor";
import { PERMISSION_LABEL, ROLE_LABEL } from "./labels";
import { roleDefaults } from "./permissions";

/** What may be granted to a person and withdrawn from them. */
export type Right = Permission | "administrator";

export const RIGHT_LABEL: Record<Right, string> = {
  ...PERMISSION_LABEL,
  administrator: "Administrator: everything in this estate",
};

export type RightsChange = { granted: Permission[]; withdrawn: Permission[] };

export const rightsBetween = (from: Permissions, to: Permissions): RightsChange => ({
  granted: PERMISSIONS.filter((each) => to[each] && !from[each]),
  withdrawn: PERMISSIONS.filter((each) => from[each] && !to[each]),
});

/** How this person's permissions differ from what their role brings: more, less. */
export const ownRights = (staff: Permissions & { role: StaffRole }): RightsChange =>
  rightsBetween(roleDefaults(staff.role), staff);

export const isChange = ({ granted, withdrawn }: RightsChange): boolean =>
  granted.length + withdrawn.length > 0;

/** Only the flags, of a row that has more. */
export const permissionsOf = (row: Permissions): Permissions =>
  Object.fromEntries(PERMISSIONS.map((each) => [each, row[each]])) as Permissions;

/** For the person themselves: "You may now: assign requests. You may no longer: close requests." */
export function rightsSentence(change: {
  granted: readonly Right[];
  withdrawn: readonly Right[];
  role: StaffRole | null;
}): string {
  const list = (rights: readonly Right[]) => rights.map((each) => lowered(RIGHT_LABEL[each])).join(", ");
  return [
    change.role && `Your role is now ${lowered(ROLE_LABEL[change.role])}.`,
    change.granted.length && `You may now: ${list(change.granted)}.`,
    change.withdrawn.length && `You may no longer: ${list(change.withdrawn)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
