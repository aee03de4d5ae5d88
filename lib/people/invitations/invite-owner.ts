import { type Actor, userIdOf } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, forbidden, notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { personInvited } from "../activity";
import { canManagePeople, canReadPeople } from "../permissions";
import { preferenceDefaults } from "../preference-defaults";
import { emailTaken } from "../staff/refusals";
import type { InviteOwnerInput } from "./schema";

/** An account for a resident who has only a record, an imported owner, with a link to choose a password. */
export async function inviteOwner(
  actor: Actor,
  { idempotencyKey, ...fields }: InviteOwnerInput,
  now = new Date(),
) {
  if (!canReadPeople(actor)) throw notFound("resident");
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator sends invitations.");
  const { residentId, name, email } = fields;
  const once = { key: idempotencyKey, operation: "people.invite_owner", input: fields };
  try {
    return await transact(
      actor,
      async (tx, record) => {
        await tx.$queryRaw`select 1 from residents where id = ${residentId}::uuid for update`;
        const resident = await tx.resident.findUnique({ where: { id: residentId } });
        if (!resident) throw notFound("resident");
        if (resident.userId)
          throw conflict(
            "people.has_account",
            "This resident has an account already. Look at the page again.",
          );
        if (resident.movedOutOn) throw conflict("people.moved_out", "This resident has moved out.");

        const { id: userId } = await tx.user.create({
          data: {
            name,
            email,
            userType: "RESIDENT",
            status: "PENDING",
            invitedAt: now,
            approvedAt: now,
            approvedById: userIdOf(actor),
            ...preferenceDefaults(undefined),
            createdAt: now,
          },
          select: { id: true },
        });
        await tx.resident.update({ where: { id: residentId }, data: { userId } });
        record(personInvited({ userId }));
        return { residentId, userId, name };
      },
      once,
    );
  } catch (error) {
    throw violates(error, "users_email_key") ? emailTaken() : error;
  }
}
