import type { z } from "zod";
import { type SystemActor, systemActor } from "@/lib/platform/actor";
import { log } from "@/lib/platform/log";
import { readText } from "./read-body";
import { reportFailure } from "./report-failure";
import { requestId } from "./request-id";

type Definition<S extends z.ZodType> = {
  /** For the logs and the audit: "resend-webhook". */
  name: string;
  /** The event as it was sent, or why it is not believed. Null: this webhook is not configured. */
  read: (request: Request, body: string) => { event: unknown } | { refused: string } | null;
  schema: S;
  verb: (actor: SystemActor, event: z.output<S>) => Promise<unknown>;
};

const LARGEST = 256_000;

/**
 * A provider's call: believed by its signature over the raw body only. What is refused is logged and changes
 * nothing; a failure of ours answers 500, so that the provider calls again.
 */
export function defineWebhook<S extends z.ZodType>({ name, read, schema, verb }: Definition<S>) {
  return async (request: Request): Promise<Response> => {
    const id = await requestId();
    const refuse = (status: number, why: string) => {
      log().warn({ webhook: name, requestId: id, why }, "a webhook was refused");
      return Response.json({ error: why, requestId: id }, { status });
    };
    try {
      const body = await readText(request, LARGEST).catch(() => null);
      if (body === null) return refuse(400, "The body is too large.");
      const given = read(request, body);
      if (!given) return refuse(404, "This webhook is not configured here.");
      if ("refused" in given) return refuse(401, given.refused);
      const parsed = schema.safeParse(given.event);
      if (!parsed.success) return refuse(400, "The event cannot be understood.");
      await verb({ ...systemActor(name), requestId: id }, parsed.data);
      return Response.json({ ok: true });
    } catch (error) {
      reportFailure(error, id, name);
      return Response.json({ error: "Please call again later.", requestId: id }, { status: 500 });
    }
  };
}
