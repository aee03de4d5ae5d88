import { recordSmsEvent } from "@/lib/notifications/record-sms-event";
import { twilioEvent } from "@/lib/notifications/webhook-schema";
import { env } from "@/lib/platform/env";
import { isSignedByTwilio } from "@/lib/platform/signatures";
import { statusCallback } from "@/lib/platform/sms";
import { defineWebhook } from "@/lib/web/define-webhook";

export const dynamic = "force-dynamic";

/** What became of a text message. */
export const POST = defineWebhook({
  name: "twilio-webhook",
  schema: twilioEvent,
  // A verb's third parameter is the time.
  verb: (actor, event) => recordSmsEvent(actor, event),
  read: (request, body) => {
    const callback = statusCallback();
    if (!env.TWILIO_AUTH_TOKEN || !callback) return null;
    // The address that Twilio was given, not the one behind a reverse proxy.
    const { search, searchParams } = new URL(request.url);
    const form = new URLSearchParams(body);
    const signature = request.headers.get("x-twilio-signature") ?? "";
    if (!isSignedByTwilio(env.TWILIO_AUTH_TOKEN, `${callback}${search}`, form, signature))
      return { refused: "The signature is not right." };
    return { event: { ...Object.fromEntries(form), delivery: searchParams.get("delivery") ?? undefined } };
  },
});
