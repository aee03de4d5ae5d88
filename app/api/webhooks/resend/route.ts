import { recordEmailEvent } from "@/lib/notifications/record-email-event";
import { resendEvent } from "@/lib/notifications/webhook-schema";
import { env } from "@/lib/platform/env";
import { isSignedByResend } from "@/lib/platform/signatures";
import { defineWebhook } from "@/lib/web/define-webhook";

export const dynamic = "force-dynamic";

/** What became of a mail. */
export const POST = defineWebhook({
  name: "resend-webhook",
  schema: resendEvent,
  // A verb's third parameter is the time.
  verb: (actor, event) => recordEmailEvent(actor, event),
  read: ({ headers }, body) => {
    if (!env.RESEND_WEBHOOK_SECRET) return null;
    if (!isSignedByResend(env.RESEND_WEBHOOK_SECRET, headers, body))
      return { refused: "The signature is not right." };
    return { event: asJson(body) };
  },
});

/** What is no JSON is refused by the schema. */
function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
