import { PERMISSION_LABEL } from "@/lib/people/labels";
import { resetPermissions } from "@/lib/people/staff/reset-permissions";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { listOwnRights } from "../own-rights";

/**
 * Permissions may differ from the role's, if somebody decided that: the audit says who. What differs without that was
 * written past the app.
 */
export const permissionMismatch: Check = {
  name: "permission-mismatch",
  label: "Permissions that differ from the role's were decided by somebody",
  find: async () =>
    (await listOwnRights())
      .filter(({ decidedBy }) => decidedBy === null)
      .map(({ employeeId, name, permission, isGranted, role }) => ({
        row: employeeId,
        what: `${name} ${isGranted ? "may" : "may not"} “${PERMISSION_LABEL[permission]}”, unlike any ${role}, and no audit says who decided that.`,
        mend: "Set it on their page in the console if it is meant, or let --fix give them what the role brings.",
      })),
  fix: async (actor, findings) => {
    const done: string[] = [];
    for (const employeeId of new Set(findings.map(({ row }) => row))) {
      const staff = await prisma.staff.findUnique({ where: { employeeId }, select: { userId: true } });
      const reset = staff && (await tryReset(actor, staff.userId));
      if (reset) done.push(`${reset.name} has the permissions of the role again.`);
    }
    return done;
  },
};

/** Refused when open requests would not fit any more: people decide then. */
const tryReset = (actor: Parameters<typeof resetPermissions>[0], userId: string) =>
  resetPermissions(actor, { userId }).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
