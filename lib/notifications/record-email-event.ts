import type { Recorder } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { emailBounced } from "./activity";
import { advance, type Progress } from "./advance";
import type { ResendEvent } from "./webhook-schema";

/** What Resend says of a mail. Said again, late or of a mail we do not know, it changes nothing. */
export async function recordEmailEvent(actor: SystemActor, event: ResendEvent, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { email_id: providerId, tags } = event.data;
    const delivery = await advance(tx, {
      providerId,
      key: tags.delivery ?? null,
      progress: progressOf(event),
      at: new Date(event.created_at),
    });
    if (delivery && comesBack(event))
      await switchOff(tx, record, { ...delivery, to: event.data.to, reason: wordsOf(event), now });
    return { known: delivery !== null };
  });
}

function progressOf(event: ResendEvent): Progress | null {
  if (event.type === "email.sent") return { status: "SENT" };
  if (event.type === "email.delivered" || event.type === "email.complained") return { status: "DELIVERED" };
  if (["email.bounced", "email.failed", "email.suppressed"].includes(event.type))
    return { status: "FAILED", error: wordsOf(event) };
  return null; // opened, clicked, delayed: nothing that decides anything
}

/** The address does not exist or does not want our mails; a full mailbox is none of that. */
function comesBack({ type, data }: ResendEvent): boolean {
  if (type === "email.bounced")
    return data.bounce?.type !== "Transient" && data.bounce?.type !== "Undetermined";
  return type === "email.complained" || type === "email.suppressed";
}

function wordsOf({ type, data }: ResendEvent): string {
  const said = data.bounce?.message ?? data.failed?.reason ?? data.suppressed?.message;
  return said ?? (type === "email.complained" ? "the mail was marked as spam." : type.replace("email.", ""));
}

type Returned = { userId: string; email: string; to: string[]; reason: string; now: Date };

/** Only the address that the mail went to: it may have been corrected since. Administrators hear of it once. */
async function switchOff(tx: Tx, record: Recorder, { userId, email, to, reason, now }: Returned) {
  if (!to.some((address) => address.toLowerCase() === email.toLowerCase())) return;
  const { count } = await tx.user.updateMany({
    where: { id: userId, emailBouncedAt: null },
    data: { emailBouncedAt: now, emailBounceReason: reason.slice(0, 500) },
  });
  if (count === 1) record(emailBounced({ userId }));
}
