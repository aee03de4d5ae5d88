import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { personInvited, staffRegistered } from "../activity";
import { hashPassword } from "../password";
import { canManagePeople, roleDefaults } from "../permissions";
import { preferenceDefaults } from "../preference-defaults";
import { asStaffRefusal } from "./refusals";
import type { CreateStaffInput } from "./schema";

/**
 * A colleague whom an administrator takes on, with the role's permissions: let in already. Either a link goes out with
 * which they choose a password, or they come in at once with the password given here.
 */
export async function createStaff(actor: Actor, input: CreateStaffInput, now = new Date()) {
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator takes on staff.");
  const { name, email, access, password, passwordAgain: _, idempotencyKey: key, ...staff } = input;
  const invited = access === "invite";
  const passwordHash = invited || !password ? null : await hashPassword(password);
  try {
    return await transact(
      actor,
      async (tx, record) => {
        const superior =
          staff.reportingToId && (await tx.staff.findUnique({ where: { id: staff.reportingToId } }));
        if (staff.reportingToId && !superior)
          throw invalid(
            "reportingToId",
            "people.no_such_superior",
            "This person does not work here any more.",
          );
        const { id: userId } = await tx.user.create({
          data: {
            name,
            email,
            passwordHash,
            userType: "STAFF",
            ...(invited ? { status: "PENDING", invitedAt: now } : { status: "ACTIVE", emailVerifiedAt: now }),
            approvedAt: now,
            approvedById: userIdOf(actor),
            ...preferenceDefaults(staff.role),
            createdAt: now,
          },
          select: { id: true },
        });
        await tx.staff.create({ data: { userId, ...staff, ...roleDefaults(staff.role) } });
        record(invited ? personInvited({ userId }) : staffRegistered({ userId }));
        return { userId, name, invited };
      },
      { key, operation: "people.create_staff", input: { name, email, ...staff, access } },
    );
  } catch (error) {
    throw asStaffRefusal(error);
  }
}
