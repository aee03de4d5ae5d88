import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { advance, type Progress } from "./advance";
import type { TwilioEvent } from "./webhook-schema";

/** What Twilio says of a text message. Said again, late or of one we do not know, it changes nothing. */
export async function recordSmsEvent(actor: SystemActor, event: TwilioEvent, now = new Date()) {
  return transact(actor, async (tx) => {
    const delivery = await advance(tx, {
      providerId: event.MessageSid,
      key: event.delivery ?? null,
      progress: progressOf(event),
      at: now,
    });
    return { known: delivery !== null };
  });
}

function progressOf({ MessageStatus, ErrorCode, ErrorMessage }: TwilioEvent): Progress | null {
  if (["accepted", "queued", "sending", "sent"].includes(MessageStatus)) return { status: "SENT" };
  if (MessageStatus === "delivered" || MessageStatus === "read") return { status: "DELIVERED" };
  if (!["failed", "undelivered", "canceled"].includes(MessageStatus)) return null;
  const words = [ErrorMessage ?? MessageStatus, ErrorCode && `(${ErrorCode})`].filter(Boolean).join(" ");
  return { status: "FAILED", error: `Twilio: ${words}` };
}
