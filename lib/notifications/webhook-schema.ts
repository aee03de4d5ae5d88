import { z } from "zod";

const words = z.string().max(2000).optional();

/** Tags come as a list or as an object, depending on the event's age. */
const tags = z.preprocess(
  (given) => {
    if (!Array.isArray(given)) return given ?? {};
    return Object.fromEntries(given.map((tag) => [tag?.name, tag?.value]));
  },
  z.object({ delivery: z.string().optional() }),
);

/** Of Resend's events what we use; those of contacts and domains have no `email_id` and are not ours. */
export const resendEvent = z.object({
  type: z.string().min(1).max(100),
  created_at: z.string().refine((at) => !Number.isNaN(Date.parse(at)), "must be an instant"),
  data: z.object({
    email_id: z.string().min(1).max(200),
    to: z.preprocess((to) => (typeof to === "string" ? [to] : to), z.array(z.string())).default([]),
    tags,
    bounce: z.object({ type: z.string().optional(), message: words }).optional(),
    failed: z.object({ reason: words }).optional(),
    suppressed: z.object({ message: words }).optional(),
  }),
});
export type ResendEvent = z.output<typeof resendEvent>;

export const twilioEvent = z.object({
  MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/i),
  MessageStatus: z.string().min(1).max(40),
  ErrorCode: z.string().max(20).optional(),
  ErrorMessage: words,
  delivery: z.string().optional(),
});
export type TwilioEvent = z.output<typeof twilioEvent>;
