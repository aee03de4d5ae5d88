import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { hasAdministrator, lockAdministrators } from "./administrators";
import { hashPassword } from "./password";
import type { CreateAdministratorInput } from "./schema";

/**
 * Open to anybody while the estate has no administrator; of two at once the second is refused. Whoever has the command
 * line may always: they hold the database anyway.
 */
export async function createFirstAdministrator(
  actor: Actor,
  input: CreateAdministratorInput,
  now = new Date(),
) {
  const passwordHash = await hashPassword(input.password);
  try {
    return await transact(actor, async (tx) => {
      await lockAdministrators(tx);
      if (actor.kind !== "system" && (await hasAdministrator(tx)))
        throw conflict("people.setup_done", "This estate is set up already. Please sign in.");
      const user = await tx.user.create({
        data: {
          name: input.name,
          email: input.email,
          passwordHash,
          userType: "STAFF",
          isAdmin: true,
          status: "ACTIVE",
          emailVerifiedAt: now,
          approvedAt: now,
        },
        select: { id: true, sessionVersion: true },
      });
      return { userId: user.id, version: user.sessionVersion };
    });
  } catch (error) {
    if (violates(error, "users_email_key"))
      throw invalid(
        "email",
        "people.email_taken",
        "Somebody has registered with this email address. Please use another.",
      );
    throw error;
  }
}
