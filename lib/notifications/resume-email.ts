import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";

/** Mails came back; the person says that the address works now. */
export async function resumeEmail(actor: Actor, _input: object = {}) {
  const id = userIdOf(actor);
  if (!id) throw notSignedIn();
  return transact(actor, (tx) =>
    tx.user.update({
      where: { id },
      data: { emailBouncedAt: null, emailBounceReason: null },
      select: { email: true },
    }),
  );
}
